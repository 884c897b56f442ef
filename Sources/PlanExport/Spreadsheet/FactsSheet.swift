import PlanModel
import SpreadsheetML

/// The sheet «Сведения»: what a plan says besides its table.
struct FactsSheet {
    private let facts: [(label: String, words: String)]
    private let words: SpreadsheetWords
    private let palette: SpreadsheetPalette

    init(_ plan: Plan, _ words: SpreadsheetWords, _ palette: SpreadsheetPalette) {
        self.words = words
        self.palette = palette
        let labels = MarkdownWords(words.language)
        var facts: [(label: String, words: String)] = []
        func add(_ label: String, _ words: String?) {
            if let words, !words.isEmpty { facts.append((label, words)) }
        }
        add(words.title, plan.title)
        add(labels.project, plan.project)
        add(labels.schoolYear, plan.schoolYear)
        add(labels.calendarYear, plan.calendarYear.map(String.init))
        add(labels.organization, plan.organization)
        for approval in plan.approvals {
            let parts = [
                approval.post, approval.surname.map { "\($0) \(approval.initials ?? "")" }, approval.date?.inFigures,
            ]
            let understood = parts.compactMap(\.self).joined(separator: ", ")
            add(labels.label(of: approval.kind), approval.text + (understood.isEmpty ? "" : "\n(\(understood))"))
        }
        for paragraph in plan.preamble { add(words.preamble, paragraph) }
        for signatory in plan.signatories { add(words.signatory, signatory.text) }
        add(words.sectionCount, String(plan.sections.count { $0.title != nil }))
        add(words.activityCount, String(plan.activityCount))
        self.facts = facts
    }

    /// The sheet.
    var sheet: Sheet {
        var rest = facts[...]
        var sheet = Sheet(words.facts, columns: [24, 92]) {
            rest.popFirst().map { fact in
                SheetRow([Cell(.text(fact.label), palette.addedHeading), palette.text(fact.words)], .outside)
            }
        }
        sheet.isLandscape = false
        return sheet
    }
}
