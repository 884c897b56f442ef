internal import PlanModel

extension ReportKind {
    /// What one person, post or group, or everyone, has to do; each on a page of their own.
    public static let tasks = ReportKind(
        "tasks", "задания", "заданні",
        titles: "Задания исполнителям", "Заданні выканаўцам", "Tasks of each person"
    ) { words, _ in
        Layout(
            .portrait,
            [
                .paragraph(.plain, "{{#people}}"),
                .paragraph(.pageKind, words("ПЕРЕЧЕНЬ ЗАДАНИЙ", "ПЕРАЛІК ЗАДАННЯЎ")),
                .paragraph(.title, "{{dative | capitalize}}"), .paragraph(.caption, "{{planTitle}}"),
                .table(
                    words.table(
                        "activities",
                        widths: words.widths([
                            (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
                            (.result, words.result), (.mark, words("Состояние", "Стан")),
                        ]),
                        [
                            words.number, words.activity, words.deadline, words.result,
                            words("Состояние", "Стан"),
                        ],
                        [
                            .init("{{reference}}", .cellCentred), .init("{{title}}"), .init("{{deadline}}"),
                            .init("{{results}}"), .init("{{markOrStatus}}"),
                        ])), .paragraph(.plain, ""),
                .paragraph(
                    .plainKept, words("Всего заданий: ", "Усяго заданняў: ") + "{{count}}"),
                .paragraph(
                    .signature,
                    "{{#isGroup}}" + words("Ознакомлены", "Азнаёмлены") + "{{/isGroup}}{{^isGroup}}"
                        + words("Ознакомлен(а)", "Азнаёмлены(-а)") + "{{/isGroup}}\t________"),
                .paragraph(.plain, "{{/people}}"), .paragraph(.plain, "{{^people}}"),
                .paragraph(
                    .body, words("Ответственных в плане нет.", "Адказных у плане няма.")),
                .paragraph(.plain, "{{/people}}"),
            ])
    }
}
