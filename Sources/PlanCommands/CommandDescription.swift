internal import ArgumentParser
package import PlanKit

/// What the commands say of themselves: the manual pages and the completions of shells are made of it.
package enum CommandDescription {
    /// All commands with their arguments as JSON, as swift-argument-parser describes them, in a language.
    package static func json(in language: Language) -> String {
        spoken(in: language) { PlankitCommand._dumpHelp() }
    }

    /// What completes the words of a command; nil for a shell that nobody knows.
    package static func completions(for shell: String, in language: Language) -> String? {
        guard let shell = CompletionShell(rawValue: shell) else { return nil }
        return spoken(in: language) { PlankitCommand.completionScript(for: shell) }
    }

    private static func spoken(in language: Language, _ text: () -> String) -> String {
        var session = Session(output: { _ in }, errorOutput: { _ in })
        session.language = language
        return Session.$current.withValue(session) {
            HelpText.parserSentences.reduce(text()) { text, sentence in
                text.replacing(sentence.english, with: session.text(sentence.phrase))
            }
        }
    }
}

extension CompletionKind {
    /// The documents that are made of plans.
    static var reportKinds: CompletionKind { .list(ReportKind.all.map(\.name)) }
    /// The formats of documents.
    static var documentFormats: CompletionKind {
        .list([ReportFormat.docx, .odt, .pdf].map(\.rawValue))
    }
}
