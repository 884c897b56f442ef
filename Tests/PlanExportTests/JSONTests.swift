import Diagnostics
import Foundation
import PlanExport
import PlanModel
import TestSupport
import Testing

/// The official plan, as JSON read by hand.
let officialBytes: [UInt8] = (try? Fixtures.bytes("official/plan-2024-2025.json")) ?? []

func officialPlan() throws -> Plan { try JSONImporter().read(officialBytes).plan }

struct JSONTests {
    @Test func theOfficialPlanIsWrittenByteForByte() throws {
        #expect(JSONExporter().export(try officialPlan()).bytes == officialBytes)
    }

    @Test func theOfficialPlanIsReadAsCodableReadsIt() throws {
        let plan = try officialPlan()
        #expect(plan == (try JSONDecoder().decode(Plan.self, from: Data(officialBytes))))
        #expect(plan.sections.map(\.activities.count) == [26, 4])
    }

    @Test(arguments: UInt64(1)...40) func anyPlanReadsBackAsItWas(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed)
        for isCompact in [false, true] {
            #expect(try JSONImporter().read(JSONExporter(isCompact: isCompact).export(plan).bytes).plan == plan)
        }
    }

    @Test(arguments: UInt64(1)...20) func anyPlanEqualsWhatCodableWrites(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed)
        let written = try JSONValue(JSONExporter().export(plan).bytes)
        #expect(written == (try JSONValue(Array(JSONEncoder().encode(plan)))))
        #expect(written == (try JSONValue(JSONExporter(isCompact: true).export(plan).bytes)))
    }

    @Test(arguments: UInt64(0)...20) func anyPlanKeepsToTheSchema(seed: UInt64) throws {
        let schema = try JSONSchema(Fixtures.bytes("plan.schema.json"))
        let plan = seed == 0 ? try officialPlan() : RandomPlans.plan(seed: seed)
        #expect(schema.violations(of: try JSONValue(JSONExporter().export(plan).bytes)) == [])
    }

    @Test func theSchemaCheckFindsWhatIsWrong() throws {
        let schema = try JSONSchema(Fixtures.bytes("plan.schema.json"))
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        let spoilt = [
            ("\"level\": 1", "\"level\": 0"), ("\"kind\": \"extract\"", "\"kind\": \"extrakt\""),
            ("\"id\": \"1.1\"", "\"id\": \"1.1.1\""), ("\"mark\": null", "\"mark\": true"),
            ("\"preamble\": [],", ""), ("\"other\": {}", "\"other\": {\"a\": 1}"),
        ]
        for (words, others) in spoilt {
            let value = try JSONValue(Array(text.replacing(words, with: others, maxReplacements: 1).utf8))
            #expect(!schema.violations(of: value).isEmpty, "\(others)")
        }
    }

    @Test func controlsAndLineEndsOfAnyReaderAreEscaped() throws {
        let plan = Plan(title: "\"\\/\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}«Ё»–😀")
        let text = JSONExporter(isCompact: true).export(plan).text
        let title =
            #""\"\\/\n\r\t\b\f\u0000\u001f"# + "\u{7F}" + #"\u0085\u2028\u2029«Ё»–😀""#
        #expect(text.contains("\"title\":\(title),"))
        #expect(try JSONImporter().read(Array(text.utf8)).plan == plan)
    }

    @Test func theColumnsOfOtherStandInTheTablesOrder() throws {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.other = ["Класс": "5", "Форма": "кружок", "Б": "2", "А": "1"]
        let plan = Plan(
            columns: [Column(role: .other, heading: "Форма"), Column(role: .other, heading: "Класс")],
            sections: [Section(activities: [activity])])
        let text = JSONExporter(isCompact: true).export(plan).text
        #expect(text.contains(#""other":{"Форма":"кружок","Класс":"5","А":"1","Б":"2"}"#))
    }

    @Test func piecesMakeTheWhole() {
        var activities: [Activity] = []
        for row in 1...3000 {
            activities.append(Activity(id: "1.\(row)", title: "Занятие \(row)", source: SourceRow(table: 1, row: row)))
        }
        let plan = Plan(sections: [Section(activities: activities)])
        let exporters: [any PlanExporter] = [
            JSONExporter(), NDJSONExporter(), MarkdownExporter(), CSVExporter(), CSVExporter(isForExcel: true),
        ]
        for exporter in exporters {
            var pieces: [[UInt8]] = []
            _ = exporter.export(plan) { piece in pieces.append(piece) }
            #expect(pieces.count > 1)
            #expect(Array(pieces.joined()) == exporter.export(plan).bytes)
        }
    }
}

