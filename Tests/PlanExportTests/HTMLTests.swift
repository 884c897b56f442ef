import Diagnostics
import Foundation
@testable import PlanExport
import PlanModel
import TestSupport
import Testing

/// A plan as a page.
struct HTMLTests {
    private func page(_ plan: Plan, _ language: Language = .ru, asOf: Day? = nil) -> MarkupFile {
        MarkupFile(HTMLExporter(language: language, asOf: asOf).export(plan).text)
    }

    private func activity(_ title: String = "Беседа", id: String = "1.1") -> Activity {
        Activity(
            id: id, number: "1", title: title,
            deadline: Deadline(
                text: "октябрь", kind: .month, start: Day(year: 2024, month: 10, day: 1),
                end: Day(year: 2024, month: 10, day: 31)),
            responsible: [Responsible(text: "Методист Ясень А.Б.", kind: .person, surname: "Ясень", initials: "А.Б.")],
            source: SourceRow(table: 1, row: 2))
    }

    /// What HTML and XML forbid; a string literal takes the last of them neither.
    private static let forbidden = [0, 1, 0x7F, 0x85, 0x9F, 0xFFFE, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0) }
        .map(String.init).joined()

    // MARK: Everything comes along

    @Test func theOfficialPlanIsWhole() throws {
        let plan = try officialPlan()
        let page = page(plan)
        #expect(page.problems == [])
        #expect(page.first("h1")?.text == plan.title)
        #expect(page.all("dd").map(\.text) == [plan.project, plan.schoolYear])
        #expect(page.all("tr").filter { $0.attributes["id"] != nil }.count == plan.activities.count)
        #expect(page.all("th", ["scope": "col"]).prefix(5).map(\.text) == plan.columns.map(\.heading))
        #expect(page.all("th", ["scope": "rowgroup"]).map(\.text) == Array(repeating: plan.sections[1].title, count: 2))
        // The timeline leads to each row once.
        let links = page.all("a").compactMap { $0.attributes["href"] }.filter { $0 != "#plan" }
        #expect(Set(links) == Set((1...plan.activities.count).map { "#a\($0)" }))
        #expect(links.count == plan.activities.count)
    }

    @Test(arguments: UInt64(1)...40) func anyPlansWordsComeOutAsTyped(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed).asList(in: .ru)
        let page = page(plan)
        #expect(page.problems == [])
        let columns = ShownColumn.columns(of: plan, in: .ru)
        let cells = page.elements.filter { element in
            element.path.contains("tbody") && (element.name == "td" || element.attributes["scope"] == "row")
                && !element.path.isEmpty
        }
        // The timeline's cells hold a drawing or a link.
        let table = cells.prefix(plan.activities.count * columns.count)
        #expect(
            table.map(\.text)
                == plan.activities.flatMap { activity in
                    columns.map { MarkupTests.rendered($0.text(of: activity) ?? "", lineBreak: "\n") }
                })
        let spoken = [plan.title] + plan.preamble + plan.signatories.map(\.text) + plan.approvals.map(\.text)
        let words = page.elements.filter { ["h1", "p", "dd"].contains($0.name) }.map(\.text)
        for part in spoken { #expect(words.contains(MarkupTests.rendered(part, lineBreak: "\n"))) }
        let data = try #require(HTMLExporter.data(in: HTMLExporter().export(plan).bytes))
        #expect(try JSONImporter().read(data).plan == plan)
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!-- <script>", "-->", "]]>", "</title></style>", "\" onload=\"x", "'",
        "&amp;",
        "&copy", "<img src=x onerror=alert(1)>", "javascript:alert(1)", HTMLTests.forbidden,
        "a\r\nb\rc\nd\u{2028}e", "{shown}",
    ])
    func wordsNeverBecomeMarkup(words: String) throws {
        var hostile = activity(words)
        hostile.number = words
        hostile.deadline?.text = words
        hostile.responsible = [Responsible(text: words, kind: .post), Responsible(text: words + "2", kind: .group)]
        hostile.results = [ExpectedResult(text: words, kind: .other)]
        hostile.mark = Mark(text: words, status: .done)
        hostile.place = words
        hostile.other = [words: words]
        hostile.id = "2.1"
        var undated = hostile
        undated.id = "2.2"
        undated.deadline = Deadline(text: words, kind: .event)
        func plan(_ words: String, _ activities: [Activity]) -> Plan {
            Plan(
                title: words, project: words, organization: words,
                approvals: [Approval(kind: .approved, text: words)], preamble: [words],
                columns: [Column(role: .activity, heading: words), Column(role: .other, heading: words)],
                sections: [Section(title: words), Section(title: words, level: 2, activities: activities)],
                signatories: [Signatory(text: words)])
        }
        let exported = HTMLExporter().export(plan(words, [hostile, undated]))
        let page = MarkupFile(exported.text)
        #expect(page.problems == [])
        // Two scripts: ours, and the data. Nobody's else.
        #expect(page.all("script").count == 2 && page.all("style").count == 1 && page.all("img").isEmpty)
        let names = Set(page.elements.flatMap { $0.attributes.keys })
        #expect(!names.contains { $0.hasPrefix("on") } && !names.contains("src") && !names.contains("style"))
        #expect(page.elements.allSatisfy { $0.attributes["href"]?.hasPrefix("#") ?? true })
        #expect(page.first("h1")?.text == MarkupTests.rendered(words, lineBreak: "\n"))
        let data = try #require(HTMLExporter.data(in: exported.bytes))
        #expect(try JSONImporter().read(data).plan == plan(words, [hostile, undated]))
    }

    @Test func aMatrixIsAListOnAPageToo() {
        var cell = activity()
        cell.source.column = 3
        let plan = Plan(
            title: "План",
            columns: [
                Column(role: .number, heading: "№"), Column(role: .activity, heading: "Октябрь"),
                Column(role: .activity, heading: "Ноябрь"),
            ], sections: [Section(title: "Спорт", activities: [cell])])
        let page = page(plan)
        #expect(page.all("th", ["scope": "col"]).map(\.text).prefix(3) == ["№", "Мероприятие", "Срок"])
    }

    @Test func nestedSectionsAreRowGroupsWithTheirLevels() {
        let plan = Plan(
            title: "План",
            sections: [
                Section(activities: [activity("а")]), Section(title: "Раздел", level: 1),
                Section(title: "Часть", level: 2, activities: [activity("б", id: "3.1")]),
            ])
        let page = page(plan)
        let bodies = page.elements.filter { $0.attributes["data-section"] != nil }
        #expect(bodies.map { $0.attributes["data-level"] } == ["1", "1", "2"])
        #expect(bodies.map(\.text).map { $0.contains("Часть") } == [false, false, true])
        #expect(page.all("option").map(\.text).contains("Часть"))
    }

    @Test func aMarkShowsItsStatusInWordsAndColour() {
        var done = activity("а")
        done.mark = Mark(text: "Да, 15.10", status: .done)
        var struck = activity("б", id: "1.2")
        struck.struck = true
        let page = page(Plan(title: "План", sections: [Section(activities: [done, struck, activity("в", id: "1.3")])]))
        let rows = page.all("tr").filter { $0.attributes["id"] != nil }
        #expect(rows.map { $0.attributes["data-status"] } == ["done", "cancelled", nil])
        let twins = page.all("tr").filter { $0.attributes["data-row"] != nil }
        #expect(twins.map { $0.text.contains("выполнено") } == [true, false, false])
        #expect(twins.map { $0.text.contains("отменено") } == [false, true, false])
        #expect(page.all("s").map(\.text).contains("б"))
        #expect(page.all("option").map(\.text).suffix(3) == ["выполнено", "отменено", "без отметки"])
    }

    @Test func whatHasNoDatesIsListed() {
        var vague = activity("Педсовет")
        vague.deadline = Deadline(text: "по мере необходимости", kind: .event)
        let mixed = page(Plan(title: "План", sections: [Section(activities: [activity(), vague])]))
        #expect(mixed.all("h3").map(\.text) == ["Без дат: 1"])
        #expect(mixed.all("li", ["data-row": "a2"]).map(\.text) == ["1. Педсовет — по мере необходимости"])
        let dateless = page(Plan(title: "План", sections: [Section(activities: [vague])]))
        #expect(dateless.first("table", ["id": "timeline"]) == nil)
        #expect(dateless.all("p").map(\.text).contains { $0.hasPrefix("В плане нет дат") })
        #expect(page(Plan()).problems == [])
        #expect(page(Plan()).first("title")?.text == "Календарный план")
    }

    @Test func aVeryLongPlanSaysThatItsTimelineCounts() {
        let activities = (1...1_001).map { activity("Дело \($0)", id: "1.\($0)") }
        let page = page(Plan(title: "План", sections: [Section(title: "Раздел", activities: activities)]))
        #expect(page.all("tr").filter { $0.attributes["id"] != nil }.count == 1_001)
        #expect(page.all("p").map(\.text).contains { $0.contains("сколько их") })
        #expect(page.all("text").map(\.text).contains("1001"))
    }

    // MARK: For whom it is

    @Test(arguments: Language.allCases)
    func thePageSpeaksTheLanguageAskedForAndSaysWhichThePlanIsIn(language: Language) throws {
        let page = page(try officialPlan(), language)
        #expect(page.first("html")?.attributes["lang"] == language.rawValue)
        #expect(page.first("h1")?.attributes["lang"] == (language == .ru ? nil : "ru"))
        #expect(page.first("h2", ["id": "timeline-heading"])?.text == TimelineWords(language).timeline)
        #expect(page.problems == [])
    }

    @Test func peopleAreChosenByOneNameHoweverTheyAreWritten() {
        var second = activity("б", id: "1.2")
        second.responsible = [
            Responsible(text: "зав. Ясень А. Б.", kind: .person, post: "зав.", surname: "Ясень", initials: "А.Б."),
            Responsible(text: "Творческая группа", kind: .group),
        ]
        var third = activity("в", id: "1.3")
        third.responsible = [Responsible(text: "творческая  группа", kind: .group)]
        let page = page(Plan(title: "План", sections: [Section(activities: [activity(), second, third])]))
        #expect(page.all("option").map(\.text).filter { $0 != "все" }.prefix(2) == ["Творческая группа", "Ясень А.Б."])
        let rows = page.all("tr").filter { $0.attributes["id"] != nil }
        #expect(rows.map { $0.attributes["data-who"] } == ["1", "1 0", "0"])
        #expect(rows.map { $0.attributes["data-months"] } == ["2024-10", "2024-10", "2024-10"])
    }

    @Test func headingsAndLandmarksAreInOrder() throws {
        let page = page(try officialPlan())
        #expect(page.elements.map(\.name).filter { ["h1", "h2", "h3"].contains($0) } == ["h1", "h2", "h2"])
        #expect(page.all("main").count == 1 && page.all("header").count == 1)
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for name in ["aria-labelledby", "href"] {
            for target in page.elements.compactMap({ $0.attributes[name] }) {
                #expect(ids.contains(target.hasPrefix("#") ? String(target.dropFirst()) : target))
            }
        }
        // Without a script there is nothing to filter with.
        #expect(page.first("form")?.attributes["hidden"] != nil)
    }

    // MARK: The same on every day

    @Test func thePageIsTheSameOnEveryDayAndHasADayOnlyWhereItIsTold() throws {
        let plan = try officialPlan()
        #expect(HTMLExporter().export(plan) == HTMLExporter().export(plan))
        let open = page(plan)
        #expect(open.first("line", ["id": "today"])?.attributes["x1"] == "-9")
        #expect(open.first("table", ["id": "timeline"])?.attributes["data-first"] == "2024-08-01")
        let told = page(plan, asOf: Day(year: 2024, month: 8, day: 1))
        #expect(told.all("line", ["class": "today"]).last?.attributes["x1"] == "0.164%")
        #expect(told.first("table", ["id": "timeline"])?.attributes["data-first"] == nil)
        // A day that is not on the timeline has no line.
        #expect(page(plan, asOf: Day(year: 2030, month: 1, day: 1)).first("line", ["class": "today"]) == nil)
    }

    @Test func piecesAreTheWhole() throws {
        let activities = (1...900).map { activity(String(repeating: "Дело ", count: 30), id: "1.\($0)") }
        let plan = Plan(title: "План", sections: [Section(activities: activities)])
        var pieces: [[UInt8]] = []
        _ = HTMLExporter().export(plan) { pieces.append($0) }
        #expect(pieces.count > 4)
        #expect(pieces.flatMap(\.self) == HTMLExporter().export(plan).bytes)
    }

    @Test func aPageThatAHandChangedIsNoLongerData() throws {
        var bytes = HTMLExporter().export(try officialPlan()).bytes
        #expect(FileSeal.isIntact(bytes) && HTMLExporter.data(in: bytes) != nil)
        bytes[bytes.count / 2] ^= 1
        #expect(!FileSeal.isIntact(bytes) && HTMLExporter.data(in: bytes) == nil)
        #expect(!FileSeal.isIntact([]) && !FileSeal.isIntact(Array("<!-- plankit 0123456789abcdef -->\n".utf8)))
    }

    // MARK: Style and script

    @Test func thePolicyKnowsStyleAndScriptAndNothingElse() {
        #expect(PageAssets.styleSum == SHA256.base64(of: PageAssets.style))
        #expect(PageAssets.scriptSum == SHA256.base64(of: PageAssets.script))
        #expect(SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        let assets = String(decoding: PageAssets.style + PageAssets.script, as: UTF8.self)
        for outside in ["http", "url(", "@import", "</", "<!--", "innerHTML", "eval"] {
            #expect(!assets.contains(outside), "\(outside)")
        }
    }

    /// WCAG 2.2, 1.4.3: 4.5 to 1.
    @Test func wordsCanBeReadInBothSchemes() throws {
        let css = String(decoding: PageAssets.style, as: UTF8.self)
        let schemes = css.matches(of: /--paper:[^}]*}/).map { match in
            Dictionary(
                match.output.matches(of: /--(\w+): (#[0-9a-f]{3,6})/).map { (String($0.1), String($0.2)) },
                uniquingKeysWith: { first, _ in first })
        }
        #expect(schemes.count == 2)
        for scheme in schemes {
            for name in ["ink", "soft", "accent", "done", "partly", "notDone", "postponed", "cancelled"] {
                for paper in ["paper", "band"] {
                    let ratio = try contrast(#require(scheme[name]), #require(scheme[paper]))
                    #expect(ratio >= 4.5, "\(name) on \(paper): \(ratio)")
                }
            }
            // What is drawn: 3 to 1 (1.4.11).
            for name in ["bar", "today"] {
                #expect(try contrast(#require(scheme[name]), #require(scheme["paper"])) >= 3)
            }
        }
        for head in css.matches(of: /thead th { background: (#[0-9a-f]+)/) {
            #expect(contrast("#fff", String(head.1)) >= 4.5)
        }
        #expect(try contrast("#fff", #require(schemes[0]["accent"])) >= 4.5)
    }

    private func contrast(_ first: String, _ second: String) -> Double {
        let light = [first, second].map { colour -> Double in
            var digits = colour.dropFirst().compactMap(\.hexDigitValue)
            if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
            let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
                let value = Double(digits[index] * 16 + digits[index + 1]) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
        }
        return max(light[0], light[1]) / min(light[0], light[1])
    }
}

/// What both formats make of words.
enum MarkupTests {
    static func rendered(_ words: String, lineBreak: String) -> String {
        var result = ""
        for scalar in words.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result += lineBreak
            case 0x09: result += " "
            case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
