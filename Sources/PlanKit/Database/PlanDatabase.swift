internal import Diagnostics
internal import FoundationEssentials
internal import OfficePackage
public import PlanModel
internal import SQLite
internal import Synchronization

/// Many plans in one file of SQLite, for questions over all of them.
///
/// A plan is known by the file it was read from. Written again, it takes its own place: what has stayed keeps its row, so
/// that tables of others may refer to it; what is gone from the plan goes from the database. The tables and views are
/// those of `DatabaseSchema`.
public final class PlanDatabase: Sendable {
    /// What an update came to.
    public enum Change: Sendable, Hashable {
        /// The plan was not there before.
        case added
        /// It was there and has changed.
        case changed
        /// It was there just as it is.
        case unchanged
    }

    /// The extensions of such files; the first is the one that is given.
    public static let extensions = ["sqlite", "sqlite3", "db"]

    /// Whether an extension, in any case, is that of a database.
    public static func isNamed(_ fileExtension: String) -> Bool { extensions.contains(fileExtension.lowercased()) }

    private let path: String
    private let connection: Mutex<SQLConnection>

    /// How long another program that writes the file is waited for, in milliseconds.
    private static let patience: Int32 = 5_000

    /// Opens a database, or makes one where there is no file.
    ///
    /// - Throws: why not: the file is no database of plans, or of a newer version; the folder is missing.
    public init(at path: String) throws(PlanKitError) {
        self.path = path
        connection = try Self.explaining(path) {
            let connection = try SQLConnection(path: path, patience: Self.patience)
            try connection.transaction { try DatabaseSchema.prepare(connection, of: path) }
            return Mutex(connection)
        }
    }

    /// Puts a plan into the database, in the place of the one that was read from the same file.
    ///
    /// All of it is written, or nothing.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - file: the path of the file that the plan was read from; `-` for standard input. A file in the folder of the
    ///     database or below is known by its path from there: the folder may be moved as a whole.
    public func update(_ plan: Plan, from file: String) throws(PlanKitError) -> Change {
        let name = file == "-" ? file : name(of: file)
        return try Self.explaining(path) {
            try connection.withLock { connection in
                try connection.transaction { try PlanRows(plan, database: connection).write(as: name) }
            }
        }
    }

    private func name(of file: String) -> String {
        func steps(_ path: String) -> [String] {
            URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        }
        let folder = steps(path).dropLast()
        let full = steps(file)
        guard full.starts(with: folder) else { return "/" + full.dropFirst().joined(separator: "/") }
        return full.dropFirst(folder.count).joined(separator: "/")
    }

    private static func explaining<Value: ~Copyable>(
        _ path: String, _ body: () throws -> Value
    ) throws(PlanKitError) -> Value {
        do {
            return try body()
        } catch let error as PlanKitError {
            throw error
        } catch let error as SQLError {
            let id: DiagnosticID =
                switch error.kind {
                case .notADatabase: .databaseForeign
                case .busy: .databaseBusy
                case .other: .fileNotWritten
                }
            throw PlanKitError(Diagnostic(id, at: Place(file: path), ["file": path, "reason": error.message]))
        } catch {
            throw PlanKitError(
                Diagnostic(.fileNotWritten, at: Place(file: path), ["file": path, "reason": "\(error)"]))
        }
    }
}
