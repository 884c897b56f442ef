import Foundation
import FoundationXML
import PlanKit
import TestSupport
import Testing

/// Every built-in document, in both formats and both languages.
struct ReportDocumentTests {
    private static let kinds = ReportKind.all.map(\.name)
    private static let languages: [Language] = [.ru, .be]

    // MARK: Words

    @Test(arguments: kinds, languages)
    func aDocumentSaysTheSameInBothFormats(name: String, language: Language) throws {
        let docx = try Self.document(name, .docx, language)
        let odt = try Self.document(name, .odt, language)
        let text = try Self.text(of: docx, "\(name).docx")
        // A section of DOCX ends with an empty paragraph, a page of ODT begins with its first.
        let other = try Self.text(of: odt, "\(name).odt")
        #expect(text.split(separator: "\n") == other.split(separator: "\n"))
        #expect(!text.contains("{{") && !text.contains("}}"))
        try Golden.expect(Array(text.utf8), equals: "reports/\(name)-\(language.rawValue).txt")
    }

    @Test(arguments: kinds, [ReportFormat.docx, .odt])
    func aDocumentIsEqualByteForByteOnASecondRun(name: String, format: ReportFormat) throws {
        #expect(try Self.document(name, format) == Self.document(name, format))
    }

    @Test(arguments: kinds, languages)
    func aBuiltInTemplateHasNoErrors(name: String, language: Language) throws {
        let kind = try #require(ReportKind(named: name))
        for format in LayoutFormat.allCases {
            let template = try ReportTemplate.builtIn(kind, language: language, format: format)
            #expect(try ReportTemplate.check(template, name: name) == [])
        }
    }

    @Test(arguments: kinds)
    func anExportedTemplateMakesTheSameDocumentAsTheBuiltInOne(name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let plan = try Self.plan()
        let template = try ReportTemplate.builtIn(kind, plan: plan, format: .docx)
        let own = try Self.writer().report(kind, of: plan, format: .docx, template: (template, "own.docx"))
        #expect(try own.bytes == Self.document(name, .docx))
    }

