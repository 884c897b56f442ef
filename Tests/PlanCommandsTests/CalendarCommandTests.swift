import Foundation
import PlanKit
import TestSupport
import Testing

/// `plankit convert -o план.ics`.
@Suite(.inEveryFolder) struct CalendarCommandTests {
    @Test func theTwinsGiveTheSameCalendarTwice() throws {
        let folder = try TestFolder()
        var files: [[UInt8]] = []
        for source in ["docx", "odt", "docx"] {
            let run = CommandRun(
                "convert", Files.path("official/plan-2024-2025.\(source)"), "-o", folder.path("план.ics"))
            #expect(run.status == 0, "\(run.errors)")
            files.append(try folder.bytes("план.ics"))
        }
        #expect(Set(files).count == 1)
        #expect(String(decoding: files[0], as: UTF8.self).split(separator: "BEGIN:V").count > 30)
    }

    @Test func aPersonHasACalendarOfTheirOwn() throws {
        let plan = Files.path("official/plan-2024-2025.docx")
        let all = CommandRun("convert", plan, "--to", "ics").output
        let part = CommandRun("convert", plan, "--to", "ics", "--who", "Мельникова", "--alarm", "7d").output
        func names(_ text: String) -> Set<Substring> {
            Set(text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") })
        }
        #expect(!names(part).isEmpty && names(part).isStrictSubset(of: names(all)))
        #expect(part.contains("TRIGGER;RELATED=END:-P7D") && !all.contains("VALARM"))
        let nobody = CommandRun("convert", plan, "--to", "ics", "--who", "Мельнекова")
        #expect(nobody.status == 2 && nobody.errors.contains("[report-person-misspelt]") && nobody.output.isEmpty)
    }

    @Test(arguments: [["--who", "Мельникова"], ["--alarm", "7d"]])
    func whatIsForCalendarsIsRefusedElsewhere(option: [String]) {
        let run = CommandRun(list: ["convert", Files.path("official/plan-2024-2025.docx"), "--to", "csv"] + option)
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("«\(option[0])»"))
    }

    @Test func anAlarmThatIsNoneIsRefused() {
        let run = CommandRun("convert", Files.path("official/plan-2024-2025.docx"), "--to", "ics", "--alarm", "завтра")
        #expect(run.status == 2 && run.errors.contains("«завтра»"))
    }

    @Test func aCalendarOfAnotherProgramStays() throws {
        let folder = try TestFolder()
        let foreign = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nEND:VCALENDAR\r\n"
        try folder.write("мой.ics", foreign.utf8)
        let plan = Files.path("official/plan-2024-2025.docx")
        let run = CommandRun("convert", plan, "-o", folder.path("мой.ics"))
        #expect(run.status == 2 && run.errors.contains("[output-exists]"))
        #expect(try folder.text("мой.ics") == foreign)
        #expect(CommandRun("convert", plan, "-o", folder.path("мой.ics"), "--force").status == 0)
    }

    @Test func whatHasNoDatesIsToldAndStrictWritesNothing() throws {
        let folder = try TestFolder()
        let table = "Мероприятия,Срок\nПедсовет,15.10.2024\nСеминар,по мере необходимости\n"
        try folder.write("план.csv", table.utf8)
        let run = CommandRun("convert", folder.path("план.csv"), "-o", folder.path("план.ics"))
        #expect(run.status == 0 && run.errors.contains("[calendar-activity-left-out]"))
        #expect(try folder.text("план.ics").contains("DTSTART;VALUE=DATE:20241015"))
        let strict = CommandRun("convert", folder.path("план.csv"), "-o", folder.path("б.ics"), "--strict")
        #expect(strict.status == 4 && folder.names.contains("б.ics") == false)
    }
}
