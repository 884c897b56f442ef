extension Activity: Codable {
    /// The name of a member.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ member: ActivityMember) { stringValue = member.name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        self.init(id: "", title: "", source: SourceRow(table: 1, row: 1))
        for member in ActivityMember.all {
            let key = Key(member)
            switch member.value {
            case .id: id = try members.decode(String.self, forKey: key)
            case .text(_, let set): set(&self, try members.decode(String.self, forKey: key))
            case .words(_, let set): set(&self, try members.decodeIfPresent(String.self, forKey: key))
            case .flag(_, let set): set(&self, try members.decodeIfPresent(Bool.self, forKey: key) ?? false)
            case .deadline: deadline = try members.decodeIfPresent(Deadline.self, forKey: key)
            case .responsible: responsible = try members.decode([Responsible].self, forKey: key)
            case .results: results = try members.decode([ExpectedResult].self, forKey: key)
            case .mark: mark = try members.decodeIfPresent(Mark.self, forKey: key)
            case .other: other = try members.decode([String: String].self, forKey: key)
            case .inherited: inherited = try members.decode([String].self, forKey: key)
            case .source: source = try members.decode(SourceRow.self, forKey: key)
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        for member in ActivityMember.all {
            let key = Key(member)
            switch member.value {
            case .id: try members.encode(id, forKey: key)
            case .text(let get, _): try members.encode(get(self), forKey: key)
            case .words(let get, _): try members.encode(get(self), forKey: key)
            // What holds only sometimes is left out where it does not.
            case .flag(let get, _): if get(self) { try members.encode(true, forKey: key) }
            case .deadline: try members.encode(deadline, forKey: key)
            case .responsible: try members.encode(responsible, forKey: key)
            case .results: try members.encode(results, forKey: key)
            case .mark: try members.encode(mark, forKey: key)
            case .other: try members.encode(other, forKey: key)
            case .inherited: try members.encode(inherited, forKey: key)
            case .source: try members.encode(source, forKey: key)
            }
        }
    }
}
