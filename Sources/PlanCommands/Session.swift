internal import Foundation
public import PlanKit

/// What a run of the command has of the world: arguments' language, environment, standard streams.
///
/// They are values, so that tests run commands in process and look at what came out.
public struct Session: Sendable {
    /// The environment variables.
    public var environment: [String: String]
    /// The bytes of standard input, read when they are asked for.
    public var standardInput: @Sendable () -> [UInt8]
    /// Takes what goes to standard output.
    public var output: @Sendable ([UInt8]) -> Void
    /// Takes what goes to standard error.
    public var errorOutput: @Sendable (String) -> Void
    /// Whether standard error is a terminal, on which colour helps.
    public var isTerminal: Bool
    /// The language of messages; `run` decides it from `--lang` and the environment.
    public internal(set) var language: Language
    /// The language that `--lang` named; nil where nothing was named.
    public internal(set) var chosenLanguage: Language?

    /// A session.
    public init(
        environment: [String: String] = [:], standardInput: @escaping @Sendable () -> [UInt8] = { [] },
        output: @escaping @Sendable ([UInt8]) -> Void, errorOutput: @escaping @Sendable (String) -> Void,
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
        Session(
            environment: ProcessInfo.processInfo.environment,
            standardInput: { Array(FileHandle.standardInput.readDataToEndOfFile()) },
            output: { try? FileHandle.standardOutput.write(contentsOf: Data($0)) },
            errorOutput: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
            isTerminal: isatty(STDERR_FILENO) == 1)
    }

    /// The session of the command that runs: help texts are asked for where no argument can be handed on.
    @TaskLocal static var current = Session(output: { _ in }, errorOutput: { _ in })

    /// Writes a text to standard output.
    func write(_ text: String) { output(Array(text.utf8)) }

    /// A phrase in the language of the session.
    func text(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
        language.text(phrase, arguments)
    }

    /// Whether messages are coloured: on a terminal, unless NO_COLOR is set to anything (no-color.org).
    var isColoured: Bool {
        isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

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
