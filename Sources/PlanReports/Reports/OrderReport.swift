internal import PlanModel

extension ReportKind {
    /// An order: its reasons, points with executor and term, control, who read it, the plan as its appendix.
    public static let order = ReportKind(
        "order", "приказ", "загад",
        titles: "Приказ", "Загад", "Order"
    ) { words, columns in
        var blocks: [LayoutBlock] = [words.institution, .paragraph(.kind, words("ПРИКАЗ", "ЗАГАД"))]
        blocks += words.dateAndNumber
        blocks += [
            .paragraph(
                .plain,
                tag(
                    "document.title", "nobreak",
                    blank: words("О выполнении мероприятий плана", "Аб выкананні мерапрыемстваў плана"))),
            .paragraph(.plain, ""),
            .paragraph(.body, tag("document.preamble", "nobreak")),
            .paragraph(.command, words("ПРИКАЗЫВАЮ:", "ЗАГАДВАЮ:")),
            .paragraph(
                .body,
                words("1. Принять к исполнению план (приложение): ", "1. Прыняць да выканання план (дадатак): ")
                    + tag("title", "nobreak") + "."),
            .paragraph(
                .bodyKept, words("2. Обеспечить выполнение мероприятий:", "2. Забяспечыць выкананне мерапрыемстваў:")),
            .paragraph(.plain, "{{#points}}"),
        ]
        // A sentence has one language, be it another than that of the frame.
        blocks += points(words.ofPlan)
        blocks += [
            .paragraph(.plain, "{{/points}}"),
            .paragraph(
                .bodyKept,
                words("3. Контроль за исполнением приказа ", "3. Кантроль за выкананнем загада ")
                    + tag(
                        "document.controlPoint", "nobreak",
                        blank: words("возложить на \(visibleBlank).", "ўскласці на \(visibleBlank)."))),
            .paragraph(.plain, "{{#profile.basis}}"),
            .paragraph(.bodyKept, words("Основание: ", "Падстава: ") + "{{. | nobreak}}"),
            .paragraph(.plain, "{{/profile.basis}}"), words.headSignature,
            .paragraph(.command, words("С приказом ознакомлены:", "З загадам азнаёмлены:")),
            .table(readers(words)),
        ]
        // Marks of what was done have no place in what is ordered.
        let annex = columns.filter { $0.role != .mark }
        // A plan of many columns does not stand on the order's own pages.
        if annex.orientation == .landscape { blocks.append(.turn(.landscape)) }
        blocks += [
            .paragraph(
                .pageApproval,
                words("Приложение\nк приказу\n", "Дадатак\nда загада\n") + words.of("", words("от ", "ад "))
                    + words.day("document.date") + " №\u{A0}"
                    + tag("document.number")), .paragraph(.plain, ""), .paragraph(.title, tag("title", "nobreak")),
            .paragraph(.plain, ""),
            .table(
                words.planTable(columns, on: annex.orientation, sections: "pointSections", without: .mark)),
        ]
        return Layout(.portrait, blocks)
    }

    /// Who signs for having read the order; a row to fill in by hand where the plan names nobody.
    private static func readers(_ words: ReportWords) -> LayoutTable {
        var table = words.table(
            "executors", widths: [90, 40, 40],
            [
                words("Должность, фамилия", "Пасада, прозвішча"), words("Подпись", "Подпіс"),
                words("Дата", "Дата"),
            ], [.init("{{name | capitalize | nobreak}}"), .init(""), .init("")])
        func alone(_ text: String) -> LayoutTable.Row { LayoutTable.Row([.init(text, .cell, span: 3)]) }
        table.rows += [
            alone("{{^executors}}"), .init([.init(tag("executors")), .init(""), .init("")]), alone("{{/executors}}"),
        ]
        return table
    }

    /// A point: whom it speaks to, what is to be done, by when. Where the case of a name is not known, the responsible
    /// stand behind it in the nominative.
    private static func points(_ words: ReportWords) -> [LayoutBlock] {
        let term =
            "{{#endsInClause}},{{/endsInClause}} "
            + tag("term", blank: words("в срок до \(visibleBlank)", "да \(visibleBlank)"))
        return [
            .paragraph(.plain, "{{#assignment}}"), .paragraph(.body, "2.{{@number}}. {{assignment | nobreak}}\(term)."),
            .paragraph(.plain, "{{/assignment}}"), .paragraph(.plain, "{{^assignment}}"),
            .paragraph(
                .body,
                "2.{{@number}}. {{errand | capitalize | nobreak}}{{^ownTerm}}\(term){{/ownTerm}} ({{#ownTerm}}"
                    + words("срок", "тэрмін") + ": {{ownTerm}}; {{/ownTerm}}{{#severalResponsible}}"
                    + words("ответственные: ", "адказныя: ") + "{{/severalResponsible}}{{^severalResponsible}}"
                    + words("ответственный: ", "адказны: ") + "{{/severalResponsible}}" + tag("inCharge", "nobreak")
                    + ")."),
            .paragraph(.plain, "{{/assignment}}"),
        ]
    }
}
