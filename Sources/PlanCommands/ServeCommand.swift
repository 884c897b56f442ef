internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import PlanKit

/// `plankit serve`: starts `plankit-page`, a program of its own, so that this one starts as fast as without it.
struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "serve", abstract: session.text(.helpServe), discussion: session.text(.helpServeExamples))
    }

    /// The program that it starts.
    static let program = "plankit-page"

    /// All that follows is for that program, which says what it knows: `plankit serve --help`.
    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp(Session.current.text(.helpServeArguments), valueName: "folder"))
    var arguments: [String] = []

    func run() throws {
        let session = Session.current
        guard let path = Self.path(session) else { throw missing(session) }
        var arguments = arguments
        if let language = session.chosenLanguage { arguments = ["--lang", language.rawValue] + arguments }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = session.environment
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw missing(session) }
        // What ends this program ends that one, which answers what it has begun; this one waits for it.
        let number = process.processIdentifier
        let sources = [SIGINT, SIGTERM, SIGHUP].map { signal in
            Foundation.signal(signal, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
            source.setEventHandler { @Sendable in kill(number, signal) }
            source.resume()
            return source
        }
        ended.wait()
        for source in sources { source.cancel() }
        for signal in [SIGINT, SIGTERM, SIGHUP] { Foundation.signal(signal, SIG_DFL) }
        let status = process.terminationStatus
        if process.terminationReason == .uncaughtSignal { throw ExitCode(128 + status) }
        if status != 0 { throw ExitCode(status) }
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
