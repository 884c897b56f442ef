internal import Diagnostics
public import DocumentModel
public import OfficePackage

/// Reads workbooks (XLSX, XLSM, XLTX, XLTM; Transitional and Strict) into the common document.
///
/// Parts are found through relationships, whatever their names. A cell is what it shows: strings of the table and inline
/// ones, rich text with what is struck through in it, numbers and days by their format (``NumberFormat``), formulas by the
/// value that was stored with them. What of a sheet is a table and what stands around it, ``SheetLayout`` finds out.
/// Rows and columns that are hidden are read, and told; a hidden sheet is told with its words. Comments, text boxes, charts,
/// headers and footers are told with theirs.
public struct SpreadsheetReader: Sendable {
    private let treatment: SheetTreatment.Finder

    /// A reader.
    ///
    /// - Parameter treatment: what is done with a sheet; all are read unless said otherwise.
    public init(treatment: @escaping SheetTreatment.Finder = { _ in .content }) { self.treatment = treatment }

    /// Reads the workbook of a package.
    ///
    /// - Returns: the document, and what was left out or changed, with its place.
    /// - Throws: ``PackageError`` where a part is damaged or past a limit.
    public func read(_ package: OfficePackage) throws(PackageError) -> DocumentReading {
        do throws(PackageError) {
            return try workbook(of: package)
        } catch {
            throw error.inFile(package.name)
        }
    }

    private func workbook(of package: OfficePackage) throws(PackageError) -> DocumentReading {
        let parts = try WorkbookParts(package)
        var missing: [String] = []
        let looks = try parts.looks(missing: &missing)
        let strings = try parts.strings(missing: &missing)
        var losses = LossLog()
        var sheets: [SheetContent] = []
        var read: Set<String> = []
        for entry in parts.sheets {
            guard let part = entry.part else {
                missing.append(entry.target.isEmpty ? entry.name : entry.target)
                continue
            }
            // Two sheets that share a part are one.
            guard read.insert(part).inserted else { continue }
            if entry.type == "worksheet" {
                var reader = SheetReader(
                    entry.name, strings: strings, looks: looks, dates: parts.dates, package: package, losses: losses)
                if entry.isHidden { reader.losses = LossLog() }
                try reader.read(try package.events(of: part, vocabulary: .workbook))
                if entry.isHidden {
                    // One message tells of the sheet: the words of merged and damaged cells are among its words.
                    let others = reader.losses.diagnostics.compactMap { $0.arguments["words"] ?? $0.arguments["value"] }
                    let words = [reader.content.words] + others + reader.headerWords
                    losses.add(.sheetHidden, at: Place(sheet: entry.name), words: words.joined(separator: " "))
                } else {
                    losses = reader.losses
                    for words in reader.headerWords {
                        losses.add(.headerFooterText, at: Place(sheet: entry.name), words: words)
                    }
                    sheets.append(reader.content)
                }
            } else if !entry.isHidden, entry.type != "chartsheet" {
                losses.add(.embeddedObjectSkipped, at: Place(sheet: entry.name))
            }
            var surroundings = SheetSurroundings(package: package, sheet: entry.name, losses: losses, read: read)
            surroundings.tell(of: try package.relationships(of: part))
            losses = surroundings.losses
            read = surroundings.read
        }
        let made = SheetDocument(sheets, treatment: treatment, losses: &losses)
        guard made.gridCellCount <= package.limits.maximumGridCells else {
            throw PackageLimits.exceeded("grid-cells", made.gridCellCount)
        }
        package.memory.add(made.gridCellCount * (MemoryMeter.Weight.gridAddress + MemoryMeter.Weight.cell))
        try package.memory.check(at: .unknown)
        var document = made.document
        document.properties = DocumentProperties(
            kind: package.kind.name, producer: producer(of: package, &losses), isStrict: parts.isStrict)
        for part in missing { losses.add(.documentPartMissing, at: .unknown, ["part": part]) }
        return DocumentReading(
            document: document, diagnostics: package.diagnostics + losses.diagnostics.map { $0.inFile(package.name) })
    }

    /// The program that wrote the file; a part that only describes it and cannot be read is told.
    private func producer(of package: OfficePackage, _ losses: inout LossLog) -> String? {
        do throws(PackageError) {
            return try package.producer()
        } catch {
            let part = error.diagnostic.place.part ?? "docProps/app.xml"
            losses.add(.documentPartUnreadable, at: .unknown, ["part": part])
            return nil
        }
    }
}
