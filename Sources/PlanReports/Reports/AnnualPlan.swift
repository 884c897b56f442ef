internal import PlanModel

extension ReportKind {
    /// The plan by month; a row of a longer period stands under its first month with the period named.
    public static let annualPlan = ReportKind(
        "annual-plan", "годовой-план", "гадавы-план",
        titles: "Годовой план по месяцам", "Гадавы план па месяцах", "Annual plan"
    ) {
        words, _ in
        var blocks: [LayoutBlock] = [words.institution]
        blocks += words.approval
        blocks += [
            .paragraph(.kind, words("ГОДОВОЙ ПЛАН", "ГАДАВЫ ПЛАН")),
            .paragraph(
                .title,
                "{{#schoolYear}}" + words("на {{schoolYear}} учебный год", "на {{schoolYear}} навучальны год")
                    + "{{/schoolYear}}{{^schoolYear}}"
                    + words(
                        "на {{calendarYear | default: \"________\"}} год",
                        "на {{calendarYear | default: \"________\"}} год")
                    + "{{/schoolYear}}"),
        ]
        let columns = words.filled([
            (.number, words.number, .init("{{number}}", .cellCentred)),
            (.activity, words.activity, .init(kept("title"))), (.deadline, words.deadline, .init("{{deadline}}")),
            (.responsible, words.responsible, .init("{{responsible}}")),
            (.result, words.result, .init(kept("results"))),
        ])
        let headings = columns.map { (role: $0.role, heading: $0.heading) }
        func alone(_ text: String) -> LayoutTable.Row {
            LayoutTable.Row([.init(text, .cellSection, span: columns.count)])
        }
        blocks += [
            .table(
                LayoutTable(
                    widths: words.widths(headings),
                    rows: [
                        words.header(headings.map(\.heading)),
                        alone("{{#months}}"), alone("{{title}}"), alone("{{#activities}}"),
                        .init(words.cells(of: columns)),
                        alone("{{/activities}}"), alone("{{/months}}"),
                    ], lastRowIsKept: true))
        ]
        return Layout(.portrait, blocks + words.signatories)
    }
}
