internal import Diagnostics

/// Files on disk: read whole, written whole or not at all.
public enum PackageFile {
    /// The bytes of a file, or of what a pipe hands over.
    ///
    /// - Throws: what is wrong with the file, in words its user understands: missing, a folder, not readable, too large.
    public static func read(_ path: String, limits: PackageLimits = .standard) throws(PackageError) -> [UInt8] {
        let place = Place(file: path)
        var bytes: [UInt8] = []
        var size: Int
        do throws(FileError) {
            let file = try OpenFile(reading: path)
            guard file.status.kind != .folder else { throw .isFolder }
            size = file.status.size
            if size <= limits.maximumFileBytes {
                // A byte more than is allowed shows that there are too many: a pipe does not say its size.
                bytes = try file.bytes(upTo: min(limits.maximumFileBytes, .max - 1) + 1)
                size = bytes.count
            }
        } catch {
            switch error {
            case .missing, .notFolder: throw PackageError(.fileMissing, at: place, ["file": path])
            case .isFolder: throw PackageError(.fileIsFolder, at: place, ["file": path])
            default: throw PackageError(.fileUnreadable, at: place, ["file": path, "reason": error.reason.rawValue])
            }
        }
        guard size <= limits.maximumFileBytes else { throw PackageLimits.exceeded("file-bytes", size, at: place) }
        return bytes
    }

    /// What becomes of a file that is there where one is written.
    public enum Existing: Sendable, Hashable {
        /// It stays, and nothing is written.
        case kept
        /// It gives way.
        case replaced
    }

    /// Writes a file in one step: to a temporary file beside the target, which then takes its name and its permissions.
    ///
    /// A file that is to be kept is kept whenever it came: what another program wrote a moment ago is not lost either.
    /// One that may be replaced is what has the name in the end. A link stays a link: the file it leads to is replaced.
    /// A pipe or a device cannot be replaced so, and is written to as it is.
    ///
    /// - Throws: ``Diagnostics/DiagnosticID/outputExists`` where there is a file to be kept; else why the system refused.
    public static func write(
        _ bytes: [UInt8], to path: String, over existing: Existing = .replaced
    ) throws(PackageError) {
        try write(to: path, over: existing) { write throws(PackageError) in try write(bytes) }
    }

    /// The same with bytes that are made while they are written, a piece at a time.
    ///
    /// Signals wait until all pieces are there.
    ///
    /// - Parameter make: hands each piece on to be written; where it throws, nothing is left of them.
    public static func write(
        to path: String, over existing: Existing = .replaced,
        _ make: (_ write: ([UInt8]) throws(PackageError) -> Void) throws(PackageError) -> Void
    ) throws(PackageError) {
        func taken() -> PackageError { PackageError(.outputExists, at: Place(file: path), ["file": path]) }
        func asked<Value: ~Copyable>(_ call: () throws(FileError) -> Value) throws(PackageError) -> Value {
            do throws(FileError) {
                return try call()
            } catch {
                if existing == .kept, error == .exists { throw taken() }
                throw notWritten(path, error)
            }
        }
        if existing == .kept, holdsFile(path) { throw taken() }
        var end = path
        var target = FileStatus(of: path, followingLinks: false)
        if target?.kind == .link, let resolved = OpenFile.resolved(path) {
            end = resolved
            target = FileStatus(of: end)
        }
        guard target.map({ $0.kind == .file }) ?? true else {
            let file = try asked { () throws(FileError) in try OpenFile(writing: end) }
            return try make { bytes throws(PackageError) in
                try asked { () throws(FileError) in try file.write(bytes) }
            }
        }
        let temporary = temporaryPath(beside: end)
        // Who breaks off now would leave the temporary file.
        try HeldSignals.during { () throws(PackageError) in
            let file = try asked { () throws(FileError) in try OpenFile(creating: temporary) }
            do throws(PackageError) {
                if let target { try asked { () throws(FileError) in try file.setPermissions(of: target) } }
                try make { bytes throws(PackageError) in
                    try asked { () throws(FileError) in try file.write(bytes) }
                }
                // Not synchronised with the disk, which may take longer than all the rest: after a power cut the old
                // file or the new one is there, and the plan can be converted again.
                try asked { () throws(FileError) in
                    switch existing {
                    case .replaced: try OpenFile.rename(temporary, to: end)
                    case .kept: try OpenFile.rename(temporary, toFree: end)
                    }
                }
            } catch {
                OpenFile.remove(temporary)
                throw error
            }
        }
    }

    /// Makes the folder of a file, with those that it stands in, where it is missing.
    ///
    /// - Throws: why the file cannot be written.
    public static func makeFolder(of path: String) throws(PackageError) {
        let folder = Pathname(path).folder
        guard !folder.isEmpty, FileStatus(of: folder) == nil else { return }
        do throws(FileError) {
            try OpenFile.makeFolder(folder)
        } catch {
            throw notWritten(path, error)
        }
    }

    /// Whether there is a file at a path; a folder, a pipe or a device is none.
    public static func holdsFile(_ path: String) -> Bool { FileStatus(of: path)?.kind == .file }

    /// Whether there is a folder at a path.
    public static func holdsFolder(_ path: String) -> Bool { FileStatus(of: path)?.kind == .folder }

    /// Makes a new folder that nobody but its owner may enter.
    public static func makePrivateFolder(_ path: String) throws(PackageError) {
        do throws(FileError) { try OpenFile.makePrivateFolder(path) } catch { throw notWritten(path, error) }
    }

    /// Writes a new file that nobody but its owner may read.
    public static func writePrivate(_ bytes: [UInt8], to path: String) throws(PackageError) {
        do throws(FileError) {
            try OpenFile.creatingPrivate(path).write(bytes)
        } catch {
            throw notWritten(path, error)
        }
    }

    /// The error of a file that the system did not let be written.
    static func notWritten(_ path: String, _ error: FileError) -> PackageError {
        PackageError(.fileNotWritten, at: Place(file: path), ["file": path, "reason": error.reason.rawValue])
    }

    /// Where a path leads once all links are followed; nil where it leads to nothing.
    public static func resolved(_ path: String) -> String? { OpenFile.resolved(path) }

    /// Whether two paths lead to one file that exists, however they are spelt and through links.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        guard let one = identity(of: left) else { return false }
        return one == identity(of: right)
    }

    /// Which file a path leads to, however it is spelt and through links; nil where there is none.
    public static func identity(of path: String) -> FileIdentity? { FileStatus(of: path)?.identity }

    /// The name of a file that no one has, in the same folder: only there a file can take another's name in one step.
    private static func temporaryPath(beside path: String) -> String {
        Pathname(path).sibling(".plankit-" + String(UInt64.random(in: .min ... .max), radix: 36))
    }
}
