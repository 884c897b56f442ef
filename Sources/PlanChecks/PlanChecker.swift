public import Diagnostics
public import PlanModel
import TextAnalysis

/// Checks a plan by every rule.
///
/// Another package adds rules of its own:
///
/// ```swift
/// let findings = PlanChecker(adding: [LongTitleRule()]).check(plan)
/// ```
public struct PlanChecker: Sendable {
    /// Every built-in rule, in the order in which its findings are listed for one row.
    static let rules: [any PlanRule] = [
        DeadlineMissingRule(), DeadlineUnknownRule(), DeadlineOutsideYearRule(), DeadlineReversedRule(), DayOffRule(),
        WeekBeginningRule(), WeekInHolidaysRule(), WeekdayRule(), CopiedPlanRule(), ResponsibleMissingRule(),
        PostWithoutPersonRule(), PersonUnderTwoPostsRule(), PersonSpellingRule(), ResultMissingRule(),
        ResultUnlikeActivityRule(), SameEventRule(), UsedBeforeMadeRule(), NumberingRule(), DuringSpellingRule(),
        LookAlikeLettersRule(), QuotesRule(), ValueSpellingRule(), HeadingUnknownRule(),
    ]

    /// The ids of all findings of the built-in rules, in their order.
    public static var ids: [DiagnosticID] { rules.flatMap(\.ids) }

    let options: CheckOptions
    private let rules: [any PlanRule]

    /// A checker.
    ///
    /// - Parameter rules: rules of other packages; they speak after the built-in ones.
    public init(options: CheckOptions = CheckOptions(), adding rules: [any PlanRule] = []) {
        self.options = options
        self.rules = Self.rules + rules
    }

    /// What is wrong with a plan: findings of the whole plan first, then row by row.
    public func check(_ plan: Plan) -> [Diagnostic] {
        let subject = CheckedPlan(plan, options: options)
        // Rules of rows go through the plan together.
        var ofRules = rules.map { $0 is any RowRule ? [] : $0.findings(in: subject) }
        let rowRules = rules.enumerated().compactMap { index, rule in (rule as? any RowRule).map { (index, $0) } }
        for row in subject.rows {
            for (index, rule) in rowRules { ofRules[index] += rule.findings(in: row, of: subject) }
        }
        let findings = ofRules.joined().compactMap { finding -> Diagnostic? in
            guard !options.disabled.contains(finding.id) else { return nil }
            var finding = finding
            finding.severity = options.severities[finding.id] ?? finding.severity
            return finding
        }
        // A stable sort: rules of one row stay in their order.
        let sorted = findings.enumerated().sorted { left, right in
            let (one, other) = (left.element.place, right.element.place)
            return (one.table ?? 0, one.row ?? 0, left.offset) < (other.table ?? 0, other.row ?? 0, right.offset)
        }.map(\.element)
        return subject.withoutRepetitions(sorted)
    }
}

/// One rule over a plan.
///
/// ```swift
/// struct LongTitleRule: PlanRule {
///     let ids: [DiagnosticID] = [.titleTooLong]
///
///     func findings(in subject: CheckedPlan) -> [Diagnostic] {
///         subject.activities.filter { $0.title.count > 200 }.map { activity in
///             Diagnostic(.titleTooLong, at: subject.place(activity, .activity), ["words": activity.title])
///         }
///     }
/// }
/// ```
public protocol PlanRule: Sendable {
    /// The ids of its findings: what ``CheckOptions`` switches off or weighs otherwise.
    var ids: [DiagnosticID] { get }
    /// What it finds, each at its place.
    func findings(in subject: CheckedPlan) -> [Diagnostic]
}

/// A plan under check, with what several rules ask of it.
public struct CheckedPlan: Sendable {
    /// The plan.
    public let plan: Plan
    /// What a person told the checks.
    public let options: CheckOptions
    /// The activities that are still planned: without those that are struck through.
    public let activities: [Activity]
    /// The compared words of each title, in the order of ``activities``: half of the rules ask for them.
    let titleWords: [[String]]
    /// The days a plan of its year may name; nil where the plan names no year.
    public let span: ClosedRange<Day>?
    /// The first day of the summer in which the plan's year is prepared; the first of ``span`` for a calendar year.
    var earliest: Day? {
        plan.schoolYear.flatMap { SchoolYear($0) }.flatMap { Day(year: $0.start, month: 6, day: 1) } ?? span?.lowerBound
    }
    private let headings: [ColumnRole: String]

