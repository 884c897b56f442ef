internal import PlanKit

/// What can be taken away: documents, data, everything at once.
struct DocumentsView {
    let open: OpenPlan
    let language: Language
    /// The person's own templates.
    let templates: [String]
    /// Whether LibreOffice is there, which makes PDF.
    let makesPDF: Bool

    func write(to html: inout MarkupWriter) {
        html.open("section", ["aria-labelledby": "documents-heading"])
        html.element("h2", ["id": "documents-heading"], language.text(.documentsMade))
        html.element("p", language.text(.documentsHow))
        html.raw("<ul class=\"cards\">\n")
        for kind in ReportKind.all where kind.name != ReportKind.changes.name {
            html.raw("<li>")
            html.link(Address.plan(open.file, .documents, ["kind": kind.name]), kind.title(in: language))
            html.raw("</li>\n")
        }
        for template in templates {
            html.raw("<li>")
            html.link(Address.plan(open.file, .documents, ["template": template]), template)
            html.element("small", ["class": "gloss"], language.text(.documentsOwn))
            html.raw("</li>\n")
        }
        html.close("ul")
        if !makesPDF { html.element("p", ["class": "hint"], language.text(.documentsNoPDF)) }
        html.close("section")

        html.open("section", ["aria-labelledby": "data-heading"])
        html.element("h2", ["id": "data-heading"], language.text(.dataTitle))
        html.raw("<ul class=\"cards\">\n")
        for format in ExportFormat.all {
            html.raw("<li>")
            html.link(
                Address.plan(open.file, .documents, ["data": format.name]), Self.name(of: format, in: language))
            html.element("small", ["class": "gloss"], format.extensions[0].uppercased())
            html.raw("</li>\n")
        }
        html.raw("<li>")
        html.link(Address.plan(open.file, .documents, ["marks": "csv"]), language.text(.dataMarks))
        html.element("small", ["class": "gloss"], "CSV")
        html.raw("</li>\n<li>")
        html.link(Address.plan(open.file, .documents, ["marks": "xlsx"]), language.text(.dataMarks))
        html.element("small", ["class": "gloss"], "XLSX")
        html.raw("</li>\n")
        html.close("ul")
        html.raw("<p>")
        html.link(
            Address.plan(open.file, .documents, ["all": "zip"]), language.text(.takeAll), ["class": "button primary"])
        html.raw("</p>\n")
        html.close("section")

        html.open("section", ["aria-labelledby": "take-in-heading"])
        html.element("h2", ["id": "take-in-heading"], language.text(.marksTakeIn))
        html.element("p", language.text(.marksTakeInHow))
        html.open(
            "form",
            ["method": "post", "action": Address.plan(open.file), "enctype": "multipart/form-data", "class": "filters"])
        html.hidden("action", "marks")
        html.raw("<label>")
        html.html(language.text(.marksFile))
        html.open(
            "input", ["type": "file", "name": "marks", "required": "", "accept": ".csv,.xlsx,.ods,.yml,.yaml"])
        html.raw("</label>\n")
        html.button(language.text(.marksTakeInButton))
        html.close("form")
        html.close("section")
    }

    /// What people call a format; one that has no words here is called as it calls itself.
    static func name(of format: ExportFormat, in language: Language) -> String {
        switch format.name {
        case ExportFormat.json.name: language.text(.dataJSON)
        case ExportFormat.ndjson.name: language.text(.dataNDJSON)
        case ExportFormat.markdown.name: language.text(.dataMarkdown)
        case ExportFormat.csv.name: language.text(.dataCSV)
        case ExportFormat.ics.name: language.text(.dataICS)
        case ExportFormat.xlsx.name: language.text(.dataXLSX)
        case ExportFormat.html.name: language.text(.dataHTML)
        case ExportFormat.svg.name: language.text(.dataSVG)
        default: format.name
        }
    }
}

/// The form of one document: what it needs besides the plan, and which blanks it would have.
struct DocumentForm {
    let open: OpenPlan
    let language: Language
    let today: Day
    /// The document: a built-in kind, or a template of one's own.
    let source: Source
    /// What was filled in so far.
    let form: PageFields
    let makesPDF: Bool
    /// The blanks that the document would have as it is filled in; nil where it was not made.
    let blanks: [String]?
    /// What else is to be said of it.
    let diagnostics: [Diagnostic]

