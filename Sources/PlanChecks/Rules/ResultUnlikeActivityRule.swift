internal import Diagnostics
internal import PlanModel

/// An activity that writes one kind of document and promises another («Подготовка справки» with «Отчёт»).
struct ResultUnlikeActivityRule: RowRule {
    let ids: [DiagnosticID] = [.resultUnlikeActivity]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        let results = row.activity.results
        guard let made = MadeDocument(row.titleWords), !results.isEmpty,
            !results.contains(where: { $0.kind == made.kind }),
            results.contains(where: { MadeDocument.kinds.contains($0.kind) })
        else { return [] }
        return [
            Diagnostic(
                .resultUnlikeActivity, at: subject.place(row.activity, .result),
                ["document": made.name, "result": results.map(\.text).joined(separator: ", ")])
        ]
    }
}

/// The document an activity makes, by its first words: a noun of making, then the document.
struct MadeDocument {
    let kind: ExpectedResult.Kind
    /// The document's name, in the nominative.
    let name: String
    /// The words behind it, which say of what it is.
    let subject: [String]

    /// - Parameter words: those of the activity's title.
    init?(_ words: [String]) {
        guard let first = words.first, Self.making.contains(where: { first.begins(with: $0) }) else { return nil }
        // «Подготовка и написание справки»: the document follows within a few words of making.
        for (index, word) in words.enumerated().dropFirst().prefix(3) {
            if let document = Self.document(word) {
                kind = document.kind
                name = document.name
                subject = Array(words[(index + 1)...])
                return
            }
            guard word == "и" || word == "і" || Self.making.contains(where: { word.begins(with: $0) }) else {
                return nil
            }
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

    private static let documents: [(stem: String, name: String, kind: ExpectedResult.Kind)] = [
        ("приказ", "приказ", .order),
        ("загад", "загад", .order),
        ("протокол", "протокол", .minutes),
        ("пратакол", "пратакол", .minutes),
        ("выписк", "выписка", .extract),
        ("выпіск", "выпіска", .extract),
        ("справк", "справка", .memo),
        ("даведк", "даведка", .memo),
        ("отчет", "отчёт", .report),
        ("справаздач", "справаздача", .report),
        ("план", "план", .plan),
        ("список", "список", .list),
        ("списк", "список", .list),
        ("спіс", "спіс", .list),
        ("инструкци", "инструкция", .instruction),
        ("інструкцы", "інструкцыя", .instruction),
        ("сценари", "сценарий", .script),
        ("сцэнары", "сцэнарый", .script),
    ]

    /// The document a word names in any case: its kind, and its name in the nominative.
    static func document(_ word: String) -> (kind: ExpectedResult.Kind, name: String)? {
        documents.first { word.begins(with: $0.stem) }.map { ($0.kind, $0.name) }
    }
}
