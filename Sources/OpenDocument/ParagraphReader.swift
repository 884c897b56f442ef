internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import TextAnalysis

/// A paragraph that is being read.
struct OpenParagraph {
    /// Where its text begins in the buffer of open paragraphs.
    var start = 0
    /// `text:outline-level` of a heading; 0 for a paragraph.
    var headingLevel = 0
    /// How it is counted; nil where it has no automatic number.
    var count: Count?
    /// Whether the last character was white space that collapses with what follows; so it is at the beginning.
    var endsInSpace = true
    /// Which of all paragraphs it is, in the order in which they begin.
    var ordinal = 0
    /// How its style shows its text.
    var marks = TextMarks()
    /// Where the run begins that looks alike, in the buffer of open paragraphs.
    var runStart = 0
    /// The stretches that are struck through, as positions in that buffer.
    var struck: [Range<Int>] = []
    /// Whether a `text:hidden-paragraph` hides it.
    var isHiddenByField = false
    /// Whether anything in it was hidden.
    var hidesWords = false
    var notes: [Int] = []
    /// The fields that are open (`field:fieldmark-start`), the innermost last.
    var fieldMarks: [FieldMark] = []
    /// What stands in frames anchored in it, and comes behind it.
    var following: [Block] = []

    /// A field that LibreOffice keeps from a DOCX.
    struct FieldMark {
        /// Where its text begins, and then its result.
        var start: Int
        /// Its code, where LibreOffice does not know the field.
        var code = ""
    }

    /// What is needed to compute the number once it is sure that the paragraph stands.
    struct Count {
        var key: Numbering.Key
        var level: Int
        var style: ListStyle
        var rootStyle: ListStyle
        /// Whether it has a number; paragraphs of a list that have none only stand between.
        var isNumbered = true
        /// The style the label is written in, where an item overrides its list's.
        var labelStyle: ListStyle?
        var restart = false
        var startValue: Int?
        /// Whether the list names a style that the document lacks.
        var isUnresolved = false
    }
}

/// Paragraphs: `text:p`, `text:h`, and what stands in them.
///
/// Supported: white space as ODF 1.3 Part 3, 6.1.2 collapses it, `text:s`, `text:tab`, `text:line-break`, spans and
/// fields of every kind by what they show, hidden text through styles, fields and paragraphs, text that is struck
/// through, as such, signs of symbol fonts. Not in the text, but told: hidden words, annotations, ruby text, prompts of
/// empty content controls.
extension BodyReader {
    mutating func startParagraph(isHeading: Bool) {
        let list = lists.count > containers[containers.count - 1].firstList ? lists.count - 1 : nil
        var styleName: String?
        if styles.sheet.marksText || isHeading || list.map({ lists[$0].style == nil }) ?? false {
            styleName = input.string(.styleName)
        }
        var paragraph = OpenParagraph()
        paragraph.start = text.count
        paragraph.runStart = text.count
        paragraphOrdinal += 1
        paragraph.ordinal = paragraphOrdinal
        if isSpreadsheet, let sheet = sheets.last, container.kind == .cell {
            let style = container.cell.style ?? sheet.style(ofColumn: container.cell.column)
            paragraph.marks = styles.sheet.marks(ofCell: style)
        } else {
            paragraph.marks = styles.sheet.marks(ofParagraph: styleName)
        }
        if isHeading { paragraph.headingLevel = max(1, input.integer(.outlineLevel) ?? 1) }
        if let list {
            paragraph.count = takeCount(ofList: list, paragraphStyle: styleName)
        } else if isHeading {
            paragraph.count = headingCount(level: paragraph.headingLevel, paragraphStyle: styleName)
        }
        if var joined = containers[containers.count - 1].joined {
            containers[containers.count - 1].joined = nil
            if text.count == joined.start {
                // Nothing of the first paragraph is left: the second gives its number and its level.
                joined.count = paragraph.count
                joined.headingLevel = paragraph.headingLevel
            }
            joined.marks = paragraph.marks
            joined.runStart = text.count
            paragraph = joined
        }
        paragraphs.append(paragraph)
    }

