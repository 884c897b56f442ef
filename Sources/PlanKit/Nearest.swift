internal import TextAnalysis

/// The name a person may have meant: a word with slips of the pen, with letters of another alphabet that look the same,
/// or typed while the keyboard was set to Russian or Belarusian.
package enum Nearest {
    /// The name that differs least from a word, where it differs little.
    package static func name(to word: String, among names: [String]) -> String? {
        let spellings = [word, latin(word), typedInLatin(word)].map { $0.lowercased() }
        for spelling in spellings {
            if let name = names.first(where: { $0.lowercased() == spelling }) { return name }
        }
        for spelling in spellings {
            if let name = near(to: spelling, among: names) { return name }
        }
        return nil
    }

    private static func near(to word: String, among names: [String]) -> String? {
        let letters = Array(word.unicodeScalars)
        guard letters.count <= 64 else { return nil }
        let best = names.map { ($0, EditDistance.between(letters, Array($0.lowercased().unicodeScalars))) }
            .min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, min(3, letters.count / 3)), best.1 < best.0.unicodeScalars.count else {
            return nil
        }
        return best.0
    }

    /// The word with Latin letters in place of the Cyrillic ones that look the same: «-о» is `-o`.
    package static func latin(_ word: String) -> String {
        var twins: [UInt16: Unicode.Scalar] = [:]
        // The small letters; of «т» and «м» the twins are alike in italics only, and typed by mistake all the same.
        for letter in "aceikmoptxy".unicodeScalars {
            if let twin = Folding.cyrillicTwin(of: letter) { twins[twin] = letter }
        }
        return String(String.UnicodeScalarView(word.unicodeScalars.map { twins[Folding.folded($0)] ?? $0 }))
    }

    /// What the same keys give on a Latin keyboard: «сщтмуке» is `convert`.
    package static func typedInLatin(_ word: String) -> String {
        String(String.UnicodeScalarView(word.lowercased().unicodeScalars.map { keys[$0] ?? $0 }))
    }

    /// The Russian keyboard, then where the Belarusian one differs.
    private static let keys: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = zip(
            "йцукенгшщзхъфывапролджэячсмитьбюўі".unicodeScalars, "qwertyuiop[]asdfghjkl;'zxcvbnm,.ob".unicodeScalars)
        return Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }()
}
