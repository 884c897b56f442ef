internal import Diagnostics

/// Runs a part's program over the data: source bytes out, with values in the place of tags.
///
/// Every step appends to the output, so that the work grows with what is written and with nothing else.
struct PartRenderer {
    let part: TemplatePart
    private let names: ResolvedNames
    private let printer: ValuePrinter
    private let blank: String
    let limits: TemplateLimits
    /// How many elements of lists were gone through.
    private var repetitions = 0
    /// The limit that was passed, by its option.
    var passedLimit: (option: String, value: Int)?
    /// The next free number for drawings, shared by all parts.
    private(set) var nextNumber: Int
    /// The footnotes that stand in a part of their own: the content of a text element each.
    private(set) var footnotes: [(id: Int, text: [UInt8])] = []
    private let footnotePrefix: [UInt8]
    private(set) var findings: [TemplatePart.Finding] = []
    /// Tags that printed nothing, or their default.
    private(set) var blankTags: Set<Int> = []
    var output: [UInt8] = []

    private var writer: TextWriter
    var frames: [TemplateValue]
    var loops: [(index: Int, count: Int)] = []
    /// How often each once-only segment was met.
    private var met: [Int]
    /// The last block written of the text that must not be left empty: a paragraph, or something else.
    private var lastBlock: LastBlock?
    /// What the part referred to from inside its sections.
    private(set) var uses = ReferenceUses()
    /// What other parts refer to here.
    private let usesOfThis: ReferenceUses
    /// The id of what is being written for a reference.
    private var ownID: [UInt8]?
    /// How many elements each section has gone through.
    private var elements: [Int]
    /// For each list the number of the element that it last began anew for, and the list that stands for it now.
    private var lists: [(beganFor: Int?, id: Int?)]
    private(set) var nextList: Int
    /// How many notes were written that a section repeats.
    private var noteOfLists = 0
    /// The lists that began anew: the number of each, and which list it is like.
    private(set) var newLists: [(id: Int, like: String)] = []
    var tables: [RenderedTable] = []
    /// Where styles of copied columns go, by the style; those that were made, by the style and the share.
    var stylePoints: [Int: Int] = [:]
    var copiedStyles: [Int: [ColumnShare: String]] = [:]
    var styleCount = 0
    /// Where the last table ends.
    private var endOfTable: Int?
    private var reported: Set<Int> = []

    private enum LastBlock {
        case paragraph
        case other
    }

    init(
        _ part: TemplatePart, _ names: ResolvedNames, _ value: TemplateValue, _ options: FillOptions,
        limits: TemplateLimits, nextNumber: Int, footnotes: SidePart? = nil, uses: ReferenceUses = ReferenceUses(),
        usesOfThis: ReferenceUses = ReferenceUses(), nextList: Int = 1
    ) {
        self.part = part
        self.names = names
        self.limits = limits
        self.nextNumber = nextNumber
        self.usesOfThis = usesOfThis
        self.uses = uses
        self.uses.nextIDs[.footnote] = max(footnotes?.nextID ?? 1, uses.nextIDs[.footnote] ?? 1)
        self.nextList = nextList
        elements = Array(repeating: 0, count: part.sections.count)
        lists = Array(repeating: (nil, nil), count: part.lists.count)
        footnotePrefix = Array((footnotes?.prefix ?? "").utf8)
        printer = ValuePrinter(language: options.language)
        blank = options.blank
        writer = TextWriter(part.tree.dialect.writing)
        frames = [value]
        met = Array(repeating: 0, count: part.onceCount)
    }

    /// The part's bytes; not all of them where a limit was passed.
    mutating func render() -> [UInt8] {
        output.reserveCapacity(part.tree.bytes.count * 2)
        _ = run(part.program)
        addCopiedStyles()
        return output
    }

    /// Runs segments; false where a limit is passed.
    mutating func run(_ segments: [Segment]) -> Bool {
        for segment in segments {
            guard run(segment) else { return false }
        }
        guard output.count <= limits.maximumPartBytes else {
            passedLimit = ("template-part-bytes", limits.maximumPartBytes)
            return false
        }
        return true
    }

