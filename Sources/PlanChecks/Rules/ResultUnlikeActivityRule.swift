internal import Diagnostics
internal import PlanModel

/// An activity that writes one kind of document and promises another («Подготовка справки» with «Отчёт»).
struct ResultUnlikeActivityRule: PlanRule {
    let ids: [DiagnosticID] = [.resultUnlikeActivity]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.compactMap { activity in
            guard let made = MadeDocument(activity), !activity.results.isEmpty,
                !activity.results.contains(where: { $0.kind == made.kind }),
                activity.results.contains(where: { MadeDocument.kinds.contains($0.kind) })
            else { return nil }
            return Diagnostic(
                .resultUnlikeActivity, at: subject.place(activity, .result),
                ["document": made.word, "result": activity.results.map(\.text).joined(separator: ", ")])
        }
    }
}

/// The document an activity makes, by its first words: a noun of making, then the document.
struct MadeDocument {
    let kind: ExpectedResult.Kind
    /// The document's word as compared.
    let word: String
    /// The words behind it, which say of what it is.
    let subject: [Substring]

    init?(_ activity: Activity) {
        let words = comparedWords(activity.title)
        guard let first = words.first, Self.making.contains(where: { first.hasPrefix($0) }) else { return nil }
        // «Подготовка и написание справки»: the document follows within a few words of making.
        for (index, word) in words.enumerated().dropFirst().prefix(3) {
            if let document = Self.document(word) {
                kind = document
                self.word = String(word)
                subject = Array(words[(index + 1)...])
                return
            }
            guard word == "и" || word == "і" || Self.making.contains(where: { word.hasPrefix($0) }) else { return nil }
        }
        return nil
    }

    /// Nouns of making, as stems: подготовка, написание, составление, издание, разработка, оформление; be twins.
    private static let making = [
        "подготовк", "написан", "составлен", "издани", "разработк", "оформлен", "падрыхтоўк", "напісан", "складан",
        "выданн", "распрацоўк", "афармленн",
    ]

    /// Kinds that are documents: only between them can one stand in another's place.
    static let kinds: Set<ExpectedResult.Kind> = [
        .order, .minutes, .extract, .memo, .report, .plan, .list, .instruction, .script, .decision, .localAct,
    ]

    private static let documents: [(stem: String, kind: ExpectedResult.Kind)] = [
        ("приказ", .order), ("загад", .order), ("протокол", .minutes), ("пратакол", .minutes), ("выписк", .extract),
        ("выпіск", .extract), ("справк", .memo), ("даведк", .memo), ("отчет", .report), ("справаздач", .report),
        ("план", .plan), ("список", .list), ("списк", .list), ("спіс", .list), ("инструкци", .instruction),
        ("інструкцы", .instruction), ("сценари", .script), ("сцэнары", .script),
    ]

    static func document(_ word: Substring) -> ExpectedResult.Kind? {
        documents.first { word.hasPrefix($0.stem) }?.kind
    }
}
