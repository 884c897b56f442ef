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
        switch self {
        case .ru: RussianMessages.explanation(of: id) ?? RussianMessages.readingExplanation(of: id)
        case .be: BelarusianMessages.explanation(of: id) ?? BelarusianMessages.readingExplanation(of: id)
        case .en: EnglishMessages.explanation(of: id) ?? EnglishMessages.readingExplanation(of: id)
        }
    }
}

extension Message {
    /// The message without the words of a document: an ellipsis stands in each gap.
    public var withoutWords: Message { Message(Self.withoutGaps(sentence), Self.withoutGaps(wayOut)) }

    private static func withoutGaps(_ template: String) -> String {
        var result = ""
        var depth = 0
        for character in template {
            if character == "{" {
                depth += 1
                result += "…"
            } else if character == "}" {
                depth -= 1
            } else if depth == 0 {
                result.append(character)
            }
        }
        return result
    }
}
