extension ReportKind {
    /// The minutes of the pedagogical council; each meeting's on a page of its own.
    public static let councilMinutes = ReportKind(
        "council-minutes", "протокол", "пратакол",
        titles: "Протокол заседания педагогического совета", "Пратакол пасяджэння педагагічнага савета",
        "Minutes of the pedagogical council"
    ) { words, _ in
        var blocks: [LayoutBlock] = [
            words.institution, .paragraph(.kind, words("ПРОТОКОЛ", "ПРАТАКОЛ")),
            .paragraph(.title, words("заседания педагогического совета", "пасяджэння педагагічнага савета")),
        ]
        blocks += words.dateAndNumber + words.council + words.items
        blocks += [
            words.signature(words("Председатель", "Старшыня"), "profile.chair.name"),
            words.signature(words("Секретарь", "Сакратар"), "profile.secretary.name"),
        ]
        return Layout(.portrait, [.sheets(LayoutSheets("meetings", blocks))])
    }
}