    enum Source: Sendable {
        case kind(ReportKind)
        case template(String)

        /// Whether it is the plan itself.
        var isPlan: Bool { if case .kind(let kind) = self { kind.name == ReportKind.plan.name } else { false } }

        var field: (name: String, value: String) {
            switch self {
            case .kind(let kind): ("kind", kind.name)
            case .template(let name): ("template", name)
            }
        }
    }

    /// What a form says for next year's plan.
    static let nextYear = "next"

    /// So many questions of an agenda a form has room for at first; more come with each look.
    static let fewestItems = 2
    /// So many a form may have.
    static let mostItems = 40

    private var isMinutes: Bool {
        if case .kind(let kind) = source {
            return [ReportKind.councilMinutes.name, ReportKind.councilExtract.name].contains(kind.name)
        }
        return false
    }

    private var isOrder: Bool { if case .kind(let kind) = source { kind.name == ReportKind.order.name } else { false } }

    private var isForPeople: Bool {
        if case .kind(let kind) = source { kind.name == ReportKind.tasks.name } else { true }
    }

    func write(to html: inout MarkupWriter) {
        let name =
            switch source {
            case .kind(let kind): kind.title(in: language)
            case .template(let name): name
            }
        html.element("h2", name)
        html.open("form", ["method": "post", "action": Address.plan(open.file), "class": "document", "id": "document"])
        html.hidden("action", "document")
        html.hidden(source.field.name, source.field.value)
        writeBlanks(to: &html)
        html.raw("<div class=\"fields\">\n")
        html.field("asOf", language.text(.documentAsOf), value: value("asOf", today.iso), type: "date")
        html.field("number", language.text(.documentNumber), value: value("number"))
        html.field("date", language.text(.documentDate), value: value("date"), type: "date")
        if source.isPlan {
            html.select(
                "year", language.text(.documentYear),
                [("", language.text(.documentYearThis)), (Self.nextYear, language.text(.documentYearNext))],
                chosen: value("year"))
        }
        if isForPeople {
            html.select(
                "person", language.text(.documentPerson),
                [("", language.text(.filterAll))] + open.plan.peopleInCharge.map { ($0, $0) }, chosen: value("person"))
        }
        html.select(
            "language", language.text(.documentLanguage), [("ru", "Русский"), ("be", "Беларуская")],
            chosen: value("language", open.language.rawValue))
        html.raw("</div>\n")
        if isOrder {
            html.area("title", language.text(.documentHeading), value: value("title"), rows: 2)
            html.area("preamble", language.text(.documentPreamble), value: value("preamble"))
            html.field("control", language.text(.documentControl), value: value("control"))
            writeActivities(to: &html)
        }
        if isMinutes { writeMinutes(to: &html) }
        html.raw("<p class=\"buttons\">\n")
        html.button(language.text(.documentLook), name: "then", value: "look")
        let formats = formats
        for format in formats {
            html.button(
                language.text(.documentTake, ["format": format.uppercased()]), name: "then", value: format,
                kind: "primary")
        }
        html.raw("</p>\n</form>\n")
        html.raw("<p>")
        html.link(Address.plan(open.file, .documents), language.text(.documentsBack))
        html.raw("</p>\n")
    }

    private var formats: [String] {
        switch source {
        case .kind: ["docx", "odt"] + (makesPDF ? ["pdf"] : [])
        case .template(let name):
            [TemplateFormat.made(of: name)] + (makesPDF ? ["pdf"] : [])
        }
    }

    private func value(_ name: String, _ otherwise: String = "") -> String { form[name] ?? otherwise }

    private func writeBlanks(to html: inout MarkupWriter) {
        FindingList(language: language).write(diagnostics, withPlaces: true, to: &html)
        guard let blanks else { return }
        html.open("div", ["class": blanks.isEmpty ? "blanks fine" : "blanks look"])
        if blanks.isEmpty {
            html.element("p", language.text(.blanksNone))
        } else {
            html.element("p", language.text(.blanksSome, ["count": String(blanks.count)]))
            html.raw("<ul>\n")
            for blank in blanks { html.element("li", Self.readable(blank)) }
            html.close("ul")
            html.raw("<p>")
            html.link(Address.plan(open.file, .reading) + "#institution", language.text(.blanksProfile))
            html.raw("</p>\n")
        }
        html.close("div")
    }

