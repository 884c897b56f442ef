import Diagnostics
@testable import PlanExport
import PlanModel
import TestSupport
import Testing

/// A plan's timeline as a drawing.
struct SVGTests {
    private func drawing(_ plan: Plan, _ language: Language = .ru, asOf: Day? = nil) -> MarkupFile {
        MarkupFile(SVGExporter(language: language, asOf: asOf).export(plan).text)
    }

    @Test func everyActivityOfTheOfficialPlanIsDrawnAndSaidWhole() throws {
        let plan = try officialPlan()
        let exported = SVGExporter().export(plan)
        let svg = MarkupFile(exported.text)
        #expect(svg.problems == [] && exported.diagnostics == [])
        #expect(svg.elements[0].attributes["role"] == "img" && svg.elements[0].attributes["xmlns"] != nil)
        #expect(svg.first("title", ["id": "title"])?.text == plan.title)
        #expect(svg.first("desc")?.text == "Лента времени, август 2024 – май 2025")
        let titles = svg.all("title").map(\.text)
        for activity in plan.activities {
            let words = TimelineLabel.words(of: activity)
            #expect(titles.contains { $0.hasPrefix(words) && $0.contains(activity.deadline?.text ?? "-") }, "\(words)")
        }
        // In the order of their starts: what began in 2023 is the first.
        #expect(svg.all("g")[1].text.contains("17. Участие в районном конкурсе"))
        #expect(SVGExporter().export(plan) == exported)
        #expect(FileSeal.isIntact(exported.bytes))
    }

    /// Attributes and elements that LibreOffice and Word know; no style sheets.
    @Test func nothingIsInTheDrawingThatOfficesDoNotKnow() throws {
        let svg = drawing(try officialPlan(), asOf: Day(year: 2025, month: 4, day: 15))
        let elements = Set(svg.elements.map(\.name))
        #expect(elements.isSubset(of: ["svg", "title", "desc", "g", "rect", "line", "circle", "path", "text"]))
        let names = Set(svg.elements.flatMap(\.attributes.keys))
        #expect(names.isDisjoint(with: ["class", "style", "dominant-baseline", "href", "textLength"]))
        #expect(svg.all("text").map(\.text).contains("15.04.2025"))
    }

    @Test(arguments: UInt64(1)...40) func anyPlanMakesAWellFormedDrawingWithAllOfIt(seed: UInt64) {
        let plan = RandomPlans.plan(seed: seed)
        let svg = drawing(plan)
        #expect(svg.problems == [])
        let titles = svg.all("title").map(\.text)
        for activity in plan.activities {
            let words = MarkupTests.rendered(TimelineLabel.words(of: activity), lineBreak: " ")
            #expect(titles.contains { $0.hasPrefix(words) }, "\(words)")
        }
        for element in svg.elements {
            for name in ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"] {
                guard let value = element.attributes[name] else { continue }
                #expect(Double(value).map { $0 >= 0 } == true, "\(element.name) \(name) \(value)")
            }
        }
    }

    @Test func linesHaveRoomAndAreShortenedWithAnEllipsis() {
        let words = "Организация и проведение районного семинара-практикума «Инклюзия в дополнительном образовании»"
        let lines = SansMeasure.lines(of: words, width: 300, size: 13, most: 2)
        #expect(lines.count == 2 && lines[1].hasSuffix("…"))
        #expect(lines.allSatisfy { SansMeasure.width(of: $0) * 13 <= 300_000 })
        #expect(SansMeasure.lines(of: words, width: 2_000, size: 13, most: 2) == [words])
        #expect(SansMeasure.lines(of: words, width: 300, size: 13, most: 9).joined(separator: " ") == words)
        // A word without an end.
        let long = String(repeating: "щ", count: 100)
        #expect(SansMeasure.lines(of: long, width: 300, size: 13, most: 99).joined() == long)
        #expect(SansMeasure.lines(of: long, width: 300, size: 13, most: 1)[0].hasSuffix("щ…"))
        #expect(SansMeasure.lines(of: "щ", width: 1, size: 13, most: 3) == ["щ"])
        #expect(SansMeasure.lines(of: "", width: 300, size: 13, most: 3) == [])
    }

    @Test func wholeYearIsDashedAndWhatHasNoDatesIsListed() {
        func day(_ year: Int, _ month: Int, _ day: Int) -> Day? { Day(year: year, month: month, day: day) }
        let year = Activity(
            id: "1.1", number: "1", title: "Работа",
            deadline: Deadline(text: "в течение года", kind: .period, start: day(2024, 9, 1), end: day(2025, 5, 31)),
            source: SourceRow(table: 1, row: 2))
        var vague = year
        (vague.id, vague.number) = ("1.2", "2")
        vague.deadline = Deadline(text: "по плану", kind: .schedule)
        let svg = drawing(Plan(title: "План", schoolYear: "2024/2025", sections: [Section(activities: [year, vague])]))
        #expect(svg.elements.filter { $0.attributes["stroke-dasharray"] != nil }.count == 1)
        #expect(svg.all("text").map(\.text).suffix(2) == ["Без дат: 1", "2. Работа — по плану"])
        let empty = drawing(Plan(sections: [Section(activities: [vague])]))
        #expect(empty.problems == [] && empty.all("line").isEmpty)
    }

    @Test func aVeryLongPlanIsDrawnBySectionsAndThatIsSaid() {
        let activities = (1...1_001).map { number in
            Activity(
                id: "1.\(number)", title: "Дело",
                deadline: Deadline(
                    text: "май", kind: .month, start: Day(year: 2025, month: 5, day: 1),
                    end: Day(year: 2025, month: 5, day: 31)), source: SourceRow(table: 1, row: number))
        }
        let section = Section(title: "Раздел", activities: activities)
        let exported = SVGExporter().export(Plan(title: "План", sections: [section]))
        #expect(exported.diagnostics.map(\.id) == [.drawingSummarized])
        #expect(exported.diagnostics[0].arguments["count"] == "1001" && DiagnosticID.drawingSummarized.isLoss)
        #expect(exported.bytes.count < 10_000)
    }
}
