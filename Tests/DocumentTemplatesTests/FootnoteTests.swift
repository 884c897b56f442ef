import Diagnostics
import DocumentTemplates
import OfficePackage
import TestSupport
import Testing

/// Values that become footnotes: `{{note | footnote}}`.
struct FootnoteTests {
    private let value: TemplateValue = [
        "rows": [
            ["title": "Семинар", "note": "по отдельному плану"], ["title": "Урок", "note": nil],
            ["title": "Смотр", "note": "при A < B & C\nили D"],
        ]
    ]

    @Test func eachValueHasAFootnoteOfItsOwnInWord() throws {
        let bytes = try filled(
            Sample.package(Sample.body("|{{#rows}}{{title}}{{note ‖ footnote}}|x{{/rows}}|", .docx), .docx))
        let document = try Sample.part("word/document.xml", of: bytes)
        #expect(document.ranges(of: "<w:footnoteReference w:id=\"").count == 2)
        #expect(document.contains("Семинар</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"))
        _ = try Sample.text(of: String(document.drop { $0 != "?" }.drop { $0 != "<" }), .docx)
        let notes = try Sample.part("word/footnotes.xml", of: bytes)
        #expect(notes.contains("w:id=\"1\"") && notes.contains("w:id=\"2\"") && !notes.contains("w:id=\"3\""))
        #expect(notes.contains(" по отдельному плану</w:t>"))
        #expect(notes.contains("при A &lt; B &amp; C</w:t><w:br/><w:t xml:space=\"preserve\">или D"))
        #expect(notes.contains("w:type=\"separator\""))
        let types = try Sample.part("[Content_Types].xml", of: bytes)
        #expect(types.contains("PartName=\"/word/footnotes.xml\"") && types.contains(".footnotes+xml\""))
        let relationships = try Sample.part("word/_rels/document.xml.rels", of: bytes)
        #expect(relationships.contains("relationships/footnotes\" Target=\"/word/footnotes.xml\""))
    }

    @Test func footnotesFollowThoseTheTemplateHas() throws {
        let own =
            "<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"7\"><w:p><w:r><w:t>{{title}}</w:t></w:r></w:p>"
            + "</w:footnote></w:footnotes>"
        let package = try Sample.package(
            Sample.body("{{note ‖ footnote}}", .docx), .docx,
            parts: [("footnotes.xml", "footnotes", Array(own.utf8))])
        let bytes = try filled(package, ["title": "Своя", "note": "Новая"])
        let notes = try Sample.part("word/footnotes.xml", of: bytes)
        #expect(notes.contains("<w:footnote w:id=\"7\"><w:p><w:r><w:t xml:space=\"preserve\">Своя</w:t>"))
        #expect(notes.contains("<w:footnote w:id=\"8\">") && notes.contains(" Новая</w:t>"))
        #expect(try Sample.part("word/document.xml", of: bytes).contains("<w:footnoteReference w:id=\"8\"/>"))
    }

