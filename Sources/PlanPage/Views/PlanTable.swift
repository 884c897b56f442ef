internal import PlanKit

/// A plan as its document has it, and beneath each cell, visibly second, what was understood; marks are made here.
struct PlanTable {
    private let open: OpenPlan
    private let language: Language
    private let head: PlanHead
    /// The plan, a matrix as a list.
    private let plan: Plan
    private let columns: [ShownColumn]
    private let people: PagePeople
    private let timeline: HTMLTimeline
    private let marks: MarkPieces
    private let findings: [String: [Diagnostic]]
    private let columnsOfPlan: [Column]

    init(_ head: PlanHead) {
        self.head = head
        open = head.open
        language = head.language
        plan = open.plan.asList(in: language)
        columns = ShownColumn.columns(of: plan, in: language)
        people = PagePeople(plan)
        timeline = HTMLTimeline(plan, language: language, planLanguage: "", asOf: head.today)
        marks = MarkPieces(open: open, language: language, today: head.today)
        columnsOfPlan = open.plan.columns
        // As the document has them: in the list a matrix has no columns any more.
        findings = Self.findings(open.findings, of: open.plan.activities)
    }

    /// What is said of each activity, by its id.
    static func findings(_ findings: [Diagnostic], of activities: [Activity]) -> [String: [Diagnostic]] {
        var byRow: [SourceRow: [Diagnostic]] = [:]
        for finding in findings {
            guard let table = finding.place.table, let row = finding.place.row else { continue }
            byRow[SourceRow(table: table, row: row), default: []].append(finding)
        }
        guard !byRow.isEmpty else { return [:] }
        var ofActivities: [String: [Diagnostic]] = [:]
        for activity in activities {
            ofActivities[activity.id] = byRow[activity.source.wholeRow]?.filter { finding in
                // A row of a matrix holds several activities: what is said of one column is said of that.
                guard let column = activity.source.column, let own = finding.place.column else { return true }
                return own == column
            }
        }
        return ofActivities
    }

    // MARK: Above the table

    func write(_ filter: PlanFilter, to html: inout MarkupWriter) {
        writeGeneralFindings(to: &html)
        if let file = open.otherMarks {
            html.open("p", ["class": "verdict look"])
            html.link(
                Address.plan(open.file, .documents) + "#take-in-heading",
                language.text(.marksBeside, ["file": Pathname(file).name]))
            html.close("p")
        }
        html.raw("<div id=\"counts\">\n")
        marks.writeCounts(to: &html)
        html.raw("</div>\n")
        writeFilters(filter, to: &html)
        html.element("p", ["class": "keys", "id": "keys", "hidden": ""], language.text(.markKeys))
        html.open("section")
        html.open("h2", ["id": "plan-heading"])
        html.html(language.text(.activities))
        html.close("h2")
        writeTable(filter, to: &html)
        writeSignatures(to: &html)
        html.close("section")
    }

    /// What is said of no row of the table.
    private func writeGeneralFindings(to html: inout MarkupWriter) {
        let rows = Set(plan.activities.map { $0.source.wholeRow })
        let general = open.findings.filter { finding in
            guard let table = finding.place.table, let row = finding.place.row else { return true }
            return !rows.contains(SourceRow(table: table, row: row))
        }
        let weighty = general.filter { $0.severity > .note }
        let notes = general.filter { $0.severity == .note }
        if !weighty.isEmpty {
            html.raw("<section class=\"general\">\n")
            html.element("h2", language.text(.findingsOfPlan))
            FindingList(language: language).write(weighty, withPlaces: true, to: &html)
            html.raw("</section>\n")
        }
        if !notes.isEmpty {
            html.raw("<details class=\"general\"><summary>")
            html.html(language.text(.findingsNotes, ["count": String(notes.count)]))
            html.raw("</summary>\n")
            FindingList(language: language).write(notes, withPlaces: true, to: &html)
            html.raw("</details>\n")
        }
    }

