internal import TextAnalysis

extension String {
    /// Whether a compared word begins with a stem: by bytes, for such words have one spelling only.
    func begins(with stem: String) -> Bool { utf8.starts(with: stem.utf8) }
}

/// The names in quotation marks, outermost first, as written, each with the compared word before it:
/// `Неделя «Мы разные»` has `Мы разные` behind `неделя`.
func quotedNames(_ text: String) -> [(name: String, before: String?)] {
    var names: [(name: String, before: String?)] = []
    func add(_ from: String.Index, _ end: String.Index) {
        let mark = text.unicodeScalars.index(before: from)
        names.append((String(text[from..<end]), lastWord(of: text[..<mark])))
    }
    var depth = 0
    var start: String.Index?
    for index in text.unicodeScalars.indices {
        switch text.unicodeScalars[index] {
        case "«", "„":
            if depth == 0 { start = text.unicodeScalars.index(after: index) }
            depth += 1
        case "»":
            guard depth > 0 else { continue }
            depth -= 1
            if depth == 0, let from = start { add(from, index) }
        case "\"", "“", "”":
            if depth == 0 {
                start = text.unicodeScalars.index(after: index)
                depth = 1
            } else if depth == 1, let from = start {
                add(from, index)
                depth = 0
            }
        default: continue
        }
    }
    return names
}

/// The last word of a text, as it is compared.
private func lastWord(of text: Substring) -> String? {
    // Mostly it stands behind the last space; only signs may stand behind several.
    var rest = text
    while let space = rest.utf8.lastIndex(of: 0x20) {
        if let word = Letters.comparedWords(String(text[space...])).last { return word }
        rest = rest[..<space]
    }
    return Letters.comparedWords(String(text)).last
}

/// Whether one word can be made of the other by changing, adding or leaving out one letter.
func differByOneLetter(_ one: String, _ other: String) -> Bool {
    EditDistance.isOneLetter(one.letters, other.letters)
}
