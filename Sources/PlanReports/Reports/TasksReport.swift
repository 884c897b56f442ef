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
                .paragraph(.body, words("Ответственных в плане нет.", "Адказных у плане няма.")),
                .paragraph(.plain, "{{/people}}"),
            ])
    }

    /// The last row stands on the page of the lines below: no page holds those alone.
    private static func sheet(_ words: ReportWords) -> [LayoutBlock] {
        let state = words("Состояние", "Стан")
        var table = words.table(
            "activities",
            widths: words.widths([
                (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
                (.result, words.result), (.mark, state),
            ]),
            [words.number, words.activity, words.deadline, words.result, state],
            [
                .init("{{reference}}", .cellCentred), .init(kept("title")), .init("{{deadline}}"),
                .init(kept("results")),
                .init("{{markOrStatus}}"),
            ])
        table.lastRowIsKept = true
        return [
            .paragraph(.kind, words("ПЕРЕЧЕНЬ ЗАДАНИЙ", "ПЕРАЛІК ЗАДАННЯЎ")),
            .paragraph(.title, "{{dative | capitalize | nobreak}}"), .paragraph(.caption, "{{planTitle}}"),
            .table(table), .paragraph(.plainKept, ""),
            .paragraph(.plainKept, words("Всего заданий: ", "Усяго заданняў: ") + "{{count}}"),
            .paragraph(
                .signature,
                "{{#isGroup}}" + words("Ознакомлены", "Азнаёмлены") + "{{/isGroup}}{{^isGroup}}"
                    + words("Ознакомлен(а)", "Азнаёмлены(-а)") + "{{/isGroup}}\t________"),
        ]
    }
}
