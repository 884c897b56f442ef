import DocumentModel
import OfficePackage
import WordprocessingML

/// The numbers that Word printed into a document, beside those that the reader computes.
///
/// The stored results of tables of contents and of cross-references (`REF … \r`, `\n`, `\w`; ECMA-376 Part 1,
/// 17.16.5.50) hold the numbers of paragraphs as Word had them when it last updated the fields: real files judge the
/// reader. A result may be stale, as a document goes on being written; so a difference is to be looked at, not believed.
struct PrintedNumbers {
    /// What is said of the number of one bookmarked paragraph.
    struct Pair: Equatable, CustomStringConvertible {
        var bookmark: String
        /// The number as Word printed it, without its closing dot.
        var printed: String
        /// The number as the reader computes it, likewise; nil where it does not find the paragraph.
        var computed: String?

        var description: String { "\(bookmark): Word \(printed), here \(computed ?? "no paragraph")" }
    }

    /// Every number that the document has of a paragraph of its own.
    private(set) var pairs: [Pair] = []

    /// The numbers that disagree.
    var differences: [Pair] { pairs.filter { $0.printed != $0.computed } }

    private struct Source {
        var text = ""
        var bookmarks: [String] = []
        /// The codes of its fields and what they show.
        var fields: [(code: String, result: String)] = []
    }

    /// Compares the numbers of a DOCX.
    init(_ package: OfficePackage) throws {
        let sources = try Self.paragraphs(of: package)
        let read = try WordprocessingReader().read(package).document.allParagraphs
        func computed(_ bookmark: String) -> String? {
            guard let source = sources.first(where: { $0.bookmarks.contains(bookmark) }) else { return nil }
            return read.first { $0.text.hasPrefix(source.text) && !source.text.isEmpty }.map { Self.bare($0.label) }
        }
        for source in sources {
            // A line of a table of contents: number, tab, words, tab, page.
            let pieces = source.text.split(separator: "\t", omittingEmptySubsequences: false)
            for field in source.fields {
                let words = field.code.split(separator: " ")
                guard words.count > 1 else { continue }
                let bookmark = String(words[1])
                switch words[0].uppercased() {
                case "PAGEREF" where pieces.count > 2:
                    pairs.append(
                        Pair(bookmark: bookmark, printed: Self.bare(String(pieces[0])), computed: computed(bookmark)))
                case "REF" where words.contains(where: { ["\\r", "\\n", "\\w"].contains($0) }):
                    pairs.append(
                        Pair(bookmark: bookmark, printed: Self.bare(field.result), computed: computed(bookmark)))
                default: break
                }
            }
        }
    }

    private static func bare(_ number: String) -> String {
        var number = number
        while let last = number.last, last == "." || last.isWhitespace { number.removeLast() }
        return number
    }

    // MARK: The XML

    private static let vocabulary: XMLVocabulary = {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let names = ["p", "t", "tab", "bookmarkStart", "fldChar", "instrText", "fldSimple", "tabs"]
        return XMLVocabulary(
            namespaces: [[word, "http://purl.oclc.org/ooxml/wordprocessingml/main"]],
            elements: names.map { .init(0, $0, characters: $0 == "t" || $0 == "instrText" ? .kept : .dropped) },
            attributes: [.init(0, "name"), .init(0, "fldCharType"), .init(0, "instr")])
    }()

    /// The paragraphs of the body with their bookmarks and fields. A field whose result reaches over paragraphs (a
    /// table of contents) belongs to none.
    private static func paragraphs(of package: OfficePackage) throws -> [Source] {
        let reader = try package.events(of: package.mainPart, vocabulary: vocabulary)
        var done: [Source] = []
        var open: [Source] = []
        var fields: [(code: String, start: Int, isInCode: Bool)] = []
        var isCode = false
        var tabStops = 0
        while let event = try reader.next() {
            switch (event.kind, event.name) {
            case (.start, 0): open.append(Source())
            case (.end, 0):
                if let source = open.popLast() { done.append(source) }
            case (.start, 2): if tabStops == 0, !open.isEmpty { open[open.count - 1].text += "\t" }
            case (.start, 3):
                if !open.isEmpty { open[open.count - 1].bookmarks.append(reader.attribute(0, of: event) ?? "") }
            case (.start, 4):
                switch reader.attribute(1, of: event) {
                case "begin": fields.append(("", open.last?.text.count ?? 0, true))
                case "separate":
                    if !fields.isEmpty {
                        fields[fields.count - 1].isInCode = false
                        fields[fields.count - 1].start = open.last?.text.count ?? 0
                    }
                default:
                    guard let field = fields.popLast(), !open.isEmpty else { continue }
                    let text = open[open.count - 1].text
                    open[open.count - 1].fields.append((field.code, String(text.dropFirst(field.start))))
                }
            case (.start, 5): isCode = true
            case (.end, 5): isCode = false
            case (.start, 6): fields.append((reader.attribute(2, of: event) ?? "", open.last?.text.count ?? 0, false))
            case (.end, 6):
                guard let field = fields.popLast(), !open.isEmpty else { continue }
                open[open.count - 1].fields.append(
                    (field.code, String(open[open.count - 1].text.dropFirst(field.start))))
            case (.start, 7): tabStops += 1
            case (.end, 7): tabStops -= 1
            case (.text, _):
                if isCode {
                    if !fields.isEmpty { fields[fields.count - 1].code += reader.text(event) }
                } else if !open.isEmpty, !fields.contains(where: \.isInCode) {
                    open[open.count - 1].text += reader.text(event)
                }
            default: break
            }
        }
        return done
    }
}

extension Document {
    /// All paragraphs in order, those of tables too.
    var allParagraphs: [Paragraph] {
        func paragraphs(_ blocks: [Block]) -> [Paragraph] {
            blocks.flatMap { block -> [Paragraph] in
                switch block {
                case .paragraph(let paragraph): [paragraph]
                case .table(let table): table.cells.flatMap { paragraphs($0.blocks) }
                }
            }
        }
        return paragraphs(blocks)
    }
}
