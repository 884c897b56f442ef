import Foundation
import TestSupport
import Testing

/// `plankit worker`.
@Suite(.inEveryFolder) struct WorkerTests {
    private func answers(_ run: CommandRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func framed(_ name: String, _ bytes: [UInt8]) -> [UInt8] { Array("\(bytes.count) \(name)\n".utf8) + bytes }

    @Test func eachNameIsAnsweredByALine() throws {
        let plan = Files.path("official/plan-2024-2025.docx")
        let folder = try TestFolder()
        let names = [folder.path("нет.docx"), plan, Files.path("official/plan-2024-2025.odt")]
        let run = CommandRun("worker", input: Array(names.joined(separator: "\r\n").utf8))
        #expect(run.status == 0)
        let answers = try answers(run)
        #expect(answers.map { $0["file"] as? String } == names)
        #expect(answers.map { Set($0.keys) } == .init(repeating: ["file", "error", "diagnostics", "plan"], count: 3))
        #expect((answers[0]["error"] as? [String: Any])?["id"] as? String == "file-missing")
        #expect(answers[0]["plan"] is NSNull)
        #expect(answers[1]["error"] is NSNull)
        let whole = try #require(
            JSONSerialization.jsonObject(with: Data(CommandRun("convert", plan).output.utf8)) as? NSDictionary)
        #expect(answers[1]["plan"] as? NSDictionary == whole)
    }

    @Test(arguments: [1, 7, 4_096, 1_000_000])
    func documentsComeInPiecesOfAnySize(size: Int) throws {
        let plan = try Fixtures.bytes("official/plan-2024-2025.odt")
        let input = framed("первый план.odt", plan) + framed("пустой.docx", []) + framed("второй.odt", plan)
        let pieces = stride(from: 0, to: input.count, by: size).map {
            Array(input[$0..<min($0 + size, input.count)])
        }
        let run = CommandRun("worker", "--framed", pieces: pieces)
        #expect(run.status == 0)
        let answers = try answers(run)
        #expect(answers.map { $0["file"] as? String } == ["первый план.odt", "пустой.docx", "второй.odt"])
        #expect(answers.map { $0["plan"] is NSNull } == [false, true, false])
        #expect((answers[1]["error"] as? [String: Any])?["id"] as? String == "file-empty")
    }

    @Test func aDocumentThatIsTooLargeIsPassedOver() throws {
        let plan = try Fixtures.bytes("official/plan-2024-2025.odt")
        let input = framed("большой.odt", [UInt8](repeating: 0, count: plan.count + 1)) + framed("план.odt", plan)
        let run = CommandRun("worker", "--framed", "--limit", "file-bytes=\(plan.count)", input: input)
        #expect(run.status == 0)
        let answers = try answers(run)
        #expect((answers[0]["error"] as? [String: Any])?["id"] as? String == "limit-exceeded")
        #expect(answers[1]["error"] is NSNull)
    }

    @Test(arguments: ["план.odt\n", "x план.odt\n", "-1 план.odt\n", "12\n", "9 план.odt\nмало"])
    func inputThatIsNoFrameEndsTheWork(words: String) throws {
        let run = CommandRun("worker", "--framed", input: Array(words.utf8))
        #expect(run.status == 3)
        let answers = try answers(run)
        #expect((answers.last?["error"] as? [String: Any])?["id"] as? String == "worker-input-broken")
    }

    @Test func nothingIsAnsweredToNothing() {
        for input in ["", "\n\n"] {
            let run = CommandRun("worker", input: Array(input.utf8))
            #expect(run.status == 0)
            #expect(run.output.isEmpty)
        }
    }

    @Test func aLineWithoutEndIsNotHeldInMemory() throws {
        let run = CommandRun("worker", input: [UInt8](repeating: 0x61, count: 1 << 20))
        #expect(run.status == 3)
        #expect(run.output.utf8.count < 1_000)
    }
}
