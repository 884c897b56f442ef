extension ReportKind {
    /// The plan again: reading it back gives the same plan.
    ///
    /// Blank lines part the stamps, the institution, the title and what else stands above the table, so that a reader
    /// that goes by lines takes none for a part of another.
    public static let plan = ReportKind("plan", "Календарный план", "Каляндарны план", "The plan") { words, columns in
        Layout(columns.orientation, planBlocks(words, columns))
    }

    private static func planBlocks(_ words: ReportWords, _ columns: [TableColumn]) -> [LayoutBlock] {
        [
            .paragraph(.plain, "{{#approvals}}"), .paragraph(.approval, "{{lines}}"), .paragraph(.plain, ""),
            .paragraph(.plain, "{{/approvals}}"), .paragraph(.plain, "{{#organization}}"),
            .paragraph(.head, "{{organization}}"), .paragraph(.plain, ""), .paragraph(.plain, "{{/organization}}"),
            .paragraph(.title, "{{title}}"), .paragraph(.plain, ""), .paragraph(.plain, "{{#preamble}}"),
            .paragraph(.body, "{{.}}"), .paragraph(.plain, "{{/preamble}}"),
            .table(words.planTable(columns, on: columns.orientation)),
            .paragraph(.plain, ""), .paragraph(.plain, "{{#signatories}}"),
            .paragraph(.signature, "{{#post}}{{post}}\t{{/post}}{{name}}"), .paragraph(.plain, "{{/signatories}}"),
        ]
    }
}
