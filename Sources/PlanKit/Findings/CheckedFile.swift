public import Diagnostics
public import PlanModel

/// A file under check: its plan, and everything found in it.
public struct CheckedFile: Sendable, Hashable {
    /// The file's name as the user gave it.
    public var name: String
    /// Its plan; nil where it could not be read (then ``findings`` say why), or is not kept.
    public private(set) var plan: Plan?
    /// Whether it could be read.
    public let isReadable: Bool
    /// What was found, in the order of the document.
    public var findings: [Diagnostic]

    /// A file under check.
    public init(name: String, plan: Plan?, findings: [Diagnostic]) {
        self.name = name
        self.plan = plan
        isReadable = plan != nil
        self.findings = findings.map { finding in
            var copy = finding
            copy.place.file = copy.place.file ?? name
            return copy
        }
    }

    /// Keeps the findings without the plan, which only the frames of text show.
    public mutating func forgetPlan() { plan = nil }
}

/// The forms in which findings are written.
public enum FindingsFormat: String, CaseIterable, Sendable {
    /// For people: each finding with its row, or a line each, and how many there are of each kind.
    case text
    /// One JSON document.
    case json
    /// SARIF 2.1.0 (OASIS), for tools that collect findings.
    case sarif
    /// Workflow commands of GitHub Actions.
    case github

    /// Writes the findings of files.
    ///
    /// - Parameters:
    ///   - files: the files, in the order in which they are told of.
    ///   - language: the language of the words.
    ///   - words: what the program at hand calls the actions that messages offer.
    ///   - framed: whether ``text`` shows the row of each finding; if not, a finding is one line.
    public func write(
        _ files: [CheckedFile], in language: Language, words: @escaping Action.Words = { _ in nil },
        framed: Bool = true
    ) -> String {
        switch self {
        case .text: FindingsText(language: language, words: words, isFramed: framed).write(files)
        case .json: FindingsJSON(language: language, words: words).write(files)
        case .sarif: FindingsSARIF(language: language, words: words).write(files)
        case .github: FindingsGitHub(language: language, words: words).write(files)
        }
    }
}
