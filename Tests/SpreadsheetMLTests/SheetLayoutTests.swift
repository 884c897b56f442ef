import DocumentModel
import Testing

/// What of a sheet is a table, and what stands around it.
///
/// A sheet is drawn with a line a row: cells parted by `|`, `*` before a bold one, `_` behind one with lines around it, `<`
/// goes on with the cell to the left, `^` with the one above; an empty line is a blank row.
struct SheetLayoutTests {
    /// What is made of a sheet: a line a block; a table's rows are parted by `/`, its cells by `|`.
    private func layout(_ drawing: String, heading: String? = nil) -> [String] {
        layoutOf(drawing).blocks(firstTable: 1, heading: heading).blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text.replacing("\t", with: "→")
            case .table(let table):
                "["
                    + (0..<table.rowCount).map { row in
                        (0..<table.columnCount).map { column in
                            let cell = table.cell(row: row, column: column)
                            return cell.map { $0.row == row && $0.column == column ? $0.text : "·" } ?? "~"
                        }.joined(separator: "|")
                    }.joined(separator: " / ") + "]"
            }
        }
    }

    private func layoutOf(_ drawing: String) -> SheetLayout {
        var sheet = SheetContent(name: "Лист1")
        var merges: [Int: SheetContent.Merge] = [:]
        var owners: [[Int?]] = []
        for (number, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var cells: [SheetContent.Cell] = []
            var row: [Int?] = []
            for (column, raw) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                var words = String(raw).trimming
                guard !words.isEmpty else {
                    row.append(nil)
                    continue
                }
                if words == "<" || words == "^" {
                    let owner = words == "<" ? row.last ?? nil : number > 0 ? owners[number - 1][column] : nil
                    row.append(owner)
                    if let owner, let merge = merges[owner] {
                        merges[owner] = SheetContent.Merge(
                            rows: merge.rows.lowerBound...max(merge.rows.upperBound, number),
                            columns: merge.columns.lowerBound...max(merge.columns.upperBound, column))
                    }
                    continue
                }
                let isBold = words.hasPrefix("*")
                let hasBorder = words.hasSuffix("_")
                words = String(words.dropFirst(isBold ? 1 : 0).dropLast(hasBorder ? 1 : 0))
                cells.append(
                    SheetContent.Cell(
                        column: column, paragraphs: [Paragraph(words)], hasBorder: hasBorder, isBold: isBold))
                let key = number * 1_000 + column
                merges[key] = SheetContent.Merge(rows: number...number, columns: column...column)
                row.append(key)
            }
            owners.append(row)
            if !cells.isEmpty { sheet.rows.append(SheetContent.Row(number: number, cells: cells)) }
        }
        #expect(sheet.merge(merges.values.filter { $0.rows.count * $0.columns.count > 1 }).isEmpty)
        return SheetLayout(sheet)
    }

    @Test func aTitleAboveAndASignatureBelowAreParagraphs() {
        let sheet = """
            План|<|<
            на 2024/2025 учебный год

            №_|Мероприятие_|Срок_
            1_|Педсовет_|август_
            2_|Семинар_|май_

            Директор||Иванова А.Б.
            """
        #expect(
            layout(sheet) == [
                "План", "на 2024/2025 учебный год", "[№|Мероприятие|Срок / 1|Педсовет|август / 2|Семинар|май]", "",
                "Директор→Иванова А.Б.",
            ])
    }

    @Test func withoutLinesTheFullRowsAreTheTable() {
        let sheet = """
            |План работы

            №|Мероприятие|Срок|Кто
            1|Педсовет|август|Савич
            2|Семинар|май|
            Директор||Иванова
            """
        #expect(
            layout(sheet) == [
                "План работы", "[№|Мероприятие|Срок|Кто / 1|Педсовет|август|Савич / 2|Семинар|май|]", "",
                "Директор→Иванова",
            ])
    }

    @Test func sectionsAndBlankRowsBelongToTheTable() {
        let sheet = """
            №_|Мероприятие_|Срок_
            Раздел 1_|<|<
            1_|Педсовет_|август_

            Раздел 2_|<|<
            2_|Семинар_|май_
            Раздел 3_|<|<
            """
        #expect(
            layout(sheet) == [
                "[№|Мероприятие|Срок / Раздел 1|·|· / 1|Педсовет|август / Раздел 2|·|· / 2|Семинар|май / Раздел 3|·|·]"
            ])
    }

    @Test func emptyColumnsAreLeftOut() {
        let sheet = """
            |№_||Мероприятие_|<|Срок_
            |1_||Педсовет_|<|август_
            |2_||Семинар_|<|май_
            """
        let layout = layoutOf(sheet)
        let made = layout.blocks(firstTable: 5)
        #expect(self.layout(sheet) == ["[№|Мероприятие|Срок / 1|Педсовет|август / 2|Семинар|май]"])
        #expect(made.tables == [SheetTable(table: 5, sheet: "Лист1", rows: [1, 2, 3], columns: [2, 4, 6])])
    }

    @Test func cellsReachDownOverWhatIsThere() {
        let sheet = """
            №_|Мероприятие_|Срок_
            1_|Педсовет_|весь год_
            2_|Семинар_|^
            ||^
            3_|Совет_|^
            """
        // The blank row cuts nothing: the merged cell reaches over it.
        #expect(
            layout(sheet) == ["[№|Мероприятие|Срок / 1|Педсовет|весь год / 2|Семинар|· / 3|Совет|·]"])
    }

    @Test func aNumberedRowBelowBelongsToTheTable() {
        let sheet = """
            №|Мероприятие|Срок|Кто|Итог
            1|Педсовет|август|Савич|Приказ
            2|Семинар
            Директор||||Иванова
            """
        #expect(
            layout(sheet) == [
                "[№|Мероприятие|Срок|Кто|Итог / 1|Педсовет|август|Савич|Приказ / 2|Семинар|||]", "", "Директор→Иванова",
            ])
    }

    @Test func aHeaderOfTwoRowsIsWhole() {
        let sheet = """
            |План||||
            №|Мероприятие|Месяц|<|<|<
            ^|^|9|10|11|12
            1|Педсовет|||+|
            2|Семинар|+|+|+|+
            """
        #expect(
            layout(sheet) == [
                "План", "[№|Мероприятие|Месяц|·|·|· / ·|·|9|10|11|12 / 1|Педсовет|||+| / 2|Семинар|+|+|+|+]",
            ])
    }

    @Test func stampsSideBySideAreReadOneAfterTheOther() {
        let sheet = """
            СОГЛАСОВАНО|||УТВЕРЖДАЮ
            Председатель|||Директор
            Иванова А.Б.|||Савич В.Г.
            12.08.2024|||14.08.2024
            План|<|<|<

            №_|Мероприятие_|Срок_|Кто_
            1_|Педсовет_|август_|Савич_
            """
        #expect(
            layout(sheet).dropLast() == [
                "СОГЛАСОВАНО", "Председатель", "Иванова А.Б.", "12.08.2024", "УТВЕРЖДАЮ", "Директор", "Савич В.Г.",
                "14.08.2024", "План",
            ])
    }

    @Test func stampsInNeighbouringColumnsAreBlocksToo() {
        let sheet = """
            СОГЛАСОВАНО|<|УТВЕРЖДАЮ|<
            Председатель|<|Директор|<

            №_|Мероприятие_|Срок_|Кто_
            1_|Педсовет_|август_|Савич_
            """
        #expect(layout(sheet).dropLast() == ["СОГЛАСОВАНО", "Председатель", "УТВЕРЖДАЮ", "Директор"])
    }

    @Test func aSignatureInsideAStampIsOneLine() {
        let sheet = """
            |||УТВЕРЖДАЮ|
            |||Директор|
            |||(подпись)|Савич В.Г.

            №_|Мероприятие_|Срок_|Кто_|Итог_
            1_|Педсовет_|август_|Савич_|Приказ_
            """
        #expect(layout(sheet).dropLast() == ["УТВЕРЖДАЮ", "Директор", "(подпись)→Савич В.Г."])
    }

    @Test func aSecondHeaderBeginsASecondTable() {
        let sheet = """
            *№|*Мероприятие|*Срок
            1|Педсовет|август
            2|Семинар|май

            *Ответственные
            *№|*ФИО|*Телефон
            1|Савич В.Г.|нет
            """
        #expect(
            layout(sheet) == [
                "[№|Мероприятие|Срок / 1|Педсовет|август / 2|Семинар|май]", "", "Ответственные",
                "[№|ФИО|Телефон / 1|Савич В.Г.|нет]",
            ])
    }

    @Test func aSheetWithoutATableIsParagraphs() {
        #expect(layout("Заметки\n\nпервая\nвторая") == ["Заметки", "", "первая", "вторая"])
        #expect(layout("") == [])
    }

    @Test func aSheetsNameStandsAboveItsTable() {
        let sheet = "План\n\n№_|Что_\n1_|Педсовет_"
        #expect(layout(sheet, heading: "Сентябрь") == ["План", "Сентябрь", "[№|Что / 1|Педсовет]"])
        #expect(layout("слова", heading: "Сентябрь") == ["Сентябрь", "слова"])
    }

    @Test(arguments: [
        ("Лист1", true), ("Лист 2", true), ("Sheet1 (2)", true), ("План", true), ("Аркуш3", true),
        ("План 2024-2025", false),
        ("Сентябрь", false), ("Листопад", false),
    ])
    func namesThatSayNothingAreNoHeadings(name: String, saysNothing: Bool) {
        var sheet = SheetContent(name: name)
        for number in 0..<2 {
            let cells = (0..<2).map { SheetContent.Cell(column: $0, paragraphs: [Paragraph("а\($0)")]) }
            sheet.rows.append(SheetContent.Row(number: number, cells: cells))
        }
        var losses = LossLog()
        let blocks = SheetDocument([sheet], losses: &losses).document.blocks
        #expect(blocks.count == (saysNothing ? 1 : 2))
    }
}

extension String {
    fileprivate var trimming: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
