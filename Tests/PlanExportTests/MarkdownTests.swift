import Diagnostics
import PlanExport
import PlanModel
import TestSupport
import Testing

struct MarkdownTests {
    @Test func theOfficialPlanMatchesTheGolden() throws {
        try Golden.expect(MarkdownExporter().export(try officialPlan()).bytes, equals: "plan-2024-2025.md")
    }

    @Test func titleFactsSectionsTablesAndSignaturesStandInOrder() {
        let activity = Activity(
            id: "1.1", number: "1", title: "Беседа", deadline: Deadline(text: "май", kind: .month),
            responsible: [
                Responsible(text: "Методист", kind: .post), Responsible(text: "Творческая группа", kind: .group),
            ], source: SourceRow(table: 1, row: 2))
        let plan = Plan(
            title: "План работы", project: "Мост", schoolYear: "2024/2025", calendarYear: 2025,
            organization: "Школа", approvals: [Approval(kind: .agreed, text: "СОГЛАСОВАНО Методист Ясень А.Б.")],
            preamble: ["Цель: дружба", "2. Задачи"],
            columns: [
                Column(role: .activity, heading: "Что делаем"), Column(role: .number, heading: ""),
                Column(role: .responsible, heading: "Кто"),
            ],
            sections: [
                Section(title: "Раздел", level: 1), Section(title: "Часть", level: 2, activities: [activity]),
                Section(title: "Глубоко", level: 9),
            ], signatories: [Signatory(text: "Директор А.Б.Ясень")])
        #expect(
            MarkdownExporter().export(plan).text == """
                # План работы

                - **Проект:** Мост
                - **Учебный год:** 2024/2025
                - **Год:** 2025
                - **Учреждение:** Школа
                - **Согласование:** СОГЛАСОВАНО Методист Ясень А.Б.

                Цель: дружба

                2\\. Задачи

                ## Раздел

                ### Часть

                | Что делаем | № | Кто | Срок |
                | --- | --- | --- | --- |
                | Беседа | 1 | Методист; Творческая группа | май |

                ###### Глубоко

                Директор А.Б.Ясень

                """)
        #expect(MarkdownExporter(language: .be).export(plan).text.contains("**Навучальны год:** 2024/2025"))
        #expect(MarkdownExporter(language: .en).export(plan).text.contains("| Кто | Deadline |"))
    }

    @Test func aTimeWithinTheDeadlinesWordsNeedsNoColumnOfItsOwn() {
        var activity = Activity(
            id: "1.1", title: "Беседа", deadline: Deadline(text: "15 мая 2025, 10.00", kind: .day), time: "10.00",
            source: SourceRow(table: 1, row: 2))
        func plan() -> Plan {
            Plan(
                columns: [Column(role: .activity, heading: "Дела"), Column(role: .deadline, heading: "Срок")],
                sections: [Section(activities: [activity])])
        }
        #expect(MarkdownExporter().export(plan()).text.hasPrefix("| Дела | Срок |\n"))
        activity.place = "актовый зал"
        #expect(MarkdownExporter().export(plan()).text.hasPrefix("| Дела | Срок | Место |\n"))
    }

    @Test func columnsOfOneNameAndColumnsWithoutANameStandApart() {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.other = ["Форма": "а", "Форма (2)": "б", "4": "в", "Ещё": "г"]
        let plan = Plan(
            columns: [Column(role: .activity, heading: "Дела")]
                + ["Форма", "Форма", ""].map { Column(role: .other, heading: $0) },
            sections: [Section(activities: [activity])])
        #expect(
            MarkdownExporter().export(plan).text
                == "| Дела | Форма | Форма |  | Ещё |\n| --- | --- | --- | --- | --- |\n| Беседа | а | б | в | г |\n")
    }

    @Test(arguments: [
        "1. Раз", "1) Раз", "- Раз", "+ Раз", "* Раз", "# Раз", "> Раз", "=== ", "---", "***", "___", "~~~", "```",
        "% Раз", ": Раз", "|а|б|", "[а]: б", "<div>", "&nbsp;", "\\", "\\|", "*а* _б_ `в` ~~г~~", "[а](б) ![в](г)",
        ":smile:", ": а", "10:00", "@name a@b.by", "(a) б", "c) г", "$x$", "{#id}", "a^2^", "1234567890. Раз",
        "конец\\", "два  пробела", "а\nб", "а\r\n- б", "<!-- -->",
    ]) func wordsComeOutAsTyped(words: String) {
        let plan = Plan(
            title: words, preamble: [words],
            columns: [Column(role: .activity, heading: words)],
            sections: [
                Section(
                    title: words,
                    activities: [Activity(id: "1.1", title: words, source: SourceRow(table: 1, row: 2))])
            ], signatories: [Signatory(text: words)])
        let page = MarkdownPage(MarkdownExporter().export(plan).text)
        let expected = MarkdownPage.rendered(words)
        #expect(page.headings == [expected, expected])
        #expect(page.paragraphs == [expected, expected])
        #expect(page.rows == [[expected], [expected]])
    }

    @Test(arguments: UInt64(1)...40) func anyPlansCellsComeOutAsTyped(seed: UInt64) {
        let plan = RandomPlans.plan(seed: seed)
        let page = MarkdownPage(MarkdownExporter().export(plan).text)
        let titles = page.rows.map { $0[1] }
        let headings = Set(["Мероприятия", "Мероприятие"])
        #expect(
            titles.filter { !headings.contains($0) }
                == plan.activities.map { activity in
                    let title = MarkdownPage.rendered(activity.title)
                    // Signs that are not escaped stand for themselves in the page taken apart.
                    return activity.struck ? "\u{FFFF}\u{FFFF}\(title)\u{FFFF}\u{FFFF}" : title
                })
        #expect(Set(page.rows.map(\.count)).count <= 1)
        #expect(page.paragraphs == (plan.preamble + plan.signatories.map(\.text)).map(MarkdownPage.rendered))
        #expect(page.headings == ([plan.title] + plan.sections.compactMap(\.title)).map(MarkdownPage.rendered))
    }
}

