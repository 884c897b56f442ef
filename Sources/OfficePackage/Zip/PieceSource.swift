internal import CZip

/// An entry's content that is made while its archive is written: libzip asks for it, a bufferful at a time
/// (`zip_source_function`).
@safe final class PieceSource {
    private let next: () -> [UInt8]?
    /// The piece that is being handed over, and how much of it libzip has.
    private var piece: [UInt8] = []
    private var taken = 0
    private var isAtEnd = false
    /// How many bytes were handed over.
    private var count = 0

    private init(_ next: @escaping () -> [UInt8]?) { self.next = next }

    /// A source for an archive out of pieces; nil where libzip has no memory left. The archive owns it.
    static func source(for archive: OpaquePointer, _ next: @escaping () -> [UInt8]?) -> OpaquePointer? {
        let source = unsafe Unmanaged.passRetained(PieceSource(next))
        let answer: zip_source_callback = { pointer, data, length, command in
            guard let pointer = unsafe pointer else { return -1 }
            let source = unsafe Unmanaged<PieceSource>.fromOpaque(pointer)
            if command == ZIP_SOURCE_FREE {
                unsafe source.release()
                return 0
            }
            return unsafe source.takeUnretainedValue().answer(command, data, Int(clamping: length))
        }
        let made = unsafe zip_source_function(archive, answer, source.toOpaque())
        if unsafe made == nil { unsafe source.release() }
        return unsafe made
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
        switch command {
        case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_READ:
            guard let data = unsafe data else { return -1 }
            return unsafe zip_int64_t(read(into: UnsafeMutableRawBufferPointer(start: data, count: length)))
        case ZIP_SOURCE_STAT:
            guard let data = unsafe data else { return -1 }
            let status = unsafe data.assumingMemoryBound(to: zip_stat_t.self)
            unsafe zip_stat_init(status)
            // For a size that nobody knows libzip 1.7.3 writes the header of a ZIP64 entry, even for a few bytes, and
            // pandoc 3.9 refuses a document with one. So as long as it is not known, the largest without one is said; what is written in the
            // archive is the true one, and an entry that grows larger is an error.
            unsafe status.pointee.size = isAtEnd ? UInt64(count) : Self.largestSize
            unsafe status.pointee.valid = UInt64(ZIP_STAT_SIZE)
            return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            // There is none: pieces cannot fail.
            guard let data = unsafe data, length >= 2 * MemoryLayout<Int32>.size else { return -1 }
            unsafe UnsafeMutableRawBufferPointer(start: data, count: 2 * MemoryLayout<Int32>.size)
                .initializeMemory(as: UInt8.self, repeating: 0)
            return zip_int64_t(2 * MemoryLayout<Int32>.size)
        case ZIP_SOURCE_SUPPORTS:
            let known = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ]
            return known.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default: return -1
        }
    }

    private func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < target.count {
            if taken == piece.count {
                guard !isAtEnd, let following = next() else {
                    isAtEnd = true
                    break
                }
                piece = following
                taken = 0
            }
            let length = min(piece.count - taken, target.count - filled)
            unsafe piece.withUnsafeBytes { bytes in
                let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + length])
                unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...]).copyMemory(from: part)
            }
            taken += length
            filled += length
        }
        count += filled
        return filled
    }

    /// Deflated at its worst it is still less than 4 GiB.
    private static let largestSize: UInt64 = 1 << 31
}
