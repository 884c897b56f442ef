internal import OfficePackage
public import PlanKit
internal import Synchronization
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What a run of the command has of the world: arguments' language, environment, standard streams.
///
/// They are values, so that tests run commands in process and look at what came out.
public struct Session: Sendable {
    /// The environment variables.
    public var environment: [String: String]
    /// The bytes of standard input, read when they are asked for.
    public var standardInput: @Sendable () -> [UInt8]
    /// The next bytes of standard input, as they come in; none at its end. For commands that answer before it ends.
    public var nextInput: @Sendable () -> [UInt8] = { [] }
    /// Waits a moment before files are looked at again; false ends the watch.
    public var pause: @Sendable () -> Bool = { false }
    /// Takes what goes to standard output; throws where it cannot.
    public var output: @Sendable ([UInt8]) throws -> Void
    /// Takes what goes to standard error.
    public var errorOutput: @Sendable (String) -> Void
    /// Whether standard error is a terminal, on which colour helps.
    public var isTerminal: Bool
    /// Where this program is; other programs that came with it lie beside it.
    public var executable: @Sendable () -> String? = { nil }
    /// Goes on as another program, with arguments; returns only where that was refused.
    public var become: @Sendable (_ program: String, _ arguments: [String]) -> Void = { _, _ in }
    /// The language of messages; `run` decides it from `--lang` and the environment.
    public internal(set) var language: Language
    /// The language that `--lang` named; nil where nothing was named.
    public internal(set) var chosenLanguage: Language?

    /// A session.
    public init(
        environment: [String: String] = [:], standardInput: @escaping @Sendable () -> [UInt8] = { [] },
        output: @escaping @Sendable ([UInt8]) throws -> Void, errorOutput: @escaping @Sendable (String) -> Void,
        isTerminal: Bool = false
    ) {
        self.environment = environment
        self.standardInput = standardInput
        self.output = output
        self.errorOutput = errorOutput
        self.isTerminal = isTerminal
        language = Language(environment: environment)
    }

    /// The session of this process.
    public static var process: Session {
        var session = Session(
            environment: HostProcess.environment, standardInput: { StandardStream.input.allBytes() },
            output: { try StandardStream.output.write($0) },
            errorOutput: { try? StandardStream.error.write(Array($0.utf8)) },
            isTerminal: StandardStream.error.isTerminal)
        session.executable = { HostProcess.executable }
        session.become = { HostProcess.become($0, $1) }
        session.nextInput = { StandardStream.input.nextBytes() }
        session.pause = {
            sleep(1)
            return true
        }
        return session
    }

    /// The session of the command that runs: help texts are asked for where no argument can be handed on.
    @TaskLocal static var current = Session(output: { _ in }, errorOutput: { _ in })

    /// What became of standard output: the first error, where there was one.
    final class Outcome: Sendable {
        private let first = Mutex<(any Error)?>(nil)
        var error: (any Error)? { first.withLock { $0 } }
        func note(_ error: any Error) { first.withLock { $0 = $0 ?? error } }
    }
    let outcome = Outcome()

    /// Writes bytes to standard output. Where that fails, nothing more is written, and the command ends with an error.
    func send(_ bytes: [UInt8]) {
        guard outcome.error == nil else { return }
        do {
            try output(bytes)
        } catch {
            outcome.note(error)
        }
    }

    /// Why standard output was not written; nil where it was.
    var outputFailure: PlanKitError? {
        outcome.error.map { error in
            let reason = (error as? PlanKitError)?.diagnostic.arguments["reason"] ?? Phrase.systemRefused.rawValue
            return PlanKitError(Diagnostic(.fileNotWritten, ["file": text(.standardOutput), "reason": reason]))
        }
    }

    /// Writes a text to standard output.
    func write(_ text: String) { send(Array(text.utf8)) }

    /// A phrase in the language of the session.
    func text(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
        language.text(phrase, arguments)
    }

    /// Whether messages are coloured: on a terminal, unless NO_COLOR is set to anything (no-color.org).
    var isColoured: Bool {
        isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Writes an error to standard error, a line each, what may explain it first.
    func report(_ error: PlanKitError) {
        reportExplanations(of: error)
        report(error.diagnostic)
    }

    /// Writes what may explain an error to standard error.
    func reportExplanations(of error: PlanKitError) {
        var remarks = 0
        for explanation in error.explanations {
            if explanation.severity < .error { remarks += 1 }
            if remarks <= Self.mostRemarks || explanation.severity == .error { report(explanation) }
        }
        if remarks > Self.mostRemarks {
            errorOutput(text(.moreRemarks, ["count": String(remarks - Self.mostRemarks)]) + "\n")
        }
    }

    /// How many notes and warnings are written before an error: it must stay in sight.
    private static let mostRemarks = 20

    /// Writes a diagnostic to standard error, on one line.
    func report(_ diagnostic: Diagnostic) {
        let line = diagnostic.line(in: language, words: language.words) { word in
            guard isColoured else { return word }
            let colour =
                switch diagnostic.severity {
                case .note: "36"
                case .warning: "33"
                case .error: "31"
                }
            return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m"
        }
        errorOutput(line + "\n")
    }
}
