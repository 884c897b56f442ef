internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// Words that mix Cyrillic letters with Latin ones that look the same: a search will not find them.
struct LookAlikeLettersRule: RowRule {
    let ids: [DiagnosticID] = [.lookAlikeLetters]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        row.printed.compactMap { role, text in
            let words = Self.mixedWords(text)
            guard !words.isEmpty else { return nil }
            return Diagnostic(
                .lookAlikeLetters, at: subject.place(row.activity, role), ["words": words.joined(separator: ", ")])
        }
    }

    static func mixedWords(_ text: String) -> [String] {
        // Most cells have no Latin letter at all.
        guard [UInt8](text.utf8).contains(where: Self.isLatin) else { return [] }
        return text.unicodeScalars.split { scalar in
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

    private static func isLatin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
