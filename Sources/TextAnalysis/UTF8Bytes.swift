/// Texts that are made scalar by scalar are gathered as bytes.
///
/// `String.unicodeScalars.append` makes a small string of each scalar first, and `UTF8.encode` a buffer: thirty times
/// dearer than these few bytes, in every cell of a plan.
extension [UInt8] {
    /// Appends a character of the basic plane as UTF-8; half of a pair is U+FFFD.
    @inlinable
    package mutating func append(codeUnit: UInt16) { append(utf8: Unicode.Scalar(codeUnit) ?? "\u{FFFD}") }

    /// Appends a scalar as UTF-8.
    @inlinable
    package mutating func append(utf8 scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0..<0x80:
            append(UInt8(truncatingIfNeeded: value))
        case 0x80..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case 0x800..<0x10000:
            append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }
}

extension String {
    /// The text of these scalars.
    @inlinable
    package init(scalars: some Collection<Unicode.Scalar>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * scalars.count)
        for scalar in scalars { bytes.append(utf8: scalar) }
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// Whether a byte, which is an ASCII character, stands somewhere in it.
    @inlinable
    package func holds(_ byte: UInt8) -> Bool { [UInt8](utf8).contains(byte) }
}

/// The bytes of a text, for loops over all of it: a string's own view takes three times as long over a byte, its scalars
/// eight times.
extension RandomAccessCollection<UInt8> where Index == Int {
    /// The scalar whose UTF-8 begins at a place of the bytes of a string, which are well-formed.
    ///
    /// Inlined always: a call costs more than most scalars.
    @inlinable
    @inline(__always)
    package func scalar(at place: Int) -> (value: UInt32, count: Int) {
        let first = UInt32(self[place])
        func next(_ offset: Int) -> UInt32 { UInt32(self[place + offset]) & 0x3F }
        switch first {
        case ..<0x80: return (first, 1)
        case ..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }
}
