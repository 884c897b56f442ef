import Foundation
import TestSupport
import Testing

/// A folder of its own, removed with the test. Where it stands, and how its files are named, ``WorkingFolder`` says.
final class TestFolder: Sendable {
    /// The folder with its slash, as commands are given it.
    private let prefix: String
    private let folder: String

    /// A folder of this very name, in one of its own.
    init(named name: String = "файлы") throws {
        let place = WorkingFolder.current.place
        let own = "\(place)/\(UUID().uuidString)"
        folder = own
        let path = "\(own)/\(name)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        prefix = WorkingFolder.current.asWritten(path) + "/"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The path of a file in it.
    func path(_ name: String) -> String { prefix + name }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let file = path(name)
        if let slash = file.lastIndex(of: "/") {
            try FileManager.default.createDirectory(atPath: String(file[..<slash]), withIntermediateDirectories: true)
        }
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(name)) else { throw CocoaError(.fileReadNoSuchFile) }
        return Array(data)
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// What is in it.
    var names: [String] { names(in: "") }

    /// What is in a folder in it.
    func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: prefix + folder))?.sorted() ?? []
    }
}

/// Where the files of a test stand. Each suite of ``SuiteTrait/inEveryFolder`` runs in all of them.
enum WorkingFolder: String, CaseIterable {
    /// Letters and digits.
    case plain
    /// A folder as people name theirs: what a URL would encode, and what a shell would part.
    case peoples
    /// The same, its files named from where the program runs.
    case relative

    @TaskLocal static var current = WorkingFolder.plain

    /// The folder that the folders of tests are made in.
    var place: String {
        let temporary = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        let base = temporary.hasSuffix("/") ? String(temporary.dropLast()) : temporary
        return self == .plain ? base : "\(base)/Мои планы 100 % #1"
    }

    /// A path of this place as commands are given it.
    func asWritten(_ path: String) -> String {
        guard self == .relative else { return path }
        let start = FileManager.default.currentDirectoryPath.split(separator: "/").count
        return String(repeating: "../", count: start) + path.drop { $0 == "/" }
    }

    /// The folder of the fixtures by a path of this place.
    fileprivate var fixtures: String { asWritten("\(place)/fixtures") }
}

/// The fixtures as commands are given them: by a path of the folder in which the test runs.
enum Files {
    static func path(_ name: String) -> String {
        guard WorkingFolder.current != .plain else { return Fixtures.path(name) }
        let folder = "\(WorkingFolder.current.place)/fixtures"
        try? FileManager.default.createDirectory(
            atPath: WorkingFolder.current.place, withIntermediateDirectories: true)
        try? FileManager.default.createSymbolicLink(
            atPath: folder, withDestinationPath: Fixtures.folder.path(percentEncoded: false))
        return "\(WorkingFolder.current.fixtures)/\(name)"
    }
}

/// Runs each test once in every ``WorkingFolder``.
struct EveryFolder: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { testCase == nil ? nil : self }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        for folder in WorkingFolder.allCases {
            try await WorkingFolder.$current.withValue(folder) { try await function() }
        }
    }
}

extension Trait where Self == EveryFolder {
    /// Each test of the suite runs in every ``WorkingFolder``.
    static var inEveryFolder: Self { EveryFolder() }
}
