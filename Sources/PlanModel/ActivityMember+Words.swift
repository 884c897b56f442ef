extension ActivityMember {
    /// The printed words of the member, entry by entry; none for what no cell prints.
    public func words(of activity: Activity) -> [String] {
        var words: [String] = []
        addWords(of: activity, to: &words)
        return words
    }

    /// The same for many activities, without a list for each member.
    package func addWords(of activity: Activity, to words: inout [String]) {
        switch value {
        case .text(let get, _): words.append(get(activity))
        case .words(let get, _): if let text = get(activity) { words.append(text) }
        case .deadline: if let deadline = activity.deadline { words.append(deadline.text) }
        case .responsible: for person in activity.responsible { words.append(person.text) }
        case .results: for result in activity.results { words.append(result.text) }
        case .mark: if let mark = activity.mark { words.append(mark.text) }
        case .other: words.append(contentsOf: activity.other.values)
        case .id, .flag, .inherited, .source: break
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
