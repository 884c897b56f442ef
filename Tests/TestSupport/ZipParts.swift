internal import OfficePackage

/// The parts of a package as text, for tests that look at XML.
public struct ZipParts: Sendable {
    /// The parts' names, in the order of the package.
    public let names: [String]
    private let texts: [String: String]

    /// Opens a package.
    public init(_ bytes: [UInt8]) throws {
        let package = try OfficePackage(bytes: bytes, name: "test")
        names = package.partNames
        var texts: [String: String] = [:]
        for name in names { texts[name] = String(decoding: try package.bytes(of: name), as: UTF8.self) }
        self.texts = texts
    }

    /// A part's text; nil where the package has no such part.
    public subscript(_ name: String) -> String? { texts[name] }
}
