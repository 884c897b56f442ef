public import PlanModel

extension Plan {
    /// The persons, posts and groups that answer for something in the plan, in its order.
    public var peopleInCharge: [String] { groupsInCharge(named: nil).map(\.name) }

    /// Whether a name means one of them.
    public func hasPersonInCharge(named name: String) -> Bool {
        peopleInCharge.contains { PersonGroup.isNamed($0, by: name) }
    }

    /// The plan with the activities alone for which somebody of that name answers: «Иванова», «А. Б. Иванова», a post, a
    /// group. Everything else stays: the ids, and the sections too.
    public func only(inChargeOf name: String) -> Plan {
        let ids = Set(groupsInCharge(named: name).flatMap { $0.rows.map(\.activity.id) })
        var part = self
        for index in part.sections.indices { part.sections[index].activities.removeAll { !ids.contains($0.id) } }
        return part
    }

    private func groupsInCharge(named name: String?) -> [PersonGroup] {
        guard let (subject, everyone) = subjectOfNoDay else { return [] }
        var context = everyone
        context.person = name
        return subject.people(context)
    }
}
