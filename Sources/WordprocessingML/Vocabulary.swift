internal import OfficePackage

/// The elements of a story (body, note, header) that the reader acts on.
///
/// Every other is read as if its content stood in its parent: hyperlinks, smart tags, custom XML and content controls
/// need no word here, and run and cell properties without meaning for the text make no event at all. The raw value is
/// the element's number in ``XMLVocabulary/story``.
enum Element: UInt16, CaseIterable {
    // The document: Strict, or any
    case strictDocument, document
    // Paragraphs and their properties
    case paragraph, paragraphProperties, paragraphStyle, numbering, numberingLevel, numberingInstance,
        outlineLevel, textFrame
    // Runs and what stands in them
    case run, runStyle, vanish, specialVanish, strike, doubleStrike, fonts, text, deletedText, tab, positionalTab,
        lineBreak,
        carriageReturn, noBreakHyphen, softHyphen, symbol, rubyText, dayShort, dayLong, monthShort, monthLong,
        yearShort, yearLong
    // Tracked changes
    case inserted, deleted, movedFrom, movedTo, paragraphPropertiesChange, runPropertiesChange,
        tablePropertiesChange, tableExceptionsChange, tableGridChange, rowPropertiesChange,
        cellPropertiesChange, sectionPropertiesChange, numberingChange
    // Fields
    case simpleField, fieldCharacter, fieldCode, deletedFieldCode, formField, checkBox, dropDownList,
        formDefault, formChecked, formResult, listEntry
    // Tables
    case table, tableProperties, tableStyle, tablePosition, row, rowProperties, gridBefore, gridAfter,
        headerRow, hiddenRow, cell, cellProperties, gridSpan, verticalMerge, horizontalMerge, cellInserted,
        cellDeleted, cellMerged
    // Content controls, sections, notes
    case contentControl, contentControlProperties, contentControlEndProperties, showingPrompt, dataBinding,
        controlDate, controlDateFormat, controlItem, controlCheckBox, controlChecked, controlUnchecked,
        controlPicture, sectionProperties, pageSize, footnoteReference, endnoteReference, commentReference, footnote,
        endnote,
        comment
    // Text boxes, pictures, objects
    case textBoxContent, object, importedPart, subdocument, alternateContent, choice, fallback, drawingText,
        drawingParagraph, drawingProperties, picture, shape, imageData, textPath, chart, diagram
    // Math
    case mathText, numerator, denominator, raised, lowered, radical, degree, delimiters, delimiterBegin,
        delimiterEnd, mathElement, nary, mathCharacter, mathControl

