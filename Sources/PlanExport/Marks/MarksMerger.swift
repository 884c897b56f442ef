public import Diagnostics
import PlanComparison
public import PlanModel
import TextAnalysis

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
    /// A row belongs to the activity that has its words; of several, to that with the same deadline, id or number. Where
    /// the wording has changed since the table was prepared, it belongs to the activity whose words are still much the
    /// same and that no other row of the table speaks of. A row without words belongs to the activity of its id, if its
    /// number and deadline say nothing else. A row that fits nothing is reported, never dropped in silence. The mark's
    /// words are put together from the row's cells.
    ///
    /// - Parameters:
    ///   - plan: the plan, which may have changed since the table was made.
    ///   - language: the language of the marks' words.
    ///   - reading: understands a status that is more than a status: «выполнено 15.10.2024, протокол № 3».
    public func merged(
        into plan: Plan, language: Language = .ru, reading: (any CellReading)? = nil
    ) -> MergedMarks {
        let (entries, told) = SlashDates.settled(entries)
        var merger = MarksMerger(plan: plan, language: language, reading: reading, entries: entries)
        merger.merge(entries)
        merger.merged.diagnostics = diagnostics + told + merger.merged.diagnostics
        return merger.merged
    }

    /// Takes over what was filled in before; rows that fit nothing are kept at the end, so that no one's work is lost.
    public mutating func take(_ merged: MergedMarks) {
        for index in entries.indices {
            guard let filled = merged.entries[entries[index].id] else { continue }
            entries[index].fillIn(from: filled)
        }
        entries += merged.unmatched
    }
}

/// Finds the activity of each row and makes its mark.
private struct MarksMerger {
    var merged: MergedMarks
    private let language: Language
    private let reading: (any CellReading)?
    private let activities: [Activity]
    private var matcher: ActivityMatcher
    private var taken: Set<Int> = []

    init(plan: Plan, language: Language, reading: (any CellReading)?, entries: [MarkEntry]) {
        merged = MergedMarks(plan: plan, entries: [:], unmatched: [], diagnostics: [])
        self.language = language
        self.reading = reading
        activities = plan.activities
        matcher = ActivityMatcher(activities: activities, entries: entries)
    }

