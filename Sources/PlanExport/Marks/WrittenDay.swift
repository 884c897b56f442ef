package import PlanModel

/// A day as a person writes it: `15.10.2024 г.`, `15 октября 2024 года`, `«15» кастрычніка 2024 г.`, `15 October 2024`.
package enum WrittenDay {
    /// The day; nil where the words are none, or name no year.
    package static func day(_ words: String) -> Day? {
        var parts = words.split { $0.isWhitespace || $0 == "\u{A0}" }.map {
            String($0.lowercased().filter { !"«»\"“”„,".contains($0) })
        }
        if let last = parts.last, ["г", "г.", "год", "года", "году"].contains(last) { parts.removeLast() }
        if let last = parts.last, last.hasSuffix("г.") || last.hasSuffix("г") {
            parts[parts.count - 1] = String(last.prefix { $0 != "г" })
        }
        if parts.count == 1 { return SpreadsheetCell.day(parts[0]) }
        guard parts.count == 3, let day = Int(parts[0]), let month = month(parts[1]), let year = Int(parts[2]),
            (1_000...9_999).contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The month that a word in the genitive begins like; Russian, Belarusian and English.
    private static func month(_ word: String) -> Int? {
        guard word.count > 2 else { return nil }
        let index = stems.firstIndex { $0.contains { word.hasPrefix($0) } }
        return index.map { $0 + 1 }
    }

    private static let stems = [
        ["янв", "студ", "jan"], ["фев", "лют", "feb"], ["мар", "сак", "mar"], ["апр", "крас", "apr"],
        ["мая", "май", "may"], ["июн", "чэрв", "jun"], ["июл", "ліп", "jul"], ["авг", "жні", "aug"],
        ["сен", "вер", "sep"], ["окт", "кастр", "oct"], ["ноя", "ліст", "nov"], ["дек", "снеж", "dec"],
    ]
}
