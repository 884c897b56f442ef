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
            .paragraph(.caption, tag("title", "nobreak")),
        ]
        var columns: [ReportWords.Heading] = [(.number, words.number, .init("{{reference}}", .cellCentred))]
        columns += words.filled([
            (.activity, words.activity, .init(kept("title"))), (.deadline, words.deadline, .init("{{deadline}}")),
            (.responsible, words.responsible, .init("{{responsible}}")),
            (.mark, words.mark, .init("{{#mark}}" + kept("markOrStatus") + "{{/mark}}")),
        ])
        let headings = columns.map { (role: $0.role, heading: $0.heading) }
        blocks += words.either(
            "week.hasActivities",
            [
                .table(
                    LayoutTable(
                        widths: words.widths(headings),
                        rows: [words.header(headings.map(\.heading))]
                            + words.rowsBySection(
                                "week.groups", when: "hasActivities", rows: "activities", words.cells(of: columns))))
            ],
            else: words("На эту неделю в плане ничего нет.", "На гэты тыдзень у плане нічога няма."))
        return Layout(.portrait, blocks)
    }
}
