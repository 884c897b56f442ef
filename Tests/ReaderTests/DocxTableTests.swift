import Diagnostics
import DocumentModel
import TestSupport
import Testing

struct DocxTableTests {
    @Test func aSectionRowSpansAllColumns() throws {
        #expect(
            try sketch(
                tr(tc("№"), tc("Мероприятие"), tc("Срок")) + tr(tc("I. Раздел", "<w:gridSpan w:val=\"3\"/>")))
                == "№|Мероприятие|Срок\nI. Раздел|<|<")
    }

    @Test func aSpanInsideARowMovesTheCellsBehindIt() throws {
        #expect(
            try sketch(
                tr(tc("a"), tc("b", "<w:gridSpan w:val=\"2\"/>"), tc("c"))
                    + tr(tc("1"), tc("2"), tc("3"), tc("4"))) == "a|b|<|c\n1|2|3|4")
    }

    @Test func aMergedCellReachesDownUntilTheNextRestart() throws {
        let goesOn = "<w:vMerge/>"
        let restart = "<w:vMerge w:val=\"restart\"/>"
        #expect(
            try sketch(
                tr(tc("1"), tc("май", restart)) + tr(tc("2"), tc("", goesOn))
                    + tr(tc("3"), tc("", "<w:vMerge w:val=\"continue\"/>")) + tr(tc("4"), tc("июнь", restart))
                    + tr(tc("5"), tc("", goesOn)) + tr(tc("6"), tc("июль")))
                == "1|май\n2|^\n3|^\n4|июнь\n5|^\n6|июль")
    }

    @Test func bothMergesTogetherMakeABlock() throws {
        let wide = "<w:gridSpan w:val=\"2\"/>"
        #expect(
            try sketch(
                tr(tc("a", wide + "<w:vMerge w:val=\"restart\"/>"), tc("b")) + tr(tc("", wide + "<w:vMerge/>"), tc("c"))
            )
                == "a|<|b\n^|^|c")
    }

    @Test func aCellThatGoesOnFromNothingStandsForItself() throws {
        #expect(
            try sketch(
                tr(tc("a", "<w:vMerge/>"), tc("b")) + tr(tc("c"), tc("d", "<w:vMerge/>"))
                    + tr(tc("e", "<w:vMerge w:val=\"restart\"/>"), tc("f"))
                    + tr(tc("g", "<w:gridSpan w:val=\"2\"/><w:vMerge/>")))
                == "a|b\nc|d\ne|f\ng|<")
    }

    @Test func textUnderAMergedCellIsToldNotRead() throws {
        let reading = try reading(
            "<w:tbl>"
                + tr(tc("1"), tc("май", "<w:vMerge w:val=\"restart\"/>"))
                + tr(tc("2"), tc("забытое слово", "<w:vMerge/>")) + "</w:tbl><w:p/>")
        #expect(reading.tables.map(\.sketch) == ["1|май\n2|^"])
        let told = try #require(reading.told(.mergedCellTextHidden).first)
        #expect(told.arguments == ["words": "забытое слово", "count": "2"])
        #expect((told.place.table, told.place.row, told.place.column) == (1, 2, 2))
    }

    @Test func rowsMayBeginLaterAndEndEarlier() throws {
        #expect(
            try sketch(
                tr(tc("a"), tc("b"), tc("c"))
                    + tr(tc("d"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"))
                == "a|b|c\n.|d|.")
    }

    @Test func word97MergesCellsOverColumns() throws {
        let goesOn = "<w:hMerge/>"
        let restart = "<w:hMerge w:val=\"restart\"/>"
        #expect(
            try sketch(
                tr(tc("a", restart), tc("", goesOn), tc("b")) + tr(tc("1"), tc("2"), tc("3"))
                    + tr(tc("", goesOn), tc("x"), tc("y")))
                == "a|<|b\n1|2|3\n|x|y")
        #expect(
            try sketch(
                tr(tc("a", restart + "<w:vMerge w:val=\"restart\"/>"), tc("", goesOn + "<w:vMerge w:val=\"restart\"/>"))
                    + tr(tc("", restart + "<w:vMerge/>"), tc("", goesOn + "<w:vMerge/>"))) == "a|<\n^|^")
    }

    @Test func aNestedTableIsATableOfItsOwn() throws {
        let inner = "<w:tbl>\(tr(tc("внутри")))</w:tbl>"
        let reading = try reading(
            "<w:tbl>\(tr(tc("a"), cell(p("до") + inner + p("после"))))</w:tbl><w:p/><w:tbl>\(tr(tc("z")))</w:tbl>")
        #expect(reading.tables.map(\.sketch) == ["a|до/после", "внутри", "z"])
        #expect(reading.tables.map(\.index) == [1, 2, 3])
        #expect(reading.tables[1].parent == Table.Address(table: 1, row: 0, column: 1))
        #expect(reading.tables[2].parent == nil)
    }

    @Test func aFrameOfOneCellHoldsThePlan() throws {
        let plan = "<w:tbl>\(tr(tc("№"), tc("Мероприятие")))\(tr(tc("1"), tc("Педсовет")))</w:tbl>"
        let reading = try reading("<w:tbl>\(tr(cell(plan + "<w:p/>")))</w:tbl><w:p/>")
        #expect(reading.tables.map(\.sketch) == ["", "№|Мероприятие\n1|Педсовет"])
    }

    @Test func theGridIsNeverTrusted() throws {
        let short = "<w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid>"
        #expect(try sketch(short + tr(tc("a"), tc("b"), tc("c"))) == "a|b|c")
        #expect(try sketch(tr(tc("a"), tc("b")) + tr(tc("c"))) == "a|b\nc|.")
    }

    @Test func tablesWithNothingBetweenThemAreOne() throws {
        let first = "<w:tbl>\(tr(tc("1"), tc("a")))</w:tbl>"
        let second = "<w:tbl>\(tr(tc("2"), tc("b")))</w:tbl>"
        #expect(try reading(first + second).tables.map(\.sketch) == ["1|a\n2|b"])
        #expect(try reading(first + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>" + second).tables.count == 1)
        #expect(try reading(first + "<w:p/>" + second).tables.map(\.sketch) == ["1|a", "2|b"])
        let other = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Other\"/></w:tblPr>\(tr(tc("3")))</w:tbl>"
        #expect(try reading(first + other + second).tables.map(\.sketch) == ["1|a", "3", "2|b"])
        let floating = "<w:tbl><w:tblPr><w:tblpPr w:tblpX=\"1\"/></w:tblPr>\(tr(tc("3")))</w:tbl>"
        #expect(try reading(first + floating).tables.count == 2)
        #expect(try sketch(tr(cell(first + second + "<w:p/>"))) == "\n=\n1|a\n2|b")
    }

    @Test func headerRowsAreCountedFromTheTop() throws {
        let header = "<w:tblHeader/>"
        let reading = try reading(
            "<w:tbl>" + tr(tc("a"), properties: header) + tr(tc("b"), properties: header) + tr(tc("1"))
                + tr(tc("c"), properties: header) + "</w:tbl><w:tbl><w:tblPr><w:tblStyle w:val=\"x\"/></w:tblPr>"
                + tr(tc("a"), properties: "<w:tblHeader w:val=\"0\"/>") + "</w:tbl>")
        #expect(reading.tables.map(\.headerRowCount) == [2, 0])
    }

    @Test func aCellsParagraphsAndBreaksAreLines() throws {
        #expect(try sketch(tr(cell(p("а") + "<w:p><w:r><w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p>"))) == "а/б/в")
    }

    @Test func aTableWithoutRowsIsNone() throws {
        #expect(try reading("<w:tbl><w:tblPr/></w:tbl>" + p("a")).tables.isEmpty)
    }

    @Test func aHiddenRowIsNoRow() throws {
        let hidden = cell("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(r("тайна", "<w:vanish/>"))</w:p>")
        let reading = try reading(
            "<w:tbl>" + tr(tc("a")) + tr(hidden, properties: "<w:hidden/>") + tr(tc("b")) + "</w:tbl>")
        #expect(reading.tables.map(\.sketch) == ["a\nb"])
        #expect(reading.words(.hiddenTextLeftOut) == ["тайна"])
    }
}

