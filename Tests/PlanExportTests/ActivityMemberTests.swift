import Foundation
import PlanExport
import PlanModel
import TestSupport
import Testing

/// The one table of an activity's members, against the contract's schema and the formats made from it.
struct ActivityMemberTests {
    /// What the schema says of an activity.
    private struct Schema: Decodable {
        struct Activity: Decodable {
            var required: [String]
            var properties: [String: Ignored]
        }
        struct Ignored: Decodable {}
        struct Definitions: Decodable { var activity: Activity }
        var definitions: Definitions
        private enum CodingKeys: String, CodingKey { case definitions = "$defs" }
    }

    @Test func theTableHasTheMembersOfTheSchema() throws {
        let schema = try JSONDecoder().decode(Schema.self, from: Data(Fixtures.bytes("plan.schema.json")))
        let activity = schema.definitions.activity
        #expect(Set(ActivityMember.all.map(\.name)) == Set(activity.properties.keys))
        #expect(ActivityMember.all.count == activity.properties.count)
        let sometimes = ActivityMember.all.filter { if case .flag = $0.value { true } else { false } }
        #expect(Set(activity.properties.keys).subtracting(activity.required) == Set(sometimes.map(\.name)))
    }

    @Test(arguments: ColumnRole.allCases) func everyRoleFillsOneMember(role: ColumnRole) {
        #expect(ActivityMember.all.count { $0.role == role } == 1)
        #expect(ActivityMember.filled(by: role).role == role)
    }

    @Test func noTwoMembersShareAName() {
        for names in [\ActivityMember.Names.russian, \.belarusian, \.english] {
            #expect(Set(ActivityMember.all.map { $0.heading[keyPath: names] }).count == ActivityMember.all.count)
            #expect(Set(ActivityMember.all.map { $0.templateNames[keyPath: names] }).count == ActivityMember.all.count)
        }
    }

    @Test func whatHoldsOnlySometimesIsLeftOutWhereItDoesNot() throws {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        let plain = NDJSONExporter().export(Plan(sections: [Section(activities: [activity])])).text
        #expect(!plain.contains("struck"))
        #expect(plain.hasSuffix("\"source\":{\"table\":1,\"row\":2}}\n"))
        activity.struck = true
        activity.source.column = 4
        let full = NDJSONExporter().export(Plan(sections: [Section(activities: [activity])])).text
        #expect(full.hasSuffix("\"struck\":true,\"source\":{\"table\":1,\"row\":2,\"column\":4}}\n"))
    }

    @Test(arguments: ["\"struck\": false,", "\"struck\": null,", ""])
    func aRowThatIsNotStruckMayBeWrittenInAnyWay(member: String) throws {
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        let plan = try JSONImporter().read(
            Array(text.replacing("\"inherited\"", with: "\(member) \"inherited\"", maxReplacements: 1).utf8)
        ).plan
        #expect(plan == (try officialPlan()))
    }

    @Test(arguments: CSVHeadings.allCases) func aStruckRowReadsBackFromCSV(headings: CSVHeadings) throws {
        var struck = Activity(id: "1.2", title: "Поездка", source: SourceRow(table: 1, row: 3))
        struck.struck = true
        let plain = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        let plan = Plan(sections: [Section(title: "А", activities: [plain, struck])])
        let bytes = CSVExporter(headings: headings).export(plan).bytes
        let back = try CSVImporter(reading: RememberedCells(plan)).read(bytes)
        #expect(back.plan.activities.map(\.struck) == [false, true])
        #expect(back.diagnostics == [])
        let none = CSVExporter(headings: headings).export(Plan(sections: [Section(activities: [plain])]))
        #expect(try CSVTable(none.bytes).headings.count == 11)
    }

    @Test func markdownStrikesARowThrough() throws {
        var struck = Activity(id: "1.1", title: "Поездка", source: SourceRow(table: 1, row: 3))
        struck.struck = true
        let plan = Plan(
            columns: [Column(role: .activity, heading: "Мероприятия"), Column(role: .place, heading: "Место")],
            sections: [Section(activities: [struck])])
        #expect(MarkdownExporter().export(plan).text.contains("| ~~Поездка~~ |  |\n"))
    }

    @Test func markdownShowsAMatrixAsAList() throws {
        func activity(_ id: String, _ title: String, _ month: String, column: Int) -> Activity {
            Activity(
                id: id, title: title, deadline: Deadline(text: month, kind: .month), other: ["Направление": "Спорт"],
                inherited: ["deadline"], source: SourceRow(table: 1, row: 2, column: column))
        }
        let plan = Plan(
            title: "План",
            columns: [Column(role: .other, heading: "Направление")]
                + ["Сентябрь", "Октябрь", "Ноябрь"].map { Column(role: .activity, heading: $0) },
            sections: [
                Section(activities: [
                    activity("1.1", "Кросс", "Сентябрь", column: 2), activity("1.2", "Эстафета", "Ноябрь", column: 4),
                ])
            ])
        #expect(
            MarkdownExporter().export(plan).text == """
                # План

                | Направление | Мероприятие | Срок |
                | --- | --- | --- |
                | Спорт | Кросс | Сентябрь |
                | Спорт | Эстафета | Ноябрь |

                """)
    }
}
