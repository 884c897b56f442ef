import Foundation
import PlanKit
import TestSupport
import Testing

/// Every option of every command arrives: what comes out with it is not what comes out without it.
struct FlagTests {
    /// A run without an option and with it.
    struct Flag: CustomTestStringConvertible {
        let command: String
        let option: String
        /// What the command is given besides.
        let base: String
        /// The option with its value.
        let with: String

        init(_ command: String, _ option: String, _ base: String, _ with: String? = nil) {
            self.command = command
            self.option = option
            self.base = base
            self.with = with ?? option
        }

        var testDescription: String { "\(command) \(with)" }
    }

    private static func reading(_ command: String, _ base: String) -> [Flag] {
        [
            Flag(command, "--changes", base, "--changes reject"), Flag(command, "--limit", base, "--limit columns=1"),
            Flag(command, "--profile", base, "--profile profile.yml"),
            Flag(command, "--lang", base + " --limit columns=1", "--lang en"),
        ]
    }

    /// The options of documents, each with the template that shows it.
    private static func documents(_ command: String, _ base: (_ kind: String) -> String) -> [Flag] {
        [
            Flag(command, "--as-of", base("interim-certificate"), "--as-of 01.12.2024"),
            Flag(command, "--person", base("tasks"), "--person Лисицына"),
            Flag(command, "--activity", base("order"), "--activity 1.1"),
            Flag(command, "--item", base("council-minutes") + " --details details.yml", "--item 2"),
            Flag(command, "--from", base("tasks"), "--from 2025-03"),
            Flag(command, "--to", base("tasks"), "--to 31.10.2024"),
            Flag(command, "--details", base("council-minutes"), "--details details.yml"),
            Flag(command, "--marks", base("interim-certificate"), "--marks marks.csv"),
            Flag(
                command, "--with-marks", base("plan").replacing("plan.tpl", with: "columns.tpl") + " --marks marks.csv"),
            Flag(command, "--force", base("order").replacing("out.odt", with: "there.odt")),
        ]
    }

    /// The options of many files. That `--jobs` changes nothing but the time is what `BatchTests` shows.
    private static func batch(_ command: String, _ base: String, isWatched: Bool = false) -> [Flag] {
        [
            Flag(command, "--summary", base, "--summary list.json"),
            Flag(command, "--force", base + " --summary there.xlsx"),
        ]
            + (isWatched ? [Flag(command, "--watch", base)] : [])
    }

    /// Between the two deadlines of the plan: one is over, one is to come.
    private static let agenda = "plan.docx --as-of 01.12.2024"

