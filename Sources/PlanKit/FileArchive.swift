internal import OfficePackage

/// Several files as one: a ZIP archive, which every system opens.
public enum FileArchive {
    /// The archive of these files, in their order.
    ///
    /// - Throws: where it cannot be made.
    public static func zip(_ files: [(name: String, bytes: [UInt8])]) throws(PlanKitError) -> [UInt8] {
        let archive = try PackageWriter()
        for file in files { try archive.add(file.name, file.bytes) }
        return try archive.finish()
    }
}
