/// How much a diagnostic weighs.
public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable, Codable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Something a person should look at.
    case warning
    /// Something is wrong or lost.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One thing to tell a person: what, how bad, where, and what to do next.
///
/// Diagnostics travel with the value they speak of; they are never thrown.
/// The words come from the catalogue, by ``id`` and ``arguments``, in the reader's language.
public struct Diagnostic: Sendable, Hashable {
    /// The stable kebab-case name of the message.
    public var id: DiagnosticID
    /// How bad it is.
    public var severity: Severity
    /// Where it is.
    public var place: Place
    /// The values for the gaps of the message, by name.
    public var arguments: [String: String]

    /// A diagnostic; its severity is the id's own unless another is given.
    public init(
        _ id: DiagnosticID, severity: Severity? = nil, at place: Place = .unknown, _ arguments: [String: String] = [:]
    ) {
        self.id = id
        self.severity = severity ?? id.severity
        self.place = place
        self.arguments = arguments
    }

    /// The sentence, without place and way out.
    public func sentence(in language: Language) -> String {
        id.message(in: language).sentence.filled(with: arguments, in: language)
    }

    /// What to do next.
    ///
    /// - Parameters:
    ///   - language: the language of the words.
    ///   - words: what the program at hand calls the ``actions`` of the message.
    public func wayOut(in language: Language, words: Action.Words = { _ in nil }) -> String {
        id.message(in: language).wayOut.filled(with: arguments, naming: actions, by: words, in: language)
    }

    /// What a program can do next about it, in the order in which the way out names it; empty where only a person can.
    public var actions: [Action] { id.builtIn?.actions(arguments) ?? [] }

    /// One line for a terminal or a log: `file: table 1, row 18, column «Сроки»: warning: … [id]`.
    ///
    /// - Parameters:
    ///   - language: the language of the words.
    ///   - words: what the program at hand calls the ``actions`` of the message.
    ///   - highlight: what is made of the word for the severity, such as colour on a terminal.
    public func line(
        in language: Language, words: Action.Words = { _ in nil }, highlight: (String) -> String = { $0 }
    ) -> String {
        var line = ""
        if let file = place.file { line += "\(file): " }
        let whereabouts = place.description(in: language)
        if !whereabouts.isEmpty { line += "\(whereabouts): " }
        line += "\(highlight(language.catalogue.phrase(severity.phrase))): \(sentence(in: language))"
        let wayOut = wayOut(in: language, words: words)
        if !wayOut.isEmpty { line += " \(wayOut)" }
        return line + " [\(id.rawValue)]"
    }
}

extension Severity {
    /// The word for this severity.
    package var phrase: Phrase {
        switch self {
        case .note: .severityNote
        case .warning: .severityWarning
        case .error: .severityError
        }
    }
}
