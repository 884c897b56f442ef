public import DocumentModel
internal import Diagnostics
public import OfficePackage

/// Reads OpenDocument text and spreadsheets: ODT, ODS, templates, master documents, and flat ODF.
///
/// What it supports is said at the top of each of its files: styles (``StyleSheet``), lists (``OpenList``), tables
/// (``OpenTable``), paragraphs (``OpenParagraph``), tracked changes (``Revisions``). What it leaves out becomes a
/// diagnostic with its place and words.
public struct OpenDocumentReader: Sendable {
    /// How a document is read.
    public struct Options: Sendable, Hashable {
        /// Which side of tracked changes is read.
        public var revisions: RevisionView

        /// The options; the document after all changes, unless said otherwise.
        public init(revisions: RevisionView = .accept) { self.revisions = revisions }
    }

    private let options: Options
    private let treatment: SheetTreatment.Finder

    /// A reader with these options.
    ///
    /// - Parameter treatment: what is done with a sheet of a spreadsheet; all are read unless said otherwise.
    public init(options: Options = Options(), treatment: @escaping SheetTreatment.Finder = { _ in .content }) {
        self.options = options
        self.treatment = treatment
    }

    /// Reads a package.
    ///
    /// - Returns: the document, and what of it was left out or changed.
    /// - Throws: what stops the file: damage, limits, a body that is no text.
    public func read(_ package: OfficePackage) throws(PackageError) -> DocumentReading {
        do throws(PackageError) {
            var reader = try BodyReader(package, view: options.revisions)
            // ODF 1.3 Part 2, 3.1: only content.xml is a must; the styles come first, for the text needs them.
            if !package.kind.isFlatOpenDocument {
                if package.contains("styles.xml") { try reader.read("styles.xml") }
                if package.contains("meta.xml") { reader.readAbout(in: "meta.xml") }
            }
            try reader.read(package.mainPart)
            return try reader.finish(treatment)
        } catch {
            throw error.inFile(package.name)
        }
    }
}

extension BodyReader {
    /// The document, once all parts are read.
    fileprivate consuming func finish(_ treatment: SheetTreatment.Finder) throws(PackageError) -> DocumentReading {
        guard foundText else {
            throw PackageError(
                package.kind.isFlatOpenDocument ? .formatUnknown : .packagePartMissing, ["part": "office:text"])
        }
        flushJoined()
        tellLostDeletions()
        if shownParagraphCount == 0, finishedSheets.isEmpty, let part = importedParts.first {
            throw PackageError(.documentImportedOnly, ["part": part])
        }
        let headers = package.kind.isFlatOpenDocument ? Place.unknown : Place(part: "styles.xml")
        for words in masterPages.shownWords() where !isSpreadsheet || !SheetDocument.isPageNumber(words) {
            losses.add(.headerFooterText, at: headers, words: words)
        }

        var properties = DocumentProperties(
            kind: package.kind.name, producer: about.producer, hasTrackedChanges: !revisions.order.isEmpty,
            contentControls: contentControls)
        styles.sheet.describe(&properties)
        properties.isLandscape = isSpreadsheet ? nil : masterPages.isLandscape
        var document = Document(blocks: containers[0].blocks, footnotes: footnotes, properties: properties)
        if isSpreadsheet {
            let made = SheetDocument(finishedSheets, treatment: treatment, losses: &losses)
            guard made.gridCellCount <= limits.maximumGridCells else {
                throw PackageLimits.exceeded("grid-cells", made.gridCellCount)
            }
            memory.add(made.gridCellCount * (MemoryMeter.Weight.gridAddress + MemoryMeter.Weight.cell))
            try memory.check(at: .unknown)
            let sheets = made.document
            document.blocks += sheets.blocks
            document.sheets = sheets.sheets
        }
        let diagnostics = package.diagnostics + losses.diagnostics.map { $0.inFile(package.name) }
        return DocumentReading(document: document, diagnostics: diagnostics)
    }
}
