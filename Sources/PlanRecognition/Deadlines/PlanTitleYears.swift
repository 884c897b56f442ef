public import PlanModel

/// The years that a plan's title names.
public struct PlanTitleYears: Sendable, Hashable {
    /// «на 2024/2025 учебный год».
    public var schoolYear: SchoolYear?
    /// «на 2025 год».
    public var calendarYear: Int?

    /// The years; none where none is given.
    public init(schoolYear: SchoolYear? = nil, calendarYear: Int? = nil) {
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
    }

    /// The years in a title's words.
    ///
    /// - Parameter title: the paragraphs above the table that name the plan.
    public static func read(_ title: String) -> PlanTitleYears {
        PlanTitleYears()
    }
}
