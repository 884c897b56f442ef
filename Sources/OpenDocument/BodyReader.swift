internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import TextAnalysis

/// Reads the parts of an ODF document into blocks, in one pass and without recursion.
///
/// A document may nest elements twenty thousand deep: what is open stands on stacks (paragraphs, containers, tables,
/// lists), and XML's own rule that every end belongs to the last start keeps them in step. The twin of this file in
/// the room of Open XML does the same for `w:body`.
struct BodyReader {
    let package: OfficePackage
    let limits: PackageLimits
    /// What is kept, added up.
    let memory: MemoryMeter
    let view: RevisionView

    var input: EventInput
    var styles = StylesReader()
    var numbering = Numbering()
    var losses = LossLog()
    var revisions = Revisions()
    var masterPages = MasterPages()
    var forms = FormControls()

    /// The text of the open paragraphs: that of an inner one (in a frame) stands behind that of the outer one.
    var text: [UInt8] = []
    var texts = SharedTexts()
    /// Text of the open paragraphs that is hidden.
    var hidden: [UInt8] = []
    var paragraphs: [OpenParagraph] = []
    var containers: [Container] = [Container(kind: .body)]
    var tables: [OpenTable] = []
    var lists: [OpenList] = []
    /// How the text of each open span looks; kept only where a style says anything of that.
    var spans: [TextMarks] = []
    /// How many of the open cells are covered by a merged one.
    var coveredDepth = 0

    var footnotes: [Note] = []
    var tableCount = 0
    var gridCells = 0
    var repeatedCells = 0
    var repeatedSpaces = 0
    /// How many paragraphs of the body, outside tables, have been read.
    var paragraphCount = 0
    var contentControls = 0
    /// What is known of the file, which fields show.
    var about = DocumentAbout()
    var fieldNumbers = FieldNumbers()
    /// The open sections: what they are linked with, and how many paragraphs had shown something before.
    var sections: [(source: String?, shown: Int)] = []
    /// The documents that sections are linked with, and which are not read.
    var importedParts: [String] = []
    /// How many paragraphs have begun.
    var paragraphOrdinal = 0
    /// How many paragraphs showed something, wherever they stand.
    var shownParagraphCount = 0
    var foundText = false
    /// Whether the body is a spreadsheet.
    var isSpreadsheet = false
    /// The sheet that is open; at most one.
    var sheets: [OpenSheet] = []
    /// The sheets that were read, in order.
    var finishedSheets: [SheetContent] = []
    private var isStylesPart = false

    /// What blocks are put into: the body, a cell, a frame, a note.
    struct Container {
        enum Kind {
            case body, cell, frame, note
        }

        var kind: Kind
        var blocks: [Block] = []
        /// A paragraph whose end a revision takes away: the next one goes on with it.
        var joined: OpenParagraph?
        /// Where this container's own paragraphs, lists and spans begin on the stacks.
        var firstParagraph = 0
        var firstList = 0
        var firstSpan = 0
        /// Lists are counted apart in the body, in frames and in notes.
        var area = 0
        /// The address and the extent of a cell.
        var cell = OpenTable.CellExtent()
        var hasImage = false
        /// What the author says the frame shows: its title and description.
        var description = ""
        var hasObject = false
        var hasFormula = false
        /// Whether it is a cell covered by a merged one.
        var isCovered = false
        /// What a cell of a sheet would show if it had no text.
        var cellValue: String?
        /// Whether it has a formula and no value.
        var hasUncountedFormula = false
        /// How many bytes of text its paragraphs have.
        private var textBytes = 0

        init(kind: Kind) { self.kind = kind }

        /// Tells the meter of a paragraph's text; the paragraphs of a cell count together.
        mutating func note(_ text: String, in memory: MemoryMeter) {
            textBytes = kind == .cell ? textBytes + text.utf8.count + 1 : text.utf8.count
            memory.note(textBytes: textBytes)
        }
    }

    init(_ package: OfficePackage, view: RevisionView) throws(PackageError) {
        self.package = package
        limits = package.limits
        memory = package.memory
        self.view = view
        input = EventInput(try package.events(of: package.mainPart, vocabulary: .openDocument))
    }

    /// Reads a part to its end: styles, text and what is known of the file, wherever they stand.
    mutating func read(_ part: String) throws(PackageError) {
        isStylesPart = part != package.mainPart
        input = EventInput(try package.events(of: part, vocabulary: .openDocument))
        while let step = try input.next() {
            switch step {
            case .text: characters()
            case .start(let element): try start(element)
            case .end(let element): try end(element)
            }
        }
    }

