package import Diagnostics
package import PlanModel

/// The timeline of a page.
///
/// A table, so that it prints and reads like one: the head with the months comes again on each sheet, no row is cut, words
/// wrap, and whoever listens hears the activity and its deadline. What is drawn in a row is an SVG whose places are
/// percents of its width: it fits a telephone and a poster.
package struct HTMLTimeline {
    private let timeline: Timeline
    private let language: Language
    private let words: TimelineWords
    private let planLanguage: String
    private let asOf: Day?
    private let address: @Sendable (Activity, Int) -> String

    /// As much of an activity's words as stands in its row; the whole stands in the table, where the row leads.
    private static let longestLabel = 100
    /// As many months as can be chosen from.
    private static let mostMonths = 60

    /// - Parameters:
    ///   - language: of the words that are not the plan's own.
    ///   - planLanguage: the attribute ` lang="be"` for the plan's words where it is another; else empty.
    ///   - asOf: the day that is marked; nil for the visitor's today.
    ///   - address: where the row of an activity is, which is the one of that number in the plan; on the same page unless
    ///     said.
    package init(
        _ plan: Plan, language: Language, planLanguage: String, asOf: Day?,
        address: @escaping @Sendable (Activity, Int) -> String = { "#a\($1)" }
    ) {
        timeline = Timeline(plan)
        self.language = language
        self.planLanguage = planLanguage
        self.asOf = asOf
        self.address = address
        words = TimelineWords(language)
    }

    // MARK: For the filters

    /// The months that can be chosen, `2024-10` with its words; at the end what has no dates.
    package var months: [(value: String, words: String)] {
        var months: [(value: String, words: String)] = []
        if let axis = timeline.axis {
            let last = YearMonth(of: axis.last)
            var month = YearMonth(of: axis.first)
            guard last.distance(from: month) < Self.mostMonths else { return [] }
            while month <= last {
                if let day = Day.first(ofMonth: month.month, in: month.year) {
                    months.append((Self.month(of: day), words.month(month.month, in: month.year)))
                }
                month = month.next
            }
        }
        if timeline.undatedCount > 0 { months.append(("none", words.undated)) }
        return months
    }

    /// The months in which an activity stands: `2024-10 2024-12:2025-02`, `none`.
    package func months(of activity: Activity) -> String {
        guard let deadline = activity.deadline, let extent = deadline.extent else { return "none" }
        var spans = deadline.spans
        if spans.isEmpty {
            // «С сентября» goes on; «до апреля» is due on its last day.
            let isOpen = deadline.end == nil && deadline.kind == .after
            let last = timeline.axis.map { max($0.last, extent.upperBound) } ?? extent.upperBound
            spans = [extent.lowerBound...(isOpen ? last : extent.upperBound)]
        }
        return spans.map { span in
            let (first, last) = (Self.month(of: span.lowerBound), Self.month(of: span.upperBound))
            return first == last ? first : "\(first):\(last)"
        }.joined(separator: " ")
    }

    private static func month(of day: Day) -> String { String(day.iso.prefix(7)) }

    // MARK: The table

    /// Writes the section.
    package func write(to html: inout MarkupWriter) {
        html.raw("<section aria-labelledby=\"timeline-heading\">\n")
        html.raw("<h2 id=\"timeline-heading\">\(words.timeline)</h2>\n")
        if let axis = timeline.axis {
            if timeline.isSummary { html.raw("<p>\(words.summaryNote)</p>\n") } else { writeLegend(to: &html) }
            let today = asOf == nil ? " data-first=\"\(axis.first.iso)\" data-days=\"\(axis.days)\"" : ""
            html.raw("<table id=\"timeline\"\(today)>\n")
            writeHead(axis, to: &html)
            for group in timeline.groups where !group.rows.isEmpty || !group.counts.isEmpty || group.title != nil {
                write(group, axis, to: &html)
            }
            html.raw("</table>\n")
        } else {
            html.raw("<p>\(words.noDates)</p>\n")
        }
        writeUndated(to: &html)
        html.raw("</section>\n")
    }

    private func writeHead(_ axis: TimelineAxis, to html: inout MarkupWriter) {
        let first = words.month(axis.first.month, in: axis.first.year)
        let last = words.month(axis.last.month, in: axis.last.year)
        html.raw("<thead><tr><th scope=\"col\">\(words.activity)</th><th scope=\"col\" class=\"axis\">")
        html.raw("<span class=\"unseen\">\(words.dates): \(first) – \(last)</span>")
        html.raw("<svg aria-hidden=\"true\" focusable=\"false\"><defs><g id=\"grid\">")
        for column in axis.columns.dropFirst() { vertical(column.start, to: &html) }
        if let asOf {
            if axis.shows(asOf) { vertical(axis.middle(of: asOf), " class=\"today\"", to: &html) }
        } else {
            html.raw("<line id=\"today\" class=\"today\" x1=\"-9\" x2=\"-9\" y2=\"100%\"/>")
        }
        html.raw("</g></defs>")
        let groups = words.groups(of: axis)
        for group in groups { label(group.label, group.start, group.end, y: 15, to: &html) }
        for column in axis.columns {
            let text = words.label(of: column, step: axis.step)
            if !text.isEmpty { label(text, column.start, column.end, y: 34, to: &html) }
        }
        html.raw("</svg></th></tr></thead>\n")
    }

    private func label(_ text: String, _ start: Int, _ end: Int, y: Int, to html: inout MarkupWriter) {
        html.raw("<text x=\"\(decimal(thousandths: (start + end) / 2))%\" y=\"\(y)\">\(text)</text>")
    }

    private func vertical(_ place: Int, _ attributes: String = "", to html: inout MarkupWriter) {
        let x = decimal(thousandths: place)
        html.raw("<line\(attributes) x1=\"\(x)%\" x2=\"\(x)%\" y2=\"100%\"/>")
    }

    private func write(_ group: Timeline.Group, _ axis: TimelineAxis, to html: inout MarkupWriter) {
        html.raw("<tbody data-level=\"\(group.level)\">\n")
        if timeline.isSummary {
            html.raw("<tr><th scope=\"row\"\(planLanguage)>")
            html.line(group.title ?? "…")
            if group.undated > 0 { html.raw(" <span class=\"status\">\(words.undated): \(group.undated)</span>") }
            html.raw("</th><td><svg role=\"img\"><title>")
            let counts = zip(axis.columns, group.counts).filter { $1 > 0 }
            html.raw(counts.map { "\(words.month($0.first.month, in: $0.first.year)): \($1)" }.joined(separator: "; "))
            html.raw("</title><use href=\"#grid\"/>")
            for (column, count) in counts {
                let middle = decimal(thousandths: (column.start + column.end) / 2)
                html.raw("<text x=\"\(middle)%\" y=\"50%\" dy=\".35em\">\(count)</text>")
            }
            html.raw("</svg></td></tr>\n</tbody>\n")
            return
        }
        if let title = group.title {
            html.raw("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"2\"\(planLanguage)>")
            html.line(title)
            html.raw("</th></tr>\n")
        }
        for row in group.rows { write(row, to: &html) }
        html.raw("</tbody>\n")
    }

    private func write(_ row: Timeline.Row, to html: inout MarkupWriter) {
        let status = row.activity.status
        html.raw("<tr data-row=\"a\(row.number)\"")
        if let status { html.raw(" data-status=\"\(status.rawValue)\"") }
        html.raw("><th scope=\"row\"\(planLanguage)>")
        writeLink(to: row, to: &html)
        if let status {
            let word = MarkStatusWords.word(status, in: language)
            html.raw(" <span class=\"status\" lang=\"\(language.rawValue)\">\(word)</span>")
        }
        html.raw("</th><td><svg role=\"img\"><title>")
        if let deadline = row.activity.deadline {
            html.line([deadline.text, words.days(of: deadline) ?? ""].filter { !$0.isEmpty }.joined(separator: ": "))
        }
        html.raw("</title><use href=\"#grid\"/>")
        for shape in row.shapes { Self.draw(shape, to: &html) }
        html.raw("</svg></td></tr>\n")
    }

    private func writeLink(to row: Timeline.Row, to html: inout MarkupWriter) {
        html.raw("<a")
        html.attribute("href", address(row.activity, row.number))
        html.raw(">")
        let label = TimelineLabel.shortened(TimelineLabel.words(of: row.activity)) { $0.count <= Self.longestLabel }
        if row.activity.struck { html.raw("<s>") }
        html.line(label)
        html.raw(row.activity.struck ? "</s></a>" : "</a>")
    }

    private static func draw(_ shape: TimelineShape, to html: inout MarkupWriter) {
        switch TimelineStroke(shape) {
        case .stroke(let kind, let start, let end):
            let (left, right) = (decimal(thousandths: start), decimal(thousandths: end))
            html.raw("<line class=\"\(kind.rawValue)\" x1=\"\(left)%\" x2=\"\(right)%\" y1=\"50%\" y2=\"50%\"/>")
        case .dot(let place):
            html.raw("<circle cx=\"\(decimal(thousandths: place))%\" cy=\"50%\" r=\"\(TimelineStroke.radius)\"/>")
        case .marker(let marker, let place):
            html.raw("<svg x=\"\(decimal(thousandths: place))%\" y=\"50%\"><path d=\"\(marker.path)\"/></svg>")
        }
    }

    private func writeLegend(to html: inout MarkupWriter) {
        let legend = TimelineLegend(timeline.groups, words)
        html.raw("<ul class=\"legend\">\n")
        for entry in legend.entries {
            html.raw("<li><svg aria-hidden=\"true\" focusable=\"false\">")
            for shape in entry.shapes { Self.draw(shape, to: &html) }
            html.raw("</svg>\(entry.words)</li>\n")
        }
        if asOf.map({ timeline.axis?.shows($0) ?? false }) ?? true {
            let day = asOf.map { words.day($0) } ?? HTMLWords(language).today
            html.raw(asOf == nil ? "<li id=\"today-key\" hidden>" : "<li>")
            html.raw("<svg aria-hidden=\"true\" focusable=\"false\">")
            html.raw("<line class=\"today\" x1=\"50%\" x2=\"50%\" y2=\"100%\"/></svg>\(day)</li>\n")
        }
        html.raw("</ul>\n")
    }

    // MARK: Without dates

    private func writeUndated(to html: inout MarkupWriter) {
        guard timeline.undatedCount > 0 else { return }
        html.raw("<h3>\(words.undated): \(timeline.undatedCount)</h3>\n<p>\(words.undatedNote)</p>\n")
        guard !timeline.undated.isEmpty else { return }
        html.raw("<ul class=\"undated\">\n")
        for row in timeline.undated {
            html.raw("<li data-row=\"a\(row.number)\"\(planLanguage)>")
            writeLink(to: row, to: &html)
            if let text = row.activity.deadline?.text, !text.isEmpty {
                html.raw(" — ")
                html.line(text)
            }
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
    }
}
