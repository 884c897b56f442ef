internal import CZip
internal import Diagnostics

/// The owner of one zip archive that is written into memory.
///
/// Every entry carries the same date (1980-01-01, the first a zip can name) and keeps the order in which it was added,
/// so that equal parts make equal bytes on every run.
@safe struct ZipWriter: ~Copyable {
    private let archive: OpaquePointer
    private let target: OpaquePointer
    private let compression: PackageCompression

    init(_ compression: PackageCompression) throws(PackageError) {
        var error = unsafe zip_error_t()
        guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
            throw PackageError(.packageDamaged, ["reason": "zip"])
        }
        guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            unsafe zip_source_free(target)
            throw PackageError(.packageDamaged, ["reason": "zip \(unsafe error.zip_err)"])
        }
        // Closing the archive must leave its bytes alive.
        unsafe zip_source_keep(target)
        unsafe self.archive = archive
        unsafe self.target = target
        self.compression = compression
    }

    /// Adds an entry.
    borrowing func add(_ name: String, _ bytes: [UInt8], isStored: Bool) throws(PackageError) {
        var error = unsafe zip_error_t()
        guard let source = unsafe BytesSource.source(of: bytes, &error) else {
            throw PackageError(.packageDamaged, ["reason": "zip, \(name)"])
        }
        try unsafe add(name, source, method: isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
    }

    /// Adds an entry that is made piece by piece when the archive is closed.
    borrowing func add(_ name: String, pieces: @escaping () -> [UInt8]?) throws(PackageError) {
        guard let source = unsafe PieceSource.source(for: archive, pieces) else {
            throw PackageError(.packageDamaged, ["reason": "zip, \(name)"])
        }
        try unsafe add(name, source, method: ZIP_CM_DEFLATE)
    }

    /// Copies an entry of another archive, packed as it is.
    borrowing func copy(
        _ entry: ZipReader.Entry, named name: String, from reader: borrowing ZipReader
    ) throws(PackageError) {
        guard let source = unsafe reader.copy(entry, into: archive) else {
            throw PackageError(.packageDamaged, ["reason": "zip, \(entry.name)"])
        }
        try unsafe add(name, source, method: nil)
    }

    private borrowing func add(_ name: String, _ source: OpaquePointer, method: Int32?) throws(PackageError) {
        let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw PackageError(.packageDamaged, ["reason": "zip, \(name)"])
        }
        if let method { unsafe zip_set_file_compression(archive, UInt64(index), method, compression.rawValue) }
        // MS-DOS time 0 and date 0x21: 1980-01-01 00:00.
        unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    }

    /// Closes the archive and hands out its bytes.
    consuming func finish() throws(PackageError) -> [UInt8] {
        let archive = unsafe archive
        let target = unsafe target
        discard self
        guard unsafe zip_close(archive) == 0 else {
            let code = unsafe zip_get_error(archive).pointee.zip_err
            unsafe zip_discard(archive)
            unsafe zip_source_free(target)
            throw PackageError(.packageDamaged, ["reason": "zip \(code)"])
        }
        defer { unsafe zip_source_free(target) }
        guard unsafe zip_source_open(target) == 0 else { throw PackageError(.packageDamaged, ["reason": "zip"]) }
        defer { unsafe zip_source_close(target) }
        var stat = unsafe zip_stat_t()
        guard unsafe zip_source_stat(target, &stat) == 0 else { throw PackageError(.packageDamaged, ["reason": "zip"]) }
        let size = unsafe Int(clamping: stat.size)
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let start = filled
            let count = unsafe bytes.withUnsafeMutableBytes { all in
                unsafe zip_source_read(target, all.baseAddress?.advanced(by: start), UInt64(size - start))
            }
            guard count > 0 else { throw PackageError(.packageDamaged, ["reason": "zip"]) }
            filled += Int(count)
        }
        return bytes
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe zip_source_free(target)
    }
}
