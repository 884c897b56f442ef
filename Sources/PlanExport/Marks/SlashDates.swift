internal import Diagnostics
internal import PlanModel

/// Dates with slashes in a column of marks: `09/10/2024`.
///
/// Calc writes them month first when it saves CSV without «Save cell content as shown» (LibreOffice 7.4, whatever the
/// language of the table); by hand the day stands first. A column says itself which of the two it means, if any of its
/// dates can only be read one way; if none does, nobody guesses.
enum SlashDates {
    /// Rows whose dates with slashes are written as ISO days where they can be told, and what is to be said of them.
    static func settled(_ entries: [MarkEntry]) -> (entries: [MarkEntry], diagnostics: [Diagnostic]) {
        let dates = entries.map { SlashDate($0.date) }
        guard dates.contains(where: { $0 != nil }) else { return (entries, []) }
        let onlyDayFirst = dates.contains { $0?.monthFirst == nil && $0?.dayFirst != nil }
        let onlyMonthFirst = dates.contains { $0?.dayFirst == nil && $0?.monthFirst != nil }
        var entries = entries
        var readMonthFirst: [String] = []
        var undecided: [String] = []
        for (index, date) in dates.enumerated() {
            guard let date else { continue }
            let day: Day?
            if date.dayFirst == date.monthFirst || date.monthFirst == nil || (onlyDayFirst && !onlyMonthFirst) {
                day = date.dayFirst
            } else if date.dayFirst == nil || (onlyMonthFirst && !onlyDayFirst) {
                day = date.monthFirst
                if day != nil { readMonthFirst.append(entries[index].date) }
            } else {
                undecided.append(entries[index].date)
                continue
            }
            if let day { entries[index].date = day.iso }
        }
        var diagnostics: [Diagnostic] = []
        func tell(_ id: DiagnosticID, _ words: [String]) {
            guard let first = words.first else { return }
            diagnostics.append(Diagnostic(id, ["words": first, "count": String(words.count)]))
        }
        tell(.marksDatesMonthFirst, readMonthFirst)
        tell(.marksDatesAmbiguous, undecided)
        return (entries, diagnostics)
    }

    /// Whether a cell holds a date that can be read two ways: it has been told together with its column.
    static func isAmbiguous(_ cell: String) -> Bool {
        SlashDate(cell).map { $0.dayFirst != nil && $0.monthFirst != nil } ?? false
    }
}

/// A date with slashes, read both ways.
private struct SlashDate {
    let dayFirst: Day?
    let monthFirst: Day?

    /// The date; nil where the cell holds something else.
    init?(_ cell: String) {
        let words = cell.split(whereSeparator: \.isWhitespace)
        guard let date = words.first, words.count == 1 || (words.count == 2 && words[1].contains(":")) else {
            return nil
        }
        let numbers = date.split(separator: "/", omittingEmptySubsequences: false)
        guard numbers.count == 3, numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
            numbers[2].utf8.count == 4 || numbers[2].utf8.count == 2,
            let first = Int(numbers[0]), let second = Int(numbers[1]), let short = Int(numbers[2])
        else { return nil }
        let year = short < 100 ? 2_000 + short : short
        dayFirst = Day(year: year, month: second, day: first)
        monthFirst = Day(year: year, month: first, day: second)
        guard dayFirst != nil || monthFirst != nil else { return nil }
    }
}