    private func writeFilters(_ filter: PlanFilter, to html: inout MarkupWriter) {
        html.open(
            "form",
            [
                "id": "filters", "class": "filters", "method": "get", "action": Address.plan(open.file),
                "aria-label": language.text(.filters),
            ])
        func options(_ all: [(value: String, words: String)]) -> [(value: String, words: String)] {
            [("", language.text(.filterAll))] + all
        }
        if people.names.count > 1 {
            html.select(
                "who", language.text(.filterPerson), options(people.names.enumerated().map { (String($0), $1) }),
                chosen: filter.person.map(String.init) ?? "")
        }
        let months = timeline.months
        if months.count > 1 {
            html.select("month", language.text(.filterMonth), options(months), chosen: filter.month)
        }
        let titled = plan.sections.enumerated().filter { $1.title != nil }
        if titled.count > 1 {
            html.select(
                "section", language.text(.filterSection),
                options(titled.map { (String($0 + 1), $1.title ?? "") }),
                chosen: filter.section.map(String.init) ?? "")
        }
        let statuses =
            Mark.Status.allCases.map { ($0.rawValue, MarkStatusWords.word($0, in: language)) }
            + [(PlanFilter.noMark, language.text(.statusNone)), (PlanFilter.overdue, language.text(.statusOverdue))]
        html.select("status", language.text(.filterStatus), options(statuses), chosen: filter.status)
        html.field("words", language.text(.filterWords), value: filter.words, type: "search")
        html.button(language.text(.filterApply), kind: "apply")
        html.link(Address.plan(open.file), language.text(.filterReset), ["class": "button", "id": "reset"])
        html.open("output", ["id": "shown", "data-words": language.text(.filterShown)])
        html.close("output")
        html.close("form")
    }

    // MARK: The table

