internal import Diagnostics
internal import TextAnalysis

/// The keys of one mapping of a profile: each is taken by its name, and what is left over is unknown.
struct ProfileFields {
    /// What was found wrong so far.
    private(set) var diagnostics: [Diagnostic] = []

    /// The line on which the mapping begins.
    let line: Int

    private let path: String
    /// What stands in the place of a mapping, if it is none.
    private var other: ProfileNode?
    private var entries: [(key: String, line: Int, value: ProfileNode)]
    private var known: [String] = []

    /// The keys of a mapping; none, and a diagnostic in the end, where the value is something else.
    ///
    /// - Parameter path: the keys that lead here, for messages: `project.leader`.
    init(_ node: ProfileNode, path: String = "") {
        self.path = path
        line = node.line
        switch node.content {
        case .map(let entries): self.entries = entries
        case .empty: entries = []
        case .text, .list:
            entries = []
            other = node
        }
    }

    // MARK: Values

    /// The value of a key, whatever it is.
    mutating func node(_ key: String) -> ProfileNode? {
        known.append(key)
        guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
        let value = entries.remove(at: index).value
        if case .empty = value.content { return nil }
        return value
    }

    /// The text of a key.
    mutating func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard case .text(let text) = node.content else {
            report(joined(key), node, expected: "\(key): \"…\"")
            return nil
        }
        return text
    }

    /// The texts of a key; a single text is a list of one.
    mutating func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        return texts(of: node, key)
    }

    mutating func texts(of node: ProfileNode, _ key: String) -> [String] {
        switch node.content {
        case .empty: return []
        case .text(let text): return [text]
        case .list(let items):
            return items.compactMap { item in
                if case .text(let text) = item.content { return text }
                report(joined(key), item, expected: "- \"…\"")
                return nil
            }
        case .map:
            report(joined(key), node, expected: "\(key): [\"…\", \"…\"]")
            return []
        }
    }

    /// The value of a key, by a rule that turns its text into it.
    mutating func value<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value? {
        guard let node = node(key) else { return nil }
        guard case .text(let text) = node.content, let value = parse(text) else {
            report(joined(key), node, expected: expected)
            return nil
        }
        return value
    }

    /// The keys inside a key; `body` takes them.
    mutating func fields(_ key: String, _ body: (inout ProfileFields) -> Void) {
        guard let node = node(key) else { return }
        fields(of: node, joined(key), body)
    }

    mutating func fields(of node: ProfileNode, _ path: String, _ body: (inout ProfileFields) -> Void) {
        var fields = ProfileFields(node, path: path)
        body(&fields)
        fields.finish()
        diagnostics += fields.diagnostics
    }

    /// The mappings of a list; one mapping is a list of one.
    mutating func list(_ key: String, _ body: (inout ProfileFields) -> Void) {
        guard let node = node(key) else { return }
        guard case .list(let items) = node.content else {
            fields(of: node, joined(key), body)
            return
        }
        for item in items { fields(of: item, joined(key), body) }
    }

    /// Every entry of a mapping whose keys are the user's own words.
    mutating func entries(_ key: String, _ body: (inout ProfileFields, String, ProfileNode) -> Void) {
        guard let node = node(key) else { return }
        guard case .map(let entries) = node.content else {
            report(joined(key), node, expected: "\(key): {\"…\": \"…\"}")
            return
        }
        for entry in entries { body(&self, entry.key, entry.value) }
    }

    // MARK: Diagnostics

    /// Reports every key that nobody took.
    mutating func finish() {
        if let other {
            let example = "\(known.first ?? "…"): \"…\""
            report(path.isEmpty ? "…" : path, other, expected: path.isEmpty ? example : "\(path): {\(example)}")
        }
        for entry in entries {
            var arguments = ["key": joined(entry.key), "line": String(entry.line)]
            if let suggestion = Self.nearest(to: entry.key, among: known) {
                arguments["suggestion"] = suggestion
                diagnostics.append(Diagnostic(.profileKeyMisspelt, arguments))
            } else {
                arguments["known"] = known.joined(separator: ", ")
                diagnostics.append(Diagnostic(.profileKeyUnknown, arguments))
            }
        }
        entries = []
    }

    /// Reports a value that is not what the key needs.
    mutating func report(_ key: String, _ node: ProfileNode, expected: String) {
        let found =
            switch node.content {
            case .empty: ""
            case .text(let text): text
            case .list: "- …"
            case .map(let entries): "\(entries.first?.key ?? ""): …"
            }
        diagnostics.append(
            Diagnostic(
                .profileValueWrong,
                ["key": key, "line": String(node.line), "found": found, "expected": expected]))
    }

    /// A key with the keys that lead to it.
    func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The name that differs least from a word, where it differs little.
    static func nearest(to word: String, among names: [String]) -> String? {
        let folded = Array(word.lowercased().unicodeScalars)
        let best = names.map { ($0, EditDistance.between(folded, Array($0.lowercased().unicodeScalars))) }
            .min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, min(3, word.unicodeScalars.count / 3)) else { return nil }
        return best.0
    }
}
