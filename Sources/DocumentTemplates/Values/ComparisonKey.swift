internal import TextAnalysis

/// A value as it is compared: words without regard to case, look-alike letters and white space, days by the calendar.
enum ComparisonKey: Sendable, Hashable {
    case nothing
    case number(Double)
    case day(Int)
    case text(String)

    init(text: String) { self = text.isEmpty ? .nothing : .text(CellText.compared(text)) }

    init(_ value: TemplateValue) {
        switch value {
        case .text(let text), .standIn(let text): self.init(text: text)
        case .number(let number): self = .number(number)
        case .day(let year, let month, let day): self = .day(Self.day(year: year, month: month, day: day))
        case .object(let object): self = object["text"].map { ComparisonKey($0) } ?? .nothing
        case .null, .flag, .list: self = .nothing
        }
    }

    /// A number that grows from day to day.
    static func day(year: Int, month: Int, day: Int) -> Int { (year * 12 + month) * 31 + day }

    /// Whether a value comes before another; nil where nothing says so: days and numbers have an order, words have one
    /// only for the eye, and what is missing has none.
    func isLess(than other: ComparisonKey) -> Bool? {
        switch (self, other) {
        case (.number(let left), .number(let right)): left < right
        case (.day(let left), .day(let right)): left < right
        default: nil
        }
    }

    func satisfies(_ relation: TagComparison.Relation, _ others: [ComparisonKey]) -> Bool {
        // Of two things that are not there, nobody knows that they are equal.
        func isEqual(_ other: ComparisonKey) -> Bool { self != .nothing && self == other }
        guard let other = others.first else { return false }
        switch relation {
        case .equal: return isEqual(other)
        case .unequal: return !isEqual(other)
        case .among: return others.contains(where: isEqual)
        case .notAmong: return !others.contains(where: isEqual)
        case .less: return isLess(than: other) ?? false
        case .atLeast: return isLess(than: other).map { !$0 } ?? false
        case .greater: return other.isLess(than: self) ?? false
        case .atMost: return other.isLess(than: self).map { !$0 } ?? false
        }
    }
}

/// A value as it is sorted: numbers, days, words, and at the end what is missing; numbers inside words by what they
/// count, so that 2.10 follows 2.9.
struct SortingKey: Comparable {
    private let kind: Int
    private let number: Double
    private let pieces: [Piece]

    private enum Piece: Comparable {
        case number(Int)
        case letters([UInt32])

        static func < (left: Piece, right: Piece) -> Bool {
            switch (left, right) {
            case (.number(let left), .number(let right)): left < right
            case (.number, .letters): true
            case (.letters, .number): false
            case (.letters(let left), .letters(let right)): left.lexicographicallyPrecedes(right)
            }
        }
    }

    init(_ value: TemplateValue) {
        switch ComparisonKey(value) {
        case .number(let number): (kind, self.number, pieces) = (0, number, [])
        case .day(let day): (kind, number, pieces) = (1, Double(day), [])
        case .text(let text): (kind, number, pieces) = (2, 0, Self.pieces(of: text))
        case .nothing: (kind, number, pieces) = (3, 0, [])
        }
    }

    static func < (left: SortingKey, right: SortingKey) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        if left.number != right.number { return left.number < right.number }
        return left.pieces.lexicographicallyPrecedes(right.pieces)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var letters: [UInt32] = []
        var digits: Int?
        func endNumber() {
            if let number = digits { pieces.append(.number(number)) }
            digits = nil
        }
        func endLetters() {
            if !letters.isEmpty { pieces.append(.letters(letters)) }
            letters = []
        }
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                endLetters()
                let (tens, overflows) = (digits ?? 0).multipliedReportingOverflow(by: 10)
                digits = overflows ? Int.max / 10 : tens + Int(scalar.value - 0x30)
            } else {
                endNumber()
                letters.append(place(of: scalar))
            }
        }
        endNumber()
        endLetters()
        return pieces
    }

    /// Where a letter stands in the alphabet: the Belarusian «і» and «ў» in their places, not behind «я».
    private static func place(of letter: Unicode.Scalar) -> UInt32 {
        switch letter {
        case "і": ("и" as Unicode.Scalar).value * 2
        case "ў": ("у" as Unicode.Scalar).value * 2 + 1
        default: letter.value * 2
        }
    }
}
