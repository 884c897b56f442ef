import Foundation
import SQLite
import Testing

/// Statements and rows, as the database of plans needs them.
struct SQLConnectionTests {
    private final class File {
        let path: String
        init() { path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path() }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func open(patience: Int32 = 10) throws(SQLError) -> SQLConnection {
            try SQLConnection(path: path, patience: patience)
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let file = File()
        let database = try file.open()
        try database.execute("CREATE TABLE t (a, b, c)")
        let words = "Ёлка «\0'\"» \u{1F332}"
        try database.rows("INSERT INTO t VALUES (?, ?, ?)", [.text(words), .integer(.min), .null])
        try database.rows("INSERT INTO t VALUES (?, ?, ?)", ["".sqlValue, true.sqlValue, String?.none.sqlValue])
        let again = try file.open()
        #expect(
            try again.rows("SELECT * FROM t ORDER BY rowid") == [
                [.text(words), .integer(.min), .null], [.text(""), .integer(1), .null],
            ])
        #expect(try again.rows("SELECT 1 WHERE 0") == [])
    }

    /// A statement that is kept holds nothing of the values before.
    @Test func aValueThatIsNotGivenIsNull() throws {
        let file = File()
        let database = try file.open()
        #expect(try database.rows("SELECT ?, ?", [.text("а"), .integer(2)]) == [[.text("а"), .integer(2)]])
        #expect(try database.rows("SELECT ?, ?", [.text("б")]) == [[.text("б"), .null]])
    }

    @Test func allOfAWorkIsDoneOrNothing() throws {
        struct Stop: Error {}
        let file = File()
        let database = try file.open()
        try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, p REFERENCES t (a))")
        #expect(throws: Stop.self) {
            try database.transaction {
                try database.rows("INSERT INTO t VALUES (1, NULL)")
                throw Stop()
            }
        }
        #expect(try database.rows("SELECT count(*) FROM t") == [[.integer(0)]])
        // A reference to nothing is refused, and what was begun before is taken back.
        #expect(throws: SQLError.self) {
            try database.transaction { try database.execute("INSERT INTO t VALUES (2, NULL), (3, 9)") }
        }
        #expect(try database.rows("SELECT count(*) FROM t") == [[.integer(0)]])
        try database.transaction { _ = try database.rows("INSERT INTO t VALUES (1, NULL)") }
        #expect(try database.rows("SELECT count(*) FROM t") == [[.integer(1)]])
    }

    @Test func aFaultSaysItsKind() throws {
        let file = File()
        let database = try file.open()
        try database.execute("CREATE TABLE t (a)")
        let wrong = #expect(throws: SQLError.self) { try database.rows("SELECT b FROM t") }
        #expect(wrong?.kind == .other && wrong?.message.contains("b") == true)
        try database.transaction {
            let busy = #expect(throws: SQLError.self) { try file.open().execute("INSERT INTO t VALUES (1)") }
            #expect(busy?.kind == .busy)
        }
        let text = File()
        try Data("Это не база данных, а просто слова.".utf8).write(to: URL(filePath: text.path))
        let foreign = #expect(throws: SQLError.self) { try text.open().rows("SELECT * FROM t") }
        #expect(foreign?.kind == .notADatabase)
        #expect(throws: SQLError.self) { try SQLConnection(path: "/нет/такой/папки", patience: 1) }
    }

    /// What begins with «file:» is a name here, and no address with options.
    @Test func aPathIsNoAddress() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let name = folder.path() + "/file:a?mode=memory"
        try SQLConnection(path: name, patience: 1).execute("CREATE TABLE t (a)")
        #expect(FileManager.default.fileExists(atPath: name))
    }
}
