/// What `plankit explain` says of a check: why it matters, how it looks, how it is mended.
public struct Explanation: Sendable, Hashable {
    /// Why it matters, as one sentence or two.
    public let reason: String
    /// How it looks in a document.
    public let example: String
    /// How it looks when it is mended.
    public let mended: String

    init(_ reason: String, _ example: String, _ mended: String) {
        self.reason = reason
        self.example = example
        self.mended = mended
    }
}

extension Language {
    /// The explanation of a check; nil for messages that say all there is to say.
    public func explanation(of id: DiagnosticID) -> Explanation? {
        guard let id = id.builtIn else { return nil }
        return switch self {
        case .ru: RussianMessages.explanation(of: id) ?? RussianMessages.readingExplanation(of: id)
        case .be: BelarusianMessages.explanation(of: id) ?? BelarusianMessages.readingExplanation(of: id)
        case .en: EnglishMessages.explanation(of: id) ?? EnglishMessages.readingExplanation(of: id)
        }
    }
}

extension DiagnosticID {
    /// The message without the words of a document: an ellipsis stands in each gap that always has some.
    ///
    /// - Parameters:
    ///   - language: the language of the words.
    ///   - words: what the program at hand calls the actions of the message.
    public func messageWithoutWords(in language: Language, words: Action.Words = { _ in nil }) -> Message {
        let message = message(in: language)
        let actions = builtIn?.actions(["option": "…", "file": "…"]) ?? []
        func withoutWords(_ template: String) -> String {
            template.filled(with: [:], naming: actions, by: words, in: language).withoutGaps
        }
        return Message(withoutWords(message.sentence), withoutWords(message.wayOut))
    }
}

extension String {
    /// The text with an ellipsis in place of each gap that is left; tags of templates, in double braces, stay.
    fileprivate var withoutGaps: String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let isTag = rest[open...].hasPrefix("{{")
            guard let close = rest[open...].firstRange(of: isTag ? "}}" : "}") else { break }
            result += isTag ? rest[open..<close.upperBound] : "…"
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
