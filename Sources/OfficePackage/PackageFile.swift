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
            case .missing: throw PackageError(.fileMissing, at: place, ["file": path])
            case .isFolder: throw PackageError(.fileIsFolder, at: place, ["file": path])
            default: throw PackageError(.fileUnreadable, at: place, ["file": path, "reason": error.reason.rawValue])
            }
        }
        guard size <= limits.maximumFileBytes else { throw PackageLimits.exceeded("file-bytes", size, at: place) }
        return bytes
    }

    /// Writes a file in one step: to a temporary file beside the target, which then takes its name and its permissions.
    ///
    /// A link stays a link: the file it leads to is replaced. A pipe or a device cannot be replaced so, and is written
    /// to as it is.
    public static func write(_ bytes: [UInt8], to path: String) throws(PackageError) {
        do throws(FileError) {
            var path = path
            var target = FileStatus(of: path, followingLinks: false)
            if target?.kind == .link, let resolved = OpenFile.resolved(path) {
                path = resolved
                target = FileStatus(of: path)
            }
            guard target.map({ $0.kind == .file }) ?? true else {
                try OpenFile(writing: path).write(bytes)
                return
            }
            let temporary = temporaryPath(beside: path)
            do throws(FileError) {
                let file = try OpenFile(creating: temporary)
                if let target { try file.setPermissions(of: target) }
                try file.write(bytes)
                // Not synchronised with the disk, which may take longer than all the rest: after a power cut the old
                // file or the new one is there, and the plan can be converted again.
                try OpenFile.rename(temporary, to: path)
            } catch {
                if error != .exists { OpenFile.remove(temporary) }
                throw error
            }
        } catch {
            throw PackageError(.fileNotWritten, at: Place(file: path), ["file": path, "reason": error.reason.rawValue])
        }
    }

    /// Whether two paths lead to one file that exists, however they are spelt and through links.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        guard let one = FileStatus(of: left), let other = FileStatus(of: right) else { return false }
        return one.isSameFile(as: other)
    }

    /// The name of a file that no one has, in the same folder: only there a file can take another's name in one step.
    private static func temporaryPath(beside path: String) -> String {
        Pathname(path).sibling(".plankit-" + String(UInt64.random(in: .min ... .max), radix: 36))
    }
}
