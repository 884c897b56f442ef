public import Diagnostics
public import PlanModel

/// Writes a plan as a page for a school's site: one file that needs nothing from anywhere, and no script to be read.
///
/// The facts of the plan, its table with the columns of the document, a timeline, what has no dates, the signatures.
///
/// - **Accessible**: headings and landmarks, row groups for sections, a row header for each activity, words beside every
///   colour, keyboard and zoom, dark and forced colours, narrow screens (a row becomes a card), print on A4.
/// - **Closed**: a Content-Security-Policy forbids everything but the page's own style and script, known by their sums;
///   nothing is loaded, nothing is sent.
/// - **Scripts add, they are not needed**: filters by person, month, section, execution and words, and the line of today.
///   Without ``asOf`` the file itself has no today: the same plan gives the same bytes.
/// - The plan comes along as data at the end of the page: read back, it is whole (``data(in:)``).
/// - A plan of more than a thousand activities has a timeline of its sections.
public struct HTMLExporter: PlanExporter {
    /// The language of the words that are not the plan's own.
    public var language: Language
    /// The day that the timeline marks; nil for today, where scripts run.
    public var asOf: Day?

    /// An exporter.
    public init(language: Language = .ru, asOf: Day? = nil) {
        self.language = language
        self.asOf = asOf
    }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let list = plan.asList(in: language)
        let page = HTMLPage(list, language: language, asOf: asOf)
        var seal = FileSeal()
        var html = MarkupWriter()
        page.writeHead(to: &html)
        var row = 0
        for (index, section) in list.sections.enumerated() {
            page.open(section, number: index + 1, to: &html)
            for activity in section.activities {
                row += 1
                page.write(activity, number: row, to: &html)
                if html.bytes.count >= Piece.size { try html.pass(&seal, to: sink) }
            }
            html.raw("</tbody>\n")
        }
        page.closeTable(to: &html)
        try html.pass(&seal, to: sink)
        page.timeline.write(to: &html)
        page.writeEnd(to: &html)
        html.raw(Self.dataOpening)
        try html.pass(&seal, to: sink)
        _ = try JSONExporter(isCompact: true).export(plan) { piece throws(Failure) in
            Self.appendScript(piece, to: &html.bytes)
            try html.pass(&seal, to: sink)
        }
        html.raw("\(Self.dataClosing)\n</body>\n</html>\n")
        try html.pass(&seal, to: sink)
        try sink(seal.line)
        return []
    }

    // MARK: The plan as data

    private static let dataOpening = "<script type=\"application/json\" id=\"plan-data\">"
    private static let dataClosing = "</script>"

    /// The plan's JSON in a page that was written here and not changed since; nil in any other.
    public static func data(in page: [UInt8]) -> [UInt8]? {
        guard FileSeal.isIntact(page) else { return nil }
        let opening = Array(dataOpening.utf8)
        let closing = Array(dataClosing.utf8)
        // Within the data there is no `<`.
        guard let end = page.lastIndex(starting: closing), let start = page[..<end].lastIndex(of: opening[0]),
            page[start...].starts(with: opening)
        else { return nil }
        return Array(page[(start + opening.count)..<end])
    }

    /// JSON as the content of a script element: no `<`, which alone could end it or begin a comment in it (HTML
    /// 4.12.1.3), and none of the characters that HTML forbids. Both occur in JSON's strings only.
    private static func appendScript(_ json: [UInt8], to bytes: inout [UInt8]) {
        // Quotation marks are JSON's own, and so is the line feed at its end.
        if MarkupText.isPlain(json.lazy.filter { $0 != UInt8(ascii: "\"") && $0 != 0x0A }) {
            bytes += json
            return
        }
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0A: bytes.append(0x0A)
            case 0x3C: bytes.append(contentsOf: "\\u003c".utf8)
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            case _ where MarkupText.isAllowed(scalar):
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
                }
            }
        }
    }
}

extension [UInt8] {
    /// Where the last piece begins that is this.
    fileprivate func lastIndex(starting piece: [UInt8]) -> Int? {
        var place = count - piece.count
        while place >= 0 {
            if self[place] == piece[0], self[place...].starts(with: piece) { return place }
            place -= 1
        }
        return nil
    }
}
