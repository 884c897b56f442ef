internal import PlanModel

extension ReportKind {
    /// What has changed since an earlier version of the plan.
    public static let changes = ReportKind(
        "changes", "изменения", "змены",
        titles: "Изменения в календарном плане", "Змены ў каляндарным плане", "Changes of the plan"
    ) { words, _ in
        var blocks: [LayoutBlock] = [words.institution]
        blocks += words.approval
        blocks += [
            .paragraph(.kind, words("ИЗМЕНЕНИЯ", "ЗМЕНЫ")),
            .paragraph(.title, words("в календарном плане", "у каляндарным плане")),
            .paragraph(.caption, tag("title", "nobreak")),
            .paragraph(.plain, "{{#changes}}"),
        ]
        let columns: [(role: ColumnRole, heading: String)] = [
            (.number, words.number), (.activity, words.activity), (.deadline, words("Что", "Што")),
            (.result, words("Было", "Было")), (.result, words("Стало", "Стала")),
        ]
        let rows: [(role: ColumnRole, heading: String)] = [
            (.number, words.number), (.activity, words.activity), (.deadline, words.deadline),
            (.responsible, words.responsible), (.result, words("Раздел", "Раздзел")),
        ]
        let rowCells: [LayoutTable.Cell] = [
            .init("{{number}}", .cellCentred), .init(kept("title")), .init("{{deadline}}"),
            words.responsible(under: rows),
            .init(tag("section", blank: "—")),
        ]
        blocks += words.group(
            "hasFacts", words("В плане в целом", "У плане ў цэлым"), "facts", Array(columns.dropFirst(2)),
            [.init("{{what}}"), .init(tag("was", blank: "—")), .init(tag("becomes", blank: "—"))])
        blocks += words.group(
            "hasChanged", words("Изменить", "Змяніць"), "changed", columns,
            [
                .init("{{number}}", .cellCentred), .init("{{title}}"), .init("{{what}}"),
                .init(tag("was", blank: "—")), .init(tag("becomes", blank: "—")),
            ])
        blocks += words.group("hasAdded", words("Добавить", "Дадаць"), "added", rows, rowCells)
        blocks += words.group("hasRemoved", words("Исключить", "Выключыць"), "removed", rows, rowCells)
        blocks += words.group(
            "hasMoved", words("Перенести", "Перанесці"), "moved",
            [columns[0], columns[1], columns[3], columns[4]],
            [.init("{{number}}", .cellCentred), .init("{{title}}"), .init("{{was}}"), .init("{{becomes}}")])
        blocks += [
            .paragraph(.plain, ""),
            .paragraph(.plainKept, words("Всего изменений: ", "Усяго змен: ") + "{{count}}"),
            .paragraph(.plain, "{{/changes}}"),
        ]
        // The head, who approves the changes above, does not sign below them too.
        return Layout(.landscape, blocks + words.signatories)
    }
}

extension ReportWords {
    /// A heading and a table of a list, where there is something in it.
    fileprivate func group(
        _ condition: String, _ heading: String, _ list: String, _ columns: [(role: ColumnRole, heading: String)],
        _ cells: [LayoutTable.Cell]
    ) -> [LayoutBlock] {
        [
            .paragraph(.plain, "{{#\(condition)}}"), .paragraph(.heading, heading),
            .table(table(list, widths: widths(columns), columns.map(\.heading), cells)),
            .paragraph(.plain, "{{/\(condition)}}"),
        ]
    }
}
