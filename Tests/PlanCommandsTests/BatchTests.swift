import Foundation
import TestSupport
import Testing

/// Commands over folders and many files.
@Suite(.inEveryFolder) struct BatchTests {
    /// A folder of plans as people have them: subfolders, a lock file, a hidden file, a picture, a damaged plan.
    private func plans() throws -> TestFolder {
        let folder = try TestFolder()
        let plan = try Fixtures.bytes("official/plan-2024-2025.docx")
        try folder.write("планы/первый.docx", plan)
        try folder.write("планы/2024/второй.odt", try Fixtures.bytes("official/plan-2024-2025.odt"))
        try folder.write("планы/~$первый.docx", [1, 2, 3])
        try folder.write("планы/.скрытый.docx", plan)
        try folder.write("планы/.git/третий.docx", plan)
        try folder.write("планы/фото.png", [0x89])
        return folder
    }

    private func records(_ text: String) throws -> [[String: Any]] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test func aFolderIsConvertedToAFolderThatLooksLikeIt() throws {
        let folder = try plans()
        let run = CommandRun("convert", folder.path("планы"), "-o", folder.path("данные"), "--to", "json")
        #expect(run.status == 0)
        #expect(run.errors.contains("Прочитано 2 из 2."))
        let one = CommandRun("convert", Files.path("official/plan-2024-2025.docx"))
        #expect(try folder.text("данные/первый.json") == one.output)
        #expect(try folder.text("данные/2024/второй.json") == one.output)
    }

    @Test func aFileThatIsBadIsSaidAtTheEndAndStopsNoOther() throws {
        let folder = try plans()
        try folder.write("планы/0.docx", Array("PK\u{3}\u{4}оборвано".utf8))
        let run = CommandRun(
            "convert", folder.path("планы"), "-o", folder.path("данные"), "--to", "json", "--jobs", "3")
        #expect(run.status == 3)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.dropLast().last == "Прочитано 2 из 3.")
        #expect(lines.last?.contains("0.docx: ошибка: ") == true)
        #expect(try folder.text("данные/2024/второй.json").hasPrefix("{"))
    }

