internal import CXML2

/// The events that libxml2's callbacks make out of one piece of a part.
///
/// A struct behind one pointer, not a class: the callbacks run for every element of a part, and checking each of their
/// accesses for overlap at run time cost a quarter of all parsing.
struct EventBatch {
    struct Attribute {
        let name: UInt16
        let start: Int
        let count: Int
    }

    /// Why parsing must stop.
    enum Failure {
        case doctype
        case depth(Int)
        case attribute(Int)
        case attributeCount(Int)
        /// What libxml2 calls it, on which line, whether the end of a tag still followed, and the number of the
        /// character that it complains of, if it does.
        case malformed(code: Int32, line: Int, isWhole: Bool, character: Int32)
    }

    private(set) var events: ContiguousArray<XMLEvent> = []
    private(set) var attributes: ContiguousArray<Attribute> = []
    private(set) var bytes: ContiguousArray<UInt8> = []
    /// The first failure: libxml2's later ones only follow from it.
    private(set) var failure: Failure?

    /// For each open element, the document first: whether its characters are kept.
    private var keepsCharacters: ContiguousArray<Bool> = [false]
    private let limits: PackageLimits
    private var elements = NameTable(capacity: 0)
    private var attributeNames = NameTable(capacity: 0)
    private var characterRules: ContiguousArray<XMLVocabulary.Characters> = []
    private var reportsOthers = false

    /// Whether a prefix that nothing declares is damage.
    let requiresPrefixes: Bool

    init(limits: PackageLimits, requiresPrefixes: Bool = false) {
        self.limits = limits
        self.requiresPrefixes = requiresPrefixes
        events.reserveCapacity(2_048)
        attributes.reserveCapacity(1_024)
        bytes.reserveCapacity(PushParser.pieceBytes / 2)
    }

    /// Looks the vocabulary up in the parser's dictionary, which interns every name: from then on a name is a pointer.
    mutating func learn(_ vocabulary: XMLVocabulary, dictionary: OpaquePointer?) {
        func interned(_ name: String) -> UInt {
            unsafe UInt(bitPattern: xmlDictLookup(dictionary, name, Int32(name.utf8.count)))
        }
        let namespaces = vocabulary.namespaces.map { $0.map(interned) }
        let spellings = vocabulary.namespaces.map(\.count).max() ?? 1
        elements = NameTable(capacity: vocabulary.elements.count * spellings)
        attributeNames = NameTable(capacity: vocabulary.attributes.count * spellings)
        characterRules = ContiguousArray(vocabulary.elements.map(\.characters))
        reportsOthers = vocabulary.reportsOthers
        for (number, element) in vocabulary.elements.enumerated() {
            let local = interned(element.local)
            let uris = namespaces[element.namespace]
            for uri in uris.isEmpty ? [0] : uris { elements.insert(local, uri, UInt16(number)) }
        }
        for (number, attribute) in vocabulary.attributes.enumerated() {
            let local = interned(attribute.local)
            for uri in attribute.namespace.map({ namespaces[$0] }) ?? [0] {
                attributeNames.insert(local, uri, UInt16(number))
            }
        }
    }

