public import PlanModel

/// What a plan that was read says of time around the rows of each of its sections.
public struct PlanSurroundings: Sendable {
    /// The context of the plan's own rows.
    public let plan: DeadlineContext
    /// The context in force, of the section entered last.
    public private(set) var current: DeadlineContext
    private var open: [(level: Int, dates: SectionDates?)] = []
    private let outer: SectionDates?
    private let base: DeadlineContext
    private let limits: RecognitionLimits

    /// The surroundings of a plan's first section.
    public init(_ plan: Plan, options: RecognitionOptions) {
        var context = DeadlineContext(
            schoolYear: plan.schoolYear.flatMap { SchoolYear($0) }, calendarYear: plan.calendarYear,
            calendar: options.calendar, bounds: options.schoolYearBounds, abbreviations: options.abbreviations)
        let years = PlanTitleYears.read(plan.title)
        context.preparesYear = years.prepares
        if context.schoolYear == nil, context.calendarYear == nil, let others = years.otherYears {
            if years.prepares { context.calendarYear = others.start } else { context.schoolYear = others }
        }
        let (dates, span) = DeadlineParser(context: context, limits: options.limits).readPlanTitle(plan.title, years)
        context.span = span
        base = context
        outer = dates
        self.plan = context.inside(dates)
        current = self.plan
        limits = options.limits
    }

    /// The context in which the title of a section is read.
    ///
    /// - Parameter level: how deep the section is.
    public mutating func around(level: Int) -> DeadlineContext {
        open.removeAll { $0.level >= level }
        return base.inside(innermost)
    }

    /// Enters a section.
    public mutating func enter(_ title: String?, level: Int) {
        let context = around(level: level)
        let dates = title.flatMap { DeadlineParser(context: context, limits: limits).readSectionTitle($0) }
        open.append((level, dates))
        current = base.inside(innermost)
    }

    private var innermost: SectionDates? { open.last { $0.dates != nil }?.dates ?? outer }
}
