internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import TextAnalysis

/// Reads one story of a document (the body, a note, a header) from its events into blocks.
///
/// It supports:
/// - paragraphs: text, breaks, tabs, hyphens, symbol fonts, ruby, math, fields' results, notes, automatic numbers;
/// - tables: `gridSpan`, `vMerge`, `hMerge`, `gridBefore`, `gridAfter`, header rows, nested and adjacent tables;
/// - content controls, smart tags, custom XML, hyperlinks around anything: they are looked through;
/// - `mc:AlternateContent`, read once; text boxes, put behind the paragraph they are anchored in;
/// - tracked changes: accepted or rejected; property changes are not read;
/// - text that is struck through, as such (not where only a conditional format of a table style strikes it);
/// - content controls bound to the file's data: the data; drop caps; style separators.
///
/// Left out, with a diagnostic: hidden text, text under merged cells, prompts of empty controls, pictures, embedded
/// objects, charts, imported parts.
///
/// Elements are handled as they come, without recursion: tables may be nested as deep as the limits allow. What is open
/// stands in two stacks, ``containers`` and ``tables``; the text of open paragraphs in one shared buffer, ``bytes``.
struct StoryReader {
    // MARK: What it is given

    let styles: Styles
    let changes: RevisionView
    let limits: PackageLimits
    /// What is kept, added up.
    let memory: MemoryMeter
    /// The relationships of the story's part, by id.
    let relationships: [String: Relationship]
    /// The place that diagnostics name in stories other than the body.
    let part: String?
    var numbering: NumberingCounter
    /// The data that content controls are bound to.
    let data: BoundData?

    // MARK: What it gathers

    var losses = LossLog()
    /// The notes that the body refers to, in order.
    var noteReferences: [NoteReference] = []
    var noteNumbers: [NoteReference: Int] = [:]
    /// For each of them the paragraph that referred to it last.
    var noteParagraphs: [Int] = []
    /// Where each comment is anchored.
    var commentPlaces: [Int: Place] = [:]
    /// The charts and diagrams whose words stand in other parts.
    var graphics: [(relationship: Relationship, place: Place)] = []
    /// The stories of a part of notes or comments, by id.
    var notes: [Int: [Block]] = [:]
    var revisionCount = 0
    var contentControls = 0
    var isStrict = false
    /// Whether the page with the first table, or the last one read, is wider than high.
    private(set) var isLandscape: Bool?
    private var isPageOfTable = false
    /// The parts that are imported and not read.
    var importedParts: [String] = []
    var fieldNumbering = FieldNumbering()

    // MARK: What is open

    var containers: [Container] = [Container(kind: .story)]
    var tables: [TableFrame] = []
    /// The text of the open paragraphs; a text box's begin behind those of the paragraph it is anchored in.
    var bytes: [UInt8] = []
    var texts = SharedTexts()
    var paragraph = ParagraphState()
    var run = RunState()
    var fields: [Field] = []
    /// How many of the open fields are still in their code.
    var openCodeCount = 0
    var scope = Scope.none
    /// For each open `mc:AlternateContent`: whether one of its choices was read.
    var alternatives: [Bool] = []
    /// The open content controls, and whether any of them takes its text elsewhere.
    var controls: [ContentControl] = []
    var controlsDivert = false
    /// How many open revisions take their content away.
    var goneDepth = 0
    /// How many of the open cells are hidden under a merged one.
    var coveredDepth = 0
    var rubyDepth = 0
    /// The words that are being left out, and why.
    var aside: [UInt8] = []
    var asideReason = DiagnosticID.hiddenTextLeftOut
    /// Where the characters of the open text element go.
    var destination = Destination.visible
    /// Where the open text element begins in the buffer, and whether white space at its ends is kept.
    var textStart = 0
    var textKeepsSpace = true
    /// Whether the whole part keeps white space (`xml:space` of its root).
    var partKeepsSpace = false
    /// Where white space was dropped last, in the buffer; words that meet there run together.
    var droppedSpace = -1
    /// A page break that becomes a line break if text follows it in its paragraph.
    var hasPendingBreak = false
    /// Whether the block before was a table, which goes on if another follows directly.
    var hasEndedTable = false
    var math = MathState()
    /// What the author says the open picture shows (its alternative text).
    var pictureDescription = ""

