internal import PlanKit

/// The person's own templates: put in, checked, kept in the folder.
struct TemplatesView {
    let language: Language
    /// The templates, each with what is wrong with it.
    let templates: [(name: String, findings: [Diagnostic])]

    func write(to html: inout MarkupWriter) {
        html.element("h1", language.text(.navTemplates))
        html.element("p", language.text(.templatesHow, ["folder": PlanFolder.templates]))
        html.open(
            "form", ["method": "post", "action": "/templates", "enctype": "multipart/form-data", "class": "drop"])
        html.raw("<label>")
        html.element("b", language.text(.templatesPut))
        html.open(
            "input",
            [
                "type": "file", "name": "template", "multiple": "", "required": "",
                "accept": ".docx,.dotx,.docm,.dotm,.odt,.ott,.fodt",
            ])
        html.raw("</label>\n")
        html.button(language.text(.templatesCheck), kind: "primary")
        html.close("form")
        for template in templates {
            html.open("section")
            html.element("h2", template.name)
            if template.findings.isEmpty { html.element("p", ["class": "verdict fine"], language.text(.templateFine)) }
            FindingList(language: language).write(template.findings, withPlaces: true, to: &html)
            html.raw("<p class=\"buttons\">")
            html.link(
                "/templates?file=\(Address.encoded(template.name))", language.text(.templateTake), ["class": "button"])
            if template.findings.contains(where: { $0.severity == .error }) {
                html.link(
                    "/templates?marked=\(Address.encoded(template.name))", language.text(.templateMarked),
                    ["class": "button"])
            }
            html.raw("</p>\n")
            html.close("section")
        }
        writeBuiltIn(to: &html)
        writeNames(to: &html)
    }

    private func writeBuiltIn(to html: inout MarkupWriter) {
        html.open("section", ["aria-labelledby": "built-in-heading"])
        html.element("h2", ["id": "built-in-heading"], language.text(.templatesBuiltIn))
        html.element("p", language.text(.templatesBuiltInHow))
        html.raw("<ul class=\"cards\">\n")
        for kind in ReportKind.all {
            html.raw("<li>")
            html.html(kind.title(in: language))
            html.raw(" ")
            for format in ["docx", "odt"] {
                html.link("/templates?kind=\(kind.name)&format=\(format)", format.uppercased())
                html.raw(" ")
            }
            html.raw("</li>\n")
        }
        html.close("ul")
        html.close("section")
    }

    private func writeNames(to html: inout MarkupWriter) {
        html.raw("<details><summary>")
        html.html(language.text(.templatesNames))
        html.raw("</summary>\n<div class=\"wide\" role=\"region\" tabindex=\"0\"")
        html.attribute("aria-label", language.text(.templatesNames))
        html.raw("><table><thead><tr>")
        for phrase in [PagePhrase.templatesName, .templatesType, .templatesExample] {
            html.element("th", ["scope": "col"], language.text(phrase))
        }
        html.raw("</tr></thead><tbody>\n")
        for name in ReportTemplate.names {
            html.raw("<tr><th scope=\"row\"><code>")
            html.line(name.path)
            html.raw("</code>")
            for alias in name.aliases { html.element("small", ["class": "gloss"], alias) }
            html.raw("</th>")
            html.element("td", name.type)
            html.element("td", name.example)
            html.raw("</tr>\n")
        }
        html.raw("</tbody></table></div></details>\n")
    }
}

/// What has changed from one version of a plan to another.
struct CompareView {
    let language: Language
    let plans: [String]
    let old: String?
    let new: String?
    let difference: PlanDifference?