    @Test func aFootnoteStandsInTheTextOfAnODT() throws {
        let xml = try Sample.filledXML(
            body: Sample.body("{{#rows}}\n{{title}}{{note ‖ footnote}}\n{{/rows}}", .odt), .odt, value)
        #expect(xml.ranges(of: "<text:note text:note-class=\"footnote\">").count == 2)
        #expect(
            xml.contains(
                "<text:note-citation>1</text:note-citation><text:note-body><text:p>по отдельному плану</text:p>"))
        #expect(xml.contains("при A &lt; B &amp; C<text:line-break/>или D</text:p></text:note-body></text:note>"))
    }

    @Test func theRunOfTheTagGoesOnBehindItsFootnote() throws {
        let body =
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>до {{note | footnote}} после</w:t></w:r></w:p>"
        let xml = try Sample.filledXML(body: body, .docx, ["note": "Н"])
        #expect(
            xml.contains(
                "<w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> после</w:t>"
            )
        )
    }

    @Test func aTemplateWithoutNotesGetsNoPart() throws {
        let bytes = try filled(Sample.package(Sample.body("{{note ‖ footnote}}!", .docx), .docx), ["note": nil])
        #expect(try OfficePackage(bytes: bytes, name: "x").contains("word/footnotes.xml") == false)
    }

    @Test(arguments: ["footnote", "endnote"])
    func aNoteThatALoopRepeatsIsCopied(kind: String) throws {
        let own =
            "<w:\(kind)s \(Sample.wordNamespaces)><w:\(kind) w:id=\"2\"><w:p w14:paraId=\"A\"><w:r>"
            + "<w:t>см. {{rows | join: \"+\"}}</w:t></w:r></w:p></w:\(kind)></w:\(kind)s>"
        let body =
            "<w:p><w:r><w:t>{{#rows}}</w:t></w:r><w:r><w:\(kind)Reference w:id=\"2\"/></w:r>"
            + "<w:r><w:t>{{/rows}}</w:t></w:r></w:p>"
        let package = try Sample.package(
            body, .docx, parts: [("\(kind)s.xml", "\(kind)s", Array(own.utf8))])
        let bytes = try filled(package, ["rows": ["а", "б", "в"]])
        let document = try Sample.part("word/document.xml", of: bytes)
        let notes = try Sample.part("word/\(kind)s.xml", of: bytes)
        for id in 2...4 {
            #expect(document.components(of: "<w:\(kind)Reference w:id=\"\(id)\"/>") == 1)
            #expect(notes.components(of: "<w:\(kind) w:id=\"\(id)\">") == 1)
        }
        #expect(notes.components(of: ">см. а+б+в</w:t>") == 3 && notes.components(of: "w14:paraId") == 1)
    }

    @Test func aNoteInsideALoopSpeaksOfItsItem() throws {
        let template = try DocumentTemplate(
            bytes: Fixtures.bytes("templates/footnote-in-loop.docx"), name: "footnote-in-loop.docx")
        let value: TemplateValue = [
            "title": "План", "activities": [["number": "1", "title": "Семинар"], ["number": "2", "title": "Урок"]],
        ]
        let filled = try template.fill(value)
        #expect(filled.diagnostics.isEmpty)
        let bytes = try #require(filled.bytes)
        let notes = try Self.notes(of: bytes, "footnote")
        #expect(notes.values.sorted() == ["Семинар", "Урок"])
        let document = try Sample.part("word/document.xml", of: bytes)
        let references = document.split(separator: "<w:footnoteReference w:id=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(references.map { notes[$0] } == ["Семинар", "Урок"])
    }

    /// The words of each note by its id.
    private static func notes(of bytes: [UInt8], _ kind: String) throws -> [String: String] {
        let part = try Sample.part("word/\(kind)s.xml", of: bytes)
        var notes: [String: String] = [:]
        for note in part.split(separator: "<w:\(kind) ").dropFirst() where !note.contains("w:type=") {
            let id = note.split(separator: "w:id=\"").last?.prefix { $0 != "\"" } ?? ""
            let attribute = note.prefix { $0 != ">" }.split(separator: "w:id=\"").last?.prefix { $0 != "\"" } ?? id
            let words = note.split(separator: "<w:t").dropFirst()
                .map { $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" } }
            notes[String(attribute)] = words.joined()
        }
        return notes
    }

    @Test(arguments: ["footnote", "endnote"])
    func namesInANoteAreThoseOfItsPlace(kind: String) throws {
        let note =
            "{{number}} из {{title}}: {{#people}}{{@number}}. {{.}}{{^@last}}, {{/@last}}{{/people}}{{^people}}нет{{/people}}"
        let own =
            "<w:\(kind)s \(Sample.wordNamespaces)><w:\(kind) w:type=\"separator\" w:id=\"-1\"><w:p/></w:\(kind)>"
            + "<w:\(kind) w:id=\"2\">\(Sample.paragraph(note, .docx))</w:\(kind)>"
            + "<w:\(kind) w:id=\"3\">\(Sample.paragraph("О плане {{title}}", .docx))</w:\(kind)></w:\(kind)s>"
        func reference(_ id: Int) -> String { "<w:p><w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r></w:p>" }
        let body =
            reference(3) + Sample.paragraph("{{#rows}}", .docx) + reference(2) + Sample.paragraph("{{/rows}}", .docx)
        let package = try Sample.package(
            body, .docx, parts: [("\(kind)s.xml", "\(kind)s", Array(own.utf8))])
        let rows: TemplateValue = [["number": "1", "people": ["а", "б"]], ["number": "2", "people": []]]
        let notes = try Self.notes(of: filled(package, ["title": "П", "rows": rows]), kind)
        #expect(Set(notes.values) == ["О плане П", "1 из П: 1. а, 2. б", "2 из П: нет"])
        #expect(Set(notes.keys) == ["2", "3", "4"])
        // A loop without items leaves no note that nobody refers to.
        let none = try Self.notes(of: filled(package, ["title": "П", "rows": []]), kind)
        #expect(none == ["3": "О плане П"])
    }

    @Test func aWrongNameInANoteIsLookedForAtItsPlace() throws {
        let own =
            "<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"2\">"
            + Sample.paragraph("{{surnam}} {{@number}} {{text}}", .docx) + "</w:footnote></w:footnotes>"
        let body =
            "<w:p><w:r><w:t>{{#sections}}{{#activities}}{{#responsible}}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:r><w:t>{{/responsible}}{{/activities}}{{/sections}}</w:t></w:r></w:p>"
        let package = try Sample.package(
            body, .docx, parts: [("footnotes.xml", "footnotes", Array(own.utf8))])
        let diagnostics = try DocumentTemplate(bytes: package, name: "x").check(ErrorTests.schema)
        #expect(diagnostics.map(\.id) == [.templateNameMisspelled])
        #expect(diagnostics.first?.arguments["suggestion"] == "surname")
        #expect(diagnostics.first?.place.part == "word/footnotes.xml")
    }

    /// Which loop repeats the note, nobody knows while its tags are wrong: no second error is made of that.
    @Test func anErrorInTheTextMakesNoneInItsNotes() throws {
        let own =
            "<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"2\">"
            + Sample.paragraph("{{surname}}", .docx) + "</w:footnote></w:footnotes>"
        let body =
            Sample.paragraph("{{#sections}}", .docx) + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        let package = try Sample.package(
            body, .docx, parts: [("footnotes.xml", "footnotes", Array(own.utf8))])
        let diagnostics = try DocumentTemplate(bytes: package, name: "x").check(ErrorTests.schema)
        #expect(diagnostics.map(\.id) == [.templateSectionUnclosed])
    }

    @Test func valuesThatBecomeFootnotesAndNotesThatALoopRepeatsHaveNumbersOfTheirOwn() throws {
        let own =
            "<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"4\">"
            + Sample.paragraph("о {{title}}", .docx) + "</w:footnote></w:footnotes>"
        let body =
            Sample.paragraph("{{#rows}}", .docx)
            + "<w:p><w:r><w:t>{{note | footnote}}</w:t><w:footnoteReference w:id=\"4\"/></w:r></w:p>"
            + Sample.paragraph("{{/rows}}", .docx)
        let package = try Sample.package(
            body, .docx, parts: [("footnotes.xml", "footnotes", Array(own.utf8))])
        let notes = try Self.notes(of: filled(package), "footnote")
        #expect(notes.count == 5)
        #expect(
            Set(notes.values) == [
                "о Семинар", "о Урок", "о Смотр", " по отдельному плану", " при A &lt; B &amp; Cили D",
            ])
    }

    @Test(arguments: [("header1.xml", "header", "hdr"), ("footnotes.xml", "footnotes", "footnotes")])
    func outsideTheBodyAFootnoteIsAnError(name: String, type: String, root: String) throws {
        let paragraph = "<w:p><w:r><w:t>{{note | footnote}}</w:t></w:r></w:p>"
        let inside = root == "hdr" ? paragraph : "<w:footnote w:id=\"1\">\(paragraph)</w:footnote>"
        let package = try Sample.package(
            Sample.paragraph("x", .docx), .docx,
            parts: [(name, type, Array("<w:\(root) \(Sample.wordNamespaces)>\(inside)</w:\(root)>".utf8))])
        let filled = try DocumentTemplate(bytes: package, name: "x").fill(["note": "Н"])
        #expect(filled.bytes == nil)
        #expect(filled.diagnostics.map(\.id) == [.templateFootnoteOutsideBody])
    }

    private func filled(_ package: [UInt8], _ value: TemplateValue? = nil) throws -> [UInt8] {
        try #require(try DocumentTemplate(bytes: package, name: "x").fill(value ?? self.value).bytes)
    }
}