    /// Forgets the last piece's events.
    mutating func clear() {
        events.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    // Mutating, though they only read: else the whole batch would be copied out from behind its pointer at each call.

    mutating func string(_ start: Int, _ count: Int) -> String {
        String(decoding: bytes[start..<start + count], as: UTF8.self)
    }

    mutating func attribute(_ name: UInt16, of event: XMLEvent) -> Attribute? {
        guard event.kind == .start else { return nil }
        for index in event.start..<event.start + event.count where attributes[index].name == name {
            return attributes[index]
        }
        return nil
    }

    /// The bytes as a whole number, saturated.
    mutating func integer(_ start: Int, _ count: Int) -> Int? {
        var value = 0
        var isNegative = false
        var hasDigits = false
        for (offset, byte) in bytes[start..<start + count].enumerated() {
            switch byte {
            case UInt8(ascii: "-") where offset == 0: isNegative = true
            case UInt8(ascii: "+") where offset == 0: break
            case 0x30...0x39:
                hasDigits = true
                if value < Int.max / 16 { value = value * 10 + Int(byte - 0x30) }
            default: return nil
            }
        }
        return hasDigits ? (isNegative ? -value : value) : nil
    }

    // MARK: Callbacks

    /// Remembers why parsing must stop, and drops what libxml2 still sends.
    mutating func fail(_ failure: Failure) {
        if self.failure == nil { self.failure = failure }
    }

    /// An element begins. libxml2 hands five pointers an attribute: local name, prefix, URI, value, end of value.
    mutating func start(
        _ local: UInt, _ uri: UInt, namespaceCount: Int, attributeCount: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard failure == nil else { return }
        let count = max(namespaceCount, attributeCount)
        guard count <= limits.maximumAttributes else { return fail(.attributeCount(count)) }
        guard keepsCharacters.count <= limits.maximumDepth else { return fail(.depth(keepsCharacters.count)) }
        let name = elements.number(local, uri)
        let parentKeeps = keepsCharacters[keepsCharacters.count - 1]
        guard name != NameTable.unknown else {
            keepsCharacters.append(parentKeeps)
            if reportsOthers { events.append(XMLEvent(kind: .start, name: name, start: 0, count: 0)) }
            return
        }
        switch characterRules[Int(name)] {
        case .kept: keepsCharacters.append(true)
        case .dropped: keepsCharacters.append(false)
        case .inherited: keepsCharacters.append(parentKeeps)
        }
        let first = attributes.count
        if attributeCount > 0, let values = unsafe values {
            for index in 0..<attributeCount {
                let slot = index * 5
                let number = unsafe attributeNames.number(
                    UInt(bitPattern: values[slot]), UInt(bitPattern: values[slot + 2]))
                guard number != NameTable.unknown, let from = unsafe values[slot + 3], let to = unsafe values[slot + 4]
                else { continue }
                let count = unsafe to - from
                guard count <= limits.maximumAttributeBytes else { return fail(.attribute(count)) }
                attributes.append(Attribute(name: number, start: bytes.count, count: count))
                unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: count))
            }
        }
        events.append(XMLEvent(kind: .start, name: name, start: first, count: attributes.count - first))
    }

    /// An element ends.
    mutating func end(_ local: UInt, _ uri: UInt) {
        guard failure == nil else { return }
        if keepsCharacters.count > 1 { keepsCharacters.removeLast() }
        let name = elements.number(local, uri)
        if name != NameTable.unknown || reportsOthers {
            events.append(XMLEvent(kind: .end, name: name, start: 0, count: 0))
        }
    }

    /// A run of characters, or a piece of one.
    mutating func characters(_ from: UnsafePointer<xmlChar>?, _ count: Int) {
        guard failure == nil, count > 0, keepsCharacters[keepsCharacters.count - 1], let from = unsafe from else {
            return
        }
        events.append(XMLEvent(kind: .text, name: 0, start: bytes.count, count: count))
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: count))
    }
}

/// A hash table from pairs of interned names (local name, namespace URI; their addresses) to numbers.
///
/// Open addressing, a power of two of slots, at most a quarter full.
struct NameTable {
    static let unknown = XMLEvent.otherElement

    private struct Slot {
        var local: UInt = 0
        var uri: UInt = 0
        var number = NameTable.unknown
    }

    private var slots: ContiguousArray<Slot>
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 4 { size *= 2 }
        slots = ContiguousArray(repeating: Slot(), count: size)
        mask = size - 1
    }

    /// Interned strings are packed one behind another: the low bits of their addresses differ well.
    private func slot(_ local: UInt, _ uri: UInt) -> Int {
        Int(truncatingIfNeeded: local ^ (local >> 7) ^ (uri >> 3)) & mask
    }

    mutating func insert(_ local: UInt, _ uri: UInt, _ number: UInt16) {
        var index = slot(local, uri)
        while slots[index].local != 0 { index = (index + 1) & mask }
        slots[index] = Slot(local: local, uri: uri, number: number)
    }

    func number(_ local: UInt, _ uri: UInt) -> UInt16 {
        var index = slot(local, uri)
        while slots[index].local != 0 {
            if slots[index].local == local && slots[index].uri == uri { return slots[index].number }
            index = (index + 1) & mask
        }
        return Self.unknown
    }
}
