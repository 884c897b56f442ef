import PlanModel
import TextAnalysis

/// How the columns of a plan in matrix form are read (`plan-data.md`, “Matrices”): months, weeks, quarters or days stand
/// in its headings or in its first column, activities in the cells where they meet another thing.
struct Matrix: Sendable, Hashable {
    /// Which way round a matrix is.
    enum Turn: Sendable, Hashable {
        /// «Раздел | Сентябрь | Октябрь | Ноябрь»: a row is a section, a column a date.
        case datesInHeadings
        /// «Месяц | Учебная работа | Воспитательная работа»: a row is a date, a column a section in it.
        case datesInRows
    }

    /// Which way round it is.
    var turn: Turn
    /// The column whose words give the rows their sections; nil where nothing stands before the dates.
    var titles: Int?
    /// The levels of the heading of each column that holds activities, by the column's index.
    var headings: [Int: [String]]

    /// Whether its headings are names of weekdays and nothing else: a timetable as likely as a plan.
    var isOfWeekdays = false

    /// The days of its cells, where it is a month as it hangs on the wall.
    var wallCalendar: WallCalendar?

    /// The columns that hold activities, left to right.
    var columns: [Int] { headings.keys.sorted() }
}
