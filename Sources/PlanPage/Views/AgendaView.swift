internal import PlanKit

/// What is due in a week, what is late, what goes on; for everybody or for one.
struct AgendaView {
    let open: OpenPlan
    let language: Language
    let today: Day
    /// The Monday of the week that is shown.
    let monday: Day
    /// For whom; nil for all.
    let person: String?

    func write(to html: inout MarkupWriter) {
        let plan = person.map { open.plan.only(inChargeOf: $0) } ?? open.plan
        let sunday = monday.advanced(by: 6) ?? monday
        let agenda = Agenda(of: [plan], from: monday, to: sunday, asOf: today)
        PersonChoice(open: open, language: language, tab: .agenda, person: person, others: [("week", monday.iso)])
            .write(to: &html)
        let day = TimelineWords(language)
        html.element(
            "h2", language.text(.agendaWeek, ["from": day.day(monday), "to": day.day(sunday)]))
        html.raw("<p class=\"weeks\">")
        for (phrase, days) in [(PagePhrase.agendaBefore, -7), (.agendaAfter, 7)] {
            guard let other = monday.advanced(by: days) else { continue }
            var fields: [(String, String)] = [("view", "agenda"), ("week", other.iso)]
            if let person { fields.append(("who", person)) }
            html.link(Address.plan(open.file) + Address.query(fields), language.text(phrase), ["class": "button"])
            html.raw(" ")
        }
        html.raw("</p>\n")
        let week = agenda.weeks.flatMap(\.entries)
        if week.isEmpty { html.element("p", ["class": "nothing"], language.text(.agendaNothing)) }
        write(week, byEnd: false, to: &html)
        write(agenda.overdue, titled: .agendaOverdue, to: &html)
        write(agenda.running, titled: .agendaRunning, to: &html)
        if agenda.undated > 0 {
            html.element("p", language.text(.agendaUndated, ["count": String(agenda.undated)]))
        }
    }

    private func write(_ entries: [Agenda.Entry], titled title: PagePhrase, to html: inout MarkupWriter) {
        guard !entries.isEmpty else { return }
        html.element("h3", language.text(title))
        write(entries, byEnd: true, to: &html)
    }

    private func write(_ entries: [Agenda.Entry], byEnd: Bool, to html: inout MarkupWriter) {
        guard !entries.isEmpty else { return }
        html.raw("<ol class=\"agenda\">\n")
        for entry in entries {
            let activity = entry.activity
            html.open("li", ["data-status": activity.status?.rawValue])
            html.element("b", ["class": "day"], days(of: entry, byEnd: byEnd))
            html.open("span", ["lang": open.language == language ? nil : open.language.rawValue])
            html.link(Address.row(activity.id, of: open.file), activity.title)
            let more = [activity.time, activity.place].compactMap(\.self).filter { !$0.isEmpty }
            if !more.isEmpty { html.html(" · " + more.joined(separator: " · ")) }
            let people = activity.responsible.map(\.text).joined(separator: "; ")
            if !people.isEmpty { html.element("small", ["class": "words"], people) }
            if byEnd || entry.isDue, let words = activity.deadline?.text {
                html.element("small", ["class": "words"], "«\(words)»")
            }
            html.raw("</span></li>\n")
        }
        html.close("ol")
    }

    private func days(of entry: Agenda.Entry, byEnd: Bool) -> String {
        let names = language.text(ReadingPhrase.weekdaysShort).split(separator: " ")
        func day(_ day: Day) -> String {
            let name = names.indices.contains(day.weekday - 1) ? "\(names[day.weekday - 1]) " : ""
            return name + TimelineWords(language).day(day)
        }
        if byEnd || entry.isDue, let end = entry.end { return language.text(.agendaDue, ["day": day(end)]) }
        guard let end = entry.end, end != entry.day else { return day(entry.day) }
        return "\(day(entry.day)) – \(day(end))"
    }
}

/// For whom a view is: a form that works without scripts.
struct PersonChoice {
    let open: OpenPlan
    let language: Language
    let tab: PlanTab
    let person: String?
    var others: [(String, String)] = []

    func write(to html: inout MarkupWriter) {
        let people = open.plan.peopleInCharge
        guard people.count > 1 else { return }
        html.open("form", ["class": "filters", "method": "get", "action": Address.plan(open.file)])
        html.hidden("view", tab.rawValue)
        for (name, value) in others { html.hidden(name, value) }
        html.select(
            "who", language.text(.filterPerson), [("", language.text(.filterAll))] + people.map { ($0, $0) },
            chosen: person ?? "")
        html.button(language.text(.filterApply))
        html.close("form")
    }
}
