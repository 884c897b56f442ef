import Foundation
import PlanCommands
import Synchronization

/// A run of the command in process, and what came of it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    init(
        _ arguments: String..., environment: [String: String] = ["LANG": "ru_RU.UTF-8"], input: [UInt8] = [],
        isTerminal: Bool = false, isFull: Bool = false
    ) {
        self.init(list: arguments, environment: environment, input: input, isTerminal: isTerminal, isFull: isFull)
    }

    init(
        list arguments: [String], environment: [String: String] = ["LANG": "ru_RU.UTF-8"], input: [UInt8] = [],
        isTerminal: Bool = false, isFull: Bool = false
    ) {
        let output = Sink()
        let errors = Sink()
        status = PlanCommand.run(
            arguments: arguments,
            session: Session(
                environment: environment, standardInput: { input },
                output: {
                    if isFull { throw CocoaError(.fileWriteOutOfSpace) }
                    output.append($0)
                },
                errorOutput: { errors.append(Array($0.utf8)) }, isTerminal: isTerminal))
        self.output = output.text
        self.errors = errors.text
    }

    private final class Sink: Sendable {
        private let bytes = Mutex<[UInt8]>([])
        func append(_ piece: [UInt8]) { bytes.withLock { $0 += piece } }
        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
    }
}
