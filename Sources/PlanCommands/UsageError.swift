internal import ArgumentParser
internal import PlanKit

/// Says in the session's language what swift-argument-parser says in English about a command it did not understand.
enum UsageError {
    /// The message, and where help is.
    static func text(_ message: String, _ subcommand: String?, session: Session) -> String {
        let severity = session.text(.severityError)
        let help = "plankit help" + (subcommand.map { " \($0)" } ?? "")
        let sentence = session.text(.usageProblem, ["message": translated(message, session)])
        let error = "plankit: \(severity): \(sentence) \(session.text(.usageHint, ["command": help]))\n"
        guard message.hasPrefix("Missing expected argument"), let subcommand, shown.contains(subcommand),
            let command = PlankitCommand.subcommands.first(where: { $0.configuration.commandName == subcommand })
        else { return error }
        return "\(error)\n\(command.configuration.discussion)\n"
    }

    /// The commands that make documents want several words, and some of them names of ours: what is missing is shown.
    private static let shown: Set = ["report", "fill", "marks", "template", "init"]

    private static func translated(_ message: String, _ session: Session) -> String {
        guard session.language != .en else {
            return message.hasSuffix(".") ? String(message.dropLast()) : message
        }
        // The words between single quotes, in order, are the gaps of the message.
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        guard let first = quoted.first else { return message }
        if message.hasPrefix("Unknown option") {
            let unknown = session.text(.usageUnknownOption, ["name": first])
            guard quoted.count > 1 else { return unknown }
            return session.text(.usageDidYouMean, ["message": unknown, "name": quoted[1]])
        }
        if message.hasPrefix("Missing value for") { return session.text(.usageMissingValue, ["name": first]) }
        if message.hasPrefix("Missing expected argument") {
            return session.text(.usageMissingArgument, ["name": first])
        }
        if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments") {
            return session.text(.usageUnexpected, ["name": quoted.joined(separator: ", ")])
        }
        if message.hasPrefix("The value"), quoted.count > 1 {
            return session.text(.usageInvalidValue, ["value": first, "name": quoted[1]])
        }
        return message
    }
}
