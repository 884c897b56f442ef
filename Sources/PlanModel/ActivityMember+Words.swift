extension ActivityMember {
    /// The printed words of the member, entry by entry; none for what no cell prints.
    public func words(of activity: Activity) -> [String] {
        switch value {
        case .text(let get, _): [get(activity)]
        case .words(let get, _): get(activity).map { [$0] } ?? []
        case .deadline: activity.deadline.map { [$0.text] } ?? []
        case .responsible: activity.responsible.map(\.text)
        case .results: activity.results.map(\.text)
        case .mark: activity.mark.map { [$0.text] } ?? []
        case .other: activity.other.isEmpty ? [] : Array(activity.other.values)
        case .id, .flag, .inherited, .source: []
        }
    }

    /// Whether an activity has something there.
    public func isFilled(in activity: Activity) -> Bool {
        switch value {
        case .id, .source: true
        case .text(let get, _): !get(activity).isEmpty
        case .words(let get, _): get(activity) != nil
        case .flag(let get, _): get(activity)
        case .deadline: activity.deadline != nil
        case .responsible: !activity.responsible.isEmpty
        case .results: !activity.results.isEmpty
        case .mark: activity.mark != nil
        case .other: !activity.other.isEmpty
        case .inherited: !activity.inherited.isEmpty
        }
    }
}

extension Activity {
    /// The words of the row that stand in a column, entry by entry.
    ///
    /// - Parameters:
    ///   - role: what the column holds.
    ///   - key: the name in ``other`` of a column without a role.
    public func words(in role: ColumnRole, key: String?) -> [String] {
        guard role == .other else { return ActivityMember.filled(by: role).words(of: self) }
        return key.flatMap { other[$0] }.map { [$0] } ?? []
    }
}
