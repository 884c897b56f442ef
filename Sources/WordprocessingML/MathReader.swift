internal import OfficePackage

/// The math elements that are open (Office Math; ECMA-376 Part 1, 22.1).
struct MathState {
    struct Open {
        var element: Element
        /// Where its text begins in the shared buffer.
        var start: Int
        /// The signs around a `m:d`, or the sign of a `m:nary`.
        var begin = ""
        var end = ""
        var hasBegun = false
    }

    var open: [Open] = []
}

/// Math becomes text in the linear form that Word itself offers: `(a+b)/c`, `x^2`, `√(x+1)`.
extension StoryReader {
    mutating func startMath(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) {
        let parent = math.open.indices.last
        switch element {
        case .delimiterBegin: if let parent { math.open[parent].begin = reader.value(.mathValue, of: event) ?? "" }
        case .delimiterEnd: if let parent { math.open[parent].end = reader.value(.mathValue, of: event) ?? "" }
        case .mathCharacter:
            if let parent, math.open[parent].element == .nary {
                math.open[parent].begin = reader.value(.mathValue, of: event) ?? ""
            }
        case .delimiters: open(element, begin: "(", end: ")")
        case .nary: open(element, begin: "∫")
        case .radical: open(element, begin: "√")
        default:
            if let parent { beginPart(of: parent, element) }
            if element == .raised { insert("^") }
            if element == .lowered { insert("_") }
            open(element)
        }
    }

    private mutating func open(_ element: Element, begin: String = "", end: String = "") {
        math.open.append(MathState.Open(element: element, start: bytes.count, begin: begin, end: end))
    }

    /// The sign of what a part belongs to stands before its first part; bars stand between those in brackets.
    private mutating func beginPart(of parent: Int, _ element: Element) {
        switch math.open[parent].element {
        case .delimiters, .nary, .radical:
            if !math.open[parent].hasBegun {
                math.open[parent].hasBegun = true
                insert(math.open[parent].begin)
            } else if math.open[parent].element == .delimiters, element == .mathElement {
                insert("|")
            }
        default: break
        }
    }

    mutating func endMath(_ element: Element) {
        guard let last = math.open.popLast(), last.element == element else { return }
        switch element {
        case .numerator:
            bracket(from: last.start)
            insert("/")
        case .denominator: bracket(from: last.start)
        case .raised, .lowered:
            // A hidden bound has no text: its sign goes too. Where it is left out, the sign never came.
            if bytes.count == last.start { dropSign(element) } else { bracket(from: last.start) }
        case .mathElement: if math.open.last?.element == .radical { bracket(from: last.start) }
        case .delimiters: insert(last.end)
        default: break
        }
    }

    private mutating func dropSign(_ element: Element) {
        let sign = UInt8(ascii: element == .raised ? "^" : "_")
        if isPlain, bytes.count > paragraph.start, bytes.last == sign { bytes.removeLast() }
    }

    /// Puts brackets around what was appended, where it is more than one number or name.
    private mutating func bracket(from start: Int) {
        guard bytes.count > start, start >= paragraph.start else { return }
        let operators = Array("+-=/*<> ^_".utf8)
        guard bytes[start...].contains(where: { operators.contains($0) || $0 == 0xE2 || $0 == 0xC3 }),
            bytes[start] != UInt8(ascii: "(")
        else { return }
        bytes.insert(UInt8(ascii: "("), at: start)
        bytes.append(UInt8(ascii: ")"))
    }
}
