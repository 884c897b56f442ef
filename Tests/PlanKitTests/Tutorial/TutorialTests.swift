import Foundation
import PlanKit
import TestSupport
import Testing

/// The library's tutorial. The program of its last step is compiled here as it stands: `Certificate.swift` is a link.
struct TutorialTests {
    private static let catalog = Fixtures.folder.deletingLastPathComponent()
        .appending(path: "Sources/PlanKit/PlanKit.docc")

    private func resource(_ name: String) throws -> String {
        try String(contentsOf: Self.catalog.appending(path: "Resources/\(name)"), encoding: .utf8)
    }

    @Test func theProgramMakesTheCertificate() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let plan = Fixtures.folder.appending(path: "official/plan-2024-2025.docx")
        try FileManager.default.copyItem(at: plan, to: place.appending(path: "plan.docx"))
        for name in ["marks.csv", "plankit.yml"] {
            let file = Self.catalog.appending(path: "Resources/certificate-\(name)")
            try FileManager.default.copyItem(at: file, to: place.appending(path: name))
        }

        let folder = place.path(percentEncoded: false)
        try makeCertificate(
            of: "\(folder)/plan.docx", marks: "\(folder)/marks.csv", profile: "\(folder)/plankit.yml",
            to: "\(folder)/certificate.docx")

        let bytes = try InputFile.read("\(folder)/certificate.docx", limits: .standard)
        let text = try ReportDocumentTests.text(of: bytes, "certificate.docx").replacing("\u{A0}", with: " ")
        for words in ["СШ № 7", "г. Заречный", "И.И.Клён", "карантин", "________"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    /// What the tutorial says its program prints.
    @Test func whatTheTutorialSaysOfThePlanIsTrue() throws {
        let reading = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx"))
        #expect(reading.plan.activities.count == 30 && reading.plan.sections.count == 2)
        let weeks = reading.checked(by: PlanChecker(options: .standard)).findings.filter { $0.id == .weekOfLastYear }
        let words = weeks.map { $0.arguments["words"] ?? "" }
        #expect(words.count == 2 && words.allSatisfy { $0.hasPrefix("С 18 по 23 марта 2025") })
    }

    @Test func theCallIsTheOneOfThisTest() throws {
        let lines = try resource("certificate-main.swift").split(separator: "\n").dropFirst()
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let tested = try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count == 3 && tested.contains(lines))
    }

    /// Each step of the program keeps the lines of the one before and adds some.
    @Test(arguments: 1..<8) func aStepOnlyAddsLines(step: Int) throws {
        let (before, after) = (
            try resource("certificate-\(step).swift").split(separator: "\n"),
            try resource("certificate-\(step + 1).swift").split(separator: "\n")
        )
        var rest = before[...]
        for line in after where line == rest.first { rest.removeFirst() }
        #expect(rest.isEmpty && after.count > before.count)
    }

    @Test func theTutorialShowsEachOfItsFiles() throws {
        let texts = try ["Tutorials.tutorial", "FromPlanToCertificate.tutorial"].map {
            try String(contentsOf: Self.catalog.appending(path: $0), encoding: .utf8)
        }
        let shown = Set(texts.joined().matches(of: #/(?:file|source): ([\w.-]+)/#).map { String($0.output.1) })
        let resources = try FileManager.default.contentsOfDirectory(
            atPath: Self.catalog.appending(path: "Resources").path(percentEncoded: false))
        #expect(shown == Set(resources) && shown.contains("certificate-8.swift"))
    }

    @Test func thePictureIsTheProgramsIcon() throws {
        let icon = Fixtures.folder.deletingLastPathComponent().appending(path: "Packaging/plankit.svg")
        #expect(try resource("plankit.svg") == String(contentsOf: icon, encoding: .utf8))
    }
}
