internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A document that is studied or approved before the row that makes it («Изучение справки …» in August,
/// «Подготовка справки …» in April).
struct UsedBeforeMadeRule: PlanRule {
    let ids: [DiagnosticID] = [.usedBeforeMade]

    /// How many words of what the document is about must be the same.
    private static let leastSubject = 3

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        let makers = subject.activities.compactMap { activity in
            MadeDocument(activity).map { (activity: activity, made: $0) }
        }.filter { $0.made.subject.count >= Self.leastSubject }
        guard !makers.isEmpty else { return [] }
        var findings: [Diagnostic] = []
        for activity in subject.activities {
            guard let used = activity.deadline?.end else { continue }
            let words = Letters.comparedWords(activity.title)
            for maker in makers where maker.activity.id != activity.id {
                guard let made = maker.activity.deadline?.start, used < made,
                    let document = documentUsed(in: words, like: maker.made)
                else { continue }
                findings.append(
                    Diagnostic(
                        .usedBeforeMade, at: subject.place(activity, .activity),
                        [
                            "document": document, "number": maker.activity.label,
                            "here": activity.deadline?.text ?? "", "there": maker.activity.deadline?.text ?? "",
                        ]))
            }
        }
        return findings
    }

    /// The first words of the same document in another row, where it is put to use there.
    private func documentUsed(in words: [String], like made: MadeDocument) -> String? {
        for (index, word) in words.enumerated() where MadeDocument.document(word)?.kind == made.kind {
            guard index > 0, Self.using.contains(where: { words[index - 1].begins(with: $0) }),
                words[(index + 1)...].prefix(Self.leastSubject).elementsEqual(made.subject.prefix(Self.leastSubject))
            else { continue }
            return ([made.name] + made.subject.prefix(Self.leastSubject)).joined(separator: " ")
        }
        return nil
    }

    /// Nouns of use, as stems: изучение, рассмотрение, обсуждение, утверждение, анализ, ознакомление (с).
    private static let using = [
        "изучен", "рассмотрен", "обсужден", "утвержден", "анализ", "заслушив", "вывучэнн", "разгляд", "абмеркаван",
        "зацвярджэнн", "аналіз",
    ]
}
