public import DocumentModel
public import OfficePackage

internal import Diagnostics

/// Reads DOCX and its sisters (DOCM, DOTX, DOTM; Transitional and Strict) into the common document.
///
/// What it reads is told at ``StoryReader``. Parts are found through relationships, whatever their names. Besides the
/// body it reads footnotes and endnotes; headers, footers, comments, charts and diagrams only to tell of their words.
public struct WordprocessingReader: Sendable {
    /// How a document is read.
    public struct Options: Sendable, Hashable {
        /// Which side of tracked changes is read.
        public var revisions: RevisionView

        /// Options; the standard ones where nothing is given.
        public init(revisions: RevisionView = .accept) { self.revisions = revisions }
    }

    private let options: Options

    /// A reader.
    public init(options: Options = Options()) { self.options = options }

    /// Reads the document of a package.
    ///
    /// - Returns: the document, and what was left out or changed, with its place.
    /// - Throws: ``PackageError`` where a part is damaged or past a limit.
    public func read(_ package: OfficePackage) throws(PackageError) -> DocumentReading {
        do throws(PackageError) {
            return try document(of: package)
        } catch {
            throw error.inFile(package.name)
        }
    }

    private func document(of package: OfficePackage) throws(PackageError) -> DocumentReading {
        var parts = try DocumentParts(package)
        let styles = try parts.styles()
        let numbering = try parts.numbering(styles)
        var body = StoryReader(
            styles: styles, numbering: NumberingCounter(numbering), changes: options.revisions, limits: package.limits,
            memory: package.memory, relationships: parts.relationships, data: BoundData(package))
        try body.read(try package.events(of: package.mainPart, vocabulary: .story))

        if let part = body.importedParts.first, body.blocks.shownText.trimmingSpaces.isEmpty {
            throw PackageError(.documentImportedOnly, ["part": part])
        }
        var document = Document(blocks: body.blocks)
        document.footnotes = try notes(of: &body, &parts, package)
        try comments(of: &body, parts, package)
        try headers(of: &body, parts, package)
        graphics(of: &body, package)
        document.properties = parts.properties(styles)
        for part in parts.unreadable + (body.data?.unreadable ?? []) {
            body.losses.add(.documentPartUnreadable, at: .unknown, ["part": part])
        }
        document.properties.isStrict = body.isStrict
        document.properties.isLandscape = body.isLandscape
        document.properties.hasTrackedChanges = document.properties.hasTrackedChanges || body.revisionCount > 0
        document.properties.contentControls = body.contentControls
        if body.revisionCount > 0 {
            body.losses.add(.trackedChangesPresent, at: .unknown, count: body.revisionCount)
        }
        for part in parts.missing { body.losses.add(.documentPartMissing, at: .unknown, ["part": part]) }
        return DocumentReading(
            document: document, diagnostics: body.losses.diagnostics.map { $0.inFile(package.name) })
    }

    /// A reader of another story of the same document; it goes on with the body's losses and revisions.
    private func story(
        _ part: String, after body: StoryReader, _ package: OfficePackage
    ) throws(PackageError) -> StoryReader {
        var story = StoryReader(
            styles: body.styles, numbering: NumberingCounter(body.numbering.numbering), changes: options.revisions,
            limits: package.limits, memory: package.memory, relationships: try package.relationships(of: part),
            data: body.data, part: part)
        story.losses = body.losses
        story.gridCellCount = body.gridCellCount
        try story.read(try package.events(of: part, vocabulary: .story))
        return story
    }

    // MARK: Stories beside the body

    private func notes(
        of body: inout StoryReader, _ parts: inout DocumentParts, _ package: OfficePackage
    ) throws(PackageError) -> [Note] {
        guard !body.noteReferences.isEmpty else { return [] }
        var stories: [NoteReference: [Block]] = [:]
        for kind in [NoteReference.Kind.footnote, .endnote]
        where body.noteReferences.contains(where: { $0.kind == kind }) {
            guard let part = parts.part(kind.rawValue) else {
                parts.missing.append(kind.rawValue)
                continue
            }
            let story = try story(part, after: body, package)
            body.losses = story.losses
            body.revisionCount += story.revisionCount
            for (id, blocks) in story.notes { stories[NoteReference(kind: kind, id: id)] = blocks }
        }
        return body.noteReferences.enumerated().map { index, reference in
            Note(number: index + 1, blocks: stories[reference] ?? [])
        }
    }

    private func comments(
        of body: inout StoryReader, _ parts: DocumentParts, _ package: OfficePackage
    ) throws(PackageError) {
        guard let part = parts.part("comments") else { return }
        let story = try story(part, after: body, package)
        body.losses = story.losses
        for (id, blocks) in story.notes.sorted(by: { $0.key < $1.key }) {
            body.losses.add(.commentLeftOut, at: body.commentPlaces[id] ?? Place(part: part), words: blocks.shownText)
        }
    }

    private func headers(
        of body: inout StoryReader, _ parts: DocumentParts, _ package: OfficePackage
    ) throws(PackageError) {
        // Sections may share a header; each part is read once, however many relationships lead to it.
        var read: Set<String> = []
        for relationship in parts.relationships
        where !relationship.isExternal && ["header", "footer"].contains(relationship.type)
            && package.contains(relationship.target) && read.insert(relationship.target).inserted
        {
            let story = try story(relationship.target, after: body, package)
            body.losses = story.losses
            body.revisionCount += story.revisionCount
            body.losses.add(.headerFooterText, at: Place(part: relationship.target), words: story.blocks.shownText)
        }
    }

    /// The words of charts and diagrams, told where each is first shown. A part that cannot be read is told as an object
    /// without text: the document itself is whole.
    private func graphics(of body: inout StoryReader, _ package: OfficePackage) {
        var read: Set<String> = []
        for (relationship, place) in body.graphics where read.insert(relationship.target).inserted {
            do throws(PackageError) {
                let words = try GraphicWords.read(
                    try package.events(of: relationship.target, vocabulary: .graphics))
                if words.isEmpty {
                    body.losses.add(.embeddedObjectSkipped, at: place)
                } else {
                    body.losses.add(.graphicTextLeftOut, at: place, words: words)
                }
            } catch {
                body.losses.add(.embeddedObjectSkipped, at: place)
            }
        }
    }
}

/// The words of a chart (`c:v` of its text, `a:t`) or diagram (`a:t`).
private enum GraphicWords {
    static func read(_ reader: XMLEventReader) throws(PackageError) -> String {
        var words: [UInt8] = []
        var caches = 0
        var isWord = false
        while let event = try reader.next() {
            switch (event.kind, event.name) {
            case (.text, _):
                guard isWord else { continue }
                let before = words.count
                reader.append(event, to: &words)
                reader.weigh((words.count - before) * MemoryMeter.Weight.textByte)
            case (.start, 0): isWord = true
            case (.start, 2): caches += 1
            case (.start, 3): isWord = caches > 0
            case (.end, 2): caches -= 1
            case (.end, 1), (.end, 3): if words.last != 0x20 { words.append(0x20) }
            default: break
            }
        }
        return String(decoding: words, as: UTF8.self).trimmingSpaces
    }
}
