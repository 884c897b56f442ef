/// As much of JSON Schema (draft 2020-12) as `plan.schema.json` uses; any other keyword is a violation itself.
struct JSONSchema {
    private let root: JSONValue

    init(_ bytes: [UInt8]) throws { root = try JSONValue(bytes) }

    /// What is wrong with a value, each with its path; empty where it is valid.
    func violations(of value: JSONValue) -> [String] { check(value, against: root, at: "$") }

    private func check(_ value: JSONValue, against schema: JSONValue, at path: String) -> [String] {
        var found: [String] = []
        for (keyword, wanted) in schema.members {
            switch keyword {
            case "$schema", "title", "$defs", "properties", "additionalProperties", "required": continue
            case "$ref":
                let name = wanted.string?.split(separator: "/").last.map(String.init) ?? ""
                guard let target = root["$defs"]?[name] else {
                    found.append("\(path): no definition \(name)")
                    continue
                }
                found += check(value, against: target, at: path)
            case "anyOf":
                if !wanted.array.contains(where: { check(value, against: $0, at: path).isEmpty }) {
                    found.append("\(path): matches none of anyOf")
                }
            case "type":
                let types = wanted.string.map { [$0] } ?? wanted.array.compactMap(\.string)
                if !types.contains(where: { isOf(type: $0, value) }) { found.append("\(path): not \(types)") }
            case "const":
                if value != wanted { found.append("\(path): not \(wanted)") }
            case "enum":
                if !wanted.array.contains(value) { found.append("\(path): not in the list") }
            case "pattern":
                guard let text = value.string else { continue }
                if !matches(text, pattern: wanted.string ?? "") { found.append("\(path): “\(text)”") }
            case "minimum":
                if case .number(let number) = value, case .number(let least) = wanted, number < least {
                    found.append("\(path): below \(least)")
                }
            case "items":
                for (index, element) in value.array.enumerated() {
                    found += check(element, against: wanted, at: "\(path)[\(index)]")
                }
            default: found.append("\(path): the keyword \(keyword) is not supported")
            }
        }
        return found + checkMembers(of: value, against: schema, at: path)
    }

    private func checkMembers(of value: JSONValue, against schema: JSONValue, at path: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        var found: [String] = []
        for name in schema["required"]?.array.compactMap(\.string) ?? [] where members[name] == nil {
            found.append("\(path).\(name): missing")
        }
        for (name, member) in members {
            if let property = schema["properties"]?[name] {
                found += check(member, against: property, at: "\(path).\(name)")
            } else if let additional = schema["additionalProperties"] {
                if additional == .bool(false) {
                    found.append("\(path).\(name): not in the schema")
                } else {
                    found += check(member, against: additional, at: "\(path).\(name)")
                }
            }
        }
        return found
    }

    private func isOf(type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object): true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }

    private func matches(_ text: String, pattern: String) -> Bool {
        guard let expression = try? Regex(pattern) else { return false }
        return text.contains(expression)
    }
}
