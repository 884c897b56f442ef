public import Diagnostics
internal import FoundationEssentials
public import OfficePackage

/// Reads files that are no plans: templates, marks, details.
public enum InputFile {
    /// The bytes of a file.
    ///
    /// - Throws: why it cannot be read.
    public static func read(_ path: String, limits: PackageLimits) throws(PlanKitError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(PackageError) {
            bytes = try PackageFile.read(path, limits: limits)
        } catch {
            throw MissingFile.explained(error, path)
        }
        let folder = Pathname(path).folder
        if let refusal = LockFile.refusal(of: path, bytes, among: { MissingFile.names(in: folder) }) { throw refusal }
        return bytes
    }

    /// The bytes of a text file, such as YAML or CSV.
    ///
    /// - Parameters:
    ///   - path: where the file lies.
    ///   - limits: how large it may be.
    ///   - otherwise: what is said of a document, a workbook, a picture in its place.
    /// - Throws: why it cannot be read, or that it is none.
    public static func readText(
        _ path: String, limits: PackageLimits, otherwise: DiagnosticID
    ) throws(PlanKitError) -> [UInt8] {
        let bytes = try read(path, limits: limits)
        try checkText(bytes, path, limits: limits, otherwise: otherwise)
        return bytes
    }

    /// The bytes of a file with marks: a text file, or a workbook.
    ///
    /// - Throws: why it cannot be read, or that it is none.
    public static func readMarks(_ path: String, limits: PackageLimits) throws(PlanKitError) -> [UInt8] {
        let bytes = try read(path, limits: limits)
        guard !MarksFile.isWorkbook(bytes, limits) else { return bytes }
        try checkText(bytes, path, limits: limits, otherwise: .marksNotTable)
        return bytes
    }

    private static func checkText(
        _ bytes: [UInt8], _ path: String, limits: PackageLimits, otherwise: DiagnosticID
    ) throws(PlanKitError) {
        guard let kind = kindThatIsNoText(bytes, path, limits) else { return }
        throw PlanKitError(otherwise, at: Place(file: path), ["kind": kind])
    }

    private static func kindThatIsNoText(_ bytes: [UInt8], _ path: String, _ limits: PackageLimits) -> String? {
        let kind = FileKind.sniff(bytes)
        switch kind {
        case .csv, .json, .unknown,
            _ where bytes.isEmpty:
            return nil
        case .image: return Pathname(path).fileExtension.uppercased()
        case .zip:
            do throws(PackageError) {
                return try OfficePackage(bytes: bytes, name: path, limits: limits).kind.name.uppercased()
            } catch {
                return error.diagnostic.arguments["kind"] ?? kind.name.uppercased()
            }
        default: return kind.name.uppercased()
        }
    }

    /// Whether two paths lead to one file that exists, however they are spelt and through links.
    public static func isSame(_ left: String, _ right: String) -> Bool { PackageFile.isSame(left, right) }

    /// Which file a path leads to, for one to be looked up among many; nil where there is none.
    public static func identity(of path: String) -> FileIdentity? { PackageFile.identity(of: path) }

    /// The path of a file or folder without links and dots; nil where there is none.
    public static func resolved(_ path: String) -> String? { PackageFile.resolved(path) }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