    mutating func start(_ element: Element) throws(PackageError) {
        switch element {
        // What every row of a plan has, first.
        case .paragraph, .heading:
            if masterPages.awaitsTable { masterPages.pass(input.string(.styleName), isTable: false) }
            startParagraph(isHeading: element == .heading)
        case .span: startSpan()
        case .tableCell: try startCell()
        case .coveredCell: try readCoveredCell()
        case .tableRow: try startRow()
        case .spaces: try addSpaces()
        case .tab: add(0x09)
        case .lineBreak:
            memory.add(MemoryMeter.Weight.lineBreak)
            add(0x0A)

        case .table:
            if masterPages.awaitsTable { masterPages.pass(input.string(.tableStyleName), isTable: true) }
            try startTable()
        case .tableColumn: declareColumns()
        case .tableHeaderRows: startHeaderRows()
        case .list: startList()
        case .listItem: startListItem()
        case .listHeader: startListHeader()
        case .numberedParagraph: startNumberedParagraph()
        case .section: try startSection()
        case .sectionSource: if !sections.isEmpty { sections[sections.count - 1].source = input.string(.href) }

        case .note: try startNote()
        case .annotation: try leaveOut(.commentLeftOut)
        case .rubyText: try leaveOut(.rubyTextLeftOut)
        case .contentControl:
            contentControls += 1
            if input.flag(.showingPrompt) == true { try leaveOut(.promptLeftOut) }
        case .sequence: startSequence()
        case .titleField, .subjectField, .descriptionField, .keywordsField, .userDefinedField:
            try readPropertyField(element)
        case .hiddenText: try startHiddenText()
        case .hiddenParagraph: hideParagraph()
        case .variableSet, .variableGet, .variableInput, .userFieldGet, .userFieldInput, .expression:
            if input.string(.display) == "none" { try leaveOut(.hiddenTextLeftOut) }

        case .trackedChanges: try readTrackedChanges()
        case .change: insertDeletion()
        case .changeStart: startChange()
        case .changeEnd: endChange()

        case .frame, .customShape, .rectangle, .line, .polyline, .polygon, .regularPolygon, .path, .circle, .ellipse,
            .connector, .caption, .measure:
            try startFrame()
        case .image: containers[containers.count - 1].hasImage = true
        case .object: try readObject()
        case .objectOLE, .plugin, .applet: containers[containers.count - 1].hasObject = true

        case .style, .defaultStyle, .textProperties, .tableRowProperties, .fontFace, .listStyle, .listLevelNumber,
            .listLevelBullet, .listLevelImage, .outlineStyle, .outlineLevel, .tableProperties, .cellProperties:
            switch element {
            case .style: memory.add(MemoryMeter.Weight.mark)
            case .listStyle: memory.add(MemoryMeter.Weight.definition * 2)
            case .fontFace, .textProperties, .tableProperties, .cellProperties: memory.add(MemoryMeter.Weight.mark / 2)
            default: break
            }
            styles.start(element, input)
            if element == .style, let name = input.string(.masterPageName) {
                masterPages.use(name, by: input.string(.name))
            }
        case .automaticStyles: if isStylesPart { try readPageLayouts() }
        case .pageLayout, .pageLayoutProperties: readPageLayout(element)
        case .masterStyles: try readMasterStyles()
        case .meta: try readAbout()

        case .text:
            foundText = true
            numbering.continuesByStyle = about.continuesListsByStyle
        case .spreadsheet:
            foundText = true
            isSpreadsheet = true
        case .contentValidations, .dataLinks: try input.skip()
        case .sheetChanges: try leaveOut(.deletedTextLeftOut)
        case .presentation, .drawing, .chart: throw refusal(element)

        case .forms: try readForms()
        case .control: if isSpreadsheet { try input.skip() } else { addControl() }
        case .fieldMark: try readFieldMark()
        case .fieldMarkStart: startFieldMark()
        case .fieldMarkSeparator: dropFieldCode()
        case .fieldMarkEnd: endFieldMark()
        case .fieldParameter: readFieldParameter()
        case .title, .description: try readDescription()

        // Numbers are computed; a note's mark, scripts and templates of indexes are no text.
        case .number, .noteCitation, .script, .scripts, .tableTitle, .tableDescription,
            .contentsSource, .illustrationsSource, .tablesSource, .objectsSource, .userIndexSource, .alphabeticalSource,
            .bibliographySource:
            try input.skip()
        default: break
        }
    }

    private mutating func end(_ element: Element) throws(PackageError) {
        switch element {
        case .paragraph, .heading: endParagraph()
        case .span: endSpan()
        case .tableCell: try endCell()
        case .coveredCell: endCoveredCell()
        case .tableRow: try endRow()
        case .table: try endTable()
        case .tableHeaderRows: endHeaderRows()
        case .list, .numberedParagraph: endList()
        case .note: endNote()
        case .section: endSection()
        case .sequence: endSequence()
        case .frame, .customShape, .rectangle, .line, .polyline, .polygon, .regularPolygon, .path, .circle, .ellipse,
            .connector, .caption, .measure:
            endFrame()
        case .style, .defaultStyle, .listStyle, .outlineStyle: styles.end(element)
        default: break
        }
    }

