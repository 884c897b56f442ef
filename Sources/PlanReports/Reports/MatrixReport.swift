internal import PlanModel

extension ReportKind {
    /// Who has what in which month; the numbers are those of the rows, which are listed below.
    public static let matrix = ReportKind(
        "matrix", "матрица", "матрыца",
        titles: "Матрица «ответственный × месяц»", "Матрыца «адказны × месяц»", "Matrix of responsible and months"
    ) { words, _ in
        let months = Array(1...12)
        return Layout(
            .landscape,
            [
                .paragraph(
                    .kind, words("МАТРИЦА ОТВЕТСТВЕННОСТИ ПО МЕСЯЦАМ", "МАТРЫЦА АДКАЗНАСЦІ ПА МЕСЯЦАХ")),
                .paragraph(.title, tag("title", "nobreak")), .paragraph(.plain, "{{#people.any}}"),
                .table(
                    words.table(
                        "people", widths: [60] + months.map { _ in 15 } + [17],
                        [words.responsible] + months.map { "{{monthShort\($0)}}" } + [
                            words("без даты", "без даты")
                        ],
                        [.init("{{name | capitalize | nobreak}}", .cellSmall)]
                            + months.map { .init("{{month\($0)}}", .cellSmallCentred) }
                            + [
                                .init("{{undated}}", .cellSmallCentred)
                            ], head: .cellSmallHead)), .paragraph(.plain, "{{/people.any}}"),
                .paragraph(.plain, "{{^people.any}}"),
                .paragraph(.body, words.noResponsible), .paragraph(.plain, "{{/people.any}}"),
                .paragraph(.heading, words("Мероприятия по номерам", "Мерапрыемствы па нумарах")),
                .table(
                    words.table(
                        "activities",
                        widths: words.columns.widths(
                            [
                                (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
                            ], on: .landscape), [words.number, words.activity, words.deadline],
                        [.init("{{reference}}", .cellCentred), .init(kept("title")), .init("{{deadline}}")])),
            ])
    }
}
