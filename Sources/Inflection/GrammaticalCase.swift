/// A case other than the nominative.
package enum GrammaticalCase: Int, CaseIterable, Sendable {
    /// Кого? Кому? Кого? Кем? Каго? Каму? Каго? Кім?
    case genitive, dative, accusative, instrumental
}

/// Whether words speak of a man or of a woman.
package enum Gender: CaseIterable, Sendable, Hashable {
    case masculine, feminine
}

/// A language whose words change here.
package enum InflectedLanguage: Sendable, Hashable {
    case russian, belarusian

    /// The language that letters give away, else the one of the words around: «Ганна» may be either.
    package static func of(_ words: String, else other: InflectedLanguage) -> InflectedLanguage {
        for scalar in words.lowercased().unicodeScalars {
            switch scalar {
            case "ў", "і", "'", "’": return .belarusian
            case "и", "щ", "ъ": return .russian
            default: continue
            }
        }
        return other
    }
}
