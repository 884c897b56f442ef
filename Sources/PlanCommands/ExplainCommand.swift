internal import ArgumentParser
internal import PlanKit

/// `plankit explain`: a message by its id, with an example and its mend.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "explain", abstract: session.text(.helpExplainCommand),
            discussion: session.text(.helpExplainExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpExplainID), valueName: "id"))
    var name: String?

    @Option(name: .customLong("lang"), help: ArgumentHelp(Session.current.text(.helpLanguage), valueName: "ru|be|en"))
    var language: Language?

    func run() throws {
        let session = Session.current
        guard let name else { return session.write(list(session)) }
        guard let id = DiagnosticID(builtIn: name) else {
            let near = BuiltInDiagnosticID.allCases.map(\.rawValue).filter { $0.hasPrefix(name.prefix(5)) }
            session.report(
                Diagnostic(.explainUnknown, ["name": name, "near": near.isEmpty ? "—" : near.joined(separator: ", ")]))
            throw ExitStatus.usage.exit
        }
        session.write(text(of: id, session))
    }

    /// The ids of all checks with their severities, a line each.
    private func list(_ session: Session) -> String {
        PlanChecker.allIDs.map { "\($0.rawValue) — \(session.text($0.severity.phrase))\n" }.joined()
    }

    private func text(of id: DiagnosticID, _ session: Session) -> String {
        let message = id.messageWithoutWords(in: session.language, words: session.language.words)
        var text = "\(id.rawValue) — \(session.text(id.severity.phrase))\n\n  \(message.sentence)\n"
        if !message.wayOut.isEmpty { text += "  → \(message.wayOut)\n" }
        guard let explanation = session.language.explanation(of: id) else { return text }
        text += "\n\(session.text(.explainReason)): \(explanation.reason)\n"
        text += "  \(session.text(.explainExample)): \(explanation.example)\n"
        text += "  \(session.text(.explainMended)): \(explanation.mended)\n"
        return text
    }
}
