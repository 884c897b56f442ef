internal import Diagnostics
internal import FoundationEssentials
internal import OfficePackage

/// Writes results to disk, whole or not at all.
public enum OutputFile {
    /// Writes a file in one step; its folder is made where it is missing.
    ///
    /// - Throws: why the file was not written.
    public static func write(_ bytes: [UInt8], to path: String) throws(PlanKitError) {
        try PlanKitError.wrapping(file: path) { () throws(PackageError) in
            let folder = Pathname(path).folder
            if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
                try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try PackageFile.write(bytes, to: path)
        }
    }
}
