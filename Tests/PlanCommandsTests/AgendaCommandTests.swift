import Foundation
import PlanKit
import TestSupport
import Testing

/// `plankit agenda`.
@Suite(.inEveryFolder) struct AgendaCommandTests {
    private static let table = """
        Мероприятия,Срок,Ответственный,Место
        Педсовет,15.10.2024,Ясень А.Б.,зал
        Сверка,01.10.2024,Клён В.Г.,
        Семинар,октябрь 2024,Клён В.Г.,
        Беседы,по мере необходимости,Клён В.Г.,

        """

    private func run(_ words: String..., files: [String: String] = ["план.csv": table]) throws -> CommandRun {
        let folder = try TestFolder()
        for (name, text) in files { try folder.write(name, text.utf8) }
        return CommandRun(
            list: words.map { $0.contains(".csv") || $0 == "ПАПКА" ? folder.path($0 == "ПАПКА" ? "" : $0) : $0 })
    }

    @Test func whatIsLateComesFirstThenTheWeeks() throws {
        let run = try run("agenda", "план.csv", "--as-of", "08.10.2024")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                Срок истёк
                  до 01.10.2024 вт («01.10.2024»): Сверка — Клён В.Г. [1.2]

                14.10.2024 – 20.10.2024
                  15.10.2024 вт: Педсовет — Ясень А.Б. · зал [1.1]

                28.10.2024 – 03.11.2024
                  до 31.10.2024 чт («октябрь 2024»): Семинар — Клён В.Г. [1.3]

                Без дат: 1 мероприятие.

                """)
    }

    @Test func aWeekWithoutAnythingSaysSo() throws {
        let run = try run("agenda", "план.csv", "--as-of", "05.05.2025", "--week", "--who", "Ясень", "--lang", "en")
        #expect(run.output.hasPrefix("Late\n") && !run.output.contains("Сверка"))
        let early = try self.run("agenda", "план.csv", "--as-of", "02.09.2024", "--week", "--lang", "be")
        #expect(early.output.hasPrefix("З 02.09.2024 па 08.09.2024 у планах нічога няма."))
    }

    @Test func plansOfAFolderAreOneAgendaAndABadOneDoesNotStopIt() throws {
        let files = [
            "а.csv": Self.table, "б.csv": Self.table.replacing("Педсовет", with: "Совет"), "в.csv": "a,b\n1,2\n",
        ]
        let run = try run("agenda", "ПАПКА", "--as-of", "14.10.2024", "--week", files: files)
        #expect(run.status == 3 && run.errors.contains("[csv-not-plan]"))
        #expect(run.output.contains("а.csv 1.1]") && run.output.contains("Совет — Ясень А.Б. · зал ["))
        let nobody = try self.run("agenda", "а.csv", "б.csv", "--who", "Ясеннь", files: files)
        #expect(nobody.status == 2 && nobody.errors.contains("[report-person-misspelt]") && nobody.output.isEmpty)
    }

    @Test func jsonHoldsTheSame() throws {
        let run = try run("agenda", "план.csv", "--as-of", "08.10.2024", "--month", "--json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(json["from"] as? String == "2024-10-01" && json["to"] as? String == "2024-10-31")
        #expect(json["undated"] as? Int == 1)
        let late = try #require(json["overdue"] as? [[String: Any]])
        #expect(
            late.map { $0["title"] as? String } == ["Сверка"] && late[0]["responsible"] as? [String] == ["Клён В.Г."])
        let weeks = try #require(json["weeks"] as? [[String: Any]])
        #expect(weeks.map { $0["start"] as? String } == ["2024-10-14", "2024-10-28"])
        let only = try self.run("agenda", "план.csv", "--as-of", "08.10.2024", "--overdue", "--json")
        #expect(!only.output.contains("weeks"))
    }

    @Test(arguments: [
        ("--week --month", "только один"), ("--week --from 01.10.2024", "только один"),
        ("--from 02.10.2024 --to 01.10.2024", "2024-10-02–2024-10-01"),
        ("--from 01.01.2000 --to 01.01.2024", "длиннее десяти лет"), ("--from завтра", "[report-date-wrong]"),
        ("--as-of 31.02.2025", "[report-date-wrong]"),
    ])
    func daysThatCannotBeAreRefused(options: String, words: String) throws {
        let run = CommandRun(
            list: ["agenda", Files.path("official/plan-2024-2025.docx")]
                + options.split(separator: " ").map(String.init))
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
    }

    @Test func marksAreOfOnePlanAndTakeWhatIsDoneOff() throws {
        let files = ["план.csv": Self.table, "отметки.csv": "Код;Статус\n1.2;выполнено\n"]
        let run = try run("agenda", "план.csv", "--as-of", "08.10.2024", "--marks", "отметки.csv", files: files)
        #expect(run.status == 0 && !run.output.contains("Сверка"))
        let two = try self.run("agenda", "план.csv", "план.csv", "--marks", "отметки.csv", files: files)
        #expect(two.status == 2 && two.errors.contains("только для одного плана"))
    }

    @Test func theTwinsGiveTheSameAgenda() {
        let runs = ["docx", "odt"].map {
            CommandRun("agenda", Files.path("official/plan-2024-2025.\($0)"), "--as-of", "01.12.2024")
        }
        #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
    }

    @Test func aWeekIsADocument() throws {
        let folder = try TestFolder()
        let plan = Files.path("official/plan-2024-2025.odt")
        let run = CommandRun(
            "report", "week-plan", plan, "--as-of", "20.03.2025", "--person", "Литош", "-o", folder.path("н.odt"))
        #expect(run.status == 0, "\(run.errors)")
        let text = CommandRun("inspect", folder.path("н.odt"), "--json").output
        #expect(text.contains("17 марта 2025") && text.contains("23 марта 2025"))
    }
}
