internal import Diagnostics

/// Looks at a zip's own records, so that no other program finds another document in the same bytes.
///
/// A name stands in a zip up to four times: in the directory at its end, in the header before the data, and in the
/// Unicode path field (0x7075) of either. Programs trust different ones; some read from the front and never look at
/// the directory, some take the first directory they find and some the last (APPNOTE.TXT 6.3.10, 4.3.6 to 4.3.16 and
/// 4.6.9). Where these disagree, one person signs another plan than the next one prints: such a file is refused.
struct ZipLayout {
    /// A record that another program might go by.
    private enum Signature {
        static let localHeader: UInt32 = 0x0403_4B50
        static let directoryHeader: UInt32 = 0x0201_4B50
        static let directoryEnd: UInt32 = 0x0605_4B50
        static let directoryEnd64: UInt32 = 0x0606_4B50
        static let locator64: UInt32 = 0x0706_4B50
    }

    /// Where a directory stands, and how many entries it says it has.
    private struct Directory {
        var start: Int
        var end: Int
        var count: Int
        /// What stands before the archive: offsets in it count from there.
        var prefix: Int
        /// Where the record stands that led to it, and the first byte behind that record's fixed part.
        var record: Range<Int>
    }

    private let bytes: [UInt8]

    /// Throws where different programs could read the bytes as different archives.
    ///
    /// - Parameter entryCount: how many entries libzip found.
    static func check(_ bytes: [UInt8], entryCount: Int) throws(PackageError) {
        let layout = ZipLayout(bytes: bytes)
        // What is no zip by the letter, and yet was opened, is libzip's to judge.
        guard let directory = layout.lastDirectory() else { return }
        try layout.check(directory, entryCount: entryCount)
    }

    // MARK: The directory

    /// The directory that the last record in the file leads to: what the standard means (4.3.16).
    private func lastDirectory() -> Directory? {
        // The record is 22 bytes, and a comment of up to 65,535 may follow.
        var position = bytes.count - 22
        let first = max(0, position - 0xFFFF)
        while position >= first {
            if word(position) == Signature.directoryEnd, let directory = directory(of: position) { return directory }
            position -= 1
        }
        return nil
    }

    private func directory(of record: Int) -> Directory? {
        guard record + 22 + half(record + 20) <= bytes.count else { return nil }
        var count = half(record + 10)
        var size = Int(word(record + 12))
        var offset = Int(word(record + 16))
        var end = record
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, record >= 20,
            word(record - 20) == Signature.locator64
        {
            let long = double(record - 12)
            guard long <= record - 56, word(long) == Signature.directoryEnd64 else { return nil }
            (count, size, offset, end) = (double(long + 32), double(long + 40), double(long + 48), long)
        }
        guard size >= 0, size <= end else { return nil }
        // Offsets count from the archive's beginning: behind other bytes, they are short by these.
        var start = end - size
        if start < offset || (count > 0 && word(start) != Signature.directoryHeader) {
            guard offset >= 0, offset + size <= end, count > 0, word(offset) == Signature.directoryHeader else {
                return nil
            }
            start = offset
        }
        return Directory(
            start: start, end: start + size, count: count, prefix: start - offset, record: record..<record + 22)
    }

    // MARK: The entries

    private func check(_ directory: Directory, entryCount: Int) throws(PackageError) {
        var taken: [Range<Int>] = [directory.start..<directory.end]
        var position = directory.start
        var count = 0
        while position + 46 <= directory.end, word(position) == Signature.directoryHeader {
            let nameCount = half(position + 28)
            let extraCount = half(position + 30)
            let name = position + 46..<position + 46 + nameCount
            let extra = name.upperBound..<name.upperBound + extraCount
            guard extra.upperBound <= directory.end else { throw Self.ambiguous(shown(name)) }
            var offset = Int(word(position + 42))
            var packed = Int(word(position + 20))
            readLongSizes(extra, expanded: Int(word(position + 24)), packed: &packed, offset: &offset)
            taken.append(try checkHeader(directory.prefix + offset, name: name, packed: packed))
            try checkUnicodePath(extra, name: name)
            count += 1
            position = extra.upperBound + half(position + 32)
        }
        guard count == directory.count, count == entryCount else { throw Self.ambiguous() }
        taken.append(directory.record)
        try checkGaps(&taken)
    }

