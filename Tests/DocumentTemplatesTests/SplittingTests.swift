import DocumentTemplates
import Foundation
import OfficePackage
import TestSupport
import Testing

struct SplittingTests {
    /// The same sketch with every text cut into runs at any places, with what Word puts between.
    static func split(_ sketch: String, _ format: Format, _ random: inout SeededRandom) -> String {
        var body = Sample.body(sketch, format)
        let (open, close) =
            format == .docx ? ("<w:r><w:t xml:space=\"preserve\">", "</w:t></w:r>") : ("<text:p>", "</text:p>")
        var result = ""
        while let start = body.range(of: open), let end = body[start.upperBound...].range(of: close) {
            result += body[..<start.lowerBound]
            if format == .odt { result += open }
            for piece in pieces(of: String(body[start.upperBound..<end.lowerBound]), &random) {
                switch (format, Int.random(in: 0..<4, using: &random)) {
                case (.docx, 0): result += "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(piece)</w:t></w:r>"
                case (.docx, 1): result += "<w:proofErr w:type=\"spellStart\"/>\(open)\(piece)\(close)"
                case (.docx, 2): result += "<w:hyperlink>\(open)\(piece)\(close)</w:hyperlink>"
                case (.docx, _): result += "\(open)\(piece)\(close)"
                case (.odt, 0): result += "<text:span text:style-name=\"T1\">\(piece)</text:span>"
                case (.odt, 1): result += "<text:span><text:span>\(piece)</text:span></text:span>"
                case (.odt, _): result += piece
                }
            }
            if format == .odt { result += close }
            body = String(body[end.upperBound...])
        }
        return result + body
    }

    private static func pieces(of text: String, _ random: inout SeededRandom) -> [String] {
        // A reference stays whole.
        var units: [String] = []
        for character in text {
            if let last = units.last, last.hasPrefix("&"), !last.hasSuffix(";") {
                units[units.count - 1].append(character)
            } else {
                units.append(String(character))
            }
        }
        var pieces: [String] = []
        while !units.isEmpty {
            let count = min(Int.random(in: 1...6, using: &random), units.count)
            pieces.append(units[..<count].joined())
            units.removeFirst(count)
        }
        return pieces
    }

    @Test(arguments: LoopTests.cases.indices, Format.allCases)
    func howATemplateIsSplitIntoRunsDoesNotMatter(index: Int, format: Format) throws {
        let (_, sketch, result) = LoopTests.cases[index]
        var random = SeededRandom(seed: UInt64(index))
        for _ in 0..<5 {
            let body = Self.split(sketch, format, &random)
            let filled = try Sample.filledXML(body: body, format, LoopTests.plan)
            #expect(try Sample.text(of: filled, format) == result, "\(body)")
        }
    }

    /// Whatever stands in a document, the engine either names errors or writes XML that is whole.
    @Test(arguments: 0..<20, Format.allCases)
    func anyMixtureOfTagsIsAnsweredWithoutACrash(seed: Int, format: Format) throws {
        var random = SeededRandom(seed: UInt64(seed) &* 7_919)
        let words = [
            "{{#a}}", "{{/a}}", "{{^a}}", "{{#b}}", "{{/b}}", "{{.}}", "{{x}}", "{{@number}}", "{{! c }}",
            "{{x‖mergeDown}}", "{{", "}}",
            "{", "слово ", " ", "\n", "|", "¶", "{{x‖upper}}", "&", "{{#a}}{{/a}}",
        ]
        for _ in 0..<12 {
            var sketch = ""
            for _ in 0..<Int.random(in: 1...24, using: &random) {
                let word = words[Int.random(in: 0..<words.count, using: &random)]
                if Bool.random(using: &random), word.hasPrefix("{{#") {
                    let name = word.dropFirst(3).prefix(1)
                    sketch += "\(word)|{{x}}\n|y{{/\(name)}}"
                } else {
                    sketch += word
                }
            }
            let lines = sketch.split(separator: "\n").map { line -> String in
                line.contains("|") ? "|\(line.trimmingBars)|" : String(line)
            }
            let body = Self.split(lines.joined(separator: "\n"), format, &random)
            let template = try DocumentTemplate(bytes: Sample.package(body, format), name: "x")
            let value: TemplateValue = ["a": ["1", ["x": "2"]], "b": true, "x": "да"]
            let filled = try template.fill(value, schema: .open)
            guard let bytes = filled.bytes else {
                #expect(!filled.diagnostics.isEmpty)
                _ = try template.marked(against: .open)
                continue
            }
            let xml = try Sample.part(Sample.mainName(format), of: bytes)
            let content = try #require(xml.range(of: format == .docx ? "<w:body>" : "<office:text>"))
            let end = try #require(xml.range(of: format == .docx ? "<w:sectPr/>" : "</office:text>"))
            _ = try Sample.text(of: String(xml[content.upperBound..<end.lowerBound]), format)
            _ = try DocumentTemplate(bytes: bytes, name: "y")
        }
    }
}

extension Substring {
    fileprivate var trimmingBars: Substring {
        var rest = self
        while rest.first == "|" { rest = rest.dropFirst() }
        while rest.last == "|" { rest = rest.dropLast() }
        return rest
    }
}
