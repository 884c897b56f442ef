internal import PlanKit

/// The first page: where a plan is dropped, and the plans of the folder, a row each.
struct HomeView {
    let language: Language
    /// The plans of the folder, in the order in which they are shown; nil for one that was not read yet.
    let plans: [(name: String, facts: PlanFacts?, problem: String?)]
    /// By what they are sorted.
    let order: Order
    let isWhole: Bool

    /// By what the plans of a folder are sorted.
    enum Order: String, CaseIterable {
        case file, title, year, rows, done, overdue, findings

        var phrase: PagePhrase {
            switch self {
            case .file: .columnFile
            case .title: .columnTitle
            case .year: .columnYear
            case .rows: .columnRows
            case .done: .columnDone
            case .overdue: .columnOverdue
            case .findings: .columnFindings
            }
        }

        /// Whether one stands before another: texts from А on, numbers from the largest.
        func isBefore(_ left: PlanFacts, _ right: PlanFacts) -> Bool {
            switch self {
            case .file: false
            case .title: left.title < right.title
            case .year: (left.year ?? "") > (right.year ?? "")
            case .rows: left.rows > right.rows
            case .done: left.done * max(1, right.rows) > right.done * max(1, left.rows)
            case .overdue: left.overdue > right.overdue
            case .findings: (left.errors, left.warnings) > (right.errors, right.warnings)
            }
        }
    }

    /// So many plans are listed: a longer table nobody reads on a screen.
    static let mostPlans = 2_000

    func write(to html: inout MarkupWriter) {
        html.element("h1", language.text(.homeTitle))
        writeDrop(to: &html)
        guard !plans.isEmpty else {
            html.element("p", ["class": "nothing"], language.text(.homeEmpty))
            return
        }
        html.open("section")
        html.element("h2", ["id": "plans-heading"], language.text(.homePlans, ["count": String(plans.count)]))
        html.open("div", ["class": "wide", "role": "region", "aria-labelledby": "plans-heading", "tabindex": "0"])
        html.open("table", ["id": "plans"])
        html.element("caption", language.text(.homePlans, ["count": String(plans.count)]))
        html.raw("<thead><tr>")
        for each in Order.allCases {
            html.open(
                "th",
                [
                    "scope": "col", "class": each == .file || each == .title ? nil : "figure",
                    "aria-sort": each == order ? (each == .file || each == .title ? "ascending" : "descending") : nil,
                ])
            html.link("/?sort=\(each.rawValue)", language.text(each.phrase))
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n<tbody>\n")
        for plan in plans { writeRow(plan.name, plan.facts, plan.problem, to: &html) }
        html.raw("</tbody></table>\n</div>\n")
        if !isWhole {
            html.element("p", ["class": "nothing"], language.text(.homeNotAll, ["count": String(Self.mostPlans)]))
        }
        html.close("section")
    }

    private func writeDrop(to html: inout MarkupWriter) {
        html.open(
            "form",
            [
                "id": "drop", "class": "drop", "method": "post", "action": "/upload", "enctype": "multipart/form-data",
                "data-reading": language.text(.dropReading), "data-lost": language.text(.connectionLost),
            ])
        html.raw("<label>")
        html.element("b", language.text(.dropHere))
        html.element("span", language.text(.dropKinds))
        let kinds = FileKind.readable.flatMap(\.extensions).map { ".\($0)" }.joined(separator: ",")
        html.open("input", ["type": "file", "name": "plan", "multiple": "", "required": "", "accept": kinds])
        html.raw("</label>\n")
        html.button(language.text(.dropOpen), kind: "primary")
        html.raw("<ul id=\"uploads\" aria-live=\"polite\"></ul>\n")
        html.close("form")
    }

    /// Writes the row of a plan; the script takes this piece over when a plan was read.
    func writeRow(_ name: String, _ facts: PlanFacts?, _ problem: String?, to html: inout MarkupWriter) {
        html.open("tr", ["data-facts": facts == nil && problem == nil ? Address.facts(of: name) : nil])
        html.raw("<th scope=\"row\">")
        html.link(Address.plan(name), name)
        html.raw("</th>")
        guard let facts else {
            html.open("td", ["colspan": "6"])
            html.element("small", problem ?? language.text(.homeNotRead))
            html.raw("</td></tr>\n")
            return
        }
        html.raw("<td>")
        html.html(facts.title)
        if let organization = facts.organization { html.element("small", ["class": "gloss"], organization) }
        html.raw("</td>")
        let findings = [(PagePhrase.homeErrors, facts.errors), (.homeWarnings, facts.warnings)]
            .filter { $1 > 0 }.map { language.text($0, ["count": String($1)]) }
        for (order, words) in [
            (Order.year, facts.year ?? "–"), (.rows, String(facts.rows)),
            (.done, "\(facts.done)"), (.overdue, facts.overdue == 0 ? "–" : String(facts.overdue)),
            (.findings, findings.isEmpty ? "–" : findings.joined(separator: ", ")),
        ] {
            html.open("td", ["class": "figure", "data-heading": language.text(order.phrase)])
            html.html(words)
            html.raw("</td>")
        }
        html.raw("</tr>\n")
    }
}

extension Address {
    /// Where the script asks for the row of a plan in the list.
    static func facts(of name: String) -> String { path(["facts"] + name.split(separator: "/").map(String.init)) }
}
