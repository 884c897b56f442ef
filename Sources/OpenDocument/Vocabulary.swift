internal import OfficePackage

/// The elements of ODF that the readers act on; every other is read as if its content stood in its parent.
///
/// The raw value is the element's number in ``XMLVocabulary/openDocument``.
enum Element: UInt16, CaseIterable {
    // Parts of a file
    case documentContent, documentStyles, documentMeta, flatDocument
    case body, text, spreadsheet, presentation, drawing, chart
    case styles, automaticStyles, masterStyles, scripts, forms, binaryData
    case meta, generator, metaTitle, metaSubject, metaDescription, metaKeyword, metaUserDefined
    // Styles
    case style, defaultStyle, textProperties, tableRowProperties, fontFace
    case listStyle, listLevelNumber, listLevelBullet, listLevelImage, outlineStyle, outlineLevel
    case pageLayout, pageLayoutProperties, masterPage, header, headerLeft, headerFirst, headerFirstOld, footer,
        footerLeft, footerFirst, footerFirstOld
    // Paragraphs and what stands in them
    case paragraph, heading, span, spaces, tab, lineBreak, number, script
    case hiddenText, hiddenParagraph, conditionalText
    case variableSet, variableGet, variableInput, userFieldGet, userFieldInput, expression, pageNumber, pageCount
    case sequence, titleField, subjectField, descriptionField, keywordsField, userDefinedField
    case note, noteCitation, annotation, rubyText, contentControl
    // Lists and sections
    case list, listItem, listHeader, numberedParagraph, section, sectionSource
    case contentsSource, illustrationsSource, tablesSource, objectsSource, userIndexSource, alphabeticalSource
    case bibliographySource
    // Tracked changes
    case trackedChanges, changedRegion, insertion, deletion, formatChange, change, changeStart, changeEnd
    // Tables
    case contentValidations, sheetChanges, dataLinks, tableProperties, cellProperties, sheetName
    case table, tableColumn, tableHeaderRows, tableRow, tableCell, coveredCell, tableTitle, tableDescription
    // Frames, shapes, objects
    case frame, image, object, objectOLE, plugin, applet, control
    case customShape, rectangle, line, polyline, polygon, regularPolygon, path, circle, ellipse, connector, caption
    case measure, title, description
    // Forms
    case formText, formTextArea, formFormattedText, formNumber, formDate, formTime, formComboBox, formListBox
    case formOption, formCheckBox, formRadio, formFixedText, formButton, formFrame, fieldMark, fieldMarkStart,
        fieldMarkSeparator, fieldMarkEnd
    case fieldParameter
    case math, mathIdentifier, mathNumber, mathOperator, mathText, mathString, mathAnnotation, mathAnnotationXML

