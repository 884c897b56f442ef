internal import OfficePackage

/// The elements of a workbook's parts that the reader acts on; the raw value is the number in ``XMLVocabulary/workbook``.
///
/// Every other is read as if its content stood in its parent, and makes no event.
enum Element: UInt16, CaseIterable {
    // xl/workbook.xml
    case workbook, workbookProperties, sheet
    // Sheets
    case column, row, cell, formula, value, inlineText, mergedCell, oddHeader, oddFooter, evenHeader, evenFooter,
        firstHeader, firstFooter
    // Strings: of the table, of a cell, of a comment
    case item, run, runProperties, text, phonetic
    // Styles
    case numberFormat, fonts, font, strike, bold, borders, border, left, right, top, bottom, start, end, cellFormats,
        format
    // Comments, old and threaded
    case comment, threadedComment, threadedText
    // Drawings
    case drawingText, drawingParagraph, drawingProperties, picture, fallback, anchorFrom,
        anchorRow

    fileprivate var name: XMLVocabulary.Element {
        switch self {
        case .workbook: .init(0, "workbook")
        case .workbookProperties: .init(0, "workbookPr")
        case .sheet: .init(0, "sheet")
        case .column: .init(0, "col")
        case .row: .init(0, "row")
        case .cell: .init(0, "c")
        case .formula: .init(0, "f", characters: .kept)
        case .value: .init(0, "v", characters: .kept)
        case .inlineText: .init(0, "is")
        case .mergedCell: .init(0, "mergeCell")
        case .oddHeader: .init(0, "oddHeader", characters: .kept)
        case .oddFooter: .init(0, "oddFooter", characters: .kept)
        case .evenHeader: .init(0, "evenHeader", characters: .kept)
        case .evenFooter: .init(0, "evenFooter", characters: .kept)
        case .firstHeader: .init(0, "firstHeader", characters: .kept)
        case .firstFooter: .init(0, "firstFooter", characters: .kept)
        case .item: .init(0, "si")
        case .run: .init(0, "r")
        case .runProperties: .init(0, "rPr")
        case .text: .init(0, "t", characters: .kept)
        case .phonetic: .init(0, "rPh")
        case .numberFormat: .init(0, "numFmt")
        case .fonts: .init(0, "fonts")
        case .font: .init(0, "font")
        case .strike: .init(0, "strike")
        case .bold: .init(0, "b")
        case .borders: .init(0, "borders")
        case .border: .init(0, "border")
        case .left: .init(0, "left")
        case .right: .init(0, "right")
        case .top: .init(0, "top")
        case .bottom: .init(0, "bottom")
        case .start: .init(0, "start")
        case .end: .init(0, "end")
        case .cellFormats: .init(0, "cellXfs")
        case .format: .init(0, "xf")
        case .comment: .init(0, "comment")
        case .threadedComment: .init(2, "threadedComment")
        case .threadedText: .init(2, "text", characters: .kept)
        case .drawingText: .init(3, "t", characters: .kept)
        case .drawingParagraph: .init(3, "p")
        case .drawingProperties: .init(4, "cNvPr")
        case .picture: .init(4, "pic")
        case .fallback: .init(5, "Fallback")
        case .anchorFrom: .init(4, "from")
        case .anchorRow: .init(4, "row", characters: .kept)
        }
    }

    static let names = allCases.map(\.name)
}

/// The attributes that are asked for; the raw value is the number in ``XMLVocabulary/workbook``.
enum Attribute: UInt16, CaseIterable {
    case reference, style, type, hidden, minimum, maximum, range, name, state, relationship, date1904,
        numberFormat, font, border, lineStyle, code, value, description, conformance

    fileprivate var name: XMLVocabulary.Attribute {
        switch self {
        case .reference: .init(nil, "r")
        case .style: .init(nil, "s")
        case .type: .init(nil, "t")
        case .hidden: .init(nil, "hidden")
        case .minimum: .init(nil, "min")
        case .maximum: .init(nil, "max")
        case .range: .init(nil, "ref")
        case .name: .init(nil, "name")
        case .state: .init(nil, "state")
        case .relationship: .init(1, "id")
        case .date1904: .init(nil, "date1904")
        case .numberFormat: .init(nil, "numFmtId")
        case .font: .init(nil, "fontId")
        case .border: .init(nil, "borderId")
        case .lineStyle: .init(nil, "style")
        case .code: .init(nil, "formatCode")
        case .value: .init(nil, "val")
        case .description: .init(nil, "descr")
        case .conformance: .init(nil, "conformance")
        }
    }

    static let names = allCases.map(\.name)
}

extension XMLVocabulary {
    /// What is listened to in all parts of a workbook. Strict and Transitional namespaces are one.
    static let workbook = XMLVocabulary(
        namespaces: [
            [
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            ],
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ],
            ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"],
            ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
            [
                "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
                "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
            ],
            ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
        ],
        elements: SpreadsheetML.Element.names, attributes: SpreadsheetML.Attribute.names)
}

extension XMLEventReader {
    func value(_ attribute: Attribute, of event: XMLEvent) -> String? { self.attribute(attribute.rawValue, of: event) }

    func number(_ attribute: Attribute, of event: XMLEvent) -> Int? { integer(attribute.rawValue, of: event) }

    /// Whether an attribute that is on or off is on; without it, it is off.
    func isOn(_ attribute: Attribute, of event: XMLEvent) -> Bool {
        ["1", "true", "on"].contains(value(attribute, of: event) ?? "")
    }

    /// Whether an element that is on or off is on: it is unless its value says otherwise.
    func isOn(_ event: XMLEvent) -> Bool { !["0", "false", "off", "none"].contains(value(.value, of: event) ?? "") }
}
