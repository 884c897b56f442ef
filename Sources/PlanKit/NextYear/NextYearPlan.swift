public import Diagnostics
internal import PlanChecks
public import PlanModel
public import PlanRecognition
internal import TextAnalysis

/// Next year's plan, made from this year's, with the list of everything that is other in it.
///
/// ```swift
/// let next = try NextYearPlan(of: plan)
/// for change in next.changes { print(change.was, "→", change.becomes) }
/// ```
///
/// Deadlines are moved by ``DeadlineMover``: the new words are read again, and must give the days that were meant. All
/// other words stay as they are, the plan's own year in them aside. Marks are not carried over; the dates and numbers of
/// stamps are blank.
public struct NextYearPlan: Sendable {
    /// The plan.
    public private(set) var plan: Plan
    /// What is other in it, in its order.
    public private(set) var changes: [NextYearChange] = []
    /// The year of the plan it was made from, and its own.
    public let step: YearStep

    private let headings: HeadingMover
    /// The headings of the old plan, from left to right.
    private let columnsOfOld: [String]
    private let options: RecognitionOptions

    /// Makes the plan.
    ///
    /// - Parameters:
    ///   - old: this year's plan.
    ///   - options: how the plan was read.
    /// - Throws: that the plan is not known to be for one year.
    public init(of old: Plan, options: RecognitionOptions = RecognitionOptions()) throws(PlanKitError) {
        var old = old
        // A table without a title names its year in the profile.
        if old.schoolYear == nil, old.calendarYear == nil {
            old.schoolYear = options.schoolYear?.text
            old.calendarYear = options.schoolYear == nil ? options.calendarYear : nil
        }
        guard let step = YearStep(of: old) else { throw PlanKitError(Diagnostic(.nextYearUnknown)) }
        self.step = step
        self.options = options
        columnsOfOld = old.columns.map(\.heading)
        headings = HeadingMover(step, isBelarusian: old.documentLanguage == .be, limits: options.limits)
        plan = old
        switch step.next {
        case _ where !step.isNamed: break
        case .school(let year): plan.schoolYear = year.text
        case .calendar(let year): plan.calendarYear = year
        }
        moveFront()
        let headingOf = moveColumns(of: old)
        moveSections(of: old, headingOf)
    }

    /// The changes that leave a blank.
    public var blanks: [NextYearChange] { changes.filter(\.isBlank) }

    /// The blanks in the words of a language, as the note on blanks lists them.
    public func blankNames(in language: Language) -> [String] {
        blanks.map { change in
            let name = change.part.name(in: language)
            guard let activity = change.activity else {
                // «Гриф утверждения (УТВЕРЖДАЮ)»: there may be several.
                let first = change.was.prefix { !$0.isWhitespace }
                return change.part == .stamp ? "\(name) (\(first))" : name
            }
            return "\(name) № \(activity.number.isEmpty ? activity.id : activity.number)"
        }
    }

    // MARK: Above and below the table

    private mutating func moveFront() {
        plan.title = noted(.title, plan.title, headings.title(plan.title))
        if let project = plan.project { plan.project = headings.text(project).words.text }
        for index in plan.approvals.indices {
            let was = plan.approvals[index].text
            guard let text = StampBlanks.blanked(was) else { continue }
            plan.approvals[index].text = text
            plan.approvals[index].date = nil
            note(.stamp, was, text, [.stamp])
        }
        for index in plan.preamble.indices {
            let was = plan.preamble[index]
            if StampBlanks.namesDocument(was), let text = StampBlanks.blanked(was) {
                plan.preamble[index] = text
                note(.preamble, was, text, [.stamp])
            } else {
                plan.preamble[index] = moved(.preamble, was)
            }
        }
        for index in plan.signatories.indices {
            let was = plan.signatories[index].text
            guard let text = StampBlanks.blanked(was) else { continue }
            plan.signatories[index].text = text
            note(.signature, was, text, [.stamp])
        }
    }

