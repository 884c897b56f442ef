internal import PlanKit

/// The difference of two plans as people and programs read it.
struct DifferencePage {
    let difference: PlanDifference
    let old: String
    let new: String

    // MARK: Text

    /// What has changed of the plan as a whole, then a block a row: `+` new, `−` gone, `~` changed, `↕` moved.
    func text(_ session: Session) -> String {
        guard !difference.isEmpty else {
            return session.text(.diffNothing, ["old": old, "new": new]) + "\n"
        }
        var blocks = [
            session.text(
                .diffCounts,
                [
                    "old": old, "new": new, "added": String(difference.count(.added)),
                    "removed": String(difference.count(.removed)), "changed": String(difference.count(.changed)),
                    "moved": String(difference.changes.count(where: \.isMoved)),
                ])
        ]
        if !difference.facts.isEmpty {
            blocks.append(difference.facts.map { line($0, session) }.joined(separator: "\n"))
        }
        blocks += difference.changes.map { block($0, session) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func block(_ change: PlanDifference.Change, _ session: Session) -> String {
        guard let place = change.shown else { return "" }
        let sign =
            switch change.kind {
            case .added: "+"
            case .removed: "−"
            case .changed: "~"
            case .moved: "↕"
            }
        var lines = ["\(sign) \(place.activity.id) \(Self.onOneLine(place.activity.title))"]
        if change.kind == .added || change.kind == .removed { lines += details(of: place, session) }
        if change.isMoved, let from = change.old, let to = change.new {
            let places = ["old": position(from), "new": position(to)]
            lines.append(session.text(.diffMoved, places))
        }
        lines += change.fields.map { line($0, session) }
        return lines.enumerated().map { $0 > 0 ? "    " + $1 : $1 }.joined(separator: "\n")
    }

    /// Where a row stands and what it says, for one that stands on one side only.
    private func details(of place: PlanDifference.Place, _ session: Session) -> [String] {
        let members = [ColumnRole.deadline, .responsible, .result].map { ActivityMember.filled(by: $0) }
        return members.compactMap { member in
            let words = member.words(of: place.activity).map(Self.onOneLine).joined(separator: "; ")
            return words.isEmpty ? nil : "\(member.heading(in: session.language)): \(words)"
        }
    }

    private func position(_ place: PlanDifference.Place) -> String {
        place.activity.id + (place.section.map { " («\(Self.onOneLine($0))»)" } ?? "")
    }

    private func line(_ field: PlanDifference.Field, _ session: Session) -> String {
        let (old, new) = field.words(in: session.language)
        func quoted(_ words: String?) -> String { words.map { "«\(Self.onOneLine($0))»" } ?? session.text(.diffEmpty) }
        return "\(field.label(in: session.language)): \(quoted(old)) → \(quoted(new))"
    }

    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: JSON

    /// One object: `old` and `new` (the files), `isEmpty`, `facts` and `changes`. A change has its `kind` (`added`,
    /// `removed`, `changed`, `moved`), `isMoved`, the activity `old` and `new` by the contract (null on the side where it
    /// is not) with the `oldSection` and `newSection`, and its `fields`; a field has `name`, `heading`, `old` and `new`.
    func json(_ session: Session) -> [UInt8] {
        var json = JSONWriter(layout: .pretty)
        json.beginObject()
        json.name("old")
        json.value(old)
        json.name("new")
        json.value(new)
        json.name("isEmpty")
        json.value(difference.isEmpty)
        json.name("facts")
        json.beginArray()
        for field in difference.facts { json.write(field) }
        json.endArray()
        json.name("changes")
        json.beginArray()
        for change in difference.changes { json.write(change) }
        json.endArray()
        json.endObject()
        return json.bytes + [0x0A]
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ field: PlanDifference.Field) {
        beginObject()
        for (name, words) in [
            ("name", field.name), ("heading", field.heading), ("old", field.old), ("new", field.new),
        ] {
            self.name(name)
            value(words)
        }
        endObject()
    }

    fileprivate mutating func write(_ change: PlanDifference.Change) {
        beginObject()
        name("kind")
        value(change.kind.rawValue)
        name("isMoved")
        value(change.isMoved)
        for (label, place) in [("old", change.old), ("new", change.new)] {
            name(label)
            if let place { write(place.activity) } else { null() }
            name(label + "Section")
            value(place?.section)
        }
        name("fields")
        beginArray()
        for field in change.fields { write(field) }
        endArray()
        endObject()
    }
}
