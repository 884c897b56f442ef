import PlanModel
import TextAnalysis

extension PrintedDay {
    /// The day as the calendar has it; nil where it has none, or where no year is known.
    ///
    /// - Parameter inferred: the year of a month, where the text has none.
    func resolved(year inferred: (Int) -> Int?) -> Day? {
        guard let year = year ?? inferred(month) else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
