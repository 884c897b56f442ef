internal import Inflection
internal import PlanModel
internal import TextAnalysis

extension Deadline {
    /// When, as a point of an order says it behind the verb: «в срок до 31 августа 2024 года», «с 18 по 23 марта 2025
    /// года», «в течение 2024/2025 учебного года»; what is none of these in the plan's own words.
    func term(_ words: ReportWords) -> String {
        phrase(words) ?? words("(срок: \(own))", "(тэрмін: \(own))")
    }

    /// The words of a deadline that no sentence takes in: «3-я пятница»; nil of any other.
    func ownTerm(_ words: ReportWords) -> String? { phrase(words) == nil ? own : nil }

    /// The deadline's words with a small letter, and a space between figures and the word that was typed at them:
    /// «2024/2025учебного», not «10го» or «5А».
    private var own: String {
        let typed = Array(CellText.folded(text).withSmallInitial)
        var words = ""
        for (index, character) in typed.enumerated() {
            if index > 0, typed[index - 1].isNumber,
                typed[index...].prefix(while: { $0.isLetter && !$0.isASCII }).count >= Self.leastWord
            {
                words.append(" ")
            }
            words.append(character)
        }
        return words
    }

    /// Endings of ordinals, and letters of classes, have fewer letters.
    private static let leastWord = 4

    private func phrase(_ words: ReportWords) -> String? {
        let own = own
        let isOfPeriod = ["в течение", "на протяжении", "на працягу", "цягам"].contains(where: own.hasPrefix)
        let isOneSpan = !(edtf ?? "").contains { ",{[".contains($0) }
        switch (kind, start, end) {
        case (.day, let day?, _) where isOneSpan: return words.date(day)
        // «3-я неделя» of a section «СЕНТЯБРЬ» says little by itself.
        case (.period, let start?, let end?)
        where isOneSpan && !isOfPeriod && end.daysSinceEpoch - start.daysSinceEpoch < Self.daysOfWeek,
            (.days, let start?, let end?) where isOneSpan && start != end:
            let isOneMonth = (start.year, start.month) == (end.year, end.month)
            let from = isOneMonth ? String(start.day) : words.date(start, hasYear: start.year != end.year)
            return words("с \(from) по \(words.date(end))", "з \(from) па \(words.date(end))")
        // «у тэрмін» would be «ў тэрмін» behind a vowel, and no rule here sees the word before.
        case (.before, _, let end?), (.month, _, let end?):
            return words("в срок до \(words.date(end))", "да \(words.date(end))")
        case (.months, _, let end?) where isOneSpan:
            return words("в срок до \(words.date(end))", "да \(words.date(end))")
        case (.period, _, _) where isOfPeriod: return own
        case (.recurring, _, _) where Self.adverbs.contains(where: own.hasPrefix): return own
        default: return nil
        }
    }

    private static let daysOfWeek = 7
    /// How the words begin that say how often: «еженедельно», «штомесяц».
    private static let adverbs = ["ежедневно", "еженедельно", "ежемесячно", "ежеквартально", "ежегодно", "што"]
}

extension ReportWords {
    /// A day with its month in words: «31 августа 2024 года».
    fileprivate func date(_ day: Day, hasYear: Bool = true) -> String {
        let printed = CalendarWords.printedMonthsOfDates
        let months = isBelarusian ? printed.belarusian : printed.russian
        return "\(day.day) \(months[day.month - 1])" + (hasYear ? " \(day.year) года" : "")
    }
}
