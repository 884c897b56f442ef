internal import CSQLite

/// An open file of SQLite, for one thread at a time.
///
/// Statements are compiled once and kept: a plan is a thousand rows of a few tables. No path is an address with options,
/// as SQLite takes what begins with «file:» where it was built so.
@safe public final class SQLConnection {
    /// The version of SQLite that the program runs with.
    public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }

    private let database: OpaquePointer
    private var statements: [String: OpaquePointer] = unsafe [:]

    /// Opens a file, or makes one where there is none; references between tables hold.
    ///
    /// - Parameter patience: how long another program that writes the file is waited for, in milliseconds.
    public init(path: String, patience: Int32) throws(SQLError) {
        var opened: OpaquePointer?
        let path = path.hasPrefix("/") ? path : "./" + path
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let database = unsafe opened else {
            let error = unsafe Self.error(code, opened)
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe self.database = database
        unsafe sqlite3_busy_timeout(database, patience)
        try execute("PRAGMA foreign_keys = ON")
    }

    deinit {
        unsafe statements.values.forEach { _ = unsafe sqlite3_finalize($0) }
        unsafe sqlite3_close_v2(database)
    }

    /// Runs statements that take no values and whose rows nobody needs.
    public func execute(_ sql: String) throws(SQLError) {
        let code = unsafe sqlite3_exec(database, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw unsafe Self.error(code, database) }
    }

    /// Runs a statement, each `?` of it standing for a value.
    ///
    /// - Returns: its rows, a value a column.
    @discardableResult
    public func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLError) -> [[SQLValue]] {
        let statement = try unsafe prepared(sql)
        defer {
            unsafe sqlite3_reset(statement)
            unsafe sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            let place = Int32(index) + 1
            let code =
                switch value {
                case .null: unsafe sqlite3_bind_null(statement, place)
                case .integer(let number): unsafe sqlite3_bind_int64(statement, place, number)
                case .text(let text):
                    unsafe sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
                }
            guard code == SQLITE_OK else { throw unsafe Self.error(code, database) }
        }
        var rows: [[SQLValue]] = []
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW:
                rows.append(unsafe (0..<sqlite3_column_count(statement)).map { unsafe Self.value(statement, $0) })
            case SQLITE_DONE: return rows
            case let code: throw unsafe Self.error(code, database)
            }
        }
    }

    /// Does all of a work, or nothing where it throws.
    public func transaction<Value>(_ work: () throws -> Value) throws -> Value {
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try work()
            try execute("COMMIT")
            return value
        } catch {
            // Some errors have rolled back already.
            try? execute("ROLLBACK")
            throw error
        }
    }

    private func prepared(_ sql: String) throws(SQLError) -> OpaquePointer {
        if let statement = unsafe statements[sql] { return unsafe statement }
        var made: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard code == SQLITE_OK, let statement = unsafe made else { throw unsafe Self.error(code, database) }
        unsafe statements[sql] = statement
        return unsafe statement
    }

    /// Tells SQLite to copy what it is handed before the call returns (SQLITE_TRANSIENT, a macro that Swift does not see).
    private static var copied: sqlite3_destructor_type? {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
        switch unsafe sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return unsafe .integer(sqlite3_column_int64(statement, column))
        default:
            // The text first: it may be converted, and only then has this length.
            guard let text = unsafe sqlite3_column_text(statement, column) else { return .null }
            let count = unsafe Int(sqlite3_column_bytes(statement, column))
            return unsafe .text(
                String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        }
    }

    private static func error(_ code: Int32, _ database: OpaquePointer?) -> SQLError {
        let kind: SQLError.Kind =
            // The lowest byte of a code is the primary one.
            switch code & 0xFF {
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            default: .other
            }
        return SQLError(kind: kind, message: unsafe String(cString: sqlite3_errmsg(database)))
    }
}
