/// A sum of bytes that tells changes and names apart, and stops no forger (Fowler, Noll and Vo's FNV-1a of 64 bits).
package struct FNV1a: Sendable {
    @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// The sum of the bytes added.
    @inlinable
    package var sum: UInt64 { state }

    /// Inlined always: a call costs more than the sum.
    @inlinable
    @inline(__always)
    package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    @inlinable
    package mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// The sum in hexadecimal digits, always ``digitCount`` of them.
    package var digits: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: Self.digitCount - digits.utf8.count) + digits
    }

    package static let digitCount = 16
}
