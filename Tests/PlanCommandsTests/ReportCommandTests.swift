import Foundation
import PlanKit
import TestSupport
import Testing

/// `plankit report`, `fill`, `marks` and `template`.
@Suite(.inEveryFolder) struct ReportCommandTests {
    private let plan = Files.path("official/plan-2024-2025.docx")

    @Test(arguments: ["docx", "odt"])
    func aReportIsWrittenAndItsBlanksAreListed(format: String) throws {
        let folder = try TestFolder()
        let file = folder.path("справка.\(format)")
        let run = CommandRun("report", "interim-certificate", plan, "-o", file, "--as-of", "2025-04-15")
        #expect(run.status == 0)
        #expect(run.errors.contains("[report-blanks]") && run.errors.contains("учреждение: название"))
        let shown = CommandRun("inspect", file)
        #expect(shown.status == 0)
        #expect(folder.names == ["справка.\(format)"])
    }

    @Test func anUnknownKindIsAUsageErrorWithAHint() throws {
        let folder = try TestFolder()
        let run = CommandRun("report", "matrx", plan, "-o", folder.path("m.docx"))
        #expect(run.status == 2)
        #expect(run.errors.contains("«matrix»"))
        #expect(CommandRun("report", "поэма", plan, "-o", folder.path("m.docx")).errors.contains("council-extract"))
        #expect(folder.names == [])
    }

    @Test(
        arguments: [
            (["--as-of", "вчера"], "report-date-wrong"), (["--as-of", "31.02.2025"], "report-date-wrong"),
            (["--person", "Прохаренко"], "report-person-misspelt"),
            (["--person", "Кукушкина"], "report-person-unknown"),
            (["--activity", "7.7"], "report-activity-unknown"),
        ])
    func aWrongOptionIsAUsageError(options: [String], id: String) throws {
        let folder = try TestFolder()
        let run = CommandRun(list: ["report", "tasks", plan, "-o", folder.path("t.docx")] + options)
        #expect(run.status == 2)
        #expect(run.errors.contains("[\(id)]"))
        #expect(folder.names == [])
    }

    @Test func aFormatThatIsNoneIsAUsageError() throws {
        let folder = try TestFolder()
        for name in ["план.txt", "план"] {
            let run = CommandRun("report", "plan", plan, "-o", folder.path(name))
            #expect(run.status == 2)
            #expect(run.errors.contains("[report-format-unknown]"))
        }
        #expect(folder.names == [])
    }

