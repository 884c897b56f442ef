public import Foundation

/// Where the project's fixtures are, found from this file's own path.
public enum Fixtures {
    /// The folder `Fixtures`.
    public static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The path of a fixture.
    public static func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    /// The bytes of a fixture.
    public static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// The text of a fixture, UTF-8.
    public static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
