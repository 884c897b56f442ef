internal import PlanKit
internal import TextAnalysis

/// A plan of the folder as its document has it, read with the profile beside it: what stays while it is marked.
struct ReadPlan: Sendable {
    /// Its file, by the path from the folder.
    let file: String
    /// The plan.
    let plan: Plan
    /// The language that it is written in, and its marks. Kept: finding it out looks at every row, and each row asks.
    let language: Language
    /// Whether the pages of its document are wider than high; nil where that is not known.
    let isLandscape: Bool?
    /// What reading it met, and what the checks find, in the document's order.
    let findings: [Diagnostic]
    /// The profile beside the plan; nil where there is none, or it has errors.
    let profile: Profile?
    /// What is wrong with the profile.
    let profileProblems: [Diagnostic]

    /// Reads a plan of a folder.
    ///
    /// - Throws: why there is no plan.
    init(_ name: String, in folder: PlanFolder, limits: PackageLimits = .standard) throws(PlanKitError) {
        file = name
        guard let path = folder.file(name) else {
            throw PlanKitError(.fileMissing, at: Place(file: name), ["file": name])
        }
        var profile: Profile?
        var problems: [Diagnostic] = []
        let profileFile = folder.profile(of: name)
        if OutputFile.isTaken(profileFile) {
            do throws(PlanKitError) {
                let reading = try ProfileReader(limits: limits).read(profileFile)
                problems = reading.diagnostics
                if problems.isEmpty { profile = reading.profile }
            } catch {
                problems = [error.diagnostic]
            }
        }
        self.profile = profile
        profileProblems = problems.map { folder.told($0, of: Profile.fileName) }

        var options = ReadingOptions(limits: limits)
        options.recognition = profile?.recognitionOptions ?? RecognitionOptions()
        let reader = PlanReader(options: options)
        let reading = try folder.telling(of: name) { () throws(PlanKitError) in
            try reader.read(try InputFile.read(path, limits: limits), name: name)
        }
        plan = reading.plan
        language = plan.documentLanguage
        isLandscape = reading.inspection.document?.properties.isLandscape
        findings = reading.checked(by: PlanChecker(options: profile?.checkOptions ?? .standard)).findings
    }
}

/// A plan of the folder as the page shows it: what its document says, the marks beside it, what is to be said of both.
struct OpenPlan: Sendable {
    /// What its document says.
    let read: ReadPlan
    /// The plan with the marks beside it, and what people filled in.
    let merged: MergedMarks
    /// What tells whether the table of marks has changed since; nil where there is none yet.
    let marksSum: String?
    /// A table of marks in another form, where there is none of ours yet; its name.
    let otherMarks: String?
    /// Why the table of marks is not to be written: it could not be read. Empty where it can.
    let marksProblems: [Diagnostic]
    /// What reading the plan and its marks met, and what the checks find, in the document's order.
    let findings: [Diagnostic]

    /// Its file, by the path from the folder.
    var file: String { read.file }
    /// The plan as its document has it.
    var own: Plan { read.plan }
    /// The plan with the marks beside it.
    var plan: Plan { merged.plan }
    /// The language that it is written in, and its marks.
    var language: Language { read.language }
    /// The profile beside the plan; nil where there is none, or it has errors.
    var profile: Profile? { read.profile }
    /// What it is called: its title, or else its file.
    var title: String { plan.title.isEmpty ? file : plan.title }

    /// What is filled in for an activity: beside the plan, or in its own column.
    func entry(of activity: Activity) -> MarkEntry {
        var filled = MarkEntry(for: activity, language: language)
        if let entry = merged.entries[activity.id] { filled.fillIn(from: entry) }
        return filled
    }

    /// The table of marks as it is: every activity of the plan, what is filled in, and at the end what fits none.
    var table: MarksTable {
        var table = MarksTable(for: own, language: language)
        table.take(merged)
        return table
    }

    /// What of the plan is not in what was understood.
    var losses: [Diagnostic] { findings.filter(\.id.isLoss) }
}

extension OpenPlan {
    /// Reads the marks beside a plan.
    init(_ read: ReadPlan, in folder: PlanFolder, limits: PackageLimits = .standard) {
        self.read = read
        var sum: String?
        var problems: [Diagnostic] = []
        var merged = MarksTable(entries: []).merged(into: read.plan)
        let file = folder.marks(of: read.file)
        let isThere = OutputFile.isTaken(file)
        if isThere {
            do throws(PlanKitError) {
                let bytes = try InputFile.readMarks(file, limits: limits)
                let table = try MarksFile.read(bytes, name: file, limits: limits)
                problems = table.diagnostics.filter { $0.severity == .error }
                merged = MarksFile.merge(
                    table, into: read.plan, language: read.language,
                    options: read.profile?.recognitionOptions ?? RecognitionOptions())
                sum = Self.sum(of: bytes)
            } catch {
                problems = [error.diagnostic]
            }
        }
        let name = Pathname(file).name
        marksProblems = problems.map { folder.told($0, of: name) }
        // Rows of the table of marks are not rows of the plan.
        findings =
            read.findings
            + merged.diagnostics.map { diagnostic in
                var told = folder.told(diagnostic, of: name)
                told.place = Place(file: name, line: told.place.row)
                return told
            }
        marksSum = sum
        otherMarks = isThere ? nil : folder.otherMarks(of: read.file)
        self.merged = merged
    }

    /// What tells that a file has changed since.
    static func sum(of bytes: [UInt8]) -> String {
        var sum = FNV1a()
        sum.add(bytes)
        return "\(bytes.count)-\(sum.digits)"
    }
}

extension MarkEntry {
    /// What tells that somebody has changed the row since it was shown, or that another activity has its id now.
    var token: String {
        var sum = FNV1a()
        for words in [id, activity, deadline] + Self.filledIn.map({ self[keyPath: $0.member] }) {
            sum.add(words.utf8)
            sum.add(CollectionOfOne(0))
        }
        return sum.digits
    }
}

/// What a list of plans tells of one.
struct PlanFacts: Sendable, Hashable {
    var title: String
    var organization: String?
    var year: String?
    var rows: Int
    var done: Int
    var overdue: Int
    var errors: Int
    var warnings: Int

    /// - Parameter today: the day by which it is judged what is late.
    init(_ open: OpenPlan, today: Day) {
        let plan = open.plan
        title = plan.title
        organization = plan.organization
        year = plan.schoolYear ?? plan.calendarYear.map(String.init)
        let progress = PlanProgress(plan, today: today)
        rows = progress.rows
        done = progress.counts[.done] ?? 0
        overdue = progress.overdue.count
        errors = open.findings.count { $0.severity == .error }
        warnings = open.findings.count { $0.severity == .warning }
    }
}

/// How far a plan is.
struct PlanProgress: Sendable {
    /// How many activities there are.
    let rows: Int
    /// How many have each status.
    let counts: [Mark.Status: Int]
    /// How many have none.
    let unmarked: Int
    /// The ids of those that are late.
    let overdue: Set<String>

    init(_ plan: Plan, today: Day) {
        let activities = plan.activities
        rows = activities.count
        var counts: [Mark.Status: Int] = [:]
        for status in activities.compactMap(\.status) { counts[status, default: 0] += 1 }
        self.counts = counts
        unmarked = activities.count { $0.status == nil }
        overdue = Set(Agenda(of: [plan], from: today, to: today, asOf: today).overdue.map(\.activity.id))
    }
}
