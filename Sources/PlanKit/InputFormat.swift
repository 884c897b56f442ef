internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import OpenDocument
internal import PlanExport
internal import PlanRecognition
internal import WordprocessingML

/// A format that plans are read from: one line of ``all``.
public struct InputFormat: Sendable {
    /// Its name, as `inspect` gives it.
    public let name: String
    /// The usual extensions of its files. They are only words for people: the content decides.
    public let extensions: [String]
    /// How its bytes become a document or a plan.
    let reading: Reading

    enum Reading: Sendable {
        /// A zip or XML file that one of the two readers reads.
        case wordprocessing, openDocument
        /// A format that LibreOffice converts to OpenDocument first; the argument is its import filter, if it
        /// needs to be named.
        case converted(filter: String?)
        /// A plan that PlanKit wrote.
        case json, csv
    }

    /// Every format that can be read.
    public static let all: [InputFormat] = [
        InputFormat(name: "docx", extensions: ["docx"], reading: .wordprocessing),
        InputFormat(name: "docm", extensions: ["docm"], reading: .wordprocessing),
        InputFormat(name: "dotx", extensions: ["dotx"], reading: .wordprocessing),
        InputFormat(name: "dotm", extensions: ["dotm"], reading: .wordprocessing),
        InputFormat(name: "odt", extensions: ["odt"], reading: .openDocument),
        InputFormat(name: "ott", extensions: ["ott"], reading: .openDocument),
        InputFormat(name: "odm", extensions: ["odm"], reading: .openDocument),
        InputFormat(name: "fodt", extensions: ["fodt"], reading: .openDocument),
        InputFormat(name: "doc", extensions: ["doc", "dot"], reading: .converted(filter: nil)),
        InputFormat(name: "rtf", extensions: ["rtf"], reading: .converted(filter: nil)),
        InputFormat(name: "html", extensions: ["html", "htm"], reading: .converted(filter: "HTML (StarWriter)")),
        InputFormat(name: "json", extensions: ["json"], reading: .json),
        InputFormat(name: "csv", extensions: ["csv"], reading: .csv),
    ]

    static func of(_ kind: FileKind) -> InputFormat? { all.first { $0.name == kind.rawValue } }

    // MARK: Content to plan

    /// What bytes hold, by their content.
    static func inspect(
        _ bytes: [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        let kind = FileKind.sniff(bytes)
        if kind == .text, !bytes.isEmpty { return try text(bytes, name: name, options: options) }
        if let format = of(kind), case .converted(let filter) = format.reading {
            return try converted(bytes, from: format, filter: filter, name: name, options: options)
        }
        return try document(bytes, name: name, options: options)
    }

    private static func document(
        _ bytes: [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        let (kind, reading) = try PlanKitError.wrapping(file: name) {
            () throws(PackageError) -> (FileKind, DocumentReading) in
            let package = try OfficePackage(bytes: bytes, name: name, limits: options.limits)
            switch of(package.kind)?.reading {
            case .wordprocessing:
                let reader = WordprocessingReader(options: .init(revisions: options.changes))
                var reading = try reader.read(package)
                reading.diagnostics = package.diagnostics + reading.diagnostics
                return (package.kind, reading)
            default:
                return (package.kind, try OpenDocumentReader(options: .init(revisions: options.changes)).read(package))
            }
        }
        guard let format = of(kind) else { throw PlanKitError(.formatUnknown, at: Place(file: name)) }
        let recognition = PlanRecognizer(options: options.recognition).recognize(reading.document)
        var diagnostics = reading.diagnostics + recognition.diagnostics
        if let plan = recognition.plan {
            diagnostics += Preservation(of: reading.document, in: plan, recognition.tables, diagnostics).losses
        }
        return Inspection(
            file: name, kind: format, document: reading.document, recognition: recognition, diagnostics: diagnostics)
    }

    private static func converted(
        _ bytes: [UInt8], from format: InputFormat, filter: String?, name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        guard let converter = options.converter, let program = converter.find() else {
            throw PlanKitError(.formatOutdated, at: Place(file: name), ["kind": format.name.uppercased()])
        }
        let odt = try converter.convert(bytes, from: format.name, filter: filter, name: name, program: program)
        var inspection = try document(odt, name: name, options: options)
        inspection.kind = format
        inspection.document?.properties.kind = format.name
        inspection.diagnostics.insert(
            Diagnostic(.convertedThroughLibreOffice, ["kind": format.name.uppercased()]), at: 0)
        return inspection
    }

    private static func text(
        _ bytes: [UInt8], name: String, options: ReadingOptions
    ) throws(PlanKitError) -> Inspection {
        let isJSON = beginsAsJSON(bytes)
        let imported: ImportedPlan
        do throws(ImportError) {
            imported = try isJSON ? JSONImporter().read(bytes) : csv(bytes, isNamed: isCSV(name), options: options)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.place.file = name
            throw PlanKitError(diagnostic)
        }
        guard let format = all.first(where: { $0.name == (isJSON ? "json" : "csv") }) else {
            throw PlanKitError(.formatUnknown, at: Place(file: name))
        }
        return Inspection(
            file: name, kind: format, document: nil,
            recognition: Recognition(plan: imported.plan, diagnostics: imported.diagnostics),
            diagnostics: imported.diagnostics)
    }

    private static func isCSV(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

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
        let imported = try CSVImporter(reading: CellParsers(options: options.recognition)).read(table)
        guard isNamed || !imported.plan.activities.isEmpty else { throw ImportError(Diagnostic(.formatUnknown)) }
        return imported
    }

    /// Whether the first sign that is no white space (nor a byte order mark, nor half of UTF-16) opens a JSON value.
    private static func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
        let blank: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        guard let first = bytes.prefix(1_024).first(where: { !blank.contains($0) }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
