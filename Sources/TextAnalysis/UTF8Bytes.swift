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
}
