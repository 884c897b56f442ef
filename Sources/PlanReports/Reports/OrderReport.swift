extension ReportKind {
    /// An order: its reasons, points with executor and term, control, who read it, the plan as its appendix.
    public static let order = ReportKind("order", "Приказ", "Загад", "Order") { words, columns in
        var blocks: [LayoutBlock] = [words.institution, .paragraph(.kind, words("ПРИКАЗ", "ЗАГАД"))]
        blocks += words.dateAndNumber
        blocks += [
            .paragraph(
                .plain,
                tag(
                    "document.title",
                    blank: words("О выполнении мероприятий плана", "Аб выкананні мерапрыемстваў плана"))),
            .paragraph(.plain, ""),
            .paragraph(
                .body, words.blank("document.preamble", words("основание и цель приказа", "падстава і мэта загада"))),
            .paragraph(.command, words("ПРИКАЗЫВАЮ:", "ЗАГАДВАЮ:")),
            .paragraph(
                .body,
                words("1. Принять к исполнению план (приложение): ", "1. Прыняць да выканання план (дадатак): ")
                    + tag("title")),
            .paragraph(
                .bodyKept, words("2. Обеспечить выполнение мероприятий:", "2. Забяспечыць выкананне мерапрыемстваў:")),
            .paragraph(.plain, "{{#points}}"), .paragraph(.bodyKept, "2.{{@number}}. {{title}}"),
            .paragraph(.plain, "{{#appointees}}"),
            .paragraph(
                .bodyKept,
                "{{#severalResponsible}}" + words("Назначить ответственными", "Прызначыць адказнымі")
                    + "{{/severalResponsible}}{{^severalResponsible}}"
                    + words("Назначить ответственным", "Прызначыць адказным") + "{{/severalResponsible}} {{appointees}}"
            ),
            .paragraph(.plain, "{{/appointees}}"), .paragraph(.plain, "{{^appointees}}"),
            .paragraph(
                .bodyKept,
                "{{#severalResponsible}}" + words("Исполнители: ", "Выканаўцы: ")
                    + "{{/severalResponsible}}{{^severalResponsible}}" + words("Исполнитель: ", "Выканаўца: ")
                    + "{{/severalResponsible}}" + tag("responsible")),
            .paragraph(.plain, "{{/appointees}}"),
            .paragraph(.body, words("Срок: ", "Тэрмін: ") + tag("deadline")),
            .paragraph(.plain, "{{/points}}"),
            .paragraph(
                .bodyKept,
                words("3. Контроль за исполнением приказа ", "3. Кантроль за выкананнем загада ")
                    + tag("document.control")), .paragraph(.plain, "{{#profile.basis}}"),
            .paragraph(.bodyKept, words("Основание: ", "Падстава: ") + "{{.}}"),
            .paragraph(.plain, "{{/profile.basis}}"), words.headSignature,
            .paragraph(.command, words("С приказом ознакомлены:", "З загадам азнаёмлены:")),
            .table(
                words.table(
                    "executors", widths: [90, 40, 40],
                    [
                        words("Должность, фамилия", "Пасада, прозвішча"), words("Подпись", "Подпіс"),
                        words("Дата", "Дата"),
                    ], [.init("{{name}}"), .init(""), .init("")])),
        ]
        // A plan of many columns does not stand on the order's own pages.
        if columns.orientation == .landscape { blocks.append(.turn(.landscape)) }
        blocks += [
            .paragraph(
                .pageApproval,
                words("Приложение\nк приказу\n", "Дадатак\nда загада\n") + words.day("document.date") + " № "
                    + tag("document.number")), .paragraph(.plain, ""), .paragraph(.title, tag("title")),
            .paragraph(.plain, ""), .table(words.planTable(columns, on: columns.orientation)),
        ]
        return Layout(.portrait, blocks)
    }
}
