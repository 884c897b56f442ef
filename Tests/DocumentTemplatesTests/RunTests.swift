import DocumentTemplates
import Testing

/// Tags as Word and LibreOffice leave them in the file: split over runs, with marks between.
struct RunTests {
    static let value: TemplateValue = ["name": "Ясень", "list": ["a", "b"], "empty": []]

    static let words: [(source: String, result: String)] = [
        // Split over runs: the value takes the first run's format, the emptied runs go.
        (
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{na</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>me}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ясень</w:t></w:r></w:p>"
        ),
        // One bracket a run, spell-check marks and a bookmark between: the marks stay.
        (
            "<w:p><w:r><w:t>А {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{</w:t></w:r>"
                + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>name</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>"
                + "<w:r><w:t>}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>} б</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">А Ясень</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:proofErr w:type=\"spellEnd\"/>"
                + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:t xml:space=\"preserve\"> б</w:t></w:r></w:p>"
        ),
        // An inline loop over differently formatted runs repeats them with their formats.
        (
            "<w:p><w:r><w:t>x{{#list}}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{.}}</w:t></w:r>"
                + "<w:r><w:t>{{/list}}y</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">x</w:t></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a</w:t></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">y</w:t></w:r></w:p>"
        ),
        // A loop that begins inside one run and ends inside another opens and closes them in every copy.
        (
            "<w:p><w:r><w:t>x{{#list}}[</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{.}}]{{/list}}y</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">x</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">[</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a]</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">[</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">b]</w:t></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">y</w:t></w:r></w:p>"
        ),
        // Curly quotation marks, no-break spaces and references inside a tag.
        (
            "<w:p><w:r><w:t>{{ list\u{A0}| join: “; ” }}{&#123;name}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">a; bЯсень</w:t></w:r></w:p>"
        ),
        // Another prefix for the same namespace.
        (
            "<x:p xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:r><x:t>{{name}}</x:t></x:r></x:p>",
            "<x:p xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:r>"
                + "<x:t xml:space=\"preserve\">Ясень</x:t></x:r></x:p>"
        ),
        // Insertions and hyperlinks are text, deletions and field codes are not.
        (
            "<w:p><w:ins w:id=\"1\"><w:r><w:t>{{name}}</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>{{x}}</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>{{y}}</w:instrText></w:r></w:p>",
            "<w:p><w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\">Ясень</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>{{x}}</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>{{y}}</w:instrText></w:r></w:p>"
        ),
        // A break inside a tag is white space.
        (
            "<w:p><w:r><w:t>{{</w:t><w:br/><w:t>name }}!</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">Ясень</w:t><w:t xml:space=\"preserve\">!</w:t></w:r></w:p>"
        ),
        // Hyphens that are elements are part of the tag, or nothing.
        (
            "<w:p><w:r><w:t>{{na</w:t><w:softHyphen/><w:t>me}}{{list|join:\"</w:t><w:noBreakHyphen/><w:t>\"}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">Ясень</w:t><w:t xml:space=\"preserve\">a‑b</w:t>"
                + "<w:t xml:space=\"preserve\"></w:t></w:r></w:p>"
        ),
        // A page break beside a tag keeps the paragraph.
        (
            "<w:p><w:r><w:t>{{#list}}</w:t></w:r></w:p><w:p><w:r><w:t>{{.}}</w:t></w:r></w:p>"
                + "<w:p><w:r><w:br w:type=\"page\"/><w:t>{{/list}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/><w:t xml:space=\"preserve\"></w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">b</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/><w:t xml:space=\"preserve\"></w:t></w:r></w:p>"
        ),
        // White space that did not count does not begin to.
        (
            "<w:p><w:r><w:t>\n  {{name}}\n</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">Ясень</w:t></w:r></w:p>"
        ),
    ]

    @Test(arguments: words.indices)
    func aTagOfWordIsFoundWhereverItIsSplit(index: Int) throws {
        #expect(try Sample.filledXML(body: Self.words[index].source, .docx, Self.value) == Self.words[index].result)
    }

    static let openDocument: [(source: String, result: String)] = [
        (
            "<text:p>А <text:span text:style-name=\"T1\">{{na</text:span><text:span text:style-name=\"T2\">me}}</text:span> б</text:p>",
            "<text:p>А <text:span text:style-name=\"T1\">Ясень</text:span> б</text:p>"
        ),
        (
            "<text:p>{{#list}}<text:span text:style-name=\"T1\">[{{.}}</text:span>]{{/list}}</text:p>",
            "<text:p><text:span text:style-name=\"T1\">[a</text:span>]<text:span text:style-name=\"T1\">[b</text:span>]</text:p>"
        ),
        (
            "<text:p>x<text:span text:style-name=\"T1\">{{#list}}[</text:span>{{.}}]{{/list}}</text:p>",
            "<text:p>x<text:span text:style-name=\"T1\"></text:span><text:span text:style-name=\"T1\">[</text:span>a]"
                + "<text:span text:style-name=\"T1\">[</text:span>b]</text:p>"
        ),
        // Spaces left beside a value without words must not fall together.
        (
            "<text:p>a {{#empty}}x{{/empty}} b</text:p>", "<text:p>a <text:s/>b</text:p>"
        ),
        // Comments are not part of the text.
        (
            "<text:p>{{name}}<office:annotation><text:p>{{nonsense}}</text:p></office:annotation></text:p>",
            "<text:p>Ясень<office:annotation><text:p>{{nonsense}}</text:p></office:annotation></text:p>"
        ),
    ]

    @Test(arguments: openDocument.indices)
    func aTagOfLibreOfficeIsFoundWhereverItIsSplit(index: Int) throws {
        let (source, result) = Self.openDocument[index]
        #expect(try Sample.filledXML(body: source, .odt, Self.value) == result)
    }
}