    @Test(arguments: ["1", "2", "7"])
    func whatIsSaidStandsInTheOrderOfTheFiles(jobs: String) throws {
        let folder = try TestFolder()
        let names = (10..<40).map { "план-\($0).fodt" }
        for (index, name) in names.enumerated() {
            let cell = OdtBuilder.cell("сроком \(index) лун")
            let table = OdtBuilder.table(
                OdtBuilder.row(OdtBuilder.cell("Мероприятие"), OdtBuilder.cell("Сроки")),
                OdtBuilder.row(OdtBuilder.cell("Собрание \(index)"), cell))
            try folder.write("планы/\(name)", OdtBuilder(table).flatBytes())
        }
        let run = CommandRun("convert", folder.path("планы"), "-o", folder.path("д"), "--to", "md", "--jobs", jobs)
        #expect(run.status == 0)
        let said = run.errors.split(separator: "\n").filter { $0.contains("непонятен") }
        #expect(said.count == names.count)
        for (line, name) in zip(said, names) { #expect(line.contains(name)) }
        let checked = CommandRun("check", folder.path("планы"), "--jobs", jobs)
        #expect(checked.output == CommandRun("check", folder.path("планы"), "--jobs", "1").output)
    }

    @Test func whatAnEarlierRunHasWrittenIsNoPlanOfItsOwn() throws {
        let folder = try plans()
        for _ in 1...2 {
            // Beside the plans, and in a folder among them.
            for output in ["планы", "планы/данные"] {
                let run = CommandRun("convert", folder.path("планы"), "-o", folder.path(output), "--to", "json")
                #expect(run.status == 0)
                #expect(run.errors.contains("Прочитано 2 из 2."))
                let reports = CommandRun("report", "tasks", folder.path("планы"), "-o", folder.path(output), "--force")
                #expect(reports.status == 0)
                #expect(reports.errors.contains("Прочитано 2 из 2."))
            }
            // The results in the folder among them are gone for the commands that do not know it.
            try FileManager.default.removeItem(atPath: folder.path("планы/данные"))
        }
        #expect(folder.names(in: "планы").filter { $0.hasSuffix(".json") } == ["первый.json"])
    }

    @Test func dataAloneInAFolderAreRead() throws {
        let folder = try TestFolder()
        try folder.write("данные/план.json", try Fixtures.bytes("official/plan-2024-2025.json"))
        let run = CommandRun("convert", folder.path("данные"), "-o", folder.path("тексты"), "--to", "md")
        #expect(run.status == 0)
        #expect(try folder.text("тексты/план.md").hasPrefix("# "))
    }

    @Test func aDocumentOfEachPlanIsMade() throws {
        let folder = try plans()
        let run = CommandRun(
            "report", "interim-certificate", folder.path("планы"), "-o", folder.path("справки"), "--to", "odt",
            "--as-of", "15.04.2025")
        #expect(run.status == 0)
        #expect(folder.names(in: "справки") == ["2024", "первый-interim-certificate.odt"])
        #expect(folder.names(in: "справки/2024") == ["второй-interim-certificate.odt"])
        // What somebody may have filled in stays.
        let again = CommandRun(
            "report", "interim-certificate", folder.path("планы"), "-o", folder.path("справки"), "--to", "odt")
        #expect(again.status == 3)
        #expect(again.errors.contains("[output-exists]"))
    }

    @Test func aTemplateIsFilledWithEachPlan() throws {
        let folder = try plans()
        try folder.write("планы/письмо.odt", OdtBuilder("<text:p>{{title}}</text:p>").packageBytes())
        func fill(_ options: String...) -> CommandRun {
            CommandRun(list: ["fill", folder.path("планы/письмо.odt"), folder.path("планы")] + options)
        }
        let run = fill("-o", folder.path("планы"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("Прочитано 2 из 2."))
        #expect(folder.names(in: "планы").contains("первый-письмо.odt"))
        #expect(folder.names(in: "планы/2024") == ["второй-письмо.odt", "второй.odt"])
        // What was made is no plan, and stays.
        let again = fill("-o", folder.path("планы"))
        #expect(again.status == 3 && again.errors.contains("Прочитано 0 из 2."), "\(again.errors)")
        #expect(fill("-o", folder.path("д")).status == 0)
        #expect(folder.names(in: "д") == ["2024", "первый-письмо.odt"])
        #expect(fill("-o", folder.path("один.odt")).status == 2)
        #expect(fill("-o", folder.path("е"), "--mark-errors", folder.path("к.odt")).status == 2)
    }

    @Test func aTableOfMarksIsPreparedForEachPlan() throws {
        let folder = try plans()
        try folder.write("планы/0.docx", Array("PK\u{3}\u{4}оборвано".utf8))
        func marks(_ options: String...) -> CommandRun {
            CommandRun(list: ["marks", folder.path("планы"), "-o", folder.path("отметки")] + options)
        }
        let run = marks("--summary", folder.path("список.json"), "--jobs", "3")
        #expect(run.status == 3)
        #expect(run.errors.contains("Прочитано 2 из 3."), "\(run.errors)")
        #expect(folder.names(in: "отметки") == ["2024", "первый-marks.csv"])
        #expect(folder.names(in: "отметки/2024") == ["второй-marks.csv"])
        let one = CommandRun("marks", Files.path("official/plan-2024-2025.odt"))
        #expect(try folder.text("отметки/2024/второй-marks.csv") == one.output)
        let list = try records(try folder.text("список.json"))
        #expect(list.map { $0["activities"] as? Int } == [nil, 30, 30])
        #expect((list[1]["output"] as? String)?.hasSuffix("второй-marks.csv") == true)
        for (form, start) in [("xlsx", "PK"), ("yml", "# ")] {
            #expect(marks("--to", form).status == 3)
            #expect(try folder.text("отметки/первый-marks.\(form)").hasPrefix(start))
        }
        #expect(marks("--marks", folder.path("отметки/первый-marks.csv")).status == 2)
        for output in ["-", folder.path("один.csv"), folder.path("один.yml")] {
            let run = CommandRun("marks", folder.path("планы"), "-o", output, "--to", "yml")
            #expect(run.status == 2 && run.errors.contains("[output-needs-folder]"), "\(run.errors)")
            #expect(run.errors.contains("-o ПАПКА/ --to yml"))
        }
    }

    /// What somebody has filled in nobody else has: it stays whatever is forced, and the others are written.
    @Test(arguments: ["csv", "xlsx", "yml"])
    func aTableThatIsFilledInStays(form: String) throws {
        let folder = try plans()
        func marks(_ options: String...) -> CommandRun {
            CommandRun(list: ["marks", folder.path("планы"), "-o", folder.path("о"), "--to", form] + options)
        }
        #expect(marks().status == 0)
        let (name, other) = ("о/первый-marks.\(form)", "о/2024/второй-marks.\(form)")
        // Nothing is filled in: still nothing is written over unasked, and it is when it is asked for.
        let again = marks()
        #expect(again.status == 3 && again.errors.contains("Прочитано 0 из 2."), "\(again.errors)")
        let empty = try folder.bytes(other)
        try folder.write("м.yml", "\"1.1\": выполнено\n".utf8)
        let filled = CommandRun(
            "marks", folder.path("планы/первый.docx"), "--marks", folder.path("м.yml"), "-o",
            folder.path("\(name).\(form)"))
        #expect(filled.status == 0)
        let work = try folder.bytes("\(name).\(form)")
        try folder.write(name, work)
        try folder.write(other, [])
        let forced = marks("--force")
        #expect(forced.status == 3)
        #expect(forced.errors.contains("Прочитано 1 из 2.") && forced.errors.contains("[marks-exist]"))
        #expect(try folder.bytes(name) == work)
        #expect(try folder.bytes(other) == empty)
    }

    /// Results and tables of marks of plans of one name lie beside the plans, and are no plans.
    @Test func whatIsNumberedIsNoPlanOfItsOwn() throws {
        let folder = try TestFolder()
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("Мероприятие"), OdtBuilder.cell("Сроки")),
            OdtBuilder.row(OdtBuilder.cell("Собрание"), OdtBuilder.cell("май 2025")))
        let plan = OdtBuilder(table)
        try folder.write("план.fodt", plan.flatBytes())
        try folder.write("план.odt", plan.packageBytes())
        // Nobody's result, for there is no third plan of that name.
        try folder.write("план-3.odt", plan.packageBytes())
        let commands = [
            ["convert", "--to", "csv"], ["report", "tasks"], ["marks", "--to", "csv"], ["marks", "--to", "xlsx"],
        ]
        for (index, command) in (commands + commands).enumerated() {
            let run = CommandRun(list: command + [folder.path(""), "-o", folder.path("")])
            #expect(run.errors.contains(" из 3."), "\(command): \(run.errors)")
            #expect(run.status == (index < commands.count || command[0] == "convert" ? 0 : 3), "\(run.errors)")
        }
        let names = folder.names
        for name in ["план-2.csv", "план-2-tasks.docx", "план-2-marks.xlsx", "план-3-marks.csv"] {
            #expect(names.contains(name), "\(names)")
        }
        #expect(names.count == 3 + 3 * commands.count, "\(names)")
        // Of data, too, a table of marks is no plan beside them.
        for name in ["план.fodt", "план.odt", "план-3.odt"] {
            try FileManager.default.removeItem(atPath: folder.path(name))
        }
        let again = CommandRun("marks", folder.path(""), "-o", folder.path(""), "--to", "csv")
        #expect(again.errors.contains(" из 3.") && !again.errors.contains("[plan-is-marks]"), "\(again.errors)")
    }

