internal import OfficePackage

/// Reads `numbering.xml` into abstract lists and instances, as the part has them.
struct NumberingParser {
    /// An abstract list (`w:abstractNum`).
    struct Abstract {
        var id: Int
        var levels = [Numbering.Level](repeating: Numbering.Level(), count: Numbering.levelCount)
        var styleLink: String?
        var numStyleLink: String?
    }

    /// An instance (`w:num`).
    struct Instance {
        var id: Int
        var abstract = -1
        var starts: [Int: Int] = [:]
        var levels: [Int: Numbering.Level] = [:]
    }

    /// The document's language, which ordinal numbers are written in.
    let language: String?

    private(set) var abstracts: [Abstract] = []
    private(set) var instances: [Instance] = []

    private var abstract: Abstract?
    private var instance: Instance?
    private var overridden: Int?
    private var level: Numbering.Level?
    private var levelNumber = 0
    private var isChosen = false

    init(language: String?) { self.language = language }

    /// Reads the part.
    mutating func read(_ reader: XMLEventReader) throws(PackageError) {
        while let event = try reader.next() {
            guard event.kind != .text, let element = Definition(rawValue: event.name) else { continue }
            if event.kind == .start { try start(element, event, reader) } else { end(element) }
        }
    }

    private mutating func start(
        _ element: Definition, _ event: XMLEvent, _ reader: XMLEventReader
    ) throws(PackageError) {
        switch element {
        case .abstractNumbering:
            reader.weigh(MemoryMeter.Weight.definition)
            abstract = Abstract(id: reader.number(.abstract, of: event) ?? -1)
        case .instance:
            reader.weigh(MemoryMeter.Weight.definition)
            instance = Instance(id: reader.number(.instance, of: event) ?? -1)
        case .abstractReference: instance?.abstract = reader.number(.value, of: event) ?? -1
        case .override: overridden = reader.number(.level, of: event)
        case .startOverride:
            if let overridden { instance?.starts[overridden] = reader.number(.value, of: event) ?? 0 }
        case .level:
            reader.weigh(MemoryMeter.Weight.mark)
            level = Numbering.Level(isDefined: true)
            levelNumber = reader.number(.level, of: event) ?? overridden ?? 0
        case .start: level?.start = reader.number(.value, of: event) ?? 0
        case .format:
            level?.format = NumberFormat(
                name: reader.value(.value, of: event) ?? "", pattern: reader.value(.format, of: event),
                language: language)
        case .language:
            if case .ordinal = level?.format, let name = reader.value(.value, of: event) {
                level?.format = .ordinal(language: name)
            }
        case .text: level?.text = Self.pieces(reader.value(.value, of: event) ?? "")
        case .restart: level?.restart = reader.number(.value, of: event)
        case .paragraphStyle: level?.paragraphStyle = reader.value(.value, of: event)
        case .isLegal: level?.isLegal = reader.isOn(event)
        case .vanish: level?.isHidden = reader.isOn(event)
        case .styleLink: abstract?.styleLink = reader.value(.value, of: event)
        case .numStyleLink: abstract?.numStyleLink = reader.value(.value, of: event)
        case .propertiesChange, .paragraphPropertiesChange: try reader.skip()
        case .alternateContent: isChosen = false
        // Word 2010 and later write formats like 001 as a choice beside an older one.
        case .choice:
            if isChosen || reader.value(.requires, of: event) != "w14" { try reader.skip() } else { isChosen = true }
        case .fallback: if isChosen { try reader.skip() }
        default: break
        }
    }

    private mutating func end(_ element: Definition) {
        switch element {
        case .level:
            guard let read = level else { return }
            level = nil
            if instance != nil {
                instance?.levels[overridden ?? levelNumber] = read
            } else if (0..<Numbering.levelCount).contains(levelNumber) {
                abstract?.levels[levelNumber] = read
            }
        case .override: overridden = nil
        case .abstractNumbering:
            if let read = abstract { abstracts.append(read) }
            abstract = nil
        case .instance:
            if let read = instance { instances.append(read) }
            instance = nil
        default: break
        }
    }

    /// The pieces of `w:lvlText`: `%1` to `%9` stand for the numbers of the levels.
    static func pieces(_ text: String) -> [Numbering.Level.Piece] {
        var pieces: [Numbering.Level.Piece] = []
        var literal = ""
        var scalars = text.unicodeScalars.makeIterator()
        var pending = scalars.next()
        while let scalar = pending {
            pending = scalars.next()
            guard scalar == "%", let digit = pending, ("1"..."9").contains(digit) else {
                literal.unicodeScalars.append(scalar)
                continue
            }
            pending = scalars.next()
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            pieces.append(.number(Int(digit.value) - 0x31))
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }
}
