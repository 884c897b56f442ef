public import Diagnostics
public import PlanModel

/// Writes a commented profile to fill in, begun with what a plan says.
///
/// Nothing is invented: what the plan does not say is an empty value, which reads back as none.
public struct ProfileWriter: Sendable {
    private let language: Language

    /// A writer whose comments are in this language.
    public init(language: Language = .ru) { self.language = language }

    /// The profile for a plan, as YAML.
    ///
    /// - Parameter planLanguage: the language the plan is written in, Belarusian or, unless said, Russian.
    public func profile(for plan: Plan, writtenIn planLanguage: Language = .ru) -> String {
        var lines: [String] = []
        func comment(_ phrase: FilePhrase) {
            if !lines.isEmpty { lines.append("") }
            lines.append("# \(language.text(phrase))")
        }
        func person(_ key: String, _ post: String?, _ name: String?) {
            lines.append("\(key): {name: \(quoted(name)), post: \(quoted(post))}")
        }
        func localized(_ words: String?) -> String {
            planLanguage == .be ? "{ru: , be: \(quoted(words))}" : "{ru: \(quoted(words)), be: }"
        }
        comment(.profileHead)
        comment(.profileInstitution)
        lines += [
            "institution:", "  name: \(localized(plan.organization))", "  shortName: {ru: , be: }",
            "  place: {ru: , be: }",
        ]
        comment(.profilePeople)
        let head = plan.approvals.first { $0.kind == .approved }
        person("director", head?.post, signed(head?.initials, head?.surname))
        lines.append("deputies: []")
        person("chair", nil, nil)
        person("secretary", nil, nil)
        comment(.profileProject)
        lines += [
            "project:", "  title: \(localized(plan.project))", "  years: ", "  leader: {name: , post: }",
            "  consultants: []", "  basis: []",
        ]
        comment(.profileCertificate)
        lines.append("certificate: {}")
        comment(.profileStaff)
        lines += staff(of: plan)
        comment(.profileOwn)
        lines.append("own: {}")
        comment(.profileColumns)
        let unknown = plan.columns.filter { $0.role == .other && !$0.heading.isEmpty }
        lines.append("columns:" + (unknown.isEmpty ? " {}" : ""))
        if !unknown.isEmpty { lines.append("  # \(ColumnRole.allCases.map(\.rawValue).joined(separator: ", "))") }
        for column in unknown { lines.append("  \(quoted(column.heading)): other") }
        comment(.profileYear)
        // A year here outweighs that of every plan beside the profile, next year's too: what this one says is a comment.
        if let year = plan.schoolYear { lines.append("# schoolYear: \(year)") }
        if let year = plan.calendarYear { lines.append("# calendarYear: \(year)") }
        lines.append("schoolYear: ")
        lines.append("calendarYear: ")
        comment(.profileCalendar)
        lines.append("calendar: []")
        comment(.profileAbbreviations)
        lines.append("abbreviations: {}")
        comment(.profileSpellings)
        lines.append("people: {}")
        comment(.profileSeverities)
        lines.append("severities: {}")
        lines.append("country: by")
        comment(.profileTemplates)
        lines.append("templates: ")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The persons of the plan, each once, in the order of their first activity.
    private func staff(of plan: Plan) -> [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        for entry in plan.activities.flatMap(\.responsible) where entry.kind == .person {
            guard let name = signed(entry.initials, entry.surname), seen.insert(name).inserted else { continue }
            lines.append("  - name: \(quoted(name))")
            lines.append("    post: \(quoted(entry.post))")
            lines.append("    gender: ")
            lines.append("    genitive: ")
            lines.append("    dative: ")
            lines.append("    accusative: ")
            lines.append("    instrumental: ")
        }
        return lines.isEmpty ? ["staff: []"] : ["staff:"] + lines
    }

    /// A name as it is signed: `Ю.М.Иванова`.
    private func signed(_ initials: String?, _ surname: String?) -> String? {
        guard let surname else { return nil }
        return (initials ?? "") + surname
    }

    /// A YAML scalar; nothing for nil.
    private func quoted(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return YAMLText.quoted(text)
    }
}