struct JSONImportErrorTests {
    private func error(_ text: String) -> Diagnostic? {
        do {
            _ = try JSONImporter().read(Array(text.utf8))
            return nil
        } catch {
            return error.diagnostic
        }
    }

    private func spoilt(_ words: String, _ others: String) throws -> Diagnostic? {
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        #expect(text.contains(words))
        return error(text.replacing(words, with: others, maxReplacements: 1))
    }

    @Test(arguments: [
        ("", DiagnosticID.fileEmpty), (" \n", .fileEmpty), ("[]", .jsonNotPlan), ("3", .jsonNotPlan),
        ("{}", .jsonNotPlan), ("{\"format\":\"other/1\"}", .jsonNotPlan), ("{\"title\":\"План\"}", .jsonNotPlan),
        ("{\"format\":\"plankit/plan/2\"}", .jsonVersionUnknown), ("{\"format\":1}", .jsonMemberWrong),
        ("{\"format\":\"plankit/plan/1\"}", .jsonMemberMissing), ("План", .jsonDamaged), ("nul", .jsonCutOff),
        ("{", .jsonCutOff), ("{\"a\":", .jsonCutOff), ("{\"a\":1,}", .jsonDamaged), ("{\"a\" 1}", .jsonDamaged),
        ("{'a':1}", .jsonDamaged), ("{\"a\":01}", .jsonDamaged), ("{\"a\":1.}", .jsonDamaged),
        ("{\"a\":+1}", .jsonDamaged), ("{\"a\":NaN}", .jsonDamaged), ("{\"a\":\"\t\"}", .jsonDamaged),
        ("{\"a\":\"\\x\"}", .jsonDamaged), ("{\"a\":\"\\ud800\"}", .jsonDamaged),
        ("{\"a\":\"\\ud800\\u0041\"}", .jsonDamaged), ("{\"a\":\"\\udc00\"}", .jsonDamaged),
        ("{\"a\":[1 2]}", .jsonDamaged), ("{\"a\":[1}", .jsonDamaged), ("{} {}", .jsonDamaged),
        ("[1,2", .jsonCutOff), ("# План\n", .jsonDamaged), ("{\"a\":\"б", .jsonCutOff),
    ]) func whatIsNoPlanIsNamed(text: String, id: DiagnosticID) {
        #expect(error(text)?.id == id)
    }