    var tableCount = 0
    var bodyParagraphCount = 0
    /// How many paragraphs showed something, wherever they stand.
    var shownParagraphCount = 0
    /// How many paragraphs have begun.
    var paragraphCount = 0
    /// The addresses of the tables that are finished.
    var gridCellCount = 0

    init(
        styles: Styles, numbering: NumberingCounter, changes: RevisionView, limits: PackageLimits, memory: MemoryMeter,
        relationships: [Relationship], data: BoundData? = nil, part: String? = nil
    ) {
        self.styles = styles
        self.numbering = numbering
        self.changes = changes
        self.limits = limits
        self.memory = memory
        self.data = data
        self.part = part
        self.relationships = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The properties that are open, whose elements mean something else than in the text.
    enum Scope {
        case none, paragraph, numbering, table, row, cell, formField
    }

    /// Where characters go.
    enum Destination {
        case visible
        /// Left out, to be told with this reason.
        case aside(DiagnosticID)
        /// A field's code.
        case code
        /// Text inside a field's code.
        case fieldText
        /// Text that a content control holds beside the data it is bound to.
        case bound
        case nowhere
    }

    /// What holds blocks: the story, a cell, a text box, a note.
    struct Container {
        enum Kind: Equatable {
            case story, cell, textBox
            case note(Int)
        }

        var kind: Kind
        var blocks: [Block] = []
        /// How many bytes of text its paragraphs have.
        private var textBytes = 0
        /// The paragraph that was open when it began.
        var outer = ParagraphState()
        /// The run that was open when it began.
        var outerRun = RunState()
        /// The fields that were open when it began.
        var outerFieldCount = 0
        /// The lists that the text around a text box counts: Word counts each box by itself.
        var outerNumbering: NumberingCounter?
        /// How many tables had begun before a cell that is hidden under a merged one; nil for any other.
        var coveredTableCount: Int?

        init(
            kind: Kind, outer: ParagraphState = ParagraphState(), outerRun: RunState = RunState(),
            outerFieldCount: Int = 0
        ) {
            self.kind = kind
            self.outer = outer
            self.outerRun = outerRun
            self.outerFieldCount = outerFieldCount
        }

        /// Tells the meter of a paragraph's text; the paragraphs of a cell count together.
        mutating func note(_ text: String, in memory: MemoryMeter) {
            textBytes = kind == .cell ? textBytes + text.utf8.count + 1 : text.utf8.count
            memory.note(textBytes: textBytes)
        }
    }

    // MARK: Events

    /// Reads a part to its end.
    mutating func read(_ reader: XMLEventReader) throws(PackageError) {
        while let event = try reader.next() {
            switch event.kind {
            case .text: characters(event, reader)
            case .start:
                guard let element = Element(rawValue: event.name) else { continue }
                try start(element, event, reader)
            case .end:
                guard let element = Element(rawValue: event.name) else { continue }
                try end(element, reader)
            }
        }
        while containers.count > 1 { try endContainer() }
        try finishContainer()
    }

    /// The blocks of the story.
    var blocks: [Block] { containers.first?.blocks ?? [] }

    private mutating func start(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        switch element {
        // The most frequent first.
        case .text: startText(element, keepsSpace: keepsSpace(event, reader))
        case .mathText: startText(element)
        case .run: startRun()
        case .fonts: if scope == .none { run.symbolFont = symbolFont(event, reader) }
        case .paragraph: try startParagraph()
        case .paragraphProperties: scope = .paragraph
        case .paragraphStyle: startStyle(event, reader)
        case .cell: try startCell()
        case .cellProperties: scope = .cell
        case .gridSpan, .verticalMerge, .horizontalMerge, .cellMerged: try cellProperty(element, event, reader)
        case .row: try startRow()
        case .rowProperties: scope = .row
        case .gridBefore, .gridAfter, .headerRow, .hiddenRow: try rowProperty(element, event, reader)

        case .runStyle, .vanish, .specialVanish, .strike, .doubleStrike: look(element, event, reader)
        case .textFrame: if scope == .paragraph { paragraph.properties.isDropCap = isDropCap(event, reader) }
        case .numbering: if scope == .paragraph { scope = .numbering }
        case .numberingLevel: if scope == .numbering { paragraph.properties.level = reader.number(.value, of: event) }
        case .numberingInstance: if scope == .numbering { paragraph.properties.list = reader.number(.value, of: event) }
        case .outlineLevel: if scope == .paragraph { paragraph.properties.outline = reader.number(.value, of: event) }

        case .deletedText, .drawingText, .fieldCode, .deletedFieldCode: startText(element)
        case .tab, .positionalTab: if scope == .none { insert(0x09) }
        case .lineBreak: lineBreak(reader.value(.type, of: event))
        case .carriageReturn: insert(0x0A)
        case .noBreakHyphen: insert(UInt8(ascii: "-"))
        case .softHyphen: insert("\u{AD}")
        case .symbol: symbol(event, reader)
        case .rubyText: rubyDepth += 1
        case .dayShort, .dayLong, .monthShort, .monthLong, .yearShort, .yearLong:
            if isPlain { losses.add(.fieldWithoutResult, at: place(), ["code": "\(element)"]) }

        case .inserted, .deleted, .movedFrom, .movedTo: try startRevision(element, reader)
        case .cellInserted, .cellDeleted: try cellRevision(element, reader)
        case .paragraphPropertiesChange, .runPropertiesChange, .tablePropertiesChange, .tableExceptionsChange,
            .tableGridChange, .rowPropertiesChange, .cellPropertiesChange, .sectionPropertiesChange, .numberingChange:
            revisionCount += 1
            try reader.skip()

        case .simpleField: startSimpleField(event, reader)
        case .fieldCharacter: fieldCharacter(reader.value(.fieldCharacterType, of: event))
        case .formField: scope = .formField
        case .checkBox, .dropDownList, .formDefault, .formChecked, .formResult, .listEntry:
            formField(element, event, reader)

        case .table: try startTable()
        case .tableProperties: if scope == .none { scope = .table }
        case .tableStyle: if scope == .table { tableStyle(reader.value(.value, of: event) ?? "") }
        case .tablePosition: if scope == .table { tableIsFloating() }

        case .contentControl:
            contentControls += 1
            try closeTable()
            startControl()
        case .contentControlProperties: try readControlProperties(reader)
        case .contentControlEndProperties: try reader.skip()
        case .sectionProperties:
            if scope == .paragraph { paragraph.properties.endsSection = true }
            try readSection(reader)
        case .pageSize: break
        // They stand in the properties of a control only, which are read at once.
        case .showingPrompt, .dataBinding, .controlDate, .controlDateFormat, .controlItem, .controlCheckBox,
            .controlChecked, .controlUnchecked, .controlPicture:
            break
        case .footnoteReference: noteReference(.footnote, event, reader)
        case .endnoteReference: noteReference(.endnote, event, reader)
        case .commentReference:
            if let id = reader.number(.id, of: event) {
                memory.add(MemoryMeter.Weight.mark)
                commentPlaces[id] = place()
            }
        case .footnote, .endnote, .comment: try startNote(event, reader)

        case .alternateContent: alternatives.append(false)
        case .choice: try startChoice(reader.value(.requires, of: event), reader)
        case .fallback: if alternatives.last == true { try reader.skip() }
        case .textBoxContent: try startTextBox(reader)
        case .drawingProperties, .shape:
            pictureDescription = reader.value(.description, of: event) ?? reader.value(.alternative, of: event) ?? ""
        case .picture, .imageData:
            if isPlain {
                losses.add(.pictureWithoutText, at: place(), description: pictureDescription.trimmingSpaces)
            }
        case .textPath: artText(reader.value(.text, of: event) ?? "")
        case .object:
            if isPlain { losses.add(.embeddedObjectSkipped, at: place()) }
            try reader.skip()
        case .chart: graphic(reader.value(.relationship, of: event))
        case .diagram: graphic(reader.value(.diagramData, of: event))
        case .importedPart, .subdocument:
            try closeTable()
            importedPart(reader.value(.relationship, of: event) ?? "")

        case .numerator, .denominator, .raised, .lowered, .radical, .degree, .delimiters, .delimiterBegin,
            .delimiterEnd, .mathElement, .nary, .mathCharacter:
            startMath(element, event, reader)
        case .mathControl: try reader.skip()
        case .strictDocument, .document:
            if element == .strictDocument { isStrict = true }
            partKeepsSpace = reader.value(.space, of: event) == "preserve"
        case .drawingParagraph: break
        }
    }

    private mutating func end(_ element: Element, _ reader: XMLEventReader) throws(PackageError) {
        switch element {
        case .text: endText()
        case .run: startRun()
        case .paragraph: endParagraph()
        case .paragraphProperties: endParagraphProperties()
        case .cell: try endCell()
        case .cellProperties: try endCellProperties(reader)
        case .row: try endRow()
        case .rowProperties, .formField, .tableProperties: scope = .none
        case .numbering: if scope == .numbering { scope = .paragraph }
        case .table: try endTable()
        case .inserted, .deleted, .movedFrom, .movedTo: endRevision(element)
        case .rubyText: rubyDepth = max(0, rubyDepth - 1)
        case .simpleField: endSimpleField()
        case .contentControl:
            try closeTable()
            endControl()
        case .footnote, .endnote, .comment:
            if containers.count > 1, case .note = containers[containers.count - 1].kind { try endContainer() }
        case .textBoxContent:
            if containers[containers.count - 1].kind == .textBox { try endContainer() }
        case .alternateContent: _ = alternatives.popLast()
        case .drawingParagraph: if !aside.isEmpty { aside.append(0x20) }
        case .numerator, .denominator, .raised, .lowered, .degree, .delimiters, .mathElement, .nary, .radical:
            endMath(element)
        default: break
        }
    }

    /// A section's own properties: the size of its pages (ECMA-376 Part 1, 17.6.13). The height and the width say how it
    /// lies; `w:orient` is for the printer.
    private mutating func readSection(_ reader: XMLEventReader) throws(PackageError) {
        var depth = 1
        while let event = try reader.next(inside: &depth) {
            switch Element(rawValue: event.name) {
            case .sectionPropertiesChange:
                depth -= 1
                try reader.skip()
            case .pageSize:
                guard !isPageOfTable, let width = reader.number(.width, of: event),
                    let height = reader.number(.height, of: event)
                else { continue }
                isLandscape = width > height
                isPageOfTable = tableCount > 0
            default: break
            }
        }
    }

    // MARK: Containers

    /// Begins to gather blocks for something of its own.
    mutating func beginContainer(_ kind: Container.Kind) {
        containers.append(Container(kind: kind, outer: paragraph, outerRun: run, outerFieldCount: fields.count))
        if kind == .textBox {
            containers[containers.count - 1].outerNumbering = numbering
            numbering = NumberingCounter(numbering.numbering)
        }
        paragraph = ParagraphState()
        scope = .none
        hasEndedTable = false
    }

    /// Ends what is open in the innermost container: a paragraph that waits for another, a table, fields.
    mutating func finishContainer() throws(PackageError) {
        if paragraph.isOpen { endParagraph() }
        flushWaitingParagraph(atEnd: true)
        try closeTable()
        dropFields(to: containers[containers.count - 1].outerFieldCount)
    }

    /// Ends the innermost container and hands its blocks to what it belongs to.
    mutating func endContainer() throws(PackageError) {
        // A table that is still open inside it has no end of its own (only in a malformed part).
        while let last = tables.indices.last, tables[last].depth >= containers.count, !tables[last].isEnded {
            try endTable()
        }
        try finishContainer()
        let container = containers.removeLast()
        paragraph = container.outer
        run = container.outerRun
        textStart = bytes.count
        droppedSpace = -1
        switch container.kind {
        case .story: break
        case .cell:
            if let tables = container.coveredTableCount {
                coveredDepth -= 1
                tableCount = tables
            }
            addCell(container.coveredTableCount == nil ? container.blocks : [])
        case .textBox:
            if let outer = container.outerNumbering { numbering = outer }
            // A box inside a box is told with it.
            if part == nil, !containers.contains(where: { $0.kind == .textBox }) {
                losses.add(.textBoxMoved, at: place(), words: container.blocks.shownText)
            }
            if paragraph.isOpen || paragraph.isWaiting {
                paragraph.textBoxes += container.blocks
            } else {
                for block in container.blocks { add(block) }
            }
        case .note(let id): notes[id] = container.blocks
        }
    }

    /// Adds a block to the innermost container.
    mutating func add(_ block: Block) {
        containers[containers.count - 1].blocks.append(block)
        if containers.count == 1, case .paragraph = block { bodyParagraphCount += 1 }
    }

    // MARK: Choices and places

    /// The prefixes of the extensions whose content is read; a choice that requires others is passed over.
    private static let understood: Set<String> = [
        "wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16cex", "w16cid", "w16du", "w16sdtdh", "a14", "v", "o", "w",
        "wp", "a", "m", "pic", "c14",
    ]

    private mutating func startChoice(_ requires: String?, _ reader: XMLEventReader) throws(PackageError) {
        let isUnderstood = (requires ?? "").split(separator: " ").allSatisfy { Self.understood.contains(String($0)) }
        guard let chosen = alternatives.last, !chosen, isUnderstood else { return try reader.skip() }
        alternatives[alternatives.count - 1] = true
    }

    /// Where the reader is, as a person would look it up.
    func place() -> Place {
        if let part { return Place(part: part) }
        guard let index = openTableIndex else { return Place(paragraph: bodyParagraphCount + 1) }
        let address = tables[index].address
        return Place(
            table: address.table == 0 ? tableCount + 1 : address.table, row: address.row + 1, column: address.column + 1
        )
    }

    /// The words behind here to the end of an open element, told as left out.
    ///
    /// - Parameters:
    ///   - place: where they stand, if not where the reader is.
    ///   - depth: how many elements are open that must end.
    mutating func leaveOut(
        _ reason: DiagnosticID, at place: Place? = nil, depth: Int = 1, _ reader: XMLEventReader
    ) throws(PackageError) {
        var depth = depth
        var words: [UInt8] = []
        var keeps = true
        while depth > 0, let event = try reader.next() {
            switch event.kind {
            case .text: if keeps { reader.append(event, to: &words) }
            case .end:
                depth -= 1
                switch Element(rawValue: event.name) {
                case .paragraph, .drawingParagraph: words.append(0x20)
                default: break
                }
            case .start:
                depth += 1
                switch Element(rawValue: event.name) {
                case .fieldCode, .deletedFieldCode: keeps = false
                case .text, .deletedText, .mathText, .drawingText: keeps = true
                case .tab, .lineBreak, .carriageReturn, .positionalTab: words.append(0x20)
                case .noBreakHyphen: words.append(UInt8(ascii: "-"))
                case .paragraphProperties, .contentControlProperties, .fallback, .tableProperties, .runPropertiesChange:
                    try reader.skip()
                    depth -= 1
                default: break
                }
            }
        }
        losses.add(reason, at: place ?? self.place(), words: String(decoding: words, as: UTF8.self).trimmingSpaces)
    }
}

extension [Block] {
    /// Their text as shown, with that of tables, in one line.
    var shownText: String {
        var texts: [String] = []
        // Without recursion: tables may be nested a thousand deep.
        var rest = Array(self.reversed())
        while let block = rest.popLast() {
            switch block {
            case .paragraph(let paragraph): texts.append(paragraph.shownText)
            case .table(let table): for cell in table.cells.reversed() { rest += cell.blocks.reversed() }
            }
        }
        return texts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
