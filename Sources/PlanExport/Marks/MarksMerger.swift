public import Diagnostics
public import PlanModel

/// A plan with marks of execution put into it.
public struct MergedMarks: Sendable, Hashable {
    /// The plan; an activity that no filled row speaks of keeps the mark it had.
    public var plan: Plan
    /// The rows that were used, by the id of their activity in this plan: result, evidence and note apart.
    public var entries: [String: MarkEntry]
    /// The filled rows that fit no activity.
    public var unmatched: [MarkEntry]
    /// What was found elsewhere than expected, did not fit, or was not understood.
    public var diagnostics: [Diagnostic]
}

extension MarksTable {
    /// Puts the filled rows into a plan.
    ///
    /// A row belongs to the activity of its id if the words agree. Where the plan has changed since the table was
    /// prepared, the words decide: the one activity with the same words, or, of several, the one with the same number
    /// or deadline; else the activity of the same id, or the only one, whose words are still much the same. A row that
    /// fits nothing is reported, never dropped in silence. The mark's words are put together from the row's cells.
    ///
    /// - Parameter language: the language of the marks' words.
    public func merged(into plan: Plan, language: Language = .ru) -> MergedMarks {
        var merger = MarksMerger(plan: plan, language: language)
        merger.merge(entries)
        merger.merged.diagnostics = diagnostics + merger.merged.diagnostics
        return merger.merged
    }
}

/// Finds the activity of each row and makes its mark.
private struct MarksMerger {
    var merged: MergedMarks
    private let language: Language
    private let activities: [Activity]
    private var indexByID: [String: Int] = [:]
    private var taken: Set<Int> = []

    // An unchanged plan needs none of these: they are made when the first row asks for them.

    /// The folded words of every activity.
    private lazy var words = activities.map { ActivityWords.folded($0.title) }
    private lazy var indicesByWords = Dictionary(grouping: words.indices) { words[$0] }
    private lazy var likeness = LikenessIndex(words)

    init(plan: Plan, language: Language) {
        merged = MergedMarks(plan: plan, entries: [:], unmatched: [], diagnostics: [])
        self.language = language
        activities = plan.activities
        for (index, activity) in activities.enumerated() { indexByID[activity.id] = index }
    }

    mutating func merge(_ entries: [MarkEntry]) {
        var marks: [Int: Mark] = [:]
        // Rows that fit exactly come first, so that a changed row does not take another's activity.
        var rest: [MarkEntry] = []
        for entry in entries where entry.isFilled {
            switch exactMatch(of: entry) {
            case .found(let index): use(entry, for: index, &marks)
            case .several: refuse(entry, .marksActivityAmbiguous)
            case .none: rest.append(entry)
            }
        }
        for entry in rest {
            if let index = similarMatch(of: entry) {
                report(
                    .marksActivityReworded, entry,
                    ["id": activities[index].id, "words": entry.activity, "title": activities[index].title])
                use(entry, for: index, &marks)
            } else {
                refuse(entry, .marksActivityNotFound)
            }
        }
        var index = 0
        for section in merged.plan.sections.indices {
            for position in merged.plan.sections[section].activities.indices {
                if let mark = marks[index] { merged.plan.sections[section].activities[position].mark = mark }
                index += 1
            }
        }
    }

    // MARK: Matching

    private enum Match {
        case found(Int)
        case several
        case none
    }

    private mutating func exactMatch(of entry: MarkEntry) -> Match {
        let byID = indexByID[entry.id]
        if let byID, activities[byID].title == entry.activity { return .found(byID) }
        let folded = ActivityWords.folded(entry.activity)
        if let byID, folded.isEmpty || words[byID] == folded { return .found(byID) }
        guard !folded.isEmpty else { return .none }
        var candidates = indicesByWords[folded] ?? []
        if candidates.count > 1 {
            let narrowed = candidates.filter { activities[$0].number == entry.number && !entry.number.isEmpty }
            let deadline = ActivityWords.folded(entry.deadline)
            let sameDeadline = candidates.filter {
                ActivityWords.folded(activities[$0].deadline?.text ?? "") == deadline
            }
            candidates = narrowed.count == 1 ? narrowed : sameDeadline
            guard candidates.count == 1 else { return .several }
        }
        guard let index = candidates.first else { return .none }
        // `1.10` that an English Excel took for a number is no change of the plan.
        if !entry.id.isEmpty, !SpreadsheetCell.isShortened(entry.id, of: activities[index].id) {
            report(.marksActivityMoved, entry, ["words": entry.activity, "id": activities[index].id])
        }
        return .found(index)
    }