/// A page of the exporter's Markdown, taken apart and its words unescaped: as much of CommonMark as it uses.
private struct MarkdownPage {
    var headings: [String] = []
    var paragraphs: [String] = []
    var rows: [[String]] = []

    init(_ text: String) {
        var lineOfTable = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            lineOfTable = line.hasPrefix("|") ? lineOfTable + 1 : 0
            if lineOfTable > 0 {
                let cells = Self.cells(line)
                if lineOfTable != 2 {
                    rows.append(cells.map(Self.unescaped))
                } else if cells != rows.last?.map({ _ in "---" }) {
                    rows.append(["no line of dashes under the heading"])
                }
            } else if line.hasPrefix("#") {
                headings.append(Self.unescaped(String(line.drop { $0 == "#" }.dropFirst())))
            } else if !line.isEmpty, !line.hasPrefix("- **") {
                paragraphs.append(Self.unescaped(line))
                if line.contains(/^([-+*>#|=%:~(]|```|[0-9a-z]+[.)])/) { paragraphs.append("begins a block: \(line)") }
            }
        }
    }

    /// What a reader sees of words: line breaks as such, controls as the replacement character, ends trimmed.
    static func rendered(_ words: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in words.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09: result.append(" ")
            case 0..<0x20, 0x7F: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return trimmed(String(result))
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        let space: Set<Unicode.Scalar> = [" ", "\n", "\u{A0}", "\u{FEFF}"]
        while let first = scalars.first, space.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, space.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// A row cut at the bars that no backslash escapes.
    private static func cells(_ line: String) -> [String] {
        var cells = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped {
                cells.append(String.UnicodeScalarView())
            } else {
                cells[cells.count - 1].append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells.dropFirst().dropLast().map { trimmed(String($0)) }
    }

    private static func unescaped(_ text: String) -> String {
        let active: Set<Unicode.Scalar> = ["*", "_", "`", "[", "<", "~", "$", "^", "{"]
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.replacing("<br>", with: "\n").unicodeScalars {
            if isEscaped {
                // Only ASCII punctuation can be escaped (CommonMark 2.4).
                if !scalar.isASCII || scalar.properties.isAlphabetic { result.append("\\") }
                result.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(active.contains(scalar) ? "\u{FFFF}" : scalar)
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }
}
