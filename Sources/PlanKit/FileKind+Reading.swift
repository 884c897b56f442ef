internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import OpenDocument
internal import PlanExport
internal import PlanRecognition
internal import SpreadsheetML
internal import WordprocessingML

// From a file's content to its plan: each way of reading that a line of `FileKind.all` may name.
extension FileKind {
    /// What bytes hold, by their content.
    static func inspect(
        _ bytes: consuming [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        if let format = options.formats.first(where: { $0.recognizes(bytes, name: name) }) {
            return try another(format, bytes, name: name, options: options)
        }
        let kind = sniff(bytes)
        switch kind.reading {
        case .libreOffice(let filter):
            // A page that was written here tells its plan itself.
            if kind == .html, let data = HTMLExporter.data(in: bytes) {
                return try imported(name, kind) { () throws(ImportError) in try JSONImporter().read(data) }
            }
            return try converted(bytes, from: kind, filter: filter, name: name, options: options)
        case .json where !bytes.isEmpty:
            return try imported(name, kind) { () throws(ImportError) in try JSONImporter().read(bytes) }
        case .csv where !bytes.isEmpty:
            return try imported(name, kind) { () throws(ImportError) in
                try csv(bytes, isNamed: name.lowercased().hasSuffix(".csv"), options: options)
            }
        case .json, .csv, .wordprocessing, .openDocument, .spreadsheet, .another, .nobody:
            // A zip's parts say which document it is; what is none is refused when it is opened.
            return try document(bytes, name: name, options: options)
        }
    }

    private static func another(
        _ format: any InputFormat, _ bytes: [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        let content = try PlanKitError.wrapping(file: name) { () throws(PlanKitError) in
            try format.read(bytes, name: name, options: options)
        }
        switch content {
        case .document(let reading): return try recognized(reading, format.kind, name: name, options: options)
        case .plan(let plan): return try imported(name, format.kind) { () throws(ImportError) in plan }
        }
    }

    private static func document(
        _ bytes: consuming [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        let (kind, reading) = try PlanKitError.wrapping(file: name) {
            () throws(PackageError) -> (FileKind, DocumentReading) in
            let package = try OfficePackage(bytes: copy bytes, name: name, limits: options.limits)
            switch package.kind.reading {
            case .wordprocessing:
                let reader = WordprocessingReader(options: .init(revisions: options.changes))
                var reading = try reader.read(package)
                reading.diagnostics = package.diagnostics + reading.diagnostics
                return (package.kind, reading)
            case _ where package.kind.isWorkbook:
                let reading = try DocumentReading(workbook: package) { () throws(PackageError) in
                    try OfficePackage(bytes: copy bytes, name: name, limits: options.limits)
                }
                return (package.kind, reading)
            default:
                return (package.kind, try OpenDocumentReader(options: .init(revisions: options.changes)).read(package))
            }
        }
        // A long plan's recognition needs their memory.
        _ = consume bytes
        return try recognized(reading, kind, name: name, options: options)
    }

    /// The plan in a document, and the proof that all of it is there.
    private static func recognized(
        _ reading: DocumentReading, _ kind: FileKind, name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        // Each step may take a second for the largest plans.
        func goOn() throws(PlanKitError) {
            if Task.isCancelled { throw PlanKitError(.readingCancelled, at: Place(file: name)) }
        }
        try goOn()
        var recognition = PlanRecognizer(options: options.recognition).recognize(reading.document)
        var diagnostics = reading.diagnostics + recognition.diagnostics
        try goOn()
        if let plan = recognition.plan {
            diagnostics += Preservation(of: reading.document, in: plan, recognition.tables, diagnostics).losses
        }
        if !reading.document.sheets.isEmpty {
            let places = SheetPlaces(reading.document.sheets)
            places.settle(&recognition)
            diagnostics = diagnostics.map(places.settled)
        }
        return Inspection(
            file: name, kind: kind, document: reading.document, recognition: recognition, diagnostics: diagnostics)
    }

    private static func converted(
        _ bytes: [UInt8], from kind: FileKind, filter: String?, name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        guard let converter = options.converter, let program = converter.find() else {
            let reason = kind == .xls ? DiagnosticID.formatNotWorkbook : .formatOutdated
            throw PlanKitError(reason, at: Place(file: name), ["kind": kind.name.uppercased()])
        }
        let odt = try converter.convert(
            bytes, from: kind.name, filter: filter, to: kind == .xls ? .ods : .odt, name: name, program: program)
        let notes =
            [Diagnostic(.convertedThroughLibreOffice, at: Place(file: name), ["kind": kind.name.uppercased()])]
            + odt.diagnostics
        do throws(PlanKitError) {
            var inspection = try document(odt.bytes, name: name, options: options)
            inspection.kind = kind
            inspection.document?.properties.kind = kind.name
            inspection.diagnostics.insert(contentsOf: notes, at: 0)
            return inspection
        } catch {
            // What is wrong is wrong with what LibreOffice made of the file.
            throw error.after(notes)
        }
    }

    private static func imported(
        _ name: String, _ kind: FileKind, read: () throws(ImportError) -> ImportedPlan
    ) throws(PlanKitError) -> Inspection {
        let imported: ImportedPlan
        do throws(ImportError) {
            imported = try read()
        } catch {
            throw PlanKitError(error.diagnostic, after: error.explanations).inFile(name)
        }
        return Inspection(
            file: name, kind: kind, document: nil,
            recognition: Recognition(plan: imported.plan, diagnostics: imported.diagnostics),
            diagnostics: imported.diagnostics)
    }

    /// A plan in CSV. Any text can be taken for a table of one column: a file that does not call itself CSV must have
    /// two and an activity, or it is just some text.
    private static func csv(
        _ bytes: [UInt8], isNamed: Bool, options: ReadingOptions
    ) throws(ImportError) -> ImportedPlan {
        let table: CSVTable
        do throws(ImportError) {
            table = try CSVTable(bytes)
        } catch {
            throw isNamed ? error : ImportError(Diagnostic(.formatUnknown))
        }
        guard isNamed || table.headings.count > 1 else { throw ImportError(Diagnostic(.formatUnknown)) }
        var imported = try CSVImporter(reading: CellParsers(options: options.recognition)).read(table)
        guard isNamed || imported.plan.hasActivities else {
            throw ImportError(Diagnostic(.formatUnknown)).after(imported.diagnostics)
        }
        imported.diagnostics.append(Diagnostic(.csvHoldsRowsOnly))
        return imported
    }
}

extension DocumentReading {
    /// A workbook as it is read, of either format.
    ///
    /// One that was written here, and may have been saved by others since, is known by its sheet «Что понято». It is read a
    /// second time, without what was worked out from the plan: a column «Начало» of anybody else's is their own.
    ///
    /// - Parameter again: opens the workbook anew, for a package counts what is read from it.
    init(workbook package: OfficePackage, again: () throws(PackageError) -> OfficePackage) throws(PackageError) {
        try self.init(sheetsOf: package)
        let isOurs = document.tablesOfSheets(mostRows: 1).contains { sheet in
            let cells = sheet.rows.map { row in row.cells.enumerated().map { (column: $0.offset, words: $0.element) } }
            return WorkbookSheet(rows: cells) == .computed
        }
        if isOurs { try self.init(sheetsOf: again(), treatment: { $0.treatment }) }
    }

    /// The sheets of a workbook.
    init(
        sheetsOf package: OfficePackage, treatment: @escaping SheetTreatment.Finder = { _ in .content }
    ) throws(PackageError) {
        if package.kind.reading == .spreadsheet {
            self = try SpreadsheetReader(treatment: treatment).read(package)
        } else {
            self = try OpenDocumentReader(treatment: treatment).read(package)
        }
    }
}
