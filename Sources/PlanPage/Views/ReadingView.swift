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
        let isBelarusian = open.language == .be
        let words = open.language.rawValue
        func text(_ text: Profile.LocalizedText) -> String { (isBelarusian ? text.be : text.ru) ?? "" }
        let fields: [(path: [String], phrase: PagePhrase, value: String)] = [
            (["institution", "name", words], .institutionName, text(profile.institution.name)),
            (["institution", "shortName", words], .institutionShort, text(profile.institution.shortName)),
            (["institution", "place", words], .institutionPlace, text(profile.institution.place)),
            (["director", "name"], .directorName, profile.director.name ?? ""),
            (["director", "post"], .directorPost, profile.director.post ?? ""),
            (["chair", "name"], .chairName, profile.chair.name ?? ""),
            (["secretary", "name"], .secretaryName, profile.secretary.name ?? ""),
            (["project", "title", words], .projectTitle, text(profile.project.title)),
            (["project", "years"], .projectYears, profile.project.years ?? ""),
            (["project", "leader", "name"], .leaderName, profile.project.leader.name ?? ""),
            (["project", "leader", "post"], .leaderPost, profile.project.leader.post ?? ""),
        ]
        section("institution", .readingInstitution, &html) { html in
            html.element("p", language.text(.readingInstitutionHow))
            form("institution", &html) { html in
                for field in fields {
                    html.field(field.path.joined(separator: "."), language.text(field.phrase), value: field.value)
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

extension ReadingView {
    /// The keys of the profile that the form of the institution fills in.
    static let institutionKeys: [[String]] = {
        var keys = [
            ["director", "name"], ["director", "post"], ["chair", "name"], ["secretary", "name"],
            ["project", "years"], ["project", "leader", "name"], ["project", "leader", "post"],
        ]
        for language in [Language.ru, .be] {
            for path in [
                ["institution", "name"], ["institution", "shortName"], ["institution", "place"], ["project", "title"],
            ] {
                keys.append(path + [language.rawValue])
            }
        }
        return keys
    }()
}