    @Test func whatIsMissingIsAVisibleBlankAndIsListed() throws {
        let plan = try Self.plan()
        let kind = try #require(ReportKind(named: "council-minutes"))
        let document = try Self.writer(profile: ReportProfile()).report(kind, of: plan, format: .docx)
        let text = try Self.text(of: try #require(document.bytes), "minutes.docx")
        #expect(text.contains("Председатель – ________"))
        #expect(text.contains("за – ________, против – ________"))
        #expect(document.blanks.contains("председатель: имя"))
        #expect(document.diagnostics.map(\.id) == [.reportBlanks])
    }

    // MARK: What the documents say

    @Test(
        arguments: [
            // By 31 August 2024 six rows are due, and none is marked.
            ("2024-08-31", "6", "6"), ("2025-04-15", "17", "17"), ("2025-06-01", "30", "30"), ("2023-01-01", "0", "0"),
        ])
    func rowsPastTheirTermWithoutAMarkAreNeverDone(day: String, planned: String, unmarked: String) throws {
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        let writer = ReportWriter(
            context: ReportContext(language: .ru, profile: nil, asOf: try #require(Day(iso: day))))
        let kind = try #require(ReportKind(named: "interim-certificate"))
        let bytes = try #require(try writer.report(kind, of: plan, format: .docx).bytes)
        let lines = try Self.text(of: bytes, "certificate.docx").split(separator: "\n").map(String.init)
        #expect(lines.contains("| Всего мероприятий | 30 |"))
        #expect(lines.contains("| Запланировано к отчётной дате | \(planned) |"))
        #expect(lines.contains("| Выполнено | 0 |"))
        // States that no row is in are not counted.
        #expect(lines.contains("| Нет отметки о выполнении | \(unmarked) |") == (unmarked != "0"))
        #expect(lines.contains("Отметок о выполнении этих мероприятий нет."))
    }

    @Test func marksAreCountedAndTheirReasonsShown() throws {
        let text = try Self.text(of: Self.document("interim-certificate", .docx), "certificate.docx")
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("| Выполнено | 2 |"))
        #expect(lines.contains("| Перенесено | 1 |"))
        #expect(lines.contains("| Не выполнено | 1 |"))
        #expect(lines.contains("| Нет отметки о выполнении | 13 |"))
        #expect(lines.contains { $0.hasSuffix("| Перенесено | Перенесено на май в связи с карантином |") })
        #expect(lines.contains { $0.hasSuffix("| Не выполнено | ________ |") })
    }

    @Test func tasksAreThoseOfThePersonNamed() throws {
        var writer = try Self.writer()
        writer.context.person = "Прохоренко"
        let kind = try #require(ReportKind(named: "tasks"))
        let bytes = try #require(try writer.report(kind, of: Self.plan(), format: .odt).bytes)
        let text = try Self.text(of: bytes, "tasks.odt")
        #expect(text.contains("Методисту Прохоренко\u{A0}Т.И."))
        #expect(!text.contains("Литош"))
        #expect(text.contains("Всего заданий: 3"))
    }

    @Test func theMatrixHasARowUnderEachOfItsMonths() throws {
        let text = try Self.text(of: Self.document("matrix", .docx), "matrix.docx")
        let lines = text.split(separator: "\n").map(String.init)
        #expect(
            lines.contains(
                "| Ответственный | авг. | сент. | окт. | нояб. | дек. | янв. | февр. | март | апр. | май | июнь | июль | без даты |"
            ))
        #expect(
            lines.contains(
                "| Все участники инновационного проекта |  |  | 2.1 | 2.2 |  | 2.3 |  | 2.4 |  |  |  |  |  |"))
        #expect(
            lines.contains {
                $0.hasPrefix("| Директор Жлобинского районного центра творчества Мельникова\u{A0}О.М. | 1.2 |")
            })
    }

    @Test func anOrderIsOfTheActivitiesNamed() throws {
        var writer = try Self.writer()
        writer.context.activities = ["1.12", "2.3"]
        let kind = try #require(ReportKind(named: "order"))
        let bytes = try #require(try writer.report(kind, of: Self.plan(), format: .docx).bytes)
        let text = try Self.text(of: bytes, "order.docx")
        #expect(text.contains("ПРИКАЗЫВАЮ:"))
        #expect(text.contains("2.1. Провести семинар – практикум «Инклюзия в дополнительном образовании»"))
        #expect(text.contains("2.2. Всем участникам инновационного проекта провести семинар-практикум для родителей"))
        #expect(!text.contains("2.3. "))
    }

    @Test func eachMeetingOfTheCouncilHasAnExtractOfItsOwn() throws {
        let text = try Self.text(of: Self.document("council-extract", .docx), "extract.docx")
        #expect(text.components(separatedBy: "ВЫПИСКА ИЗ ПРОТОКОЛА").count == 3)
        #expect(text.contains("1. СЛУШАЛИ:") && text.contains("ВЫСТУПИЛИ:") && text.contains("РЕШИЛИ:"))
    }

    // MARK: Packages

    @Test(arguments: kinds)
    func everyRelationshipResolvesAndEveryPartHasAContentType(name: String) throws {
        let parts = try ZipParts(Self.document(name, .docx))
        let types = try #require(parts["[Content_Types].xml"])
        for part in parts.names where part != "[Content_Types].xml" {
            #expect(types.contains("\"/\(part)\"") || part.hasSuffix(".rels"), "\(part)")
        }
        for (rels, base) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            let targets = try #require(parts[rels]).components(separatedBy: "Target=\"").dropFirst()
            for target in targets { #expect(parts[base + target.prefix { $0 != "\"" }] != nil) }
        }
        let odt = try ZipParts(Self.document(name, .odt))
        #expect(odt.names.first == "mimetype")
        let manifest = try #require(odt["META-INF/manifest.xml"])
        for part in odt.names where part != "mimetype" && part != "META-INF/manifest.xml" {
            #expect(manifest.contains("manifest:full-path=\"\(part)\""))
        }
    }

    @Test(arguments: kinds)
    func everyPartIsWellFormedAndPropertiesStandInTheSchemasOrder(name: String) throws {
        for format in [ReportFormat.docx, .odt] {
            let parts = try ZipParts(Self.document(name, format))
            for part in parts.names where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
                let order = ElementOrder()
                let parser = XMLParser(data: Data((parts[part] ?? "").utf8))
                parser.delegate = order
                #expect(parser.parse(), "\(part)")
                #expect(order.faults == [], "\(part)")
            }
        }
    }

    @Test(arguments: kinds)
    func theLastRowBeforeASignatureIsKeptWithIt(name: String) throws {
        let parts = try ZipParts(Self.document(name, .docx))
        let styles = try #require(parts["word/styles.xml"])
        #expect(styles.contains("<w:tblStylePr w:type=\"lastRow\"><w:pPr><w:keepNext/></w:pPr></w:tblStylePr>"))
        for table in try #require(parts["word/document.xml"]).components(separatedBy: "<w:tbl>").dropFirst() {
            let halves = table.components(separatedBy: "</w:tbl>")
            // Paragraphs that are kept with what follows may stand between.
            let following = halves[1].components(separatedBy: "<w:pStyle w:val=\"").dropFirst()
                .map { String($0.prefix { $0 != "\"" }) }.first { $0 != "PlanPlainKept" }
            #expect(halves[0].contains("<w:tblLook w:val=\"0640\"/>") == (following == "PlanSignature"))
        }
    }

    @Test(.enabled(if: LibreOffice().find() != nil, "LibreOffice is not installed"), arguments: kinds)
    func libreOfficeOpensEachDocumentOnAsManyPagesInBothFormats(name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let plan = try Self.plan()
        let pages = try LayoutFormat.allCases.map { format in
            let template = try ReportTemplate.builtIn(kind, plan: plan, format: format)
            let document = try Self.writer().report(
                kind, of: plan, format: .pdf, template: (template, "\(name).\(format)"))
            let bytes = try #require(document.bytes)
            #expect(bytes.starts(with: Array("%PDF-".utf8)))
            return String(decoding: bytes, as: UTF8.self).ranges(of: "/Type/Page/").count
        }
        #expect(pages[0] > 0 && pages[0] == pages[1])
    }

    // MARK: Making

    static func plan() throws -> Plan {
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        let marks = """
            id,status,date,result,evidence,note
            1.1,выполнено,2024-08-28,,,
            1.2,выполнено,2024-08-30,Приказ,,
            1.22,не выполнено,,,,
            """
        var merged = try MarksTable(csv: Array(marks.utf8)).merged(into: plan).plan
        let mark = Mark(text: "Перенесено на май в связи с карантином", status: .postponed, date: nil)
        merged.sections[1].activities[3].mark = mark
        return merged
    }

    static func writer(_ language: Language = .ru, profile: ReportProfile? = nil) throws -> ReportWriter {
        let day = try #require(Day(iso: "2025-04-15"))
        var context = ReportContext(language: language, profile: nil, asOf: day, today: day)
        var own = ReportProfile()
        own.institution = language == .be ? "ДУА «Сярэдняя школа № 7 г. Буслава»" : "ГУО «Средняя школа № 7 г. Буслава»"
        own.director = .init(name: "Л.М.Ветрова", post: language == .be ? "Дырэктар" : "Директор")
        own.sections = [.init(heading: "Выводы", paragraphs: ["Проект выполняется по плану.", "Продолжить работу."])]
        context.profile = profile ?? own
        context.earlier = try earlierPlan()
        return ReportWriter(context: context)
    }

    /// The plan before it was changed: a later deadline, a row more, a row less, a row in another place.
    private static func earlierPlan() throws -> Plan {
        var earlier = try plan()
        earlier.title = "Календарный план"
        earlier.sections[0].activities[1].deadline?.text = "Сентябрь 2024"
        earlier.sections[0].activities[3].title = "Фестиваль дружбы"
        earlier.sections[1].activities.insert(earlier.sections[0].activities.remove(at: 5), at: 0)
        return earlier
    }

    private static func document(_ name: String, _ format: ReportFormat, _ language: Language = .ru) throws -> [UInt8] {
        let kind = try #require(ReportKind(named: name))
        let document = try writer(language).report(kind, of: plan(), format: format)
        #expect(document.diagnostics.filter { $0.severity > .note } == [])
        return try #require(document.bytes)
    }

    /// The words of a document: a line a paragraph, a row of a table between bars.
    static func text(of bytes: [UInt8], _ name: String) throws -> String {
        let document = try #require(try PlanReader().inspect(bytes, name: name).document)
        var lines: [String] = []
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): lines.append(paragraph.text)
            case .table(let table):
                for row in 0..<table.rowCount {
                    let cells = table.cells.filter { $0.row == row }
                    let words = cells.map { cell in
                        cell.paragraphs.map(\.text).joined(separator: " ¶ ").replacing("\n", with: " ⏎ ")
                    }
                    lines.append("| \(words.joined(separator: " | ")) |")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Whether the properties of paragraphs, runs, rows, cells, tables and sections stand as ECMA-376 has them.
private final class ElementOrder: NSObject, XMLParserDelegate {
    private static let orders: [String: [String]] = [
        "w:pPr": [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
            "suppressLineNumbers",
            "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
            "rPr", "sectPr",
        ],
        "w:rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "strike", "color", "sz", "szCs", "u", "lang"],
        "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"],
        "w:trPr": ["cantSplit", "tblHeader"],
        "w:tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
        "w:sectPr": ["headerReference", "footerReference", "pgSz", "pgMar", "pgNumType", "titlePg"],
        "w:tbl": ["tblPr", "tblGrid", "tr"], "w:tc": ["tcPr", "p"], "w:tr": ["trPr", "tc"],
    ]
    private var open: [(name: String, last: Int)] = []
    private(set) var faults: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if let parent = open.last, let order = Self.orders[parent.name] {
            let place = order.firstIndex(of: String(name.dropFirst(2)))
            if let place, place >= parent.last {
                open[open.count - 1].last = place
            } else {
                faults.append("\(name) in \(parent.name)")
            }
        }
        open.append((name, 0))
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