    /// The element's name: its namespace by position in ``XMLVocabulary/openDocument``, its local name, its characters.
    private var name: XMLVocabulary.Element {
        func office(_ local: String) -> XMLVocabulary.Element { .init(Namespace.office, local) }
        func style(_ local: String) -> XMLVocabulary.Element { .init(Namespace.style, local) }
        func table(_ local: String) -> XMLVocabulary.Element { .init(Namespace.table, local) }
        func draw(_ local: String) -> XMLVocabulary.Element { .init(Namespace.draw, local) }
        func form(_ local: String) -> XMLVocabulary.Element { .init(Namespace.form, local) }
        func text(_ local: String, _ characters: XMLVocabulary.Characters = .dropped) -> XMLVocabulary.Element {
            .init(Namespace.text, local, characters: characters)
        }
        func math(_ local: String, _ characters: XMLVocabulary.Characters = .kept) -> XMLVocabulary.Element {
            .init(Namespace.math, local, characters: characters)
        }
        return switch self {
        case .documentContent: office("document-content")
        case .documentStyles: office("document-styles")
        case .documentMeta: office("document-meta")
        case .flatDocument: office("document")
        case .body: office("body")
        case .text: office("text")
        case .spreadsheet: office("spreadsheet")
        case .presentation: office("presentation")
        case .drawing: office("drawing")
        case .chart: office("chart")
        case .styles: office("styles")
        case .automaticStyles: office("automatic-styles")
        case .masterStyles: office("master-styles")
        case .scripts: office("scripts")
        case .forms: office("forms")
        case .binaryData: office("binary-data")
        case .meta: office("meta")
        case .generator: .init(Namespace.meta, "generator", characters: .kept)
        case .metaTitle: .init(Namespace.dublinCore, "title", characters: .kept)
        case .metaSubject: .init(Namespace.dublinCore, "subject", characters: .kept)
        case .metaDescription: .init(Namespace.dublinCore, "description", characters: .kept)
        case .metaKeyword: .init(Namespace.meta, "keyword", characters: .kept)
        case .metaUserDefined: .init(Namespace.meta, "user-defined", characters: .kept)
        case .style: style("style")
        case .defaultStyle: style("default-style")
        case .textProperties: style("text-properties")
        case .tableRowProperties: style("table-row-properties")
        case .fontFace: style("font-face")
        case .listStyle: text("list-style")
        case .listLevelNumber: text("list-level-style-number")
        case .listLevelBullet: text("list-level-style-bullet")
        case .listLevelImage: text("list-level-style-image")
        case .outlineStyle: text("outline-style")
        case .outlineLevel: text("outline-level-style")
        case .pageLayout: style("page-layout")
        case .pageLayoutProperties: style("page-layout-properties")
        case .masterPage: style("master-page")
        case .header: style("header")
        case .headerLeft: style("header-left")
        case .headerFirst: style("header-first")
        case .headerFirstOld: .init(Namespace.loext, "header-first")
        case .footerFirstOld: .init(Namespace.loext, "footer-first")
        case .footer: style("footer")
        case .footerLeft: style("footer-left")
        case .footerFirst: style("footer-first")
        case .paragraph: text("p", .kept)
        case .heading: text("h", .kept)
        case .span: text("span", .inherited)
        case .spaces: text("s")
        case .tab: text("tab")
        case .lineBreak: text("line-break")
        case .number: text("number")
        case .script: text("script")
        case .hiddenText: text("hidden-text", .inherited)
        case .hiddenParagraph: text("hidden-paragraph")
        case .conditionalText: text("conditional-text", .inherited)
        case .variableSet: text("variable-set", .inherited)
        case .variableGet: text("variable-get", .inherited)
        case .variableInput: text("variable-input", .inherited)
        case .userFieldGet: text("user-field-get", .inherited)
        case .userFieldInput: text("user-field-input", .inherited)
        case .expression: text("expression", .inherited)
        case .pageNumber: text("page-number", .inherited)
        case .pageCount: text("page-count", .inherited)
        case .sequence: text("sequence", .inherited)
        case .titleField: text("title", .inherited)
        case .subjectField: text("subject", .inherited)
        case .descriptionField: text("description", .inherited)
        case .keywordsField: text("keywords", .inherited)
        case .userDefinedField: text("user-defined", .inherited)
        case .note: text("note")
        case .noteCitation: text("note-citation")
        case .annotation: office("annotation")
        case .rubyText: text("ruby-text", .kept)
        case .contentControl: .init(Namespace.loext, "content-control", characters: .inherited)
        case .list: text("list")
        case .listItem: text("list-item")
        case .listHeader: text("list-header")
        case .numberedParagraph: text("numbered-paragraph")
        case .section: text("section")
        case .sectionSource: text("section-source")
        case .contentsSource: text("table-of-content-source")
        case .illustrationsSource: text("illustration-index-source")
        case .tablesSource: text("table-index-source")
        case .objectsSource: text("object-index-source")
        case .userIndexSource: text("user-index-source")
        case .alphabeticalSource: text("alphabetical-index-source")
        case .bibliographySource: text("bibliography-source")
        case .trackedChanges: text("tracked-changes")
        case .changedRegion: text("changed-region")
        case .insertion: text("insertion")
        case .deletion: text("deletion")
        case .formatChange: text("format-change")
        case .change: text("change")
        case .changeStart: text("change-start")
        case .changeEnd: text("change-end")
        case .contentValidations: table("content-validations")
        case .sheetChanges: table("tracked-changes")
        case .dataLinks: table("dde-links")
        case .tableProperties: style("table-properties")
        case .cellProperties: style("table-cell-properties")
        case .sheetName: text("sheet-name", .inherited)
        case .table: table("table")
        case .tableColumn: table("table-column")
        case .tableHeaderRows: table("table-header-rows")
        case .tableRow: table("table-row")
        case .tableCell: table("table-cell")
        case .coveredCell: table("covered-table-cell")
        case .tableTitle: table("title")
        case .tableDescription: table("desc")
        case .frame: draw("frame")
        case .image: draw("image")
        case .object: draw("object")
        case .objectOLE: draw("object-ole")
        case .plugin: draw("plugin")
        case .applet: draw("applet")
        case .control: draw("control")
        case .customShape: draw("custom-shape")
        case .rectangle: draw("rect")
        case .line: draw("line")
        case .polyline: draw("polyline")
        case .polygon: draw("polygon")
        case .regularPolygon: draw("regular-polygon")
        case .path: draw("path")
        case .circle: draw("circle")
        case .ellipse: draw("ellipse")
        case .connector: draw("connector")
        case .caption: draw("caption")
        case .measure: draw("measure")
        case .title: .init(Namespace.svg, "title", characters: .kept)
        case .description: .init(Namespace.svg, "desc", characters: .kept)
        case .formText: form("text")
        case .formTextArea: form("textarea")
        case .formFormattedText: form("formatted-text")
        case .formNumber: form("number")
        case .formDate: form("date")
        case .formTime: form("time")
        case .formComboBox: form("combobox")
        case .formListBox: form("listbox")
        case .formOption: form("option")
        case .formCheckBox: form("checkbox")
        case .formRadio: form("radio")
        case .formFixedText: form("fixed-text")
        case .formButton: form("button")
        case .formFrame: form("frame")
        case .fieldMark: .init(Namespace.field, "fieldmark")
        case .fieldMarkStart: .init(Namespace.field, "fieldmark-start")
        case .fieldMarkSeparator: .init(Namespace.field, "fieldmark-separator")
        case .fieldMarkEnd: .init(Namespace.field, "fieldmark-end")
        case .fieldParameter: .init(Namespace.field, "param")
        case .math: math("math", .dropped)
        case .mathIdentifier: math("mi")
        case .mathNumber: math("mn")
        case .mathOperator: math("mo")
        case .mathText: math("mtext")
        case .mathString: math("ms")
        case .mathAnnotation: math("annotation", .dropped)
        case .mathAnnotationXML: math("annotation-xml", .dropped)
        }
    }

