@testable internal import OfficePackage

/// A workbook read back, as far as tests look at it: what stands in its cells, how high its rows are, what is merged.
public struct WorkbookFile: Sendable {
    /// A sheet.
    public struct Sheet: Sendable {
        /// Its name.
        public let name: String
        /// `veryHidden` where it is; nil where people see it.
        public let state: String?
        /// The cells with something in them, by address.
        public fileprivate(set) var cells: [String: Cell] = [:]
        /// The heights of the rows, from the first on.
        public fileprivate(set) var heights: [Double] = []
        /// What is merged.
        public fileprivate(set) var merges: [String] = []

        /// The words of a row's cells from the first column on, up to the last with something in it.
        public subscript(row: Int) -> [String] {
            var words: [String] = []
            var column = 0
            var blanks = 0
            while blanks < 100, column < 700 {
                let cell = cells["\(Self.letters(column))\(row)"]
                if let cell {
                    words += [String](repeating: "", count: column - words.count) + [cell.words]
                    blanks = 0
                }
                blanks += 1
                column += 1
            }
            return words
        }

        /// The rows, as ``subscript(_:)`` has each.
        public var rows: [[String]] { heights.indices.map { self[$0 + 1] } }

        private static func letters(_ column: Int) -> String {
            let last = String(UnicodeScalar(UInt8(65 + column % 26)))
            return column < 26 ? last : letters(column / 26 - 1) + last
        }
    }

    /// A cell.
    public struct Cell: Sendable, Hashable {
        /// Its text, decoded, or its number.
        public let words: String
        /// Whether it is text.
        public let isText: Bool
        /// The element of its style.
        public let style: String

        /// Whether a number is shown as a day.
        public var isDay: Bool { style.contains("numFmtId=\"164\"") }
        /// Whether it stays text when it is edited.
        public var isQuoted: Bool { style.contains("quotePrefix=\"1\"") }
        /// Whether a protected sheet keeps it.
        public var isLocked: Bool { style.contains("locked=\"1\"") }
    }

    /// The sheets, in order.
    public private(set) var sheets: [Sheet] = []
    /// The names of the parts, in their order.
    public let names: [String]
    /// The parts as text.
    public let parts: [String: String]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let vocabulary = XMLVocabulary(
        namespaces: [[main]],
        elements: [
            .init(0, "sheet"), .init(0, "row"), .init(0, "c"), .init(0, "v", characters: .kept),
            .init(0, "t", characters: .kept), .init(0, "mergeCell"),
        ],
        attributes: ["name", "state", "r", "s", "t", "ht", "ref"].map { .init(nil, $0) })

    /// Reads a workbook.
    public init(_ bytes: [UInt8]) throws {
        // Not as a document: what reads documents knows no workbooks.
        let zip = try ZipReader(bytes: bytes, limits: .standard)
        names = zip.entries.map(\.name)
        var content: [String: [UInt8]] = [:]
        for entry in zip.entries { content[entry.name] = try zip.open(entry, limits: .standard).allBytes() }
        parts = content.mapValues { String(decoding: $0, as: UTF8.self) }
        func events(of part: String) throws -> XMLEventReader {
            try XMLEventReader(bytes: content[part] ?? [], part: part, vocabulary: Self.vocabulary)
        }
        let styles = Self.styles(parts["xl/styles.xml"] ?? "")
        let list = try events(of: "xl/workbook.xml")
        while let event = try list.next() {
            guard event.kind == .start, event.name == 0 else { continue }
            sheets.append(Sheet(name: list.attribute(0, of: event) ?? "", state: list.attribute(1, of: event)))
        }
        for index in sheets.indices {
            let reader = try events(of: "xl/worksheets/sheet\(index + 1).xml")
            var address = ""
            var isText = false
            var style = ""
            var words: String?
            while let event = try reader.next() {
                switch (event.kind, event.name) {
                case (.start, 1): sheets[index].heights.append(Double(reader.attribute(5, of: event) ?? "") ?? 0)
                case (.start, 2):
                    address = reader.attribute(2, of: event) ?? ""
                    style = styles[reader.integer(3, of: event) ?? 0]
                    isText = reader.attribute(4, of: event) == "inlineStr"
                    words = nil
                case (.start, 5): sheets[index].merges.append(reader.attribute(6, of: event) ?? "")
                case (.text, _): words = (words ?? "") + reader.text(event)
                case (.end, 2):
                    if let words {
                        sheets[index].cells[address] = Cell(
                            words: isText ? Self.decoded(words) : words, isText: isText, style: style)
                    }
                default: break
                }
            }
        }
    }

    /// The elements of the cells' styles.
    private static func styles(_ part: String) -> [String] {
        guard let start = part.firstRange(of: "<cellXfs"), let end = part.firstRange(of: "</cellXfs>") else {
            return []
        }
        return part[start.upperBound..<end.lowerBound].split(separator: "<xf ").dropFirst().map(String.init)
    }

    /// `_xHHHH_` as the character that it means (ECMA-376 Part 1, 22.9.2.19).
    private static func decoded(_ words: String) -> String {
        words.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
        }
    }
}
