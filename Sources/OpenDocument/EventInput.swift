internal import OfficePackage

/// The events of a part as the readers want them: elements by name, attributes by name, and pieces that were recorded
/// earlier played back in between.
///
/// Playing back serves tracked deletions, whose text stands at the head of the document and belongs to a point further
/// down (ODF 1.3 Part 3, 5.5).
final class EventInput {
    /// One step through a part.
    enum Step {
        case start(Element)
        case end(Element)
        case text
    }

    /// An event that outlives the batch it came in.
    struct Recorded {
        var kind: XMLEvent.Kind
        var element: Element
        var attributes: [Attribute: String] = [:]
        var text: [UInt8] = []
    }

    private let reader: XMLEventReader
    private var event: XMLEvent?
    /// What is being played back, the next event last.
    private var playback: [Recorded] = []
    private var recorded: Recorded?

    /// The events of a part.
    init(_ reader: XMLEventReader) { self.reader = reader }

    /// The next step, or nil at the end.
    func next() throws(PackageError) -> Step? {
        if !playback.isEmpty { return nextRecorded() }
        recorded = nil
        while let event = try reader.next() {
            self.event = event
            switch event.kind {
            case .text: return .text
            case .start: if let element = Element(rawValue: event.name) { return .start(element) }
            case .end: if let element = Element(rawValue: event.name) { return .end(element) }
            }
        }
        return nil
    }

    private func nextRecorded() -> Step? {
        guard let item = playback.popLast() else { return nil }
        recorded = item
        return switch item.kind {
        case .start: .start(item.element)
        case .end: .end(item.element)
        case .text: .text
        }
    }

    /// Plays events back before the part goes on.
    func play(_ events: [Recorded]) { playback.append(contentsOf: events.reversed()) }

    /// The event of the last step, to be played back later.
    func record(_ step: Step) -> Recorded {
        switch step {
        case .text:
            var bytes: [UInt8] = []
            appendText(to: &bytes)
            return Recorded(kind: .text, element: .text, text: bytes)
        case .end(let element): return Recorded(kind: .end, element: element)
        case .start(let element):
            var attributes: [Attribute: String] = [:]
            for attribute in Attribute.allCases {
                if let value = string(attribute) { attributes[attribute] = value }
            }
            return Recorded(kind: .start, element: element, attributes: attributes)
        }
    }

    /// Appends the characters of a text step.
    func appendText(to bytes: inout [UInt8]) {
        if let recorded {
            bytes += recorded.text
        } else if let event {
            reader.append(event, to: &bytes)
        }
    }

    /// An attribute of a start step.
    func string(_ attribute: Attribute) -> String? {
        if let recorded { return recorded.attributes[attribute] }
        return event.flatMap { reader.attribute(attribute.rawValue, of: $0) }
    }

    /// An attribute of a start step as a whole number.
    func integer(_ attribute: Attribute) -> Int? {
        if let recorded { return recorded.attributes[attribute].flatMap { Int($0) } }
        return event.flatMap { reader.integer(attribute.rawValue, of: $0) }
    }

    /// An attribute of a start step as `true` or `false`.
    func flag(_ attribute: Attribute) -> Bool? { string(attribute).map { $0 == "true" } }

    /// The next element that begins inside of one, at whatever depth; nil at that one's end. Text between is passed over.
    ///
    /// - Parameter depth: 1 where the one has just begun. Who reads an element to its end takes 1 from it.
    func next(inside depth: inout Int) throws(PackageError) -> Element? {
        while depth > 0, let step = try next() {
            switch step {
            case .text: continue
            case .end: depth -= 1
            case .start(let element):
                depth += 1
                return element
            }
        }
        return nil
    }

    /// Goes on behind the end of the element whose start was the last step.
    func skip() throws(PackageError) {
        var depth = 1
        while depth > 0, let step = try next() {
            switch step {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }
}