    init(_ plan: Plan, options: CheckOptions) {
        self.plan = plan
        self.options = options
        // What is crossed out is planned no more.
        activities = plan.activities.filter { !$0.struck }
        titleWords = activities.map { Letters.comparedWords($0.title) }
        headings = Dictionary(plan.columns.map { ($0.role, $0.heading) }, uniquingKeysWith: { first, _ in first })
        span = Self.span(of: plan)
    }

    /// School-year plans run from the August councils to the end of the next summer.
    private static func span(of plan: Plan) -> ClosedRange<Day>? {
        if let year = plan.schoolYear.flatMap({ SchoolYear($0) }), let first = Day(year: year.start, month: 8, day: 1),
            let last = Day(year: year.start + 1, month: 8, day: 31)
        {
            return first...last
        }
        if let year = plan.calendarYear, let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        {
            return first...last
        }
        return nil
    }

    /// The findings without those that say of a merged cell, or of a row read as several activities, what was said
    /// already.
    func withoutRepetitions(_ findings: [Diagnostic]) -> [Diagnostic] {
        // Findings come row by row: what is said twice of one place is said twice in one row. Comparing the few of a row
        // costs less than hashing all.
        var ofRow: [Diagnostic] = []
        var new: [Diagnostic] = []
        for finding in findings {
            if let last = ofRow.last, (last.place.table, last.place.row) != (finding.place.table, finding.place.row) {
                ofRow = []
            }
            guard !ofRow.contains(finding) else { continue }
            ofRow.append(finding)
            new.append(finding)
        }
        let inherited = Dictionary(
            activities.filter { !$0.inherited.isEmpty }.map { ($0.source.wholeRow, Set($0.inherited)) },
            uniquingKeysWith: { $0.intersection($1) })
        guard !inherited.isEmpty else { return new }
        var saidAnywhere: Set<Diagnostic> = []
        return new.filter { finding in
            guard let table = finding.place.table, let row = finding.place.row else { return true }
            var elsewhere = finding
            elsewhere.place = Place(table: table, heading: finding.place.heading)
            let isNewAnywhere = saidAnywhere.insert(elsewhere).inserted
            guard let members = inherited[SourceRow(table: table, row: row)],
                let role = headings.first(where: { $0.value == finding.place.heading })?.key,
                members.contains(ActivityMember.filled(by: role).name)
            else { return true }
            return isNewAnywhere
        }
    }

    /// Whether the plan's table has a column of that role.
    public func hasColumn(_ role: ColumnRole) -> Bool { headings[role] != nil }

    /// Where a member of an activity stands.
    public func place(_ activity: Activity, _ role: ColumnRole) -> Place {
        // In a matrix the heading over the activity is its deadline too.
        if let column = activity.source.column, [.activity, .deadline].contains(role),
            plan.columns.indices.contains(column - 1)
        {
            return Place(
                table: activity.source.table, row: activity.source.row, column: column,
                heading: plan.columns[column - 1].heading)
        }
        let heading = headings[role] ?? ""
        let column = heading.isEmpty ? plan.columns.firstIndex { $0.role == role }.map { $0 + 1 } : nil
        return Place(
            table: activity.source.table, row: activity.source.row, column: column,
            heading: heading.isEmpty ? nil : heading)
    }

    /// The year number the plan's school or calendar year begins in.
    public var year: Int? { plan.schoolYear.flatMap { SchoolYear($0)?.start } ?? plan.calendarYear }
}

extension Activity {
    /// How a message names a row: its number, else its id.
    var label: String { number.isEmpty ? id : number }

    /// The first words of the title, for a message.
    var shortTitle: String {
        let words = CellText.folded(title)
        guard words.unicodeScalars.count > 60 else { return words }
        let head = String(words.unicodeScalars.prefix(60))
        return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? head) + "…"
    }
}

extension Day {
    /// The same day of another year; nil for 29 February where that year has none.
    func moved(byYears years: Int) -> Day? { Day(year: year + years, month: month, day: day) }
}
