internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// The open paragraph of a container.
struct ParagraphState {
    var isOpen = false
    /// It has ended, but its mark is gone: the next paragraph goes on with it.
    var isWaiting = false
    /// Where its text begins in the shared buffer.
    var start = 0
    /// Which of all paragraphs it is, in the order in which they begin.
    var ordinal = 0
    /// Whether its style hides its text.
    var isHidden = false
    var properties = ParagraphProperties()
    var notes: [Int] = []
    /// The blocks of the text boxes anchored in it.
    var textBoxes: [Block] = []
    /// Its number, where that was computed before its end.
    var label: String?
}

/// What a paragraph's own properties (`w:pPr`) say.
struct ParagraphProperties {
    /// Its style, by position in ``Styles/paragraphs``.
    var style = 0
    var list: Int?
    var level: Int?
    var outline: Int?
    /// A revision that took its mark away, in the view that is read.
    var markIsGone = false
    /// Its mark is hidden text.
    var markIsHidden = false
    /// Its numbering was inserted by a revision that is rejected.
    var numberIsGone = false
}

/// What the open run's properties say.
struct RunState {
    var isHidden = false
    var symbolFont: SymbolFont?
}

extension StoryReader {
    // MARK: Paragraphs

    mutating func startParagraph() throws(PackageError) {
        if hasEndedTable { try closeTable() }
        if paragraph.isOpen { endParagraph() }
        if !paragraph.isWaiting {
            paragraph = ParagraphState()
            paragraph.start = bytes.count
            paragraphCount += 1
            paragraph.ordinal = paragraphCount
        }
        paragraph.isOpen = true
        paragraph.isWaiting = false
        paragraph.properties = ParagraphProperties(style: styles.defaultParagraph)
        paragraph.isHidden = hidesText(of: styles.defaultParagraph)
        run = RunState(isHidden: paragraph.isHidden)
    }

    mutating func startStyle(_ event: XMLEvent, _ reader: XMLEventReader) {
        guard scope == .paragraph, let id = reader.value(.value, of: event) else { return }
        paragraph.properties.style = styles.paragraph(id)
        paragraph.isHidden = hidesText(of: paragraph.properties.style)
    }

    /// Whether styles hide a paragraph's text. `vanish` is a toggle: a table's and a paragraph's style undo each other
    /// (ECMA-376 Part 1, 17.7.3).
    private func hidesText(of style: Int) -> Bool {
        if styles.hidesByDefault { return true }
        let table = openTableIndex.map { tables[$0].hidesText } ?? false
        return table != styles.paragraphs[style].isHidden
    }

    mutating func endParagraphProperties() {
        scope = .none
        run = RunState(isHidden: paragraph.isHidden)
    }

    /// Ends the open paragraph; where its mark is gone, its text waits for the next one (17.13.5.15).
    mutating func endParagraph() {
        guard paragraph.isOpen else { return }
        scope = .none
        hasPendingBreak = false
        endUnfinishedFields()
        flushAside()
        paragraph.isOpen = false
        if paragraph.properties.markIsGone || paragraph.properties.markIsHidden || paragraph.isHidden {
            paragraph.isWaiting = true
        } else {
            addParagraph()
        }
    }

    /// Adds a paragraph whose mark is gone and which nothing follows that could go on with it.
    mutating func flushWaitingParagraph(atEnd: Bool) {
        guard paragraph.isWaiting else { return }
        paragraph.isWaiting = false
        let isEmpty = bytes.count == paragraph.start && paragraph.notes.isEmpty
        if !isEmpty || (atEnd && containers[containers.count - 1].blocks.isEmpty && paragraph.textBoxes.isEmpty) {
            addParagraph()
        } else {
            for block in paragraph.textBoxes { add(block) }
            paragraph.textBoxes = []
        }
    }

    private mutating func addParagraph() {
        let label = paragraph.label ?? computeLabel()
        let text: String
        if bytes.count > paragraph.start {
            text = String(decoding: bytes[paragraph.start...], as: UTF8.self)
            bytes.removeLast(bytes.count - paragraph.start)
        } else {
            text = ""
        }
        if !text.isEmpty || !label.isEmpty { shownParagraphCount += 1 }
        containers[containers.count - 1].note(text, in: memory)
        memory.add(
            MemoryMeter.Weight.paragraph + (text.isEmpty ? 0 : MemoryMeter.Weight.words)
                + (containers.count == 1 ? MemoryMeter.Weight.bodyBlock : 0))
        let boxes = paragraph.textBoxes
        // A paragraph that only holds the anchor of a text box shows nothing itself.
        if boxes.isEmpty || !text.isEmpty || !label.isEmpty || !paragraph.notes.isEmpty {
            let style = styles.paragraphs[paragraph.properties.style]
            var heading = style.headingLevel
            if let outline = paragraph.properties.outline {
                heading = (0...8).contains(outline) ? outline + 1 : 0
            }
            add(.paragraph(Paragraph(text, label: label, headingLevel: heading, notes: paragraph.notes)))
        }
        if !boxes.isEmpty {
            for block in boxes { add(block) }
            paragraph.textBoxes = []
        }
        paragraph.label = nil
    }