    /// The element's name: its namespace, its local name, and what becomes of its characters.
    private var name: XMLVocabulary.Element {
        func word(_ local: String, _ characters: XMLVocabulary.Characters = .dropped) -> XMLVocabulary.Element {
            .init(Namespace.word, local, characters: characters)
        }
        func math(_ local: String, _ characters: XMLVocabulary.Characters = .dropped) -> XMLVocabulary.Element {
            .init(Namespace.math, local, characters: characters)
        }
        return switch self {
        case .strictDocument: .init(Namespace.strictWord, "document")
        case .document: word("document")
        case .paragraph: word("p")
        case .paragraphProperties: word("pPr")
        case .paragraphStyle: word("pStyle")
        case .numbering: word("numPr")
        case .numberingLevel: word("ilvl")
        case .numberingInstance: word("numId")
        case .outlineLevel: word("outlineLvl")
        case .textFrame: word("framePr")
        case .run: word("r")
        case .runStyle: word("rStyle")
        case .vanish: word("vanish")
        case .specialVanish: word("specVanish")
        case .strike: word("strike")
        case .doubleStrike: word("dstrike")
        case .fonts: word("rFonts")
        case .text: word("t", .kept)
        case .deletedText: word("delText", .kept)
        case .tab: word("tab")
        case .positionalTab: word("ptab")
        case .lineBreak: word("br")
        case .carriageReturn: word("cr")
        case .noBreakHyphen: word("noBreakHyphen")
        case .softHyphen: word("softHyphen")
        case .symbol: word("sym")
        case .rubyText: word("rt")
        case .dayShort: word("dayShort")
        case .dayLong: word("dayLong")
        case .monthShort: word("monthShort")
        case .monthLong: word("monthLong")
        case .yearShort: word("yearShort")
        case .yearLong: word("yearLong")
        case .inserted: word("ins")
        case .deleted: word("del")
        case .movedFrom: word("moveFrom")
        case .movedTo: word("moveTo")
        case .paragraphPropertiesChange: word("pPrChange")
        case .runPropertiesChange: word("rPrChange")
        case .tablePropertiesChange: word("tblPrChange")
        case .tableExceptionsChange: word("tblPrExChange")
        case .tableGridChange: word("tblGridChange")
        case .rowPropertiesChange: word("trPrChange")
        case .cellPropertiesChange: word("tcPrChange")
        case .sectionPropertiesChange: word("sectPrChange")
        case .numberingChange: word("numberingChange")
        case .simpleField: word("fldSimple")
        case .fieldCharacter: word("fldChar")
        case .fieldCode: word("instrText", .kept)
        case .deletedFieldCode: word("delInstrText", .kept)
        case .formField: word("ffData")
        case .checkBox: word("checkBox")
        case .dropDownList: word("ddList")
        case .formDefault: word("default")
        case .formChecked: word("checked")
        case .formResult: word("result")
        case .listEntry: word("listEntry")
        case .table: word("tbl")
        case .tableProperties: word("tblPr")
        case .tableStyle: word("tblStyle")
        case .tablePosition: word("tblpPr")
        case .row: word("tr")
        case .rowProperties: word("trPr")
        case .gridBefore: word("gridBefore")
        case .gridAfter: word("gridAfter")
        case .headerRow: word("tblHeader")
        case .hiddenRow: word("hidden")
        case .cell: word("tc")
        case .cellProperties: word("tcPr")
        case .gridSpan: word("gridSpan")
        case .verticalMerge: word("vMerge")
        case .horizontalMerge: word("hMerge")
        case .cellInserted: word("cellIns")
        case .cellDeleted: word("cellDel")
        case .cellMerged: word("cellMerge")
        case .contentControl: word("sdt")
        case .contentControlProperties: word("sdtPr")
        case .contentControlEndProperties: word("sdtEndPr")
        case .showingPrompt: word("showingPlcHdr")
        case .dataBinding: word("dataBinding")
        case .controlDate: word("date")
        case .controlDateFormat: word("dateFormat")
        case .controlItem: word("listItem")
        case .controlCheckBox: .init(Namespace.word2010, "checkbox")
        case .controlChecked: .init(Namespace.word2010, "checkedState")
        case .controlUnchecked: .init(Namespace.word2010, "uncheckedState")
        case .controlPicture: word("picture")
        case .sectionProperties: word("sectPr")
        case .pageSize: word("pgSz")
        case .footnoteReference: word("footnoteReference")
        case .endnoteReference: word("endnoteReference")
        case .commentReference: word("commentReference")
        case .footnote: word("footnote")
        case .endnote: word("endnote")
        case .comment: word("comment")
        case .textBoxContent: word("txbxContent")
        case .object: word("object")
        case .importedPart: word("altChunk")
        case .subdocument: word("subDoc")
        case .alternateContent: .init(Namespace.compatibility, "AlternateContent")
        case .choice: .init(Namespace.compatibility, "Choice")
        case .fallback: .init(Namespace.compatibility, "Fallback")
        case .drawingText: .init(Namespace.drawing, "t", characters: .kept)
        case .drawingParagraph: .init(Namespace.drawing, "p")
        case .picture: .init(Namespace.picture, "pic")
        case .drawingProperties: .init(Namespace.wordDrawing, "docPr")
        case .shape: .init(Namespace.vml, "shape")
        case .imageData: .init(Namespace.vml, "imagedata")
        case .textPath: .init(Namespace.vml, "textpath")
        case .chart: .init(Namespace.chart, "chart")
        case .diagram: .init(Namespace.diagram, "relIds")
        case .mathText: math("t", .kept)
        case .numerator: math("num")
        case .denominator: math("den")
        case .raised: math("sup")
        case .lowered: math("sub")
        case .radical: math("rad")
        case .degree: math("deg")
        case .delimiters: math("d")
        case .delimiterBegin: math("begChr")
        case .delimiterEnd: math("endChr")
        case .mathElement: math("e")
        case .nary: math("nary")
        case .mathCharacter: math("chr")
        case .mathControl: math("ctrlPr")
        }
    }

