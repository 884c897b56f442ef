internal import Diagnostics
internal import YAML

/// Why a file is no YAML, or none that is read.
struct YAMLSyntaxError: Error, Hashable {
    var id: DiagnosticID
    /// Where it is.
    var mark: YAMLMark
    /// The key, where it is about one.
    var key = ""
    /// The bound that was passed, and what it is of.
    var limit: (of: Phrase, maximum: Int)?

    init(_ id: DiagnosticID, at mark: YAMLMark = YAMLMark(line: 1, column: 1), key: String = "") {
        self.id = id
        self.mark = mark
        self.key = key
    }

    /// The error of a bound that was passed.
    static func tooMuch(of phrase: Phrase, maximum: Int, at mark: YAMLMark) -> YAMLSyntaxError {
        var error = YAMLSyntaxError(.yamlLimitExceeded, at: mark)
        error.limit = (phrase, maximum)
        return error
    }

    /// The same for a person.
    var diagnostic: Diagnostic {
        var arguments = ["line": String(mark.line), "column": String(mark.column), "key": key]
        if let limit {
            arguments["reason"] = limit.of.rawValue
            arguments["maximum"] = String(limit.maximum)
        }
        return Diagnostic(id, arguments)
    }

    static func == (left: YAMLSyntaxError, right: YAMLSyntaxError) -> Bool { left.diagnostic == right.diagnostic }

    func hash(into hasher: inout Hasher) { hasher.combine(diagnostic) }
}
