internal import ArgumentParser
internal import FoundationEssentials
internal import PlanKit

/// `plankit serve`: goes on as `plankit-page`, a program of its own, so that this one starts as fast as without it.
struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "serve", abstract: session.text(.helpServe), discussion: session.text(.helpServeExamples))
    }

    /// The program that it becomes.
    static let program = "plankit-page"

    /// All that follows is for that program, which says what it knows: `plankit serve --help`.
    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp(Session.current.text(.helpServeArguments), valueName: "folder"), completion: .file())
    var arguments: [String] = []

    func run() throws {
        let session = Session.current
        guard let path = Self.path(session) else { throw missing(session) }
        var arguments = arguments
        if let language = session.chosenLanguage { arguments = ["--lang", language.rawValue] + arguments }
        session.become(path, arguments)
        throw missing(session)
    }

    private func missing(_ session: Session) -> ExitCode {
        session.report(usage: session.text(.servePageMissing))
        return ExitStatus.unreadable.exit
    }

    /// Where the program is: beside this one, then on the search path; nil where it is not.
    private static func path(_ session: Session) -> String? {
        let beside = session.executable().map { [Pathname($0).sibling(program)] } ?? []
        let folders = session.environment["PATH", default: ""].split(separator: ":")
        let paths = beside + folders.map { Pathname(String($0)).appending(program) }
        return paths.first { Pathname($0).isAbsolute && FileManager.default.isExecutableFile(atPath: $0) }
    }
}
