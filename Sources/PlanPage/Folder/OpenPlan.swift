internal import PlanKit

/// A plan of the folder as the page shows it: what its document says, the marks beside it, what is to be said of both.
struct OpenPlan: Sendable {
    /// Its file, by the path from the folder.
    let file: String
    /// What kind of file it is: `docx`.
    let kind: String
    /// The plan as its document has it.
    let own: Plan
    /// The language that it is written in, and its marks. Kept: finding it out looks at every row, and each row asks.
    let language: Language
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
    /// The profile beside the plan; nil where there is none, or it has errors.
    let profile: Profile?
    /// What is wrong with the profile.
    let profileProblems: [Diagnostic]

    /// The plan with the marks beside it.
    var plan: Plan { merged.plan }

    /// What is filled in for an activity: beside the plan, or in its own column.
    func entry(of activity: Activity) -> MarkEntry {
        guard let entry = merged.entries[activity.id] else { return MarkEntry(for: activity, language: language) }
        var filled = MarkEntry(for: activity, language: language)
        for member in MarkEntry.filledMembers { filled[keyPath: member] = entry[keyPath: member] }
        return filled
    }

    /// What of the plan is not in what was understood.
    var losses: [Diagnostic] { findings.filter(\.id.isLoss) }
}

extension OpenPlan {
    /// Reads a plan of a folder with all that lies beside it.
    ///
    /// - Throws: why there is no plan.
    init(_ name: String, in folder: PlanFolder, limits: PackageLimits = .standard) throws(PlanKitError) {
        file = name
        guard let path = folder.file(name) else {
            throw PlanKitError(.fileMissing, at: Place(file: name), ["file": name])
        }
        var profile: Profile?
        var profileProblems: [Diagnostic] = []
        let profileFile = folder.profile(of: name)
        if OutputFile.isTaken(profileFile) {
            do throws(PlanKitError) {
                let reading = try ProfileReader(limits: limits).read(profileFile)
                profileProblems = reading.diagnostics
                if profileProblems.isEmpty { profile = reading.profile }
            } catch {
                profileProblems = [error.diagnostic]
            }
        }
        self.profile = profile
        self.profileProblems = profileProblems.map { folder.told($0, of: Profile.fileName) }

        var options = ReadingOptions(limits: limits)
        options.recognition = profile?.recognitionOptions ?? RecognitionOptions()
        let reading: PlanReading
        do throws(PlanKitError) {
            reading = try PlanReader(options: options).read(try InputFile.read(path, limits: limits), name: name)
        } catch {
            throw PlanKitError(
                folder.told(error.diagnostic, of: name), after: error.explanations.map { folder.told($0, of: name) })
        }
        kind = reading.inspection.kind.name
        own = reading.plan
        language = reading.plan.documentLanguage
        let checked = reading.checked(by: PlanChecker(options: profile?.checkOptions ?? .standard))
        var findings = checked.findings

        var sum: String?
        var problems: [Diagnostic] = []
        var merged = MarksTable(entries: []).merged(into: reading.plan)
        let marksFile = folder.marks(of: name)
        if OutputFile.isTaken(marksFile) {
            do throws(PlanKitError) {
                let bytes = try InputFile.readMarks(marksFile, limits: limits)
                let table = try MarksFile.read(bytes, name: marksFile, limits: limits)
                problems = table.diagnostics.filter { $0.severity == .error }
                merged = MarksFile.merge(
                    table, into: reading.plan, language: reading.plan.documentLanguage, options: options.recognition)
                sum = Self.sum(of: bytes)
            } catch {
                problems = [error.diagnostic]
            }
        }
        let marksName = Pathname(marksFile).name
        marksProblems = problems.map { folder.told($0, of: marksName) }
        // Rows of the table of marks are not rows of the plan.
        findings += merged.diagnostics.map { diagnostic in
            var told = folder.told(diagnostic, of: marksName)
            told.place = Place(file: marksName, line: told.place.row)
            return told
        }
        marksSum = sum
        otherMarks = OutputFile.isTaken(marksFile) ? nil : folder.otherMarks(of: name)
        self.merged = merged
        self.findings = findings
    }

    /// What tells that a file has changed since.
    static func sum(of bytes: [UInt8]) -> String {
        var sum = FNV1a()
        sum.add(bytes)
        return "\(bytes.count)-\(sum.digits)"
    }
}

extension MarkEntry {
    /// The cells that people fill in.
    static var filledMembers: [WritableKeyPath<MarkEntry, String>] { [\.status, \.date, \.result, \.evidence, \.note] }

    /// What tells that somebody has changed the row since it was shown, or that another activity has its id now.
    var token: String {
        var sum = FNV1a()
        for words in [id, activity, deadline, status, date, result, evidence, note] {
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
