import Diagnostics
import PlanModel

/// The parts of a page around and in the plan's table.
struct HTMLPage {
    private let plan: Plan
    private let language: Language
    private let columns: [ShownColumn]
    private let people: PagePeople
    private let words: HTMLWords
    /// ` lang="be"` for the plan's words, where the page's are in another language.
    private let planLanguage: String
    let timeline: HTMLTimeline

    /// More columns than this do not fit on a screen side by side: the table scrolls in its own frame.
    private static let widestTable = 8

    /// A page for a plan that is no matrix.
    init(_ plan: Plan, language: Language, asOf: Day?) {
        self.plan = plan
        self.language = language
        columns = ShownColumn.columns(of: plan, in: language)
        people = PagePeople(plan)
        words = HTMLWords(language)
        let spoken = plan.documentLanguage
        planLanguage = spoken == language ? "" : " lang=\"\(spoken.rawValue)\""
        timeline = HTMLTimeline(plan, language: language, planLanguage: planLanguage, asOf: asOf)
    }

    private var title: String { plan.title.isEmpty ? words.untitled : plan.title }

    // MARK: Above the table

    func writeHead(to html: inout MarkupWriter) {
        html.raw(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(PageAssets.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <title>
            """)
        html.line(title)
        html.raw("</title>\n<style>")
        html.bytes += PageAssets.style
        html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#plan\">\(words.toTable)</a>\n<header>\n")
        if let organization = plan.organization {
            html.raw("<p class=\"organization\"\(planLanguage)>")
            html.html(organization)
            html.raw("</p>\n")
        }
        html.raw("<h1\(planLanguage)>")
        html.html(title)
        html.raw("</h1>\n")
        writeFacts(to: &html)
        html.raw("</header>\n<main>\n")
        for paragraph in plan.preamble {
            html.raw("<p class=\"preamble\"\(planLanguage)>")
            html.html(paragraph)
            html.raw("</p>\n")
        }
        writeFilters(to: &html)
        html.raw("<section aria-labelledby=\"plan-heading\">\n<h2 id=\"plan-heading\">\(words.activities)</h2>\n")
        openTable(to: &html)
    }

    private func writeFacts(to html: inout MarkupWriter) {
        let labels = MarkdownWords(language)
        var facts: [(label: String, words: String)] = []
        if let project = plan.project { facts.append((labels.project, project)) }
        if let schoolYear = plan.schoolYear { facts.append((labels.schoolYear, schoolYear)) }
        if let calendarYear = plan.calendarYear { facts.append((labels.calendarYear, String(calendarYear))) }
        for approval in plan.approvals { facts.append((labels.label(of: approval.kind), approval.text)) }
        guard !facts.isEmpty else { return }
        html.raw("<dl>\n")
        for fact in facts {
            html.raw("<div><dt>\(fact.label)</dt><dd\(planLanguage)>")
            html.html(fact.words)
            html.raw("</dd></div>\n")
        }
        html.raw("</dl>\n")
    }

    // MARK: Filters

    /// The form that the script shows; without it there is nothing to filter with.
    private func writeFilters(to html: inout MarkupWriter) {
        html.raw("<form id=\"filters\" aria-label=\"\(words.filters)\" hidden>\n")
        if people.names.count > 1 {
            select("who", words.person, people.names.enumerated().map { (String($0), $1) }, to: &html)
        }
        let months = timeline.months
        if months.count > 1 { select("month", words.month, months, to: &html) }
        let titled = plan.sections.enumerated().filter { $1.title != nil }
        if titled.count > 1 || titled.count == 1 && plan.sections.count > 1 {
            select("section", words.section, titled.map { (String($0 + 1), $1.title ?? "") }, to: &html)
        }
        let statuses = Set(plan.sections.flatMap { $0.activities.map(\.status) })
        if statuses.count > 1 {
            let known = Mark.Status.allCases.filter { statuses.contains($0) }
                .map { ($0.rawValue, MarkStatusWords.word($0, in: language)) }
            let none = statuses.contains(nil) ? [("none", words.noMark)] : []
            select("status", words.status, known + none, to: &html)
        }
        html.raw("<label>\(words.words) <input type=\"search\" name=\"words\" autocomplete=\"off\"></label>\n")
        html.raw("<button type=\"reset\">\(words.reset)</button>\n")
        html.raw("<output data-words=\"\(words.shown)\"></output>\n</form>\n")
    }

    private func select(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], to html: inout MarkupWriter
    ) {
        html.raw("<label>\(label) <select name=\"\(name)\"><option value=\"\">\(words.all)</option>")
        for option in options {
            html.raw("<option value=\"\(option.value)\">")
            html.line(option.words)
            html.raw("</option>")
        }
        html.raw("</select></label>\n")
    }

    // MARK: The table

    private func openTable(to html: inout MarkupWriter) {
        if columns.count > Self.widestTable {
            html.raw(
                "<div class=\"wide\" role=\"region\" aria-labelledby=\"plan-heading\" tabindex=\"0\">\n")
        }
        html.raw("<table id=\"plan\"\(planLanguage)>\n<caption>")
        html.line(title)
        html.raw("</caption>\n<thead><tr>")
        for column in columns {
            html.raw("<th scope=\"col\" class=\"\(column.member.name)\">")
            html.html(column.heading)
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n")
    }

    /// Opens the row group of a section.
    func open(_ section: Section, number: Int, to html: inout MarkupWriter) {
        html.raw("<tbody data-section=\"\(number)\" data-level=\"\(section.level)\">\n")
        guard let title = section.title else { return }
        html.raw("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">")
        html.html(title)
        html.raw("</th></tr>\n")
    }

    /// Writes the row of an activity.
    func write(_ activity: Activity, number: Int, to html: inout MarkupWriter) {
        html.raw("<tr id=\"a\(number)\"")
        let indexes = people.indexes(of: activity)
        if !indexes.isEmpty { html.raw(" data-who=\"\(indexes.map(String.init).joined(separator: " "))\"") }
        let months = timeline.months(of: activity)
        if !months.isEmpty { html.raw(" data-months=\"\(months)\"") }
        if let status = activity.status { html.raw(" data-status=\"\(status.rawValue)\"") }
        html.raw(">")
        for column in columns {
            let isHeader = column.member.role == .activity
            html.raw(isHeader ? "<th scope=\"row\"" : "<td")
            switch column.member.role {
            case .activity: break
            case .number: html.raw(" class=\"number\"")
            default: html.attribute("data-heading", column.heading)
            }
            html.raw(">")
            let text = column.text(of: activity) ?? ""
            if !text.isEmpty {
                let isMark = column.member.role == .mark && activity.mark?.status != nil
                html.raw((activity.struck ? "<s>" : "") + (isMark ? "<span class=\"status\">" : ""))
                html.html(text)
                html.raw((isMark ? "</span>" : "") + (activity.struck ? "</s>" : ""))
            }
            html.raw(isHeader ? "</th>" : "</td>")
        }
        html.raw("</tr>\n")
    }

    func closeTable(to html: inout MarkupWriter) {
        html.raw(columns.count > Self.widestTable ? "</table>\n</div>\n" : "</table>\n")
        if !plan.signatories.isEmpty {
            html.raw("<div class=\"signatures\" role=\"group\" aria-label=\"\(words.signatures)\">\n")
            for signatory in plan.signatories {
                html.raw("<p\(planLanguage)>")
                html.html(signatory.text)
                html.raw("</p>\n")
            }
            html.raw("</div>\n")
        }
        html.raw("</section>\n")
    }

    func writeEnd(to html: inout MarkupWriter) {
        html.raw("</main>\n<script>")
        html.bytes += PageAssets.script
        html.raw("</script>\n")
    }
}
