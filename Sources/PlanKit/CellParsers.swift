internal import PlanExport
internal import PlanModel
internal import PlanRecognition

/// Reads the cells of a CSV file by the same rules as the cells of a document.
struct CellParsers: CellReading {
    let options: RecognitionOptions

    func deadline(_ text: String, in context: CellContext) -> Deadline? {
        DeadlineParser(context: deadlineContext(context), limits: options.limits).read(text)?.deadline
    }

    func responsible(_ text: String) -> [Responsible] {
        ResponsibleParser(
            abbreviations: options.abbreviations, people: options.people, limits: options.limits
        ).read(text).entries
    }

    func results(_ text: String) -> [ExpectedResult] { ResultParser(limits: options.limits).read(text).results }

    func mark(_ text: String, in context: CellContext) -> Mark? {
        MarkParser(context: deadlineContext(context), limits: options.limits).read(text)?.mark
    }

    func roles(of headings: [String]) -> [ColumnRole?] {
        HeadingClassifier(columns: options.columns).classify(headings).map { $0.role == .other ? nil : $0.role }
    }

    private func deadlineContext(_ context: CellContext) -> DeadlineContext {
        var around = DeadlineContext(
            schoolYear: context.schoolYear ?? options.schoolYear,
            calendarYear: context.calendarYear ?? options.calendarYear, calendar: options.calendar,
            bounds: options.schoolYearBounds, holdsPlace: context.hasPlace, abbreviations: options.abbreviations
        )
        around = around.inside(context.days.map { SectionDates(titleNaming: $0) })
        if let days = context.days { around.span = .days(days, isHolidays: false) }
        for title in context.sections {
            guard let dates = DeadlineParser(context: around).readSectionTitle(title) else { continue }
            around = around.inside(dates)
        }
        return around
    }
}
