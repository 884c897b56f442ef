internal import PlanModel

extension ReportKind {
    /// What one person, post or group, or everyone, has to do; each on a sheet of their own.
    public static let tasks = ReportKind(
        "tasks", "задания", "заданні",
        titles: "Задания исполнителям", "Заданні выканаўцам", "Tasks of each person"
    ) { words, _ in
        Layout(
            .portrait,
            [
                .sheets(LayoutSheets("people", sheet(words))), .paragraph(.plain, "{{^people}}"),
                .paragraph(.body, words.noResponsible),
                .paragraph(.plain, "{{/people}}"),
            ])
    }

    /// The last row stands on the page of the lines below: no page holds those alone.
    private static func sheet(_ words: ReportWords) -> [LayoutBlock] {
        let state = words("Состояние", "Стан")
        var columns: [ReportWords.Heading] = [(.number, words.number, .init("{{reference}}", .cellCentred))]
        // The rows are known by their ids where the plan has no numbers.
        columns += words.filled([
            (.activity, words.activity, .init(kept("title"))), (.deadline, words.deadline, .init("{{deadline}}")),
            (.result, words.result, .init(kept("results"))), (.mark, state, .init(kept("markOrStatus"))),
        ])
        var table = words.table(
            "activities", widths: words.widths(columns.map { ($0.role, $0.heading) }), columns.map(\.heading),
            columns.map(\.cell))
        table.lastRowIsKept = true
        return [
            .paragraph(.kind, words("ПЕРЕЧЕНЬ ЗАДАНИЙ", "ПЕРАЛІК ЗАДАННЯЎ")),
            .paragraph(.title, "{{dative | capitalize | nobreak}}"), .paragraph(.caption, kept("planTitle")),
            .table(table), .paragraph(.plainKept, ""),
            .paragraph(.plainKept, words("Всего заданий: ", "Усяго заданняў: ") + "{{count}}"),
            .paragraph(
                .signature,
                "{{#isGroup}}" + words("Ознакомлены", "Азнаёмлены") + "{{/isGroup}}{{^isGroup}}"
                    + words("Ознакомлен(а)", "Азнаёмлены(-а)") + "{{/isGroup}}\t________"),
        ]
    }
}
