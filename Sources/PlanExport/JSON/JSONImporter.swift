import Diagnostics
import PlanModel

/// Reads a plan from JSON by the contract `plankit/plan/1`.
///
/// - A member that may be null may also be left out; every other one must be there. Members the contract does not
///   name are passed over: a later version of it may add some.
/// - The file is UTF-8, with or without a byte order mark.
/// - Ids must look like `1.17` and be unique: marks and reports find an activity by its id.
/// - The first thing that is wrong stops the reading, with the member's path, its line and what belongs there.
public struct JSONImporter: Sendable {
    /// An importer.
    public init() {}

    /// The plan in these bytes.
    public func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedPlan {
        var scanner = try JSONScanner(bytes)
        try requireFormat(of: scanner)
        let plan = try scanner.plan()
        try scanner.end()
        return ImportedPlan(plan: plan, diagnostics: [])
    }

    /// Finds `format` before anything else is read: a file of another version would fail in some detail first.
    private func requireFormat(of scanner: JSONScanner) throws(ImportError) {
        var scanner = scanner
        guard scanner.peek() == UInt8(ascii: "{") else {
            try scanner.skip()
            try scanner.end()
            throw ImportError(.jsonNotPlan)
        }
        try scanner.beginObject()
        while let name = try scanner.nextName() {
            guard name == "format" else {
                try scanner.skip()
                continue
            }
            let format = try scanner.string()
            guard format != Plan.format else { return }
            guard format.hasPrefix("plankit/plan/") else { throw ImportError(.jsonNotPlan) }
            throw ImportError(.jsonVersionUnknown, ["found": format, "known": Plan.format])
        }
        try scanner.end()
        throw ImportError(.jsonNotPlan)
    }
}

