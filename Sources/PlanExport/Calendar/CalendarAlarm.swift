/// How long before an entry of a calendar its alarm sounds: `7d`, `2w`, `12h`, `30m`.
public struct CalendarAlarm: Sendable, Hashable {
    /// The duration as RFC 5545, 3.3.6 writes it, with its minus.
    let trigger: String

    /// The alarm of that many weeks, days, hours or minutes before; nil where the words are none.
    public init?(_ words: String) {
        guard let unit = words.unicodeScalars.last, let number = Int(words.dropLast()), (0...9999).contains(number),
            words.first != "+", words.first != "-"
        else { return nil }
        switch unit {
        // Cyrillic letters of the same meaning: недели, тыдні; дни, дні; часы, гадзіны; минуты, хвіліны.
        case "w", "н", "т": trigger = "-P\(number)W"
        case "d", "д": trigger = "-P\(number)D"
        case "h", "ч", "г": trigger = "-PT\(number)H"
        case "m", "м", "х": trigger = "-PT\(number)M"
        default: return nil
        }
    }
}
