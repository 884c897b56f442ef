import DocumentTemplates
import OfficePackage
import Testing

/// Marks that come in pairs, and numbers that must occur once, in loops with no items and with many.
struct PairTests {
    private static let lists: [TemplateValue] = [[], ["а"], ["а", "б", "в"]]

    static let wordPairs = [
        "bookmark", "commentRange", "perm", "moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange",
        "customXmlMoveFromRange", "customXmlMoveToRange",
    ]

    static let openDocumentPairs = [
        ("text:bookmark", "text:name"), ("text:reference-mark", "text:name"), ("text:toc-mark", "text:id"),
        ("text:user-index-mark", "text:id"), ("text:alphabetical-index-mark", "text:id"),
        ("text:change", "text:change-id"),
    ]

    /// The five paragraphs of a loop; a half stands at the start or the end of any.
    private static func placings() -> [(start: Int, end: Int)] {
        (0..<5).flatMap { start in (start..<5).map { (start, $0) } }
    }

    private static func loop(_ start: (at: Int, mark: String), _ end: (at: Int, mark: String), _ format: Format)
        -> String
    {
        ["до", "{{#list}}", "{{.}}", "{{/list}}", "после"].enumerated().map { index, text in
            let marks = (index == start.at ? start.mark : "", index == end.at ? end.mark : "")
            return switch format {
            case .docx: "<w:p>\(marks.0)<w:r><w:t>\(text)</w:t></w:r>\(marks.1)</w:p>"
            case .odt: "<text:p>\(marks.0)\(text)\(marks.1)</text:p>"
            }
        }.joined()
    }

    @Test(arguments: wordPairs, lists)
    func aPairOfWordIsWholeOrGone(pair: String, list: TemplateValue) throws {
        for (start, end) in Self.placings() {
            let filled = try Sample.filledXML(
                body: Self.loop((start, "<w:\(pair)Start w:id=\"5\"/>"), (end, "<w:\(pair)End w:id=\"5\"/>"), .docx),
                .docx, ["list": list])
            let count = filled.components(of: "<w:\(pair)Start ")
            #expect(count == filled.components(of: "<w:\(pair)End ") && count <= 1, "\(start) \(end): \(filled)")
            // What stands outside, or within one item, is kept.
            let isKept = [start, end].allSatisfy([0, 4].contains) || (start == 2 && end == 2 && list != [])
            #expect(!isKept || count == 1, "\(start) \(end)")
        }
    }

    @Test(arguments: openDocumentPairs, lists)
    func aPairOfOpenDocumentIsWholeOrGone(pair: (name: String, key: String), list: TemplateValue) throws {
        for (start, end) in Self.placings() {
            let filled = try Sample.filledXML(
                body: Self.loop(
                    (start, "<\(pair.name)-start \(pair.key)=\"x\"/>"), (end, "<\(pair.name)-end \(pair.key)=\"x\"/>"),
                    .odt), .odt, ["list": list])
            let starts = Self.values(of: pair.key, "\(pair.name)-start", filled)
            #expect(starts == Self.values(of: pair.key, "\(pair.name)-end", filled), "\(start) \(end): \(filled)")
            #expect(Set(starts).count == starts.count)
        }
    }

    /// A comment may stand at a point; its end may not stand alone.
    @Test(arguments: lists)
    func theEndOfACommentDoesNotStandAlone(list: TemplateValue) throws {
        for (start, end) in Self.placings() {
            let filled = try Sample.filledXML(
                body: Self.loop(
                    (start, "<office:annotation office:name=\"x\"><text:p>з</text:p></office:annotation>"),
                    (end, "<office:annotation-end office:name=\"x\"/>"), .odt), .odt, ["list": list])
            let counts = (filled.components(of: "<office:annotation "), filled.components(of: "<office:annotation-end"))
            #expect(counts.0 <= 1 && counts.1 <= counts.0, "\(start) \(end): \(filled)")
        }
    }

    static let revisions = [
        "<w:ins w:id=\"4\" w:author=\"A\">#</w:ins>", "#<w:del w:id=\"4\"><w:r><w:delText>x</w:delText></w:r></w:del>",
        "<w:moveTo w:id=\"4\">#</w:moveTo>", "<w:pPr><w:pPrChange w:id=\"4\"/></w:pPr>#",
        "<w:r><w:rPr><w:rPrChange w:id=\"4\"/></w:rPr><w:t>{{.}}</w:t></w:r>",
        "<w:pPr><w:rPr><w:ins w:id=\"4\"/></w:rPr></w:pPr>#",
        "#<w:r><w:drawing><wp:inline><wp:docPr id=\"4\" name=\"к\"/></wp:inline></w:drawing></w:r>",
    ]

    /// Over the whole package: a header that has no tag, and notes, have numbers too.
    @Test(arguments: revisions)
    func theNumberOfEachChangeOccursOnce(revision: String) throws {
        let note =
            "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"в\"/><w:ins w:id=\"6\"><w:r><w:t>с</w:t></w:r></w:ins>"
            + "<w:bookmarkEnd w:id=\"2\"/></w:p>"
        let body =
            Sample.paragraph("{{#list}}", .docx)
            + "<w:p>\(revision.replacing("#", with: "<w:r><w:t>{{.}}</w:t><w:footnoteReference w:id=\"1\"/></w:r>"))</w:p>"
            + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + Sample.paragraph("{{/list}}", .docx)
        let package = try Sample.package(
            body, .docx,
            parts: [
                (
                    "footnotes.xml", "footnotes",
                    Array(
                        ("<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"1\"><w:p/></w:footnote>"
                            + "<w:footnote w:id=\"2\">\(note)</w:footnote></w:footnotes>").utf8)
                ),
                (
                    "header1.xml", "header",
                    Array("<w:hdr \(Sample.wordNamespaces)><w:p><w:ins w:id=\"5\"/></w:p></w:hdr>".utf8)
                ),
            ])
        let template = try DocumentTemplate(bytes: package, name: "образец.docx")
        let bytes = try #require(try template.fill(["list": ["а", "б", "в"]]).bytes)
        let parts = try ["document", "footnotes", "header1"].map { try Sample.part("word/\($0).xml", of: bytes) }
        let numbered = ["w:ins", "w:del", "w:moveTo", "w:pPrChange", "w:rPrChange"]
        let numbers = parts.flatMap { part in
            numbered.flatMap { Self.values(of: "w:id", $0, part) } + Self.values(of: "id", "wp:docPr", part)
        }
        // Three copies, three notes and the header's.
        #expect(numbers.count == 7 && Set(numbers).count == 7, "\(numbers)")
        #expect(parts[1].components(of: "<w:bookmarkStart") == 1 && parts[1].components(of: "<w:bookmarkEnd") == 1)
        let references = Self.values(of: "w:id", "w:footnoteReference", parts[0])
        #expect(Set(references).count == references.count)
        #expect(Set(references).isSubset(of: Self.values(of: "w:id", "w:footnote", parts[1])))
    }

    /// The values of an attribute of the elements of a name, in order.
    private static func values(of attribute: String, _ element: String, _ xml: String) -> [String] {
        xml.split(separator: "<").compactMap { tag in
            guard tag.hasPrefix(element + " "), let value = tag.split(separator: " \(attribute)=\"").dropFirst().first
            else { return nil }
            return value.prefix { $0 != "\"" }.description
        }
    }
}
