internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// Words that mix Cyrillic letters with Latin ones that look the same: a search will not find them.
struct LookAlikeLettersRule: PlanRule {
    let ids: [DiagnosticID] = [.lookAlikeLetters]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.flatMap { activity in
            activity.printed.compactMap { role, text in
                let words = Self.mixedWords(text)
                guard !words.isEmpty else { return nil }
                return Diagnostic(
                    .lookAlikeLetters, at: subject.place(activity, role), ["words": words.joined(separator: ", ")])
            }
        }
    }

    static func mixedWords(_ text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0x0400...0x04FF: false
            default: true
            }
        }.compactMap { word in
            let latin = word.filter { $0.value < 0x80 }
            guard !latin.isEmpty, latin.count < word.count, latin.allSatisfy(Folding.isHiddenTwin) else {
                return nil
            }
            // «XIXв.», «IIквартал»: a Roman number, and a space left out.
            if latin.count > 1, latin.allSatisfy({ "IXVCM".unicodeScalars.contains($0) }), word.starts(with: latin) {
                return nil
            }
            return String(word)
        }
    }
}

extension Activity {
    /// Every printed text of the row with its column; numbers and times have no words, and what stands in columns without
    /// a role is nobody's to search for.
    var printed: [(ColumnRole, String)] {
        ActivityMember.all.compactMap { member in
            guard let role = member.role, ![.number, .time, .other].contains(role) else { return nil }
            return (role, member.words(of: self).joined(separator: "; "))
        }
    }
}
