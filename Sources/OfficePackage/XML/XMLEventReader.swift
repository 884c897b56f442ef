internal import Diagnostics

/// Pulls the events of one XML part, in plain Swift with typed throws.
///
/// Underneath, libxml2's push parser is fed with pieces of 64 KiB; its SAX2 callbacks append small events to a batch,
/// and ``next()`` hands them out one by one. What a reader asks of an event (text, attributes) it must ask before it
/// asks for the next one. DOCTYPE is refused, always: entities other than the five of XML cannot occur.
public final class XMLEventReader {
    private let parser: PushParser
    private let source: any ByteSource
    private let part: String
    private let file: String?
    private let memory: MemoryMeter?
    private var position = 0
    /// Behind the last event of the batch that is handed out.
    private var end = 0
    private var isFinished = false
    /// How many pieces of 64 KiB have been read: what bounds a part that matters little.
    public private(set) var pieceCount = 0
    /// Of a flat package only the events of one part are handed out.
    private var slice: PartSlice?

    /// Where a part stands in the events of a flat package.
    private struct PartSlice {
        let name: String
        let element: UInt16
        let attribute: UInt16
        var isOpen = false
    }

    init(
        source: any ByteSource, part: String, file: String? = nil, vocabulary: XMLVocabulary, limits: PackageLimits,
        memory: MemoryMeter? = nil
    ) throws(PackageError) {
        self.source = source
        self.part = part
        self.file = file
        self.memory = memory
        parser = try PushParser(vocabulary: vocabulary, part: part, limits: limits)
    }

    /// A reader of one part of a flat package.
    ///
    /// Every part is found by reading the file from its beginning: a flat package has some parts of some megabytes,
    /// and so the events of any of them come without being held.
    convenience init(
        source: any ByteSource, flatPart part: String, file: String?, vocabulary: XMLVocabulary,
        limits: PackageLimits, memory: MemoryMeter?
    ) throws(PackageError) {
        let (vocabulary, element, name) = vocabulary.withFlatParts()
        try self.init(
            source: source, part: part, file: file, vocabulary: vocabulary, limits: limits, memory: memory)
        slice = PartSlice(name: part, element: element, attribute: name)
    }

    /// A reader of bytes in memory; `part` is the name that messages give.
    public convenience init(
        bytes: [UInt8], part: String, file: String? = nil, vocabulary: XMLVocabulary,
        limits: PackageLimits = .standard
    ) throws(PackageError) {
        try self.init(source: MemorySource(bytes), part: part, file: file, vocabulary: vocabulary, limits: limits)
    }

    /// The next event, or nil at the end of the part.
    public func next() throws(PackageError) -> XMLEvent? {
        if position < end {
            position += 1
            return parser.event(position - 1)
        }
        return try refill()
    }

    private func refill() throws(PackageError) -> XMLEvent? {
        while !isFinished {
            parser.clear()
            position = 0
            end = 0
            do throws(PackageError) {
                try memory?.check(at: Place(part: part))
                pieceCount += 1
                isFinished = try parser.parse(source.nextPiece(), part: part)
            } catch {
                throw file.map { error.inFile($0) } ?? error
            }
            end = parser.eventCount
            if slice != nil { cutToPart() }
            if position < end {
                position += 1
                return parser.event(position - 1)
            }
        }
        return nil
    }

    /// Narrows the batch to the events of the part that is read.
    private func cutToPart() {
        guard let slice else { return }
        func isPart(_ event: XMLEvent) -> Bool { event.name == slice.element }
        if !slice.isOpen {
            while position < end, !isWanted(parser.event(position), slice) { position += 1 }
            guard position < end else { return }
            position += 1
            self.slice?.isOpen = true
        }
        guard let close = (position..<end).first(where: { isPart(parser.event($0)) }) else { return }
        end = close
        isFinished = true
    }

    private func isWanted(_ event: XMLEvent, _ slice: PartSlice) -> Bool {
        guard event.name == slice.element, event.kind == .start,
            let name = parser.attribute(slice.attribute, of: event)
        else { return false }
        return name.replacingBackslashes.drop { $0 == "/" } == slice.name
    }

    /// Goes on behind the end of the element whose start was the last event handed out.
    public func skip() throws(PackageError) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event.kind {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    /// The characters of a text event.
    public func text(_ event: XMLEvent) -> String { parser.string(event) }

    /// Appends the characters of a text event, as UTF-8; they are text that is kept, and weigh as such.
    public func append(_ event: XMLEvent, to bytes: inout [UInt8]) {
        memory?.add(event.count * MemoryMeter.Weight.textByte)
        parser.append(event, to: &bytes)
    }

    /// Tells the package's meter of something that is kept of this part.
    public func weigh(_ weight: Int) { memory?.add(weight) }

    /// The value of an attribute of a start event, by the attribute's number in the vocabulary; nil where it has none.
    public func attribute(_ attribute: UInt16, of event: XMLEvent) -> String? {
        parser.attribute(attribute, of: event)
    }

    /// The value of an attribute as a whole number; nil where it has none or is no number.
    ///
    /// A number too large for an `Int` comes out as a very large one, so that limits see it.
    public func integer(_ attribute: UInt16, of event: XMLEvent) -> Int? {
        parser.integer(attribute, of: event)
    }
}

/// Hands out the bytes of a part piece by piece.
protocol ByteSource: AnyObject {
    /// The next piece; empty at the end.
    func nextPiece() throws(PackageError) -> ArraySlice<UInt8>
}

/// Bytes in memory, in pieces.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func nextPiece() -> ArraySlice<UInt8> {
        let end = min(bytes.count, position + PushParser.pieceBytes)
        defer { position = end }
        return bytes[position..<end]
    }
}