    mutating func merge(_ entries: [MarkEntry]) {
        var marks: [Int: Mark] = [:]
        // Rows that fit exactly come first, so that a changed row does not take another's activity.
        var rest: [MarkEntry] = []
        for entry in entries where entry.isFilled {
            if case .found(let index) = matcher.exactMatch(of: entry) {
                use(entry, for: index, &marks)
            } else {
                rest.append(entry)
            }
        }
        if !rest.isEmpty {
            // Nor that of a row that is not filled in yet.
            for entry in entries where !entry.isFilled {
                if case .found(let index) = matcher.exactMatch(of: entry) { taken.insert(index) }
            }
        }
        for entry in rest {
            switch matcher.similarMatch(of: entry, except: taken) {
            case .found(let index): use(entry, for: index, &marks)
            case .several: refuse(entry, .marksActivityAmbiguous)
            case .none: refuse(entry, .marksActivityNotFound)
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

    private mutating func use(_ entry: MarkEntry, for index: Int, _ marks: inout [Int: Mark]) {
        let activity = activities[index]
        guard taken.insert(index).inserted else {
            refuse(entry, .marksRowTwice)
            return
        }
        reportChanges(of: entry, to: activity)
        merged.entries[activity.id] = entry
        if activity.mark != nil, entry.says(the: MarkEntry(for: activity, language: language)) { return }
        let mark = mark(of: entry)
        marks[index] = mark
        if let old = activity.mark?.status, let new = mark.status, old != new {
            report(
                .marksStatusDiffers, entry,
                [
                    "id": activity.id, "old": MarkStatusWords.word(old, in: language),
                    "new": MarkStatusWords.word(new, in: language),
                ])
        }
    }

    /// Says where an activity was found that is not where the row has it, or not in its words.
    private mutating func reportChanges(of entry: MarkEntry, to activity: Activity) {
        let folded = ActivityWords.folded(entry.activity)
        guard !folded.isEmpty else { return }
        if entry.activity != activity.title, folded != ActivityWords.folded(activity.title) {
            report(
                .marksActivityReworded, entry, ["id": activity.id, "words": entry.activity, "title": activity.title])
        } else if !entry.id.isEmpty, entry.id != activity.id,
            // `1.10` that an English Excel took for a number is no change of the plan.
            !SpreadsheetCell.isShortened(entry.id, of: activity.id)
        {
            report(.marksActivityMoved, entry, ["words": entry.activity, "id": activity.id])
        }
    }

    private mutating func refuse(_ entry: MarkEntry, _ id: DiagnosticID) {
        merged.unmatched.append(entry)
        report(id, entry, ["id": entry.id, "words": entry.activity.isEmpty ? "…" : entry.activity])
    }

    private mutating func report(_ id: DiagnosticID, _ entry: MarkEntry, _ arguments: [String: String]) {
        merged.diagnostics.append(Diagnostic(id, at: entry.place, arguments))
    }

    // MARK: Marks

    private mutating func mark(of entry: MarkEntry) -> Mark {
        let hasStatus = !MarkEntry.isBlank(entry.status)
        let known = hasStatus ? MarkStatusWords.status(entry.status) : nil
        let read = hasStatus && known == nil ? statusRead(from: entry.status) : nil
        let status = known ?? read?.status
        if !hasStatus {
            report(.marksStatusMissing, entry, ["words": entry.activity])
        } else if status == nil {
            report(.marksStatusUnknown, entry, ["words": entry.status])
        }
        let hasDate = !MarkEntry.isBlank(entry.date)
        let date = hasDate ? day(entry.date) : read?.date
        if hasDate, date == nil, !SlashDates.isAmbiguous(entry.date) {
            report(.marksDateUnknown, entry, ["words": entry.date])
        }
        if hasDate, let date, let year = yearMissed(by: date) {
            report(.marksDateOutside, entry, ["words": entry.date, "year": year])
        }

        var head = hasStatus ? CellText.folded(entry.status) : ""
        if let known { head = capitalized(MarkStatusWords.word(known, in: language)) }
        if hasDate {
            let day = date?.inFigures ?? entry.date
            let preposition = known == .postponed && date != nil ? language.choose(" на ", " на ", " to ") : " "
            head += head.isEmpty ? day : preposition + day
        }
        let more = [entry.result, entry.evidence, entry.note].map(CellText.folded).filter { !MarkEntry.isBlank($0) }
        // A day alone in a plan's column says that it was done; here nobody said so.
        if !hasStatus, more.isEmpty { head = "\(language.choose("Дата", "Дата", "Date")): \(head)" }
        let text = (MarkEntry.isBlank(head) ? [] : [head]) + more
        let isDayOfExecution = status == .done || status == .partly
        return Mark(text: text.joined(separator: "; "), status: status, date: isDayOfExecution ? date : nil)
    }

    /// A status that is more than a word of its own, as a plan's own column is read; nil where it says none. Signs alone,
    /// like `+-`, say nothing for certain.
    private func statusRead(from cell: String) -> Mark? {
        guard cell.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return nil }
        let context = CellContext(
            schoolYear: merged.plan.schoolYear.flatMap { SchoolYear($0) }, calendarYear: merged.plan.calendarYear)
        return reading?.mark(cell, in: context)
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

    /// The plan's year, where a day is so far from it that its year must be a slip of the pen; the months before and
    /// behind a plan's year belong to its work.
    private func yearMissed(by day: Day) -> String? {
        if let school = merged.plan.schoolYear.flatMap({ SchoolYear($0) }) {
            return (school.start...(school.start + 1)).contains(day.year) ? nil : school.text
        }
        guard let year = merged.plan.calendarYear, abs(day.year - year) > 1 else { return nil }
        return String(year)
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
