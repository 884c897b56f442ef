internal import PlanKit

/// The names a template may use, as a person reads them: what has the same names inside is opened once, and of numbered
/// names the first and the last are shown.
struct FieldListing {
    private let session: Session
    private let members: [Substring: [ReportTemplate.Name]]
    /// Where names were opened, by the names inside.
    private var opened: [[Substring]: Substring] = [:]

    init(_ names: [ReportTemplate.Name], session: Session) {
        self.session = session
        members = Dictionary(grouping: names) { name in
            name.path.lastIndex(of: ".").map { name.path[..<$0] } ?? ""
        }
    }

    /// The lines, names inside others indented.
    mutating func lines() -> [String] { written(under: "", depth: 0) }

    private mutating func written(under path: Substring, depth: Int) -> [String] {
        var lines: [String] = []
        let siblings = members[path] ?? []
        for name in siblings {
            let short = Self.short(name)
            let stem = short.prefix { !$0.isNumber }
            guard stem == short || short.dropFirst(stem.count) == "1" else { continue }
            var words = ([String(short)] + name.aliases).joined(separator: " · ")
            let last = siblings.map(Self.short).last { $0.prefix { !$0.isNumber } == stem }
            if stem != short, let last { words += " … \(last)" }
            let example = name.example.isEmpty ? "" : "  «\(name.example)»"
            var line = String(repeating: "  ", count: depth) + "\(words) (\(typeWords(name.type)))\(example)"
            let inside = (members[name.path[...]] ?? []).map(Self.short)
            if let same = opened[inside], !inside.isEmpty {
                line += ": " + session.text(.fieldsSame, ["name": String(same)])
                lines.append(line)
                continue
            }
            lines.append(line)
            guard !inside.isEmpty else { continue }
            opened[inside] = name.path[...]
            lines += written(under: name.path[...], depth: depth + 1)
        }
        return lines
    }

    private static func short(_ name: ReportTemplate.Name) -> Substring {
        name.path.split(separator: ".").last ?? name.path[...]
    }

    private func typeWords(_ name: String) -> String {
        switch name {
        case "text": session.text(.fieldText)
        case "number": session.text(.fieldNumber)
        case "day": session.text(.fieldDay)
        case "flag": session.text(.fieldFlag)
        case "object": session.text(.fieldObject)
        case "list of text": session.text(.fieldTexts)
        case "list of object": session.text(.fieldObjects)
        case "any": session.text(.fieldAny)
        default: name
        }
    }
}
