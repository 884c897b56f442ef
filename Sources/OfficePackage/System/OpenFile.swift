internal import Diagnostics
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The owner of one open file.
///
/// POSIX, not Foundation: Foundation synchronises with the disk whatever it writes, asks for the owner's name of what
/// it reads, and takes a pipe for an empty file.
@safe struct OpenFile: ~Copyable {
    private let descriptor: Int32
    /// What it is, as it was opened.
    let status: FileStatus

    /// Opens a file, or a folder, for reading.
    init(reading path: String) throws(FileError) { try self.init(path, O_RDONLY) }

    /// Opens what there is for writing; a file loses what it held.
    init(writing path: String) throws(FileError) { try self.init(path, O_WRONLY | O_CREAT | O_TRUNC) }

    /// Makes a new file; one that exists is an error.
    init(creating path: String) throws(FileError) { try self.init(path, O_WRONLY | O_CREAT | O_EXCL) }

    /// Makes a new file that nobody but its owner may read, whatever the user's mask; one that exists is an error.
    static func creatingPrivate(_ path: String) throws(FileError) -> OpenFile {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, permissions: 0o600)
        guard fchmod(file.descriptor, 0o600) == 0 else { throw .last }
        return file
    }

    private init(_ path: String, _ flags: Int32, permissions: mode_t = 0o666) throws(FileError) {
        // What a new file allows (rw-rw-rw- unless it is private), the user's mask narrows.
        let descriptor = unsafe open(path, flags | O_CLOEXEC, permissions)
        guard descriptor >= 0 else { throw .last }
        guard let status = FileStatus(of: descriptor) else {
            let error = FileError.last
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.status = status
    }

    deinit { close(descriptor) }

    /// All bytes, or the first of them where there are more.
    borrowing func bytes(upTo limit: Int) throws(FileError) -> [UInt8] {
        // One more than the file has: then its end is seen without making room again. A pipe does not say how many.
        var bytes = [UInt8](repeating: 0, count: min(max(status.size + 1, Self.pieceBytes), limit))
        var filled = 0
        while true {
            let count = try Self.read(descriptor, into: &bytes, from: filled, upTo: bytes.count)
            filled += count
            if count == 0 || filled == limit { break }
            if filled == bytes.count {
                bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, limit - bytes.count)))
            }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    private static let pieceBytes = 64 << 10

    /// Reads what comes next into a part of an array; 0 at the end.
    static func read(
        _ descriptor: Int32, into bytes: inout [UInt8], from start: Int, upTo end: Int
    ) throws(FileError) -> Int {
        while true {
            let count = unsafe bytes.withUnsafeMutableBytes { all in
                unsafe read(descriptor, all.baseAddress?.advanced(by: start), end - start)
            }
            if count >= 0 { return count }
            if errno != EINTR { throw .last }
        }
    }

    /// The system's function, which the one of the same name hides.
    private static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, bytes, count)
        #else
            unsafe Darwin.read(descriptor, bytes, count)
        #endif
    }

    /// Writes all bytes.
    borrowing func write(_ bytes: [UInt8]) throws(FileError) { try Self.write(bytes, to: descriptor) }

    /// Writes all bytes to an open file.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let start = done
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe write(descriptor, all.baseAddress?.advanced(by: start), all.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            done += count
        }
    }

    /// The system's function, which the method of the same name hides.
    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.write(descriptor, bytes, count)
        #else
            unsafe Darwin.write(descriptor, bytes, count)
        #endif
    }

    /// Gives it another file's permissions.
    borrowing func setPermissions(of other: FileStatus) throws(FileError) {
        guard fchmod(descriptor, other.permissions) == 0 else { throw .last }
    }

    /// Gives a file another name, from which it drives the file that had it.
    static func rename(_ path: String, to name: String) throws(FileError) {
        #if canImport(Glibc)
            let code = unsafe Glibc.rename(path, name)
        #else
            let code = unsafe Darwin.rename(path, name)
        #endif
        guard code == 0 else { throw .last }
    }

    /// Gives a file a name that nothing has; where something has it by now, that is an error.
    ///
    /// A second name cannot be given to a file where another one has it, whatever else goes on (link, POSIX.1-2024);
    /// `renameat2`, which could do it in one step, is not in Swift's C library.
    static func rename(_ path: String, toFree name: String) throws(FileError) {
        if unsafe link(path, name) == 0 { return remove(path) }
        let error = FileError.last
        guard error != .exists else { throw error }
        // Memory sticks (FAT, exFAT) know no second names. There an empty file takes the name first, as only one program
        // can, and then gives way.
        _ = try OpenFile(creating: name)
        do throws(FileError) {
            try rename(path, to: name)
        } catch {
            remove(name)
            throw error
        }
    }

    /// Makes a folder, and those that it stands in.
    static func makeFolder(_ path: String) throws(FileError) {
        if unsafe mkdir(path, 0o777) == 0 { return }
        let error = FileError.last
        switch error {
        case .exists:
            // Another program may make it at the same time; a file of that name is none.
            if FileStatus(of: path)?.kind != .folder { throw .notFolder }
        case .missing:
            let parent = Pathname(path).folder
            guard !parent.isEmpty, parent != path else { throw error }
            try makeFolder(parent)
            guard unsafe mkdir(path, 0o777) != 0 else { return }
            if FileStatus(of: path)?.kind != .folder { throw .last }
        default: throw error
        }
    }

    /// Makes a new folder that nobody but its owner may enter, whatever the user's mask; one that exists is an error.
    static func makePrivateFolder(_ path: String) throws(FileError) {
        guard unsafe mkdir(path, 0o700) == 0, unsafe chmod(path, 0o700) == 0 else { throw .last }
    }

    /// Where a path leads once all links are followed; nil where it leads to nothing.
    static func resolved(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) { _ = unsafe unlink(path) }
}

