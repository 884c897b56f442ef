import Diagnostics
import TextAnalysis

extension CalendarWords {
    /// The name of a month (1…12) in a language, as it stands alone: «октябрь».
    static func printed(_ month: Int, in language: Language) -> String {
        let names = printedMonths
        return language.choose(names.russian, names.belarusian, names.english)[month - 1]
    }
}
