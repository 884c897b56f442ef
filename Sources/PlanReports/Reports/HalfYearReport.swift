extension ReportKind {
    /// How the plan was carried out in half a year.
    public static let halfYearReport = ReportKind(
        "half-year-report", "отчёт-за-полугодие", "справаздача-за-паўгоддзе",
        titles: "Отчёт о выполнении плана за полугодие", "Справаздача аб выкананні плана за паўгоддзе",
        "Report on half a year"
    ) { words, _ in
        var blocks: [LayoutBlock] = [
            words.institution, .paragraph(.kind, words("ОТЧЁТ", "СПРАВАЗДАЧА")),
            .paragraph(.title, words("о выполнении плана за ", "аб выкананні плана за ") + "{{halfYear}}"),
            .paragraph(.caption, tag("title", "nobreak")),
            .paragraph(.plain, words("По состоянию на ", "Па стане на ") + words.day("asOf")),
            .paragraph(.heading, words("1. Выполнение плана", "1. Выкананне плана")),
            .table(words.counts("halfYear.execution")), words.countsNote,
            words.executionHeading("halfYear.execution", words("Мероприятия полугодия", "Мерапрыемствы паўгоддзя")),
        ]
        blocks += words.executionTable("halfYear.sections", of: "halfYear.execution")
        blocks.append(.paragraph(.heading, words("2. Что не выполнено и почему", "2. Што не выканана і чаму")))
        blocks += words.shortfalls("halfYear.sections", of: "halfYear.execution")
        blocks.append(
            .paragraph(.heading, words("3. Что продолжается и предстоит", "3. Што працягваецца і што наперадзе")))
        blocks += words.remaining("halfYear.sections", of: "halfYear.execution")
        blocks.append(.paragraph(.heading, words("4. Проблемы", "4. Праблемы")))
        blocks += words.paragraphs("profile.problems")
        blocks.append(.paragraph(.heading, words("5. Выводы и рекомендации", "5. Высновы і рэкамендацыі")))
        blocks += words.paragraphs("profile.conclusions", isSigned: true)
        blocks += [words.headSignature, .paragraph(.plainKept, ""), .paragraph(.plain, words.day("asOf"))]
        return Layout(.portrait, blocks)
    }
}