    fileprivate static var names: [XMLVocabulary.Element] { allCases.map(\.name) }
}

/// The attributes of ODF that the readers ask for; the raw value is the number in ``XMLVocabulary/openDocument``.
enum Attribute: UInt16, CaseIterable {
    case styleName, tableStyleName, name, family, parentStyleName, listStyleName, masterPageName, nextStyleName
    case pageLayoutName, pageWidth, pageHeight
    case display, isHidden, condition, stringValue
    case language, country, fontName, fontFamily, svgFontFamily, textChangesOnly, headerDisplay
    case lineThroughStyle, lineThroughType, lineThroughText
    case level, outlineLevel, displayLevels, startValue, numFormat, numPrefix, numSuffix, letterSync, numListFormat
    case styleListFormat, consecutive, isListHeader, restartNumbering
    case continueNumbering, continueList, listID, styleOverride, xmlID
    case count, changeID, textID
    case columnsRepeated, rowsRepeated, columnsSpanned, rowsSpanned
    case href, mimetype
    case control, formID, formLabel, formValue, formCurrentValue, formState, formCurrentState, formSelected
    case formCurrentSelected, fieldType, fieldName, fieldValue
    case tableName, tableDisplay, visibility, defaultCellStyle, tableFormula, valueType, value, dateValue, timeValue
    case booleanValue, officeStringValue, fontWeight, border, borderLeft, borderRight, borderTop, borderBottom
    case isFixed, formula, textName, metaName, metaValueType, showingPrompt

