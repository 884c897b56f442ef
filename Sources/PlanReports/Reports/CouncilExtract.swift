extension ReportKind {
    /// An extract from the minutes of the pedagogical council; each meeting's on a page of its own.
    public static let councilExtract = ReportKind(
        "council-extract", "выписка", "выпіска",
        titles: "Выписка из протокола заседания педагогического совета",
        "Выпіска з пратакола пасяджэння педагагічнага савета", "Extract from the minutes of the pedagogical council"
    ) { words, _ in
        var blocks: [LayoutBlock] = [
            words.institution, .paragraph(.kind, words("ВЫПИСКА ИЗ ПРОТОКОЛА", "ВЫПІСКА З ПРАТАКОЛА")),
            .paragraph(.title, words("заседания педагогического совета", "пасяджэння педагагічнага савета")),
        ]
        blocks += words.dateAndNumber + words.council + words.items
        blocks += [
            words.signature(words("Председатель", "Старшыня"), "profile.chair.name"),
            words.signature(words("Секретарь", "Сакратар"), "profile.secretary.name"),
            .paragraph(.plainKept, ""), .paragraph(.command, words("Верно", "Верна")),
            .paragraph(
                .signature,
                tag("profile.secretary.post", postLines, blank: words("Секретарь", "Сакратар")) + "\t"
                    + tag("profile.secretary.name")), .paragraph(.plainKept, ""),
            .paragraph(.plain, words.handDate),
        ]
        return Layout(.portrait, [.sheets(LayoutSheets("meetings", blocks))])
    }
}

/// What the documents of a council share.
extension ReportWords {
    /// Who was there, and the agenda.
    var council: [LayoutBlock] {
        [
            .paragraph(.plain, self("Председатель – ", "Старшыня – ") + tag("profile.chair.name")),
            .paragraph(.plain, self("Секретарь – ", "Сакратар – ") + tag("profile.secretary.name")),
            .paragraph(
                .plain, self("Присутствовали: ", "Прысутнічалі: ") + tag("document.present")),
            .paragraph(
                .plain, self("Отсутствовали: ", "Адсутнічалі: ") + tag("document.absent")),
            .paragraph(.plain, ""), .paragraph(.command, self("ПОВЕСТКА ДНЯ:", "ПАРАДАК ДНЯ:")),
            .paragraph(.plain, "{{#agenda}}"), .paragraph(.body, "{{number}}. " + tag("title", "nobreak | sentence")),
            .paragraph(.plain, "{{/agenda}}"),
        ]
    }

    /// Each question: who was heard, who spoke, what was decided, how the votes fell.
    var items: [LayoutBlock] {
        func speeches(_ list: String) -> [LayoutBlock] {
            [
                .paragraph(.plain, "{{#\(list)}}"),
                .paragraph(
                    .body, tag("speaker", "nobreak") + " – " + tag("text", "nobreak | sentence")),
                .paragraph(.plain, "{{/\(list)}}"),
                .paragraph(.plain, "{{^\(list)}}"), .paragraph(.body, "________ – ________"),
                .paragraph(.plain, "{{/\(list)}}"),
            ]
        }
        let votes =
            self("Голосовали: ", "Галасавалі: ")
            + tag(
                "votes", "sentence",
                blank: self(
                    "за – ________, против – ________, воздержались – ________.",
                    "за – ________, супраць – ________, устрымаліся – ________."))
        return [
            .paragraph(.plain, "{{#agenda}}"),
            .paragraph(.command, "{{number}}. " + self("СЛУШАЛИ:", "СЛУХАЛІ:")),
        ] + speeches("heard") + [.paragraph(.plain, "{{#showsSpoke}}")] + [
            .paragraph(.command, self("ВЫСТУПИЛИ:", "ВЫСТУПІЛІ:"))
        ] + speeches("spoke") + [
            .paragraph(.plain, "{{/showsSpoke}}"), .paragraph(.command, self("РЕШИЛИ:", "ВЫРАШЫЛІ:")),
            .paragraph(.plain, "{{#decided}}"),
            // The last decision is kept with the votes or with the signatures.
            .paragraph(.plain, "{{^@last}}"), .paragraph(.body, "{{number}}.{{@number}}. {{. | nobreak | sentence}}"),
            .paragraph(.plain, "{{/@last}}"), .paragraph(.plain, "{{#@last}}"),
            .paragraph(.bodyKept, "{{number}}.{{@number}}. {{. | nobreak | sentence}}"),
            .paragraph(.plain, "{{/@last}}"),
            .paragraph(.plain, "{{/decided}}"), .paragraph(.plain, "{{^decided}}"),
            .paragraph(.bodyKept, "{{number}}.1. " + tag("decided")), .paragraph(.plain, "{{/decided}}"),
            .paragraph(.plain, "{{#showsVotes}}"),
            .paragraph(.plain, "{{^@last}}"), .paragraph(.body, votes), .paragraph(.plain, "{{/@last}}"),
            .paragraph(.plain, "{{#@last}}"), .paragraph(.bodyKept, votes), .paragraph(.plain, "{{/@last}}"),
            .paragraph(.plain, "{{/showsVotes}}"), .paragraph(.plain, "{{/agenda}}"),
        ]
    }
}
