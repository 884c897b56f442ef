internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// One value in two spellings: «фотоотчёт» and «фотоотчет», «2024/2025учебного» and «2024/2025 учебного».
///
/// A capital at the beginning is no other spelling.
struct ValueSpellingRule: PlanRule {
    let ids: [DiagnosticID] = [.valueSpeltTwice]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for role in [ColumnRole.deadline, .responsible, .result] {
            var spellings: [String: [(text: String, activities: [Activity])]] = [:]
            for activity in subject.activities {
                for text in Self.values(of: activity, role) {
                    let key = String(decoding: CellText.compared(text).utf8.filter { $0 != 0x20 }, as: UTF8.self)
                    let position = spellings[key]?.firstIndex { Self.sameSpelling($0.text, text) }
                    if let position {
                        spellings[key]?[position].activities.append(activity)
                    } else {
                        spellings[key, default: []].append((text, [activity]))
                    }
                }
            }
            // In a fixed order, so that findings come out alike on every run.
            for (_, variants) in spellings.sorted(by: { $0.key < $1.key }) where variants.count > 1 {
                // The commonest spelling is the usual one; of equally common ones, the first in the plan.
                guard
                    let usual = variants.enumerated().max(by: {
                        ($0.element.activities.count, $1.offset) < ($1.element.activities.count, $0.offset)
                    })
                else { continue }
                for (offset, variant) in variants.enumerated() where offset != usual.offset {
                    guard let activity = variant.activities.first else { continue }
                    findings.append(
                        Diagnostic(
                            .valueSpeltTwice, at: subject.place(activity, role),
                            [
                                "words": variant.text, "usual": usual.element.text,
                                "rows": variant.activities.map(\.label).joined(separator: ", "),
                            ]))
                }
            }
        }
        return findings
    }

    private static func values(of activity: Activity, _ role: ColumnRole) -> [String] {
        switch role {
        case .deadline: activity.deadline.map { [$0.text] } ?? []
        case .responsible: activity.responsible.map(\.text)
        default: activity.results.map(\.text)
        }
    }

    private static func sameSpelling(_ one: String, _ other: String) -> Bool {
        one == other || one.lowercased() == other.lowercased()
    }
}