    mutating func endParagraph() {
        guard paragraphs.count > containers[containers.count - 1].firstParagraph else { return }
        settleRun()
        guard let paragraph = paragraphs.popLast() else { return }
        if revisions.isDropping {
            flushDropped()
            containers[containers.count - 1].joined = paragraph
        } else {
            finish(paragraph)
        }
    }

    /// Ends a paragraph whose end a revision took away where nothing follows that could go on with it.
    mutating func flushJoined() {
        guard let paragraph = containers[containers.count - 1].joined else { return }
        containers[containers.count - 1].joined = nil
        if text.count > paragraph.start || !paragraph.following.isEmpty || !revisions.isDropping { finish(paragraph) }
    }

    private mutating func finish(_ paragraph: OpenParagraph) {
        if paragraph.endsInSpace, text.count > paragraph.start { text.removeLast() }
        let whole = paragraph.start..<max(paragraph.start, text.count)
        let struck = paragraph.struck.map { $0.clamped(to: whole) }.filter { !$0.isEmpty }
            .map { $0.lowerBound - whole.lowerBound..<$0.upperBound - whole.lowerBound }
        var words = ""
        if text.count > paragraph.start {
            words = texts.text(of: text[paragraph.start...])
            text.removeLast(text.count - paragraph.start)
        }
        let label = paragraph.count.map { number($0) } ?? ""
        if !hidden.isEmpty {
            losses.add(
                coveredDepth > 0 ? .mergedCellTextHidden : .hiddenTextLeftOut, at: place,
                words: String(decoding: hidden, as: UTF8.self).trimmed)
            hidden.removeAll(keepingCapacity: true)
        }
        if paragraph.isHiddenByField {
            losses.add(.hiddenTextLeftOut, at: place, words: words)
        } else if !(words.isEmpty && paragraph.hidesWords && paragraph.notes.isEmpty) {
            containers[containers.count - 1].note(words, in: memory)
            memory.add(
                MemoryMeter.Weight.paragraph + (words.isEmpty ? 0 : MemoryMeter.Weight.words)
                    + (containers.count == 1 ? MemoryMeter.Weight.bodyBlock : 0))
            // A paragraph of hidden words alone is not shown, its number neither; but it is counted.
            emit(
                .paragraph(
                    Paragraph(
                        words, label: label, headingLevel: paragraph.headingLevel, notes: paragraph.notes,
                        struck: struck)))
        }
        for block in paragraph.following { emit(block) }
    }

    // MARK: Characters

    /// Takes a piece of text: each run of white space becomes one space, none at the beginning of a paragraph.
    mutating func characters() {
        guard let last = paragraphs.indices.last else { return }
        if revisions.isDropping { return input.appendText(to: &revisions.dropped) }
        if paragraphs[last].marks.isHidden || !spans.isEmpty || coveredDepth > 0, isHidden {
            paragraphs[last].hidesWords = true
            return input.appendText(to: &hidden)
        }
        var write = text.count
        input.appendText(to: &text)
        var endsInSpace = paragraphs[last].endsInSpace
        var bytes = text.mutableSpan
        for read in write..<bytes.count {
            let byte = bytes[read]
            if byte > 0x20 {
                bytes[write] = byte
                write += 1
                endsInSpace = false
            } else if !endsInSpace {
                bytes[write] = 0x20
                write += 1
                endsInSpace = true
            }
        }
        if write < text.count { text.removeLast(text.count - write) }
        paragraphs[last].endsInSpace = endsInSpace
    }

    /// Adds a character that does not collapse: a tab, a line break.
    mutating func add(_ byte: UInt8, count: Int = 1) {
        guard paragraphs.count > containers[containers.count - 1].firstParagraph else { return }
        let last = paragraphs.count - 1
        if revisions.isDropping { return revisions.dropped.append(0x20) }
        if isHidden { return hidden.append(0x20) }
        for _ in 0..<count { text.append(byte) }
        paragraphs[last].endsInSpace = false
    }

