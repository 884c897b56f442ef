internal import CZip

/// A file's bytes as libzip reads them: where they lie, for a copy of its own would be as large as the file
/// (`zip_source_function`).
@safe final class BytesSource {
    private let bytes: [UInt8]
    private var place = 0
    /// The error that libzip asks for after a call that failed.
    private var error = ZIP_ER_OK

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A source of these bytes, which whoever opens it owns; nil where libzip has no memory left.
    static func source(of bytes: [UInt8], _ failure: inout zip_error_t) -> OpaquePointer? {
        let source = unsafe Unmanaged.passRetained(BytesSource(bytes))
        let answer: zip_source_callback = { pointer, data, length, command in
            guard let pointer = unsafe pointer else { return -1 }
            let source = unsafe Unmanaged<BytesSource>.fromOpaque(pointer)
            if command == ZIP_SOURCE_FREE {
                unsafe source.release()
                return 0
            }
            return unsafe source.takeUnretainedValue().answer(command, data, length)
        }
        let made = unsafe zip_source_function_create(answer, source.toOpaque(), &failure)
        if unsafe made == nil { unsafe source.release() }
        return unsafe made
    }

    private func answer(
        _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
    ) -> zip_int64_t {
        switch command {
        case ZIP_SOURCE_OPEN:
            place = 0
            return 0
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_READ:
            guard let data = unsafe data else { return -1 }
            let end = min(bytes.count, place + Int(clamping: min(length, zip_uint64_t(bytes.count))))
            unsafe bytes.withUnsafeBytes { all in
                let part = unsafe UnsafeRawBufferPointer(rebasing: all[place..<end])
                if let first = part.baseAddress { unsafe data.copyMemory(from: first, byteCount: part.count) }
            }
            defer { place = end }
            return zip_int64_t(end - place)
        case ZIP_SOURCE_SEEK:
            guard let data = unsafe data else { return -1 }
            var failure = unsafe zip_error_t()
            let sought = unsafe zip_source_seek_compute_offset(
                zip_uint64_t(place), zip_uint64_t(bytes.count), data, length, &failure)
            guard sought >= 0 else {
                error = unsafe failure.zip_err
                return -1
            }
            place = Int(sought)
            return 0
        case ZIP_SOURCE_TELL: return zip_int64_t(place)
        case ZIP_SOURCE_STAT:
            guard let data = unsafe data else { return -1 }
            let status = unsafe data.assumingMemoryBound(to: zip_stat_t.self)
            unsafe zip_stat_init(status)
            unsafe status.pointee.size = zip_uint64_t(bytes.count)
            unsafe status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
            return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            let size = 2 * MemoryLayout<Int32>.size
            guard let data = unsafe data, length >= size else { return -1 }
            unsafe data.storeBytes(of: error, as: Int32.self)
            unsafe data.storeBytes(of: 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
            return zip_int64_t(size)
        case ZIP_SOURCE_SUPPORTS:
            let known = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
            ]
            return known.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            error = ZIP_ER_OPNOTSUPP
            return -1
        }
    }
}