    @Test(arguments: [
        ("\"level\": 1", "\"level\": 0", "sections[0].level", "0"),
        ("\"level\": 1", "\"level\": \"1\"", "sections[0].level", "\"1\""),
        ("\"kind\": \"month\"", "\"kind\": \"moon\"", "sections[0].activities[0].deadline.kind", "\"moon\""),
        ("\"2024-08-01\"", "\"2024-08-32\"", "sections[0].activities[0].deadline.start", "\"2024-08-32\""),
        ("\"2024/2025\"", "\"2024\"", "schoolYear", "\"2024\""),
        ("\"approvals\": []", "\"approvals\": null", "approvals", "null"),
        ("\"mark\": null", "\"mark\": {\"text\": 5}", "sections[0].activities[0].mark.text", "5"),
        ("\"id\": \"1.2\"", "\"id\": \"второе\"", "sections[0].activities[1].id", "\"второе\""),
    ])
    func aWrongValueIsNamedByItsPathAndLine(
        words: String, others: String, path: String, found: String
    ) throws {
        let diagnostic = try #require(try spoilt(words, others))
        #expect(diagnostic.id == .jsonMemberWrong)
        #expect(diagnostic.arguments["path"] == path)
        #expect(diagnostic.arguments["found"] == found)
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        let before = text.prefix(upTo: try #require(text.range(of: words)).lowerBound)
        #expect(diagnostic.arguments["line"] == String(1 + before.count { $0 == "\n" }))
    }

    @Test func aMissingMemberIsNamedByItsPath() throws {
        let diagnostic = try #require(try spoilt("\"yearInferred\": false", "\"yearInfered\": false"))
        #expect(diagnostic.id == .jsonMemberMissing)
        #expect(diagnostic.arguments["path"] == "sections[0].activities[0].deadline.yearInferred")
    }

    @Test func twoActivitiesWithOneIDAreRefused() throws {
        #expect(try spoilt("\"id\": \"1.2\"", "\"id\": \"1.1\"")?.id == .jsonIDTwice)
    }

    @Test func aMemberThatMayBeNullMayBeLeftOutAndAnUnknownOneStand() throws {
        #expect(try spoilt("\"organization\": null,", "\"later\": [{\"a\": [null, true, -1.5e+3]}],") == nil)
    }

    @Test func otherEncodingsAreRefused() throws {
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        for encoding in [String.Encoding.utf16LittleEndian, .utf16, .utf32, .windowsCP1251] {
            let bytes = Array(try #require(text.data(using: encoding, allowLossyConversion: true)))
            let error = #expect(throws: ImportError.self) { try JSONImporter().read(bytes) }
            #expect(error?.diagnostic.id == .jsonNotUTF8)
        }
        #expect(try JSONImporter().read([0xEF, 0xBB, 0xBF] + officialBytes).plan == officialPlan())
    }

    @Test func aLineThatIsNotUTF8IsNamed() throws {
        let lines = officialBytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for broken in [0, 5, lines.count - 2] {
            var bytes = lines.map(Array.init)
            bytes[broken].insert(0xFF, at: bytes[broken].count / 2)
            let error = #expect(throws: ImportError.self) {
                try JSONImporter().read(Array(bytes.joined(separator: [0x0A])))
            }
            #expect(error?.diagnostic.id == .jsonNotUTF8)
            #expect(error?.diagnostic.arguments["line"] == String(broken + 1))
        }
    }

    @Test(arguments: ["я", "№", "🎓"])
    func aLetterMayLieWhereTwoPiecesMeet(letter: String) throws {
        let text = try #require(String(bytes: officialBytes, encoding: .utf8))
        let title = "\"title\": \""
        let titled = Array(text.replacing(title, with: title + letter, maxReplacements: 1).utf8)
        let place = try #require(text.firstRange(of: title)).upperBound
        let offset = text.utf8.distance(from: text.startIndex, to: place)
        for taken in 1..<letter.utf8.count {
            let space = [UInt8](repeating: 0x20, count: (64 << 10) - offset - taken)
            #expect(try JSONImporter().read(space + titled).plan.title.hasPrefix(letter))
            var broken = titled
            broken.remove(at: offset + taken)
            let error = #expect(throws: ImportError.self) { try JSONImporter().read(space + broken) }
            #expect(error?.diagnostic.id == .jsonNotUTF8)
        }
    }

    @Test func aFileCutOffInsideALetterIsCutOff() throws {
        let letter = try #require(officialBytes.firstIndex(of: 0xD0))
        for end in [letter, letter + 1, letter + 2] {
            let error = #expect(throws: ImportError.self) { try JSONImporter().read(Array(officialBytes[..<end])) }
            #expect(error?.diagnostic.id == .jsonCutOff)
        }
    }

    @Test func aCutFileIsAlwaysAnError() {
        for length in stride(from: 0, to: officialBytes.count, by: 97) {
            #expect(throws: ImportError.self) { try JSONImporter().read(Array(officialBytes[..<length])) }
        }
    }

    @Test func deepNestingIsPassedOverWithoutHarm() throws {
        let depth = 300_000
        let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(try spoilt("\"organization\": null,", "\"later\": \(deep),") == nil)
        #expect(error(String(repeating: "[", count: depth))?.id == .jsonCutOff)
    }

    @Test func escapesInNamesAndValuesAreRead() throws {
        #expect(try spoilt("\"title\": null", "\"\\u0074itle\": \"\\ud83d\\ude00\\/\"") == nil)
    }
}
