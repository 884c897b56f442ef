internal import Diagnostics

/// Makes one part of a template ready: finds the tags, pairs the sections, decides what each repeats.
///
/// The order of work: the tags of every paragraph; pairs of opening and closing tags; for each pair the rows,
/// paragraphs or piece of a paragraph it repeats (``PartCompiler/placeSections()``); the edits of the source
/// (``EditPlanner``); the program (``ProgramBuilder``).
struct PartCompiler {
    var part: TemplatePart
    let limits: TemplateLimits
    /// The lists that the part's paragraphs may name.
    let numbering: Numbering?
    /// Nodes that leave nothing behind: paragraphs and rows with nothing but tags of sections.
    var dropped: Set<Int> = []
    /// Paragraphs with nothing but tags of sections and comments, by their index.
    private(set) var loneParagraphs: Set<Int> = []
    /// The same, but a page or a section of the document ends or begins at them.
    private(set) var breakingParagraphs: Set<Int> = []
    /// The nodes of tables of contents.
    var contents: [Range<Int>] = []
    /// Whether the part has no paragraphs: all its characters are plain.
    let isPlain: Bool

    init(name: String, tree: MarkupTree, limits: TemplateLimits, numbering: Numbering?, isPlain: Bool) {
        part = TemplatePart(name: name, tree: tree)
        self.limits = limits
        self.numbering = numbering
        self.isPlain = isPlain
    }

    /// The part, ready or with its findings.
    ///
    /// - Parameters:
    ///   - owner: the part that refers to what this one holds.
    ///   - isRepeated: whether a section of that one repeats a reference.
    ///   - isPlain: whether the part has no paragraphs, only characters.
    ///   - links: the relationships with tags, of which each copy of a link needs one of its own.
    /// - Returns: nil where the part has no tags and nothing to repeat: it is copied as it is.
    static func compile(
        name: String, tree: MarkupTree, limits: TemplateLimits, numbering: Numbering? = nil,
        owner: String? = nil, isRepeated: Bool = false, isPlain: Bool = false, links: Set<String> = []
    ) -> TemplatePart? {
        var compiler = PartCompiler(name: name, tree: tree, limits: limits, numbering: numbering, isPlain: isPlain)
        compiler.part.owner = owner
        compiler.part.links = links
        compiler.findFields()
        compiler.findTags()
        compiler.findUnfilled()
        guard !compiler.part.isUntouched || isRepeated else { return nil }
        compiler.pairSections()
        if !compiler.part.hasErrors { compiler.placeSections() }
        if !compiler.part.hasErrors {
            let edits = EditPlanner.edits(of: &compiler)
            ProgramBuilder.build(edits, into: &compiler.part)
        }
        return compiler.part
    }

    // MARK: Tags

    private mutating func findTags() {
        let tree = part.tree
        var places = places()[...]
        var index = 0
        while index < tree.nodes.count {
            while let place = places.first, place.node <= index {
                findTags(in: ParagraphText(plain: place.node, place.source, place.kind, in: tree))
                places.removeFirst()
            }
            switch tree.nodes[index].role {
            case .hidden, .remark:
                index = tree.nodes[index].last
                continue
            case .paragraph: findTags(inParagraph: index)
            default: break
            }
            index += 1
        }
    }

