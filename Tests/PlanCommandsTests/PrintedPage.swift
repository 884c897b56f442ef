import Foundation
import TestSupport
import Testing

/// A page for people, a README or one of the guide's, and what it shows them to type and to fill in, in its order.
struct PrintedPage: CustomTestStringConvertible {
    /// What a page shows.
    enum Step {
        /// A command, a line behind four spaces or behind `$`; in the second case with what it prints, where `…` stands for
        /// lines or for the rest of one.
        case command(String, prints: [String]?)
        /// A block of YAML whose first line is a comment with the name of its file.
        case file(name: String, text: String)
        /// A table of marks that a person has filled in.
        case marks([[String]])
    }

    /// Its path from the project's folder.
    let path: String
    let text: String
    var testDescription: String { path }

    private static let root = Fixtures.folder.deletingLastPathComponent()

    /// The READMEs.
    static let readmes = ["README.md", "README.ru.md"].compactMap(PrintedPage.init)
    /// The pages of the guide.
    static let guide = ["Guide/ru", "Guide/en"].flatMap { folder in
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
        return (names ?? []).sorted().compactMap { PrintedPage("\(folder)/\($0)") }
    }

    init?(_ path: String) {
        guard let text = try? String(contentsOf: Self.root.appending(path: path), encoding: .utf8) else { return nil }
        (self.path, self.text) = (path, text)
    }

    /// The text of a file of the project.
    static func source(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Where a link of the page leads, if not out of the project.
    var links: [URL] {
        let targets = text.matches(of: /\]\(([^)#]+)[^)]*\)|src="([^"]+)"/).compactMap { $0.1 ?? $0.2 }
        let folder = Self.root.appending(path: path).deletingLastPathComponent()
        return targets.filter { !$0.contains("://") }.map { folder.appending(path: $0).standardized }
    }

    /// The lines of a section, without its heading; nil where there is none.
    func section(_ heading: String) -> Substring? {
        guard let start = text.firstRange(of: "\n## \(heading)\n")?.upperBound else { return nil }
        return text[start..<(text[start...].firstRange(of: "\n## ")?.lowerBound ?? text.endIndex)]
    }

    /// What the page shows, in its order.
    var steps: [Step] {
        var steps: [Step] = []
        var fence: (language: Substring, lines: [String])?
        var marks: [[String]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```"), let block = fence {
                steps += Self.steps(of: block.lines, in: block.language)
                fence = nil
            } else if line.hasPrefix("```") {
                fence = (line.dropFirst(3), [])
            } else if fence != nil {
                fence?.lines.append(String(line))
            } else if line.hasPrefix("| Код |") || !marks.isEmpty && line.hasPrefix("|") {
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                if !cells.contains("---") { marks.append(cells) }
            } else {
                if !marks.isEmpty { steps.append(.marks(marks)) }
                marks = []
                if line.hasPrefix("    ") { steps.append(.command(String(line.dropFirst(4)), prints: nil)) }
            }
        }
        return steps
    }

    private static func steps(of block: [String], in language: Substring) -> [Step] {
        switch language {
        case "yaml":
            guard let first = block.first, first.hasPrefix("# ") else { return [] }
            return [.file(name: String(first.dropFirst(2)), text: block.joined(separator: "\n") + "\n")]
        case "console":
            var commands: [(line: String, prints: [String])] = []
            for line in block {
                if line.hasPrefix("$ ") {
                    commands.append((String(line.dropFirst(2)), []))
                } else if !commands.isEmpty {
                    commands[commands.count - 1].prints.append(line)
                }
            }
            return commands.map { .command($0.line, prints: $0.prints) }
        default: return []
        }
    }
}

/// The folder of somebody who types what a page shows.
struct PrintedPageRun {
    let folder: TestFolder
    /// The table of marks that was made last.
    private var marks = "отметки.csv"
    /// How many commands were run.
    private(set) var count = 0

    /// A folder with plans, as the pages name them, and a program that stands for the page in a browser.
    init() throws {
        folder = try TestFolder()
        let plan = try Fixtures.bytes("official/plan-2024-2025.docx")
        for name in ["план.docx", "план-старый.docx", "plan.docx", "планы/эврика.docx", "plans/evrika.docx"] {
            try folder.write(name, plan)
        }
        let partner = try Fixtures.bytes("cluster/partner.fodt")
        for name in ["планы/партнёр.fodt", "plans/partner.fodt"] { try folder.write(name, partner) }
        try folder.write("отметки.csv", "Код;Статус\n1.1;выполнено\n".utf8)
        try folder.write("plankit-page", "#!/bin/sh\n".utf8)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path("plankit-page"))
    }

    mutating func take(_ step: PrintedPage.Step) throws {
        switch step {
        case .file(let name, let text): try folder.write(name, text.utf8)
        case .marks(let rows):
            try folder.write(marks, marks.hasSuffix(".xlsx") ? Self.workbook(rows) : Self.csv(rows))
        case .command(let line, let prints): try run(line, prints)
        }
    }

    private mutating func run(_ line: String, _ prints: [String]?) throws {
        var words = Self.words(line)
        let name = words.removeFirst()
        switch name.replacing(".build/release/", with: "") {
        case "plankit": break
        case "sqlite3": return try query(words)
        case "make":
            let makefile = try PrintedPage.source("Makefile")
            for target in words where !target.contains("=") { #expect(makefile.contains("\n\(target):"), "\(line)") }
            return
        // What is installed, `make test-deb` tries.
        case "sudo": return
        // It runs until it is stopped.
        case "plankit-page": return
        default:
            Issue.record("Nobody runs this: \(line)")
            return
        }
        count += 1
        let arguments = words.map { isFile($0) ? folder.path($0) : $0 }
        let path = folder.path("")
        let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        let run = CommandRun(
            list: arguments, environment: ["LANG": "ru_RU.UTF-8", "PATH": "\(absolute.dropLast()):/usr/bin:/bin"])
        // It goes on as the page, which runs until it is stopped.
        if words[0] == "serve" {
            let isServed = !run.successor.isEmpty && run.successor.dropFirst() == arguments.dropFirst()
            #expect(
                isServed && arguments.dropFirst().allSatisfy { FileManager.default.fileExists(atPath: $0) }, "\(line)")
            return
        }
        let said = (run.errors + run.output).replacing(path, with: "")
        let fails = prints?.contains { $0.contains("ошибка:") || $0.contains("error:") } ?? false
        // `diff` tells by 1 that something has changed.
        #expect(fails ? run.status > 1 : run.status == 0 || words[0] == "diff" && run.status == 1, "\(line)\n\(said)")
        if let prints { expect(said, shows: prints, line) }
        guard !fails, let option = words.firstIndex(where: { $0 == "-o" }), option + 1 < words.count else { return }
        let file = words[option + 1]
        #expect(FileManager.default.fileExists(atPath: folder.path(file)), "\(line)")
        if words[0] == "marks", !file.hasSuffix("/") { marks = file }
    }

    /// Asks the database, where there is a program for that.
    private func query(_ words: [String]) throws {
        let program = "/usr/bin/sqlite3"
        guard FileManager.default.isExecutableFile(atPath: program) else { return }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = [folder.path(words[0])] + words.dropFirst()
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let answer = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && !answer.isEmpty, "\(words)")
    }

