/// Days that have a name: «День музеев», «Дзень роднай мовы», «Сусветны дзень здароўя».
///
/// They fall on whatever day of the week the calendar gives them, and there are hundreds, those of each profession among
/// them; so a title that names one is taken at its word.
enum NamedDays {
    /// Whether the words of a title name such a day: the word with a name behind it, or with whose day it is before it.
    static func isKept(by words: [String]) -> Bool {
        words.indices.contains { index in
            let word = words[index]
            guard forms.contains(word) || genitive == word else { return false }
            let before = index > 0 ? words[index - 1] : ""
            if circles.contains(where: before.begins) { return true }
            // «Режим дня», «в течение дня»: the genitive alone names nothing.
            guard forms.contains(word), index + 1 < words.count, !plainDays.contains(where: before.begins) else {
                return false
            }
            return words[index + 1].unicodeScalars.contains { $0.properties.isAlphabetic }
        }
    }

    /// Whether words name a day of the world or of the country, which has one date everywhere.
    static func isOfTheWorld(_ words: [String]) -> Bool {
        words.indices.dropFirst().contains { index in
            (forms.contains(words[index]) || genitive == words[index])
                && circles.contains(where: words[index - 1].begins)
        }
    }

    private static let forms: Set<String> = ["день", "дню", "днем", "дзень"]
    private static let genitive = "дня"
    /// Whose day it is.
    private static let circles = [
        "всемирн", "международн", "всероссийск", "республиканск", "сусветн", "міжнародн", "усерасійск", "рэспубліканск",
    ]
    /// Days of the house that somebody chose.
    private static let plainDays = [
        "санитарн", "родительск", "рабоч", "методическ", "санітарн", "бацькоўск", "метадычн",
    ]
}