    @Test(arguments: ["docx", "odt"])
    func thePagesOfAPlanLieAsItsDocumentHasThem(format: String) throws {
        let folder = try TestFolder()
        // Data have no pages: the five columns have room on an upright one.
        for (source, isLandscape) in [("docx", true), ("odt", true), ("json", false)] {
            let result = folder.path("\(source).\(format)")
            #expect(
                CommandRun("report", "plan", Fixtures.path("official/plan-2024-2025.\(source)"), "-o", result).status
                    == 0)
            let made = try PlanReader().read(result)
            #expect(made.inspection.document?.properties.isLandscape == isLandscape)
            #expect(made.plan.activities.count == 30)
        }
    }

    @Test func anExportedTemplateHasTheWordsOfTheProfilesCountry() throws {
        let folder = try TestFolder()
        func words(_ arguments: String...) throws -> String {
            let file = folder.path("приказ.docx")
            let run = CommandRun(list: ["template", "export", "order", "-o", file, "--force"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            return CommandRun("inspect", file, "--json").output
        }
        #expect(try words().contains("учреждения") && !words().contains("организации"))
        try folder.write("plankit.yml", Array("страна: Россия\n".utf8))
        #expect(try words().contains("организации") && !words().contains("учреждения"))
        try folder.write("by.yml", Array("страна: Беларусь\n".utf8))
        #expect(try words("--profile", folder.path("by.yml")).contains("учреждения"))
    }

    @Test func aTemplateIsExportedWithNamesInAnyLanguage() throws {
        let folder = try TestFolder()
        for (names, tag) in [("ru", "{{#разделы}}"), ("be", "{{#раздзелы}}"), ("en", "{{#sections}}")] {
            let file = folder.path("\(names).docx")
            #expect(CommandRun("template", "export", "plan", "-o", file, "--names", names).status == 0)
            #expect(CommandRun("template", "check", file).status == 0)
            #expect(CommandRun("inspect", file, "--json").output.contains(tag) || names.isEmpty)
        }
        #expect(CommandRun("template", "export", "plan", "-o", folder.path("x.docx"), "--names", "fr").status == 2)
    }

    @Test func aLimitOfTemplatesIsRaisedByItsName() throws {
        let folder = try TestFolder()
        let file = folder.path("t.docx")
        #expect(CommandRun("template", "export", "plan", "-o", file).status == 0)
        let low = CommandRun("fill", file, plan, "-o", folder.path("a.docx"), "--limit", "template-tags=3")
        #expect(low.status == 3)
        #expect(low.errors.contains("--limit template-tags="))
        #expect(CommandRun("template", "check", file, "--limit", "template-tags=3").status == 1)
        #expect(CommandRun("fill", file, plan, "-o", folder.path("a.docx"), "--limit", "template-tags=300").status == 0)
    }

    @Test func anInputThatIsMissingIsUnreadable() throws {
        let folder = try TestFolder()
        #expect(CommandRun("report", "plan", folder.path("нет.docx"), "-o", folder.path("a.docx")).status == 3)
        #expect(folder.names == [])
    }

    @Test func marksGoOutAndComeBack() throws {
        let folder = try TestFolder()
        let marks = folder.path("отметки.csv")
        #expect(CommandRun("marks", plan, "-o", marks).status == 0)
        // A file with marks is never written over.
        #expect(CommandRun("marks", plan, "-o", marks).status == 2)
        var text = try folder.text("отметки.csv")
        text = text.replacing("\u{FEFF}", with: "")
        let filled = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("1.2;") ? line.dropLast(5) + ";выполнено;30.08.2024;;;"[...] : line
        }.joined(separator: "\r\n")
        let isFilled = filled.contains("выполнено;30.08.2024")
        #expect(isFilled)
        try folder.write("отметки.csv", Array(filled.utf8))
        let run = CommandRun(
            "report", "plan", plan, "-o", folder.path("план.docx"), "--marks", marks, "--with-marks")
        #expect(run.status == 0)
        let read = CommandRun("convert", folder.path("план.docx"), "--to", "csv")
        #expect(read.output.contains("Выполнено 30.08.2024"))
        #expect(CommandRun("marks", plan, "--marks", marks, "-o", marks).status == 0)
        #expect(try folder.text("отметки.csv").contains("30.08.2024"))
    }

    @Test func marksAreWrittenAsTheExtensionSays() throws {
        let folder = try TestFolder()
        let marks = folder.path("отметки.yml")
        #expect(CommandRun("marks", plan, "-o", marks).status == 0)
        #expect(CommandRun("marks", plan, "-o", marks).errors.contains("[marks-exist]"))
        let filled = try folder.text("отметки.yml").replacing(
            "срок: \"Август 2024\"\n  состояние:", with: "срок: \"Август 2024\"\n  состояние: да",
            maxReplacements: 1)
        try folder.write("отметки.yml", Array(filled.utf8))
        #expect(CommandRun("marks", plan, "--marks", marks, "-o", marks).status == 0)
        #expect(try folder.text("отметки.yml").contains("  состояние: \"да\"\n"))
        // From one format to the other.
        #expect(CommandRun("marks", plan, "--marks", marks, "-o", folder.path("отметки.csv")).status == 0)
        #expect(try folder.text("отметки.csv").contains(";Август 2024;да;"))
        for name in ["отметки.xls", "отметки", "отметки.docx"] {
            let run = CommandRun("marks", plan, "-o", folder.path(name))
            #expect(run.status == 2)
            #expect(run.errors.contains("[marks-format-unknown]"))
        }
        #expect(folder.names == ["отметки.csv", "отметки.yml"])
    }

    @Test func marksWithErrorsAreNotWrittenOver() throws {
        let folder = try TestFolder()
        let marks = folder.path("отметки.yml")
        let words = "- {id: 1.1, status: да, notes: год работы}\n- {id: 1.2, statsu: да}\n"
        try folder.write("отметки.yml", Array(words.utf8))
        let run = CommandRun("marks", plan, "--marks", marks, "-o", marks)
        #expect(run.status == 3)
        #expect(try folder.text("отметки.yml") == words)
        // Each error is said once.
        #expect(run.errors.split(separator: "\n").count == 2)
    }

    @Test func manyMovedRowsAreSaidInOneLine() throws {
        let folder = try TestFolder()
        let marks = folder.path("отметки.csv")
        #expect(CommandRun("marks", plan, "-o", marks).status == 0)
        // As from a plan to which a row was added since.
        let rows = try folder.text("отметки.csv").split(separator: "\r\n").dropFirst().enumerated().map { index, row in
            let cells = row.replacing(";;;;;", with: ";да;;;;").split(separator: ";", maxSplits: 1)
            return index < 20 ? "1.\(index + 2);" + (cells.last ?? "") : String(row)
        }
        let head = "Код;№;Мероприятие;Срок;Статус;Дата;Результат;Подтверждение;Примечание"
        try folder.write("отметки.csv", Array(([head] + rows).joined(separator: "\r\n").utf8))
        let run = CommandRun("report", "plan", plan, "--marks", marks, "-o", folder.path("план.docx"))
        #expect(run.status == 0)
        #expect(!run.errors.contains("[marks-activity-moved]"))
        #expect(run.errors.contains("20 отметок перешли"))
    }

    @Test(arguments: [
        "15.04.2025", "2025-04-15", "15 апреля 2025", "15 апреля 2025 г.", "15 красавіка 2025", "15.04.25",
    ])
    func aDayMayBeWrittenAsPeopleDo(day: String) throws {
        let folder = try TestFolder()
        let run = CommandRun("report", "interim-certificate", plan, "-o", folder.path("a.docx"), "--as-of", day)
        #expect(run.status == 0)
        #expect(CommandRun("inspect", folder.path("a.docx"), "--json").output.contains("15 апреля 2025"))
    }

    @Test func aFolderOfTemplatesThatIsMissingIsNamed() throws {
        let folder = try TestFolder()
        try folder.write("plankit.yml", Array("templates: шаблоны\n".utf8))
        let arguments = [
            "report", "order", plan, "-o", folder.path("приказ.docx"), "--profile", folder.path("plankit.yml"),
        ]
        let run = CommandRun(list: arguments)
        #expect(run.status == 3)
        #expect(run.errors.contains("[profile-templates-missing]"))
        #expect(folder.names == ["plankit.yml"])
        let template = folder.path("шаблоны/order.docx")
        try FileManager.default.createDirectory(atPath: folder.path("шаблоны"), withIntermediateDirectories: false)
        #expect(CommandRun("template", "export", "order", "-o", template).status == 0)
        #expect(CommandRun(list: arguments).status == 0)
    }

    @Test func aTemplateIsNotExportedAsPDF() throws {
        let folder = try TestFolder()
        let run = CommandRun("template", "export", "order", "-o", folder.path("приказ.pdf"))
        #expect(run.status == 2)
        #expect(run.errors.contains("[template-export-format]"))
    }

    @Test func marksMayBeYAMLByTheIDsOfTheActivities() throws {
        let folder = try TestFolder()
        let words = "\"1.1\": выполнено\n1.10: {status: выполнено, date: 15 октября 2024 г.}\n9.9: да\n"
        try folder.write("marks.yml", Array(words.utf8))
        let run = CommandRun(
            "report", "plan", plan, "-o", folder.path("p.odt"), "--marks", folder.path("marks.yml"), "--with-marks")
        #expect(run.status == 0)
        #expect(run.errors.contains("[marks-activity-not-found]"))
        let rows = CommandRun("convert", folder.path("p.odt"), "--to", "csv").output.split(whereSeparator: \.isNewline)
        #expect(rows.contains { $0.hasPrefix("1.1,") && $0.contains("Выполнено") })
        #expect(rows.contains { $0.hasPrefix("1.10,") && $0.contains("Выполнено 15.10.2024") })
    }

    @Test func marksMayBeYAML() throws {
        let folder = try TestFolder()
        let words = "- {id: \"1.2\", status: выполнено, date: 2024-08-30}\n"
        try folder.write("marks.yml", Array(words.utf8))
        let run = CommandRun(
            "report", "plan", plan, "-o", folder.path("p.odt"), "--marks", folder.path("marks.yml"), "--with-marks")
        #expect(run.status == 0)
        #expect(CommandRun("convert", folder.path("p.odt"), "--to", "csv").output.contains("Выполнено 30.08.2024"))
        try folder.write("wrong.yml", Array("- {id: \"1.2\", statsu: да}\n".utf8))
        let wrong = CommandRun(
            "report", "plan", plan, "-o", folder.path("q.odt"), "--marks", folder.path("wrong.yml"))
        #expect(wrong.status == 3)
        #expect(wrong.errors.contains("status"))
    }

    @Test func detailsFillTheMinutes() throws {
        let folder = try TestFolder()
        let details = """
            number: 1
            date: 29.08.2024
            present: 24 человека
            items:
              - title: Об итогах проекта
                heard: [{speaker: Ветрова Л.М., text: рассказала об итогах}]
                decided: [Принять к сведению., Продолжить работу.]
                votes: за – единогласно
            """
        try folder.write("d.yml", Array(details.utf8))
        let file = folder.path("m.docx")
        #expect(
            CommandRun("report", "council-minutes", plan, "-o", file, "--details", folder.path("d.yml")).status == 0)
        let shown = CommandRun("inspect", file, "--json").output
        for words in ["29 августа 2024 г.", "Об итогах проекта", "1.2. Продолжить работу.", "за – единогласно"] {
            #expect(shown.contains(words), "\(words)")
        }
        try folder.write("item.yml", Array("items: [{number: 4, activity: 1.26, decided: [Учесть.]}]\n".utf8))
        #expect(
            CommandRun(
                "report", "council-extract", plan, "-o", folder.path("e.docx"), "--details", folder.path("item.yml")
            ).status == 0)
        let item = CommandRun("inspect", folder.path("e.docx"), "--json").output
        #expect(item.contains("4.1. Учесть.") && item.contains("4. «Анализ деятельности"))
        try folder.write("item.yml", Array("items: [{activity: 7.7}]\n".utf8))
        let unknown = CommandRun(
            "report", "council-extract", plan, "-o", folder.path("u.docx"), "--details", folder.path("item.yml"))
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("[report-activity-unknown]"))
        try folder.write("wrong.yml", Array("nubmer: 1\n".utf8))
        let wrong = CommandRun(
            "report", "council-minutes", plan, "-o", folder.path("u.docx"), "--details", folder.path("wrong.yml"))
        #expect(wrong.status == 3)
        #expect(wrong.errors.contains("number"))
    }

    @Test func aTemplateOfOnesOwnIsCheckedAndFilled() throws {
        let folder = try TestFolder()
        let template = DocxBuilder(
            "<w:p><w:r><w:t>План: {{title}}. {{#activities}}{{number}} {{/activities}}</w:t></w:r></w:p>")
        try folder.write("t.docx", try template.bytes())
        #expect(CommandRun("template", "check", folder.path("t.docx")).status == 0)
        #expect(CommandRun("fill", folder.path("t.docx"), plan, "-o", folder.path("f.docx")).status == 0)
        #expect(CommandRun("inspect", folder.path("f.docx"), "--json").output.contains("План: Календарный план"))
        let wrong = CommandRun("fill", folder.path("t.docx"), plan, "-o", folder.path("f.odt"))
        #expect(wrong.status == 2)
    }

    @Test func aTemplatesErrorsAreSaidAndMarked() throws {
        let folder = try TestFolder()
        let template = DocxBuilder("<w:p><w:r><w:t>{{titel}} {{#activities}}</w:t></w:r></w:p>")
        try folder.write("t.docx", try template.bytes())
        let run = CommandRun(
            "template", "check", folder.path("t.docx"), "--mark-errors", folder.path("copy.docx"))
        #expect(run.status == 1)
        #expect(run.errors.contains("«title»"))
        #expect(run.errors.contains("[template-section-unclosed]"))
        #expect(folder.names == ["copy.docx", "t.docx"])
        let filled = CommandRun("fill", folder.path("t.docx"), plan, "-o", folder.path("f.docx"))
        #expect(filled.status == 3)
        #expect(folder.names == ["copy.docx", "t.docx"])
        let marked = CommandRun(
            "fill", folder.path("t.docx"), plan, "-o", folder.path("f.docx"), "--mark-errors", folder.path("m.docx"))
        #expect(marked.status == 3 && marked.errors == filled.errors)
        #expect(folder.names == ["copy.docx", "m.docx", "t.docx"])
        #expect(try folder.bytes("m.docx") == folder.bytes("copy.docx"))
        // A template without errors leaves nothing to mark.
        try folder.write("t.docx", try DocxBuilder("<w:p><w:r><w:t>{{title}}</w:t></w:r></w:p>").bytes())
        let right = CommandRun(
            "fill", folder.path("t.docx"), plan, "-o", folder.path("f.docx"), "--mark-errors", folder.path("n.docx"))
        #expect(right.status == 0)
        #expect(folder.names == ["copy.docx", "f.docx", "m.docx", "t.docx"])
    }

    @Test func templatesAreListedExportedAndTheirNamesShown() throws {
        let folder = try TestFolder()
        let list = CommandRun("template", "list").output
        #expect(list.split(separator: "\n").count == ReportKind.all.count)
        for line in list.split(separator: "\n") {
            let kind = String(line.split(separator: "\t")[0])
            for format in ["docx", "odt"] {
                let file = folder.path("\(kind).\(format)")
                #expect(CommandRun("template", "export", kind, "-o", file).status == 0)
                #expect(CommandRun("template", "check", file).status == 0)
            }
        }
        let fields = CommandRun("template", "fields").output.split(separator: "\n")
        #expect(fields.contains { $0.hasPrefix("sections · разделы · раздзелы (список записей)") })
        // What a person is to read through: things of one kind are opened once, numbered names shown once.
        #expect(fields.count < 280)
        #expect(fields.contains { $0.hasSuffix("то же, что sections.activities") })
        #expect(fields.contains { $0.contains("cell1") && $0.contains("cell24") })
        let json = CommandRun("template", "fields", "--json").output
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [[String: Any]])
        #expect(json.contains("\"sections.activities.deadline.end\""))
    }

    @Test func aTemplateHasNamesOfTheProfilesOwnAndOfASpan() throws {
        let folder = try TestFolder()
        let tags = "{{own.phone}} {{#activities}}{{number}},{{/activities}} {{from}}–{{to}}"
        let template = folder.path("t.docx")
        try folder.write("t.docx", DocxBuilder("<w:p><w:r><w:t>\(tags)</w:t></w:r></w:p>").bytes())
        try folder.write("own.yml", "own: {phone: \"2-22-22\"}\n".utf8)
        let run = CommandRun(
            "fill", template, plan, "-o", folder.path("f.docx"), "--profile", folder.path("own.yml"), "--from",
            "2024-10", "--to", "31.10.2024")
        #expect(run.status == 0, "\(run.errors)")
        let filled = CommandRun("inspect", folder.path("f.docx"), "--json").output
        #expect(filled.contains("2-22-22") && filled.contains("01.10.2024–31.10.2024"))
        let wrong = CommandRun(
            "fill", template, plan, "-o", folder.path("g.docx"), "--from", "2024-11", "--to", "2024-10")
        #expect(wrong.status == 1 || wrong.status == 2)
        #expect(wrong.errors.contains("2024-11-01") && !folder.names.contains("g.docx"))
    }

    @Test func theLanguageOfTheDocumentIsThatAsked() throws {
        let folder = try TestFolder()
        let file = folder.path("d.docx")
        #expect(CommandRun("report", "order", plan, "-o", file, "--lang", "be").status == 0)
        #expect(CommandRun("inspect", file, "--json").output.contains("ЗАГАДВАЮ:"))
        let other = folder.path("o.docx")
        #expect(CommandRun("report", "order", plan, "-o", other, environment: ["LANG": "be_BY.UTF-8"]).status == 0)
        #expect(CommandRun("inspect", other, "--json").output.contains("ПРИКАЗЫВАЮ:"))
    }
}
