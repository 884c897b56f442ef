internal import Diagnostics
internal import OfficePackage
internal import SQLite

/// The tables of a database of plans, and the views that answer what is asked most.
///
/// - `plans`: a row a plan, with its JSON whole;
/// - `sections`, `activities`, `people`, `results`: what the plan holds, the names those of the data contract;
/// - `months`: the months in which an activity is to be done;
/// - `words`: all words, for full-text search (FTS5): `words MATCH 'семинар*'`. SQLite knows the small letters of
///   Cyrillic there, but not that ё is е, nor look-alike letters: what is folded that way stands in its last column;
/// - `busy`: who has what in which month; `overdue`: what should be done by now; `joint`: what several plans hold with
///   the same words and days.
enum DatabaseSchema {
    /// «Plan» in ASCII: what SQLite keeps as the application's own number of a file (`PRAGMA application_id`).
    private static let applicationID = 0x506C_616E
    /// The version of the tables (`PRAGMA user_version`).
    private static let version = 1

    /// Makes the tables in an empty database; looks into one that is there.
    ///
    /// - Throws: where the file is a database of another program, or of a newer version.
    static func prepare(_ database: SQLConnection, of path: String) throws {
        func number(_ sql: String) throws(SQLError) -> SQLValue? { try database.rows(sql).first?.first }
        let application = try number("PRAGMA application_id")
        let isEmpty = try number("SELECT count(*) FROM sqlite_schema") == .integer(0)
        guard isEmpty || application == .integer(Int64(applicationID)) else {
            throw PlanKitError(Diagnostic(.databaseForeign, at: Place(file: path), ["file": path]))
        }
        if case .integer(let version)? = try number("PRAGMA user_version"), version > Self.version {
            throw PlanKitError(Diagnostic(.databaseNewer, at: Place(file: path), ["file": path]))
        }
        guard isEmpty else { return }
        try database.execute(tables)
        try database.execute(views)
        try database.execute(
            "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version)")
    }

    // A reference without a column means the primary key to SQLite (lang_createtable, foreignkeys), and nothing to programs
    // that read the tables' list: each names its column.
    private static let tables = """
        CREATE TABLE plans (
            id INTEGER PRIMARY KEY,
            file TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            project TEXT,
            organization TEXT,
            school_year TEXT,
            calendar_year INTEGER,
            json TEXT NOT NULL
        );
        CREATE TABLE sections (
            id INTEGER PRIMARY KEY,
            plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            level INTEGER NOT NULL,
            title TEXT,
            UNIQUE (plan_id, position)
        );
        CREATE TABLE activities (
            id INTEGER PRIMARY KEY,
            plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
            section_id INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            key TEXT NOT NULL,
            number TEXT NOT NULL,
            title TEXT NOT NULL,
            deadline TEXT,
            kind TEXT,
            start_day TEXT,
            end_day TEXT,
            edtf TEXT,
            recurrence TEXT,
            year_inferred INTEGER,
            participants TEXT,
            place TEXT,
            time TEXT,
            note TEXT,
            other TEXT,
            mark TEXT,
            status TEXT,
            done_on TEXT,
            struck INTEGER NOT NULL,
            folded TEXT NOT NULL,
            UNIQUE (plan_id, key)
        );
        CREATE INDEX activities_by_words ON activities (folded, start_day, end_day);
        CREATE INDEX activities_by_end ON activities (end_day);
        CREATE TABLE people (
            activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            post TEXT,
            surname TEXT,
            initials TEXT,
            given TEXT,
            patronymic TEXT,
            organization TEXT,
            folded TEXT NOT NULL,
            PRIMARY KEY (activity_id, position)
        ) WITHOUT ROWID;
        CREATE INDEX people_by_name ON people (folded);
        CREATE TABLE results (
            activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            kind TEXT NOT NULL,
            PRIMARY KEY (activity_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE months (
            activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
            month TEXT NOT NULL,
            PRIMARY KEY (activity_id, month)
        ) WITHOUT ROWID;
        CREATE INDEX months_by_month ON months (month);
        CREATE VIRTUAL TABLE words USING fts5 (
            title, deadline, people, results, remarks, folded, tokenize = 'unicode61'
        );
        CREATE TRIGGER words_go AFTER DELETE ON activities BEGIN
            DELETE FROM words WHERE rowid = old.id;
        END;
        """

    private static let views = """
        CREATE VIEW busy AS
            SELECT months.month, people.name, people.kind, people.post, activities.number, activities.title,
                activities.deadline, plans.organization, plans.file, activities.id AS activity_id, people.folded
            FROM months
            JOIN activities ON activities.id = months.activity_id
            JOIN people ON people.activity_id = activities.id
            JOIN plans ON plans.id = activities.plan_id
            WHERE activities.status IS NOT 'cancelled'
            ORDER BY months.month, people.name, plans.id, activities.position;
        CREATE VIEW overdue AS
            SELECT activities.end_day, activities.number, activities.title, activities.deadline, activities.status,
                (SELECT group_concat(text, '; ') FROM people WHERE activity_id = activities.id) AS people,
                plans.organization, plans.file, activities.id AS activity_id
            FROM activities
            JOIN plans ON plans.id = activities.plan_id
            WHERE activities.end_day < date('now', 'localtime')
                AND (activities.status IS NULL OR activities.status NOT IN ('done', 'cancelled'))
            ORDER BY activities.end_day, plans.id, activities.position;
        CREATE VIEW joint AS
            SELECT activities.title, activities.start_day, activities.end_day,
                count(DISTINCT activities.plan_id) AS plans,
                group_concat(DISTINCT coalesce(plans.organization, plans.file)) AS organizations
            FROM activities
            JOIN plans ON plans.id = activities.plan_id
            WHERE activities.status IS NOT 'cancelled' AND coalesce(activities.start_day, activities.end_day) IS NOT NULL
            GROUP BY activities.folded, activities.start_day, activities.end_day
            HAVING count(DISTINCT activities.plan_id) > 1
            ORDER BY activities.start_day, activities.end_day;
        """
}