    /// The header before an entry's data: it must name the same entry; returns where header and data stand.
    private func checkHeader(_ start: Int, name: Range<Int>, packed: Int) throws(PackageError) -> Range<Int> {
        guard start >= 0, start <= bytes.count - 30, word(start) == Signature.localHeader else {
            throw Self.ambiguous(shown(name))
        }
        let own = start + 30..<start + 30 + half(start + 26)
        let extra = own.upperBound..<own.upperBound + half(start + 28)
        let (end, overflows) = extra.upperBound.addingReportingOverflow(packed)
        guard extra.upperBound <= bytes.count, own.count == name.count,
            zip(own, name).allSatisfy({ folded($0) == folded($1) })
        else { throw Self.ambiguous(shown(name)) }
        try checkUnicodePath(extra, name: own)
        // Data that ends behind the file is damage, which libzip tells when it comes to it.
        return start..<(overflows ? bytes.count : min(end, bytes.count))
    }

    /// Sizes and offsets of four gigabytes and more, which stand in a field of their own (4.5.3).
    private func readLongSizes(_ extra: Range<Int>, expanded: Int, packed: inout Int, offset: inout Int) {
        guard let field = field(0x0001, in: extra) else { return }
        var position = field.lowerBound
        func next() -> Int? {
            guard position + 8 <= field.upperBound else { return nil }
            defer { position += 8 }
            return double(position)
        }
        if expanded == 0xFFFF_FFFF { _ = next() }
        if packed == 0xFFFF_FFFF, let long = next() { packed = long }
        if offset == 0xFFFF_FFFF, let long = next() { offset = long }
    }

    /// The Unicode path field (4.6.9) must name what the name names.
    ///
    /// It serves archivers that write names in a code page of old: then neither is plain ASCII.
    private func checkUnicodePath(_ extra: Range<Int>, name: Range<Int>) throws(PackageError) {
        guard let field = field(0x7075, in: extra), field.count > 5, bytes[field.lowerBound] == 1 else { return }
        let path = field.lowerBound + 5..<field.upperBound
        func isPlain(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 < 0x80 } }
        guard isPlain(name) || isPlain(path) else { return }
        guard bytes[path].elementsEqual(bytes[name]) else { throw Self.ambiguous(shown(name)) }
    }

    private func field(_ wanted: Int, in extra: Range<Int>) -> Range<Int>? {
        var position = extra.lowerBound
        while position + 4 <= extra.upperBound {
            let end = position + 4 + half(position + 2)
            guard end <= extra.upperBound else { return nil }
            if half(position) == wanted { return position + 4..<end }
            position = end
        }
        return nil
    }

    /// Nothing between, before or behind what the directory names may look like a part of another archive; and no two
    /// entries may share bytes.
    private func checkGaps(_ taken: inout [Range<Int>]) throws(PackageError) {
        taken.sort { $0.lowerBound < $1.lowerBound }
        var position = 0
        for range in taken + [bytes.count..<bytes.count] {
            guard range.lowerBound >= position else { throw Self.ambiguous() }
            while position < range.lowerBound {
                // A record may begin in a gap and reach into what follows: its signature is enough.
                switch word(position) {
                case Signature.localHeader, Signature.directoryHeader, Signature.directoryEnd: throw Self.ambiguous()
                default: position += 1
                }
            }
            position = max(position, range.upperBound)
        }
    }

    // MARK: Bytes

    private func half(_ position: Int) -> Int {
        position >= 0 && position + 2 <= bytes.count ? Int(bytes[position]) | Int(bytes[position + 1]) << 8 : 0
    }

    private func word(_ position: Int) -> UInt32 { UInt32(half(position)) | UInt32(half(position + 2)) << 16 }

    /// A number of eight bytes, saturated: nothing in a file lies so far.
    private func double(_ position: Int) -> Int {
        let high = Int(word(position + 4))
        return high > 0x7FFF ? 1 << 47 : Int(word(position)) | high << 32
    }

    /// Some producers write backslashes for slashes, and not everywhere.
    private func folded(_ position: Int) -> UInt8 {
        bytes[position] == UInt8(ascii: "\\") ? UInt8(ascii: "/") : bytes[position]
    }

    private func shown(_ name: Range<Int>) -> String {
        String(decoding: bytes[name.clamped(to: 0..<bytes.count)].prefix(200), as: UTF8.self)
    }

    private static func ambiguous(_ part: String = "") -> PackageError {
        PackageError(.packageAmbiguous, part.isEmpty ? [:] : ["part": part])
    }
}
