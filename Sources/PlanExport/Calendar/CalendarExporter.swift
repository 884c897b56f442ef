public import Diagnostics
public import PlanModel
import TextAnalysis

/// Writes a plan as a calendar (iCalendar, RFC 5545 and 7986): what stands on days as events, what has a time within which
/// as to-dos; `CalendarEntry` has the table.
///
/// - All-day dates; an event's end is exclusive, as 3.6.1 has it, a to-do's due day is the last day itself. Times that
///   the plan gives are those of the clock on the wall, without a time zone.
/// - A rule ends with the plan's span, and its DTSTART is the first of its days.
/// - The UID is made of what the plan is (title, institution, year) and the activity's id: written anew after a change,
///   the calendar changes its entries and adds none. The second and further entries of one activity have `-2`, `-3` …
///   behind it.
/// - DTSTAMP is the day of the latest approval stamp; without one the first day of the plan's year, or the first date
///   in it: the same plan gives the same bytes.
/// - SUMMARY has the activity's words, DESCRIPTION all words of its row under their headings, CATEGORIES the sections.
/// - STATUS has the mark: a to-do is COMPLETED, IN-PROCESS, NEEDS-ACTION or CANCELLED, an event only CANCELLED.
/// - No METHOD: it would make an invitation of the file. All-day events do not make people busy.
///
/// An activity without dates is left out, and a diagnostic says so.
public struct CalendarExporter: PlanExporter {
    /// The language of the words that are not the plan's own.
    public var language: Language
    /// When an alarm sounds; nil for none.
    public var alarm: CalendarAlarm?

