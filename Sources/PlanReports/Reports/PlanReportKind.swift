extension ReportKind {
    /// The plan again: reading it back gives the same plan.
    ///
    /// Blank lines part the stamps, the institution, the title and what else stands above the table, so that a reader
    /// that goes by lines takes none for a part of another.
    public static let plan = ReportKind(
        "plan", "план",
        titles: "Календарный план", "Каляндарны план", "The plan"
    ) { words, columns in
        let orientation = words.orientation(of: columns)
        return Layout(orientation, planBlocks(words, columns, on: orientation))
    }

    /// What is other in next year's plan: a table of its own, set as a plan is. No document of a plan by itself.
    public static let nextYearChanges = ReportKind(
        "next-year-changes",
        titles: "Что изменено в плане на следующий год", "Што зменена ў плане на наступны год",
        "What is changed in next year’s plan"
    ) { words, columns in
        Layout(.landscape, planBlocks(words, columns, on: .landscape))
    }

    /// What stands for the title of a plan that has none, one from CSV mostly: its year, for the deadlines lean on it;
    /// where there is no year either, a blank.
    private static func untitled(_ words: ReportWords) -> String {
        "{{#schoolYear}}" + words("План на {{schoolYear}} учебный год", "План на {{schoolYear}} навучальны год")
            + "{{/schoolYear}}{{^schoolYear}}{{#calendarYear}}План на {{calendarYear}} год{{/calendarYear}}"
            + "{{^calendarYear}}" + tag("title") + "{{/calendarYear}}{{/schoolYear}}"
    }

    private static func planBlocks(
        _ words: ReportWords, _ columns: [TableColumn], on orientation: Layout.Orientation
    ) -> [LayoutBlock] {
        [
            .paragraph(.plain, "{{#approvalRows}}"), .paragraph(.plain, "{{#isPair}}"),
            .table(
                LayoutTable(
                    widths: [100, 70], rows: [.init([.init(kept("left"), .stamp), .init(kept("right"), .stamp)])],
                    isRuled: false)), .paragraph(.plain, ""), .paragraph(.plain, "{{/isPair}}"),
            .paragraph(.plain, "{{^isPair}}"), .paragraph(.plain, "{{#approvals}}"),
            .paragraph(.approval, kept("lines")), .paragraph(.plain, ""), .paragraph(.plain, "{{/approvals}}"),
            .paragraph(.plain, "{{/isPair}}"), .paragraph(.plain, "{{/approvalRows}}"),
            .paragraph(.plain, "{{#organization}}"),
            .paragraph(.head, kept("organization")), .paragraph(.plain, ""), .paragraph(.plain, "{{/organization}}"),
            .paragraph(.plain, "{{#title}}"), .paragraph(.title, kept("title")), .paragraph(.plain, "{{/title}}"),
            .paragraph(.plain, "{{^title}}"), .paragraph(.title, untitled(words)), .paragraph(.plain, "{{/title}}"),
            .paragraph(.plain, ""), .paragraph(.plain, "{{#preamble}}"),
            .paragraph(.body, "{{.}}"), .paragraph(.plain, "{{/preamble}}"),
            .table(words.planTable(columns, on: orientation, isSigned: true)),
        ] + words.signatories
    }
}
