internal import Diagnostics
internal import TextAnalysis

/// The keys of one mapping of a profile: each is taken by its name, and what is left over is unknown.
///
/// Keys go by their English names here; people may write them as ``SettingsKey`` has them.
struct ProfileFields {
    /// What was found wrong so far; past ``maximumTold`` errors, how many more there are.
    var diagnostics: [Diagnostic] {
        untold == 0 ? told : told + [Diagnostic(.yamlErrorsMore, ["count": String(untold)])]
    }

    /// So many errors of a file are told one by one: nobody reads a hundred thousand, and each takes a KB.
    static let maximumTold = 100
    /// So many characters of a key or value are shown in a message.
    private static let maximumShown = 80

    private var told: [Diagnostic] = []
    private var untold = 0

    /// The line on which the mapping begins.
    let line: Int

    /// The language of the keys, for what a message shows; that of the file where the mapping does not tell.
    let language: Language

    /// The keys that lead here, as they are written.
    private let path: String
    /// The last of them by its English name; empty where the house does not name it.
    private let own: String
    /// What stands in the place of a mapping, if it is none.
    private var other: YAMLNode?
    /// The entries that nobody took, each with the English names its key may be.
    private var entries: [(entry: YAMLEntry, keys: [String])]
    private var known: [String] = []
    /// The keys that were taken, as they are written.
    private var written: [String: String] = [:]

    /// The keys of a mapping; none, and a diagnostic in the end, where the value is something else.
    ///
    /// - Parameters:
    ///   - path: the keys that lead here, for messages: `project.leader`.
    ///   - own: the last of them by its English name.
    ///   - language: of the keys, where the mapping has none that tell.
    init(_ node: YAMLNode, path: String = "", own: String = "", language: Language = .en) {
        self.path = path
        self.own = own
        line = node.line
        switch node.content {
        case .map(let entries):
            self.entries = entries.map { ($0, SettingsKey.keys(named: $0.key)) }
            self.language = SettingsKey.language(of: entries.map(\.key)) ?? language
        case .empty:
            entries = []
            self.language = language
        case .text, .list:
            entries = []
            self.language = language
            other = node
        }
    }

    // MARK: Values

    /// The value of a key, whatever it is.
    mutating func node(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let index = entries.firstIndex(where: { $0.keys.contains(key) }) else { return nil }
        let entry = entries.remove(at: index).entry
        written[key] = entry.key
        let value = entry.value
        if case .empty = value.content { return nil }
        return value
    }

    /// The text of a key.
    mutating func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard case .text(let text) = node.content else {
            report(joined(key), node, expected: "\(shown(key)): \"…\"")
            return nil
        }
        return text
    }

    /// The texts of a key; a single text is a list of one.
    mutating func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        return texts(of: node, key)
    }

    mutating func texts(of node: YAMLNode, _ key: String) -> [String] {
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
            report(joined(key), node, expected: "\(shown(key)): [\"…\", \"…\"]")
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
        fields(of: node, joined(key), own: key, body)
    }

    mutating func fields(
        of node: YAMLNode, _ path: String, own: String = "", _ body: (inout ProfileFields) -> Void
    ) {
        var fields = ProfileFields(node, path: path, own: own, language: language)
        body(&fields)
        fields.finish()
        for diagnostic in fields.told { tell(diagnostic) }
        untold += fields.untold
    }

    /// The mappings of a list; one mapping is a list of one.
    mutating func list(_ key: String, _ body: (inout ProfileFields) -> Void) {
        guard let node = node(key) else { return }
        guard case .list(let items) = node.content else {
            fields(of: node, joined(key), own: key, body)
            return
        }
        for item in items { fields(of: item, joined(key), own: key, body) }
    }

    /// Every entry of a mapping whose keys are the user's own words.
    mutating func entries(_ key: String, _ body: (inout ProfileFields, String, YAMLNode) -> Void) {
        guard let node = node(key) else { return }
        guard case .map(let entries) = node.content else {
            report(joined(key), node, expected: "\(shown(key)): {\"…\": \"…\"}")
            return
        }
        for entry in entries { body(&self, entry.key, entry.value) }
    }

    // MARK: Diagnostics

    /// Reports every key that nobody took.
    mutating func finish() {
        if let other {
            let example = "\(known.first.map(shown) ?? "…"): \"…\""
            report(path.isEmpty ? "…" : path, other, expected: path.isEmpty ? example : "\(path): {\(example)}")
        }
        for (entry, keys) in entries {
            // Only what is told is made.
            if told.count < Self.maximumTold { tell(untaken(entry, keys)) } else { untold += 1 }
        }
        entries = []
    }

    /// Reports a value that is not what the key needs.
    mutating func report(_ key: String, _ node: YAMLNode, expected: String) {
        let found =
            switch node.content {
            case .empty: ""
            case .text(let text): text
            case .list: "- …"
            case .map(let entries): "\(entries.first?.key ?? ""): …"
            }
        tell(
            Diagnostic(
                .profileValueWrong,
                [
                    "key": Self.shown(key), "line": String(node.line), "found": Self.shown(found),
                    "expected": expected,
                ]))
    }

    private func untaken(_ entry: YAMLEntry, _ keys: [String]) -> Diagnostic {
        let place = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        var arguments = ["key": Self.shown(place), "line": String(entry.line)]
        // The same key under two of its names.
        if keys.contains(where: { written[$0] != nil }) { return Diagnostic(.profileKeyTwice, arguments) }
        // A slip of an English key means an English one.
        let language = SettingsKey.language(of: [entry.key]) == .en ? .en : language == .en ? .ru : language
        let known = known.map { SettingsKey.name($0, under: own, in: language) }
        if let suggestion = Self.nearest(to: entry.key, among: known) {
            arguments["suggestion"] = suggestion
            return Diagnostic(.profileKeyMisspelt, arguments)
        }
        arguments["known"] = known.joined(separator: ", ")
        return Diagnostic(.profileKeyUnknown, arguments)
    }

    private mutating func tell(_ diagnostic: Diagnostic) {
        if told.count < Self.maximumTold { told.append(diagnostic) } else { untold += 1 }
    }

    /// The beginning of a text that is too long for a message.
    private static func shown(_ text: String) -> String {
        let beginning = text.prefix(maximumShown)
        return beginning.endIndex == text.endIndex ? text : beginning + "…"
    }

    /// A key as the file has it, else as its language would.
    func shown(_ key: String) -> String { written[key] ?? SettingsKey.name(key, under: own, in: language) }

    /// A key, as it is shown, with the keys that lead to it.
    func joined(_ key: String) -> String { path.isEmpty ? shown(key) : "\(path).\(shown(key))" }

    /// The name that differs least from a word, where it differs little.
    static func nearest(to word: String, among names: [String]) -> String? {
        let folded = Array(word.lowercased().unicodeScalars)
        let allowed = max(1, min(3, folded.count / 3))
        var best: (name: String, distance: Int)?
        for name in names {
            let letters = Array(name.lowercased().unicodeScalars)
            // As many letters must be added or left out as one has more.
            guard abs(letters.count - folded.count) <= allowed else { continue }
            let distance = EditDistance.between(folded, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }
}