    /// Moves the years in the headings of columns, and those that are dates: «Сентябрь 2024».
    ///
    /// - Returns: the new heading of each.
    private mutating func moveColumns(of old: Plan) -> [String: String] {
        let around = DeadlineMover.Surroundings(
            old: PlanSurroundings(old, options: options).plan, new: PlanSurroundings(plan, options: options).plan)
        let mover = DeadlineMover(around, isBelarusian: old.documentLanguage == .be, limits: options.limits)
        var headingOf: [String: String] = [:]
        for index in plan.columns.indices {
            let was = plan.columns[index].heading
            plan.columns[index].heading = moved(.heading, was) { mover.moved(cell: was) }
            headingOf[was] = plan.columns[index].heading
        }
        return headingOf
    }

    // MARK: Rows

    private mutating func moveSections(of old: Plan, _ headingOf: [String: String]) {
        var before = PlanSurroundings(old, options: options)
        var after = PlanSurroundings(plan, options: options)
        let isBelarusian = old.documentLanguage == .be
        for index in plan.sections.indices {
            let section = plan.sections[index]
            if let title = section.title {
                let around = DeadlineMover.Surroundings(
                    old: before.around(level: section.level), new: after.around(level: section.level))
                let count = changes.count
                plan.sections[index].title = noted(.section, title, headings.section(title, around))
                for change in changes.indices.dropFirst(count) { changes[change].section = plan.sections[index].title }
            }
            before.enter(section.title, level: section.level)
            after.enter(plan.sections[index].title, level: section.level)
            let mover = DeadlineMover(
                .init(old: before.current, new: after.current), isBelarusian: isBelarusian, limits: options.limits)
            for row in section.activities.indices {
                plan.sections[index].activities[row] = moved(
                    section.activities[row], in: plan.sections[index].title, by: mover, headingOf)
            }
        }
    }

    private mutating func moved(
        _ old: Activity, in section: String?, by mover: DeadlineMover, _ headingOf: [String: String]
    ) -> Activity {
        var activity = old
        func place(_ change: inout NextYearChange) {
            change.section = section
            change.activity = old
        }
        let first = changes.count
        // In a grid a cell is the activity with its date: «Сход бацькоў, 12.09».
        let ownWords = old.deadline.map { DeadlineInTitle(of: old.title, deadline: $0.text) } ?? nil
        if ownWords == nil { activity.title = moved(.member(heading(.activity)), old.title) }
        var ofGrid: [String: MovedText] = [:]
        if let deadline = old.deadline {
            let title = ownWords.map { "\($0.before) \($0.after)" } ?? old.title
            let keeping = { day in
                FeastDays.nextYear(of: day, in: title, beside: "\(deadline.text) \(old.note ?? "")")
            }
            let moved: Deadline
            let words: MovedText
            let cells = gridCells(of: old)
            if let grid = mover.moved(
                deadline,
                of: cells.map {
                    .init(heading: $0, becoming: headingOf[$0] ?? $0, text: old.other[$0] ?? "")
                }, keeping: keeping)
            {
                (moved, words) = (grid.deadline, grid.words)
                ofGrid = Dictionary(zip(cells, grid.cells)) { first, _ in first }
            } else {
                (moved, words) = mover.moved(deadline, mayHoldPlace: old.place != nil, keeping: keeping)
            }
            activity.deadline = moved
            noted(.deadline, deadline.text, words)
            if let ownWords {
                activity.title = ownWords.before + words.text + ownWords.after
                if activity.title != old.title {
                    note(
                        .member(heading(.activity)), old.title, activity.title,
                        words.outcome == .blank ? [.blank] : changes[changes.count - 1].reasons)
                }
            }
        }
        for index in activity.results.indices {
            activity.results[index].text = moved(.member(heading(.result)), old.results[index].text)
        }
        if let mark = old.mark, !mark.text.isEmpty { note(.mark, mark.text, "", [.mark]) }
        activity.mark = nil
        activity.participants = old.participants.map { moved(.member(heading(.participants)), $0) }
        activity.note = old.note.map { moved(.member(heading(.note)), $0) }
        activity.other = [:]
        for (key, words) in old.other.sorted(by: { $0.key < $1.key }) {
            let heading = headingOf[key] ?? key
            if let cell = ofGrid[key] {
                activity.other[heading] = noted(.member(heading), words, cell)
            } else if Self.isOfExecution(key) {
                if !words.isEmpty { note(.member(heading), words, "", [.mark]) }
            } else {
                // A column of check points holds dates as the deadline's does.
                activity.other[heading] = moved(.member(heading), words) { mover.moved(cell: words) }
            }
        }
        if old.struck {
            activity.struck = false
            note(.struck, old.title, activity.title, [.struck])
        }
        for index in changes.indices.dropFirst(first) { place(&changes[index]) }
        return activity
    }

