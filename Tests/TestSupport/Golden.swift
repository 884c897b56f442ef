import Foundation
public import Testing

/// Compares what a test made with the file it made before, in `Fixtures/golden/`.
///
/// `RECORD_GOLDEN=1 swift test` writes the files anew. Such a run always fails, so that a recording never passes for a
/// test: look at the difference, then run again without it.
public enum Golden {
    /// Whether this run records.
    public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

    /// Expects these bytes to be those of the golden file.
    ///
    /// - Parameters:
    ///   - name: the file's name in `Fixtures/golden/`.
    ///   - sourceLocation: the line of the test to blame.
    public static func expect(
        _ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Fixtures.folder.appending(path: "golden").appending(path: name)
        if isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("recorded golden/\(name)", sourceLocation: sourceLocation)
            return
        }
        let expected = Array(try Data(contentsOf: file))
        guard bytes != expected else { return }
        Issue.record(
            "golden/\(name) differs \(firstDifference(bytes, expected))", sourceLocation: sourceLocation)
    }

    /// The first line in which two texts differ, in words for a test's message.
    private static func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> String {
        let lines = found.split(separator: 0x0A, omittingEmptySubsequences: false)
        let others = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, (line, other)) in zip(lines, others).enumerated() where line != other {
            return "in line \(index + 1):\n  found    \(String(decoding: line, as: UTF8.self))\n"
                + "  expected \(String(decoding: other, as: UTF8.self))"
        }
        return "in length: \(lines.count) lines found, \(others.count) expected"
    }
}
