internal import PlanModel

extension ReportKind {
    /// What stands in one week of the plan, day by day.
    public static let weekPlan = ReportKind(
        "week-plan", "план-недели", "план-тыдня",
        titles: "План работы на неделю", "План работы на тыдзень", "Plan of work for a week"
    ) { words, _ in
        var blocks: [LayoutBlock] = [words.institution]
        blocks += words.approval
        blocks += [
            .paragraph(.kind, words("ПЛАН РАБОТЫ НА НЕДЕЛЮ", "ПЛАН РАБОТЫ НА ТЫДЗЕНЬ")),
            .paragraph(
                .title,
                words("с ", "з ") + words.day("week.start") + words(" по ", " па ") + words.day("week.end")),
            .paragraph(.caption, words("План: ", "План: ") + tag("title")),
        ]
        let headings: [(role: ColumnRole, heading: String)] = [
            (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
            (.responsible, words.responsible), (.mark, words.mark),
        ]
        let cells: [LayoutTable.Cell] = [
            .init("{{reference}}", .cellCentred), .init(kept("title")), .init("{{deadline}}"),
            words.responsible(under: headings), .init("{{mark}}"),
        ]
        blocks += words.either(
            "week.hasActivities",
            [
                .table(
                    LayoutTable(
                        widths: words.widths(headings),
                        rows: [words.header(headings.map(\.heading))]
                            + words.rowsBySection("week.groups", when: "hasActivities", rows: "activities", cells)))
            ],
            else: words("На эту неделю в плане ничего нет.", "На гэты тыдзень у плане нічога няма."))
        return Layout(.portrait, blocks)
    }
}
