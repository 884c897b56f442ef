extension Plan {
    /// The name in `other` of each column, nil for columns with a role: its heading; where it has none its place in the
    /// table; a second one of the same name has « (2)» behind it.
    public var otherKeys: [String?] {
        var taken: Set<String> = []
        return columns.enumerated().map { index, column in
            guard column.role == .other else { return nil }
            let base = column.heading.isEmpty ? String(index + 1) : column.heading
            var key = base
            var copy = 2
            while !taken.insert(key).inserted {
                key = "\(base) (\(copy))"
                copy += 1
            }
            return key
        }
    }

    /// Whether the table is a matrix: a row holds several activities, each under the date that heads its column.
    public var isMatrix: Bool { sections.contains { $0.activities.contains { $0.source.column != nil } } }

    /// A matrix as a list, a row an activity: the columns that dates or directions of work head are one column of
    /// activities with one of deadlines behind it, and a column whose words became the sections is gone. Any other plan is
    /// itself.
    ///
    /// - Parameters:
    ///   - activity: the heading of the column of activities.
    ///   - deadline: the heading of the column of deadlines.
    public func asList(activity: String, deadline: String) -> Plan {
        guard isMatrix else { return self }
        var list = self
        let keys = otherKeys
        let filled = Set(activities.flatMap(\.other.keys))
        var columns: [Column] = []
        for (index, column) in self.columns.enumerated() {
            switch column.role {
            case .activity where !columns.contains(where: { $0.role == .activity }):
                columns.append(Column(role: .activity, heading: activity))
                columns.append(Column(role: .deadline, heading: deadline))
            case .activity, .deadline: break
            case .other:
                // A column without a heading is known by its place, which is another here.
                guard let key = keys[index], filled.contains(key) else { continue }
                columns.append(Column(role: .other, heading: key))
            default: columns.append(column)
            }
        }
        list.columns = columns
        for section in list.sections.indices {
            for index in list.sections[section].activities.indices {
                list.sections[section].activities[index].source.column = nil
                // The deadline came from the heading of the column, not from the row above.
                list.sections[section].activities[index].inherited.removeAll { $0 == "deadline" }
            }
        }
        return list
    }
}
