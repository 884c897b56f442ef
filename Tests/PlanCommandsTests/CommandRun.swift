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
        isTerminal: Bool = false
    ) {
        self.init(list: arguments, environment: environment, input: input, isTerminal: isTerminal)
    }

    init(
        list arguments: [String], environment: [String: String] = ["LANG": "ru_RU.UTF-8"], input: [UInt8] = [],
        isTerminal: Bool = false
    ) {
        let output = Sink()
        let errors = Sink()
        status = PlanCommand.run(
            arguments: arguments,
            session: Session(
                environment: environment, standardInput: { input }, output: { output.append($0) },
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

/// A folder of its own, removed with the test.
final class TestFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path()))?.sorted() ?? [] }
}