    fileprivate static var names: [XMLVocabulary.Element] { allCases.map(\.name) }
}

/// The attributes that the readers ask for; the raw value is the attribute's number in each vocabulary.
enum Attribute: UInt16, CaseIterable {
    case value, id, type, style, character, font, ascii, highANSI, fieldCode, fieldCharacterType
    case verticalMerge, verticalMergeOriginal, level, instance, abstract, isDefault, format
    case fontName, requires, relationship, diagramData, mathValue, text, description, alternative
    case space, dropCap, prefixMappings, path, store, displayText, itemValue, value2010, width, height

    private var name: XMLVocabulary.Attribute {
        switch self {
        case .value: .init(Namespace.word, "val")
        case .id: .init(Namespace.word, "id")
        case .type: .init(Namespace.word, "type")
        case .style: .init(Namespace.word, "styleId")
        case .character: .init(Namespace.word, "char")
        case .font: .init(Namespace.word, "font")
        case .ascii: .init(Namespace.word, "ascii")
        case .highANSI: .init(Namespace.word, "hAnsi")
        case .fieldCode: .init(Namespace.word, "instr")
        case .fieldCharacterType: .init(Namespace.word, "fldCharType")
        case .verticalMerge: .init(Namespace.word, "vMerge")
        case .verticalMergeOriginal: .init(Namespace.word, "vMergeOrig")
        case .level: .init(Namespace.word, "ilvl")
        case .instance: .init(Namespace.word, "numId")
        case .abstract: .init(Namespace.word, "abstractNumId")
        case .isDefault: .init(Namespace.word, "default")
        case .format: .init(Namespace.word, "format")
        case .fontName: .init(Namespace.word, "name")
        case .requires: .init(nil, "Requires")
        case .relationship: .init(Namespace.relationships, "id")
        case .diagramData: .init(Namespace.relationships, "dm")
        case .mathValue: .init(Namespace.math, "val")
        case .text: .init(nil, "string")
        case .description: .init(nil, "descr")
        case .alternative: .init(nil, "alt")
        case .space: .init(Namespace.xml, "space")
        case .dropCap: .init(Namespace.word, "dropCap")
        case .prefixMappings: .init(Namespace.word, "prefixMappings")
        case .path: .init(Namespace.word, "xpath")
        case .store: .init(Namespace.word, "storeItemID")
        case .displayText: .init(Namespace.word, "displayText")
        case .itemValue: .init(Namespace.word, "value")
        case .value2010: .init(Namespace.word2010, "val")
        case .width: .init(Namespace.word, "w")
        case .height: .init(Namespace.word, "h")
        }
    }

    fileprivate static var names: [XMLVocabulary.Attribute] { allCases.map(\.name) }
}

/// The elements of the parts that describe: styles, numbering, font table, settings.
enum Definition: UInt16, CaseIterable {
    case style, styleName, basedOn, documentDefaults, paragraphProperties, numbering, numberingLevel, numberingInstance
    case outlineLevel, vanish, strike, doubleStrike, fonts, language, propertiesChange, paragraphPropertiesChange,
        tableConditional
    case abstractNumbering, level, start, format, text, restart, paragraphStyle, isLegal, styleLink, numStyleLink
    case instance, abstractReference, override, startOverride, choice, fallback, alternateContent
    case font, trackRevisions, themeLanguages

