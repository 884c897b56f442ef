internal import DocumentTemplates
internal import OfficePackage

/// Makes a template an ODT (ODF 1.3).
struct OpenDocumentLayoutWriter {
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
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        for (name, content) in [
            ("content.xml", content), ("styles.xml", styles), ("meta.xml", meta),
            ("settings.xml", Self.settings), ("META-INF/manifest.xml", Self.manifest),
        ] {
            try writer.add(name, Array((Self.declaration + content).utf8))
        }
        return try writer.finish()
    }

    /// A length in hundredths of a millimetre, as `12.50mm`.
    private static func length(_ millimetres: Double) -> String {
        let hundredths = rounded(millimetres * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)mm"
    }

    // MARK: content.xml

    private var content: String {
        var state = State(page: page)
        var body = blocks(layout.blocks, &state)
        if layout.mayEndWithTable { body += "<text:p text:style-name=\"PlanLow\"/>" }
        return """
            <office:document-content \(Self.namespaces)><office:automatic-styles>\(state.styles)\
            <style:style style:name="PlanLow" style:family="paragraph" style:parent-style-name="\(Self.name(.plain))">\
            <style:paragraph-properties fo:line-height="0.35mm"/><style:text-properties fo:font-size="1pt"/></style:style>\
            <style:style style:name="PlanRow" style:family="table-row">\
            <style:table-row-properties fo:keep-together="always"/></style:style>\
            <style:style style:name="PlanCellBox" style:family="table-cell">\
            <style:table-cell-properties fo:padding-left="0.1cm" fo:padding-right="0.1cm" fo:padding-top="0cm" \
            fo:padding-bottom="0cm" fo:border="0.5pt solid #000000"/></style:style>\
            <style:style style:name="PlanHeadBox" style:family="table-cell">\
            <style:table-cell-properties fo:padding-left="0.1cm" fo:padding-right="0.1cm" fo:padding-top="0cm" \
            fo:padding-bottom="0cm" fo:border="0.5pt solid #000000" style:vertical-align="middle"/></style:style>\
            <style:style style:name="PlanStampBox" style:family="table-cell">\
            <style:table-cell-properties fo:padding-left="0.1cm" fo:padding-right="0.1cm" fo:padding-top="0cm" \
            fo:padding-bottom="0cm" fo:border="none"/></style:style>\
            </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
            </office:document-content>
            """
    }

    /// Where in the text the writer is, and the styles that it needed so far.
    private struct State {
        var page: PageSetup
        var styles = ""
        var tables = 0
        /// The master page that the next paragraph begins.
        var master: String?
        /// Whether that page is number 1.
        var isSheet = false
    }

    private func blocks(_ blocks: [LayoutBlock], _ state: inout State) -> String {
        var body = ""
        for block in blocks {
            switch block {
            case .paragraph(let style, let text):
                var name = Self.name(style)
                if let master = state.master {
                    name += "_\(master)"
                    state.styles += Self.firstStyle(name, like: style, of: master, isSheet: state.isSheet)
                    (state.master, state.isSheet) = (nil, false)
                }
                body += paragraph(name, text)
            case .table(let table):
                state.tables += 1
                body += self.table(table, number: state.tables)
                state.styles += tableStyles(table, number: state.tables, on: state.page)
            case .turn(let orientation):
                state.page = PageSetup(orientation)
                state.master = Self.masterName(state.page)
            case .sheets(let sheets):
                body += paragraph(Self.name(.plain), sheets.open)
                (state.master, state.isSheet) = (Self.firstMaster, true)
                body += self.blocks(sheets.blocks, &state) + paragraph(Self.name(.plain), sheets.close)
            }
        }
        return body
    }

    /// The style of a paragraph with which pages of another kind begin (ODF 1.3 Part 3, 19.499, 20.340).
    private static func firstStyle(
        _ name: String, like style: LayoutStyle, of master: String, isSheet: Bool
    ) -> String {
        """
        <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="\(Self.name(style))" \
        style:master-page-name="\(master)">\
        \(isSheet ? "<style:paragraph-properties style:page-number=\"1\"/>" : "")</style:style>
        """
    }

    /// The master page of first pages, which have no number.
    private static let firstMaster = "Standard"

    private static func masterName(_ page: PageSetup) -> String { page.isLandscape ? "Landscape" : "Portrait" }

    private func paragraph(_ style: String, _ text: String) -> String {
        "<text:p text:style-name=\"\(style)\">\(run(text))</text:p>"
    }

    private func run(_ text: String) -> String {
        var content = ""
        var piece = ""
        func flush() {
            content += MarkupText.escaped(piece)
            piece = ""
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t":
                flush()
                content += "<text:tab/>"
            case "\n":
                flush()
                content += "<text:line-break/>"
            default: piece.unicodeScalars.append(scalar)
            }
        }
        flush()
        return content
    }

    private func table(_ table: LayoutTable, number: Int) -> String {
        var xml = "<table:table table:name=\"Table\(number)\" table:style-name=\"Table\(number)\">"
        for column in table.widths.indices {
            xml += "<table:table-column table:style-name=\"Table\(number).\(column + 1)\"/>"
        }
        let headers = table.rows.prefix { $0.isHeader }
        if !headers.isEmpty {
            xml += "<table:table-header-rows>\(headers.map { row($0, of: table) }.joined())</table:table-header-rows>"
        }
        return xml + table.rows.dropFirst(headers.count).map { row($0, of: table) }.joined() + "</table:table>"
    }

    private func row(_ row: LayoutTable.Row, of table: LayoutTable) -> String {
        var xml = "<table:table-row table:style-name=\"PlanRow\">"
        for cell in row.cells {
            let span = cell.span > 1 ? " table:number-columns-spanned=\"\(cell.span)\"" : ""
            let box = row.isHeader ? "PlanHeadBox" : table.isRuled ? "PlanCellBox" : "PlanStampBox"
            xml += "<table:table-cell table:style-name=\"\(box)\"\(span) office:value-type=\"string\">"
            xml += paragraph(Self.name(cell.style), cell.text) + "</table:table-cell>"
            xml += String(repeating: "<table:covered-table-cell/>", count: max(0, cell.span - 1))
        }
        return xml + "</table:table-row>"
    }

    private func tableStyles(_ table: LayoutTable, number: Int, on page: PageSetup) -> String {
        let widths = table.columnWidths(of: rounded(page.textWidth * 100))
        var xml = """
            <style:style style:name="Table\(number)" style:family="table"><style:table-properties \
            style:width="\(Self.length(page.textWidth))" table:align="left" table:border-model="collapsing"/></style:style>
            """
        for (column, width) in widths.enumerated() {
            xml += """
                <style:style style:name="Table\(number).\(column + 1)" style:family="table-column">\
                <style:table-column-properties style:column-width="\(Self.length(Double(width) / 100))"/></style:style>
                """
        }
        return xml
    }

    // MARK: styles.xml

    private static func name(_ style: LayoutStyle) -> String { "Plan_" + style.rawValue }

    /// The styles. A document begins with the master page `Standard`, which has no page number, and goes on with its
    /// next style (ODF 1.3 Part 3, 19.499): so it does whatever paragraph the filled template begins with.
    private var styles: String {
        let tags = languageTag.split(separator: "-")
        let language = "fo:language=\"\(tags.first ?? "ru")\" fo:country=\"\(tags.last ?? "RU")\""
        var xml = """
            <office:document-styles \(Self.namespaces)><office:font-face-decls>\
            <style:font-face style:name="Times New Roman" svg:font-family="&apos;Times New Roman&apos;" \
            style:font-family-generic="roman" style:font-pitch="variable"/></office:font-face-decls><office:styles>\
            <style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" \
            style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Times New Roman" \
            fo:font-size="\(page.fontSize)pt" style:font-size-complex="\(page.fontSize)pt" \(language)/>\
            </style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/>\
            <style:style style:name="Plan_header" style:family="paragraph" style:parent-style-name="Standard">\
            <style:paragraph-properties fo:text-align="center"/></style:style>
            """
        for style in LayoutStyle.allCases { xml += paragraphStyle(style) }
        var layouts = pageLayout("PageFirst", page) + pageLayout("PageNumbered", page, header: Self.headerStyle)
        var masters = """
            <style:master-page style:name="\(Self.firstMaster)" style:page-layout-name="PageFirst" \
            style:next-style-name="Numbered"/>\(Self.numberedPage("Numbered", layout: "PageNumbered"))
            """
        for case .turn(let orientation) in layout.blocks {
            let name = Self.masterName(PageSetup(orientation))
            layouts += pageLayout("Page\(name)", PageSetup(orientation), header: Self.headerStyle)
            masters += Self.numberedPage(name, layout: "Page\(name)")
        }
        return xml + """
            </office:styles><office:automatic-styles>\(layouts)</office:automatic-styles>\
            <office:master-styles>\(masters)</office:master-styles></office:document-styles>
            """
    }

    /// In ODF the header stands below the top margin and takes from the text: 10 mm above, 10 mm of header.
    private static let headerStyle = """
        <style:header-style><style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="3mm" \
        style:dynamic-spacing="true"/></style:header-style>
        """

    private func pageLayout(_ name: String, _ page: PageSetup, header: String = "") -> String {
        """
        <style:page-layout style:name="\(name)"><style:page-layout-properties \
        fo:page-width="\(Self.length(page.width))" fo:page-height="\(Self.length(page.height))" \
        style:print-orientation="\(page.isLandscape ? "landscape" : "portrait")" \
        fo:margin-left="\(Self.length(page.left))" fo:margin-right="\(Self.length(page.right))" \
        fo:margin-bottom="\(Self.length(page.bottom))" \
        fo:margin-top="\(header.isEmpty ? Self.length(page.top) : "10mm")"/>\(header)</style:page-layout>
        """
    }

    /// A master page with the page's number in its header.
    private static func numberedPage(_ name: String, layout: String) -> String {
        """
        <style:master-page style:name="\(name)" style:page-layout-name="\(layout)"><style:header>\
        <text:p text:style-name="Plan_header"><text:page-number text:select-page="current">2</text:page-number>\
        </text:p></style:header></style:master-page>
        """
    }

    private func paragraphStyle(_ style: LayoutStyle) -> String {
        let look = style.look
        let alignments: [LayoutLook.Alignment: String] = [
            .left: "start", .center: "center", .right: "end", .justified: "justify",
        ]
        var attributes = " fo:text-align=\"\(alignments[look.alignment] ?? "start")\""
        attributes += " fo:margin-top=\"\(look.before)pt\" fo:margin-bottom=\"\(look.after)pt\""
        if look.isIndented { attributes += " fo:text-indent=\"\(Self.length(page.firstLine))\"" }
        if look.isApproval { attributes += " fo:margin-left=\"\(Self.length(page.approvalIndent))\"" }
        if look.isKeptWithNext { attributes += " fo:keep-with-next=\"always\"" }
        if look.isKeptTogether { attributes += " fo:keep-together=\"always\"" }
        if look.beginsPage { attributes += " fo:break-before=\"page\"" }
        var tabs = ""
        if look.hasRightTab {
            tabs = """
                <style:tab-stops><style:tab-stop style:position="\(Self.length(page.textWidth))" \
                style:type="right"/></style:tab-stops>
                """
        }
        var text = look.isBold ? " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"" : ""
        if look.isStruck { text += " style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"" }
        if look.isHyphenated {
            text += " fo:hyphenate=\"true\" fo:hyphenation-remain-char-count=\"2\" fo:hyphenation-push-char-count=\"2\""
        }
        if look.isInTable {
            let size = look.isSmall ? page.smallFontSize : page.tableFontSize
            text += " fo:font-size=\"\(size)pt\" style:font-size-complex=\"\(size)pt\""
        }
        let outline = look.outlineLevel.map { " style:default-outline-level=\"\($0 + 1)\"" } ?? ""
        return """
            <style:style style:name="\(Self.name(style))" style:display-name="Plan \(style.rawValue)" \
            style:family="paragraph" style:parent-style-name="Standard"\(outline)>\
            <style:paragraph-properties\(attributes)>\(tabs)</style:paragraph-properties>\
            \(text.isEmpty ? "" : "<style:text-properties\(text)/>")</style:style>
            """
    }

    // MARK: Fixed parts

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let oasis = "urn:oasis:names:tc:opendocument:xmlns"
    private static let namespaces = """
        xmlns:office="\(oasis):office:1.0" xmlns:style="\(oasis):style:1.0" xmlns:text="\(oasis):text:1.0" \
        xmlns:table="\(oasis):table:1.0" xmlns:fo="\(oasis):xsl-fo-compatible:1.0" \
        xmlns:svg="\(oasis):svg-compatible:1.0" xmlns:meta="\(oasis):meta:1.0" office:version="1.3"
        """
    /// What the document is and its language: a PDF made of it has its title from here.
    private var meta: String {
        """
        <office:document-meta \(Self.namespaces) xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>\
        <meta:generator>PlanKit</meta:generator><dc:title>\(MarkupText.escaped(layout.title))</dc:title>\
        <dc:language>\(languageTag)</dc:language></office:meta></office:document-meta>
        """
    }

    /// What LibreOffice asks of a document (ODF 1.3 Part 3, 3.10 leaves the names to the program): a row is kept with
    /// the next where its paragraphs are, a line that ends by hand is not stretched, and lines are as high as those of
    /// the same document in DOCX. Whoever writes some of these must write those whose lack means the ways of old
    /// versions.
    private static let settings: String = {
        let items = [
            ("TableRowKeep", true), ("DoNotJustifyLinesWithManualBreak", true), ("AddParaTableSpacing", true),
            ("AddParaTableSpacingAtStart", true), ("AddParaSpacingToTableCells", true),
            ("AddParaLineSpacingToTableCells", true), ("AddExternalLeading", true), ("UseFormerLineSpacing", false),
            ("UseFormerObjectPositioning", false), ("UseFormerTextWrapping", false), ("UseOldNumbering", false),
            ("PropLineSpacingShrinksFirstLine", true), ("TabOverflow", true), ("TabsRelativeToIndent", true),
            ("CollapseEmptyCellPara", true), ("UnxForceZeroExtLeading", false),
        ].map { name, isOn in setting(name, "boolean", String(isOn)) }
        let lines = setting("PrinterIndependentLayout", "string", "high-resolution")
        return """
            <office:document-settings xmlns:office="\(oasis):office:1.0" xmlns:config="\(oasis):config:1.0" \
            xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>\
            <config:config-item-set config:name="ooo:configuration-settings">\(items.joined())\(lines)\
            </config:config-item-set></office:settings></office:document-settings>
            """
    }()

    private static func setting(_ name: String, _ type: String, _ value: String) -> String {
        "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }

    private static let manifest = """
        <manifest:manifest xmlns:manifest="\(oasis):manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
        manifest:media-type="application/vnd.oasis.opendocument.text"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """
}