    private static let flags: [Flag] =
        reading("convert", "plan.docx") + reading("inspect", "plan.docx") + reading("check", "plan.docx")
        + reading("report", "plan plan.docx -o out.docx") + reading("marks", "plan.docx")
        + reading("init", "plan.docx")
        + reading("fill", "plan.tpl.docx plan.docx -o out.docx") + reading("agenda", "plan.docx --week")
        + reading("template export", "plan plan.docx -o out.docx") + reading("diff", "plan.docx later.docx")
        + reading("merge", "plan.docx later.docx -o out.json") + reading("worker", "")
        + batch("convert", "plan.docx", isWatched: true) + batch("check", "plan.docx", isWatched: true)
        + batch("report", "order plan.docx -o out.odt", isWatched: true) + batch("inspect", "plan.docx")
        + batch("fill", "order.tpl.odt plan.docx -o out.odt", isWatched: true)
        + batch("agenda", "plan.docx") + batch("marks", "plan.docx")
        + batch("merge", "plan.docx later.docx -o out.json")
        + documents("report") { "\($0) plan.docx -o out.odt" }
        + documents("fill") { "\($0).tpl.odt plan.docx -o out.odt" } + [
            Flag("convert", "-o", "plan.docx --to json", "-o out.txt"),
            Flag("convert", "--output", "plan.docx --to json", "--output out.txt"),
            Flag("convert", "--to", "plan.docx", "--to csv"), Flag("convert", "--excel", "plan.docx --to csv"),
            Flag("convert", "--headings", "plan.docx --to csv", "--headings be"),
            Flag("convert", "--strict", "plan.docx"), Flag("convert", "--force", "plan.docx -o there.odt --to json"),
            Flag("convert", "--who", "plan.docx --to ics", "--who Лисицына"),
            Flag("convert", "--alarm", "plan.docx --to ics", "--alarm 7d"),
            Flag("convert", "--as-of", "plan.docx --to svg", "--as-of 01.12.2024"),
            Flag("convert", "--marks", "plan.docx --to html", "--marks marks.csv"),
            Flag("report", "--next-year", "plan plan.docx -o out.odt"),
            Flag("report", "--to", "order plan.docx -o out.odt", "--to docx"),
            Flag("diff", "-o", "plan.docx later.docx", "-o out.odt"),
            Flag("diff", "--output", "plan.docx later.docx", "--output out.odt"),
            Flag("diff", "--json", "plan.docx later.docx"),
            Flag("diff", "--force", "plan.docx later.docx -o there.odt"),
            Flag("merge", "-o", "plan.docx later.docx --output out.json", "-o out.md"),
            Flag("merge", "--output", "plan.docx later.docx -o out.json", "--output out.md"),
            Flag("merge", "--title", "plan.docx later.docx -o out.json", "--title Сводный"),
            Flag("merge", "--force", "plan.docx later.docx -o there.odt"), Flag("worker", "--framed", ""),
            Flag("agenda", "--week", agenda), Flag("agenda", "--month", agenda),
            Flag("agenda", "--from", agenda, "--from 01.04.2025"), Flag("agenda", "--to", agenda, "--to 01.01.2025"),
            Flag("agenda", "--who", agenda, "--who Лисицына"), Flag("agenda", "--overdue", agenda),
            Flag("agenda", "--json", agenda), Flag("agenda", "--as-of", agenda, "--as-of 01.09.2024"),
            Flag("agenda", "--marks", agenda, "--marks marks.csv"),
            Flag("schema", "-o", "", "-o out.json"), Flag("schema", "--output", "", "--output out.json"),
            Flag("schema", "--force", "-o there.odt"),
            Flag("inspect", "--json", "plan.docx"), Flag("inspect", "--ndjson", "plan.docx"),
            Flag("inspect", "--explain", "plan.docx"),
            Flag("inspect", "--strict", "plan.docx"), Flag("check", "--strict", "plan.docx"),
            Flag("check", "--no-frame", "plan.docx"), Flag("check", "--frame", "plan.docx plan.docx"),
            Flag("check", "--format", "plan.docx", "--format json"),
            Flag("check", "--fail-on", "plan.docx", "--fail-on note"),
            Flag("explain", "--lang", "limit-exceeded", "--lang be"),
            Flag("report", "-o", "order plan.docx --output out.odt", "-o other.odt"),
            Flag("report", "--output", "order plan.docx -o out.odt", "--output other.odt"),
            Flag("report", "--template", "order plan.docx -o out.odt", "--template plan.tpl.odt"),
            Flag("fill", "-o", "order.tpl.odt plan.docx --output out.odt", "-o other.odt"),
            Flag("fill", "--output", "order.tpl.odt plan.docx -o out.odt", "--output other.odt"),
            Flag("fill", "--to", "order.tpl.docx plan.docx -o out.odt", "--to docx"),
            Flag("fill", "--mark-errors", "wrong.tpl.docx plan.docx -o out.docx", "--mark-errors copy.docx"),
            Flag("marks", "-o", "plan.docx", "-o out.csv"), Flag("marks", "--output", "plan.docx", "--output out.csv"),
            Flag("marks", "--marks", "plan.docx", "--marks marks.csv"), Flag("marks", "--to", "plan.docx", "--to yml"),
            Flag("init", "-o", "plan.docx", "-o out.yml"),
            Flag("init", "--output", "plan.docx", "--output out.yml"),
            Flag("init", "--details", "plan.docx", "--details order"),
            Flag("init", "--force", "plan.docx -o there.odt"),
            Flag("template check", "--mark-errors", "wrong.tpl.docx", "--mark-errors copy.docx"),
            Flag("template check", "--force", "wrong.tpl.docx --mark-errors there.odt"),
            Flag("template check", "--limit", "plan.tpl.docx", "--limit file-bytes=100"),
            Flag("template check", "--lang", "wrong.tpl.docx", "--lang en"),
            Flag("template fields", "--json", ""), Flag("template fields", "--lang", "", "--lang en"),
            Flag("template list", "--lang", "", "--lang en"),
            Flag("template export", "-o", "order --output out.odt", "-o other.odt"),
            Flag("template export", "--output", "order -o out.odt", "--output other.odt"),
            Flag("template export", "--names", "order -o out.odt", "--names be"),
            Flag("template export", "--force", "order -o there.odt"),
        ]

