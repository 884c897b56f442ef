package import PlanModel
import TextAnalysis

/// A day as a person writes it: `15.10.2024 г.`, `15 октября 2024 года`, `«15» кастрычніка 2024 г.`, `15 October 2024`.
package enum WrittenDay {
    /// The day; nil where the words are none, or name no year.
    package static func day(_ words: String) -> Day? {
        let text = TokenizedText(words)
        let days = PrintedDay.days(in: text)
        // `10/09/2024` may be October or September: whoever knows the program that wrote it decides.
        guard days.count == 1, let day = days.first, let year = day.year,
            text.tokens.indices.allSatisfy({ index in
                text.tokens[index].kind == .mark ? !text.tokens[index].isMark("/") : day.range.contains(index)
            })
        else { return nil }
        return Day(year: year, month: day.month, day: day.day)
    }
}