    private mutating func run(_ segment: Segment) -> Bool {
        switch segment {
        case .copy(let range): output += part.tree.bytes[range]
        case .insert(let bytes): output += bytes
        case .value(let tag, let prefix): writeValue(of: tag, prefix)
        case .plain(let tag, let kind): writePlain(tag, kind)
        case .footnote(let tag, let prefix, let properties): writeFootnote(of: tag, prefix, properties)
        case .words(let range, let leading, let endInSpace, let prefix):
            writeWords(range, leading: leading, endInSpace: endInSpace, prefix)
        case .mark(let range):
            output += part.tree.bytes[range]
            writer.isAfterSpace = false
        case .once(let range, let index):
            met[index] += 1
            if met[index] == 1 { output += part.tree.bytes[range] }
        case .renumbered(let range, let index):
            met[index] += 1
            if met[index] == 1 {
                output += part.tree.bytes[range]
            } else {
                output += Array(String(nextNumber).utf8)
                nextNumber += 1
            }
        case .suffix(let index):
            met[index] += 1
            if met[index] > 1 { output += Array("_\(met[index])".utf8) }
        case .reference(let index): writeReference(index)
        case .referred(let index, let body): return runReferred(index, body)
        case .ownID(let range): output += ownID ?? Array(part.tree.bytes[range])
        case .listNumber(let list, let range):
            _ = beginsAnew(list)
            if let id = lists[list].id {
                output += Array(String(id).utf8)
            } else {
                output += part.tree.bytes[range]
            }
        case .listProperty(let list, let level, let prefix):
            _ = beginsAnew(list)
            if let id = lists[list].id {
                let word = "<%numPr><%ilvl %val=\"\(level)\"/><%numId %val=\"\(id)\"/></%numPr>"
                output += EditPlanner.word(word, Array(part.tree.bytes[prefix]))
            }
        case .listGoesOn(let list, let words): if !beginsAnew(list) { output += words }
        case .section(let index, let body): return runSection(index, body)
        case .table(let separator, let grid, let body): return runTable(separator, grid, body)
        case .rowGroup(let body): return runRowGroup(body)
        case .row(let rows, let columns, let body):
            // Nothing is left of a row whose columns all went.
            if let columns, let grid = tables.last?.columns, grid.count(of: columns) == 0 { return true }
            if !tables.isEmpty { tables[tables.count - 1].rows.append(rows) }
            return run(body)
        case .cell(let index, let body): return runCell(index, body)
        case .mergePoint: withOpenCell { $0.point = $1 }
        case .mergeContent: withOpenCell { $0.content = $1 }
        case .rowSpan(let rows):
            if !tables.isEmpty { tables[tables.count - 1].addSpan(over: rows, at: output.count) }
        case .columnDefinition(let grid, let index): writeDefinition(index, of: grid)
        case .columnGroup(let body): return runColumnGroup(body)
        case .columnStyles(let style): stylePoints[style] = output.count
        case .gridCell(let columns, let each, let covered, let body):
            return runGridCell(columns, each: each, covered, body)
        case .coveredCell(let columns, let body): return runCoveredCell(columns, body)
        case .columnCopies(let band, let body): return runCopies(of: band, body)
        case .columnCount(let columns):
            output += Array(String(tables.last?.columns?.count(of: columns) ?? columns.count).utf8)
        case .addedSpan(let head, let tail):
            if let span = tables.last?.columns?.span, span > 1 { output += head + Array(String(span).utf8) + tail }
        case .sharedLength(let range, let length):
            if let (index, count) = tables.last?.columns?.copy {
                output += length.share(index, of: count)
            } else {
                output += part.tree.bytes[range]
            }
        case .guarded(let fallback, let body):
            let outer = lastBlock
            lastBlock = nil
            guard run(body) else { return false }
            if lastBlock == nil || (lastBlock == .other && part.tree.dialect.storiesEndWithParagraph) {
                output += fallback
            }
            lastBlock = outer
        case .block(let isParagraph, let body):
            guard run(body) else { return false }
            lastBlock = isParagraph ? .paragraph : .other
        case .line(let body):
            writer.isAfterSpace = true
            return run(body)
        }
        return true
    }

    // MARK: Sections

    private mutating func runSection(_ index: Int, _ body: [Segment]) -> Bool {
        let section = part.sections[index]
        if let (_, band) = section.grid { return runColumns(index, band, body) }
        let value = value(ofTag: section.open)
        output += section.before
        defer { output += section.after }
        if section.isInverted { return value.isFalse ? repeated(section, body) : true }
        guard !value.isFalse else { return true }
        if case .list(let items) = value { return runLoop(index, items, body) }
        // A condition is no value to stand inside of: `{{.}}` is still that of the section around.
        if case .flag = value { frames.append(frames.last ?? .null) } else { frames.append(value) }
        defer { frames.removeLast() }
        return repeated(section, body)
    }

