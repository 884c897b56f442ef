internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import TextAnalysis

/// The open paragraph of a container.
struct ParagraphState {
    var isOpen = false
    /// It has ended, but its mark is gone: the next paragraph goes on with it.
    var isWaiting = false
    /// Where its text begins in the shared buffer.
    var start = 0
    /// Which of all paragraphs it is, in the order in which they begin.
    var ordinal = 0
    /// What its styles say of its text.
    var look = RunState()
    var properties = ParagraphProperties()
    var notes: [Int] = []
    /// The stretches that are struck through, as positions in the buffer.
    var struck: [Range<Int>] = []
    /// The blocks of the text boxes anchored in it.
    var textBoxes: [Block] = []
    /// Its number, where that was computed before its end.
    var label: String?
    /// The number of the paragraph before that it goes on with, behind a style separator.
    var leadingLabel = ""
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
    /// Its mark is hidden text, and its number with it.
    var markIsHidden = false
    /// Its mark is a style separator (`w:specVanish`, 17.3.2.36): the next paragraph stands on its line.
    var markIsSeparator = false
    /// It is the first letter of the next one, in a frame of its own (`w:framePr`, 17.3.1.11).
    var isDropCap = false
    /// A section ends with it.
    var endsSection = false
    /// It has been counted in its list.
    var isCounted = false
    /// Its numbering was inserted by a revision that is rejected.
    var numberIsGone = false
}

/// What the open run's properties say.
struct RunState {
    var isHidden = false
    var isStruck = false
    var isDoublyStruck = false
    var symbolFont: SymbolFont?

