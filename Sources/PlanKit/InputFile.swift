internal import Foundation
internal import OfficePackage

/// Reads files that are no plans: templates, marks, details.
public enum InputFile {
    /// The bytes of a file.
    ///
    /// - Throws: why it cannot be read.
    public static func read(_ path: String) throws(PlanKitError) -> [UInt8] {
        try PlanKitError.wrapping(file: path) { () throws(PackageError) in try PackageFile.read(path) }
    }

    /// Whether two paths lead to one file that exists, however they are spelt and through links.
    public static func isSame(_ left: String, _ right: String) -> Bool { PackageFile.isSame(left, right) }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
