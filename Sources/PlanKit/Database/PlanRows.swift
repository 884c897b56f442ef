internal import PlanExport
internal import PlanModel
internal import SQLite
internal import TextAnalysis

/// A plan as rows of a database.
struct PlanRows {
    private let plan: Plan
    private let database: SQLConnection

    init(_ plan: Plan, database: SQLConnection) {
        self.plan = plan
        self.database = database
    }

    /// Writes the plan in the place of the one that was read from the same file.
    func write(as file: String) throws -> PlanDatabase.Change {
        let json = String(decoding: JSONExporter(isCompact: true).export(plan).bytes, as: UTF8.self)
        let before = try database.rows("SELECT json FROM plans WHERE file = ?", [.text(file)]).first?.first
        guard before != .text(json) else { return .unchanged }
        let id = try key(
            of: "plans", by: ["file"],
            [
                "file": file, "title": plan.title, "project": plan.project, "organization": plan.organization,
                "school_year": plan.schoolYear, "calendar_year": plan.calendarYear, "json": json,
            ])
        // Those that are still there are numbered anew.
        try execute("UPDATE activities SET position = 0 WHERE plan_id = ?", [id])
        var position = 0
        for (index, section) in plan.sections.enumerated() {
            let owner = try key(
                of: "sections", by: ["plan_id", "position"],
                ["plan_id": id, "position": index + 1, "level": section.level, "title": section.title])
            for activity in section.activities {
                position += 1
                try write(activity, at: position, in: owner, of: id)
            }
        }
        try execute("DELETE FROM activities WHERE plan_id = ? AND position = 0", [id])
        try execute("DELETE FROM sections WHERE plan_id = ? AND position > ?", [id, plan.sections.count])
        return before == nil ? .added : .changed
    }

    private func write(_ activity: Activity, at position: Int, in section: Int64, of plan: Int64) throws {
        let deadline = activity.deadline
        let id = try key(
            of: "activities", by: ["plan_id", "key"],
            [
                "plan_id": plan, "section_id": section, "position": position, "key": activity.id,
                "number": activity.number, "title": activity.title, "deadline": deadline?.text,
                "kind": deadline?.kind.rawValue, "start_day": deadline?.start?.iso,
                "end_day": deadline?.end?.iso, "edtf": deadline?.edtf, "recurrence": deadline?.recurrence,
                "year_inferred": deadline?.yearInferred, "participants": activity.participants,
                "place": activity.place, "time": activity.time, "note": activity.note,
                "other": Self.json(activity.other),
                "mark": activity.mark?.text, "status": activity.status?.rawValue,
                "done_on": activity.mark?.date?.iso, "struck": activity.struck,
                "folded": CellText.compared(activity.title),
            ])
        for table in ["people", "results", "months"] { try execute("DELETE FROM \(table) WHERE activity_id = ?", [id]) }
        for (index, entry) in activity.responsible.enumerated() {
            try insert(
                "people",
                [
                    "activity_id": id, "position": index + 1, "text": entry.text, "kind": entry.kind.rawValue,
                    "name": entry.shownName, "post": entry.post, "surname": entry.surname, "initials": entry.initials,
                    "given": entry.given, "patronymic": entry.patronymic, "organization": entry.organization,
                    "folded": CellText.compared(entry.shownName),
                ])
        }
        for (index, result) in activity.results.enumerated() {
            try insert(
                "results",
                ["activity_id": id, "position": index + 1, "text": result.text, "kind": result.kind.rawValue])
        }
        for month in Set(deadline?.months ?? []) {
            try insert("months", ["activity_id": id, "month": month.iso])
        }
        try writeWords(of: activity, as: id)
    }

    private func writeWords(of activity: Activity, as id: Int64) throws {
        let people = activity.responsible.map(\.text).joined(separator: "\n")
        let results = activity.results.map(\.text).joined(separator: "\n")
        let remarks =
            [activity.participants, activity.place, activity.time, activity.note, activity.mark?.text]
            .compactMap(\.self) + activity.other.sorted { $0.key < $1.key }.map(\.value)
        let texts = [activity.title, activity.deadline?.text ?? "", people, results, remarks.joined(separator: "\n")]
        try execute("DELETE FROM words WHERE rowid = ?", [id])
        try insert(
            "words",
            [
                "rowid": id, "title": texts[0], "deadline": texts[1], "people": texts[2], "results": texts[3],
                "remarks": texts[4], "folded": CellText.compared(texts.joined(separator: " ")),
            ])
    }

    /// What columns without a role hold, as JSON; nil where there are none.
    private static func json(_ other: [String: String]) -> String? {
        guard !other.isEmpty else { return nil }
        var json = JSONWriter(layout: .compact)
        json.beginObject()
        for (heading, text) in other.sorted(by: { $0.key < $1.key }) {
            json.name(heading)
            json.value(text)
        }
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    // MARK: SQL

    private typealias Values = KeyValuePairs<String, any SQLConvertible>

    private func execute(_ sql: String, _ values: [any SQLConvertible]) throws(SQLError) {
        try database.rows(sql, values.map(\.sqlValue))
    }

    private func insert(_ table: String, _ values: Values) throws(SQLError) {
        try execute(Self.insertion(table, values), values.map(\.value))
    }

    /// Writes a row, in the place of that with the same values of some columns.
    ///
    /// - Returns: its `id`, which stays.
    private func key(of table: String, by columns: [String], _ values: Values) throws(SQLError) -> Int64 {
        let others = values.map(\.key).filter { !columns.contains($0) }
        let sql =
            Self.insertion(table, values) + " ON CONFLICT (\(columns.joined(separator: ", "))) DO UPDATE SET "
            + others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ") + " RETURNING id"
        guard case .integer(let id)? = try database.rows(sql, values.map(\.value.sqlValue)).first?.first else {
            throw SQLError(kind: .other, message: "no row was written")
        }
        return id
    }

    private static func insertion(_ table: String, _ values: Values) -> String {
        let names = values.map(\.key).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(names)) VALUES (\(marks))"
    }
}