    private mutating func findTags(inParagraph node: Int) {
        let range = part.tree.nodes[node].contentStart..<part.tree.nodes[node].contentEnd
        // Most paragraphs have no tag; a bracket may also be written as a reference.
        guard
            part.tree.bytes[range].contains(where: {
                $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "&")
            })
        else { return }
        findTags(in: ParagraphText(of: node, in: part.tree))
    }

    private mutating func findTags(in text: ParagraphText) {
        var raw = text.tags()
        guard !raw.isEmpty else { return }
        let paragraph = part.paragraphs.count
        part.paragraphs.append(text)
        if let entry = entry(in: text, paragraph) {
            part.contentsEntries.append(entry)
            raw.removeAll { tag in
                text.leaves.contains { entry.nodes.contains($0.node) && $0.text.contains(tag.text.lowerBound) }
            }
        }
        var isLone = text.kind == .text && !raw.isEmpty
        for tag in raw {
            guard part.tags.count + part.findings.count < limits.maximumTags else {
                return report(
                    .limitExceeded, paragraph, tag.text,
                    ["limit": "template-tags", "option": "template-tags", "value": String(limits.maximumTags)])
            }
            switch tag.kind {
            case .unclosed: report(.templateTagUnclosed, paragraph, tag.text)
            case .unopened: report(.templateTagUnopened, paragraph, tag.text)
            case .closed:
                var parser = TagParser(tag.content)
                do throws(TagFault) {
                    let parsed = try parser.parse()
                    if parsed.kind == .value { isLone = false }
                    part.tags.append(TemplatePart.PlacedTag(tag: parsed, paragraph: paragraph, text: tag.text))
                    continue
                } catch {
                    report(error, paragraph, tag)
                    if let begun = parser.begun {
                        part.tags.append(TemplatePart.PlacedTag(tag: begun, paragraph: paragraph, text: tag.text))
                    }
                }
            }
            isLone = false
        }
        guard isLone, text.isBlank(in: 0..<text.bytes.count, outside: raw.map(\.text)) else { return }
        if text.hasBreak { breakingParagraphs.insert(paragraph) } else { loneParagraphs.insert(paragraph) }
    }

    /// What of a paragraph is an entry of a table of contents.
    private func entry(in text: ParagraphText, _ paragraph: Int) -> TemplatePart.ContentsEntry? {
        guard !contents.isEmpty else { return nil }
        let nodes = Set(text.leaves.map(\.node).filter(isContents))
        return nodes.isEmpty ? nil : TemplatePart.ContentsEntry(paragraph: paragraph, nodes: nodes)
    }

    private mutating func report(_ fault: TagFault, _ paragraph: Int, _ tag: RawTag) {
        switch fault {
        case .notUnderstood: report(.templateTagInvalid, paragraph, tag.text)
        case .unsupported: report(.templateTagUnsupported, paragraph, tag.text)
        case .loopName(let word):
            let names = LoopName.allCases.flatMap { [$0.rawValue] + $0.aliases }
            reportUnknown("@" + word, among: names.map { "@" + $0 }, .templateNameUnknown, paragraph, tag.text)
        case .unknownFormat(let word):
            let names = TemplateFormat.allCases.flatMap { [$0.rawValue] + $0.aliases }
            reportUnknown(word, among: names, .templateFormatUnknown, paragraph, tag.text)
        case .formatArgument(let word): report(.templateFormatArgument, paragraph, tag.text, ["name": word])
        case .formatOfValues(let format), .formatOfSections(let format):
            report(.templateFormatMismatch, paragraph, tag.text, ["name": format.rawValue, "value": tag.content])
        }
    }

    private mutating func reportUnknown(
        _ name: String, among names: [String], _ id: DiagnosticID, _ paragraph: Int, _ text: Range<Int>
    ) {
        let suggestion = Suggestion.nearest(to: name, among: names)
        let misspelled: DiagnosticID = id == .templateNameUnknown ? .templateNameMisspelled : .templateFormatMisspelled
        var arguments = ["name": name]
        arguments["suggestion"] = suggestion
        report(suggestion == nil ? id : misspelled, paragraph, text, arguments)
    }

    mutating func report(
        _ id: DiagnosticID, _ paragraph: Int, _ text: Range<Int>, _ arguments: [String: String] = [:]
    ) {
        part.findings.append(
            TemplatePart.Finding(id: id, paragraph: paragraph, text: text, arguments: arguments))
    }

    mutating func report(_ id: DiagnosticID, tag: Int, _ arguments: [String: String] = [:]) {
        report(id, part.tags[tag].paragraph, part.tags[tag].text, arguments)
    }

    // MARK: Pairs

    private mutating func pairSections() {
        var open: [(tag: Int, section: Int)] = []
        // Opening tags that a closing tag of an outer section has passed; crossed if their own closing comes.
        var passed: [Int: Int] = [:]
        for index in part.tags.indices {
            part.tags[index].section = open.last?.section
            switch part.tags[index].tag.kind {
            case .section, .inverted:
                guard open.count < limits.maximumSectionDepth else {
                    return report(
                        .limitExceeded, tag: index,
                        [
                            "limit": "template-depth", "option": "template-depth",
                            "value": String(limits.maximumSectionDepth),
                        ])
                }
                let section = part.sections.count
                part.sections.append(
                    TemplatePart.Section(
                        open: index, close: index, isInverted: part.tags[index].tag.kind == .inverted,
                        parent: open.last?.section))
                open.append((index, section))
            case .end: close(index, &open, &passed)
            case .value, .comment: break
            }
        }
        for (tag, _) in open {
            report(.templateSectionUnclosed, tag: tag, ["name": part.tags[tag].tag.name])
        }
    }

    private mutating func close(
        _ index: Int, _ open: inout [(tag: Int, section: Int)], _ passed: inout [Int: Int]
    ) {
        let name = part.tags[index].tag.name
        guard let match = open.lastIndex(where: { part.tags[$0.tag].tag.path.isSame(as: part.tags[index].tag.path) })
        else {
            guard let innermost = open.last else {
                return report(.templateSectionUnopened, tag: index, ["name": name])
            }
            let expected = part.tags[innermost.tag].tag.name
            report(.templateSectionMismatched, tag: index, ["name": name, "suggestion": expected])
            // A slip of the pen closes the section it means; anything else leaves it open.
            if Suggestion.nearest(to: name, among: [expected]) != nil { open.removeLast() }
            return
        }
        let (tag, section) = open.remove(at: match)
        for inner in open[match...] where passed[inner.tag] == nil { passed[inner.tag] = index }
        if let closing = passed[tag] {
            report(
                .templateSectionCrossed, tag: closing,
                ["name": part.tags[closing].tag.name, "other": name])
        }
        part.sections[section].close = index
        part.tags[index].section = part.sections[section].parent
    }
}

extension TemplatePart {
    /// Whether there is nothing in the part to fill and nothing to say of it.
    var isUntouched: Bool {
        tags.isEmpty && findings.isEmpty && unfilled.isEmpty && contentsEntries.isEmpty
    }

    /// Whether a finding keeps the part from being filled.
    var hasErrors: Bool { findings.contains { ($0.severity ?? $0.id.severity) == .error } }
}
