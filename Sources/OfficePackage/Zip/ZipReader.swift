internal import CZip
internal import Diagnostics

/// The owner of one zip archive that is read from memory.
@safe struct ZipReader: ~Copyable {
    /// One entry of the archive's directory.
    struct Entry {
        let name: String
        let index: UInt64
        /// Sizes as the directory claims them.
        let packedBytes: Int
        let expandedBytes: Int
        let isEncrypted: Bool
    }

    private let archive: OpaquePointer
    /// The entries in the directory's order.
    let entries: [Entry]

    init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        var error = unsafe zip_error_t()
        guard let source = unsafe BytesSource.source(of: bytes, &error) else {
            throw PackageError(.packageDamaged, ["reason": "zip"])
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            let code = unsafe error.zip_err
            unsafe zip_error_fini(&error)
            throw ZipReader.error(code)
        }
        let count = unsafe zip_get_num_entries(archive, 0)
        guard count <= limits.maximumEntryCount else {
            unsafe zip_discard(archive)
            throw PackageLimits.exceeded("entries", Int(count))
        }
        var entries: [Entry] = []
        entries.reserveCapacity(Int(count))
        for index in 0..<UInt64(max(0, count)) {
            var stat = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, index, 0, &stat) == 0, let name = unsafe stat.name else { continue }
            unsafe entries.append(
                Entry(
                    name: String(cString: name), index: index, packedBytes: Int(clamping: stat.comp_size),
                    expandedBytes: Int(clamping: stat.size), isEncrypted: stat.encryption_method != ZIP_EM_NONE))
        }
        do throws(PackageError) {
            try ZipLayout.check(bytes, entryCount: Int(count))
        } catch {
            unsafe zip_discard(archive)
            throw error
        }
        unsafe self.archive = archive
        self.entries = entries
    }

    deinit { unsafe zip_discard(archive) }

    /// Opens an entry for reading piece by piece.
    borrowing func open(_ entry: Entry, limits: PackageLimits) throws(PackageError) -> ZipEntrySource {
        guard !entry.isEncrypted else { throw PackageError(.passwordProtected) }
        // A bomb that names its size is refused before a byte of it is held; the pieces are counted all the same.
        try limits.check(expanded: entry.expandedBytes, of: entry)
        guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
            throw unsafe ZipReader.error(zip_get_error(archive).pointee.zip_err, part: entry.name)
        }
        return unsafe ZipEntrySource(file: file, entry: entry, limits: limits)
    }

    /// An entry's bytes as they are packed, for copying into another archive unchanged.
    borrowing func copy(_ entry: Entry, into writer: OpaquePointer) -> OpaquePointer? {
        unsafe zip_source_zip(writer, archive, entry.index, zip_flags_t(ZIP_FL_COMPRESSED), 0, -1)
    }

    /// What a libzip error means to a person.
    static func error(_ code: Int32, part: String? = nil) -> PackageError {
        let place = Place(part: part)
        return switch code {
        case ZIP_ER_NOZIP, ZIP_ER_INCONS, ZIP_ER_EOF:
            PackageError(.zipCutShort, at: place)
        case ZIP_ER_MEMORY:
            PackageError(.packageDamaged, at: place, ["reason": "zip: memory"])
        case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP:
            PackageError(.passwordProtected, at: place)
        default:
            PackageError(.packageDamaged, at: place, ["reason": "zip \(code)" + (part.map { ", \($0)" } ?? "")])
        }
    }
}

/// Inflates one entry piece by piece, within the limits.
@safe final class ZipEntrySource: ByteSource {
    private let file: OpaquePointer
    private let entry: ZipReader.Entry
    private let limits: PackageLimits
    private var piece: [UInt8]
    private var total = 0

    init(file: OpaquePointer, entry: ZipReader.Entry, limits: PackageLimits) {
        unsafe self.file = file
        self.entry = entry
        self.limits = limits
        // Most parts are small: their piece need not be cleared beyond them.
        piece = [UInt8](repeating: 0, count: min(max(entry.expandedBytes, 512), PushParser.pieceBytes))
    }

    deinit { unsafe zip_fclose(file) }

    func nextPiece() throws(PackageError) -> ArraySlice<UInt8> {
        let count = unsafe piece.withUnsafeMutableBytes { unsafe zip_fread(file, $0.baseAddress, UInt64($0.count)) }
        guard count >= 0 else {
            throw unsafe ZipReader.error(zip_file_get_error(file).pointee.zip_err, part: entry.name)
        }
        total += Int(count)
        try limits.check(expanded: total, of: entry)
        return piece[0..<Int(count)]
    }

    /// The whole entry.
    func allBytes() throws(PackageError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(entry.expandedBytes, PackageLimits.expansionFreeBytes))
        while true {
            let piece = try nextPiece()
            if piece.isEmpty { return bytes }
            bytes.append(contentsOf: piece)
        }
    }
}

extension PackageLimits {
    /// Throws where so many bytes are too many for a part, or too many times what it holds packed.
    fileprivate func check(expanded: Int, of entry: ZipReader.Entry) throws(PackageError) {
        guard expanded <= maximumPartBytes else {
            throw PackageLimits.exceeded("part-bytes", expanded, at: Place(part: entry.name))
        }
        let ratio = expanded / max(1, entry.packedBytes)
        guard expanded <= PackageLimits.expansionFreeBytes || ratio <= maximumExpansionRatio else {
            throw PackageLimits.exceeded("expansion", ratio, at: Place(part: entry.name))
        }
    }
}
