public import PlanModel

/// What a person may tell the recognizer; everything works without it.
public struct RecognitionOptions: Sendable, Hashable {
    /// Roles for headings that the vocabulary does not know, by the heading's words (compared folded).
    public var columns: [String: ColumnRole]
    /// The roles of the columns from left to right, for a table that has no header.
    public var columnsWithoutHeader: [ColumnRole]
    /// Terms and holidays; the years built in and those the profile adds.
    public var calendar: SchoolCalendar
    /// The school year, where the document names none or a wrong one.
    public var schoolYear: SchoolYear?
    /// The calendar year, likewise.
    public var calendarYear: Int?
    /// The first and last month and day of «учебный год».
    public var schoolYearBounds: SchoolYearBounds
    /// Short forms to their full words, as the profile gives them (compared folded).
    public var abbreviations: [String: String]
    /// The one right spelling of a name to the other ones found in plans.
    public var people: [String: [String]]
    /// The bounds of what the grammars read.
    public var limits: RecognitionLimits

    /// The options; built-in values where nothing is given.
    public init(
        columns: [String: ColumnRole] = [:],
        columnsWithoutHeader: [ColumnRole] = [.number, .activity, .deadline, .responsible, .result],
        calendar: SchoolCalendar = .belarus, schoolYear: SchoolYear? = nil, calendarYear: Int? = nil,
        schoolYearBounds: SchoolYearBounds = SchoolYearBounds(), abbreviations: [String: String] = [:],
        people: [String: [String]] = [:], limits: RecognitionLimits = .standard
    ) {
        self.columns = columns
        self.columnsWithoutHeader = columnsWithoutHeader
        self.calendar = calendar
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
        self.schoolYearBounds = schoolYearBounds
        self.abbreviations = abbreviations
        self.people = people
        self.limits = limits
    }
}

/// The bounds of «учебный год»: 1 September to 31 May of the next year, unless the profile says otherwise.
public struct SchoolYearBounds: Sendable, Hashable {
    /// The month and day it begins on, in its first year.
    public var startMonth: Int, startDay: Int
    /// The month and day it ends on, in its second year.
    public var endMonth: Int, endDay: Int

    /// The bounds.
    public init(startMonth: Int = 9, startDay: Int = 1, endMonth: Int = 5, endDay: Int = 31) {
        self.startMonth = startMonth
        self.startDay = startDay
        self.endMonth = endMonth
        self.endDay = endDay
    }
}