    // MARK: The files

    /// A plan, or what it has become: a change accepted, another place.
    private static func plan(isLater: Bool = false) throws -> [UInt8] {
        func row(_ cells: [String]) -> String {
            "<w:tr>" + cells.map { "<w:tc><w:p>\($0)</w:p></w:tc>" }.joined() + "</w:tr>"
        }
        func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
        let change = "<w:del w:id=\"1\"><w:r><w:delText>Праздник</w:delText></w:r></w:del><w:ins w:id=\"2\">"
        let body =
            "<w:p>\(run("План на 2024/2025 учебный год"))</w:p><w:tbl>"
            + row(["№", "Мероприятия", "Срок", "Ответственный", "Где заслушивается"].map(run))
            + row(
                [run("1"), isLater ? run("Педсовет") : "\(change)\(run("Педсовет"))</w:ins>"]
                    + ["октябрь 2024", "Лисицына А. Б.", isLater ? "Методсовет" : "Совет школы"].map(run))
            + row(["2", "Семинар", "март 2025", "Волков В. Г.", "МО"].map(run)) + "</w:tbl><w:p/>"
        return try DocxBuilder(body).bytes()
    }

    private static func prepare(_ folder: TestFolder) throws {
        try folder.write("plan.docx", plan())
        try folder.write("later.docx", plan(isLater: true))
        try folder.write("there.odt", OdtBuilder("<text:p>Вписано от руки</text:p>").packageBytes())
        try folder.write("there.xlsx", "Вписано от руки".utf8)
        try folder.write("profile.yml", "columns: {Где заслушивается: place}\nschoolYear: 2023/2024\n".utf8)
        try folder.write("details.yml", "number: \"17\"\nitems:\n  - title: О чтении\n  - title: О счёте\n".utf8)
        try folder.write("marks.csv", "Код;Статус;Дата\n1.1;выполнено;15.10.2024\n".utf8)
        try folder.write("wrong.tpl.docx", DocxBuilder("<w:p><w:r><w:t>{{titel}}</w:t></w:r></w:p>").bytes())
        try folder.write(
            "columns.tpl.odt", OdtBuilder("<text:p>{{#columns}}{{heading}}; {{/columns}}</text:p>").packageBytes())
        for kind in ReportKind.all {
            for format in LayoutFormat.allCases {
                let name = "\(kind.name).tpl.\(format.rawValue)"
                try folder.write(name, ReportTemplate.builtIn(kind, format: format))
            }
        }
    }