    private func writeTable(_ filter: PlanFilter, to html: inout MarkupWriter) {
        html.open("div", ["class": "wide", "role": "region", "aria-labelledby": "plan-heading", "tabindex": "0"])
        html.open(
            "table",
            [
                "id": "plan", "lang": head.planLanguage, "data-address": Address.plan(open.file),
                "data-saved": language.text(.markSaved), "data-undo": language.text(.undo),
                "data-lost": language.text(.connectionLost), "data-saving": language.text(.markSaving),
            ])
        html.element("caption", open.title)
        html.raw("<thead><tr>")
        for column in columns { writeHeading(column, to: &html) }
        if !hasMarkColumn {
            html.open("th", ["scope": "col", "class": "mark", "lang": language.rawValue])
            html.html(language.text(.markColumn))
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n")
        var shown = 0
        let chosen = sections(within: filter.section)
        for (index, section) in plan.sections.enumerated() where chosen?.contains(index) ?? true {
            let rows = section.activities.map(row).filter(filter.shows)
            if filter.isSet, rows.isEmpty { continue }
            html.open("tbody", ["data-section": String(index + 1), "data-level": String(section.level)])
            if let title = section.title {
                html.raw("<tr class=\"section\">")
                html.open(
                    "th", ["scope": "rowgroup", "colspan": String(columns.count + (hasMarkColumn ? 0 : 1))])
                html.html(title)
                html.raw("</th></tr>\n")
            }
            for row in rows { write(row, to: &html) }
            shown += rows.count
            html.close("tbody")
        }
        html.raw("</table>\n</div>\n")
        if shown == 0 { html.element("p", ["class": "nothing"], language.text(.filterNothing)) }
    }

    private var hasMarkColumn: Bool { columns.contains { $0.member.role == .mark } }

    /// The sections that stand within one, that one too; nil for all.
    private func sections(within chosen: Int?) -> Set<Int>? {
        guard let chosen, plan.sections.indices.contains(chosen - 1) else { return nil }
        let level = plan.sections[chosen - 1].level
        var inside: Set<Int> = [chosen - 1]
        for index in plan.sections.indices.dropFirst(chosen) {
            guard plan.sections[index].level > level else { break }
            inside.insert(index)
        }
        return inside
    }

    /// A heading in the document's words, and as what it was understood.
    private func writeHeading(_ column: ShownColumn, to html: inout MarkupWriter) {
        html.open("th", ["scope": "col", "class": column.member.name])
        html.html(column.heading)
        let role = column.member.role ?? .other
        if columnsOfPlan.contains(where: { $0.heading == column.heading }) {
            html.open(
                "a",
                [
                    "class": "gloss", "lang": language.rawValue,
                    "href": Address.plan(open.file, .reading) + "#columns",
                ])
            html.html("→ " + language.text(role.phrase))
            html.raw("</a>")
        }
        html.raw("</th>")
    }

    /// A row as filters and views know it.
    private func row(_ activity: Activity) -> PlanRow {
        PlanRow(
            activity: activity, people: people.indexes(of: activity), months: timeline.months(of: activity),
            isOverdue: marks.isOverdue(activity), cells: columns.map { $0.text(of: activity) ?? "" })
    }

    private func write(_ row: PlanRow, to html: inout MarkupWriter) {
        let activity = row.activity
        html.open(
            "tr",
            [
                "id": Address.rowID(activity.id), "data-id": activity.id,
                "data-seen": open.entry(of: activity).token,
                "data-who": row.people.isEmpty ? nil : row.people.map(String.init).joined(separator: " "),
                "data-months": row.months.isEmpty ? nil : row.months,
                "data-status": activity.status?.rawValue, "data-overdue": row.isOverdue ? "" : nil,
            ])
        for (column, text) in zip(columns, row.cells) {
            let isHeader = column.member.role == .activity
            if column.member.role == .mark {
                writeMarkCell(of: row, heading: column.heading, to: &html)
                continue
            }
            html.open(
                isHeader ? "th" : "td",
                [
                    "scope": isHeader ? "row" : nil,
                    "class": column.member.role == .number ? "number" : nil,
                    "data-heading": isHeader || column.member.role == .number ? nil : column.heading,
                ])
            writeCell(column, text, of: activity, to: &html)
            if isHeader {
                FindingList(language: language).write(findings[activity.id] ?? [], withPlaces: false, to: &html)
            }
            html.raw(isHeader ? "</th>" : "</td>")
        }
        if !hasMarkColumn { writeMarkCell(of: row, heading: language.text(.markColumn), to: &html) }
        html.raw("</tr>\n")
    }

    private func writeCell(_ column: ShownColumn, _ text: String, of activity: Activity, to html: inout MarkupWriter) {
        func words(_ text: String) {
            if activity.struck { html.raw("<s>") }
            html.html(text)
            if activity.struck { html.raw("</s>") }
        }
        switch column.member.role {
        case .responsible where !activity.responsible.isEmpty:
            for entry in activity.responsible {
                // Who is written in another way elsewhere is put right from here.
                html.link(
                    Address.plan(open.file, .reading, ["name": entry.shownName]) + "#people", entry.text,
                    ["class": "chip \(entry.kind.rawValue)", "title": language.text(entry.kind.phrase)])
                html.raw(" ")
            }
        case .result where !activity.results.isEmpty:
            for result in activity.results {
                html.open("span", ["class": "chip"])
                html.html(result.text)
                html.raw("</span> ")
            }
        case .deadline:
            words(text)
            guard let deadline = activity.deadline else { return }
            let isUnclear = deadline.kind == .unknown
            html.element(
                "small", ["class": isUnclear ? "gloss unclear" : "gloss", "lang": language.rawValue],
                understood(deadline))
        default: words(text)
        }
    }

    /// A deadline as it was understood: «месяц: 01.10.2024 – 31.10.2024».
    private func understood(_ deadline: Deadline) -> String {
        var parts = [language.text(deadline.kind.phrase)]
        if let rule = deadline.recurrence { parts = [RecurrenceWords(language: language).words(for: rule)] }
        if let days = TimelineWords(language).days(of: deadline) { parts[0] += ": \(days)" }
        if deadline.yearInferred { parts.append(language.text(.yearInferred)) }
        return "→ " + parts.joined(separator: "; ")
    }

    // MARK: Marks

    private func writeMarkCell(of row: PlanRow, heading: String, to html: inout MarkupWriter) {
        html.open("td", ["class": "mark", "data-heading": heading])
        marks.write(of: row.activity, to: &html)
        html.raw("</td>")
    }

    private func writeSignatures(to html: inout MarkupWriter) {
        guard !plan.signatories.isEmpty else { return }
        html.open("div", ["class": "signatures", "role": "group", "aria-label": language.text(.signatures)])
        for signatory in plan.signatories { html.element("p", ["lang": head.planLanguage], signatory.text) }
        html.close("div")
    }
}

/// What is to be said of a plan or a row, each with its way out.
struct FindingList {
    let language: Language

    func write(_ findings: [Diagnostic], withPlaces: Bool, to html: inout MarkupWriter) {
        guard !findings.isEmpty else { return }
        html.open("ul", ["class": "findings", "lang": language.rawValue])
        for finding in findings {
            html.open("li", ["class": finding.severity.rawValue])
            html.open("span", ["class": "severity"])
            html.html(language.text(finding.severity.phrase))
            html.raw("</span> ")
            if withPlaces {
                let place = finding.place.description(in: language)
                if !place.isEmpty { html.html(place + ": ") }
            }
            html.html(finding.sentence(in: language))
            let wayOut = finding.wayOut(in: language)
            if !wayOut.isEmpty {
                html.raw(" ")
                html.element("span", ["class": "way"], wayOut)
            }
            html.raw("</li>\n")
        }
        html.close("ul")
    }
}