    /// Runs a section once for each element; before each of them is told which it is.
    mutating func runLoop(
        _ index: Int, _ items: [TemplateValue], _ body: [Segment],
        before: (inout PartRenderer, _ index: Int) -> Void = { _, _ in }
    ) -> Bool {
        let section = part.sections[index]
        loops.append((0, items.count))
        frames.append(.null)
        defer {
            loops.removeLast()
            frames.removeLast()
        }
        repetitions += items.count
        guard repetitions <= limits.maximumRepetitions else {
            passedLimit = ("template-repetitions", limits.maximumRepetitions)
            return false
        }
        for item in items {
            loops[loops.count - 1].index += 1
            elements[index] += 1
            frames[frames.count - 1] = item
            before(&self, loops[loops.count - 1].index)
            guard repeated(section, body) else { return false }
        }
        return true
    }

    private mutating func repeated(_ section: TemplatePart.Section, _ body: [Segment]) -> Bool {
        output += section.head
        guard run(body) else { return false }
        output += section.tail
        return true
    }

    // MARK: References

    /// A new id for a reference, with the values that what it refers to is to be written with.
    private mutating func writeReference(_ index: Int) {
        let reference = part.references[index]
        output += uses.add(reference, frames: frames, loops: loops)
    }

    /// What other parts refer to, once for each reference; once, with the values at the top, where no section repeats
    /// any.
    private mutating func runReferred(_ index: Int, _ body: [Segment]) -> Bool {
        let (kind, id) = part.referred[index]
        guard let uses = usesOfThis[kind, id] else { return run(body) }
        let (outerFrames, outerLoops) = (frames, loops)
        defer { (frames, loops, ownID) = (outerFrames, outerLoops, nil) }
        for use in uses {
            (frames, loops, ownID) = (use.frames, use.loops, use.id)
            // A list of several paragraphs is a list of each note.
            if uses.count > 1 { noteOfLists += 1 }
            guard run(body) else { return false }
        }
        return true
    }

    // MARK: Lists

    /// Whether a list is met for the first time in the element that has it begin anew; then it is another one.
    private mutating func beginsAnew(_ list: Int) -> Bool {
        let element = names.restarts[list].map { elements[$0] } ?? (part.lists[list].isOfEachNote ? noteOfLists : 0)
        guard lists[list].beganFor != element else { return false }
        if let id = part.lists[list].id, lists[list].beganFor != nil {
            lists[list].id = nextList
            newLists.append((nextList, id))
            nextList += 1
        }
        lists[list].beganFor = element
        return true
    }

    // MARK: Values

    private func value(of target: NameTarget) -> TemplateValue {
        switch target {
        case .current: return frames.last ?? .null
        case .loop(let name):
            guard let loop = loops.last else { return .null }
            switch name {
            case .number: return .number(Double(loop.index))
            case .first: return .flag(loop.index == 1)
            case .last: return .flag(loop.index == loop.count)
            case .count: return .number(Double(loop.count))
            }
        case .list(let target, let member):
            let count = if case .list(let items) = value(of: target) { items.count } else { 0 }
            return member == .count ? .number(Double(count)) : .flag(count > 0)
        case .member(let frame, let names): return Self.member(names[...], of: frames[frame])
        case .open(let names, let otherwise):
            for frame in frames.reversed() {
                if case .object(let object) = frame, let name = names.first, let found = object[name] {
                    return Self.member(names.dropFirst(), of: found)
                }
            }
            return otherwise.map { value(of: $0) } ?? .null
        case .unknown: return .null
        }
    }

    /// What a tag's name stands for: what it asks of the value, or which elements it takes of a list.
    mutating func value(ofTag tag: Int) -> TemplateValue {
        if names.isPlain[tag] { return value(of: names.targets[tag]) }
        if let choice = names.choices[tag] { return .flag(holds(choice)) }
        let value = value(of: names.targets[tag])
        guard !names.steps[tag].isEmpty, case .list(var items) = value else { return value }
        for step in names.steps[tag] {
            switch step {
            case .choose(let choice): items = items.filter { within($0) { $0.holds(choice) } }
            case .sort(let target):
                let keys = items.map { SortingKey(within($0) { $0.value(of: target) }) }
                // Those that are equal keep their order.
                items = items.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { items[$0] }
            case .reverse: items.reverse()
            case .first(let count): items = Array(items.prefix(count))
            }
        }
        return .list(items)
    }

