internal import PlanKit

/// What stands above every view of a plan: whose it is, what it is for, whether all was understood, the tabs.
struct PlanHead {
    let open: OpenPlan
    let language: Language
    let today: Day
    let tab: PlanTab

    /// ` lang="be"` where the plan is in another language than the page.
    var planLanguage: String? {
        open.language == language ? nil : open.language.rawValue
    }

    func write(to html: inout MarkupWriter) {
        html.raw("<header>\n")
        if let organization = open.plan.organization {
            html.element("p", ["class": "organization", "lang": planLanguage], organization)
        }
        html.element("h1", ["lang": planLanguage], open.title)
        writeFacts(to: &html)
        writeVerdict(to: &html)
        html.raw("</header>\n")
        html.open("nav", ["class": "tabs", "aria-label": language.text(.planNavigation)])
        for each in PlanTab.allCases {
            html.open(
                "a", ["href": Address.plan(open.file, each), "aria-current": each == tab ? "page" : nil])
            html.html(language.text(each.phrase))
            html.raw("</a>")
        }
        html.raw("</nav>\n")
    }

    private func writeFacts(to html: inout MarkupWriter) {
        html.open("p", ["class": "facts"])
        html.html(open.file + " · ")
        let year =
            if let year = open.plan.schoolYear {
                language.text(.factSchoolYear, ["year": year])
            } else if let year = open.plan.calendarYear {
                language.text(.factYear, ["year": String(year)])
            } else {
                language.text(.factNoYear)
            }
        html.link(Address.plan(open.file, .reading) + "#year", year)
        html.raw("</p>\n")
    }

    /// The sentence that says whether all was understood.
    private func writeVerdict(to html: inout MarkupWriter) {
        let activities = open.plan.activities
        let unclear = activities.count { $0.deadline?.kind == .unknown }
        let findings = open.findings.count { $0.severity > .note }
        let isFine = findings == 0 && unclear == 0 && open.losses.isEmpty
        html.open("p", ["class": isFine ? "verdict fine" : "verdict look"])
        var sentences = [
            language.text(
                isFine ? .verdictFine : findings == 0 ? .verdictRead : .verdictLook,
                ["rows": String(activities.count), "findings": String(findings)])
        ]
        if unclear > 0 { sentences.append(language.text(.verdictUnclear, ["count": String(unclear)])) }
        sentences.append(
            open.losses.isEmpty
                ? language.text(.verdictWhole) : language.text(.verdictLost, ["count": String(open.losses.count)]))
        html.html(sentences.joined(separator: " "))
        html.raw("</p>\n")
        for problem in open.read.profileProblems + open.marksProblems {
            html.element(
                "p", ["class": "verdict problem"],
                [problem.place.file.map { "\($0): " } ?? "", problem.sentence(in: language)].joined() + " "
                    + problem.wayOut(in: language))
        }
    }
}
