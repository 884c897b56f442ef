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
        blocks += [
            .table(
                LayoutTable(
                    widths: words.widths([
                        (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
                        (.responsible, words.responsible), (.result, words.result),
                    ]),
                    rows: [
                        words.header([words.number, words.activity, words.deadline, words.responsible, words.result]),
                        alone("{{#months}}"), alone("{{title}}"), alone("{{#activities}}"),
                        .init([
                            .init("{{number}}", .cellCentred), .init("{{title}}"), .init("{{deadline}}"),
                            .init("{{responsible}}"), .init("{{results}}"),
                        ]), alone("{{/activities}}"), alone("{{/months}}"),
                    ], lastRowIsKept: true)), .paragraph(.plain, "{{#signatories}}"),
            .paragraph(.signature, "{{#post}}{{post}}\t{{/post}}{{name}}"), .paragraph(.plain, "{{/signatories}}"),
        ]
        return Layout(.portrait, blocks)
    }
}