    /// An exporter.
    public init(language: Language = .ru, alarm: CalendarAlarm? = nil) {
        self.language = language
        self.alarm = alarm
    }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let list = plan.asList(in: language)
        let page = Page(
            columns: ShownColumn.columns(of: list, in: language), stamp: list.calendarStamp,
            prefix: "plankit-\(plan.calendarIdentity)", alarm: alarm)
        var writer = CalendarWriter()
        var diagnostics: [Diagnostic] = []
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.text("PRODID", Self.product)
        writer.line("CALSCALE", "GREGORIAN")
        if !plan.title.isEmpty {
            // RFC 7986, 5.1, and what programs knew before it.
            writer.text("NAME", plan.title)
            writer.text("X-WR-CALNAME", plan.title)
        }
        var above: [(level: Int, title: String)] = []
        for section in list.sections {
            above.removeAll { $0.level >= section.level }
            if let title = section.title { above.append((section.level, title)) }
            for activity in section.activities {
                diagnostics += page.write(activity, in: above.map(\.title), to: &writer)
                if writer.bytes.count >= Piece.size {
                    try sink(writer.bytes)
                    writer.bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        writer.line("END", "VCALENDAR")
        try sink(writer.bytes)
        return diagnostics
    }

    private static let product = "-//PlanKit//\(Plan.format)//RU"

    /// Whether a file is a calendar that was written here: it can be written again.
    public static func wrote(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        return head.hasPrefix("BEGIN:VCALENDAR\r\n") && head.contains("PRODID:\(product)\r\n")
    }
}

extension CalendarExporter {
    /// What is the same for every component.
    private struct Page {
        var columns: [ShownColumn]
        var stamp: Day?
        var prefix: String
        var alarm: CalendarAlarm?

        func write(
            _ activity: Activity, in sections: [String], to writer: inout CalendarWriter
        ) -> [Diagnostic] {
            let deadline = activity.deadline
            let times = activity.time.flatMap { TimesOfDay($0) }
            let entries = deadline.map { CalendarEntry.entries(of: $0, at: times) } ?? []
            let place = Place(table: activity.source.table, row: activity.source.row)
            let title = CellText.folded(activity.title)
            var arguments = ["title": title.count > 60 ? title.prefix(60) + "…" : title]
            guard !entries.isEmpty else {
                if let words = deadline?.text, !words.isEmpty { arguments["words"] = words }
                return [Diagnostic(.calendarActivityLeftOut, at: place, arguments)]
            }
            for (index, entry) in entries.enumerated() {
                let uid = "\(prefix)-\(activity.id)" + (index == 0 ? "" : "-\(index + 1)")
                write(entry, of: activity, uid: uid, sections, to: &writer)
            }
            guard let deadline, CalendarEntry.leavesOutRule(of: deadline, entries) else { return [] }
            arguments["rule"] = deadline.recurrence
            return [Diagnostic(.calendarRuleLeftOut, at: place, arguments)]
        }

        private func write(
            _ entry: CalendarEntry, of activity: Activity, uid: String, _ sections: [String],
            to writer: inout CalendarWriter
        ) {
            let name = entry.form == .event ? "VEVENT" : "VTODO"
            let summary = CellText.folded(activity.title)
            writer.line("BEGIN", name)
            writer.text("UID", uid)
            // UTC, as 3.8.7.2 wants it; a plan has no time of its own.
            writer.line("DTSTAMP", "\(stamp.map(CalendarWriter.date) ?? "19700101")T000000Z")
            writeDates(of: entry, to: &writer)
            writer.text("SUMMARY", summary)
            writer.text("DESCRIPTION", words(of: activity))
            if !sections.isEmpty { writer.texts("CATEGORIES", sections) }
            if let place = activity.place, !place.isEmpty { writer.text("LOCATION", CellText.folded(place)) }
            let isClosed = writeStatus(of: activity, entry.form, to: &writer)
            if let alarm, !isClosed {
                writer.line("BEGIN", "VALARM")
                writer.line("ACTION", "DISPLAY")
                writer.text("DESCRIPTION", summary)
                // A to-do is to be ready by its due day.
                let isDue = entry.form == .todo && entry.end != nil
                writer.line(isDue ? "TRIGGER;RELATED=END" : "TRIGGER", alarm.trigger)
                writer.line("END", "VALARM")
            }
            writer.line("END", name)
        }

        private func writeDates(of entry: CalendarEntry, to writer: inout CalendarWriter) {
            switch (entry.form, entry.start, entry.end) {
            case (.event, let start?, let end?):
                if let times = entry.times {
                    writer.moment("DTSTART", start, minutes: times.start)
                    if let last = times.end { writer.moment("DTEND", start, minutes: last) }
                } else {
                    writer.day("DTSTART", start)
                    // Of the calendar's last day, 31.12.9999, there is no next.
                    if let next = end.advanced(by: 1) { writer.day("DTEND", next) }
                    writer.line("TRANSP", "TRANSPARENT")
                }
            default:
                // DUE must be later than DTSTART (3.8.2.3): of a single day it alone says all.
                if let start = entry.start, start != entry.end { writer.day("DTSTART", start) }
                if let end = entry.end { writer.day("DUE", end) }
            }
            guard let rule = entry.rule, let until = entry.until else { return }
            // Of the type of DTSTART (3.3.10).
            let time = entry.times == nil ? "" : "T235959"
            writer.line("RRULE", "\(rule.text);UNTIL=\(CalendarWriter.date(until))\(time)")
        }

        /// Writes the status that a mark gives.
        ///
        /// - Returns: whether nothing more is to be done about the activity.
        private func writeStatus(
            of activity: Activity, _ form: CalendarEntry.Form, to writer: inout CalendarWriter
        ) -> Bool {
            let status = activity.status
            switch (form, status) {
            case (_, .cancelled): writer.line("STATUS", "CANCELLED")
            case (.event, _), (_, nil): break
            case (.todo, .done):
                writer.line("STATUS", "COMPLETED")
                writer.line("PERCENT-COMPLETE", "100")
                // A moment in UTC (3.8.2.1); at noon it is the same day wherever plans are made.
                if let day = activity.mark?.date { writer.line("COMPLETED", "\(CalendarWriter.date(day))T120000Z") }
            case (.todo, .partly), (.todo, .inProgress): writer.line("STATUS", "IN-PROCESS")
            case (.todo, .notDone), (.todo, .postponed): writer.line("STATUS", "NEEDS-ACTION")
            }
            return status == .cancelled || status == .done
        }

        /// The words of a row, a line a column.
        private func words(of activity: Activity) -> String {
            columns.compactMap { column in
                guard let text = column.text(of: activity), !text.isEmpty else { return nil }
                return column.heading.isEmpty ? text : "\(column.heading): \(text)"
            }.joined(separator: "\n")
        }
    }
}

extension Plan {
    /// What the plan is, whatever its rows, in 16 hexadecimal digits: spelling of dashes and quotation marks, case and
    /// spaces aside.
    fileprivate var calendarIdentity: String {
        let words = [title, organization ?? "", schoolYear ?? "", calendarYear.map(String.init) ?? ""]
        var sum = FNV1a()
        sum.add(words.map { CellText.compared($0) }.joined(separator: "\u{1F}").utf8)
        return sum.digits
    }

    /// The day from which the plan stands as it is.
    fileprivate var calendarStamp: Day? {
        if let day = approvals.compactMap(\.date).max() { return day }
        if let year = schoolYear.flatMap({ SchoolYear($0)?.start }) { return Day(year: year, month: 9, day: 1) }
        if let calendarYear { return Day(year: calendarYear, month: 1, day: 1) }
        return activities.compactMap { $0.deadline?.start ?? $0.deadline?.end }.min()
    }
}
