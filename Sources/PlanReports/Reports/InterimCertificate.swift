extension ReportKind {
    /// The certificate of interim results that a school with an innovation project hands in each spring.
    public static let interimCertificate = ReportKind(
        "interim-certificate", "промежуточная-справка", "прамежкавая-даведка",
        titles: "Справка о промежуточных результатах реализации инновационного проекта",
        "Даведка аб прамежкавых выніках рэалізацыі інавацыйнага праекта",
        "Certificate of interim results of an innovation project"
    ) { words, _ in
        let asOf = words.day("asOf")
        var blocks: [LayoutBlock] = [
            words.institution, .paragraph(.kind, words("СПРАВКА", "ДАВЕДКА")),
            .paragraph(
                .title,
                words(
                    "о промежуточных результатах реализации инновационного проекта «",
                    "аб прамежкавых выніках рэалізацыі інавацыйнага праекта «") + tag("profile.projectTitle") + "»"),
        ]
        blocks += words.dateAndNumber
        blocks += [
            .paragraph(.heading, words("1. Общие данные", "1. Агульныя звесткі")), .table(generalData(words)),
            .paragraph(
                .heading,
                words("2. Выполнение календарного плана на ", "2. Выкананне каляндарнага плана на ") + asOf),
            .paragraph(.caption, tag("title", "nobreak")), .table(words.counts("execution")),
            words.countsNote,
            words.executionHeading("execution", words("Мероприятия", "Мерапрыемствы")),
        ]
        blocks += words.executionTable("sections", of: "execution")
        blocks.append(
            .paragraph(.heading, words("3. Что не выполнено и почему", "3. Што не выканана і чаму")))
        blocks += words.shortfalls("sections", of: "execution")
        blocks.append(
            .paragraph(
                .heading,
                words("4. Что предстоит выполнить до конца ", "4. Што трэба выканаць да канца ")
                    + "{{#schoolYear}}" + words("учебного ", "навучальнага ") + "{{/schoolYear}}"
                    + words("года", "года")))
        blocks += words.remaining("sections", of: "execution")
        let topics = [
            ("criteria", words("5. Результаты по критериям и показателям", "5. Вынікі па крытэрыях і паказчыках")),
            ("problems", words("6. Проблемы", "6. Праблемы")),
            ("conclusions", words("7. Выводы и рекомендации", "7. Высновы і рэкамендацыі")),
        ]
        for (topic, heading) in topics {
            blocks.append(.paragraph(.heading, heading))
            blocks += words.paragraphs("profile.\(topic)", isSigned: topic == "conclusions")
        }
        blocks += [.paragraph(.plain, "{{#profile.otherSections}}"), .paragraph(.heading, "{{heading}}")]
        blocks += words.each("paragraphs", isSigned: true)
        blocks += [
            .paragraph(.plain, "{{/profile.otherSections}}"), words.headSignature,
            words.signature(words("Руководитель проекта", "Кіраўнік праекта"), "profile.projectLeader.name"),
            .paragraph(.plainKept, ""), .paragraph(.plain, asOf),
        ]
        return Layout(.portrait, blocks)
    }

    private static func generalData(_ words: ReportWords) -> LayoutTable {
        let lines: [(String, String)] = [
            (
                words(
                    words.of("Учреждение образования", "Образовательная организация"),
                    words.of("Установа адукацыі", "Адукацыйная арганізацыя")), tag("profile.institution", "nobreak")
            ),
            (
                words("Тема инновационного проекта", "Тэма інавацыйнага праекта"),
                "«" + tag("profile.projectTitle") + "»"
            ),
            (
                words("Временные рамки реализации проекта", "Часавыя рамкі рэалізацыі праекта"),
                tag("profile.projectYears")
            ),
            (
                words("Руководитель проекта", "Кіраўнік праекта"),
                tag("profile.projectLeader")
            ),
            (
                words("Консультанты проекта", "Кансультанты праекта"),
                tag("profile.consultants", "join: \"; \" | nobreak")
            ),
            (
                words("Основание", "Падстава"),
                tag("profile.basis", "join: \"; \" | nobreak")
            ),
            (words("Отчётный период", "Справаздачны перыяд"), tag("periodText")),
        ]
        return LayoutTable(
            widths: [60, 110], rows: lines.map { .init([.init($0), .init($1)]) })
    }
}