    /// What is found where an element is the value of the section around.
    private mutating func within<Result>(_ item: TemplateValue, _ find: (inout PartRenderer) -> Result) -> Result {
        frames.append(item)
        defer { frames.removeLast() }
        return find(&self)
    }

    private func holds(_ choice: ResolvedChoice) -> Bool {
        switch choice {
        case .value(let target): return !value(of: target).isFalse
        case .comparison(let comparison):
            let operands = comparison.operands.map { operand in
                switch operand {
                case .name(let target): ComparisonKey(value(of: target))
                case .value(let key): key
                }
            }
            return ComparisonKey(value(of: comparison.target)).satisfies(comparison.relation, operands)
        }
    }

    private static func member(_ names: ArraySlice<String>, of value: TemplateValue) -> TemplateValue {
        var value = value
        for name in names {
            guard case .object(let object) = value, let member = object[name] else { return .null }
            value = member
        }
        return value
    }

    private mutating func writeValue(of tag: Int, _ prefix: Range<Int>) {
        let formats = part.tags[tag].tag.formats
        if let condition = names.conditions[tag] {
            let holds = !value(of: condition).isFalse
            withOpenCell { cell, _ in cell.merges = holds }
        }
        do throws(PrintFault) {
            let value = value(ofTag: tag)
            if case .text(let text) = value, formats.isEmpty, !text.isEmpty {
                return write(text, tag, part.tree.bytes[prefix])
            }
            let text = try text(of: value, tag)
            // Two blanks are two things to fill in, not one.
            if text.isBlank { withOpenCell { cell, _ in cell.merges = cell.merges ?? false } }
            write(text.words, tag, part.tree.bytes[prefix])
        } catch {
            report(error, tag)
        }
    }

    /// The words of a tag's value, or what stands for it where there is none.
    private mutating func text(
        of value: TemplateValue, _ tag: Int
    ) throws(PrintFault) -> (words: String, isBlank: Bool) {
        let formats = part.tags[tag].tag.formats
        let text = try printer.text(of: value, formats)
        let hasDefault = formats.contains { $0.format == .default }
        let isBlank = text == nil || (hasDefault && (try? printer.text(of: value, [])) ?? nil == nil)
        if isBlank || value.isMakeshift { blankTags.insert(tag) }
        return (text ?? (hasDefault ? "" : blank), isBlank)
    }

    /// A value as plain characters.
    private mutating func writePlain(_ tag: Int, _ kind: ParagraphText.Kind) {
        do throws(PrintFault) {
            let words = try text(of: value(ofTag: tag), tag).words
            if words.unicodeScalars.contains(where: { !MarkupText.isAllowed($0) }), reported.insert(tag).inserted {
                add(.templateCharactersLeftOut, tag, ["name": part.tags[tag].tag.name])
            }
            switch kind {
            case .address: output += Self.attribute(AddressText.encoded(words))
            // A reader makes spaces of the line breaks in attributes (XML 1.0, 3.3.3).
            case .attribute, .text: output += Self.attribute(words.replacing("\n", with: " "))
            case .characters: output += Array(MarkupText.escaped(words).utf8)
            }
        } catch {
            report(error, tag)
        }
    }

    /// Words escaped for an attribute, in whichever marks it stands.
    private static func attribute(_ words: String) -> [UInt8] {
        Array(MarkupText.escaped(words).replacing("'", with: "&apos;").utf8)
    }

    private mutating func write(_ text: String, _ tag: Int, _ prefix: ArraySlice<UInt8>) {
        let before = writer.leftOut
        writer.write(text, prefix: prefix, to: &output)
        if writer.leftOut > before, reported.insert(tag).inserted {
            add(.templateCharactersLeftOut, tag, ["name": part.tags[tag].tag.name])
        }
    }

