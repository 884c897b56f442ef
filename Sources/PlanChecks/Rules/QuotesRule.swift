internal import Diagnostics
internal import PlanModel

/// Quotation marks without their partner.
///
/// «Гимназия «Радуга» is right: where two closing marks would stand together, one is printed.
struct QuotesRule: RowRule {
    let ids: [DiagnosticID] = [.quotesUnbalanced]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        row.printed.compactMap { role, text in
            guard !Self.isBalanced(text) else { return nil }
            return Diagnostic(
                .quotesUnbalanced, at: subject.place(row.activity, role),
                ["words": role == .activity ? row.activity.shortTitle : text])
        }
    }

    static func isBalanced(_ text: String) -> Bool {
        var depth = 0
        var deepest = 0
        var straight = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«":
                depth += 1
                deepest = max(deepest, depth)
            case "»":
                // A closing mark that stood for two has closed both.
                if depth == 0 { return false }
                depth -= 1
            case "\"": straight += 1
            default: continue
            }
        }
        guard straight % 2 == 0 else { return false }
        return depth == 0 || (depth == 1 && deepest > 1)
    }
}
