import PlanModel
import TextAnalysis

/// Writes the dates of a text anew, in the form in which they are printed.
struct DateRewriter {
    let dates: PrintedDates
    /// The language of months that are one word in both.
    let isBelarusian: Bool
    /// Which years are moved.
    let movesYear: (PrintedDates.Year) -> Bool

    /// The text with other days.
    ///
    /// - Parameter targets: the day that each of the dates becomes.
    /// - Returns: nil where a form cannot be written for the new day.
    func text(_ targets: [Day]) -> String? {
        var edits = TextEdits()
        let isPadded = pads()
        for (index, date) in dates.days.enumerated() {
            let target = targets[index]
            if target.day != date.day.day {
                let digits = String(target.day)
                let pads = target.day < 10 && (isPadded ?? (date.monthForm == .figures || date.monthForm == .roman))
                edits.replace(date.dayPlace, with: pads ? "0\(digits)" : digits)
            }
            guard write(monthOf: index, targets, &edits) else { return nil }
            if let place = date.yearPlace, target.year != date.day.year { write(target.year, at: place, &edits) }
        }
        for year in dates.years {
            let owner = dates.day(before: year.place).flatMap { dates.days[$0].day.year == year.year ? $0 : nil }
            if let owner {
                if targets[owner].year != year.year { write(targets[owner].year, at: year.place, &edits) }
            } else if movesYear(year) {
                write(year.year + 1, at: year.place, &edits)
            }
        }
        guard write(weekdays: targets, &edits) else { return nil }
        return edits.applied(to: dates.text.printed)
    }

    /// Whether small days of the text have a nought; nil where it has none.
    private func pads() -> Bool? {
        let small = dates.days.filter { $0.day.day < 10 && Letters.isDigit(dates.text.printed[$0.dayPlace.lowerBound]) }
        return small.isEmpty ? nil : small.contains { $0.dayPlace.count > 1 }
    }

    private func write(_ year: Int, at place: Range<Int>, _ edits: inout TextEdits) {
        let digits = String(year)
        edits.replace(place, with: place.count == 2 ? String(digits.suffix(2)) : digits)
    }

    // MARK: Months

    private func write(monthOf index: Int, _ targets: [Day], _ edits: inout TextEdits) -> Bool {
        let date = dates.days[index]
        let month = targets[index].month
        switch date.monthForm {
        case .none:
            // «1, 8 октября» may become «30 сентября, 7 октября».
            guard let owner = (index + 1..<dates.days.count).first(where: { dates.days[$0].monthForm != .none }),
                case .word = dates.days[owner].monthForm, targets[owner].month != month
            else { return true }
            let name = CalendarForms.monthOfDate(month, isBelarusian: isBelarusian)
            edits.replace(date.dayPlace.upperBound..<date.dayPlace.upperBound, with: " \(name)")
        case .figures:
            guard month != date.day.month, let place = date.monthPlace else { return true }
            let digits = String(month)
            edits.replace(
                place, with: place.count > 1 || date.day.month > 9 && digits.count == 1 ? padded(digits) : digits)
        case .roman:
            guard month != date.day.month, let place = date.monthPlace else { return true }
            edits.replace(place, with: Self.romans[month - 1])
        case .word(let token):
            guard month != date.day.month, let place = date.monthPlace else { return true }
            let printed = String(scalars: dates.text.printed[place])
            let compared = String(decoding: dates.tokens[token].word, as: UTF16.self)
            guard
                let name = CalendarForms.month(
                    month, as: printed, compared, of: date.day.month, isBelarusian: isBelarusian)
            else { return false }
            edits.replace(place, with: name)
        }
        return true
    }

    private func padded(_ digits: String) -> String { digits.count == 1 ? "0\(digits)" : digits }

    private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

    // MARK: Days of the week

    /// Writes the days of the week beside dates that have another one now.
    private func write(weekdays targets: [Day], _ edits: inout TextEdits) -> Bool {
        for (place, token) in dates.tokens.enumerated() {
            guard case .weekday(let weekday, plural: false) = token.lexeme,
                let index = dates.days.indices.min(by: { distance($0, place) < distance($1, place) }),
                dates.days[index].day.weekday == weekday, targets[index].weekday != weekday
            else { continue }
            let target = targets[index].weekday
            let before = place > 0 ? dates.tokens[place - 1] : nil
            let isGoverned = before?.lexeme == .inside
            let printed = String(scalars: dates.text.printed[token.range])
            let compared = String(decoding: token.word, as: UTF16.self)
            guard
                let name = CalendarForms.weekday(
                    target, as: printed, compared, of: weekday, isGoverned: isGoverned)
            else { return false }
            edits.replace(token.range, with: name)
            guard isGoverned, let before,
                CalendarForms.takesLongPreposition(target) != CalendarForms.takesLongPreposition(weekday)
            else { continue }
            // «в среду», «во вторник».
            switch String(scalars: dates.text.printed[before.range]) {
            case "во": edits.replace(before.range, with: "в")
            case "Во": edits.replace(before.range, with: "В")
            case "в": edits.replace(before.range, with: "во")
            case "В": edits.replace(before.range, with: "Во")
            default: break
            }
        }
        return true
    }

    private func distance(_ date: Int, _ token: Int) -> Int { abs(dates.days[date].token - token) }

    // MARK: Blanks

    /// The text with a blank for each date and year in it; nil where it names none by figures.
    static func blanked(_ dates: PrintedDates, with blank: String) -> String? {
        let places = dates.namedPlaces
        guard !places.isEmpty else { return nil }
        var edits = TextEdits()
        var last: Range<Int>?
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            // «29 февраля 2025»: one blank for what stands side by side.
            if let before = last, place.lowerBound <= before.upperBound + 1 {
                last = before.lowerBound..<max(before.upperBound, place.upperBound)
            } else {
                if let last { edits.replace(last, with: blank) }
                last = place
            }
        }
        if let last { edits.replace(last, with: blank) }
        return edits.applied(to: dates.text.printed)
    }
}
