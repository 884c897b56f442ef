internal import PlanKit

/// The form in which one activity is marked: a page of its own without scripts, a dialog with them.
struct MarkForm {
    let open: OpenPlan
    let language: Language
    let activity: Activity
    /// Whether it is a page of its own, and not a dialog on one.
    let isPage: Bool

    func write(to html: inout MarkupWriter) {
        let entry = open.entry(of: activity)
        html.open(
            "form", ["method": "post", "action": Address.plan(open.file), "class": "mark-form", "id": "mark-form"])
        html.hidden("action", "mark")
        html.hidden("id", activity.id)
        html.hidden("seen", entry.token)
        html.open(
            isPage ? "h1" : "h2",
            ["lang": open.language == language ? nil : open.language.rawValue, "id": "mark-heading"])
        html.html([activity.number, activity.title].filter { !$0.isEmpty }.joined(separator: ". "))
        html.close(isPage ? "h1" : "h2")
        if let deadline = activity.deadline?.text {
            html.element("p", ["lang": open.language.rawValue], deadline)
        }
        html.raw("<fieldset class=\"statuses\">")
        html.element("legend", language.text(.markStatus))
        let known = MarkStatusWords.status(entry.status)
        for (index, status) in Mark.Status.allCases.enumerated() {
            radio(
                status.rawValue, "\(index + 1) – " + MarkStatusWords.word(status, in: language), known == status, &html)
        }
        let isOther = known == nil && !entry.status.isEmpty
        radio("", "0 – " + language.text(.statusNone), known == nil && !isOther, &html)
        // Words that no rule reads stay, unless something else is chosen.
        if isOther { radio(entry.status, "«\(entry.status)»", true, &html) }
        html.raw("</fieldset>\n<div class=\"fields\">\n")
        html.field("date", language.text(.markDate), value: entry.date, hint: language.text(.markDateHint))
        html.area("result", language.text(.markResult), value: entry.result, rows: 2)
        html.area("evidence", language.text(.markEvidence), value: entry.evidence, rows: 2)
        html.area("note", language.text(.markNote), value: entry.note, rows: 2)
        html.raw("</div>\n<p class=\"buttons\">\n")
        html.button(language.text(.save), kind: "primary")
        html.link(Address.row(activity.id, of: open.file), language.text(.cancel), ["class": "button", "id": "cancel"])
        html.raw("</p>\n</form>\n")
    }

    private func radio(_ value: String, _ words: String, _ isChosen: Bool, _ html: inout MarkupWriter) {
        html.raw("<label>")
        html.open("input", ["type": "radio", "name": "status", "value": value, "checked": isChosen ? "" : nil])
        html.raw(" ")
        html.html(words)
        html.raw("</label>\n")
    }
}

extension MarkEntry {
    /// The row with what a form says: fields that the form has not stay.
    ///
    /// - Parameter language: the language in which a status is written into the table.
    func filled(from form: PageFields, language: Language) -> MarkEntry {
        var entry = self
        if let status = form["status"] {
            entry.status = Mark.Status(rawValue: status).map { MarkStatusWords.word($0, in: language) } ?? status
        }
        for (name, member) in Self.filledIn where member != \.status {
            if let value = form[name] {
                // Browsers send line ends as CRLF (HTML, 4.10.22.4).
                entry[keyPath: member] = value.replacing("\r\n", with: "\n")
            }
        }
        return entry
    }
}
