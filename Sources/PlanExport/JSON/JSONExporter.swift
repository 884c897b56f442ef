public import Diagnostics
public import PlanModel

/// Writes a plan as JSON by the contract `plankit/plan/1`: the lossless form.
///
/// Members stand in the contract's order, every one of them, `null` where there is nothing, but for those that are only
/// there where they hold (`struck`, the source's `column`); letters are not escaped.
/// As a JSON value it equals what `Codable` writes.
public struct JSONExporter: PlanExporter {
    /// Whether the whole plan stands on one line, without white space.
    public var isCompact: Bool

    /// An exporter.
    public init(isCompact: Bool = false) { self.isCompact = isCompact }

    /// It holds all of a plan: there is nothing to say.
    public var isSilent: Bool { true }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        var json = JSONWriter(layout: isCompact ? .compact : .pretty)
        let headings = plan.otherKeys.compactMap(\.self)
        json.beginObject()
        json.name(.format)
        json.value(Plan.format)
        json.member(.title, plan.title)
        json.member(.project, plan.project)
        json.member(.schoolYear, plan.schoolYear)
        json.name(.calendarYear)
        if let year = plan.calendarYear { json.value(year) } else { json.null() }
        json.member(.organization, plan.organization)
        json.list(.approvals, plan.approvals) { $0.approval($1) }
        json.list(.preamble, plan.preamble) { $0.value($1) }
        json.list(.columns, plan.columns) { $0.column($1) }
        json.name(.sections)
        json.beginArray()
        for section in plan.sections {
            json.beginObject()
            json.member(.title, section.title)
            json.name(.level)
            json.value(section.level)
            json.name(.activities)
            json.beginArray()
            for activity in section.activities {
                json.beginObject()
                json.members(of: activity, otherHeadings: headings)
                json.endObject()
                if json.bytes.count >= Piece.size {
                    try sink(json.bytes)
                    json.bytes.removeAll(keepingCapacity: true)
                }
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.list(.signatories, plan.signatories) { $0.signatory($1) }
        json.endObject()
        try sink(json.bytes)
        return []
    }
}

extension JSONWriter {
    mutating func member(_ name: JSONName, _ text: String?) {
        self.name(name)
        value(text)
    }

    mutating func member(_ name: JSONName, _ day: Day?) {
        self.name(name)
        value(day?.iso)
    }

