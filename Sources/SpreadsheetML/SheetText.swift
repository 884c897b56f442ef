internal import DocumentModel
internal import OfficePackage

/// A text of a workbook: of its table of strings, of a cell, of a comment (`CT_Rst`, ECMA-376 Part 1, 18.4.8).
struct SheetText: Sendable, Hashable {
    /// The words; line breaks are line feeds.
    var words: String
    /// The stretches whose own font strikes them through, as offsets of the UTF-8.
    var struck: [Range<Int>] = []
    /// The stretches with a font of their own; the others have the cell's.
    var ownFonts: [Range<Int>] = []

    /// The text as paragraphs, a line each.
    ///
    /// - Parameter isStruck: whether the cell's font strikes its text through.
    func paragraphs(isStruck: Bool) -> [Paragraph] {
        let bytes = Array(words.utf8)
        var ranges = struck
        if isStruck {
            var start = 0
            for own in ownFonts {
                if own.lowerBound > start { ranges.append(start..<own.lowerBound) }
                start = max(start, own.upperBound)
            }
            if start < bytes.count { ranges.append(start..<bytes.count) }
            ranges.sort { $0.lowerBound < $1.lowerBound }
        }
        guard bytes.contains(0x0A) else { return [Paragraph(words, struck: ranges.joined(within: 0..<bytes.count))] }
        var paragraphs: [Paragraph] = []
        var start = 0
        for end in bytes.indices.filter({ bytes[$0] == 0x0A }) + [bytes.count] {
            paragraphs.append(
                Paragraph(
                    String(decoding: bytes[start..<end], as: UTF8.self), struck: ranges.joined(within: start..<end)))
            start = end + 1
        }
        return paragraphs
    }
}

extension [Range<Int>] {
    /// The stretches inside a part of a text, counted from its beginning; those that touch are one.
    fileprivate func joined(within part: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in self {
            let cut = range.clamped(to: part)
            guard !cut.isEmpty else { continue }
            let moved = cut.lowerBound - part.lowerBound..<cut.upperBound - part.lowerBound
            if let last = result.last, last.upperBound >= moved.lowerBound {
                result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, moved.upperBound)
            } else {
                result.append(moved)
            }
        }
        return result
    }
}

/// Puts a text together from the events inside `si`, `is` or a comment.
struct SheetTextReader {
    private var bytes: [UInt8] = []
    private var piece: [UInt8] = []
    private var text = SheetText(words: "")
    private var isText = false
    private var hasOwnFont = false
    private var isStruck = false
    private var isInProperties = false
    /// Whether nothing else than plain text was met.
    private(set) var isEmpty = true

    /// Takes the next event; phonetic readings (`rPh`) are passed over.
    mutating func take(_ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        guard event.kind != .text else {
            if isText { reader.append(event, to: &piece) }
            return
        }
        switch (event.kind, Element(rawValue: event.name)) {
        case (.start, .phonetic): try reader.skip()
        case (.start, .text): isText = true
        case (.end, .text):
            isText = false
            flush()
        case (.start, .run):
            hasOwnFont = false
            isStruck = false
        case (.end, .run):
            hasOwnFont = false
            isStruck = false
        case (.start, .runProperties):
            hasOwnFont = true
            isInProperties = true
        case (.end, .runProperties): isInProperties = false
        case (.start, .strike): if isInProperties { isStruck = reader.isOn(event) }
        default: break
        }
    }

    private mutating func flush() {
        let start = bytes.count
        bytes.append(contentsOf: XMLText.unescaped(piece))
        piece.removeAll(keepingCapacity: true)
        guard bytes.count > start else { return }
        isEmpty = false
        if hasOwnFont { text.ownFonts.append(start..<bytes.count) }
        if isStruck { text.struck.append(start..<bytes.count) }
    }

    /// The text so far; the reader begins anew.
    mutating func finish() -> SheetText {
        text.words = String(decoding: bytes, as: UTF8.self)
        defer {
            bytes.removeAll(keepingCapacity: true)
            text = SheetText(words: "")
            isEmpty = true
        }
        return text
    }
}

extension XMLText {
    /// A cell's text without its escapes (`_x000D_`, ECMA-376 Part 1, 22.9.2.19); every kind of line break is a line feed.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "_")) || bytes.contains(0x0D) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        var wasReturn = false
        func add(_ scalar: UInt32) {
            switch scalar {
            case 0x0D: result.append(0x0A)
            case 0x0A:
                // The second half of a line break of Windows.
                if result.last != 0x0A || !wasReturn { result.append(0x0A) }
            default: result.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            }
            wasReturn = scalar == 0x0D
        }
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "_"), isEscape(bytes, at: place) {
                let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
                add(UInt32(digits, radix: 16) ?? 0xFFFD)
                place += 7
            } else if bytes[place] == 0x0D || bytes[place] == 0x0A {
                add(UInt32(bytes[place]))
                place += 1
            } else {
                wasReturn = false
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }
}

extension String {
    /// The string without white space at its ends.
    var trimmingSpaces: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
