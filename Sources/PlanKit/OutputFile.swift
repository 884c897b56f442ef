internal import Diagnostics
public import OfficePackage
internal import PlanExport

/// Writes results to disk, whole or not at all.
public enum OutputFile {
    /// What becomes of a file that is there where one is written.
    public enum Existing: Sendable, Hashable {
        /// It stays, whenever it came, and nothing is written.
        case kept
        /// It gives way.
        case replaced
    }

    /// Writes a file in one step; its folder is made where it is missing.
    ///
    /// - Parameters:
    ///   - bytes: what to write.
    ///   - path: where to.
    ///   - existing: what becomes of a file that is there; unless said, it stays.
    /// - Throws: why the file was not written.
    public static func write(
        _ bytes: [UInt8], to path: String, over existing: Existing = .kept
    ) throws(PlanKitError) {
        try write(to: path, over: existing) { write throws(PlanKitError) in try write(bytes) }
    }

    /// The same with bytes that are made while they are written, a piece at a time: see ``PlanExporter``.
    ///
    /// - Parameters:
    ///   - path: where to.
    ///   - existing: what becomes of a file that is there; unless said, it stays.
    ///   - make: hands on each piece.
    /// - Throws: why the file was not written; what `make` throws: then nothing was.
    public static func write(
        to path: String, over existing: Existing = .kept,
        _ make: (_ write: ([UInt8]) throws(PlanKitError) -> Void) throws(PlanKitError) -> Void
    ) throws(PlanKitError) {
        try PlanKitError.wrapping(file: path) { () throws(PackageError) in
            try PackageFile.makeFolder(of: path)
            try PackageFile.write(to: path, over: existing == .kept ? .kept : .replaced, make)
        }
    }

    /// Whether there is a file at a path that a result would drive out; a pipe or a device is only written to.
    public static func isTaken(_ path: String) -> Bool { PackageFile.holdsFile(path) }

    /// Whether there is a folder at a path.
    public static func isFolder(_ path: String) -> Bool { PackageFile.holdsFolder(path) }

    /// Whether a file holds data that a program wrote and can write again: plain text, such as JSON, CSV, Markdown.
    ///
    /// No data are documents, whatever their name; what people write by hand as YAML, profiles above all; a table of
    /// marks in which somebody filled something in; a calendar of another program; and pages and drawings of others, or
    /// those that a hand changed since (``FileSeal``).
    public static func holdsData(_ path: String) -> Bool {
        guard !["yml", "yaml"].contains(Pathname(path).fileExtension.lowercased()),
            let bytes = try? PackageFile.read(path)
        else { return false }
        switch FileKind.sniff(bytes) {
        case _ where bytes.isEmpty || FileSeal.isIntact(bytes): return true
        // Markup is a page or a drawing, which otherwise would pass for a table of one column.
        case _ where bytes.first == UInt8(ascii: "<"): return false
        case _ where bytes.starts(with: "BEGIN:VCALENDAR".utf8): return CalendarExporter.wrote(bytes)
        case .json: return true
        case .csv: return !MarksTable.isFilledIn(csv: bytes)
        default: return false
        }
    }

    /// Whether a file holds marks of execution: a table, a workbook or YAML in which something is filled in.
    public static func holdsMarks(_ path: String, limits: PackageLimits = .standard) -> Bool {
        guard let bytes = try? PackageFile.read(path, limits: limits),
            let table = try? MarksFile.read(bytes, name: path, limits: limits)
        else { return false }
        return table.entries.contains(where: \.isFilled)
    }
}