    /// Counts the paragraph in its list.
    private mutating func computeLabel() -> String {
        let properties = paragraph.properties
        // A number looks like its paragraph's mark: where that is hidden, so is the number.
        guard !properties.markIsHidden else { return "" }
        let style = styles.paragraphs[properties.style]
        guard let list = (properties.numberIsGone ? nil : properties.list) ?? style.list, list != 0 else { return "" }
        let level =
            properties.level
            ?? (properties.list == nil || properties.list == style.list
                ? numbering.numbering.level(of: list, for: style) ?? style.level : nil) ?? 0
        if let label = numbering.label(list: list, level: level) { return label }
        losses.add(.numberingUnresolved, at: place())
        return ""
    }

    /// Fixes the paragraph's number before anything inside it is counted.
    mutating func settleLabel() {
        guard paragraph.isOpen, paragraph.label == nil, !paragraph.properties.markIsGone,
            !paragraph.properties.markIsHidden, !paragraph.isHidden
        else { return }
        paragraph.label = computeLabel()
    }

    // MARK: Runs

    mutating func startRun() {
        run.isHidden = paragraph.isHidden
        run.symbolFont = nil
    }

    mutating func visibility(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) {
        switch (element, scope) {
        case (.vanish, .none): run.isHidden = reader.isOn(event)
        case (.runStyle, .none):
            guard let id = reader.value(.value, of: event), let style = styles.characters[id] else { return }
            if style.isHidden { run.isHidden.toggle() }
            if run.symbolFont == nil { run.symbolFont = style.symbolFont }
        // The properties of the paragraph's mark.
        case (.vanish, .paragraph), (.specialVanish, .paragraph):
            if reader.isOn(event) { paragraph.properties.markIsHidden = true }
        default: break
        }
    }

    func symbolFont(_ event: XMLEvent, _ reader: XMLEventReader) -> SymbolFont? {
        guard let name = reader.value(.highANSI, of: event) ?? reader.value(.ascii, of: event) else {
            return run.symbolFont
        }
        return SymbolFont(name: name)
    }

    // MARK: Text

    /// Whether text that stands here is seen.
    var isPlain: Bool { goneDepth == 0 && !run.isHidden && rubyDepth == 0 && openCodeCount == 0 }

    mutating func startText(_ element: Element) {
        if element == .text, goneDepth == 0, !run.isHidden, rubyDepth == 0, fields.isEmpty {
            destination = .visible
        } else {
            destination = destination(of: element)
        }
    }

    /// Where the characters of a text element go.
    private func destination(of element: Element) -> Destination {
        if element == .fieldCode || element == .deletedFieldCode { return .code }
        if openCodeCount > 0 { return .fieldText }
        if goneDepth > 0 { return .aside(revisionReason) }
        if element == .deletedText, changes == .accept { return .aside(.deletedTextLeftOut) }
        if run.isHidden { return .aside(.hiddenTextLeftOut) }
        if rubyDepth > 0 { return .aside(.rubyTextLeftOut) }
        if element == .drawingText { return .aside(.graphicTextLeftOut) }
        if fields.last?.dropsResult == true { return .nowhere }
        return .visible
    }

    /// What is told of text that a revision took away.
    var revisionReason: DiagnosticID { changes == .accept ? .deletedTextLeftOut : .insertedTextLeftOut }

    mutating func characters(_ event: XMLEvent, _ reader: XMLEventReader) {
        switch destination {
        case .visible:
            makeRoomForText()
            let start = bytes.count
            reader.append(event, to: &bytes)
            // A line end or tab typed into the XML is white space to Word; its own are elements.
            for index in start..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
            if run.symbolFont != nil { translateSymbols(from: start) }
        case .aside(let reason): setAside(reason) { reader.append(event, to: &$0) }
        case .code: if let last = fields.indices.last { reader.append(event, to: &fields[last].code) }
        case .fieldText: if let last = fields.indices.last { reader.append(event, to: &fields[last].text) }
        case .nowhere: break
        }
    }

    /// Gets ready to append visible text.
    private mutating func makeRoomForText() {
        if !aside.isEmpty { flushAside() }
        if !paragraph.isOpen && !paragraph.isWaiting { beginStrayText() }
        if hasPendingBreak {
            hasPendingBreak = false
            if bytes.count > paragraph.start { bytes.append(0x0A) }
        }
    }

