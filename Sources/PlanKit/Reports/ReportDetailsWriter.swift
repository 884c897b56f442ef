public import Diagnostics
public import PlanModel
public import PlanReports

/// Writes commented details of one document to fill in, as ``ReportDetailsReader`` reads them.
///
/// Nothing is invented: every value is empty, which reads back as none, but for the questions of a council's meeting,
/// which are rows of the plan.
public struct ReportDetailsWriter: Sendable {
    private let language: Language

    /// A writer whose keys and comments are in this language.
    public init(language: Language = .ru) { self.language = language }

    /// The details of a document of a plan, as YAML.
    public func details(of kind: ReportKind, for plan: Plan) -> String {
        var lines = ["# \(language.text(.detailsHead, ["title": kind.title(in: language)]))"]
        func add(_ phrase: FilePhrase, _ keys: String...) {
            lines += ["", "# \(language.text(phrase))"] + keys.map { "\(SettingsKey.name($0, in: language)): " }
        }
        add(.detailsNumber, "number", "date")
        if kind.name == ReportKind.order.name {
            add(.detailsOrder, "title", "preamble", "control")
        }
        if [ReportKind.councilMinutes.name, ReportKind.councilExtract.name].contains(kind.name) {
            add(.detailsCouncil, "present", "absent")
            add(.detailsItems)
            lines.append("\(SettingsKey.name("items", in: language)):")
            for question in plan.questionsOfFirstMeeting { lines += item(question.activity, question.title) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func item(_ activity: String?, _ title: String?) -> [String] {
        var lines: [String] = []
        if let title { lines.append("  # \(title)") }
        func key(_ key: String) -> String { SettingsKey.name(key, under: "items", in: language) }
        return lines + [
            "  - \(key("activity")): \(activity.map(YAMLText.quoted) ?? "")", "    \(key("title")): ",
            "    \(key("heard")): [{\(key("speaker")): , \(key("text")): }]", "    \(key("spoke")): []",
            "    \(key("decided")): []", "    \(key("votes")): ",
        ]
    }
}
