import Diagnostics

extension Diagnostic {
    /// A diagnostic about words of the document: all of them as `words`, so that nothing is lost, and as many as a
    /// person wants to see in a sentence as `excerpt`.
    init(_ id: DiagnosticID, at place: Place = .unknown, quoting words: String, _ arguments: [String: String] = [:]) {
        var arguments = arguments
        arguments["words"] = words
        arguments["excerpt"] = Self.excerpt(words)
        self.init(id, at: place, arguments)
    }

    /// How many characters of the document's words a sentence shows.
    private static let longestExcerpt = 100

    private static func excerpt(_ words: String) -> String {
        let scalars = words.unicodeScalars
        guard
            let cut = scalars.index(scalars.startIndex, offsetBy: longestExcerpt, limitedBy: scalars.endIndex),
            cut < scalars.endIndex
        else { return words }
        let space = scalars[..<cut].lastIndex(of: " ") ?? cut
        return String(scalars[..<space]) + "…"
    }
}
