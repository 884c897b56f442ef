import Foundation
import PlanKit
import TestSupport
import Testing

/// `plankit schema`.
@Suite(.inEveryFolder) struct SchemaTests {
    @Test func theSchemaIsThatOfTheContract() throws {
        let run = CommandRun("schema")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(Array(run.output.utf8) == (try Fixtures.bytes("plan.schema.json")))
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(run.output.contains("\"const\": \"\(Plan.format)\""))
    }

    @Test func theSchemaIsWrittenAnewAndNeverOverADocument() throws {
        let folder = try TestFolder()
        for _ in 1...2 {
            #expect(CommandRun("schema", "-o", folder.path("схемы/plan.schema.json")).status == 0)
        }
        #expect(try folder.bytes("схемы/plan.schema.json") == PlanSchema.bytes)
        try folder.write("план.docx", DocxBuilder("<w:p/>").bytes())
        let run = CommandRun("schema", "-o", folder.path("план.docx"))
        #expect(run.status == 2 && run.errors.contains("[output-exists]"))
        #expect(CommandRun("schema", isFull: true).status == 3)
    }
}
