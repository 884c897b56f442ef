public import Diagnostics
public import PlanModel

/// Makes one plan of those of several institutions.
///
/// What several of them name, the same words at the same time, is a joint event: it stands once, in a section at the
/// head, with everybody who answers for it. All else stands under its institution, in its sections. Each row says in a
/// column of its own whose it is. Where the plans say different things of a joint event, the first plan's words stand in
/// the cell and the others' in the note: nothing is left out.
public struct PlanMerger: Sendable {
    /// A plan and whose it is.
    public struct Source: Sendable, Hashable {
        /// The plan.
        public var plan: Plan
        /// The institution, as the rows name it.
        public var institution: String

        /// A plan of an institution.
        public init(plan: Plan, institution: String) {
            self.plan = plan
            self.institution = institution
        }
    }

    /// The language of the headings that no plan has.
    public var language: Language
    /// What the plan is called; nil for the words that all plans have in common, or fixed ones.
    public var title: String?

    /// A merger.
    public init(language: Language = .ru, title: String? = nil) {
        self.language = language
        self.title = title
    }

    /// One plan of all.
    ///
    /// - Returns: the plan, and how many joint events it has.
    public func merge(_ sources: [Source]) -> (plan: Plan, jointEvents: Int) {
        let sources = sources.map { source in
            var source = source
            source.plan = source.plan.asList(
                activity: ActivityMember.filled(by: .activity).heading(in: language),
                deadline: ActivityMember.filled(by: .deadline).heading(in: language))
            return source
        }
        let key = institutionKey(sources)
        let activities = sources.map { $0.plan.activities }
        let events = JointEvents(activities).events
        let joint = Set(events.flatMap(\.self))
        var plan = head(of: sources)
        if !events.isEmpty {
            plan.sections.append(
                Section(
                    title: language.choose("Совместные мероприятия", "Сумесныя мерапрыемствы", "Joint events"),
                    activities: events.map { event in
                        joined(event.map { (sources[$0.plan].institution, activities[$0.plan][$0.activity]) }, key)
                    }))
        }
        for (index, source) in sources.enumerated() {
            plan.sections.append(Section(title: source.institution))
            var position = 0
            for section in source.plan.sections {
                var rows: [Activity] = []
                for activity in section.activities {
                    let isJoint = joint.contains(JointEvents.Address(plan: index, activity: position))
                    position += 1
                    guard !isJoint else { continue }
                    var row = activity
                    row.other[key] = source.institution
                    rows.append(row)
                }
                if let title = section.title {
                    plan.sections.append(Section(title: title, level: section.level + 1, activities: rows))
                } else if !rows.isEmpty {
                    plan.sections[plan.sections.count - 1].activities += rows
                }
            }
        }
        number(&plan)
        plan.columns = columns(of: sources, plan, key)
        return (plan, events.count)
    }

    // MARK: The plan as a whole

    private func head(of sources: [Source]) -> Plan {
        func common<Value: Equatable>(_ value: (Plan) -> Value?) -> Value? {
            guard let first = sources.first.flatMap({ value($0.plan) }) else { return nil }
            return sources.allSatisfy { value($0.plan) == first } ? first : nil
        }
        let shared = common { $0.title.isEmpty ? nil : $0.title }
        var plan = Plan(
            title: title ?? shared ?? language.choose("Сводный план", "Зводны план", "Joint plan"),
            project: common(\.project), schoolYear: common(\.schoolYear), calendarYear: common(\.calendarYear))
        for source in sources {
            if source.plan.title != plan.title, !source.plan.title.isEmpty {
                plan.preamble.append("\(source.institution): \(source.plan.title)")
            }
            plan.preamble += source.plan.preamble
            plan.approvals += source.plan.approvals
            plan.signatories += source.plan.signatories
        }
        return plan
    }

    /// The name in `other` under which each row says whose it is; one that no plan has already.
    private func institutionKey(_ sources: [Source]) -> String {
        let base = language.choose("Учреждение", "Установа", "Institution")
        let taken = Set(sources.flatMap { $0.plan.otherKeys.compactMap(\.self) })
        var key = base
        var copy = 2
        while taken.contains(key) {
            key = "\(base) (\(copy))"
            copy += 1
        }
        return key
    }

    /// The columns of all plans, a role once, under the first plan's heading.
    private func columns(of sources: [Source], _ plan: Plan, _ key: String) -> [Column] {
        var columns: [Column] = []
        var others: [Column] = []
        var roles: Set<ColumnRole> = []
        var keys: Set<String> = [key]
        for source in sources {
            for (column, otherKey) in zip(source.plan.columns, source.plan.otherKeys) {
                if let otherKey {
                    if keys.insert(otherKey).inserted { others.append(Column(role: .other, heading: otherKey)) }
                } else if roles.insert(column.role).inserted {
                    columns.append(column)
                }
            }
        }
        let activities = plan.activities
        for role in ColumnRole.allCases where role != .other && !roles.contains(role) {
            let member = ActivityMember.filled(by: role)
            if activities.contains(where: member.isFilled) {
                columns.append(Column(role: role, heading: member.heading(in: language)))
            }
        }
        return columns + others + [Column(role: .other, heading: key)]
    }

    /// Numbers the rows through the whole plan: those of several plans would repeat.
    private func number(_ plan: inout Plan) {
        var number = 0
        for section in plan.sections.indices {
            for row in plan.sections[section].activities.indices {
                number += 1
                plan.sections[section].activities[row].id = "\(section + 1).\(row + 1)"
                plan.sections[section].activities[row].number = String(number)
                // The row that a cell was merged with may be elsewhere now.
                plan.sections[section].activities[row].inherited = []
            }
        }
    }

    // MARK: A joint event

    private func joined(_ rows: [(institution: String, activity: Activity)], _ key: String) -> Activity {
        var event = rows[0].activity
        var notes = distinct(rows.map(\.activity.note))
        func say(_ member: ActivityMember, _ institution: String, _ activity: Activity) {
            let words = member.words(of: activity).joined(separator: "; ")
            let said = member.words(of: event).joined(separator: "; ")
            let isSaid = ActivityWords.folded(words) == ActivityWords.folded(said)
            if !words.isEmpty, !isSaid { notes.append("\(institution) – \(member.heading(in: language)): \(words)") }
        }
        for (institution, activity) in rows.dropFirst() {
            if event.mark == nil { event.mark = activity.mark }
            for role in [ColumnRole.activity, .deadline, .mark] {
                say(ActivityMember.filled(by: role), institution, activity)
            }
            event.responsible += activity.responsible.filter { new in
                !event.responsible.contains { ActivityWords.folded($0.text) == ActivityWords.folded(new.text) }
            }
            event.results += activity.results.filter { new in
                !event.results.contains { ActivityWords.folded($0.text) == ActivityWords.folded(new.text) }
            }
            for heading in activity.other.keys {
                event.other[heading] = list([event.other[heading], activity.other[heading]])
            }
        }
        event.participants = list(rows.map(\.activity.participants))
        event.place = list(rows.map(\.activity.place))
        event.time = list(rows.map(\.activity.time))
        event.note = list(notes)
        event.struck = rows.allSatisfy(\.activity.struck)
        event.other[key] = rows.map(\.institution).joined(separator: "; ")
        return event
    }

    /// The texts that say something, each once.
    private func distinct(_ texts: [String?]) -> [String] {
        var seen: Set<String> = []
        return texts.compactMap(\.self).filter { seen.insert(ActivityWords.folded($0)).inserted }
    }

    private func list(_ texts: [String?]) -> String? {
        let texts = distinct(texts)
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}
