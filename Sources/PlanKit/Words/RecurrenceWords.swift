package import Diagnostics

/// A recurrence rule (RFC 5545, 3.3.10) in words: `FREQ=MONTHLY;BYDAY=3FR` is «каждый месяц: пт, 3-й раз за месяц».
package struct RecurrenceWords {
    private let language: Language

    /// The words of a language.
    package init(language: Language) { self.language = language }

    /// The words for a rule; its frequency alone where a part of it is of a kind that plans don't use.
    package func words(for rule: String) -> String {
        var parts: [Substring: Substring] = [:]
        for part in rule.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { parts[pair[0]] = pair[1] }
        }
        let frequency = frequency(String(parts["FREQ"] ?? ""), interval: Int(parts["INTERVAL"] ?? "1") ?? 1)
        var details = (parts["BYDAY"] ?? "").split(separator: ",").compactMap(day)
        details += (parts["BYMONTHDAY"] ?? "").split(separator: ",").map {
            language.text(.recursOnDay, ["day": String($0)])
        }
        return details.isEmpty ? frequency : "\(frequency): \(details.joined(separator: ", "))"
    }

    private func frequency(_ name: String, interval: Int) -> String {
        let phrases: (every: ReadingPhrase, interval: ReadingPhrase)
        switch name {
        case "DAILY": phrases = (.recursDaily, .recursInDays)
        case "WEEKLY": phrases = (.recursWeekly, .recursInWeeks)
        case "MONTHLY": phrases = (.recursMonthly, .recursInMonths)
        case "YEARLY": phrases = (.recursYearly, .recursInYears)
        default: return name
        }
        return interval > 1
            ? language.text(phrases.interval, ["count": String(interval)]) : language.text(phrases.every)
    }

    /// `TU`, `3FR`, `-1MO`.
    private func day(_ part: Substring) -> String? {
        guard let index = Self.days.firstIndex(of: String(part.suffix(2))) else { return nil }
        let names = language.text(.weekdaysShort).split(separator: " ")
        guard index < names.count else { return nil }
        let name = String(names[index])
        guard let nth = Int(part.dropLast(2)) else { return name }
        return nth < 0
            ? language.text(.recursOnLast, ["day": name])
            : language.text(.recursOnNth, ["day": name, "nth": String(nth)])
    }

    private static let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