    private var local: String {
        switch self {
        case .style: "style"
        case .styleName: "name"
        case .basedOn: "basedOn"
        case .documentDefaults: "docDefaults"
        case .paragraphProperties: "pPr"
        case .numbering: "numPr"
        case .numberingLevel: "ilvl"
        case .numberingInstance: "numId"
        case .outlineLevel: "outlineLvl"
        case .vanish: "vanish"
        case .strike: "strike"
        case .doubleStrike: "dstrike"
        case .fonts: "rFonts"
        case .language: "lang"
        case .propertiesChange: "rPrChange"
        case .paragraphPropertiesChange: "pPrChange"
        case .tableConditional: "tblStylePr"
        case .abstractNumbering: "abstractNum"
        case .level: "lvl"
        case .start: "start"
        case .format: "numFmt"
        case .text: "lvlText"
        case .restart: "lvlRestart"
        case .paragraphStyle: "pStyle"
        case .isLegal: "isLgl"
        case .styleLink: "styleLink"
        case .numStyleLink: "numStyleLink"
        case .instance: "num"
        case .abstractReference: "abstractNumId"
        case .override: "lvlOverride"
        case .startOverride: "startOverride"
        case .choice: "Choice"
        case .fallback: "Fallback"
        case .alternateContent: "AlternateContent"
        case .font: "font"
        case .trackRevisions: "trackRevisions"
        case .themeLanguages: "themeFontLang"
        }
    }

    fileprivate static var names: [XMLVocabulary.Element] {
        allCases.map { element in
            switch element {
            case .choice, .fallback, .alternateContent: .init(Namespace.compatibility, element.local)
            default: .init(Namespace.word, element.local)
            }
        }
    }
}

/// The namespaces by their position in the vocabularies: Transitional first, then ISO Strict.
private enum Namespace {
    static let word = 0
    static let strictWord = 1
    static let math = 2
    static let compatibility = 3
    static let drawing = 4
    static let picture = 5
    static let vml = 6
    static let chart = 7
    static let diagram = 8
    static let relationships = 9
    static let wordDrawing = 10
    static let xml = 11
    static let word2010 = 12

    static let uris = [
        [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ],
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"],
        [
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math",
        ],
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
        ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
        ["http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture"],
        ["urn:schemas-microsoft-com:vml"],
        ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
        ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"],
        [
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ],
        [
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        ],
        ["http://www.w3.org/XML/1998/namespace"],
        ["http://schemas.microsoft.com/office/word/2010/wordml"],
    ]
}

extension XMLVocabulary {
    /// What is listened to in stories: the body, notes, comments, headers and footers.
    static let story = XMLVocabulary(
        namespaces: Namespace.uris, elements: WordprocessingML.Element.names,
        attributes: WordprocessingML.Attribute.names)

    /// What is listened to in styles, numbering, font table and settings.
    static let definitions = XMLVocabulary(
        namespaces: Namespace.uris, elements: Definition.names, attributes: WordprocessingML.Attribute.names)

    /// What is listened to in charts and diagrams: their words.
    static let graphics = XMLVocabulary(
        namespaces: Namespace.uris,
        elements: [
            .init(Namespace.drawing, "t", characters: .kept), .init(Namespace.drawing, "p"),
            .init(Namespace.chart, "strCache"), .init(Namespace.chart, "v", characters: .kept),
        ],
        attributes: [])
}

extension XMLEventReader {
    /// The start of the next element inside of one, at whatever depth; nil at that one's end. Text between is passed over.
    ///
    /// - Parameter depth: 1 where the one has just begun. Who reads an element to its end takes 1 from it.
    func next(inside depth: inout Int) throws(PackageError) -> XMLEvent? {
        while depth > 0, let event = try next() {
            switch event.kind {
            case .text: continue
            case .end: depth -= 1
            case .start:
                depth += 1
                return event
            }
        }
        return nil
    }

    /// The value of an attribute of a start event; nil where it has none.
    func value(_ attribute: Attribute, of event: XMLEvent) -> String? { self.attribute(attribute.rawValue, of: event) }

    /// The value of an attribute as a whole number; nil where it has none or is no number.
    func number(_ attribute: Attribute, of event: XMLEvent) -> Int? { integer(attribute.rawValue, of: event) }

    /// Whether a property that is on or off (ECMA-376 Part 1, 17.17.4) is on: it is unless its value says otherwise.
    func isOn(_ event: XMLEvent) -> Bool {
        switch value(.value, of: event) {
        case "0", "false", "off": false
        default: true
        }
    }
}
