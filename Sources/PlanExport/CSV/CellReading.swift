public import PlanModel

/// Reads the words of cells; ``CSVImporter`` is given one.
///
/// Understanding words is another room's work: whoever recognises plans in documents hands the same rules in here, so
/// that a cell of a CSV file means what the same cell of a document means.
public protocol CellReading {
    /// The deadline in these words; nil where there are none.
    func deadline(_ text: String, in context: CellContext) -> Deadline?
    /// The responsible in these words, one or several.
    func responsible(_ text: String) -> [Responsible]
    /// The results in these words, one or several.
    func results(_ text: String) -> [ExpectedResult]
    /// The mark of execution in these words; nil where there are none.
    func mark(_ text: String, in context: CellContext) -> Mark?
    /// What the columns of a file that PlanKit did not write hold, by their headings; nil for those not known.
    func roles(of headings: [String]) -> [ColumnRole?]
}

extension CellReading {
    /// No heading is known but PlanKit's own.
    public func roles(of headings: [String]) -> [ColumnRole?] { headings.map { _ in nil } }
}

/// What is known about the plan around a cell.
public struct CellContext: Sendable, Hashable {
    /// The school year that gives the year to a date without one.
    public var schoolYear: SchoolYear?
    /// The calendar year that does, in a plan for a calendar year.
    public var calendarYear: Int?
    /// The days that the plan's own title gives to its rows: «План работы на октябрь 2024 года».
    public var days: ClosedRange<Day>?
    /// The titles of the sections around the cell, from the outermost in; each may be a month.
    public var sections: [String]
    /// Whether the row names a place: words behind a date are one then.
    public var hasPlace: Bool

    /// A context; nothing known where nothing is given.
    public init(
        schoolYear: SchoolYear? = nil, calendarYear: Int? = nil, days: ClosedRange<Day>? = nil, sections: [String] = [],
        hasPlace: Bool = false
    ) {
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
        self.days = days
        self.sections = sections
        self.hasPlace = hasPlace
    }
}