    /// Applies a character style.
    mutating func apply(_ style: Styles.TextLook) {
        if style.isHidden { isHidden.toggle() }
        if style.isStruck { isStruck.toggle() }
        if let double = style.isDoublyStruck { isDoublyStruck = double }
        if let font = style.font { symbolFont = font.symbolFont }
    }
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
        paragraph.look = look(ofStyle: styles.defaultParagraph)
        run = paragraph.look
        droppedSpace = -1
    }

    mutating func startStyle(_ event: XMLEvent, _ reader: XMLEventReader) {
        guard scope == .paragraph, let id = reader.value(.value, of: event) else { return }
        paragraph.properties.style = styles.paragraph(id)
        paragraph.look = look(ofStyle: paragraph.properties.style)
    }

    /// What styles say of a paragraph's text. `vanish` and `strike` are toggles: a table's and a paragraph's style undo
    /// each other, unless the document's defaults turn them on (ECMA-376 Part 1, 17.7.3).
    private func look(ofStyle style: Int) -> RunState {
        let own = styles.paragraphs[style].look
        let table = openTableIndex.flatMap { tables[$0].look } ?? Styles.TextLook()
        let defaults = styles.defaults
        return RunState(
            isHidden: defaults.isHidden || table.isHidden != own.isHidden,
            isStruck: defaults.isStruck || table.isStruck != own.isStruck,
            isDoublyStruck: own.isDoublyStruck ?? table.isDoublyStruck ?? defaults.isDoublyStruck ?? false,
            symbolFont: (own.font ?? table.font)?.symbolFont)
    }

    mutating func endParagraphProperties() {
        scope = .none
        run = paragraph.look
    }

    /// Ends the open paragraph; where its mark is gone or hidden, its text waits for the next one (17.13.5.15), and so
    /// does a drop cap.
    ///
    /// One whose mark is only hidden counts in its list all the same, as Word prints it; its number looks like the mark
    /// and is hidden with it, but for a style separator.
    mutating func endParagraph() {
        guard paragraph.isOpen else { return }
        scope = .none
        hasPendingBreak = false
        endUnfinishedFields()
        showBoundValues()
        flushAside()
        paragraph.isOpen = false
        let properties = paragraph.properties
        if properties.markIsGone {
            paragraph.isWaiting = true
        } else if properties.markIsHidden || properties.markIsSeparator || paragraph.look.isHidden {
            let label = paragraph.label ?? computeLabel()
            paragraph.label = nil
            if properties.markIsSeparator, paragraph.leadingLabel.isEmpty { paragraph.leadingLabel = label }
            paragraph.properties.isCounted = true
            paragraph.isWaiting = true
        } else if properties.isDropCap, bytes.count > paragraph.start {
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
        var label = paragraph.label ?? (paragraph.properties.isCounted ? "" : computeLabel())
        if !paragraph.leadingLabel.isEmpty { label = paragraph.leadingLabel }
        let struck = takeStruck()
        let text: String
        if bytes.count > paragraph.start {
            text = texts.text(of: bytes[paragraph.start...])
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
            add(
                .paragraph(
                    Paragraph(text, label: label, headingLevel: heading, notes: paragraph.notes, struck: struck)))
        }
        if !boxes.isEmpty {
            for block in boxes { add(block) }
            paragraph.textBoxes = []
        }
        paragraph.label = nil
        paragraph.leadingLabel = ""
    }

    /// The stretches of the paragraph that are struck through, as offsets in its text.
    private mutating func takeStruck() -> [Range<Int>] {
        guard !paragraph.struck.isEmpty else { return [] }
        let start = paragraph.start
        let whole = start..<max(start, bytes.count)
        let ranges = paragraph.struck.map { $0.clamped(to: whole) }.filter { !$0.isEmpty }
            .map { $0.lowerBound - start..<$0.upperBound - start }
        paragraph.struck.removeAll()
        return ranges
    }

    /// Where the paragraph stands among the numbers of fields.
    var fieldPosition: FieldNumbering.Position {
        let style = styles.paragraphs[paragraph.properties.style]
        let outline = paragraph.properties.outline.map { (0...8).contains($0) ? $0 + 1 : 0 }
        return FieldNumbering.Position(
            paragraph: paragraph.ordinal, headingLevel: outline ?? style.headingLevel,
            isNumbered: (paragraph.properties.list ?? style.list ?? 0) != 0)
    }

    /// Counts the paragraph in its list.
    private mutating func computeLabel() -> String {
        let properties = paragraph.properties
        // Word neither counts nor numbers a paragraph that is nothing but the end of a section.
        if properties.endsSection, bytes.count == paragraph.start, paragraph.notes.isEmpty,
            paragraph.textBoxes.isEmpty
        {
            return ""
        }
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
        guard paragraph.isOpen, paragraph.label == nil, !paragraph.properties.markIsGone else { return }
        paragraph.label = computeLabel()
    }

    // MARK: Runs

    mutating func startRun() { run = paragraph.look }

    /// What a run's properties, or those of the paragraph's mark, say of how text looks.
    mutating func look(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) {
        switch (element, scope) {
        case (.vanish, .none): run.isHidden = reader.isOn(event)
        case (.strike, .none): run.isStruck = reader.isOn(event)
        case (.doubleStrike, .none): run.isDoublyStruck = reader.isOn(event)
        case (.runStyle, .none):
            if let id = reader.value(.value, of: event), let style = styles.characters[id] { run.apply(style) }
        // The properties of the paragraph's mark.
        case (.vanish, .paragraph): if reader.isOn(event) { paragraph.properties.markIsHidden = true }
        case (.specialVanish, .paragraph): if reader.isOn(event) { paragraph.properties.markIsSeparator = true }
        default: break
        }
    }

    func symbolFont(_ event: XMLEvent, _ reader: XMLEventReader) -> SymbolFont? {
        guard let name = reader.value(.highANSI, of: event) ?? reader.value(.ascii, of: event) else {
            return run.symbolFont
        }
        return SymbolFont(name: name)
    }

    func isDropCap(_ event: XMLEvent, _ reader: XMLEventReader) -> Bool {
        let kind = reader.value(.dropCap, of: event)
        return kind == "drop" || kind == "margin"
    }

    // MARK: Text

    /// Whether text that stands here is seen.
    var isPlain: Bool {
        goneDepth == 0 && !run.isHidden && rubyDepth == 0 && openCodeCount == 0 && coveredDepth == 0
    }

    /// Whether white space at the ends of a text element is kept: it is where `xml:space` says so (17.3.3.31).
    func keepsSpace(_ event: XMLEvent, _ reader: XMLEventReader) -> Bool {
        guard let value = reader.value(.space, of: event) else { return partKeepsSpace }
        return value == "preserve"
    }

    mutating func startText(_ element: Element, keepsSpace: Bool = true) {
        if element == .text, isPlain, fields.isEmpty, !controlsDivert {
            destination = .visible
        } else {
            destination = destination(of: element)
            if case .bound = destination { showBoundValues() }
        }
        textStart = bytes.count
        textKeepsSpace = keepsSpace
    }

    /// Ends a text element: now its characters are all there, in whatever pieces they came.
    mutating func endText() {
        guard case .visible = destination, bytes.count > textStart else { return }
        if run.symbolFont != nil { translateSymbols() }
        if !textKeepsSpace, bytes[textStart] == 0x20 || bytes[bytes.count - 1] == 0x20 { dropOuterSpace() }
        if run.isStruck || run.isDoublyStruck { strike(from: textStart) }
        if droppedSpace >= 0, bytes.count > droppedSpace { tellJoinedWords() }
    }

    /// Drops white space at the ends of the text element, as Word does where `xml:space` does not preserve it.
    private mutating func dropOuterSpace() {
        guard let first = bytes[textStart...].firstIndex(where: { $0 != 0x20 }),
            let last = bytes[textStart...].lastIndex(where: { $0 != 0x20 })
        else {
            bytes.removeLast(bytes.count - textStart)
            droppedSpace = textStart
            return
        }
        let hasTail = last + 1 < bytes.count
        bytes.removeLast(bytes.count - last - 1)
        if first > textStart {
            bytes.removeSubrange(textStart..<first)
            droppedSpace = textStart
            tellJoinedWords()
        }
        if hasTail { droppedSpace = bytes.count }
    }

    /// Tells of two words between which white space was dropped, if no other stands there.
    private mutating func tellJoinedWords() {
        let seam = droppedSpace
        droppedSpace = -1
        guard seam > paragraph.start, seam < bytes.count else { return }
        let before = bytes[paragraph.start..<seam].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? paragraph.start
        let after = bytes[seam...].firstIndex { $0 <= 0x20 } ?? bytes.count
        let left = String(decoding: bytes[before..<seam], as: UTF8.self)
        let right = String(decoding: bytes[seam..<after], as: UTF8.self)
        guard left.unicodeScalars.last?.isLetterOrDigit == true, right.unicodeScalars.first?.isLetterOrDigit == true
        else { return }
        losses.add(.wordsRunTogether, at: place(), words: left + right)
    }

    /// Marks what stands behind a position as struck through.
    private mutating func strike(from start: Int) {
        let range = start..<bytes.count
        guard !range.isEmpty else { return }
        if let last = paragraph.struck.indices.last, paragraph.struck[last].upperBound == start {
            paragraph.struck[last] = paragraph.struck[last].lowerBound..<range.upperBound
        } else {
            memory.add(MemoryMeter.Weight.mark / 4)
            paragraph.struck.append(range)
        }
    }

    /// Where the characters of a text element go.
    private func destination(of element: Element) -> Destination {
        if element == .fieldCode || element == .deletedFieldCode { return .code }
        if openCodeCount > 0 { return .fieldText }
        if goneDepth > 0 { return .aside(revisionReason) }
        if coveredDepth > 0 { return .aside(.mergedCellTextHidden) }
        if element == .deletedText, changes == .accept { return .aside(.deletedTextLeftOut) }
        if run.isHidden { return .aside(.hiddenTextLeftOut) }
        if rubyDepth > 0 { return .aside(.rubyTextLeftOut) }
        if element == .drawingText { return .aside(.graphicTextLeftOut) }
        if fields.last?.dropsResult == true { return .nowhere }
        return controlsDivert ? controlDestination : .visible
    }

    mutating func characters(_ event: XMLEvent, _ reader: XMLEventReader) {
        switch destination {
        case .visible:
            makeRoomForText()
            let start = bytes.count
            reader.append(event, to: &bytes)
            // A line end or tab typed into the XML is white space to Word; its own are elements.
            for index in start..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
        case .aside(let reason): setAside(reason) { reader.append(event, to: &$0) }
        case .code: if let last = fields.indices.last { reader.append(event, to: &fields[last].code) }
        case .fieldText: if let last = fields.indices.last { reader.append(event, to: &fields[last].text) }
        case .bound: if let open = boundControl { reader.append(event, to: &controls[open].stored) }
        case .nowhere: break
        }
    }

    /// Gets ready to append visible text.
    mutating func makeRoomForText() {
        if !aside.isEmpty { flushAside() }
        if !paragraph.isOpen && !paragraph.isWaiting { beginStrayText() }
        if hasPendingBreak {
            hasPendingBreak = false
            if bytes.count > paragraph.start { bytes.append(0x0A) }
            textStart = bytes.count
        }
    }

    /// Text outside a paragraph (only in a malformed part) begins one that waits for the next.
    private mutating func beginStrayText() {
        paragraph = ParagraphState()
        paragraph.start = bytes.count
        paragraph.isWaiting = true
    }

    /// Text typed in a symbol font becomes the signs that it shows.
    private mutating func translateSymbols() {
        guard let font = run.symbolFont else { return }
        let shown = font.shown(String(decoding: bytes[textStart...], as: UTF8.self))
        bytes.removeLast(bytes.count - textStart)
        bytes.append(contentsOf: shown.text.utf8)
        for code in shown.unknown { _ = unknownSymbol(code, font.rawValue) }
        if let doubt = shown.doubtful {
            losses.add(
                .symbolFontLetter, at: place(),
                ["letter": String(doubt.letter), "sign": String(doubt.sign), "font": font.rawValue])
        }
    }

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
            let start = bytes.count
            bytes.append(contentsOf: text)
            if run.isStruck || run.isDoublyStruck { strike(from: start) }
        case .aside(let reason): setAside(reason) { $0.append(contentsOf: text) }
        case .fieldText: if let last = fields.indices.last { fields[last].text.append(contentsOf: text) }
        case .bound:
            showBoundValues()
            if let open = boundControl { controls[open].stored.append(contentsOf: text) }
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
}