    /// Text outside a paragraph (only in a malformed part) begins one that waits for the next.
    private mutating func beginStrayText() {
        paragraph = ParagraphState()
        paragraph.start = bytes.count
        paragraph.isWaiting = true
    }

    /// Text typed in a symbol font becomes the signs that it shows.
    private mutating func translateSymbols(from start: Int) {
        guard let font = run.symbolFont else { return }
        let text = String(decoding: bytes[start...], as: UTF8.self)
        bytes.removeLast(bytes.count - start)
        for scalar in text.unicodeScalars {
            // Only codes of the font itself are its signs: other characters fall back to another font.
            let isCode = scalar.value <= 0xFF || (0xF000...0xF0FF).contains(scalar.value)
            if isCode {
                append(font.scalar(scalar.value) ?? unknownSymbol(scalar.value, font.rawValue))
            } else {
                append(scalar)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) { bytes.append(contentsOf: String(scalar).utf8) }

    private mutating func unknownSymbol(_ code: UInt32, _ font: String) -> Unicode.Scalar {
        losses.add(
            .symbolUnknown, at: place(), ["code": "U+" + String(code, radix: 16, uppercase: true), "font": font])
        return "\u{FFFD}"
    }

    /// Inserts a character that has an element of its own.
    mutating func insert(_ byte: UInt8) { insert(CollectionOfOne(byte)) }

    /// Inserts words that no text element holds.
    mutating func insert(_ text: String) { insert(text.utf8) }

    private mutating func insert(_ text: some Sequence<UInt8>) {
        guard scope == .none else { return }
        switch destination(of: .text) {
        case .visible:
            makeRoomForText()
            bytes.append(contentsOf: text)
        case .aside(let reason): setAside(reason) { $0.append(contentsOf: text) }
        case .fieldText: if let last = fields.indices.last { fields[last].text.append(contentsOf: text) }
        case .code, .nowhere: break
        }
    }

    /// `w:br`: a line's end; a page's or column's end counts as one only between words of its paragraph.
    mutating func lineBreak(_ type: String?) {
        if type == "page" || type == "column" {
            if isPlain { hasPendingBreak = true }
        } else {
            memory.add(MemoryMeter.Weight.lineBreak)
            insert(0x0A)
        }
    }

    /// `w:sym`: a character of a symbol font, by its code (17.3.3.30).
    mutating func symbol(_ event: XMLEvent, _ reader: XMLEventReader) {
        let digits = reader.value(.character, of: event) ?? ""
        guard let code = UInt32(digits, radix: 16) else { return }
        let font = reader.value(.font, of: event) ?? ""
        let scalar: Unicode.Scalar
        if let symbolFont = SymbolFont(name: font) {
            scalar = symbolFont.scalar(code) ?? unknownSymbol(code, font)
        } else {
            // Codes of 0xF000 and above stand for those of the font's own encoding, here an ordinary one.
            let own = (0xF020...0xF07E).contains(code) ? code - 0xF000 : code
            scalar = (0xE000...0xF8FF).contains(own) ? unknownSymbol(code, font) : Unicode.Scalar(own) ?? "\u{FFFD}"
        }
        insert(String(scalar))
    }

    // MARK: Left out

    /// Sets words aside; those of one reason that follow each other are told together.
    private mutating func setAside(_ reason: DiagnosticID, _ append: (inout [UInt8]) -> Void) {
        if reason != asideReason { flushAside() }
        asideReason = reason
        append(&aside)
    }

    /// Tells the words that were set aside.
    mutating func flushAside() {
        guard !aside.isEmpty else { return }
        losses.add(asideReason, at: place(), words: String(decoding: aside, as: UTF8.self).trimmingSpaces)
        aside.removeAll(keepingCapacity: true)
    }

    // MARK: Tracked changes

    mutating func startRevision(_ element: Element, _ reader: XMLEventReader) throws(PackageError) {
        revisionCount += 1
        let isInsertion = element == .inserted || element == .movedTo
        let isGone = isInsertion == (changes == .reject)
        switch scope {
        case .none: if isGone { goneDepth += 1 }
        case .paragraph: if isGone { paragraph.properties.markIsGone = true }
        case .numbering: if isGone { paragraph.properties.numberIsGone = true }
        case .row: if isGone { try dropRow(reader) }
        case .table, .cell, .formField: break
        }
    }

    mutating func endRevision(_ element: Element) {
        guard scope == .none else { return }
        let isInsertion = element == .inserted || element == .movedTo
        if isInsertion == (changes == .reject) { goneDepth = max(0, goneDepth - 1) }
    }
}