extension JSONScanner {
    fileprivate mutating func plan() throws(ImportError) -> Plan {
        var plan = Plan()
        var title: String?
        var approvals: [Approval]?
        var preamble: [String]?
        var columns: [Column]?
        var sections: [Section]?
        var signatories: [Signatory]?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "title": title = try string()
            case "project": plan.project = try text()
            case "schoolYear":
                plan.schoolYear = try optional { scanner throws(ImportError) in try scanner.schoolYear() }
            case "calendarYear":
                plan.calendarYear = try optional { scanner throws(ImportError) in try scanner.integer() }
            case "organization": plan.organization = try text()
            case "approvals": approvals = try array { scanner throws(ImportError) in try scanner.approval() }
            case "preamble": preamble = try array { scanner throws(ImportError) in try scanner.string() }
            case "columns": columns = try array { scanner throws(ImportError) in try scanner.column() }
            case "sections": sections = try self.sections()
            case "signatories": signatories = try array { scanner throws(ImportError) in try scanner.signatory() }
            default: try skip()
            }
        }
        plan.title = try required(title, "title")
        plan.approvals = try required(approvals, "approvals")
        plan.preamble = try required(preamble, "preamble")
        plan.columns = try required(columns, "columns")
        plan.sections = try required(sections, "sections")
        plan.signatories = try required(signatories, "signatories")
        return plan
    }

    private mutating func sections() throws(ImportError) -> [Section] {
        var ids: Set<String> = []
        return try array { scanner throws(ImportError) in try scanner.section(ids: &ids) }
    }

    private mutating func section(ids: inout Set<String>) throws(ImportError) -> Section {
        var title: String?
        var level: Int?
        var activities: [Activity]?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "title": title = try text()
            case "level": level = try integer(atLeast: 1)
            case "activities":
                activities = try array { scanner throws(ImportError) in try scanner.activity(ids: &ids) }
            default: try skip()
            }
        }
        return Section(
            title: title, level: try required(level, "level"), activities: try required(activities, "activities"))
    }

    private mutating func activity(ids: inout Set<String>) throws(ImportError) -> Activity {
        var activity = Activity(id: "", title: "", source: SourceRow(table: 1, row: 1))
        let members = ActivityMember.all
        var found = [Bool](repeating: false, count: members.count)
        // Members are mostly written in the order of the contract.
        var next = 0
        try beginObject()
        while let name = try nextName() {
            guard
                let index = members[next...].firstIndex(where: { $0.name == name })
                    ?? members[..<next].firstIndex(where: { $0.name == name })
            else {
                try skip()
                continue
            }
            found[index] = true
            next = index + 1
            switch members[index].value {
            case .id: activity.id = try self.id(&ids)
            case .text(_, let set): set(&activity, try string())
            case .words(_, let set): set(&activity, try text())
            case .flag(_, let set):
                set(&activity, try optional { scanner throws(ImportError) in try scanner.bool() } ?? false)
            case .deadline:
                activity.deadline = try optional { scanner throws(ImportError) in try scanner.deadline() }
            case .responsible:
                activity.responsible = try array { scanner throws(ImportError) in try scanner.responsible() }
            case .results: activity.results = try array { scanner throws(ImportError) in try scanner.result() }
            case .mark: activity.mark = try optional { scanner throws(ImportError) in try scanner.mark() }
            case .other: activity.other = try self.other()
            case .inherited: activity.inherited = try array { scanner throws(ImportError) in try scanner.string() }
            case .source: activity.source = try self.source()
            }
        }
        for index in members.indices where !found[index] && members[index].isRequired {
            throw missing(members[index].name)
        }
        return activity
    }

    private mutating func id(_ ids: inout Set<String>) throws(ImportError) -> String {
        let id = try value(expected: "\"1.17\"") { ActivityID($0) == nil ? nil : $0 }
        guard ids.insert(id).inserted else { throw ImportError(.jsonIDTwice, ["id": id, "path": path]) }
        return id
    }

    private mutating func deadline() throws(ImportError) -> Deadline {
        var deadline = Deadline(text: "", kind: .unknown)
        var text: String?
        var kind: Deadline.Kind?
        var yearInferred: Bool?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "text": text = try string()
            case "kind": kind = try word()
            case "start": deadline.start = try day()
            case "end": deadline.end = try day()
            case "edtf": deadline.edtf = try self.text()
            case "recurrence": deadline.recurrence = try self.text()
            case "yearInferred": yearInferred = try bool()
            default: try skip()
            }
        }
        deadline.text = try required(text, "text")
        deadline.kind = try required(kind, "kind")
        deadline.yearInferred = try required(yearInferred, "yearInferred")
        return deadline
    }

    private mutating func responsible() throws(ImportError) -> Responsible {
        var responsible = Responsible(text: "", kind: .post)
        var text: String?
        var kind: Responsible.Kind?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "text": text = try string()
            case "kind": kind = try word()
            case "post": responsible.post = try self.text()
            case "surname": responsible.surname = try self.text()
            case "initials": responsible.initials = try self.text()
            case "given": responsible.given = try self.text()
            case "patronymic": responsible.patronymic = try self.text()
            case "organization": responsible.organization = try self.text()
            default: try skip()
            }
        }
        responsible.text = try required(text, "text")
        responsible.kind = try required(kind, "kind")
        return responsible
    }

    private mutating func result() throws(ImportError) -> ExpectedResult {
        var text: String?
        var kind: ExpectedResult.Kind?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "text": text = try string()
            case "kind": kind = try word()
            default: try skip()
            }
        }
        return ExpectedResult(text: try required(text, "text"), kind: try required(kind, "kind"))
    }

    private mutating func mark() throws(ImportError) -> Mark {
        var mark = Mark(text: "")
        var text: String?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "text": text = try string()
            case "status": mark.status = try optional { scanner throws(ImportError) in try scanner.word() }
            case "date": mark.date = try day()
            default: try skip()
            }
        }
        mark.text = try required(text, "text")
        return mark
    }

    private mutating func other() throws(ImportError) -> [String: String] {
        var other: [String: String] = [:]
        try beginObject()
        while let heading = try nextName() { other[heading] = try string() }
        return other
    }

    private mutating func source() throws(ImportError) -> SourceRow {
        var table: Int?
        var row: Int?
        var column: Int?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "table": table = try integer(atLeast: 1)
            case "row": row = try integer(atLeast: 1)
            case "column":
                column = try optional { scanner throws(ImportError) in try scanner.integer(atLeast: 1) }
            default: try skip()
            }
        }
        return SourceRow(table: try required(table, "table"), row: try required(row, "row"), column: column)
    }

    private mutating func approval() throws(ImportError) -> Approval {
        var approval = Approval(kind: .approved, text: "")
        var kind: Approval.Kind?
        var text: String?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "kind": kind = try word()
            case "post": approval.post = try self.text()
            case "surname": approval.surname = try self.text()
            case "initials": approval.initials = try self.text()
            case "date": approval.date = try day()
            case "text": text = try string()
            default: try skip()
            }
        }
        approval.kind = try required(kind, "kind")
        approval.text = try required(text, "text")
        return approval
    }

    private mutating func signatory() throws(ImportError) -> Signatory {
        var signatory = Signatory(text: "")
        var text: String?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "post": signatory.post = try self.text()
            case "surname": signatory.surname = try self.text()
            case "initials": signatory.initials = try self.text()
            case "text": text = try string()
            default: try skip()
            }
        }
        signatory.text = try required(text, "text")
        return signatory
    }

    private mutating func column() throws(ImportError) -> Column {
        var role: ColumnRole?
        var heading: String?
        try beginObject()
        while let name = try nextName() {
            switch name {
            case "role": role = try word()
            case "heading": heading = try string()
            default: try skip()
            }
        }
        return Column(role: try required(role, "role"), heading: try required(heading, "heading"))
    }

    // MARK: Values

    private func required<Value>(_ value: Value?, _ name: String) throws(ImportError) -> Value {
        guard let value else { throw missing(name) }
        return value
    }

    /// A string or null.
    private mutating func text() throws(ImportError) -> String? {
        try optional { scanner throws(ImportError) in try scanner.string() }
    }

    /// An ISO day or null.
    private mutating func day() throws(ImportError) -> Day? {
        try optional { scanner throws(ImportError) in
            try scanner.value(expected: "\"YYYY-MM-DD\" | null") { Day(iso: $0) }
        }
    }

    /// `2024/2025`.
    private mutating func schoolYear() throws(ImportError) -> String {
        try value(expected: "\"YYYY/YYYY\" | null") { text in
            let years = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            let isYear = years.map { $0.count == 4 && $0.allSatisfy(\.isDigit) }
            return isYear == [true, true] ? text : nil
        }
    }

    /// One of the words of a list.
    private mutating func word<Word: RawRepresentable & CaseIterable>() throws(ImportError) -> Word
    where Word.RawValue == String {
        try value(expected: Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " | ")) {
            Word(rawValue: $0)
        }
    }
}
