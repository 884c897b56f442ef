internal import PlanKit

/// What came of one of many files.
struct FileRecord: Sendable {
    /// The file, as it was named or found.
    var file: String
    /// How the work with it ended.
    var status = ExitStatus.done
    /// Why it could not be done; to be said still.
    var error: PlanKitError?
    /// What the plan is, where one was read.
    var plan: Facts?
    /// What was written.
    var output: String?
    /// How much was said of it, by severity.
    var counts: [Severity: Int] = [:]

    /// What a plan is, in a line of a list of plans.
    struct Facts: Sendable {
        let title: String
        let organization: String?
        let schoolYear: String?
        let calendarYear: Int?
        let sections: Int
        let activities: Int

        init(_ plan: Plan) {
            title = plan.title
            organization = plan.organization
            schoolYear = plan.schoolYear
            calendarYear = plan.calendarYear
            sections = plan.sections.count { $0.title != nil }
            activities = plan.activityCount
        }
    }

    init(file: String, status: ExitStatus = .done) {
        self.file = file
        self.status = status
    }

    /// Whether the file was read, whatever became of its result.
    var isRead: Bool { plan != nil || status < .unreadable }

    /// Notes why nothing came of the file.
    ///
    /// - Parameter isOneOfMany: whether it is one of several results: one that is refused is one that was not written.
    mutating func fail(_ error: PlanKitError, isOneOfMany: Bool = false) {
        self.error = error
        let end = ExitStatus(of: error)
        status = max(status, isOneOfMany && end == .usage ? .unreadable : end)
    }

    /// Notes what was read and what was said of it.
    mutating func note(_ read: PlanReading) {
        plan = Facts(read.plan)
        count(read.diagnostics)
    }

    mutating func count(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    }
}

/// What came of many files.
struct BatchSummary {
    /// What is told of: all of them where a list is written, else those alone of which nothing came.
    private var records: [FileRecord] = []
    /// How many there are.
    private(set) var count = 0
    /// The worst of their ends.
    private(set) var status: ExitStatus
    private let listsAll: Bool

    /// - Parameters:
    ///   - status: what has gone wrong already.
    ///   - listsAll: whether a list of all is written: without one, memory does not grow with their number.
    init(status: ExitStatus, listsAll: Bool) {
        self.status = status
        self.listsAll = listsAll
    }

    /// Whether there is a file that was not read, or came to nothing.
    var holdsFailures: Bool { records.contains { !$0.isRead || $0.error != nil } }

    mutating func add(_ record: FileRecord) {
        count += 1
        if listsAll || !record.isRead || record.error != nil { records.append(record) }
        status = max(status, record.status)
    }

    /// Says how many files were read, and why the others were not.
    func report(to session: Session) {
        let failures = records.filter { !$0.isRead }
        let counts = ["count": String(count - failures.count), "all": String(count)]
        session.errorOutput(session.text(.batchRead, counts) + "\n")
        for failure in failures { failure.error.map { session.report($0.diagnostic.named(failure.file)) } }
        for record in records where record.isRead {
            record.error.map { session.report($0.diagnostic.named(record.file)) }
        }
    }

    /// The list as a workbook: a row a file, with what its plan is, and why it could not be read.
    ///
    /// - Throws: that it has more rows than a sheet can have.
    func workbook(in session: Session) throws(PlanKitError) -> [UInt8] {
        var columns: [(CommandPhrase, Double)] = [
            (.listFile, 40), (.listOrganization, 36), (.listTitle, 50), (.listYear, 12), (.listSections, 11),
            (.listActivities, 15), (.listErrors, 11), (.listWarnings, 18), (.listNotes, 12),
        ]
        // What nobody was asked to write, and what did not happen, has no column.
        let areWritten = records.contains { $0.output != nil }
        if areWritten { columns.append((.listOutput, 40)) }
        if holdsFailures { columns.append((.listReason, 60)) }
        return try ListWorkbook(
            session.text(.listTitleOfSheet),
            columns: columns.map { ListWorkbook.Column(session.text($0.0), width: $0.1) },
            rows: records.map { record in
                let plan = record.plan
                func said(_ severity: Severity) -> ListWorkbook.Value {
                    .count(plan == nil ? nil : record.counts[severity] ?? 0)
                }
                var cells: [ListWorkbook.Value] = [
                    .text(record.file), .text(plan?.organization), .text(plan?.title),
                    .text(plan?.schoolYear ?? plan?.calendarYear.map(String.init)), .count(plan?.sections),
                    .count(plan?.activities), said(.error), said(.warning), said(.note),
                ]
                if areWritten { cells.append(.text(record.output)) }
                if holdsFailures { cells.append(.text(record.error?.diagnostic.sentence(in: session.language))) }
                return cells
            }
        ).bytes()
    }

    /// A JSON array, an object a file: `file`, `output`, `read`, the plan's `title`, `organization`, `schoolYear`,
    /// `calendarYear`, how many `sections` and `activities` it has, how many `errors`, `warnings` and `notes` were said,
    /// and the `error` that ended it (`id`, `message`).
    func json(in language: Language) -> [UInt8] {
        var json = JSONWriter(layout: .pretty)
        json.beginArray()
        for record in records { json.write(record, language) }
        json.endArray()
        return json.bytes + [0x0A]
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ record: FileRecord, _ language: Language) {
        func number(_ name: String, _ value: Int?) {
            self.name(name)
            if let value { self.value(value) } else { null() }
        }
        func text(_ name: String, _ value: String?) {
            self.name(name)
            self.value(value)
        }
        beginObject()
        text("file", record.file)
        text("output", record.output)
        name("read")
        value(record.isRead)
        text("title", record.plan?.title)
        text("organization", record.plan?.organization)
        text("schoolYear", record.plan?.schoolYear)
        number("calendarYear", record.plan?.calendarYear)
        number("sections", record.plan?.sections)
        number("activities", record.plan?.activities)
        number("errors", record.counts[.error] ?? 0)
        number("warnings", record.counts[.warning] ?? 0)
        number("notes", record.counts[.note] ?? 0)
        name("error")
        if let error = record.error?.diagnostic {
            beginObject()
            text("id", error.id.rawValue)
            text("message", error.sentence(in: language))
            endObject()
        } else {
            null()
        }
        endObject()
    }
}