    /// Adds the spaces of a `text:s`.
    mutating func addSpaces() throws(PackageError) {
        let count = input.integer(.count) ?? 1
        guard count <= limits.maximumRepeatedSpaces else { throw PackageLimits.exceeded("spaces", count, at: place) }
        // Many of the longest would make a gigabyte of blanks out of a megabyte.
        repeatedSpaces += max(0, count)
        guard repeatedSpaces / 1_000 <= limits.maximumRepeatedSpaces else {
            throw PackageLimits.exceeded("spaces", repeatedSpaces, at: place)
        }
        memory.add(max(0, count) * MemoryMeter.Weight.textByte)
        if count > 0 { add(0x20, count: count) }
    }

    /// Adds words that stand in no text element: a formula.
    mutating func add(words: String) {
        guard !words.isEmpty else { return }
        if revisions.isDropping {
            revisions.dropped += Array(words.utf8)
        } else if !isAnchored {
            emit(.paragraph(Paragraph(words)))
        } else if isHidden {
            hidden += Array(words.utf8)
        } else {
            text += Array(words.utf8)
            paragraphs[paragraphs.count - 1].endsInSpace = false
        }
    }

    /// Whether the frame that is read stands in a paragraph (rather than on a page).
    private var isAnchored: Bool {
        let outer = containers.last { $0.kind != .frame }
        return paragraphs.count > outer?.firstParagraph ?? 0
    }

    // MARK: Hidden text

    /// Whether text here is hidden, by the innermost span that says so, else by the paragraph.
    var isHidden: Bool { coveredDepth > 0 || marks.isHidden }

    /// How text here looks, by the innermost span, else by the paragraph.
    private var marks: TextMarks {
        if spans.count > containers[containers.count - 1].firstSpan, let span = spans.last { return span }
        return paragraphs.last?.marks ?? TextMarks()
    }

    mutating func startSpan() {
        guard styles.sheet.marksText else { return }
        settleRun()
        spans.append(styles.sheet.marks(ofSpan: input.string(.styleName), in: marks))
    }

    mutating func endSpan() {
        guard spans.count > containers[containers.count - 1].firstSpan else { return }
        settleRun()
        spans.removeLast()
    }

    /// Looks at the run that ends here, now that all its characters are there: signs of a symbol font become the
    /// characters that they show, and what is struck through is noted.
    private mutating func settleRun() {
        guard let last = paragraphs.indices.last else { return }
        let start = min(paragraphs[last].runStart, text.count)
        let marks = marks
        if marks.changesText, text.count > start {
            if let font = marks.symbolFont { translateSymbols(font, from: start) }
            if marks.isStruck {
                memory.add(MemoryMeter.Weight.mark / 4)
                if let before = paragraphs[last].struck.last, before.upperBound == start {
                    paragraphs[last].struck[paragraphs[last].struck.count - 1] = before.lowerBound..<text.count
                } else {
                    paragraphs[last].struck.append(start..<text.count)
                }
            }
        }
        paragraphs[last].runStart = text.count
    }

    /// Text typed in a symbol font becomes the signs that it shows.
    private mutating func translateSymbols(_ font: SymbolFont, from start: Int) {
        let shown = font.shown(String(decoding: text[start...], as: UTF8.self))
        text.removeLast(text.count - start)
        text.append(contentsOf: shown.text.utf8)
        for code in shown.unknown {
            losses.add(
                .symbolUnknown, at: place,
                ["code": "U+" + String(code, radix: 16, uppercase: true), "font": font.rawValue])
        }
        if let doubt = shown.doubtful {
            losses.add(
                .symbolFontLetter, at: place,
                ["letter": String(doubt.letter), "sign": String(doubt.sign), "font": font.rawValue])
        }
    }

    /// Reads a `text:hidden-text` (ODF 1.3 Part 3, 7.7.4): text whose condition hides it.
    mutating func startHiddenText() throws(PackageError) {
        guard isConditionMet else { return }
        let fallback = input.string(.stringValue) ?? ""
        let here = place
        let content = try words()
        losses.add(.hiddenTextLeftOut, at: here, words: content.isEmpty ? fallback : content)
    }

    /// Reads a `text:hidden-paragraph` (ODF 1.3 Part 3, 7.7.5): the paragraph around it is hidden.
    mutating func hideParagraph() {
        guard isConditionMet, paragraphs.count > containers[containers.count - 1].firstParagraph else { return }
        paragraphs[paragraphs.count - 1].isHiddenByField = true
    }
}
