internal import PlanKit

/// As what the document was understood, and where a person puts it right: roles of columns, the year, people,
/// abbreviations, what the institution is called. All of it is kept in `plankit.yml` beside the plan.
struct ReadingView {
    let open: OpenPlan
    let language: Language
    /// The name that is to be put right, chosen at its cell.
    let name: String

    func write(to html: inout MarkupWriter) {
        html.element("p", language.text(.readingHow))
        writeColumns(to: &html)
        writeYear(to: &html)
        writePeople(to: &html)
        writeAbbreviations(to: &html)
        writeInstitution(to: &html)
        writeKept(to: &html)
    }

    // MARK: Forms

    private func section(
        _ id: String, _ title: PagePhrase, _ html: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
    ) {
        html.open("section", ["id": id, "aria-labelledby": "\(id)-heading"])
        html.element("h2", ["id": "\(id)-heading"], language.text(title))
        content(&html)
        html.close("section")
    }

    /// A form of fields side by side.
    private func form(_ action: String, _ html: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        html.open("form", ["method": "post", "action": Address.plan(open.file), "class": "document"])
        html.hidden("action", action)
        html.raw("<div class=\"fields\">\n")
        content(&html)
        html.raw("</div>\n<p class=\"buttons\">")
        html.button(language.text(.save), kind: "primary")
        html.raw("</p>\n")
        html.close("form")
    }

    /// The headings that a role can be chosen for, in their order; a select of the form has the number of its heading.
    static func headings(of plan: Plan) -> [Column] {
        var seen: Set<String> = []
        return plan.columns.filter { !$0.heading.isEmpty && seen.insert($0.heading).inserted }
    }

    private func writeColumns(to html: inout MarkupWriter) {
        section("columns", .readingColumns, &html) { html in
            html.element("p", language.text(.readingColumnsHow))
            form("columns", &html) { html in
                for (index, column) in Self.headings(of: open.own).enumerated() {
                    html.hidden("heading-\(index)", column.heading)
                    html.select(
                        "role-\(index)", column.heading,
                        ColumnRole.allCases.map { ($0.rawValue, language.text($0.phrase)) },
                        chosen: column.role.rawValue)
                }
            }
        }
    }

    private func writeYear(to html: inout MarkupWriter) {
        section("year", .readingYear, &html) { html in
            form("year", &html) { html in
                html.field(
                    "schoolYear", language.text(.readingSchoolYear), value: open.profile?.schoolYear?.text ?? "",
                    hint: language.text(.readingYearHint, ["year": open.own.schoolYear ?? "–", "example": "2024/2025"]))
                html.field(
                    "calendarYear", language.text(.readingCalendarYear),
                    value: open.profile?.calendarYear.map(String.init) ?? "",
                    hint: language.text(
                        .readingYearHint,
                        ["year": open.own.calendarYear.map(String.init) ?? "–", "example": "2025"]))
            }
        }
    }

    private func writePeople(to html: inout MarkupWriter) {
        let names = PagePeople(open.plan).names
        guard !names.isEmpty else { return }
        section("people", .readingPeople, &html) { html in
            html.element("p", language.text(.readingPeopleHow))
            form("person", &html) { html in
                html.select("other", language.text(.readingPersonOther), names.map { ($0, $0) }, chosen: name)
                html.select("right", language.text(.readingPersonRight), names.map { ($0, $0) }, chosen: name)
            }
        }
    }

    private func writeAbbreviations(to html: inout MarkupWriter) {
        section("abbreviations", .readingAbbreviations, &html) { html in
            form("abbreviation", &html) { html in
                html.field("short", language.text(.readingShort), hint: "ЗДУВР")
                html.field("value", language.text(.readingFull), hint: language.text(.readingFullHint))
            }
        }
    }

    private func writeInstitution(to html: inout MarkupWriter) {
        let profile = open.profile ?? Profile()
        section("institution", .readingInstitution, &html) { html in
            html.element("p", language.text(.readingInstitutionHow))
            form("institution", &html) { html in
                for fact in InstitutionFact.all {
                    html.field(
                        fact.name(in: open.language), language.text(fact.phrase),
                        value: fact.value(profile, open.language) ?? "")
                }
            }
        }
    }