    /// A blank as people read it; one of a template of their own is called by its path there: `секция.название`.
    private static func readable(_ name: String) -> String {
        var parts = name.split(separator: ".")
        if parts.count > 1, ["профиль", "профіль", "profile"].contains(parts[0]) { parts.removeFirst() }
        return parts.joined(separator: ": ")
    }

    private func writeActivities(to html: inout MarkupWriter) {
        html.raw("<label class=\"long\">")
        html.html(language.text(.documentActivities))
        html.open("select", ["name": "activity", "multiple": "", "size": "6"])
        let chosen = Set(form.values("activity"))
        for activity in open.plan.activities {
            html.open(
                "option", ["value": activity.id, "selected": chosen.contains(activity.id) ? "" : nil])
            html.line([activity.number, activity.title].filter { !$0.isEmpty }.joined(separator: " "))
            html.raw("</option>")
        }
        html.raw("</select></label>\n")
    }

    private func writeMinutes(to html: inout MarkupWriter) {
        html.raw("<div class=\"fields\">\n")
        html.field("present", language.text(.minutesPresent), value: value("present"))
        html.field("absent", language.text(.minutesAbsent), value: value("absent"))
        html.raw("</div>\n")
        let filled = (0..<Self.mostItems).last { index in
            DocumentDetails.itemFields.contains { !(form["\($0)-\(index)"] ?? "").isEmpty }
        }
        let count = min(Self.mostItems, max(Self.fewestItems, (filled ?? -1) + 2))
        for index in 0..<count {
            html.raw("<fieldset class=\"item\">")
            html.element("legend", language.text(.minutesItem, ["number": String(index + 1)]))
            html.field("title-\(index)", language.text(.minutesQuestion), value: value("title-\(index)"))
            html.field("speaker-\(index)", language.text(.minutesSpeaker), value: value("speaker-\(index)"))
            html.area("heard-\(index)", language.text(.minutesHeard), value: value("heard-\(index)"), rows: 2)
            html.area("decided-\(index)", language.text(.minutesDecided), value: value("decided-\(index)"))
            html.field("votes-\(index)", language.text(.minutesVotes), value: value("votes-\(index)"))
            html.raw("</fieldset>\n")
        }
    }
}

/// What a template becomes, by its name.
enum TemplateFormat {
    static func made(of name: String) -> String {
        switch Pathname(name).fileExtension.lowercased() {
        case "docm", "dotm": "docm"
        case "odt", "ott": "odt"
        case "fodt": "fodt"
        default: "docx"
        }
    }
}

/// What a person adds to a document in its form.
enum DocumentDetails {
    /// The fields of a question of the agenda, each with the number of the question behind it.
    static let itemFields = ["title", "speaker", "heard", "decided", "votes"]

    /// The details in a form; empty fields say nothing.
    static func details(_ form: PageFields) -> ReportDetails {
        func text(_ name: String) -> String? {
            let words = form.trimmed(name)
            return words.isEmpty ? nil : words
        }
        var details = ReportDetails()
        details.number = text("number")
        details.date = text("date").flatMap { Day(written: $0) }
        details.title = text("title")
        details.preamble = text("preamble")
        details.control = text("control")
        details.present = text("present")
        details.absent = text("absent")
        for index in 0..<DocumentForm.mostItems {
            guard itemFields.contains(where: { text("\($0)-\(index)") != nil }) else { continue }
            let (speaker, heard) = (text("speaker-\(index)"), text("heard-\(index)"))
            details.items.append(
                ReportDetails.Item(
                    title: text("title-\(index)"),
                    heard: speaker == nil && heard == nil ? [] : [.init(speaker: speaker, text: heard)],
                    decided: form.trimmed("decided-\(index)").split(whereSeparator: \.isNewline)
                        .map { $0.trimmed }.filter { !$0.isEmpty },
                    votes: text("votes-\(index)")))
        }
        return details
    }
}
