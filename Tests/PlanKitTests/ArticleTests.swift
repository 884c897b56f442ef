import Foundation
import PlanKit
import TestSupport
import Testing

/// The code of the library's articles, as they show it: here it is compiled and run.
struct ArticleTests {
    private let file = Fixtures.path("official/plan-2024-2025.docx")

    // MARK: PlanKit

    @Test func theOverviewIsTrue() throws {
        let reading = try PlanReader().read(file)
        for diagnostic in reading.diagnostics { print(diagnostic.line(in: .en)) }
        for activity in reading.plan.activities {
            print(activity.number, activity.title, activity.deadline?.end?.iso ?? "–")
        }
        let markdown = ExportFormat.markdown.export(reading.plan).text
        #expect(markdown.contains("Август 2024"))
    }

    // MARK: ReadingPlans

    @Test func aFileIsRead() throws {
        let reading = try PlanReader().read(file)
        let plan = reading.plan
        print(plan.title, plan.schoolYear ?? "no year")
        for section in plan.sections {
            print(section.title ?? "", section.activities.count)
        }
        for activity in plan.activities {
            guard let deadline = activity.deadline else { continue }
            switch deadline.kind {
            case .unknown: print("Not understood:", deadline.text)
            default: print(deadline.text, deadline.start?.iso ?? "", deadline.end?.iso ?? "")
            }
        }
        for diagnostic in reading.diagnostics where diagnostic.severity > .note {
            print(diagnostic.line(in: .ru))
        }
        let isWhole = reading.inspection.losses.isEmpty
        #expect(isWhole && plan.activities.count == 30 && plan.sections.count == 2)
    }

    @Test func aProfileIsRead() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let profileFile = folder.appending(path: "plankit.yml").path(percentEncoded: false)
        try Data("учебный год: 2030/2031\n".utf8).write(to: URL(filePath: profileFile))
        let profile = try ProfileReader().read(profileFile).profile
        let options = ReadingOptions(recognition: profile.recognitionOptions)
        let reading = try PlanReader(options: options).read(file)
        #expect(reading.plan.schoolYear == "2030/2031")
    }

    // MARK: CheckingPlans

    @Test func aPlanIsChecked() throws {
        let reading = try PlanReader().read(file)
        let checked = reading.checked(by: PlanChecker(options: .standard))
        for finding in checked.findings {
            print(finding.place.row ?? 0, finding.id.rawValue, finding.sentence(in: .ru))
            print("→", finding.wayOut(in: .ru))
        }
        #expect(checked.findings.count { $0.id == .weekOfLastYear } == 2)
    }

    @Test func findingsAreWeighed() throws {
        let reading = try PlanReader().read(file)
        var options = CheckOptions.standard
        options.severities = [.resultMissing: .error]
        options.disabled = [.valueSpeltTwice]
        let checked = reading.checked(by: PlanChecker(options: options))
        let isGood = !checked.findings.contains { $0.severity == .error }
        #expect(isGood && !checked.findings.contains { $0.id == .valueSpeltTwice })
        let sarif = FindingsFormat.sarif.write([checked], in: .en)
        #expect(sarif.contains("week-of-last-year"))
    }

    // MARK: MakingDocuments and OwnTemplates

    @Test func documentsAreMade() throws {
        let plan = try PlanReader().read(file).plan
        let day = try #require(Day(iso: "2025-04-15"))
        let profile = Profile()
        let context = ReportContext(language: .ru, profile: profile, asOf: day)
        let document = try ReportWriter(context: context).report(.order, of: plan, format: .docx)
        print("To be written in:", document.blanks)
        #expect(document.bytes != nil && document.blanks.contains("директор: имя"))
    }

    @Test func marksAreMerged() throws {
        let plan = try PlanReader().read(file).plan
        let table = MarksTable(for: plan)
        let bytes = table.csv().bytes
        // … somebody fills it in …
        let filled = try MarksFile.read(bytes, name: "marks.csv")
        let merged = MarksFile.merge(filled, into: plan, language: .ru)
        let marked = merged.plan
        #expect(marked == plan && merged.unmatched.isEmpty)
    }

    @Test func nextYearsPlanIsMade() throws {
        let plan = try PlanReader().read(file).plan
        let next = try NextYearPlan(of: plan)
        for change in next.changes { print(change.was, "→", change.becomes) }
        #expect(next.plan.schoolYear == "2025/2026")
    }

    @Test func aTemplateIsFilled() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let templateFile = folder.appending(path: "order.docx").path(percentEncoded: false)
        let order = try ReportTemplate.builtIn(.order, names: .ru, format: .docx)
        try OutputFile.write(order, to: templateFile)
        for name in ReportTemplate.names.prefix(3) { print(name.path, name.aliases, name.example) }

        let plan = try PlanReader().read(file).plan
        let day = try #require(Day(iso: "2025-04-15"))
        let template = try InputFile.read(templateFile, limits: .standard)
        let context = ReportContext(language: .ru, profile: nil, asOf: day)
        let document = try ReportWriter(context: context).fill(
            template, name: templateFile, with: plan, format: .docx)
        #expect(document.bytes != nil)
    }

    // MARK: The articles

    private static let articles: [URL] = {
        let folder = Fixtures.folder.deletingLastPathComponent().appending(path: "Sources/PlanKit/PlanKit.docc")
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "md" }
    }()

    @Test func thereAreArticles() { #expect(Self.articles.count == 6) }

    /// Each block of code of an article stands in this file, line by line.
    @Test(arguments: articles)
    func theCodeOfAnArticleStandsHere(article: URL) throws {
        func lines(_ text: some StringProtocol) -> [String] {
            text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let tested = try lines(String(contentsOfFile: #filePath, encoding: .utf8)).joined(separator: "\n")
        let blocks = try String(contentsOf: article, encoding: .utf8).split(separator: "```swift\n").dropFirst()
        for block in blocks {
            let code = try #require(block.split(separator: "```", omittingEmptySubsequences: false).first)
            #expect(tested.contains(lines(code).joined(separator: "\n")), "\(code)")
        }
    }
}
