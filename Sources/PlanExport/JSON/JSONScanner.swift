import Diagnostics

/// Reads JSON (RFC 8259) value by value, straight into records, and knows at each step where it is.
///
/// A pull parser: the caller says what it expects, and a wrong value is reported by the path of its member and its
/// line. No tree is built, and nothing recurses, so neither a large nor a deeply nested file can exhaust memory or
/// stack.
struct JSONScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var open: [Container] = []

    /// A list or object that has begun and not ended, and the place inside it.
    private struct Container {
        let isList: Bool
        var isFresh = true
        var name = ""
        var index = -1
    }

    /// A scanner of these bytes; a byte order mark is passed over.
    /// - Throws: an ``ImportError`` where the bytes are no UTF-8 or hold nothing at all.
    init(_ bytes: [UInt8]) throws(ImportError) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        // RFC 8259, 8.1: UTF-8. Of two bytes that begin a JSON text none is zero but in UTF-16 and UTF-32.
        let head = bytes.prefix(4)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(2).contains(0) {
            throw ImportError(.jsonNotUTF8, ["line": "1"])
        }
        // All at once: asking again for each of a file's thousands of strings took a tenth of its reading.
        guard Self.isUTF8(bytes) else { throw Self.notUTF8(bytes) }
        skipSpace()
        if position == bytes.count { throw ImportError(.fileEmpty) }
    }

    // MARK: Objects and lists

    /// Begins an object; its members follow by ``nextName()``.
    mutating func beginObject() throws(ImportError) {
        guard peek() == UInt8(ascii: "{") else { throw wrong(expected: "object") }
        position += 1
        open.append(Container(isList: false))
    }

    /// The name of the object's next member, whose value must then be read; nil at its end.
    mutating func nextName() throws(ImportError) -> String? {
        guard try nextItem(before: UInt8(ascii: "}")) else { return nil }
        guard peek() == UInt8(ascii: "\"") else { throw damaged() }
        let name = try scanString()
        guard peek() == UInt8(ascii: ":") else { throw damaged() }
        position += 1
        open[open.count - 1].name = name
        return name
    }

    /// Begins a list; its elements follow by ``nextElement()``.
    mutating func beginArray() throws(ImportError) {
        guard peek() == UInt8(ascii: "[") else { throw wrong(expected: "array") }
        position += 1
        open.append(Container(isList: true))
    }

    /// Whether the list has another element, which must then be read.
    mutating func nextElement() throws(ImportError) -> Bool {
        guard try nextItem(before: UInt8(ascii: "]")) else { return false }
        open[open.count - 1].index += 1
        return true
    }

    /// A list of values that one function reads.
    mutating func array<Element>(
        of element: (inout JSONScanner) throws(ImportError) -> Element
    ) throws(ImportError) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        while try nextElement() { elements.append(try element(&self)) }
        return elements
    }

    private mutating func nextItem(before bracket: UInt8) throws(ImportError) -> Bool {
        let next = peek()
        if next == bracket {
            position += 1
            open.removeLast()
            return false
        }
        if !open[open.count - 1].isFresh {
            guard next == UInt8(ascii: ",") else { throw damaged() }
            position += 1
        }
        open[open.count - 1].isFresh = false
        return true
    }

    // MARK: Values

    /// A string.
    mutating func string() throws(ImportError) -> String {
        guard peek() == UInt8(ascii: "\"") else { throw wrong(expected: "string") }
        return try scanString()
    }

    /// A value or null.
    mutating func optional<Value>(
        _ read: (inout JSONScanner) throws(ImportError) -> Value
    ) throws(ImportError) -> Value? {
        guard peek() == UInt8(ascii: "n") else { return try read(&self) }
        try scanLiteral("null")
        return nil
    }

    /// A whole number, at least as great as given.
    mutating func integer(atLeast least: Int = .min) throws(ImportError) -> Int {
        let start = position
        if let next = peek(), next == UInt8(ascii: "-") || next.isDigit {
            let text = try scanNumber()
            // 1.0 and 1e0 are whole numbers too (JSON Schema, 6.1.1).
            if let number = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }), number >= least { return number }
            position = start
        }
        throw wrong(expected: least == .min ? "integer" : "integer ≥ \(least)")
    }

    /// `true` or `false`.
    mutating func bool() throws(ImportError) -> Bool {
        switch peek() {
        case UInt8(ascii: "t"):
            try scanLiteral("true")
            return true
        case UInt8(ascii: "f"):
            try scanLiteral("false")
            return false
        default: throw wrong(expected: "true | false")
        }
    }

    /// A string that a function turns into a value; a wrong one is reported with what was expected.
    mutating func value<Value>(
        expected: @autoclosure () -> String, _ make: (String) -> Value?
    ) throws(ImportError) -> Value {
        skipSpace()
        let start = position
        if let value = make(try string()) { return value }
        position = start
        throw wrong(expected: expected())
    }

    /// Passes over one value of any kind.
    mutating func skip() throws(ImportError) {
        let floor = open.count
        repeat {
            switch peek() {
            case UInt8(ascii: "{"): try beginObject()
            case UInt8(ascii: "["): try beginArray()
            case UInt8(ascii: "\""): _ = try scanString()
            case UInt8(ascii: "t"): try scanLiteral("true")
            case UInt8(ascii: "f"): try scanLiteral("false")
            case UInt8(ascii: "n"): try scanLiteral("null")
            default: _ = try scanNumber()
            }
            while let innermost = open.last, open.count > floor {
                if innermost.isList ? try nextElement() : try nextName() != nil { break }
            }
        } while open.count > floor
    }

    /// The end of the file.
    mutating func end() throws(ImportError) {
        if peek() != nil { throw damaged() }
    }

    /// The byte with which the next value begins.
    mutating func peek() -> UInt8? {
        skipSpace()
        return position < bytes.count ? bytes[position] : nil
    }

    // MARK: Errors

    /// The error of a member that must be there and is not.
    func missing(_ name: String) -> ImportError {
        ImportError(.jsonMemberMissing, ["path": path.isEmpty ? name : path + "." + name, "line": line])
    }

    /// The error of a value that is not what the contract says; what stands there instead is quoted.
    mutating func wrong(expected: String) -> ImportError {
        skipSpace()
        let start = position
        let line = line
        var ahead = self
        do throws(ImportError) { try ahead.skip() } catch { return error }
        var found = String(decoding: bytes[start..<min(ahead.position, start + 60)], as: UTF8.self)
        if ahead.position > start + 60 { found += "…" }
        return ImportError(
            .jsonMemberWrong, ["path": path.isEmpty ? "$" : path, "line": line, "expected": expected, "found": found])
    }

    /// The way to the current value: `sections[0].activities[3].deadline`.
    var path: String {
        var path = ""
        for container in open {
            if container.isList {
                if container.index >= 0 { path += "[\(container.index)]" }
            } else if !container.name.isEmpty {
                path += path.isEmpty ? container.name : "." + container.name
            }
        }
        return path
    }

    private var line: String { String(1 + bytes[..<position].count { $0 == 0x0A }) }

    private func damaged() -> ImportError {
        guard position < bytes.count else { return ImportError(.jsonCutOff, ["line": line]) }
        let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = 1 + bytes[start..<position].count { $0 & 0xC0 != 0x80 }
        return ImportError(.jsonDamaged, ["line": line, "column": String(column)])
    }

    // MARK: Tokens

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func scanLiteral(_ literal: String) throws(ImportError) {
        guard bytes[position...].starts(with: literal.utf8) else {
            throw literal.utf8.starts(with: bytes[position...]) ? cutOff() : damaged()
        }
        position += literal.utf8.count
    }

    private mutating func cutOff() -> ImportError {
        position = bytes.count
        return damaged()
    }

    private mutating func scanNumber() throws(ImportError) -> String {
        let start = position
        func digit(_ at: Int) -> Bool { at < bytes.count && bytes[at].isDigit }
        func digits() throws(ImportError) {
            guard digit(position) else { throw damaged() }
            while digit(position) { position += 1 }
        }
        func take(_ characters: UInt8...) -> Bool {
            guard position < bytes.count, characters.contains(bytes[position]) else { return false }
            position += 1
            return true
        }
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            if digit(position) { throw damaged() }
        } else {
            try digits()
        }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "+"), UInt8(ascii: "-"))
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A string, from its opening quotation mark to its closing one.
    private mutating func scanString() throws(ImportError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = decoded(start..<position)
                position += 1
                return text
            case UInt8(ascii: "\\"): return try scanEscapedString(from: start)
            case 0..<0x20: throw damaged()
            default: position += 1
            }
        }
        throw damaged()
    }

    private mutating func scanEscapedString(from start: Int) throws(ImportError) -> String {
        var text = ""
        var runStart = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                text += decoded(runStart..<position)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                text += decoded(runStart..<position)
                text.unicodeScalars.append(try scanEscape())
                runStart = position
            case 0..<0x20: throw damaged()
            default: position += 1
            }
        }
        throw damaged()
    }

    private mutating func scanEscape() throws(ImportError) -> Unicode.Scalar {
        position += 1
        guard position < bytes.count else { throw damaged() }
        let letter = bytes[position]
        let scalar: Unicode.Scalar
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "u"):
            position += 1
            return try scanCodeUnits()
        default: throw damaged()
        }
        position += 1
        return scalar
    }

    /// Four hexadecimal digits; a high surrogate wants its low one behind it (RFC 8259, 7).
    private mutating func scanCodeUnits() throws(ImportError) -> Unicode.Scalar {
        let first = try scanCodeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else { throw damaged() }
        position += 2
        let second = try scanCodeUnit()
        guard UTF16.isTrailSurrogate(second) else { throw damaged() }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func scanCodeUnit() throws(ImportError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw damaged()
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    private func decoded(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Asked a piece at a time, for a piece is copied when it is asked.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            var end = min(start + pieceBytes, bytes.count)
            // Not in the middle of a character, which has four bytes at most.
            for _ in 0..<3 where end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
            guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
            start = end
        }
        return true
    }

    private static let pieceBytes = 64 << 10

    private static func notUTF8(_ bytes: [UInt8]) -> ImportError {
        // No character of UTF-8 goes over a line feed: each line can be asked by itself.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let line = lines.firstIndex(where: { String(validating: $0, as: UTF8.self) == nil }) else {
            return ImportError(.jsonNotUTF8, ["line": "1"])
        }
        // A character has four bytes at most: a file that is cut off inside one lacks up to three.
        let isCut = (1...3).contains { count in
            let (whole, rest) = (lines[line].dropLast(count), lines[line].suffix(count))
            return rest.first.map { (0xC2...0xF4).contains($0) } ?? false
                && String(validating: whole, as: UTF8.self) != nil
        }
        let isAtEnd = line == lines.count - 1
        return ImportError(isAtEnd && isCut ? .jsonCutOff : .jsonNotUTF8, ["line": String(line + 1)])
    }
}