struct DocxWrapperTests {
    @Test func contentControlsAreLookedThroughAtEveryLevel() throws {
        func sdt(_ content: String) -> String {
            "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr><w:vanish/></w:rPr><w:dropDownList><w:listItem "
                + "w:displayText=\"нет\" w:value=\"нет\"/></w:dropDownList></w:sdtPr><w:sdtContent>\(content)"
                + "</w:sdtContent></w:sdt>"
        }
        let run = "<w:p>\(r("до "))\(sdt(r("15.10.2024")))\(r(" после"))</w:p>"
        #expect(try lines(run) == ["до 15.10.2024 после"])
        #expect(try lines(sdt(p("a"))) == ["a"])
        #expect(try sketch(tr(sdt(tc("a")), tc("b")) + sdt(tr(tc("c"), tc("d")))) == "a|b\nc|d")
        #expect(try sketch(tr(cell(sdt(p("a"))), tc("b"))) == "a|b")
        let table = try reading(sdt("<w:tbl>\(tr(tc("a")))</w:tbl>") + sdt(p("b")))
        #expect(table.tables.map(\.sketch) == ["a"])
        #expect(table.document.properties.contentControls == 2)
    }

    @Test func smartTagsCustomXMLAndLinksAreLookedThrough() throws {
        #expect(
            try text(
                "<w:smartTag w:uri=\"u\" w:element=\"e\"><w:smartTagPr><w:attr w:name=\"n\" w:val=\"v\"/></w:smartTagPr>"
                    + r("а") + "</w:smartTag><w:customXml w:element=\"e\"><w:customXmlPr/>" + r("б")
                    + "</w:customXml><w:hyperlink w:anchor=\"x\">" + r("в") + "</w:hyperlink><w:dir w:val=\"ltr\">"
                    + r("г") + "</w:dir>") == "абвг")
        #expect(try lines("<w:customXml w:element=\"e\">\(p("a"))</w:customXml>") == ["a"])
    }

    static let textBox = """
        <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>\
        <w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>\
        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p>\
        </w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>
        """

    @Test func aTextBoxIsReadOnceBehindItsParagraph() throws {
        let reading = try reading("<w:p>\(r("до "))<w:r>\(Self.textBox)</w:r>\(r("после"))</w:p>" + p("конец"))
        #expect(reading.paragraphs == ["до после", "в рамке", "конец"])
        #expect(reading.words(.textBoxMoved) == ["в рамке"])
        #expect(try sketch(tr(cell("<w:p><w:r>\(Self.textBox)</w:r></w:p>"), tc("b"))) == "в рамке|b")
    }

    @Test func anOldTextBoxIsReadToo() throws {
        let old = """
            <w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p("старая"))\(p("рамка"))</w:txbxContent></v:textbox>\
            </v:shape></w:pict></w:r>
            """
        #expect(try lines("<w:p>\(r("а"))\(old)</w:p>") == ["а", "старая", "рамка"])
    }

    @Test func aTextBoxMayHoldATable() throws {
        let box =
            "<w:r><w:pict><v:textbox><w:txbxContent><w:tbl>\(tr(tc("x")))</w:tbl><w:p/></w:txbxContent></v:textbox></w:pict></w:r>"
        let reading = try reading("<w:tbl>\(tr(cell("<w:p>\(r("a"))\(box)</w:p>")))</w:tbl>")
        #expect(reading.tables.map(\.sketch) == ["a", "x"])
        #expect(reading.tables[1].parent == Table.Address(table: 1, row: 0, column: 0))
    }

    @Test func aChoiceThatRequiresTheUnknownIsPassedOver() throws {
        let choices = """
            <mc:AlternateContent><mc:Choice Requires="future">\(r("новое"))</mc:Choice><mc:Choice Requires="w14">\
            \(r("выбор"))</mc:Choice><mc:Choice Requires="w14">\(r("второй"))</mc:Choice><mc:Fallback>\(r("запас"))\
            </mc:Fallback></mc:AlternateContent>
            """
        #expect(try text(choices) == "выбор")
        #expect(
            try text(
                "<mc:AlternateContent><mc:Choice Requires=\"future\">\(r("а"))</mc:Choice><mc:Fallback>\(r("б"))"
                    + "</mc:Fallback></mc:AlternateContent>") == "б")
    }
}