    // MARK: Containers

    /// The container that blocks are put into now.
    var container: Container { containers[containers.count - 1] }

    /// Opens a container whose paragraphs, lists and spans know nothing of those around it.
    mutating func open(_ kind: Container.Kind) {
        var new = Container(kind: kind)
        new.firstParagraph = paragraphs.count
        new.firstList = lists.count
        new.firstSpan = spans.count
        new.area =
            switch kind {
            case .frame: 1
            case .note: 2
            case .body, .cell: containers[containers.count - 1].area
            }
        containers.append(new)
    }

    /// Closes the innermost container, and hands it out with all its blocks.
    mutating func closeContainer() -> Container {
        flushJoined()
        return containers.removeLast()
    }

    /// Puts a block behind the open paragraph, or else at the end of the container.
    mutating func emit(_ block: Block) {
        if case .paragraph(let paragraph) = block, !paragraph.text.isEmpty { shownParagraphCount += 1 }
        if paragraphs.count > containers[containers.count - 1].firstParagraph {
            paragraphs[paragraphs.count - 1].following.append(block)
        } else {
            if containers[containers.count - 1].kind == .body, case .paragraph = block { paragraphCount += 1 }
            containers[containers.count - 1].blocks.append(block)
        }
    }

    /// Where the reader is, in the words a person would look it up by.
    var place: Place {
        if let sheetPlace { return sheetPlace }
        if let table = tables.last { return table.place }
        return Place(paragraph: paragraphCount + 1)
    }

    // MARK: Words that are left out

    /// The words of the element whose start was the last step, up to its end; paragraphs are parted by a space.
    mutating func words(skippingPageNumbers: Bool = false) throws(PackageError) -> String {
        var bytes: [UInt8] = []
        var depth = 1
        while depth > 0, let step = try input.next() {
            switch step {
            case .text: input.appendText(to: &bytes)
            case .end: depth -= 1
            case .start(let element):
                depth += 1
                switch element {
                case .paragraph, .heading, .tab, .lineBreak, .spaces: bytes.append(0x20)
                // A revision may begin or end in what is left out.
                case .changeStart: startChange()
                case .changeEnd: endChange()
                case .number, .noteCitation, .title, .description, .mathAnnotation, .mathAnnotationXML:
                    try input.skip()
                    depth -= 1
                case .pageNumber, .pageCount, .sheetName:
                    if skippingPageNumbers {
                        try input.skip()
                        depth -= 1
                    }
                default: break
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self).trimmed
    }

    /// Leaves an element out of the text, and tells its words.
    mutating func leaveOut(_ id: DiagnosticID) throws(PackageError) {
        let here = place
        losses.add(id, at: here, words: try words())
    }

    // MARK: Sections

    /// Leaves a hidden section out (ODF 1.3 Part 3, 19.853 `text:display`); others are read as if they were not there.
    private mutating func startSection() throws(PackageError) {
        switch input.string(.display) {
        case "none": return try leaveOut(.hiddenTextLeftOut)
        case "condition": if isConditionMet { return try leaveOut(.hiddenTextLeftOut) }
        default: break
        }
        memory.add(MemoryMeter.Weight.mark)
        sections.append((nil, shownParagraphCount))
    }

    /// Ends a section; one that is linked with another document and holds nothing of it is told.
    private mutating func endSection() {
        guard let section = sections.popLast(), let source = section.source, !source.isEmpty,
            section.shown == shownParagraphCount
        else { return }
        importedParts.append(source)
        losses.add(.importedPartSkipped, at: place, ["part": source])
    }

    /// Whether the element's condition, computed when the file was saved (`text:is-hidden`), hides it.
    var isConditionMet: Bool {
        if let isHidden = input.flag(.isHidden) { return isHidden }
        let condition = input.string(.condition).map { $0.split(separator: ":").last.map(String.init) ?? $0 }
        return condition.map { ["TRUE", "true", "1"].contains($0) } ?? false
    }

    // MARK: The file

    /// A file whose body is no text: a presentation, a drawing.
    private func refusal(_ element: Element) -> PackageError {
        let kind =
            element == .presentation ? "ODP" : "ODG"
        return PackageError(.formatNotText, at: Place(file: package.name), ["kind": kind])
    }
}

extension String {
    /// The string without white space at its ends.
    var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        let scalars = unicodeScalars.drop(while: \.properties.isWhitespace)
        guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(scalars[...end])
    }
}
