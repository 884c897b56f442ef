public import Diagnostics
public import OfficePackage

/// Changes single values of a profile that a person wrote, and leaves every other byte of it as it is: comments, order,
/// spaces.
///
/// ```swift
/// var editor = try ProfileEditor(bytes)
/// try editor.set(["columns", "Где заслушивается"], to: .text(editor.word(for: .place)))
/// ```
///
/// What came of a change is read back and compared with what it should be. A text in which the value cannot be changed
/// that way (a mapping in braces over several lines) stays as it is, and the error shows the lines to write by hand.
public struct ProfileEditor: Sendable {
    /// A value of a profile.
    public enum Value: Sendable, Hashable {
        /// One text.
        case text(String)
        /// Several.
        case list([String])
    }

    /// The profile's text as it is now.
    public var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    private var lines: [String]
    /// The language of new keys: that of those already there.
    private let language: Language

    /// An editor of a profile; none yet where there are no bytes.
    ///
    /// - Parameters:
    ///   - bytes: the profile as it is; empty for a new one.
    ///   - language: of the keys of a profile that has none yet.
    /// - Throws: where the bytes are no profile that can be read.
    public init(_ bytes: [UInt8], language: Language = .en) throws(PlanKitError) {
        let root = try Self.root(of: bytes)
        self.language = SettingsKey.language(of: Self.entries(of: root).map(\.key)) ?? language
        // By scalars: «\r\n» is one character, and the line ends of Windows stay as they are.
        lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .split(separator: "\n" as Unicode.Scalar, omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)) }
    }

    /// The value at a path of keys; nil where there is none, or it is a mapping.
    public func value(_ path: [String]) -> Value? {
        guard let root = try? Self.root(of: bytes) else { return nil }
        return Self.value(at: path, in: root)
    }

    /// The word for the role of a column, in the language of the profile's keys.
    public func word(for role: ColumnRole) -> String { SettingsWords.roles.name(of: role, in: language) }

    /// A key on the way to a value.
    private struct Step {
        /// As the house knows it.
        let key: String
        /// As it is written where it is new.
        let new: String
    }

    /// The way to a value; behind a key whose entries are a person's own words, keys are as they are.
    private func way(_ path: [String]) -> [Step] {
        path.indices.map { index in
            let key = path[index]
            guard index == 0 || !SettingsKey.holdsOwnWords.contains(path[0]) else { return Step(key: key, new: key) }
            let own = index > 0 ? path[index - 1] : ""
            return Step(key: key, new: SettingsKey.name(key, under: own, in: language))
        }
    }

    /// Gives the key at a path of keys a value.
    ///
    /// - Throws: where the text is of a form that cannot be changed so; it is as before then.
    public mutating func set(_ path: [String], to value: Value) throws(PlanKitError) {
        try change(path, to: value) { editor, root throws(PlanKitError) in
            try editor.set(
                editor.way(path)[...], to: value, in: root, from: 0, to: editor.lines.count, indent: "")
        }
    }

    /// Takes the key at a path of keys away, if it is there.
    ///
    /// - Throws: where the text is of a form that cannot be changed so; it is as before then.
    public mutating func remove(_ path: [String]) throws(PlanKitError) {
        guard value(path) != nil else { return }
        try change(path, to: nil) { editor, root throws(PlanKitError) in
            try editor.remove(editor.way(path)[...], in: root, to: editor.lines.count)
        }
    }

    // MARK: Changing

    private mutating func change(
        _ path: [String], to value: Value?,
        _ work: (inout ProfileEditor, YAMLNode) throws(PlanKitError) -> Void
    ) throws(PlanKitError) {
        let before = try Self.root(of: bytes)
        var changed = self
        try work(&changed, before)
        // The text may hold what nobody thought of here: an anchor that is meant elsewhere, a value over several lines.
        guard let after = try? Self.root(of: changed.bytes), Self.value(at: path, in: after) == value,
            Self.flat(before, except: path) == Self.flat(after, except: path)
        else { throw Self.refusal(way(path)[...], value) }
        self = changed
    }

    private mutating func set(
        _ path: ArraySlice<Step>, to value: Value, in node: YAMLNode, from first: Int, to end: Int, indent: String
    ) throws(PlanKitError) {
        guard let step = path.first else { return }
        let entries = Self.entries(of: node)
        guard let index = entries.firstIndex(where: { SettingsKey.isName($0.key, of: step.key) }) else {
            insert(path, value, behind: lastLine(before: end, from: first), indent: indent)
            return
        }
        let entry = entries[index]
        // The key stays as it is written.
        let key = entry.key
        let line = entry.line - 1
        let end = index + 1 < entries.count ? entries[index + 1].line - 1 : end
        let last = lastLine(before: end, from: line)
        if path.count == 1 {
            // Only a value that ends on its line is known by it.
            guard last == line, !Self.isFlow(lines[line], in: entry) else { throw Self.refusal(path, value) }
            lines[line] = Self.line(key, value, indent) + comment(of: lines[line]) + ending
            return
        }
        if Self.entries(of: entry.value).isEmpty {
            // `columns:`, `columns: {}`; comments may stand below.
            guard Self.isEmpty(entry.value) else { throw Self.refusal(path, value) }
            lines[line] = indent + Self.key(key) + ":" + comment(of: lines[line]) + ending
            insert(path.dropFirst(), value, behind: last, indent: indent + "  ")
            return
        }
        let children = Self.entries(of: entry.value)
        guard let firstChild = children.first, firstChild.line > entry.line else {
            // `director: {name: , post: }` on one line is written anew.
            guard last == line else { throw Self.refusal(path, value) }
            var flow = entry.value
            Self.put(path.dropFirst(), value, into: &flow)
            lines[line] = indent + Self.key(key) + ": " + Self.flow(flow) + comment(of: lines[line]) + ending
            return
        }
        let inner = String(lines[firstChild.line - 1].prefix { $0 == " " })
        try set(path.dropFirst(), to: value, in: entry.value, from: line, to: end, indent: inner)
    }

    private mutating func remove(_ path: ArraySlice<Step>, in node: YAMLNode, to end: Int) throws(PlanKitError) {
        let entries = Self.entries(of: node)
        guard let step = path.first,
            let index = entries.firstIndex(where: { SettingsKey.isName($0.key, of: step.key) })
        else { return }
        let entry = entries[index]
        let key = entry.key
        let line = entry.line - 1
        let end = index + 1 < entries.count ? entries[index + 1].line - 1 : end
        let last = lastLine(before: end, from: line)
        if path.count == 1 {
            lines.removeSubrange(line...last)
            return
        }
        if let child = Self.entries(of: entry.value).first, child.line == entry.line {
            guard last == line else { throw Self.refusal(path, nil) }
            var flow = entry.value
            Self.put(path.dropFirst(), nil, into: &flow)
            let indent = lines[line].prefix { $0 == " " }
            lines[line] = indent + Self.key(key) + ": " + Self.flow(flow) + comment(of: lines[line]) + ending
            return
        }
        try remove(path.dropFirst(), in: entry.value, to: end)
    }

    /// Writes a key with what leads to it below a line.
    private mutating func insert(_ path: ArraySlice<Step>, _ value: Value, behind line: Int, indent: String) {
        var new: [String] = []
        var inner = indent
        for step in path.dropLast() {
            new.append(inner + Self.key(step.new) + ":" + ending)
            inner += "  "
        }
        if let step = path.last { new.append(Self.line(step.new, value, inner) + ending) }
        if lines == [""] { lines = [] }
        let position = min(line + 1, lines.count)
        // What stands behind the last line break is no line.
        if position == lines.count { new.append("") }
        if position > 0, position == lines.count, let open = lines.last, open.isEmpty {
            lines.removeLast()
            lines += new
        } else {
            lines.insert(contentsOf: new, at: position)
        }
    }

    /// The last line before a place that is no comment and not empty; the place before all where there is none.
    private func lastLine(before end: Int, from first: Int) -> Int {
        let last = lines[first..<max(first, end)].lastIndex { line in
            let text = line.drop { $0 == " " || $0 == "\r" }
            return !text.isEmpty && text.first != "#"
        }
        // A text of comments alone is a head: what is written stands below it.
        return last ?? (first == 0 ? lines.count - 1 : first)
    }

    private var ending: String { lines.contains { $0.unicodeScalars.last == "\r" } ? "\r" : "" }

    /// ` # why`, where a comment stands behind a value; a sign in quotation marks begins none.
    private func comment(of line: String) -> String {
        var quote: Character?
        var isBehindSpace = false
        for index in line.indices {
            let character = line[index]
            switch character {
            case "\"" where quote == nil, "'" where quote == nil: quote = character
            case _ where character == quote: quote = nil
            case "#" where quote == nil && isBehindSpace:
                return " " + line[index...].filter { $0 != "\r" && $0 != "\r\n" }
            default: break
            }
            isBehindSpace = character == " "
        }
        return ""
    }

    // MARK: YAML

    private static func root(of bytes: [UInt8]) throws(PlanKitError) -> YAMLNode {
        do throws(YAMLSyntaxError) {
            return try YAMLNode(yaml: bytes)
        } catch {
            throw PlanKitError(error.diagnostic)
        }
    }

    private static func entries(of node: YAMLNode) -> [YAMLEntry] {
        if case .map(let entries) = node.content { entries } else { [] }
    }

    private static func isEmpty(_ node: YAMLNode) -> Bool {
        switch node.content {
        case .empty: true
        case .map(let entries): entries.isEmpty
        case .text, .list: false
        }
    }

    /// Whether the entry stands within braces on a line that begins with another key.
    private static func isFlow(_ line: String, in entry: YAMLEntry) -> Bool {
        let start = line.drop { $0 == " " || $0 == "\"" || $0 == "'" }
        return !start.hasPrefix(entry.key)
    }

    private static func value(at path: [String], in root: YAMLNode) -> Value? {
        var node = root
        for key in path {
            guard let entry = entries(of: node).first(where: { SettingsKey.isName($0.key, of: key) }) else {
                return nil
            }
            node = entry.value
        }
        switch node.content {
        case .text(let text): return .text(text)
        case .list(let items):
            return .list(items.compactMap { if case .text(let text) = $0.content { text } else { nil } })
        case .empty, .map: return nil
        }
    }

    /// Every value with the keys that lead to it, but for one; keys that hold nothing say nothing.
    private static func flat(_ node: YAMLNode, except path: [String], at place: [String] = []) -> [[String]] {
        let isHere = place.count == path.count && zip(place, path).allSatisfy { SettingsKey.isName($0, of: $1) }
        guard !isHere else { return [] }
        switch node.content {
        case .empty: return []
        case .text(let text): return [place + [text]]
        case .list(let items):
            return items.enumerated().flatMap { flat($1, except: path, at: place + ["[\($0)]"]) }
        case .map(let entries): return entries.flatMap { flat($0.value, except: path, at: place + [$0.key]) }
        }
    }

    private static func put(_ path: ArraySlice<Step>, _ value: Value?, into node: inout YAMLNode) {
        guard let step = path.first else { return }
        var entries = entries(of: node)
        var inner = YAMLNode(content: .empty, line: node.line)
        let index = entries.firstIndex { SettingsKey.isName($0.key, of: step.key) }
        if let index { inner = entries[index].value }
        if path.count > 1 {
            put(path.dropFirst(), value, into: &inner)
        } else {
            inner.content =
                switch value {
                case .text(let text): .text(text)
                case .list(let items): .list(items.map { YAMLNode(content: .text($0), line: node.line) })
                case nil: .empty
                }
        }
        if let index {
            entries[index].value = inner
        } else {
            entries.append(YAMLEntry(key: step.new, line: node.line, value: inner))
        }
        node.content = .map(entries)
    }

    /// A value on one line (YAML 1.2.2, 7.4).
    private static func flow(_ node: YAMLNode) -> String {
        switch node.content {
        case .empty: ""
        case .text(let text): YAMLText.quoted(text)
        case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\(key($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static func line(_ key: String, _ value: Value, _ indent: String) -> String {
        let words =
            switch value {
            case .text(let text): YAMLText.quoted(text)
            case .list(let items): "[" + items.map(YAMLText.quoted).joined(separator: ", ") + "]"
            }
        return "\(indent)\(self.key(key)): \(words)"
    }

    /// A key: bare where it is one of ours, else in quotation marks.
    private static func key(_ key: String) -> String {
        SettingsKey.isWritten(key) ? key : YAMLText.quoted(key)
    }

    private static func refusal(_ path: ArraySlice<Step>, _ value: Value?) -> PlanKitError {
        var example = ""
        let path = path.map(\.new)
        for (depth, key) in path.enumerated() {
            let indent = String(repeating: "  ", count: depth)
            if depth + 1 == path.count, let value {
                example += line(key, value, indent)
            } else {
                example += "\(indent)\(self.key(key)):\n"
            }
        }
        return PlanKitError(.profileNotEdited, ["key": path.joined(separator: "."), "lines": example])
    }
}
