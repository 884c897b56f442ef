/// A path as its user wrote it, taken apart at its slashes (POSIX.1-2024, 3.254, «pathname»).
///
/// The one place where paths are taken apart. Never a URL: that encodes what it is given, and a folder with a space or
/// a Cyrillic letter is then found nowhere. A path is bytes: two spellings that read alike (й as one sign, or as и with
/// a breve, as macOS writes it) are two files, though Swift calls such strings equal; so paths are compared here by
/// their bytes, and only a byte that is `/` or `.` parts them, whatever sign combines with it.
public struct Pathname: Sendable {
    /// The path as it was written.
    public let text: String

    /// A path.
    public init(_ text: String) { self.text = text }

    /// The path up to its last component, with the slash at its end; empty where there is no folder in it.
    public var folder: String { String(text.utf8[..<nameRange.lowerBound]) ?? "" }

    /// The last component, without slashes behind it: `план.docx` of `планы/план.docx`; empty for `/` alone.
    public var name: String { String(text.utf8[nameRange]) ?? "" }

    /// What stands behind the name's last dot, as it was written; empty where the name has no dot, begins with the only
    /// one (`.profile`) or ends with it (`план.`).
    public var fileExtension: String { dot.flatMap { String(text.utf8[$0...nameEnd].dropFirst()) } ?? "" }

    /// The name without its extension and the dot before that.
    public var stem: String {
        let end = dot ?? nameRange.upperBound
        return String(text.utf8[nameRange.lowerBound..<end]) ?? ""
    }

    /// Whether it ends with a slash, and so means a folder.
    public var endsWithSlash: Bool { text.utf8.last == Self.slash }

    /// Whether it starts at the root, wherever the program runs.
    public var isAbsolute: Bool { text.utf8.first == Self.slash }

    /// The path of a file in the same folder; `other` as it is where it is absolute.
    public func sibling(_ other: String) -> String { Pathname(other).isAbsolute ? other : folder + other }

    /// The path of a file in the folder that this path names.
    public func appending(_ other: String) -> String {
        text.isEmpty || endsWithSlash ? text + other : "\(text)/\(other)"
    }

    private static let slash = UInt8(ascii: "/")

    /// Where the last component stands.
    private var nameRange: Range<String.UTF8View.Index> {
        let bytes = text.utf8
        guard let last = bytes.lastIndex(where: { $0 != Self.slash }) else { return bytes.endIndex..<bytes.endIndex }
        let start = bytes[..<last].lastIndex(of: Self.slash).map { bytes.index(after: $0) } ?? bytes.startIndex
        return start..<bytes.index(after: last)
    }

    /// The last byte of the last component, which has a dot and so is not empty.
    private var nameEnd: String.UTF8View.Index { text.utf8.index(before: nameRange.upperBound) }

    /// The dot before the extension.
    private var dot: String.UTF8View.Index? {
        let range = nameRange
        guard let dot = text.utf8[range].lastIndex(of: UInt8(ascii: ".")), dot != range.lowerBound,
            text.utf8.index(after: dot) != range.upperBound
        else { return nil }
        return dot
    }
}

extension Pathname: Hashable {
    public static func == (left: Pathname, right: Pathname) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