    /// The activity whose words are much the same: that of the row's id, or the only one that no row has taken.
    private mutating func similarMatch(of entry: MarkEntry) -> Int? {
        let alike = likeness.alike(ActivityWords.folded(entry.activity)).filter { !taken.contains($0) }
        if let index = indexByID[entry.id], alike.contains(index) { return index }
        return alike.count == 1 ? alike.first : nil
    }

    private mutating func use(_ entry: MarkEntry, for index: Int, _ marks: inout [Int: Mark]) {
        let activity = activities[index]
        guard taken.insert(index).inserted else {
            refuse(entry, .marksRowTwice)
            return
        }
        merged.entries[activity.id] = entry
        if activity.mark != nil, entry.says(the: MarkEntry(for: activity, language: language)) { return }
        marks[index] = mark(of: entry)
    }

    private mutating func refuse(_ entry: MarkEntry, _ id: DiagnosticID) {
        merged.unmatched.append(entry)
        report(id, entry, ["id": entry.id, "words": entry.activity])
    }

    private mutating func report(_ id: DiagnosticID, _ entry: MarkEntry, _ arguments: [String: String]) {
        merged.diagnostics.append(Diagnostic(id, at: entry.place, arguments))
    }

    // MARK: Marks

    private mutating func mark(of entry: MarkEntry) -> Mark {
        let hasStatus = !MarkEntry.isBlank(entry.status)
        let status = hasStatus ? MarkStatusWords.status(entry.status) : nil
        if !hasStatus {
            report(.marksStatusMissing, entry, ["words": entry.activity])
        } else if status == nil {
            report(.marksStatusUnknown, entry, ["words": entry.status])
        }
        let hasDate = !MarkEntry.isBlank(entry.date)
        let date = hasDate ? day(entry.date) : nil
        if hasDate, date == nil { report(.marksDateUnknown, entry, ["words": entry.date]) }

        var head = hasStatus ? entry.status : ""
        if let status { head = capitalized(MarkStatusWords.word(status, in: language)) }
        if hasDate {
            let words = date.map(printed) ?? entry.date
            let preposition = status == .postponed && date != nil ? (language == .en ? " to " : " на ") : " "
            head += head.isEmpty ? words : preposition + words
        }
        let text = ([head] + [entry.result, entry.evidence, entry.note].map(CellText.folded)).filter {
            !MarkEntry.isBlank($0)
        }
        let isDayOfExecution = status == .done || status == .partly
        return Mark(text: text.joined(separator: "; "), status: status, date: isDayOfExecution ? date : nil)
    }

    /// A day as people and spreadsheet programs write it; one without a year takes the plan's.
    private func day(_ cell: String) -> Day? {
        let trimmed = String(cell.unicodeScalars[...].trimmingSpaces())
        if let day = SpreadsheetCell.day(trimmed) ?? WrittenDay.day(trimmed) { return day }
        let numbers = (SpreadsheetCell.restoredNumber(trimmed) ?? trimmed).split(separator: ".")
        guard numbers.count == 2, let day = Int(numbers[0]), let month = Int(numbers[1]) else { return nil }
        let year =
            merged.plan.schoolYear.flatMap { SchoolYear($0) }.map { month >= 8 ? $0.start : $0.start + 1 }
            ?? merged.plan.calendarYear
        return year.flatMap { Day(year: $0, month: month, day: day) }
    }

    /// `15.10.2024`.
    private func printed(_ day: Day) -> String {
        let iso = day.iso.split(separator: "-")
        return iso.reversed().joined(separator: ".")
    }

    private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

extension MarkEntry {
    /// Whether the filled cells are those of another row, so that nothing was changed since it was prepared.
    fileprivate func says(the other: MarkEntry) -> Bool {
        MarkStatusWords.status(status) == MarkStatusWords.status(other.status)
            && SpreadsheetCell.day(date) == SpreadsheetCell.day(other.date)
            && [\MarkEntry.result, \.evidence, \.note].allSatisfy {
                ActivityWords.folded(self[keyPath: $0]) == ActivityWords.folded(other[keyPath: $0])
            }
    }
}