    mutating func list<Element>(
        _ name: JSONName, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    mutating func approval(_ approval: Approval) {
        beginObject()
        member(.kind, approval.kind.rawValue)
        member(.post, approval.post)
        member(.surname, approval.surname)
        member(.initials, approval.initials)
        member(.date, approval.date)
        member(.text, approval.text)
        endObject()
    }

    mutating func signatory(_ signatory: Signatory) {
        beginObject()
        member(.post, signatory.post)
        member(.surname, signatory.surname)
        member(.initials, signatory.initials)
        member(.text, signatory.text)
        endObject()
    }

    mutating func column(_ column: Column) {
        beginObject()
        member(.role, column.role.rawValue)
        member(.heading, column.heading)
        endObject()
    }

    /// An activity as an object of its own, by the contract.
    package mutating func write(_ activity: Activity) {
        beginObject()
        members(of: activity, otherHeadings: activity.other.keys.sorted())
        endObject()
    }

    /// An activity's members, without the braces around them.
    ///
    /// - Parameter otherHeadings: the order of the members of `other`; those it does not name follow sorted.
    mutating func members(of activity: Activity, otherHeadings: [String]) {
        for (member, memberName) in zip(ActivityMember.all, JSONName.ofActivity) {
            switch member.value {
            case .id: self.member(memberName, activity.id)
            case .text(let get, _): self.member(memberName, get(activity))
            case .words(let get, _): self.member(memberName, get(activity))
            case .flag(let get, _):
                guard get(activity) else { continue }
                name(memberName)
                value(true)
            case .deadline:
                name(memberName)
                if let deadline = activity.deadline { self.deadline(deadline) } else { null() }
            case .responsible: list(memberName, activity.responsible) { $0.responsible($1) }
            case .results: list(memberName, activity.results) { $0.result($1) }
            case .mark:
                name(memberName)
                if let mark = activity.mark { self.mark(mark) } else { null() }
            case .other:
                name(memberName)
                other(activity.other, headings: otherHeadings)
            case .inherited: list(memberName, activity.inherited) { $0.value($1) }
            case .source:
                name(memberName)
                source(activity.source)
            }
        }
    }

    private mutating func source(_ source: SourceRow) {
        beginObject()
        name(.table)
        value(source.table)
        name(.row)
        value(source.row)
        if let column = source.column {
            name(.column)
            value(column)
        }
        endObject()
    }

    private mutating func deadline(_ deadline: Deadline) {
        beginObject()
        member(.text, deadline.text)
        member(.kind, deadline.kind.rawValue)
        member(.start, deadline.start)
        member(.end, deadline.end)
        member(.edtf, deadline.edtf)
        member(.recurrence, deadline.recurrence)
        name(.yearInferred)
        value(deadline.yearInferred)
        endObject()
    }

    private mutating func responsible(_ responsible: Responsible) {
        beginObject()
        member(.text, responsible.text)
        member(.kind, responsible.kind.rawValue)
        member(.post, responsible.post)
        member(.surname, responsible.surname)
        member(.initials, responsible.initials)
        member(.given, responsible.given)
        member(.patronymic, responsible.patronymic)
        member(.organization, responsible.organization)
        endObject()
    }

    private mutating func result(_ result: ExpectedResult) {
        beginObject()
        member(.text, result.text)
        member(.kind, result.kind.rawValue)
        endObject()
    }

    private mutating func mark(_ mark: Mark) {
        beginObject()
        member(.text, mark.text)
        member(.status, mark.status?.rawValue)
        member(.date, mark.date)
        endObject()
    }

    private mutating func other(_ other: [String: String], headings: [String]) {
        beginObject()
        if !other.isEmpty {
            var rest = other
            for heading in headings {
                if let text = rest.removeValue(forKey: heading) { member(heading: heading, text) }
            }
            for (heading, text) in rest.sorted(by: { $0.key < $1.key }) { member(heading: heading, text) }
        }
        endObject()
    }

    private mutating func member(heading: String, _ text: String) {
        name(heading)
        value(text)
    }
}

extension JSONName {
    /// The names of an activity's members, in the contract's order.
    fileprivate static let ofActivity = ActivityMember.all.map { JSONName($0.name) }

    static let format = JSONName("format")
    static let title = JSONName("title")
    static let project = JSONName("project")
    static let schoolYear = JSONName("schoolYear")
    static let calendarYear = JSONName("calendarYear")
    static let organization = JSONName("organization")
    static let approvals = JSONName("approvals")
    static let preamble = JSONName("preamble")
    static let columns = JSONName("columns")
    static let sections = JSONName("sections")
    static let level = JSONName("level")
    static let activities = JSONName("activities")
    static let signatories = JSONName("signatories")
    static let kind = JSONName("kind")
    static let post = JSONName("post")
    static let surname = JSONName("surname")
    static let initials = JSONName("initials")
    static let date = JSONName("date")
    static let text = JSONName("text")
    static let role = JSONName("role")
    static let heading = JSONName("heading")
    static let table = JSONName("table")
    static let row = JSONName("row")
    static let column = JSONName("column")
    static let start = JSONName("start")
    static let end = JSONName("end")
    static let edtf = JSONName("edtf")
    static let recurrence = JSONName("recurrence")
    static let yearInferred = JSONName("yearInferred")
    static let given = JSONName("given")
    static let patronymic = JSONName("patronymic")
    static let status = JSONName("status")
    static let plan = JSONName("plan")
    static let section = JSONName("section")
}