    private var qualifiedName: XMLVocabulary.Attribute {
        switch self {
        case .styleName: .init(Namespace.text, "style-name")
        case .tableStyleName: .init(Namespace.table, "style-name")
        case .name: .init(Namespace.style, "name")
        case .family: .init(Namespace.style, "family")
        case .parentStyleName: .init(Namespace.style, "parent-style-name")
        case .listStyleName: .init(Namespace.style, "list-style-name")
        case .masterPageName: .init(Namespace.style, "master-page-name")
        case .nextStyleName: .init(Namespace.style, "next-style-name")
        case .pageLayoutName: .init(Namespace.style, "page-layout-name")
        case .pageWidth: .init(Namespace.fo, "page-width")
        case .pageHeight: .init(Namespace.fo, "page-height")
        case .display: .init(Namespace.text, "display")
        case .isHidden: .init(Namespace.text, "is-hidden")
        case .condition: .init(Namespace.text, "condition")
        case .stringValue: .init(Namespace.text, "string-value")
        case .language: .init(Namespace.fo, "language")
        case .country: .init(Namespace.fo, "country")
        case .fontName: .init(Namespace.style, "font-name")
        case .fontFamily: .init(Namespace.fo, "font-family")
        case .svgFontFamily: .init(Namespace.svg, "font-family")
        case .textChangesOnly: .init(Namespace.loext, "text-changes-only")
        case .headerDisplay: .init(Namespace.style, "display")
        case .lineThroughStyle: .init(Namespace.style, "text-line-through-style")
        case .lineThroughType: .init(Namespace.style, "text-line-through-type")
        case .lineThroughText: .init(Namespace.style, "text-line-through-text")
        case .level: .init(Namespace.text, "level")
        case .outlineLevel: .init(Namespace.text, "outline-level")
        case .displayLevels: .init(Namespace.text, "display-levels")
        case .startValue: .init(Namespace.text, "start-value")
        case .numFormat: .init(Namespace.style, "num-format")
        case .numPrefix: .init(Namespace.style, "num-prefix")
        case .numSuffix: .init(Namespace.style, "num-suffix")
        case .letterSync: .init(Namespace.style, "num-letter-sync")
        case .numListFormat: .init(Namespace.loext, "num-list-format")
        case .styleListFormat: .init(Namespace.style, "num-list-format")
        case .consecutive: .init(Namespace.text, "consecutive-numbering")
        case .isListHeader: .init(Namespace.text, "is-list-header")
        case .restartNumbering: .init(Namespace.text, "restart-numbering")
        case .continueNumbering: .init(Namespace.text, "continue-numbering")
        case .continueList: .init(Namespace.text, "continue-list")
        case .listID: .init(Namespace.text, "list-id")
        case .styleOverride: .init(Namespace.text, "style-override")
        case .xmlID: .init(Namespace.xml, "id")
        case .count: .init(Namespace.text, "c")
        case .changeID: .init(Namespace.text, "change-id")
        case .textID: .init(Namespace.text, "id")
        case .columnsRepeated: .init(Namespace.table, "number-columns-repeated")
        case .rowsRepeated: .init(Namespace.table, "number-rows-repeated")
        case .columnsSpanned: .init(Namespace.table, "number-columns-spanned")
        case .rowsSpanned: .init(Namespace.table, "number-rows-spanned")
        case .href: .init(Namespace.xlink, "href")
        case .mimetype: .init(Namespace.office, "mimetype")
        case .control: .init(Namespace.draw, "control")
        case .formID: .init(Namespace.form, "id")
        case .formLabel: .init(Namespace.form, "label")
        case .formValue: .init(Namespace.form, "value")
        case .formCurrentValue: .init(Namespace.form, "current-value")
        case .formState: .init(Namespace.form, "state")
        case .formCurrentState: .init(Namespace.form, "current-state")
        case .formSelected: .init(Namespace.form, "selected")
        case .formCurrentSelected: .init(Namespace.form, "current-selected")
        case .fieldType: .init(Namespace.field, "type")
        case .fieldName: .init(Namespace.field, "name")
        case .fieldValue: .init(Namespace.field, "value")
        case .tableName: .init(Namespace.table, "name")
        case .tableDisplay: .init(Namespace.table, "display")
        case .visibility: .init(Namespace.table, "visibility")
        case .defaultCellStyle: .init(Namespace.table, "default-cell-style-name")
        case .tableFormula: .init(Namespace.table, "formula")
        case .valueType: .init(Namespace.office, "value-type")
        case .value: .init(Namespace.office, "value")
        case .dateValue: .init(Namespace.office, "date-value")
        case .timeValue: .init(Namespace.office, "time-value")
        case .booleanValue: .init(Namespace.office, "boolean-value")
        case .officeStringValue: .init(Namespace.office, "string-value")
        case .fontWeight: .init(Namespace.fo, "font-weight")
        case .border: .init(Namespace.fo, "border")
        case .borderLeft: .init(Namespace.fo, "border-left")
        case .borderRight: .init(Namespace.fo, "border-right")
        case .borderTop: .init(Namespace.fo, "border-top")
        case .borderBottom: .init(Namespace.fo, "border-bottom")
        case .isFixed: .init(Namespace.text, "fixed")
        case .formula: .init(Namespace.text, "formula")
        case .textName: .init(Namespace.text, "name")
        case .metaName: .init(Namespace.meta, "name")
        case .metaValueType: .init(Namespace.meta, "value-type")
        case .showingPrompt: .init(Namespace.loext, "showing-place-holder")
        }
    }

    fileprivate static var names: [XMLVocabulary.Attribute] { allCases.map(\.qualifiedName) }
}

/// The namespaces by their position in the vocabulary.
private enum Namespace {
    static let office = 0
    static let text = 1
    static let table = 2
    static let draw = 3
    static let style = 4
    static let fo = 5
    static let svg = 6
    static let meta = 7
    static let math = 8
    static let xlink = 9
    static let xml = 10
    static let loext = 11
    static let form = 12
    static let field = 13
    static let dublinCore = 14

    static let uris = [
        ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
        ["http://www.w3.org/1998/Math/MathML"],
        ["http://www.w3.org/1999/xlink"],
        ["http://www.w3.org/XML/1998/namespace"],
        ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"],
        ["urn:oasis:names:tc:opendocument:xmlns:form:1.0"],
        ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"],
        ["http://purl.org/dc/elements/1.1/"],
    ]
}

extension XMLVocabulary {
    /// What the readers listen to in every part of an ODF package, and in flat ODF.
    static let openDocument = XMLVocabulary(
        namespaces: Namespace.uris, elements: OpenDocument.Element.names, attributes: OpenDocument.Attribute.names)
}
