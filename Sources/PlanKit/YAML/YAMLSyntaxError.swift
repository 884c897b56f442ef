internal import Diagnostics
internal import Yams

/// Why a file is no YAML, or none that is read.
struct YAMLSyntaxError: Error, Hashable {
    var id: DiagnosticID
    /// Where it is, counted from 1; the column in characters.
    var line = 1
    var column = 1
    /// The key, where it is about one.
    var key = ""
    /// The bound that was passed, and what it is of.
    var limit: (of: Phrase, maximum: Int)?

    init(_ id: DiagnosticID, line: Int = 1, column: Int = 1, key: String = "") {
        self.id = id
        self.line = line
        self.column = column
        self.key = key
    }

    /// The error of a bound that was passed.
    static func tooMuch(of phrase: Phrase, maximum: Int, line: Int, column: Int) -> YAMLSyntaxError {
        var error = YAMLSyntaxError(.yamlLimitExceeded, line: line, column: column)
        error.limit = (phrase, maximum)
        return error
    }

    /// What Yams says of a text; its words are not looked at.
    init(_ error: YamlError, in yaml: String) {
        self.init(.profileDamaged)
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            line = mark.line
            column = mark.column
        case .reader(_, let offset?, _, _):
            let before = yaml.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            line = before.count
            column = (before.last?.unicodeScalars.count ?? 0) + 1
        case .duplicatedKeysInMapping(let duplicates, let context):
            id = .profileKeyTwice
            key = duplicates.first ?? ""
            line =
                Self.lineOfSecond(key, in: yaml, from: context.mark.line, column: context.mark.column)
                ?? context.mark.line
            column = context.mark.column
        default: break
        }
    }

    /// The line on which a key of a mapping stands for the second time, where each key has a line of its own.
    private static func lineOfSecond(_ key: String, in yaml: String, from first: Int, column: Int) -> Int? {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        let found = lines.dropFirst(first - 1).filter { _, line in
            let words = line.drop { " -\"'".contains($0) }
            return line.prefix { " -".contains($0) }.count == column - 1 && words.hasPrefix(key)
                && words.dropFirst(key.count).drop { " \"'".contains($0) }.hasPrefix(":")
        }
        return found.count > 1 ? found[found.startIndex + 1].offset + 1 : nil
    }

    /// The same for a person.
    var diagnostic: Diagnostic {
        var arguments = ["line": String(line), "column": String(column), "key": key]
        if let limit {
            arguments["reason"] = limit.of.rawValue
            arguments["maximum"] = String(limit.maximum)
        }
        return Diagnostic(id, arguments)
    }

    static func == (left: YAMLSyntaxError, right: YAMLSyntaxError) -> Bool { left.diagnostic == right.diagnostic }

    func hash(into hasher: inout Hasher) { hasher.combine(diagnostic) }
}