    func write(to html: inout MarkupWriter) {
        html.element("h1", language.text(.navCompare))
        html.element("p", language.text(.compareHow))
        html.open("form", ["method": "get", "action": "/compare", "class": "filters"])
        let options = plans.map { (value: $0, words: $0) }
        html.select("old", language.text(.compareOld), options, chosen: old ?? "")
        html.select("new", language.text(.compareNew), options, chosen: new ?? plans.last ?? "")
        html.button(language.text(.compareButton), kind: "primary")
        html.close("form")
        guard let difference, let old, let new else { return }
        guard !difference.isEmpty else {
            html.element("p", ["class": "verdict fine"], language.text(.compareNothing))
            return
        }
        html.element(
            "p", ["class": "verdict look"],
            language.text(
                .compareCounts,
                [
                    "added": String(difference.count(.added)), "removed": String(difference.count(.removed)),
                    "changed": String(difference.count(.changed)),
                    "moved": String(difference.changes.count(where: \.isMoved)),
                ]))
        html.raw("<p class=\"buttons\">")
        for format in ["docx", "odt"] {
            html.link(
                "/compare" + Address.query([("old", old), ("new", new), ("format", format)]),
                language.text(.documentTake, ["format": format.uppercased()]), ["class": "button"])
            html.raw(" ")
        }
        html.raw("</p>\n")
        if !difference.facts.isEmpty {
            html.element("h2", language.text(.compareFacts))
            html.raw("<dl class=\"changes\">\n")
            for field in difference.facts { write(field, to: &html) }
            html.close("dl")
        }
        html.element("h2", language.text(.activities))
        html.raw("<ol class=\"changes\">\n")
        for change in difference.changes { write(change, to: &html) }
        html.close("ol")
    }

    private func write(_ change: PlanDifference.Change, to html: inout MarkupWriter) {
        guard let place = change.shown else { return }
        let phrase: PagePhrase =
            switch change.kind {
            case .added: .changeAdded
            case .removed: .changeRemoved
            case .changed: .changeChanged
            case .moved: .changeMoved
            }
        html.open("li", ["class": change.kind.rawValue])
        html.element("b", ["class": "status"], language.text(phrase))
        html.html(
            " " + [place.activity.number, place.activity.title].filter { !$0.isEmpty }.joined(separator: " "))
        if let section = place.section { html.element("small", ["class": "words"], section) }
        if change.isMoved, change.kind != .moved {
            html.element("small", ["class": "words"], language.text(.changeMoved))
        }
        if !change.fields.isEmpty {
            html.raw("<dl class=\"changes\">\n")
            for field in change.fields { write(field, to: &html) }
            html.close("dl")
        }
        html.raw("</li>\n")
    }

    private func write(_ field: PlanDifference.Field, to html: inout MarkupWriter) {
        let (old, new) = field.words(in: language)
        html.raw("<div>")
        html.element("dt", field.label(in: language))
        html.raw("<dd>")
        html.element("del", old ?? language.text(.changeEmpty))
        html.raw(" → ")
        html.element("ins", new ?? language.text(.changeEmpty))
        html.raw("</dd></div>\n")
    }
}

/// What the page can do, what is kept where.
struct HelpView {
    let language: Language
    let folder: String

    func write(to html: inout MarkupWriter) {
        html.element("h1", language.text(.navHelp))
        for (title, words) in [
            (PagePhrase.helpStart, PagePhrase.helpStartWords), (.helpMarks, .helpMarksWords),
            (.helpRight, .helpRightWords), (.helpTake, .helpTakeWords), (.helpKept, .helpKeptWords),
            (.helpPrivate, .helpPrivateWords), (.helpNot, .helpNotWords),
        ] {
            html.element("h2", language.text(title))
            html.element("p", language.text(words, ["folder": folder]))
        }
    }
}

/// A page that says why there is nothing to show, and what to do next.
struct MessageView {
    let language: Language
    let title: String
    let findings: [Diagnostic]
    var words: String?

    func write(to html: inout MarkupWriter) {
        html.element("h1", title)
        if let words { html.element("p", words) }
        FindingList(language: language).write(findings, withPlaces: true, to: &html)
        html.raw("<p>")
        html.link("/", language.text(.backToPlans), ["class": "button"])
        html.raw("</p>\n")
    }
}