    /// A reference to a footnote with the value, or nothing where there is no value.
    private mutating func writeFootnote(of tag: Int, _ prefix: Range<Int>, _ properties: Range<Int>) {
        let text: String
        do throws(PrintFault) {
            guard let printed = try printer.text(of: value(ofTag: tag), part.tags[tag].tag.formats) else {
                return
            }
            text = printed
        } catch {
            return report(error, tag)
        }
        func words(_ word: String) -> [UInt8] { EditPlanner.word(word, Array(part.tree.bytes[prefix])) }
        let id = uses.nextIDs[.footnote] ?? 1
        uses.nextIDs[.footnote] = id + 1
        let number = Array(String(id).utf8)
        switch part.tree.dialect.footnotes {
        case .inline(let head, let middle, let tail):
            output += words(head) + number + words(middle)
            writer.isAfterSpace = true
            write(text, tag, part.tree.bytes[prefix])
            output += words(tail)
            footnotes.append((id, []))
        case .part(let head, let middle, let tail):
            output += words(head) + number + words(middle) + part.tree.bytes[properties] + words(tail)
            var around: [UInt8] = []
            swap(&around, &output)
            write(text, tag, footnotePrefix[...])
            swap(&around, &output)
            footnotes.append((id, around))
        }
        writer.isAfterSpace = false
    }

    private mutating func writeWords(_ range: Range<Int>, leading: Int, endInSpace: Bool, _ prefix: Range<Int>) {
        var range = range
        if leading > 0, writer.isAfterSpace {
            writer.writeSpaceElement(prefix: part.tree.bytes[prefix], to: &output)
            range = (range.lowerBound + leading)..<range.upperBound
            if range.isEmpty { return }
        }
        output += part.tree.bytes[range]
        writer.isAfterSpace = endInSpace
    }

    private mutating func report(_ fault: PrintFault, _ tag: Int) {
        guard reported.insert(tag).inserted else { return }
        let name = part.tags[tag].tag.name
        switch fault {
        case .listAsText:
            add(.templateListAsText, tag, ["name": name, "open": "{{#\(name)}}", "close": "{{/\(name)}}"])
        case .objectAsText: add(.templateObjectAsText, tag, ["name": name, "suggestion": "\(name).…"])
        case .format(let format): add(.templateFormatMismatch, tag, ["name": format.rawValue, "value": name])
        }
    }

    private mutating func add(_ id: DiagnosticID, _ tag: Int, _ arguments: [String: String]) {
        findings.append(
            TemplatePart.Finding(
                id: id, paragraph: part.tags[tag].paragraph, text: part.tags[tag].text, arguments: arguments))
    }

    // MARK: Tables

    private mutating func runTable(_ separator: [UInt8], _ grid: Int?, _ body: [Segment]) -> Bool {
        let start = output.count
        var columns: RenderedTable.Columns?
        if let grid {
            guard let counted = self.columns(of: grid) else { return false }
            columns = counted
        }
        if let endOfTable, output[endOfTable...].allSatisfy(isSpace) { output += separator }
        tables.append(RenderedTable(start: output.count, columns: columns))
        guard run(body), let table = tables.popLast() else { return false }
        if table.rows.isEmpty {
            // A table without rows is none (ECMA-376 Part 1, 17.4.37; ODF 1.3 Part 3, 9.1.2).
            output.removeSubrange(start...)
        } else {
            table.settle(&output, part.mergingCells)
            endOfTable = output.count
        }
        return true
    }

    private mutating func runRowGroup(_ body: [Segment]) -> Bool {
        let (start, rows) = (output.count, tables.last?.rows.count)
        guard run(body) else { return false }
        // Rows of a heading, or of a group, are one at least (ODF 1.3 Part 3, 9.1).
        if tables.last?.rows.count == rows { output.removeSubrange(start...) }
        return true
    }

    private mutating func runCell(_ index: Int, _ body: [Segment]) -> Bool {
        guard let table = tables.indices.last else { return run(body) }
        tables[table].open.append(
            RenderedTable.Cell(
                plan: index, copy: tables[table].columns?.copy?.index ?? 0, row: tables[table].rows.count,
                start: output.count))
        guard run(body), var cell = tables[table].open.popLast() else { return false }
        cell.end = output.count
        tables[table].cells.append(cell)
        return true
    }

    private mutating func withOpenCell(_ change: (inout RenderedTable.Cell, Int) -> Void) {
        guard let table = tables.indices.last, let cell = tables[table].open.indices.last else { return }
        change(&tables[table].open[cell], output.count)
    }
}
