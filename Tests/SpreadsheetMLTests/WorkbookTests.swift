import SpreadsheetML
import TestSupport
import Testing

/// Workbooks as they are written.
struct WorkbookTests {
    /// A workbook of one sheet.
    private func file(
        _ rows: [SheetRow], columns: [Double] = [20, 20, 20], _ styles: StyleSheet,
        _ change: (inout Sheet) -> Void = { _ in }
    ) throws -> WorkbookFile {
        try WorkbookFile(written(rows, columns: columns, styles, change).bytes)
    }

    private func written(
        _ rows: [SheetRow], columns: [Double] = [20, 20, 20], _ styles: StyleSheet,
        _ change: (inout Sheet) -> Void = { _ in }
    ) throws -> Workbook.Written {
        var rest = rows[...]
        var sheet = Sheet("Лист", columns: columns) { rest.popFirst() }
        change(&sheet)
        return try Workbook(title: "Книга", sheets: [sheet], styles: styles).written()
    }

    /// Cells of one style.
    private func row(_ words: [String], _ style: StyleSheet.Style, _ part: SheetRow.Part = .body) -> SheetRow {
        SheetRow(words.map { Cell(.text($0), style) }, part)
    }

    // MARK: Cells

    @Test(arguments: [
        "Совет", " с пробелами ", "строка\nвторая", "\tтабуляция", "1 < 2 & 3 > 2", "\"кавычки\" и 'апостроф'", "=1+1",
        "'",
        "_x000D_", "_x005F_", "_X000D_", "_x000G_", "__x0041__", "а\rб\r\nв", "\u{0}\u{1}\u{1F}", "\u{FFFE}\u{FFFF}",
        "ЎўІі",
        "👩‍👩‍👧 и е\u{301}", "]]>", "&amp;",
    ])
    func textComesBackAsItWas(text: String) throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let sheet = try file([row([text, "рядом"], style)], styles).sheets[0]
        // By scalars: «е» with an accent has two forms.
        #expect(sheet.cells["A1"].map { Array($0.words.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(sheet.cells["A1"]?.isText == true)
        #expect(sheet.cells["B1"]?.words == "рядом")
    }

    @Test func whiteSpaceAtAnEndIsToldToBeKept() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let xml = try file([row([" а", "б\n", "в г"], style)], styles).parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(xml.contains("<t xml:space=\"preserve\"> а</t>") && xml.contains("<t xml:space=\"preserve\">б\n</t>"))
        #expect(xml.contains("<t>в г</t>"))
    }

    /// 45566 is 1 October 2024 (ECMA-376 Part 1, 18.17.4.1); numbers up to 60 mean one day to Excel and another to Calc.
    @Test func daysAreNumbersSince1900() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle().with { $0.format = .day })
        let day = try #require(SheetDay(daysSinceEpoch: 19_997))
        let cell = try #require(try file([SheetRow([Cell(.day(day), style)])], styles).sheets[0].cells["A1"])
        #expect(cell.words == "45566" && !cell.isText && cell.isDay)
        #expect(SheetDay(daysSinceEpoch: -25_508) != nil)
        #expect(SheetDay(daysSinceEpoch: -25_509) == nil)
    }

    @Test func aStyleThatIsThereAlreadyIsTheSame() {
        var styles = StyleSheet()
        let bold = styles.add(CellStyle().with { $0.isBold = true })
        let plain = styles.add(CellStyle())
        #expect(styles.add(CellStyle().with { $0.isBold = true }) == bold && bold != plain)
    }

    @Test(arguments: [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
    func columnsHaveLetters(column: Int, letters: String) {
        #expect(Sheet.letters(ofColumn: column) == letters)
    }

    // MARK: Rows

    /// Calc leaves a row without a height at one line, and Excel one with too small a height as it is.
    @Test func aRowIsAsHighAsItsWordsNeed() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let long = Array(repeating: "мероприятие", count: 20).joined(separator: " ")
        let rows = [["слово"], ["1\n2\n3"], [long], ["", long], [String(repeating: "щ", count: 300)]]
        let heights = try file(rows.map { row($0, style) }, columns: [20, 40], styles).sheets[0].heights
        #expect(heights[0] == 17)
        #expect(heights[1] >= 3 * 13.8 && heights[1] < 4 * 13.8 + 4)
        // Each line has room for one of these words; in the wide column for three.
        #expect(heights[2] >= 20 * 12.7 && heights[2] > 1.7 * heights[3] && heights[3] >= 7 * 12.7)
        // A word that is wider than its column is torn: some 14 of the widest letter fit.
        #expect(heights[4] >= 22 * 12.7)
    }

    @Test func aRowThatWouldBeTooHighIsSeveralMergedOnes() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let long = (1...80).map(String.init).joined(separator: "\n")
        let sheet = try file([row(["а", long], style), row(["б"], style)], columns: [10, 10], styles).sheets[0]
        #expect(sheet.heights.count == 4 && sheet.heights.allSatisfy { $0 <= 409 })
        #expect(sheet.heights.prefix(3).reduce(0, +) >= 80 * 12.7)
        #expect(sheet.merges == ["A1:A3", "B1:B3"])
        #expect(sheet.cells["B1"]?.words == long && sheet.cells["A4"]?.words == "б")
    }

    /// A cell has room for 32,767 characters, counted in UTF-16; nothing is cut.
    @Test(arguments: [32_767, 32_768, 70_000], ["щ", "слово ", "👩"])
    func textThatIsTooLongGoesOnInTheRowBelow(count: Int, unit: String) throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let text = String(repeating: unit, count: count / unit.utf16.count + 1)
        let written = try written([row(["до", text, "после"], style)], columns: [10, 200, 10], styles)
        let sheet = try WorkbookFile(written.bytes).sheets[0]
        let pieces = (1...sheet.heights.count).compactMap { sheet.cells["B\($0)"]?.words }
        #expect(pieces.joined() == text)
        #expect(pieces.allSatisfy { $0.utf16.count <= 32_767 } && pieces.count == text.utf16.count / 32_768 + 1)
        #expect(pieces.count == 1 || unit != "слово " || pieces.dropLast().allSatisfy { $0.hasSuffix(" ") })
        #expect(sheet.cells.values.count { $0.words == "до" } == 1)
        #expect(written.continuedCells.map(\.cell) == (pieces.count > 1 ? ["B1"] : []))
    }

    @Test func aCellThatCoversColumnsIsMerged() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let rows = [SheetRow([Cell(.text("Раздел"), style, span: 3)]), row(["а", "б", "в"], style)]
        let sheet = try file(rows, styles).sheets[0]
        #expect(sheet.merges == ["A1:C1"] && sheet[2] == ["а", "б", "в"])
    }

    // MARK: The table

    private func table(
        _ rows: Int, _ styles: inout StyleSheet, _ change: (inout Sheet) -> Void
    ) throws -> WorkbookFile {
        let style = styles.add(CellStyle())
        let body = (0..<rows).map { row(["\($0)", "а", "б"], style) }
        return try file(
            [row(["Заголовок"], style, .outside), row(["№", "Дело", "Срок"], style, .header)] + body
                + [row(["Подпись"], style, .outside)], styles, change)
    }

    @Test func theHeaderStaysInSightAndIsRepeatedOnEachPage() throws {
        var styles = StyleSheet()
        let parts = try table(3, &styles) {
            $0.hasFilter = true
            $0.name = "Кто 'когда'"
        }.parts
        let sheet = parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(sheet.contains("<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        // The filter is about the table, not about what stands above and below.
        #expect(sheet.contains("<autoFilter ref=\"A2:C5\"/>"))
        #expect(sheet.contains("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\""))
        let workbook = parts["xl/workbook.xml"] ?? ""
        #expect(workbook.contains("_xlnm.Print_Titles\" localSheetId=\"0\">'Кто ''когда'''!$2:$2</definedName>"))
        #expect(workbook.contains("hidden=\"1\">'Кто ''когда'''!$A$2:$C$5</definedName>"))
    }

    /// A header so far down that nothing else would be in sight is not kept there.
    @Test func aHeaderBelowMuchTextIsNotFrozen() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let long = (1...30).map(String.init).joined(separator: "\n")
        let sheet = try file(
            [row([long], style, .outside), row(["№"], style, .header), row(["1"], style)], styles
        ).parts["xl/worksheets/sheet1.xml"]
        #expect(sheet?.contains("<pane") == false)
    }

    @Test func rulesAndValidationsAreAboutTheTable() throws {
        var styles = StyleSheet()
        let look = styles.add(Highlight(color: "006100", fill: "C6EFCE"))
        let days = try (#require(SheetDay(daysSinceEpoch: 10_957)), #require(SheetDay(daysSinceEpoch: 20_000)))
        let change = { (sheet: inout Sheet) in
            sheet.rules = [
                Sheet.Rule(1...1, look) { "$B\($0)=\"<да>\"" }, Sheet.Rule(0...2, from: "FFFFFF", to: "000000"),
            ]
            sheet.validations = [
                Sheet.Validation(1, .list(sheet: "Лист", rows: 6), title: "Статус", message: "Из \"списка\""),
                Sheet.Validation(2, .days(days.0, days.1), title: "Дата", message: "Дата"),
            ]
            sheet.isProtected = true
        }
        let sheet = try table(2, &styles, change).parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(sheet.contains("<conditionalFormatting sqref=\"B3:B4\"><cfRule type=\"expression\" dxfId=\"0\""))
        #expect(sheet.contains("<formula>$B3=&quot;&lt;да&gt;&quot;</formula>"))
        #expect(sheet.contains("<conditionalFormatting sqref=\"A3:C4\"><cfRule type=\"colorScale\""))
        #expect(sheet.contains("error=\"Из &quot;списка&quot;\" sqref=\"B3:B4\"><formula1>'Лист'!$A$1:$A$6</formula1>"))
        #expect(sheet.contains("sqref=\"C3:C4\"><formula1>36526</formula1><formula2>45569</formula2>"))
        #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password"))
        // The order of elements is that of the schema: Excel repairs a sheet that has another.
        let order = [
            "<sheetPr>", "<sheetViews>", "<sheetFormatPr", "<cols>", "<sheetData>", "<sheetProtection",
            "<conditionalFormatting", "<dataValidations", "<printOptions", "<pageMargins", "<pageSetup",
            "<headerFooter>",
            "<ignoredErrors>",
        ]
        let places = order.map { sheet.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        // Without rows there is nothing to speak of.
        let empty = try table(0, &styles, change).parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(!empty.contains("<conditionalFormatting") && !empty.contains("<dataValidation"))
    }

    // MARK: The package

    @Test func equalRowsMakeEqualBytes() throws {
        var styles = StyleSheet()
        let style = styles.add(CellStyle())
        let rows = (1...500).map { row(["\($0)", "Мероприятие \($0)"], style) }
        #expect(try written(rows, styles).bytes == written(rows, styles).bytes)
    }

    @Test func everyPartIsNamedAndKnown() throws {
        var styles = StyleSheet()
        let bytes = try written([row(["а"], styles.add(CellStyle()))], styles).bytes
        let file = try WorkbookFile(bytes)
        let types = file.parts["[Content_Types].xml"] ?? ""
        for name in file.names where !name.hasSuffix(".rels") && name != "[Content_Types].xml" {
            #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
        }
        #expect(file.names.first == "[Content_Types].xml")
        // A part whose size nobody knew before is no ZIP64 entry: not every reader of office files takes one.
        #expect(!bytes.indices.dropLast(3).contains { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 0x06, 0x06] })
        #expect(bytes[4] == 20 || bytes[4] == 10)
    }
}
