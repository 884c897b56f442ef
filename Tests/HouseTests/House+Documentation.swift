extension House {
    /// The targets that `import PlanKit` shows, wholly or some of their types.
    private var shownTargets: Set<Substring> {
        let doors = files.filter { $0.path.hasPrefix("PlanKit/") }.flatMap {
            $0.text.matches(of: #/@_exported public import (?:[a-z]+ )?(\w+)/#).map(\.output.1)
        }
        return Set(doors + ["PlanKit"])
    }

    /// What a protocol asks for has the protocol's words.
    private static func isWitness(_ code: Substring) -> Bool {
        code.contains(
            #/static func (==|<) |func (hash\(into|encode\(to|enqueue\(|export<)|init\((from decoder|\w+Literal)/#)
    }

    /// How the members of a public enum or protocol begin, which are public without the word.
    private static let members = [
        "enum": ["case ", "indirect case "],
        "protocol": ["var ", "func ", "init", "static ", "mutating ", "associatedtype ", "subscript"],
    ]

    /// What others see of the library without a line that says what it is.
    var undocumentedNames: [String] {
        let shown = shownTargets
        var problems: [String] = []
        for (path, text) in files where path.split(separator: "/").first.map(shown.contains) ?? false {
            var open: [(indent: Int, members: [String])] = []
            var isDocumented = false
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.drop { $0 == " " }
                let indent = line.count - code.count
                if code.hasPrefix("@"), !code.contains("public ") { continue }
                if code == "}", open.last?.indent == indent { open.removeLast() }
                let isMember =
                    open.last.map { $0.indent + 4 == indent && $0.members.contains(where: code.hasPrefix) } ?? false
                let isPublic = code.contains(#/^(@\w+ )*public (?!import |extension )/#)
                if isPublic || isMember, !isDocumented, !Self.isWitness(code) {
                    problems.append("\(path):\(index + 1): \(code)")
                }
                if let kind = code.prefixMatch(of: #/public (?:indirect )?(enum|protocol) /#)?.output.1,
                    !code.hasSuffix("}")
                {
                    open.append((indent, Self.members[String(kind)] ?? []))
                }
                isDocumented = code.hasPrefix("/// ") || code == "///" && isDocumented
            }
        }
        return problems
    }
}
