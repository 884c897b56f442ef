internal import DocumentTemplates
internal import Inflection
internal import OfficePackage

/// Makes a template a DOCX (ECMA-376 Part 1, Transitional).
struct WordLayoutWriter {
    let layout: Layout
    /// BCP 47: `ru-RU`, `be-BY`.
    let languageTag: String
    private let page: PageSetup

    init(_ layout: Layout, languageTag: String) {
        self.layout = layout
        self.languageTag = languageTag
        page = PageSetup(layout.orientation)
    }

    /// The file's bytes.
    func write() throws(PackageError) -> [UInt8] {
        let writer = try PackageWriter(.fast)
        for (name, content) in [
            ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.packageRelationships),
            ("word/document.xml", document), ("word/styles.xml", styles), ("word/settings.xml", settings),
            ("word/header1.xml", Self.pageNumberHeader), ("word/header2.xml", Self.emptyHeader),
            ("word/_rels/document.xml.rels", Self.documentRelationships), ("docProps/app.xml", Self.application),
            ("docProps/core.xml", core),
        ] {
            try writer.add(name, Array((Self.declaration + content).utf8))
        }
        return try writer.finish()
    }

    /// Twentieths of a point.
    private static func twips(_ millimetres: Double) -> Int { rounded(millimetres * 1_440 / 25.4) }

    // MARK: document.xml

    private var document: String {
        var section = Section(page: page, isFirst: true)
        let body = blocks(layout.blocks, in: &section) + (layout.mayEndWithTable ? lowParagraph() : "")
        return """
            <w:document \(Self.namespaces)><w:body>\(body)\(properties(of: section))</w:body></w:document>
            """
    }

    /// The section at hand: its pages, and whether its first page has no number.
    private struct Section {
        var page: PageSetup
        var isFirst: Bool
        /// Whether its pages are counted from 1.
        var isSheet = false
    }

    private func blocks(_ blocks: [LayoutBlock], in section: inout Section) -> String {
        var body = ""
        for block in blocks {
            switch block {
            case .paragraph(let style, let text): body += paragraph(style, text)
            case .table(let table): body += self.table(table, on: section.page)
            case .turn(let orientation):
                body += end(of: section)
                section = Section(page: PageSetup(orientation), isFirst: false)
            case .sheets(let sheets):
                section.isSheet = true
                // A section says at its end what it is (ECMA-376 Part 1, 17.6.18); the last ends with the document.
                body += paragraph(.plain, sheets.open) + paragraph(.plain, sheets.openBreak) + end(of: section)
                body += paragraph(.plain, sheets.closeBreak) + self.blocks(sheets.blocks, in: &section)
                body += paragraph(.plain, sheets.close)
            }
        }
        return body
    }

    /// The paragraph that ends a section.
    private func end(of section: Section) -> String { lowParagraph(properties(of: section)) }

    /// A paragraph as low as can be: below a table that fills its page it must not take another.
    private func lowParagraph(_ properties: String = "") -> String {
        """
        <w:p><w:pPr><w:pStyle w:val="\(Self.id(.plain))"/><w:spacing w:line="20" w:lineRule="exact"/>\
        <w:rPr><w:sz w:val="2"/></w:rPr>\(properties)</w:pPr></w:p>
        """
    }

    private func properties(of section: Section) -> String {
        let (page, isFirst) = (section.page, section.isFirst)
        let orientation = page.isLandscape ? " w:orient=\"landscape\"" : ""
        let first = isFirst ? "<w:headerReference w:type=\"first\" r:id=\"rId4\"/>" : ""
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\(first)\
            <w:pgSz w:w="\(Self.twips(page.width))" w:h="\(Self.twips(page.height))"\(orientation)/>\
            <w:pgMar w:top="\(Self.twips(page.top))" w:right="\(Self.twips(page.right))" \
            w:bottom="\(Self.twips(page.bottom))" w:left="\(Self.twips(page.left))" \
            w:header="567" w:footer="567" w:gutter="0"/>\(section.isSheet ? "<w:pgNumType w:start=\"1\"/>" : "")\
            \(isFirst ? "<w:titlePg/>" : "")</w:sectPr>
            """
    }

    private func paragraph(_ style: LayoutStyle, _ text: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(Self.id(style))\"/></w:pPr>\(run(text))</w:p>"
    }

    /// One run for the whole text: a tag is never split.
    private func run(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        var content = ""
        var piece = ""
        func flush() {
            if !piece.isEmpty { content += "<w:t xml:space=\"preserve\">\(MarkupText.escaped(piece))</w:t>" }
            piece = ""
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t":
                flush()
                content += "<w:tab/>"
            case "\n":
                flush()
                content += "<w:br/>"
            default: piece.unicodeScalars.append(scalar)
            }
        }
        flush()
        return "<w:r>\(content)</w:r>"
    }

    private func table(_ table: LayoutTable, on page: PageSetup) -> String {
        let widths = table.columnWidths(of: Self.twips(page.textWidth))
        var xml =
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(table.isRuled ? "PlanTable" : "TableNormal")\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        // Bits (ECMA-376 Part 1, 17.4.55): no bands; the last row looks as the style says of last rows.
        let look = table.lastRowIsKept ? "0640" : "0600"
        xml += "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"\(look)\"/></w:tblPr><w:tblGrid>"
        xml += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        for row in table.rows {
            xml += "<w:tr><w:trPr><w:cantSplit/>\(row.isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
            var column = 0
            for cell in row.cells {
                let width = widths[column..<min(widths.count, column + cell.span)].reduce(0, +)
                column = min(widths.count - 1, column + cell.span)
                xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
                if cell.span > 1 { xml += "<w:gridSpan w:val=\"\(cell.span)\"/>" }
                if row.isHeader { xml += "<w:vAlign w:val=\"center\"/>" }
                xml += "</w:tcPr>\(paragraph(cell.style, cell.text))</w:tc>"
            }
            xml += "</w:tr>"
        }
        return xml + "</w:tbl>"
    }

    // MARK: styles.xml

    private static func id(_ style: LayoutStyle) -> String { "Plan" + style.rawValue.capitalizedFirst }

    private var styles: String {
        let size = page.fontSize * 2
        let table = page.tableFontSize * 2
        var xml = """
            <w:styles \(Self.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" \
            w:cs="Times New Roman"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/>\
            <w:lang w:val="\(languageTag)" w:eastAsia="\(languageTag)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\
            </w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
            <w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" \
            w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>\
            <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>\
            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
            <w:style w:type="table" w:styleId="PlanTable"><w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/>\
            <w:tblPr><w:tblBorders>
            """
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            xml += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        // However many rows the table comes to have, the last is kept with what follows where the table asks for it.
        xml +=
            "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"lastRow\"><w:pPr><w:keepNext/></w:pPr></w:tblStylePr></w:style>"
        for style in LayoutStyle.allCases {
            let look = style.look
            // CT_PPr's order: keepNext, keepLines, pageBreakBefore, tabs, suppressAutoHyphens, spacing, ind, jc, outlineLvl.
            var paragraph = ""
            if look.isKeptWithNext { paragraph += "<w:keepNext/>" }
            if look.isKeptTogether { paragraph += "<w:keepLines/>" }
            if look.beginsPage { paragraph += "<w:pageBreakBefore/>" }
            if look.hasRightTab {
                let tab = Self.twips(page.textWidth)
                paragraph += "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(tab)\"/></w:tabs>"
            }
            if !look.isHyphenated { paragraph += "<w:suppressAutoHyphens/>" }
            if look.before > 0 || look.after > 0 {
                paragraph += "<w:spacing w:before=\"\(look.before * 20)\" w:after=\"\(look.after * 20)\"/>"
            }
            if look.isIndented { paragraph += "<w:ind w:firstLine=\"\(Self.twips(page.firstLine))\"/>" }
            if look.isApproval { paragraph += "<w:ind w:left=\"\(Self.twips(page.approvalIndent))\"/>" }
            paragraph += "<w:jc w:val=\"\(look.alignment == .justified ? "both" : look.alignment.rawValue)\"/>"
            if let level = look.outlineLevel { paragraph += "<w:outlineLvl w:val=\"\(level)\"/>" }
            var run = look.isBold ? "<w:b/><w:bCs/>" : ""
            if look.isStruck { run += "<w:strike/>" }
            if look.isInTable {
                let size = look.isSmall ? page.smallFontSize * 2 : table
                run += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
            }
            xml += """
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(Self.id(style))">\
                <w:name w:val="Plan \(style.rawValue)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
                <w:pPr>\(paragraph)</w:pPr>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")</w:style>
                """
        }
        return xml + "</w:styles>"
    }

    private var settings: String {
        """
        <w:settings \(Self.namespaces)><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:doNotHyphenateCaps/>\
        <w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """
    }

    /// What the document is and its language: a PDF made of it has its title from here.
    private var core: String {
        """
        <cp:coreProperties xmlns:cp="\(Self.packageNamespace)/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(MarkupText.escaped(layout.title))</dc:title>\
        <dc:language>\(languageTag)</dc:language></cp:coreProperties>
        """
    }

    // MARK: Fixed parts

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

    private static let contentTypes = """
        <Types xmlns="\(packageNamespace)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>\
        <Override PartName="/word/header2.xml" ContentType="\(word).header+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
        <Override PartName="/docProps/app.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
        """

    private static let packageRelationships = """
        <Relationships xmlns="\(packageNamespace)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="\(office)/extended-properties" Target="docProps/app.xml"/>\
        <Relationship Id="rId3" Type="\(packageNamespace)/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/></Relationships>
        """

    private static let documentRelationships = """
        <Relationships xmlns="\(packageNamespace)/relationships">\
        <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
        <Relationship Id="rId3" Type="\(office)/header" Target="header1.xml"/>\
        <Relationship Id="rId4" Type="\(office)/header" Target="header2.xml"/></Relationships>
        """

    private static let application = """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>PlanKit</Application></Properties>
        """

    /// The page number, centred, on every page but the first.
    private static let pageNumberHeader = """
        <w:hdr \(namespaces)><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
        <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """
    private static let emptyHeader = "<w:hdr \(namespaces)><w:p/></w:hdr>"
}