/// What the file system says of a file.
@safe struct FileStatus: Sendable {
    enum Kind: Sendable {
        case file, folder
        /// A symbolic link that was not followed.
        case link
        /// A pipe, a device, a socket.
        case other
    }

    let kind: Kind
    let size: Int
    let permissions: mode_t
    let identity: FileIdentity
    /// When it was written last, in seconds and nanoseconds since 1970.
    let modified: FileStamp.Time

    /// The status of a path; nil where nothing is there, or it may not be asked for.
    init?(of path: String, followingLinks: Bool = true) {
        var status = stat()
        guard unsafe (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    /// The status of an open file.
    init?(of descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        modified = FileStamp.Time(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
}

/// Which file it is, whatever paths lead to it (POSIX.1-2024, `st_dev` and `st_ino`).
public struct FileIdentity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
}

/// What tells of a file that it has changed: another one has taken its place, or it was written.
package struct FileStamp: Sendable, Hashable {
    struct Time: Sendable, Hashable {
        let seconds: Int
        let nanoseconds: Int
    }

    let identity: FileIdentity
    let size: Int
    let modified: Time

    /// The stamp of a file; nil where there is none.
    package init?(_ path: String) {
        guard let status = FileStatus(of: path) else { return nil }
        identity = status.identity
        size = status.size
        modified = status.modified
    }
}

/// Why the system refused something.
enum FileError: Error, Hashable {
    case missing, isFolder, notPermitted, noSpace, exists
    /// A file stands where the path needs a folder.
    case notFolder
    /// The disk can only be read.
    case readOnly
    case nameTooLong
    /// Any other of the system's error numbers.
    case other(Int32)

    /// The error of the system's call that failed last.
    static var last: FileError {
        switch errno {
        case ENOENT: .missing
        case ENOTDIR: .notFolder
        case EISDIR: .isFolder
        case EACCES, EPERM: .notPermitted
        case EROFS: .readOnly
        case ENAMETOOLONG: .nameTooLong
        case ENOSPC, EDQUOT: .noSpace
        case EEXIST: .exists
        case let number: .other(number)
        }
    }

    /// The reason as messages give it.
    var reason: Phrase {
        switch self {
        case .missing: .systemNoFolder
        case .isFolder: .systemIsFolder
        case .notPermitted: .systemNotPermitted
        case .noSpace: .systemNoSpace
        case .exists: .systemTemporaryExists
        case .notFolder: .systemNotFolder
        case .readOnly: .systemReadOnly
        case .nameTooLong: .systemNameTooLong
        case .other: .systemRefused
        }
    }
}