    /// The headings of the cells whose words together are the deadline, in the order of the columns.
    private func gridCells(of activity: Activity) -> [String] {
        guard let deadline = activity.deadline else { return [] }
        return columnsOfOld.filter { heading in
            activity.other[heading].map { !$0.isEmpty && deadline.text.contains("\(heading) ") } ?? false
        }
    }

    private func heading(_ role: ColumnRole) -> String {
        plan.columns.first { $0.role == role }?.heading
            ?? ActivityMember.filled(by: role).heading.name(in: plan.documentLanguage)
    }

    /// Whether a column holds what came of the plan: «Фактическая дата», «Факт».
    private static func isOfExecution(_ heading: String) -> Bool {
        Letters.comparedWords(heading).contains { $0 == "факт" || $0.hasPrefix("фактич") || $0.hasPrefix("фактыч") }
    }

    // MARK: The list

    /// A text in which the plan's own year is moved.
    ///
    /// - Parameter date: the text as a date, where it names others than that year and is nothing else.
    private mutating func moved(
        _ part: NextYearChange.Part, _ text: String, date: () -> MovedText? = { nil }
    ) -> String {
        let (words, hasOtherDates) = headings.text(text)
        if hasOtherDates, let date = date() { return noted(part, text, date) }
        noted(part, text, words)
        if words.outcome == .kept, hasOtherDates { note(part, text, text, [.other]) }
        return words.text
    }

    @discardableResult
    private mutating func noted(_ part: NextYearChange.Part, _ was: String, _ words: MovedText) -> String {
        switch words.outcome {
        case .kept: break
        case .blank: note(part, was, words.text, [.blank])
        case .left: note(part, was, words.text, [.other])
        case .moved where words.text == was && words.rules.isDisjoint(with: [.feast, .edgeOfMonth]): break
        case .moved:
            var reasons = MovedText.Rule.allCases.filter(words.rules.contains).map(NextYearChange.Reason.init)
            if reasons.isEmpty { reasons = [.year] }
            note(part, was, words.text, reasons)
        }
        return words.text
    }

    private mutating func note(
        _ part: NextYearChange.Part, _ was: String, _ becomes: String, _ reasons: [NextYearChange.Reason]
    ) {
        changes.append(NextYearChange(part: part, was: was, becomes: becomes, reasons: reasons))
    }
}

/// A deadline that stands in the words of the activity, once.
private struct DeadlineInTitle {
    let before: String
    let after: String

    init?(of title: String, deadline: String) {
        guard deadline.contains(where: \.isNumber), deadline.count < title.count else { return nil }
        let parts = title.split(separator: deadline, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        (before, after) = (String(parts[0]), String(parts[1]))
    }
}

extension NextYearChange.Reason {
    init(_ rule: MovedText.Rule) {
        switch rule {
        case .weekday: self = .weekday
        case .feast: self = .feast
        case .edgeOfMonth: self = .edgeOfMonth
        }
    }
}
