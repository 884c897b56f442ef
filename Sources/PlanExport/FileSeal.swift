internal import TextAnalysis

/// The last line of a page or drawing: a comment with a sum of all bytes before it.
///
/// People mend pages by hand. While the sum is right, a file is as it was written here: data, that can be written again and
/// that tells its plan. Once a hand has changed it, it is a document of that person's: it stays, and is read like any other
/// page.
public struct FileSeal: Sendable {
    private var sum = FNV1a()

    init() {}

    private static let opening = Array("<!-- plankit ".utf8)
    private static let closing = Array(" -->\n".utf8)

    /// Counts a piece of the file.
    mutating func add(_ piece: some Sequence<UInt8>) { sum.add(piece) }

    /// The line itself.
    var line: [UInt8] { Self.opening + Array(sum.digits.utf8) + Self.closing }

    /// Whether a file ends with its seal, and nobody changed it.
    public static func isIntact(_ bytes: [UInt8]) -> Bool {
        let count = opening.count + FNV1a.digitCount + closing.count
        guard bytes.count > count, bytes.suffix(count).starts(with: opening) else { return false }
        var seal = FileSeal()
        seal.add(bytes.dropLast(count))
        return bytes.suffix(count).elementsEqual(seal.line)
    }
}