    /// All that a run leaves: exit code, both streams, every file.
    private func observation(_ words: String) throws -> [String] {
        let folder = try TestFolder()
        try Self.prepare(folder)
        let before = Set(folder.names)
        let arguments = words.split(separator: " ").map { word in
            word.contains(".") && word.contains { $0.isLetter } && !word.contains("=")
                ? folder.path(String(word)) : String(word)
        }
        let run = CommandRun(list: arguments, input: Array("\(folder.path("plan.docx"))\n".utf8))
        let files = try folder.names.filter { !before.contains($0) || $0.hasPrefix("there.") }.map { name in
            "\(name): \(try folder.bytes(name).hashValue)"
        }
        let streams = [run.output, run.errors].map { $0.replacing(folder.path(""), with: "") }
        return ["\(run.status)"] + streams + files
    }

    @Test(arguments: flags)
    func anOptionHasAnEffect(flag: Flag) throws {
        let without = try observation("\(flag.command) \(flag.base)")
        let with = try observation("\(flag.command) \(flag.base) \(flag.with)")
        #expect(with != without, "\(with)")
        #expect(with[0] != "2" || without[0] == "2", "\(with)")
    }

    @Test func noOptionIsForgotten() {
        func missing(_ tree: CommandTree, _ path: String) -> [String] {
            let known = Set(Self.flags.filter { $0.command == path }.map(\.option))
            let others: Set = ["-h", "--help", "--version", "--jobs"]
            let own = tree.subcommands.isEmpty ? tree.ownOptions.subtracting(others) : []
            return own.subtracting(known).sorted().map { "\(path) \($0)" }
                + tree.subcommands.filter { $0.name != "help" }
                .flatMap { missing($0, path.isEmpty ? $0.name : "\(path) \($0.name)") }
        }
        #expect(missing(.plankit, "") == [])
        #expect(CommandTree.plankit.subcommands.count >= 9)
    }

    /// The limit of a file's size holds for each file that an option names, not for the plan alone.
    @Test(arguments: [
        ("report order plan.docx -o out.odt --template big.odt", "big.odt"),
        ("report order plan.docx -o out.odt --marks big.csv", "big.csv"),
        ("report order plan.docx -o out.odt --details big.yml", "big.yml"),
        ("report order plan.docx -o out.odt --profile big.yml", "big.yml"),
        ("report order plan.docx -o out.odt --profile names-big.yml", "big.yml"),
        ("fill big.odt plan.docx -o out.odt", "big.odt"),
        ("fill order.tpl.odt plan.docx -o out.odt --marks big.csv", "big.csv"),
        ("fill order.tpl.odt plan.docx -o out.odt --details big.yml", "big.yml"),
        ("marks plan.docx --marks big.csv", "big.csv"), ("convert plan.docx --profile big.yml", "big.yml"),
        ("template check big.odt", "big.odt"),
    ])
    func theLimitOfAFileHoldsForEachFile(words: String, file: String) throws {
        let folder = try TestFolder()
        try Self.prepare(folder)
        let filler = String(repeating: "x", count: 60_000)
        try folder.write("big.yml", "# \(filler)\n".utf8)
        try folder.write("names-big.yml", "calendar: big.yml\n".utf8)
        try folder.write("big.csv", "Код;Статус\n1.1;\(filler)\n".utf8)
        var odt = OdtBuilder("<text:p>{{title}}</text:p>")
        odt.parts = [
            (
                "Pictures/a.txt",
                String((0..<60_000).map { _ in "abcdefghijklmnopqrstuvwxyz0123456789".randomElement() ?? "a" })
            )
        ]
        try folder.write("big.odt", odt.packageBytes())
        let arguments = words.split(separator: " ").map { word in
            word.contains(".") ? folder.path(String(word)) : String(word)
        }
        let low = CommandRun(list: arguments + ["--limit", "file-bytes=30000"])
        #expect(low.status == 3)
        #expect(
            low.errors.contains("[limit-exceeded]") && low.errors.contains("\(folder.path(file)): "), "\(low.errors)")
        let raised = CommandRun(list: arguments + ["--limit", "file-bytes=300000"])
        #expect(!raised.errors.contains("[limit-exceeded]"))
    }
}
