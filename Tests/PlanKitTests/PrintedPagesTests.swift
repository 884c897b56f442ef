import Foundation
import PlanKit
import PlanModel
import PlanReports
import Testing

/// What stands on the pages of the built-in documents, as LibreOffice sets them.
///
/// Plans of many lengths, so that signatures and last lines come to stand at every height of a page.
@Suite(.enabled(if: PrintedPages.canPrint, "soffice and pdftotext are not on the PATH"))
struct PrintedPagesTests {
    private static let kinds: [ReportKind] = [.certificate, .order, .tasks, .annualPlan, .plan]
    private static let rowCounts = [1, 3, 4, 6, 7, 9, 11, 13, 16, 19, 23, 28, 34, 41, 50, 60]
    /// The other kinds, in fewer lengths: each document takes LibreOffice its time.
    private static let otherKinds = ReportKind.all.filter { kind in !kinds.contains { $0.name == kind.name } }
    private static let otherRowCounts = [1, 9, 28]

    private static let lengths: [(kind: ReportKind, rows: Int)] =
        kinds.flatMap { kind in rowCounts.map { (kind, $0) } }
        + otherKinds.flatMap { kind in otherRowCounts.map { (kind, $0) } }

    @Test func everyPageIsOneThatAClerkSigns() throws {
        var context = try Self.context
        // What the changes are told from.
        context.earlier = Self.plan(rows: 12, hasMarks: false)
        var files: [String: [UInt8]] = [:]
        for (kind, rows) in Self.lengths {
            let plan = Self.plan(rows: rows, hasMarks: rows % 2 == 1)
            // A week in which the rows fall.
            if kind.name == ReportKind.weekPlan.name { context.asOf = try #require(Day(iso: "2024-10-15")) }
            for format in [ReportFormat.docx, .odt] {
                let document = try ReportWriter(context: context).report(kind, of: plan, format: format)
                let bytes: [UInt8] = try #require(document.bytes)
                files["\(kind.name)_\(rows).\(format.rawValue)"] = bytes
            }
            context.asOf = try Self.context.asOf
        }
        let pages = try PrintedPages.texts(of: files)
        #expect(pages.count == files.count)
        for (name, pages) in pages {
            for (number, page) in pages.enumerated() {
                let place: Comment = "\(name), page \(number + 1): \(page.joined(separator: " / "))"
                // A signature has text above it, last lines a row.
                let isSigned = page.contains { $0.contains(Self.signer) || $0.contains("Всего заданий") }
                if isSigned { #expect(page.contains { Self.isOfTheText($0) }, place) }
                #expect(!page.allSatisfy { Self.isNumber($0) }, place)
                // No name is parted from its initials, no number from its №.
                for line in page {
                    #expect(line.ranges(of: "Осиновская").count == line.ranges(of: "Осиновская О.О.").count, place)
                    #expect(!line.hasSuffix("№"), place)
                }
                #expect(!page.contains { $0.contains("________ ________") }, place)
            }
            // A page but the first of a sheet has its number.
            if name.hasPrefix("certificate_") || name.hasPrefix("annual-plan_") {
                for (number, page) in pages.enumerated().dropFirst() {
                    #expect(page.first.map(String.init) == String(number + 1), "\(name)")
                }
                #expect(pages.first?.first.map(Self.isNumber) == false)
            }
        }
        // A document has as many pages in either format.
        for (kind, rows) in Self.lengths {
            let counts = ["docx", "odt"].map { pages["\(kind.name)_\(rows).\($0)"]?.count ?? 0 }
            #expect(counts[0] == counts[1] && counts[0] > 0, "\(kind.name), \(rows) rows")
        }
    }

    private static let signer = "Подписной"
    private static let post =
        "Исполняющий обязанности директора государственного учреждения дополнительного образования"

    private static func isNumber(_ line: Substring) -> Bool { Int(line) != nil }

    /// Whether a line is of what is signed, and no signature, date or number of a page.
    private static func isOfTheText(_ line: Substring) -> Bool {
        !isNumber(line)
            && ![
                "Исполняющий", "директора государственного", "учреждения дополнительного", "образования", signer,
                "Всего заданий", "Ознакомлен", "____",
            ].contains { line.contains($0) }
    }

    private static var context: ReportContext {
        get throws {
            var context = ReportContext(asOf: try #require(Day(iso: "2025-04-15")))
            context.profile.institution = "Центр творчества № 5"
            context.profile.director = .init(name: "П.П.Подписной", post: Self.post)
            context.profile.staff = [.init(name: "О.О.Осиновская", gender: .feminine)]
            return context
        }
    }

    /// A plan whose rows are of one to five lines.
    private static func plan(rows: Int, hasMarks: Bool) -> Plan {
        var plan = Plan(title: "План работы на 2024/2025 учебный год", schoolYear: "2024/2025")
        plan.columns = [
            Column(role: .number, heading: "№"), Column(role: .activity, heading: "Мероприятия"),
            Column(role: .deadline, heading: "Сроки"), Column(role: .responsible, heading: "Ответственные"),
            Column(role: .result, heading: "Форма представления результата"),
        ]
        if hasMarks { plan.columns.append(Column(role: .mark, heading: "Отметка")) }
        let topics = [
            "Заседание методического объединения учреждений", "Сверка списков школы № 145", "Семинар «Мир ребёнка»",
        ]
        let activities = (1...rows).map { row in
            let words = (0...(row * 7 % 4)).map { topics[(row + $0) % topics.count] }.joined(separator: ". ")
            var activity = Activity(
                id: "1.\(row)", number: String(row), title: "\(words), этап \(row)",
                deadline: Deadline(
                    text: "октябрь 2024", kind: .month, start: Day(iso: "2024-10-01"), end: Day(iso: "2024-10-31"),
                    edtf: "2024-10"),
                responsible: [
                    Responsible(
                        text: "методист Осиновская О.О.", kind: .person, post: "методист", surname: "Осиновская",
                        initials: "О.О.")
                ],
                results: [ExpectedResult(text: "протокол № \(row)", kind: .minutes)],
                source: SourceRow(table: 1, row: row + 1))
            if hasMarks {
                activity.mark = Mark(text: "Выполнено 14.10.2024", status: .done, date: Day(iso: "2024-10-14"))
            }
            return activity
        }
        plan.sections = [Section(title: "Работа с педагогами", level: 1, activities: activities)]
        plan.signatories = [
            Signatory(post: Self.post, surname: "Подписной", initials: "П.П.", text: Self.post + " П.П.Подписной")
        ]
        return plan
    }
}

/// Documents as pages, through LibreOffice and poppler.
enum PrintedPages {
    private static func program(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static var canPrint: Bool { program("soffice") != nil && program("pdftotext") != nil }

    /// The lines of each page of each file, by its name; spaces are folded, and empty lines left out.
    static func texts(of files: [String: [UInt8]]) throws -> [String: [[Substring]]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A PDF is called by the stem alone: a folder a format.
        for format in Set(files.keys.compactMap { $0.split(separator: ".").last.map(String.init) }) {
            let inside = folder.appending(path: format)
            try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
            let names = files.keys.filter { $0.hasSuffix(".\(format)") }
            for name in names { try Data(files[name] ?? []).write(to: inside.appending(path: name)) }
            // All of them at once: starting the program takes longer than a document.
            try run(
                "soffice",
                [
                    "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                    "--convert-to", "pdf", "--outdir", inside.path(),
                ] + names.map { inside.appending(path: $0).path() })
        }
        var texts: [String: [[Substring]]] = [:]
        for name in files.keys {
            let parts = name.split(separator: ".")
            let pdf = folder.appending(path: "\(parts[1])/\(parts[0]).pdf")
            let text = pdf.deletingPathExtension().appendingPathExtension("txt")
            try run("pdftotext", ["-layout", pdf.path(), text.path()])
            texts[name] = try String(contentsOf: text, encoding: .utf8).split(separator: "\u{C}").map { page in
                page.split(separator: "\n").compactMap { line in
                    let words = line.replacing("\u{A0}", with: " ").split(separator: " ").joined(separator: " ")
                    return words.isEmpty ? nil : Substring(words)
                }
            }
        }
        return texts
    }

    private static func run(_ name: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program(name)))
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
