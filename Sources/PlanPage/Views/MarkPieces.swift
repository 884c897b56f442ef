internal import PlanKit

/// What of a plan's page changes with a mark: the cell of the mark, and how far the plan is. The script takes these pieces
/// over when a mark was saved.
struct MarkPieces {
    private let open: OpenPlan
    private let language: Language
    private let progress: PlanProgress

    init(open: OpenPlan, language: Language, today: Day) {
        self.open = open
        self.language = language
        progress = PlanProgress(open.plan, today: today)
    }

    /// Whether an activity is late.
    func isOverdue(_ activity: Activity) -> Bool { progress.overdue.contains(activity.id) }

    /// How many activities have which status.
    func writeCounts(to html: inout MarkupWriter) {
        html.open("ul", ["class": "counts", "aria-label": language.text(.progress)])
        func count(_ words: String, _ number: Int, _ status: String?, _ filter: String) {
            html.open("li", ["data-status": status])
            html.open("a", ["href": Address.plan(open.file, .plan, ["status": filter]) + "#plan"])
            html.element("b", String(number))
            html.raw(" ")
            html.html(words)
            html.raw("</a></li>\n")
        }
        for status in Mark.Status.allCases {
            guard let number = progress.counts[status] else { continue }
            count(MarkStatusWords.word(status, in: language), number, status.rawValue, status.rawValue)
        }
        if progress.unmarked > 0 {
            count(language.text(.statusNone), progress.unmarked, nil, PlanFilter.noMark)
        }
        if !progress.overdue.isEmpty {
            count(language.text(.statusOverdue), progress.overdue.count, "overdue", PlanFilter.overdue)
        }
        html.close("ul")
    }

    /// What stands in the cell of a mark.
    func write(of activity: Activity, to html: inout MarkupWriter) {
        if let status = activity.status {
            html.open("span", ["class": "status", "lang": language.rawValue])
            html.html(MarkStatusWords.word(status, in: language))
            html.raw("</span> ")
        }
        if isOverdue(activity) {
            html.open("span", ["class": "status late", "lang": language.rawValue])
            html.html(language.text(.overdue))
            html.raw("</span> ")
        }
        // The words of a mark are shown where they say more than its status.
        if let text = activity.mark?.text, !text.isEmpty,
            MarkStatusWords.status(text) == nil || MarkStatusWords.status(text) != activity.status
        {
            html.element("small", ["class": "words"], text)
        }
        html.open(
            "a",
            [
                "class": "edit", "lang": language.rawValue,
                "href": Address.plan(open.file, .plan, ["mark": activity.id]),
            ])
        html.html(language.text(activity.mark == nil ? .markMake : .markChange))
        html.raw("<span class=\"unseen\"> ")
        html.line([activity.number, activity.title].filter { !$0.isEmpty }.joined(separator: " "))
        html.raw("</span></a>")
    }
}
