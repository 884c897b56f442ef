internal import Diagnostics

/// What is said of a name that nothing has: the nearest right one, or the section in which it would be right.
extension NameResolver {
    mutating func reportUnknown(_ names: [String], _ tag: Int, _ frames: [Frame]) {
        let placed = part.tags[tag]
        let key = UnknownName(section: placed.section, kind: placed.tag.kind, names: names)
        if let finding = unknownNames[key] { return report(finding.id, tag, finding.arguments) }
        findUnknown(names, tag, frames)
        unknownNames[key] = findings.last
    }

    private mutating func findUnknown(_ names: [String], _ tag: Int, _ frames: [Frame]) {
        let written = names.joined(separator: ".")
        let visible = frames.reversed().flatMap(\.shape.members)
        // The first words may be right, and only a later one wrong.
        if names.count > 1, let field = visible.first(where: { $0.isCalled(names[0]) }) {
            return reportUnknown(names, inside: field, tag)
        }
        // Who opens a section means something to repeat, or a condition.
        if names.count == 1, part.tags[tag].tag.kind != .value {
            let sections = visible.filter { $0.shape == .flag || !$0.shape.members.isEmpty }
            if let nearest = Suggestion.nearest(to: written, among: sections.flatMap { [$0.name] + $0.aliases }) {
                return reportNearest(written, nearest, rest: [], tag)
            }
        }
        if everyName.contains(names[0]), let path = Self.path(to: names[0], in: visible) {
            if let list = path.list {
                return report(
                    .templateNameElsewhere, tag,
                    ["name": written, "open": "{{#\(list)}}", "close": "{{/\(list)}}"])
            }
            return reportNearest(written, path.name, rest: names.dropFirst(), tag)
        }
        let candidates = visible.flatMap { [$0.name] + $0.aliases }
        // Nothing near at hand: a name that is right elsewhere, whose place the next check tells.
        let nearest =
            Suggestion.nearest(to: names[0], among: candidates) ?? Suggestion.nearest(to: names[0], among: everyName)
        reportNearest(written, nearest, rest: names.dropFirst(), tag)
    }

    private mutating func reportUnknown(_ names: [String], inside field: TemplateField, _ tag: Int) {
        let written = names.joined(separator: ".")
        var field = field
        for index in names.indices.dropFirst() {
            let head = names[..<index].joined(separator: ".")
            if case .list = field.shape, field.shape.members.contains(where: { $0.isCalled(names[index]) }) {
                return report(
                    .templateNameElsewhere, tag,
                    ["name": written, "open": "{{#\(head)}}", "close": "{{/\(head)}}"])
            }
            guard let next = field.shape.members.first(where: { $0.isCalled(names[index]) }) else {
                var candidates = field.shape.members.flatMap { [$0.name] + $0.aliases }
                if case .list = field.shape {
                    candidates += ListMember.allCases.flatMap { [$0.rawValue] + $0.aliases }
                }
                let nearest = Suggestion.nearest(to: names[index], among: candidates).map { "\(head).\($0)" }
                return reportNearest(written, nearest, rest: names[(index + 1)...], tag)
            }
            field = next
        }
        reportNearest(written, nil, rest: [], tag)
    }

    private mutating func reportNearest(_ name: String, _ nearest: String?, rest: ArraySlice<String>, _ tag: Int) {
        guard let nearest else {
            // Words that are near no name are no slip in one.
            return report(name.contains(" ") ? .templateTagInvalid : .templateNameUnknown, tag, ["name": name])
        }
        report(
            .templateNameMisspelled, tag,
            ["name": name, "suggestion": ([nearest] + rest).joined(separator: ".")])
    }

    /// Where a name that is not visible stands, in the words of its language: in the loop over a list, or inside an
    /// object; the nearest to the top.
    private static func path(to name: String, in fields: [TemplateField]) -> (name: String, list: String?)? {
        // Inside a list names are counted from its elements.
        var level: [(field: TemplateField, path: [TemplateField], list: [TemplateField]?)] = fields.map {
            ($0, [$0], nil)
        }
        for _ in 0..<4 {
            var next: [(field: TemplateField, path: [TemplateField], list: [TemplateField]?)] = []
            for (field, path, list) in level {
                let isList = if case .list = field.shape { true } else { false }
                let around = isList ? path : list
                for member in field.shape.members {
                    let memberPath = isList ? [member] : path + [member]
                    if member.isCalled(name) {
                        let language = member.language(of: name)
                        func words(_ path: [TemplateField]) -> String {
                            path.map { $0.name(in: language) }.joined(separator: ".")
                        }
                        return (words(memberPath), around.map(words))
                    }
                    next.append((member, memberPath, around))
                }
            }
            level = next
        }
        return nil
    }
}
