import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import PlanExport
import PlanModel
import PlanRecognition
import SpreadsheetML
import WordprocessingML

/// What every fuzz target checks. A broken promise is a crash, which the fuzzer keeps.
enum FuzzTarget {
    /// The targets by name, which is that of their folder of seeds and of their dictionary.
    static let all: [String: @Sendable ([UInt8]) -> Void] = [
        "package": package, "wordprocessing": wordprocessing, "opendocument": openDocument, "spreadsheet": spreadsheet,
        "recognition": recognition, "csv": csv, "template": template, "yaml": yaml, "json": json, "html": html,
    ]

    /// Any bytes as a file: an error or events, never a crash.
    static func package(_ bytes: [UInt8]) {
        guard let package = try? OfficePackage(bytes: bytes, name: "fuzz", limits: limits) else { return }
        switch package.kind {
        case .odt, .ott, .odm, .fodt, .ods, .ots, .fods: read(try? OpenDocumentReader().read(package))
        case .xlsx, .xlsm, .xltx, .xltm: read(try? SpreadsheetReader().read(package))
        default: read(try? WordprocessingReader().read(package))
        }
    }

    /// The XML of `word/document.xml`, and behind a separator that of the styles and the numbering.
    static func wordprocessing(_ bytes: [UInt8]) {
        do {
            let file = try wordFile(split(bytes), ["styles", "numbering", "footnotes"])
            let package = try OfficePackage(bytes: file, name: "fuzz.docx", limits: limits)
            read(try WordprocessingReader().read(package))
        } catch {}
    }

    /// The XML of `content.xml`, and behind a separator that of `styles.xml`.
    static func openDocument(_ bytes: [UInt8]) {
        do {
            let file = try openDocumentFile(split(bytes))
            let package = try OfficePackage(bytes: file, name: "fuzz.odt", limits: limits)
            read(try OpenDocumentReader().read(package))
        } catch {}
    }

    /// Lines as rows, `|` between cells, `\t` for a merged cell, as one table between paragraphs.
    static func recognition(_ bytes: [UInt8]) {
        roundTrip(document(ofSketch: String(decoding: bytes, as: UTF8.self)))
    }

    /// Any bytes as a CSV file: what was read must write and read back the same.
    static func csv(_ bytes: [UInt8]) {
        let importer = CSVImporter(reading: Reading())
        guard let first = try? importer.read(bytes).plan else { return }
        let written = CSVExporter().export(first).bytes
        guard let second = try? importer.read(written).plan else { fatalError("CSV that was written is not read") }
        let pairs = zip(first.activities, second.activities)
        guard first.activities.count == second.activities.count, pairs.allSatisfy({ $0.title == $1.title }) else {
            fatalError("CSV reads back other activities")
        }
    }

    // MARK: Files

    /// A document of Word: the XML of its text, and that of the parts of these names.
    static func wordFile(_ parts: [[UInt8]], _ names: [String]) throws -> [UInt8] {
        let sketch = try PackageSketch(
            main: "word/document.xml",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
        try sketch.add("word/document.xml", parts[0], links: names.map { ($0, "\($0).xml") })
        for (name, part) in zip(names, parts.dropFirst()) { try sketch.add("word/\(name).xml", part) }
        return try sketch.finish()
    }

    /// An OpenDocument file: its content, and its styles where there are any.
    static func openDocumentFile(
        _ parts: [[UInt8]], mediaType: String = "application/vnd.oasis.opendocument.text"
    ) throws -> [UInt8] {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array(mediaType.utf8))
        try writer.add("content.xml", parts[0])
        if parts.count > 1 { try writer.add("styles.xml", parts[1]) }
        return try writer.finish()
    }

    /// A document of a table in text, whose cells may hold paragraphs, between `\`.
    static func document(ofSketch text: String) -> Document {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var table = TableBuilder(index: 1)
        var blocks: [Block] = []
        for line in lines {
            guard line.contains("|") else {
                blocks.append(.paragraph(Paragraph(String(line))))
                continue
            }
            table.beginRow()
            for cell in line.split(separator: "|", omittingEmptySubsequences: false) {
                if cell == "^", table.continueCellAbove() != nil { continue }
                let span = cell.prefix { $0 == "\t" }.count
                let paragraphs = cell.dropFirst(span).split(separator: "\\").map {
                    Block.paragraph(Paragraph(String($0)))
                }
                table.addCell(columnSpan: 1 + span, blocks: paragraphs)
            }
            table.endRow()
        }
        blocks.insert(.table(table.finish()), at: blocks.count / 2)
        return Document(blocks: blocks)
    }

    // MARK: -

    /// Small limits, so that the fuzzer hunts for crashes and not for patience.
    static var limits: PackageLimits {
        var limits = PackageLimits()
        limits.maximumGridCells = 200_000
        limits.maximumPartBytes = 8 << 20
        return limits
    }

    static func read(_ reading: DocumentReading?) {
        guard let reading else { return }
        for diagnostic in reading.diagnostics { _ = diagnostic.line(in: .ru) }
        roundTrip(reading.document)
    }

    private static func roundTrip(_ document: Document) {
        guard let plan = PlanRecognizer().recognize(document).plan else { return }
        let json = JSONExporter().export(plan).bytes
        guard let back = try? JSONImporter().read(json).plan, back == plan else {
            fatalError("JSON reads back another plan")
        }
        _ = MarkdownExporter().export(plan)
        _ = CSVExporter(isForExcel: true).export(plan)
    }

    static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        // U+001E is forbidden in XML: no part can hold it.
        bytes.split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    }

    private struct Reading: CellReading {
        func deadline(_ text: String, in context: CellContext) -> Deadline? {
            let known = DeadlineContext(schoolYear: context.schoolYear, calendarYear: context.calendarYear)
            return DeadlineParser(context: known).read(text)?.deadline
        }
        func responsible(_ text: String) -> [Responsible] { ResponsibleParser().read(text).entries }
        func results(_ text: String) -> [ExpectedResult] { ResultParser().read(text).results }
        func mark(_ text: String, in context: CellContext) -> Mark? {
            MarkParser(context: DeadlineContext(schoolYear: context.schoolYear)).read(text)?.mark
        }
    }
}
