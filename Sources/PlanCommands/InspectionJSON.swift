internal import PlanKit

/// `inspect --json`: tables, text and losses of a document, whether it holds a plan or not.
///
/// All numbers count from 1. A cell stands once, at its top-left address. Its text has `\n` between paragraphs and at
/// line breaks and begins with the automatic number, if any; a nested table is a table of its own, and its text is not
/// in the outer cell. No-break spaces and soft hyphens are as in the document. Pieces are handed on table by table, so
/// that a document of many tables is never held as JSON.
struct InspectionJSON {
    private let inspection: Inspection
    private let layout: JSONWriter.Layout
    private let language: Language

    /// - Parameter layout: `compact` for a line of its own.
    init(_ inspection: Inspection, layout: JSONWriter.Layout = .pretty, language: Language) {
        self.inspection = inspection
        self.layout = layout
        self.language = language
    }

    /// The line of a file that cannot be read: its name, and the error in place of all else.
    static func line(file: String, error: Diagnostic, language: Language) -> [UInt8] {
        var json = JSONWriter(layout: .compact)
        json.beginObject()
        json.name("file")
        json.value(file)
        json.name("error")
        json.write(error, in: language)
        json.endObject()
        return json.bytes + [0x0A]
    }

    /// Writes the whole, piece by piece.
    func write(to sink: ([UInt8]) -> Void) {
        var json = JSONWriter(layout: layout)
        let document = inspection.document ?? Document()
        json.beginObject()
        json.name("file")
        json.value(inspection.file)
        json.name("kind")
        json.value(inspection.kind.name)
        json.name("producer")
        json.value(document.properties.producer)
        json.name("tables")
        json.beginArray()
        for table in document.tables {
            write(table, to: &json)
            sink(json.bytes)
            json.bytes.removeAll(keepingCapacity: true)
        }
        json.endArray()
        json.name("paragraphs")
        json.beginArray()
        for case .paragraph(let paragraph) in document.blocks where !paragraph.shownText.isEmpty {
            json.value(paragraph.shownText)
        }
        json.endArray()
        json.name("footnotes")
        json.beginArray()
        for note in document.footnotes { json.value(note.text) }
        json.endArray()
        json.name("losses")
        json.beginArray()
        for loss in inspection.losses { json.write(loss, in: language) }
        json.endArray()
        json.endObject()
        sink(json.bytes + [0x0A])
    }

    private func write(_ table: Table, to json: inout JSONWriter) {
        json.beginObject()
        json.name("index")
        json.value(table.index)
        json.name("rows")
        json.value(table.rowCount)
        json.name("columns")
        json.value(table.columnCount)
        json.name("nestedIn")
        if let parent = table.parent {
            json.beginObject()
            json.name("table")
            json.value(parent.table)
            json.name("row")
            json.value(parent.row + 1)
            json.name("column")
            json.value(parent.column + 1)
            json.endObject()
        } else {
            json.null()
        }
        json.name("cells")
        json.beginArray()
        for cell in table.cells {
            json.beginObject()
            json.name("row")
            json.value(cell.row + 1)
            json.name("column")
            json.value(cell.column + 1)
            json.name("rowSpan")
            json.value(cell.rowSpan)
            json.name("columnSpan")
            json.value(cell.columnSpan)
            json.name("text")
            json.value(cell.text)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}

extension JSONWriter {
    /// Writes a diagnostic as an object: what it says, and where.
    mutating func write(_ diagnostic: Diagnostic, in language: Language) {
        beginObject()
        name("id")
        value(diagnostic.id.rawValue)
        name("severity")
        value(diagnostic.severity.rawValue)
        name("message")
        value(diagnostic.sentence(in: language))
        name("place")
        value(diagnostic.place.description(in: language))
        for (name, number) in [
            ("table", diagnostic.place.table), ("row", diagnostic.place.row), ("column", diagnostic.place.column),
            ("paragraph", diagnostic.place.paragraph),
        ] {
            self.name(name)
            if let number { value(number) } else { null() }
        }
        name("words")
        value(diagnostic.arguments["words"])
        endObject()
    }
}

extension Document {
    /// All tables in the order in which they begin, nested ones behind the one that holds them.
    var tables: [Table] {
        var tables: [Table] = []
        // The stack holds what is still to come, last first: tables nest a thousand deep.
        var stack: [Table] = []
        for case .table(let table) in blocks.reversed() { stack.append(table) }
        while let table = stack.popLast() {
            tables.append(table)
            for cell in table.cells.reversed() { stack.append(contentsOf: cell.tables.reversed()) }
        }
        return tables
    }
}
