public import Diagnostics
public import PlanModel

/// Writes a plan as Markdown for people to read: GitHub's flavour, which pandoc, GitLab and most editors read too.
///
/// The title is a heading of the first level; facts follow as a list, the preamble as paragraphs; each section is a
/// heading of its level and one table; the signature lines end the page. A table has the plan's own columns with their
/// own headings, and a further column only for what none of these shows; a matrix is a list of its activities. No HTML but
/// `<br>`.
public struct MarkdownExporter: PlanExporter {
    /// The language of the words that are not the plan's own.
    public var language: Language

    /// An exporter.
    public init(language: Language = .ru) { self.language = language }

    /// There is nothing to say of it.
    public var isSilent: Bool { true }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let plan = plan.asList(in: language)
        let columns = ShownColumn.columns(of: plan, in: language)
        var page = Page()
        page.heading(plan.title, level: 1)
        page.list(facts(of: plan))
        for paragraph in plan.preamble { page.paragraph(paragraph) }
        for section in plan.sections {
            if let title = section.title { page.heading(title, level: min(section.level + 1, 6)) }
            guard !section.activities.isEmpty else { continue }
            page.separate()
            page.row(columns.map(\.heading))
            page.bytes += Array("|\(String(repeating: " --- |", count: columns.count))\n".utf8)
            for activity in section.activities {
                page.row(columns.map { $0.text(of: activity) ?? "" }, isStruck: activity.struck)
                if page.bytes.count >= Piece.size {
                    try sink(page.bytes)
                    page.bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        for signatory in plan.signatories { page.paragraph(signatory.text) }
        try sink(page.bytes)
        return []
    }

    private func facts(of plan: Plan) -> [(label: String, words: String)] {
        let words = MarkdownWords(language)
        var facts: [(label: String, words: String)] = []
        if let project = plan.project { facts.append((words.project, project)) }
        if let schoolYear = plan.schoolYear { facts.append((words.schoolYear, schoolYear)) }
        if let calendarYear = plan.calendarYear { facts.append((words.calendarYear, String(calendarYear))) }
        if let organization = plan.organization { facts.append((words.organization, organization)) }
        for approval in plan.approvals { facts.append((words.label(of: approval.kind), approval.text)) }
        return facts
    }

    // MARK: The page

    /// The Markdown that was made and not yet taken.
    private struct Page {
        var bytes: [UInt8] = []
        private var isEmpty = true

        /// A blank line before every block but the first.
        mutating func separate() {
            if !isEmpty { bytes.append(UInt8(ascii: "\n")) }
            isEmpty = false
        }

        mutating func heading(_ words: String, level: Int) {
            guard !words.isEmpty else { return }
            separate()
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
            bytes.append(UInt8(ascii: " "))
            MarkdownText.append(words, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }

        mutating func list(_ facts: [(label: String, words: String)]) {
            guard !facts.isEmpty else { return }
            separate()
            for fact in facts {
                bytes.append(contentsOf: "- **\(fact.label):** ".utf8)
                MarkdownText.append(fact.words, to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
        }

        mutating func paragraph(_ words: String) {
            guard !words.isEmpty else { return }
            separate()
            MarkdownText.appendParagraph(words, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }

        /// A row of a table; the words of one that is struck through are so in GFM's way.
        mutating func row(_ cells: [String], isStruck: Bool = false) {
            bytes.append(UInt8(ascii: "|"))
            for cell in cells {
                let sign = isStruck && !cell.unicodeScalars.allSatisfy(\.isSpace) ? "~~" : ""
                bytes.append(UInt8(ascii: " "))
                bytes.append(contentsOf: sign.utf8)
                MarkdownText.append(cell, to: &bytes)
                bytes.append(contentsOf: sign.utf8)
                bytes.append(contentsOf: " |".utf8)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
