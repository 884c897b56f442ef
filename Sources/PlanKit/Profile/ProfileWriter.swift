public import Diagnostics
public import PlanModel

/// Writes a commented profile to fill in, begun with what a plan says; its keys and comments are in one language.
///
/// Nothing is invented: what the plan does not say is an empty value, which reads back as none.
public struct ProfileWriter: Sendable {
    private let language: Language

    /// A writer whose keys and comments are in this language.
    public init(language: Language = .ru) { self.language = language }

    /// The profile for a plan, as YAML.
    ///
    /// - Parameters:
    ///   - plan: what is known of the institution already.
    ///   - planLanguage: the language the plan is written in, Belarusian or, unless said, Russian.
    public func profile(for plan: Plan, writtenIn planLanguage: Language = .ru) -> String {
        var lines: [String] = []
        func comment(_ phrase: FilePhrase) {
            if !lines.isEmpty { lines.append("") }
            lines.append("# \(language.text(phrase))")
        }
        func key(_ key: String, under own: String = "") -> String { SettingsKey.name(key, under: own, in: language) }
        func person(_ name: String?, _ post: String?) -> String {
            "{\(key("name")): \(quoted(name)), \(key("post")): \(quoted(post))}"
        }
        func localized(_ words: String?) -> String {
            let (russian, belarusian) = planLanguage == .be ? (nil, words) : (words, nil)
            return "{\(key("ru")): \(quoted(russian)), \(key("be")): \(quoted(belarusian))}"
        }
        comment(.profileHead)
        comment(.profileInstitution)
        lines += [
            "\(key("institution")):", "  \(key("name", under: "institution")): \(localized(plan.organization))",
            "  \(key("shortName")): \(localized(nil))", "  \(key("place")): \(localized(nil))",
        ]
        comment(.profilePeople)
        let head = plan.approvals.first { $0.kind == .approved }
        lines += [
            "\(key("director")): \(person(signed(head?.initials, head?.surname), head?.post))",
            "\(key("deputies")): []", "\(key("chair")): \(person(nil, nil))",
            "\(key("secretary")): \(person(nil, nil))",
        ]
        comment(.profileProject)
        lines += [
            "\(key("project")):", "  \(key("title", under: "project")): \(localized(plan.project))",
            "  \(key("years")): ",
            "  \(key("leader")): \(person(nil, nil))", "  \(key("consultants")): []", "  \(key("basis")): []",
        ]
        comment(.profileCertificate)
        lines.append("\(key("certificate")): {}")
        comment(.profileStaff)
        lines += staff(of: plan)
        comment(.profileOwn)
        lines.append("\(key("own")): {}")
        comment(.profileColumns)
        let unknown = plan.columns.filter { $0.role == .other && !$0.heading.isEmpty }
        lines.append("\(key("columns")):" + (unknown.isEmpty ? " {}" : ""))
        let roles = SettingsWords.roles
        if !unknown.isEmpty { lines.append("  # \(roles.list(in: language))") }
        for column in unknown { lines.append("  \(quoted(column.heading)): \(roles.name(of: .other, in: language))") }
        comment(.profileYear)
        // A year here outweighs that of every plan beside the profile, next year's too: what this one says is a comment.
        if let year = plan.schoolYear { lines.append("# \(key("schoolYear")): \(year)") }
        if let year = plan.calendarYear { lines.append("# \(key("calendarYear")): \(year)") }
        lines += ["\(key("schoolYear")): ", "\(key("calendarYear")): "]
        comment(.profileCalendar)
        lines.append("\(key("calendar")): []")
        comment(.profileAbbreviations)
        lines.append("\(key("abbreviations")): {}")
        comment(.profileSpellings)
        lines.append("\(key("people")): {}")
        comment(.profileSeverities)
        lines.append("\(key("severities")): {}")
        lines.append("\(key("country")): \(SettingsWords.countries.name(of: plan.countryOfInstitution, in: language))")
        comment(.profileTemplates)
        lines.append("\(key("templates")): ")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The persons of the plan, each once, in the order of their first activity.
    private func staff(of plan: Plan) -> [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        for entry in plan.activities.flatMap(\.responsible) where entry.kind == .person {
            guard let name = signed(entry.initials, entry.surname), seen.insert(name).inserted else { continue }
            lines += [
                "  - \(SettingsKey.name("name", in: language)): \(quoted(name))",
                "    \(SettingsKey.name("post", in: language)): \(quoted(entry.post))",
            ]
            for key in ["gender", "genitive", "dative", "accusative", "instrumental"] {
                lines.append("    \(SettingsKey.name(key, in: language)): ")
            }
        }
        let key = SettingsKey.name("staff", in: language)
        return lines.isEmpty ? ["\(key): []"] : ["\(key):"] + lines
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

extension Plan {
    /// The country whose legal form the institution's name says: only Russia has budgetary, autonomous and state-owned
    /// institutions (Civil Code of the Russian Federation, article 123.22), «МБДОУ», «ГАПОУ», «МКУДО».
    fileprivate var countryOfInstitution: Country {
        let names = ([organization, title] + approvals.map(\.text)).compactMap(\.self).joined(separator: " ")
        let words = names.unicodeScalars.split { !$0.properties.isAlphabetic }.map(String.init)
        let isRussian = words.contains { word in
            let folded = SettingsKey.folded(word)
            return ["бюджетн", "автономн", "казенн"].contains(where: folded.hasPrefix)
                || Self.isRussianForm(word)
        }
        return isRussian ? .ru : .by
    }

    /// «МБОУ», «ФГБОУ», «МАУДО»: whose it is, of which form, of what, and «У» for учреждение.
    private static func isRussianForm(_ word: String) -> Bool {
        guard (3...8).contains(word.count), word.allSatisfy(\.isUppercase) else { return false }
        let rest = word.dropFirst(word.hasPrefix("ФГ") ? 1 : 0)
        guard let owner = rest.first, "МГФ".contains(owner), let form = rest.dropFirst().first, "БАК".contains(form)
        else { return false }
        // «ДО», «ПО», «К», «З»; «МАГУ» is another name.
        let kinds = rest.dropFirst(2)
        return kinds.contains("У") && kinds.allSatisfy("ДОПСНКЗУ".contains)
    }
}
