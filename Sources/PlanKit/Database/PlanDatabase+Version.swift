internal import GRDB

extension PlanDatabase {
    /// The version of SQLite that the program runs with.
    static var libraryVersion: String {
        let number = Database.sqliteLibVersionNumber
        return "\(number / 1_000_000).\(number / 1_000 % 1_000).\(number % 1_000)"
    }
}
