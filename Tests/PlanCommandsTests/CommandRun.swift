import Foundation
import PlanCommands
import PlanKit
import Synchronization

/// A run of the command in process, and what came of it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String
    /// The program that it would have gone on as, and its arguments.
    let successor: [String]

    init(
        _ arguments: String..., environment: [String: String] = ["LANG": "ru_RU.UTF-8"], input: [UInt8] = [],
        isTerminal: Bool = false, isFull: Bool = false
    ) {
        self.init(list: arguments, environment: environment, input: input, isTerminal: isTerminal, isFull: isFull)
    }

    /// A run whose standard input comes in pieces.
    init(_ arguments: String..., pieces: [[UInt8]]) {
        self.init(list: arguments, input: pieces.flatMap(\.self), pieces: pieces)
    }

    init(
        list arguments: [String], environment: [String: String] = ["LANG": "ru_RU.UTF-8"], input: [UInt8] = [],
        isTerminal: Bool = false, isFull: Bool = false, pieces: [[UInt8]]? = nil
    ) {
        let output = Sink()
        let errors = Sink()
        var session = Session(
            environment: environment, standardInput: { input },
            output: {
                if isFull { throw PlanKitError(Diagnostic(.fileNotWritten, ["reason": Phrase.systemNoSpace.rawValue])) }
                output.append($0)
            },
            errorOutput: { errors.append(Array($0.utf8)) }, isTerminal: isTerminal)
        let successor = Mutex<[String]>([])
        session.become = { program, arguments in successor.withLock { $0 = [program] + arguments } }
        let rest = Mutex((pieces ?? [input])[...])
        session.nextInput = { rest.withLock { $0.popFirst() } ?? [] }
        let status = PlanCommand.run(arguments: arguments, session: session)
        let next = successor.withLock { $0 }
        self.successor = next
        self.output = output.text
        // The real command is another program by now, and this one says nothing more.
        self.status = next.isEmpty ? status : 0
        self.errors = next.isEmpty ? errors.text : ""
    }

    private final class Sink: Sendable {
        private let bytes = Mutex<[UInt8]>([])
        func append(_ piece: [UInt8]) { bytes.withLock { $0 += piece } }
        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    }
}
