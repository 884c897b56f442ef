internal import PlanModel

extension ReportKind {
    /// The plan by month; a row of a longer period stands under its first month with the period named.
    public static let annualPlan = ReportKind(
        "annual-plan", "годовой-план", "гадавы-план",
        titles: "Годовой план по месяцам", "Гадавы план па месяцах", "Annual plan"
    ) {
        words, _ in
        var blocks = words.approval
        blocks += [
            words.institution, .paragraph(.kind, words("ГОДОВОЙ ПЛАН", "ГАДАВЫ ПЛАН")),
            .paragraph(
                .title,
                "{{#schoolYear}}" + words("на {{schoolYear}} учебный год", "на {{schoolYear}} навучальны год")
                    + "{{/schoolYear}}{{^schoolYear}}"
                    + words(
                        "на {{calendarYear | default: \"________\"}} год",
                        "на {{calendarYear | default: \"________\"}} год")
                    + "{{/schoolYear}}"),
        ]
        func alone(_ text: String) -> LayoutTable.Row { LayoutTable.Row([.init(text, .cellSection, span: 5)]) }
        let headings: [(role: ColumnRole, heading: String)] = [
            (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
            (.responsible, words.responsible), (.result, words.result),
        ]
        blocks += [
            .table(
                LayoutTable(
                    widths: words.widths(headings),
                    rows: [
                        words.header(headings.map(\.heading)),
                        alone("{{#months}}"), alone("{{title}}"), alone("{{#activities}}"),
                        .init([
                            .init("{{number}}", .cellCentred), .init(kept("title")), .init("{{deadline}}"),
                            words.responsible(under: headings), .init(kept("results")),
                        ]), alone("{{/activities}}"), alone("{{/months}}"),
                    ], lastRowIsKept: true))
        ]
        return Layout(.portrait, blocks + words.signatories)
    }
}
