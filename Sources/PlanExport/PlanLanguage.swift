public import Diagnostics
public import PlanModel

extension Plan {
    /// The language a plan is written in: Belarusian where its words have letters that Russian has not.
    public var documentLanguage: Language {
        var balance = 0
        func weigh(_ words: String) {
            for letter in words.unicodeScalars {
                switch letter {
                case "ў", "Ў", "і", "І": balance += 1
                case "и", "И", "щ", "Щ", "ъ", "Ъ": balance -= 1
                default: break
                }
            }
        }
        weigh(title)
        for section in sections { for activity in section.activities { weigh(activity.title) } }
        return balance > 0 ? .be : .ru
    }
}