    @Test func severalPlansNeedAFolderForTheirDocuments() throws {
        let folder = try plans()
        let run = CommandRun("report", "tasks", folder.path("планы"), "-o", folder.path("задания.docx"))
        #expect(run.status == 2)
        #expect(run.errors.contains("[output-needs-folder]") && run.errors.contains("-o ПАПКА/ --to docx"))
        let marked = CommandRun(
            "report", "tasks", folder.path("планы"), "-o", folder.path("д"), "--marks", folder.path("отметки.csv"))
        #expect(marked.status == 2)
    }

    @Test func aFolderWithoutDocumentsIsSaid() throws {
        let folder = try TestFolder()
        try folder.write("пусто/фото.png", [0x89])
        for command in ["check", "inspect", "agenda"] {
            let run = CommandRun(command, folder.path("пусто"))
            #expect(run.status == 3)
            #expect(run.errors.contains("[folder-without-documents]"))
        }
    }

    @Test func theSummaryHasALineAFile() throws {
        let folder = try plans()
        try folder.write("планы/письмо.fodt", OdtBuilder("<text:p>Заявление</text:p>").flatBytes())
        for command in [
            ["check"], ["inspect", "--json"], ["agenda"], ["convert", "--to", "md", "-o", folder.path("д")],
        ] {
            let run = CommandRun(
                list: command + [folder.path("планы"), "--summary", folder.path("список.json")])
            #expect(run.status == (command == ["inspect", "--json"] ? 0 : 3))
            let records = try records(try folder.text("список.json"))
            #expect(records.count == 3)
            #expect(records.map { $0["activities"] as? Int } == [30, 30, nil])
            #expect(records[1]["schoolYear"] as? String == "2024/2025")
            #expect((records[1]["title"] as? String)?.isEmpty == false)
            #expect(records[1]["error"] is NSNull)
            if command[0] == "convert" { #expect(records[0]["output"] as? String != nil) }
            if command[0] == "check" {
                #expect(((records[2]["error"] as? [String: Any])?["id"] as? String) == "document-without-table")
            }
        }
        #expect(CommandRun("check", folder.path("планы"), "--summary", folder.path("с.txt")).status == 2)
        #expect(CommandRun("check", folder.path("планы"), "--jobs", "0").status == 2)
    }

    @Test func theSummaryIsAWorkbookForPeople() throws {
        let folder = try plans()
        try folder.write("планы/письмо.fodt", OdtBuilder("<text:p>Заявление</text:p>").flatBytes())
        func check(_ options: String...) -> CommandRun {
            CommandRun(list: ["check", folder.path("планы"), "--summary", folder.path("список.xlsx")] + options)
        }
        let run = check()
        #expect(run.status == 3)
        let sheet = try #require(WorkbookFile(try folder.bytes("список.xlsx")).sheets.first)
        #expect(sheet.name == "Файлы")
        #expect(sheet.rows.count == 4)
        #expect(sheet[1].prefix(4) == ["Файл", "Учреждение", "План", "Год"])
        #expect(sheet[2][3] == "2024/2025" && sheet[2][5] == "30", "\(sheet[2])")
        #expect(sheet[4].first?.hasSuffix("письмо.fodt") == true && sheet[4].last?.isEmpty == false, "\(sheet[4])")
        // Somebody may have written into it: it stays, and nothing is done before that is said.
        let again = check()
        #expect(again.status == 2 && again.output.isEmpty)
        #expect(again.errors.contains("Назовите список иначе или разрешите замену: --force."), "\(again.errors)")
        #expect(check("--force").status == 3)
    }

    @Test func progressIsShownOnATerminalAndTakenAway() throws {
        let folder = try plans()
        let run = CommandRun(
            "convert", folder.path("планы"), "-o", folder.path("д"), "--to", "json", isTerminal: true)
        #expect(run.status == 0)
        #expect(run.errors.contains("\r██████████░░░░░░░░░░ 1 из 2"))
        #expect(run.errors.contains("\r\u{1B}[KПрочитано 2 из 2."))
    }

    @Test func aPlanKeepsItsOwnProfile() throws {
        let folder = try plans()
        try folder.write("планы/2024/plankit.yml", Array("calendarr: 1\n".utf8))
        let run = CommandRun("convert", folder.path("планы"), "-o", folder.path("д"), "--to", "json")
        #expect(run.status == 3)
        #expect(run.errors.contains("Прочитано 1 из 2."))
        #expect(folder.names(in: "д") == ["первый.json"])
    }
}
