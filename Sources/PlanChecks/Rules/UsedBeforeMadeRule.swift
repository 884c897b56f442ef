internal import Diagnostics
internal import PlanModel

/// A document that is studied or approved before the row that makes it («Изучение справки …» in August,
/// «Подготовка справки …» in April).
struct UsedBeforeMadeRule: PlanRule {
    let ids: [DiagnosticID] = [.usedBeforeMade]

    /// How many words of what the document is about must be the same.
    private static let leastSubject = 3

    /// What a document is known by.
    private struct Document: Hashable {
        let kind: ExpectedResult.Kind
        let subject: [String]

        init?(_ kind: ExpectedResult.Kind, of subject: ArraySlice<String>) {
            guard subject.count >= leastSubject else { return nil }
            self.kind = kind
            self.subject = Array(subject.prefix(leastSubject))
        }
    }

    /// A row that makes a document.
    private struct Maker {
        let activity: Activity
        let name: String
        let start: Day
    }

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        // Rows that use a document find its makers by what it is about: comparing each row with each maker took a plan
        // of some thousand rows longer than reading it.
        var makers: [Document: [Maker]] = [:]
        for (activity, title) in zip(subject.activities, subject.titleWords) {
            guard let start = activity.deadline?.start, let made = MadeDocument(title),
                let document = Document(made.kind, of: made.subject[...])
            else { continue }
            makers[document, default: []].append(Maker(activity: activity, name: made.name, start: start))
        }
        guard !makers.isEmpty else { return [] }
        // What was made earlier is there to be used: of several makers the first one counts, and of those of one day
        // the first in the plan.
        makers = makers.mapValues { $0.enumerated().sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.element) }
        return zip(subject.activities, subject.titleWords).flatMap { activity, title -> [Diagnostic] in
            guard let used = activity.deadline?.end else { return [] }
            var said: Set<Document> = []
            return Self.documentsUsed(in: title).compactMap { document in
                guard let maker = makers[document]?.first(where: { $0.activity.id != activity.id }),
                    used < maker.start, said.insert(document).inserted
                else { return nil }
                return Diagnostic(
                    .usedBeforeMade, at: subject.place(activity, .activity),
                    [
                        "document": ([maker.name] + document.subject).joined(separator: " "),
                        "number": maker.activity.label, "here": activity.deadline?.text ?? "",
                        "there": maker.activity.deadline?.text ?? "",
                    ])
            }
        }
    }

    /// The documents that a title puts to use.
    private static func documentsUsed(in words: [String]) -> [Document] {
        words.indices.dropFirst().compactMap { index in
            guard using.contains(where: { words[index - 1].begins(with: $0) }),
                let kind = MadeDocument.document(words[index])?.kind
            else { return nil }
            return Document(kind, of: words[(index + 1)...])
        }
    }

    /// Nouns of use, as stems: изучение, рассмотрение, обсуждение, утверждение, анализ, ознакомление (с).
    private static let using = [
        "изучен", "рассмотрен", "обсужден", "утвержден", "анализ", "заслушив", "вывучэнн", "разгляд", "абмеркаван",
        "зацвярджэнн", "аналіз",
    ]
}
