/// The last line of a page or drawing: a comment with a sum of all bytes before it.
///
/// People mend pages by hand. While the sum is right, a file is as it was written here: data, that can be written again and
/// that tells its plan. Once a hand has changed it, it is a document of that person's: it stays, and is read like any other
/// page.
public struct FileSeal: Sendable {
    // FNV-1a: the seal finds changes, not forgers.
    private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    private static let opening = Array("<!-- plankit ".utf8)
    private static let closing = Array(" -->\n".utf8)
    private static let digits = 16

    /// Counts a piece of the file.
    mutating func add(_ piece: some Sequence<UInt8>) {
        for byte in piece { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// The line itself.
    var line: [UInt8] {
        let digits = String(sum, radix: 16)
        return Self.opening + Array(repeating: UInt8(ascii: "0"), count: Self.digits - digits.utf8.count)
            + Array(digits.utf8) + Self.closing
    }

    /// Whether a file ends with its seal, and nobody changed it.
    public static func isIntact(_ bytes: [UInt8]) -> Bool {
        let count = opening.count + digits + closing.count
        guard bytes.count > count, bytes.suffix(count).starts(with: opening) else { return false }
        var seal = FileSeal()
        seal.add(bytes.dropLast(count))
        return bytes.suffix(count).elementsEqual(seal.line)
    }
}
