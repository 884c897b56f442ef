extension ReportKind {
    /// How a plan of any kind was carried out by a day.
    public static let certificate = ReportKind(
        "certificate", "справка", "даведка",
        titles: "Справка о выполнении плана", "Даведка аб выкананні плана", "Certificate of how a plan is carried out"
    ) { words, _ in
        var blocks: [LayoutBlock] = [
            words.institution, .paragraph(.kind, words("СПРАВКА", "ДАВЕДКА")),
            .paragraph(.title, words("о выполнении плана", "аб выкананні плана")),
        ]
        blocks += words.dateAndNumber
        blocks += [
            .paragraph(.caption, tag("title", "nobreak")),
            .paragraph(
                .heading, words("1. Выполнение плана на ", "1. Выкананне плана на ") + words.day("asOf")),
            .table(words.counts("execution")), words.countsNote,
            words.executionHeading("execution", words("Мероприятия", "Мерапрыемствы")),
        ]
        blocks += words.executionTable("sections", of: "execution")
        blocks.append(.paragraph(.heading, words("2. Что не выполнено и почему", "2. Што не выканана і чаму")))
        blocks += words.shortfalls("sections", of: "execution")
        blocks.append(.paragraph(.heading, words("3. Что предстоит выполнить", "3. Што трэба выканаць")))
        blocks += words.remaining("sections", of: "execution")
        blocks.append(.paragraph(.heading, words("4. Выводы", "4. Высновы")))
        blocks += words.paragraphs("profile.conclusions", isSigned: true)
        blocks.append(words.headSignature)
        return Layout(.portrait, blocks)
    }
}