    // MARK: What is kept

    /// What the profile says about reading, each with a button that takes it back.
    private func writeKept(to html: inout MarkupWriter) {
        guard let profile = open.profile else { return }
        var kept: [(path: [String], words: String)] = []
        for (heading, role) in profile.columns.sorted(by: { $0.key < $1.key }) {
            kept.append((["columns", heading], "«\(heading)» → \(language.text(role.phrase))"))
        }
        if let year = profile.schoolYear {
            kept.append((["schoolYear"], language.text(.factSchoolYear, ["year": year.text])))
        }
        if let year = profile.calendarYear {
            kept.append((["calendarYear"], language.text(.factYear, ["year": String(year)])))
        }
        for (name, others) in profile.people.sorted(by: { $0.key < $1.key }) {
            kept.append((["people", name], "\(others.joined(separator: "; ")) → \(name)"))
        }
        for (short, full) in profile.abbreviations.sorted(by: { $0.key < $1.key }) {
            kept.append((["abbreviations", short], "\(short) → \(full)"))
        }
        guard !kept.isEmpty else { return }
        section("kept", .readingKept, &html) { html in
            html.raw("<ul class=\"kept\">\n")
            for each in kept {
                html.raw("<li>")
                html.element("span", each.words)
                html.open("form", ["method": "post", "action": Address.plan(open.file)])
                html.hidden("action", "profile-remove")
                for key in each.path { html.hidden("key", key) }
                html.open("button", ["type": "submit"])
                html.html(language.text(.takeBack))
                html.raw("<span class=\"unseen\"> ")
                html.line(each.words)
                html.raw("</span></button></form></li>\n")
            }
            html.close("ul")
        }
    }
}

/// A fact of the profile that the form of the institution asks for: one line of ``all``.
struct InstitutionFact: Sendable {
    /// The keys of the profile that lead to it, but for that of the language.
    private let keys: [String]
    private let isLocalized: Bool
    /// What it is called.
    let phrase: PagePhrase
    /// What a profile says of it, in a language.
    let value: @Sendable (Profile, Language) -> String?

    /// What the form asks for.
    static let all = [
        localized(["institution", "name"], .institutionName) { $0.institution.name },
        localized(["institution", "shortName"], .institutionShort) { $0.institution.shortName },
        localized(["institution", "place"], .institutionPlace) { $0.institution.place },
        plain(["director", "name"], .directorName) { $0.director.name },
        plain(["director", "post"], .directorPost) { $0.director.post },
        plain(["chair", "name"], .chairName) { $0.chair.name },
        plain(["secretary", "name"], .secretaryName) { $0.secretary.name },
        localized(["project", "title"], .projectTitle) { $0.project.title },
        plain(["project", "years"], .projectYears) { $0.project.years },
        plain(["project", "leader", "name"], .leaderName) { $0.project.leader.name },
        plain(["project", "leader", "post"], .leaderPost) { $0.project.leader.post },
    ]

    /// The keys that lead to it for a language.
    func path(in language: Language) -> [String] { isLocalized ? keys + [language.rawValue] : keys }

    /// What its field is called in the form.
    func name(in language: Language) -> String { path(in: language).joined(separator: ".") }

    private static func plain(
        _ keys: [String], _ phrase: PagePhrase, _ value: @escaping @Sendable (Profile) -> String?
    ) -> InstitutionFact {
        InstitutionFact(keys: keys, isLocalized: false, phrase: phrase) { profile, _ in value(profile) }
    }

    private static func localized(
        _ keys: [String], _ phrase: PagePhrase, _ words: @escaping @Sendable (Profile) -> Profile.LocalizedText
    ) -> InstitutionFact {
        InstitutionFact(keys: keys, isLocalized: true, phrase: phrase) { profile, language in
            language == .be ? words(profile).be : words(profile).ru
        }
    }
}
