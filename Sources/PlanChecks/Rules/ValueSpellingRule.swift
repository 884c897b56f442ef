internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// One value in two spellings: «фотоотчёт» and «фотоотчет», «2024/2025учебного» and «2024/2025 учебного».
///
/// A capital at the beginning is no other spelling.
struct ValueSpellingRule: PlanRule {
    let ids: [DiagnosticID] = [.valueSpeltTwice]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        [ColumnRole.deadline, .responsible, .result].flatMap { role in
            Self.spelledTwice(in: subject.activities, role).flatMap { variants -> [Diagnostic] in
                // The commonest spelling is the usual one; of equally common ones, the first in the plan.
                let usual = variants.enumerated().max {
                    ($0.element.rows.count, $1.offset) < ($1.element.rows.count, $0.offset)
                }
                guard let usual else { return [] }
                return variants.enumerated().compactMap { offset, variant in
                    guard offset != usual.offset, let first = variant.rows.first else { return nil }
                    return Diagnostic(
                        .valueSpeltTwice, at: subject.place(subject.activities[first], role),
                        [
                            "words": variant.text, "usual": usual.element.text,
                            "rows": variant.rows.map { subject.activities[$0].label }.joined(separator: ", "),
                        ])
                }
            }
        }
    }

    /// A spelling of a value, and the positions of the activities that have it.
    private struct Spelling {
        let text: String
        var rows: [Int]
    }

    /// The values that are spelt in several ways, with all of their spellings in the order of the plan; in a fixed order,
    /// so that findings come out alike on every run.
    private static func spelledTwice(in activities: [Activity], _ role: ColumnRole) -> [[Spelling]] {
        // Few texts of a column are its own: each is folded once.
        var known: [String: Int] = [:]
        var texts: [Spelling] = []
        for (row, activity) in activities.enumerated() {
            for text in values(of: activity, role) {
                if let position = known[text] {
                    texts[position].rows.append(row)
                } else {
                    known[text] = texts.count
                    texts.append(Spelling(text: text, rows: [row]))
                }
            }
        }
        var spellings: [String: [Spelling]] = [:]
        for new in texts {
            let key = String(decoding: CellText.compared(new.text).utf8.filter { $0 != 0x20 }, as: UTF8.self)
            if let position = spellings[key]?.firstIndex(where: { $0.text.lowercased() == new.text.lowercased() }) {
                spellings[key]?[position].rows += new.rows
            } else {
                spellings[key, default: []].append(new)
            }
        }
        return spellings.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { variants in
            // Spellings that only a capital parts are one: its rows go by the plan again.
            variants.value.map { Spelling(text: $0.text, rows: $0.rows.sorted()) }
        }
    }

    private static func values(of activity: Activity, _ role: ColumnRole) -> [String] {
        switch role {
        case .deadline: activity.deadline.map { [$0.text] } ?? []
        case .responsible: activity.responsible.map(\.text)
        default: activity.results.map(\.text)
        }
    }
}
