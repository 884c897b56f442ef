internal import ArgumentParser
internal import PlanKit

/// The command `plankit`: what `main` calls, and tests too.
public enum PlanCommand {
    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: the arguments behind the program's name.
    ///   - session: environment and streams.
    /// - Returns: the exit code, see ``ExitStatus``.
    public static func run(arguments: [String], session: Session) -> Int32 {
        var session = session
        let (language, arguments) = language(of: arguments)
        session.chosenLanguage = language
        session.language = language ?? Language(environment: session.environment)
        return Session.$current.withValue(session) {
            do {
                var command = try command(arguments)
                try command.run()
            } catch {
                return ended(status(of: error, arguments: arguments, session: session), session)
            }
            return ended(ExitStatus.done.rawValue, session)
        }
    }

    /// How the command ends in the end: what was not written to standard output is an error, too.
    private static func ended(_ status: Int32, _ session: Session) -> Int32 {
        guard let failure = session.outputFailure else { return status }
        session.report(failure)
        return max(status, ExitStatus.unreadable.rawValue)
    }

    /// The command that the arguments ask for.
    ///
    /// Where they begin with a subcommand, it alone is set up and given the rest: to describe all of them to the parser
    /// takes as long as reading a small plan. What it does not understand the whole command reads again, which knows
    /// all names and all help.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        let subcommand = PlankitCommand.subcommands.first { $0.configuration.commandName == arguments.first }
        if let subcommand, subcommand.configuration.subcommands.isEmpty,
            let command = try? subcommand.parse(Array(arguments.dropFirst()))
        {
            return command
        }
        return try PlankitCommand.parseAsRoot(arguments)
    }

    /// The language that `--lang` asks for, needed before the arguments are parsed: help and errors speak it.
    ///
    /// - Returns: the language, and the arguments without the option, which may stand before the subcommand too; a
    ///   language that is none of ours stays, and is refused as any wrong value.
    private static func language(of arguments: [String]) -> (Language?, [String]) {
        var rest = arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count {
                guard let language = Language(rawValue: arguments[index + 1]) else { return (nil, arguments) }
                rest.removeSubrange(index...(index + 1))
                return (language, rest)
            }
            if argument.hasPrefix("--lang=") {
                guard let language = Language(rawValue: String(argument.dropFirst(7))) else { return (nil, arguments) }
                rest.remove(at: index)
                return (language, rest)
            }
        }
        return (nil, arguments)
    }

    private static func status(of error: any Error, arguments: [String], session: Session) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        let code = PlankitCommand.exitCode(for: error)
        let message = PlankitCommand.message(for: error)
        let usage = UsageError(message: message, arguments: arguments, session: session)
        if code == .success, arguments.first != "help" || usage.commandInside == nil {
            session.write(HelpText.translated(PlankitCommand.fullMessage(for: error), session: session) + "\n")
            return ExitStatus.done.rawValue
        }
        session.errorOutput(usage.text)
        return ExitStatus.usage.rawValue
    }
}

/// `plankit` itself: its subcommands, one file each.
struct PlankitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "plankit", abstract: session.text(.helpRoot), discussion: session.text(.helpRootExamples),
            version: version(session), subcommands: subcommands)
    }

    /// What `--version` prints: the program, the contract of what it writes, the libraries that it found at run time.
    private static func version(_ session: Session) -> String {
        let libraries = PlanKitVersion.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        return """
            plankit \(PlanKitVersion.text)
            \(session.text(.versionContract, ["name": PlanKitVersion.contract]))
            \(session.text(.versionLibraries, ["names": libraries]))
            """
    }

    static let subcommands: [any ParsableCommand.Type] = [
        ConvertCommand.self, InspectCommand.self, CheckCommand.self, ExplainCommand.self, ReportCommand.self,
        FillCommand.self, MarksCommand.self, TemplateCommand.self, InitCommand.self, SchemaCommand.self,
        AgendaCommand.self, DiffCommand.self, MergeCommand.self, WorkerCommand.self, ServeCommand.self,
    ]
}
