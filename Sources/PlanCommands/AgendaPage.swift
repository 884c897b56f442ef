internal import PlanKit

/// An agenda as people and programs read it.
struct AgendaPage {
    let agenda: Agenda
    /// The files of the plans.
    let files: [String]
    let showsOverdueOnly: Bool

    // MARK: Text

    /// What is late, each week under its days, what goes on; a line an activity.
    func text(_ session: Session) -> String {
        var groups: [(title: String, lines: [String])] = []
        if !agenda.overdue.isEmpty {
            groups.append((session.text(.agendaOverdue), agenda.overdue.map { line($0, session) }))
        }
        if !showsOverdueOnly {
            for week in agenda.weeks {
                let days = ["from": week.start.inFigures, "to": week.end.inFigures]
                groups.append((session.text(.agendaSpan, days), week.entries.map { line($0, session) }))
            }
            if !agenda.running.isEmpty {
                // They began before: what counts is the end.
                let lines = agenda.running.map { line($0, session, isByEnd: true) }
                groups.append((session.text(.agendaRunning), lines))
            }
        }
        var blocks = groups.map { group in
            ([group.title] + group.lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
        }
        if groups.isEmpty {
            let days = ["from": agenda.first.inFigures, "to": agenda.last.inFigures]
            blocks.append(session.text(.agendaNothing, days) + "\n")
        }
        if agenda.undated > 0, !showsOverdueOnly {
            blocks.append(session.text(.agendaUndated, ["count": String(agenda.undated)]) + "\n")
        }
        return blocks.joined(separator: "\n")
    }

    /// `15.10.2024 вт, 11.00: Педсовет — Ясень А.Б. · актовый зал [1.2]`, `до 31.10.2024 чт («Октябрь 2024»): …`
    private func line(_ entry: Agenda.Entry, _ session: Session, isByEnd: Bool = false) -> String {
        let activity = entry.activity
        var line = days(of: entry, session, isByEnd: isByEnd || entry.isDue)
        // Of «Октябрь 2024» the day is only the last.
        if isByEnd || entry.isDue, let words = activity.deadline?.text { line += " («\(Self.onOneLine(words))»)" }
        if let time = activity.time, !time.isEmpty { line += ", \(Self.onOneLine(time))" }
        line += ": \(Self.onOneLine(activity.title))"
        let people = activity.responsible.map { Self.onOneLine($0.text) }.joined(separator: "; ")
        if !people.isEmpty { line += " — \(people)" }
        for words in [activity.place, activity.mark?.text] {
            if let words, !words.isEmpty { line += " · \(Self.onOneLine(words))" }
        }
        let file = files.count > 1 ? files[entry.plan] + " " : ""
        return line + " [\(file)\(activity.id)]"
    }

    private func days(of entry: Agenda.Entry, _ session: Session, isByEnd: Bool) -> String {
        let names = session.language.text(ReadingPhrase.weekdaysShort).split(separator: " ")
        func day(_ day: Day) -> String {
            let name = names.indices.contains(day.weekday - 1) ? " \(names[day.weekday - 1])" : ""
            return day.inFigures + name
        }
        if isByEnd, let end = entry.end { return session.text(.agendaDue, ["day": day(end)]) }
        guard let end = entry.end else { return session.text(.agendaFrom, ["day": day(entry.day)]) }
        return end == entry.day ? day(entry.day) : session.text(.agendaSpan, ["from": day(entry.day), "to": day(end)])
    }

    private static func onOneLine(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    // MARK: JSON

    /// The agenda as JSON, its days as ISO days; each entry has the words of its row.
    func json(titles: [String]) -> [UInt8] {
        var json = JSONWriter(layout: .pretty)
        json.beginObject()
        for (name, day) in [("asOf", agenda.asOf), ("from", agenda.first), ("to", agenda.last)] {
            json.name(name)
            json.value(day.iso)
        }
        json.name("overdue")
        write(agenda.overdue, titles, to: &json)
        if !showsOverdueOnly {
            json.name("weeks")
            json.beginArray()
            for week in agenda.weeks {
                json.beginObject()
                json.name("start")
                json.value(week.start.iso)
                json.name("end")
                json.value(week.end.iso)
                json.name("activities")
                write(week.entries, titles, to: &json)
                json.endObject()
            }
            json.endArray()
            json.name("running")
            write(agenda.running, titles, to: &json)
            json.name("undated")
            json.value(agenda.undated)
        }
        json.endObject()
        return json.bytes
    }

    private func write(_ entries: [Agenda.Entry], _ titles: [String], to json: inout JSONWriter) {
        json.beginArray()
        for entry in entries {
            let activity = entry.activity
            json.beginObject()
            for (name, text) in [
                ("file", files[entry.plan]), ("plan", titles[entry.plan]), ("section", entry.section),
                ("id", activity.id), ("number", activity.number), ("title", activity.title), ("day", entry.day.iso),
                ("end", entry.end?.iso), ("deadline", activity.deadline?.text), ("time", activity.time),
                ("place", activity.place), ("mark", activity.mark?.text),
            ] as [(String, String?)] {
                json.name(name)
                json.value(text)
            }
            json.name("isDue")
            json.value(entry.isDue)
            json.name("responsible")
            json.beginArray()
            for responsible in activity.responsible { json.value(responsible.text) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }
}