    private func isFile(_ word: String) -> Bool {
        let extensions = PrintedPageRun.extensions
        return word.hasSuffix("/") || extensions.contains { word.hasSuffix(".\($0)") }
    }

    private static let extensions = [
        "docx", "odt", "fodt", "csv", "xlsx", "yml", "json", "ndjson", "md", "ics", "html", "svg", "sqlite",
    ]

    /// The words of a line as a shell parts them.
    private static func words(_ line: String) -> [String] {
        var words: [String] = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// Expects the lines shown among those that were printed, in their order.
    private func expect(_ printed: String, shows lines: [String], _ command: String) {
        var rest = printed.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var mayLeaveOut = false
        for line in lines {
            if line == "…" {
                mayLeaveOut = true
                continue
            }
            let isBeginning = line.hasSuffix("…")
            let words = isBeginning ? line.dropLast() : line[...]
            let found = (mayLeaveOut ? rest : rest.prefix(1)).firstIndex { other in
                isBeginning ? other.hasPrefix(words.trimmingSuffix(" ")) : other == words
            }
            guard let found else {
                let others = rest.prefix(40).joined(separator: "\n")
                Issue.record("\(command) does not print “\(line)” there, but\n\(others)")
                return
            }
            rest = rest[(found + 1)...]
            mayLeaveOut = false
        }
    }

    private static func csv(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8)
    }

    private static func workbook(_ rows: [[String]]) throws -> [UInt8] {
        let lines = rows.map { row in
            "<row>\(row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
        }
        return try XlsxBuilder(lines.joined()).bytes()
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring { hasSuffix(suffix) ? dropLast(suffix.count) : self }
}
