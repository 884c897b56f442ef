internal import Diagnostics
internal import FoundationEssentials

/// Files on disk: read whole, written atomically.
public enum PackageFile {
    /// The bytes of a file.
    ///
    /// - Throws: what is wrong with the file, in words its user understands: missing, a folder, not readable, too large.
    public static func read(_ path: String, limits: PackageLimits = .standard) throws(PackageError) -> [UInt8] {
        let place = Place(file: path)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw PackageError(.fileMissing, at: place, ["file": path])
        }
        guard !isFolder else { throw PackageError(.fileIsFolder, at: place, ["file": path]) }
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            guard size <= limits.maximumFileBytes else {
                throw PackageLimits.exceeded("file-bytes", size, at: place)
            }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch let error as PackageError {
            throw error
        } catch {
            throw PackageError(.fileUnreadable, at: place, ["file": path, "reason": reason(error)])
        }
    }

    /// Writes a file in one step: to a temporary file beside the target, which then takes its name.
    public static func write(_ bytes: [UInt8], to path: String) throws(PackageError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw PackageError(.fileNotWritten, at: Place(file: path), ["file": path, "reason": reason(error)])
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        return switch error.code {
        case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
        case .fileNoSuchFile, .fileReadNoSuchFile: "no such folder"
        case .fileWriteOutOfSpace: "no space left"
        default: "error \(error.code.rawValue)"
        }
    }
}
