package import Diagnostics
import PlanComparison
package import PlanModel

/// A column in which people see a plan: under which heading it shows which member, or what of `other`.
package struct ShownColumn {
    package var heading: String
    package var member: ActivityMember
    package var key: String?

    /// What an activity has in the column; nil where it has nothing.
    package func text(of activity: Activity) -> String? {
        guard let key else { return PlanCells.text(of: activity, member) }
        return activity.other[key]
    }

    /// The plan's own columns with their own headings, and a further column only for what none of these shows.
    ///
    /// - Parameters:
    ///   - plan: the plan, a matrix as a list (``PlanModel/Plan/asList(in:)``).
    ///   - language: the language of the headings that are not the plan's own.
    package static func columns(of plan: Plan, in language: Language) -> [ShownColumn] {
        let contents = PlanContents(plan)
        var shown: [ShownColumn] = []
        var roles: Set<ColumnRole> = []
        for (column, key) in zip(plan.columns, plan.otherKeys) {
            let member = ActivityMember.filled(by: column.role)
            if let key {
                shown.append(ShownColumn(heading: column.heading, member: member, key: key))
            } else if roles.insert(column.role).inserted {
                // The words of a second column of a role stand with those of the first.
                let heading = column.heading.isEmpty ? member.heading(in: language) : column.heading
                shown.append(ShownColumn(heading: heading, member: member))
            }
        }
        for member in ActivityMember.all {
            guard let role = member.role, role != .other, !roles.contains(role),
                role == .activity || contents.holds(member), !isShown(member, of: plan, in: roles)
            else { continue }
            shown.append(ShownColumn(heading: member.heading(in: language), member: member))
        }
        for key in contents.otherHeadings where !shown.contains(where: { $0.key == key }) {
            shown.append(ShownColumn(heading: key, member: ActivityMember.filled(by: .other), key: key))
        }
        return shown
    }

    /// Whether the words of a member all stand in the deadline's own column already: «15 октября, 10.00, актовый зал»
    /// gives a time and a place too.
    private static func isShown(_ member: ActivityMember, of plan: Plan, in roles: Set<ColumnRole>) -> Bool {
        guard roles.contains(.deadline), [.place, .time, .note].contains(member.role) else { return false }
        return plan.sections.allSatisfy { section in
            section.activities.allSatisfy { activity in
                guard let words = PlanCells.text(of: activity, member) else { return true }
                return activity.deadline?.text.contains(words) ?? false
            }
        }
    }
}

extension Plan {
    /// The plan as people read it: a matrix has a column for each date; as a list the dates stand beside the activities.
    package func asList(in language: Language) -> Plan {
        asList(
            activity: ActivityMember.filled(by: .activity).heading(in: language),
            deadline: ActivityMember.filled(by: .deadline).heading(in: language))
    }
}
