import Diagnostics
import DocumentModel
import TextAnalysis

/// A line of text outside the plan's tables: a paragraph, or the part of one between line breaks.
struct FrontLine: Sendable {
    /// Its words, white space folded.
    var text: String
    /// The line with its tabs and runs of spaces, which part columns that were laid out by hand.
    var raw: String
    /// The paragraph it is of; lines of one paragraph have the same number.
    var paragraph: Int
    /// The automatic number of the paragraph, on its first line.
    var label = ""
    /// The heading level of the paragraph.
    var headingLevel = 0
    /// Where the paragraph stands.
    var place: Place

    /// Whether it has no words.
    var isBlank: Bool { text.isEmpty && label.isEmpty }

    /// The words with the automatic number in front.
    var shown: String { label.isEmpty ? text : text.isEmpty ? label : "\(label) \(text)" }

    /// The lines of a paragraph; a blank paragraph is one blank line.
    static func lines(of paragraph: Paragraph, number: Int, place: Place) -> [FrontLine] {
        var lines: [FrontLine] = []
        for raw in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = CellText.folded(String(raw))
            if text.isEmpty && (!lines.isEmpty || paragraph.text.utf8.contains(0x0A)) { continue }
            lines.append(FrontLine(text: text, raw: String(raw), paragraph: number, place: place))
        }
        if lines.isEmpty { lines.append(FrontLine(text: "", raw: "", paragraph: number, place: place)) }
        lines[0].label = CellText.folded(paragraph.label)
        for index in lines.indices { lines[index].headingLevel = paragraph.headingLevel }
        return lines
    }

    /// The pieces of a line between tabs or runs of three spaces and more, each folded; with the number of columns that
    /// were skipped before the first.
    static func segments(_ raw: String) -> (pieces: [String], isIndented: Bool) {
        var pieces: [String] = []
        var piece: [UInt8] = []
        var spaces = 0
        var isIndented = false
        func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" }
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        for scalar in raw.unicodeScalars {
            if isWide(scalar) {
                spaces += 3
            } else if scalar == " " || scalar.value == 0xA0 {
                spaces += 1
            } else {
                if spaces >= 3 {
                    if piece.isEmpty { isIndented = pieces.isEmpty } else { pieces.append(text(piece)) }
                    piece = []
                } else if spaces > 0 && !piece.isEmpty {
                    piece.append(0x20)
                }
                spaces = 0
                piece.append(utf8: scalar)
            }
        }
        if !piece.isEmpty { pieces.append(text(piece)) }
        return (pieces.map { CellText.folded($0) }.filter { !$0.isEmpty }, isIndented)
    }
}

/// What a line above or below the table looks like.
enum LineShape {
    /// Whether a line has a date or the blanks for one: «30.08.2024», «___ ________ 20__ г.».
    static func hasDate(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropLast(3) {
            guard index == 0 || !Letters.isDigit(scalars[index - 1]) else { continue }
            let four = scalars[index..<(index + 4)]
            let isYear =
                four.allSatisfy(Letters.isDigit)
                && (four.starts(with: ["1", "9"]) || four.starts(with: ["2", "0"]))
            let isBlankYear =
                scalars[index] == "2" && scalars[index + 1] == "0"
                && scalars[(index + 2)...].prefix(2).allSatisfy {
                    $0 == "_" || $0 == " " || Letters.isDigit($0) || $0 == "г"
                }
            if isYear && (index + 4 == scalars.count || !Letters.isDigit(scalars[index + 4])) { return true }
            if isBlankYear && text.unicodeScalars.contains("_") { return true }
        }
        return false
    }

    /// Whether a line is nothing but a blank to be filled in by hand: «________».
    static func isBlankToFill(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") }
    }

    /// Whether a text has initials: «И.О.», «И. О.», or one with its surname, «И.Иванов».
    static func hasInitials(_ text: String) -> Bool {
        let letters = Array(text.unicodeScalars)
        for index in letters.indices.dropLast(3) {
            guard Letters.isUpper(letters[index]), letters[index + 1] == ".",
                index == 0 || !Letters.isLetter(letters[index - 1])
            else { continue }
            var next = index + 2
            let isApart = letters[next] == " " || letters[next].value == 0xA0
            if isApart { next += 1 }
            guard next + 1 < letters.count, Letters.isUpper(letters[next]) else { continue }
            // «I. Раздел» is no initial: a single one stands close to its surname, and is Cyrillic.
            if letters[next + 1] == "."
                || (!isApart && letters[index].value >= 0x0400 && Letters.isLower(letters[next + 1]))
            {
                return true
            }
        }
        return false
    }

    /// The words of a line in their compared form, letters that were set apart («П Л А Н») put together.
    static func words(_ text: String, limit: Int) -> [String] {
        let words = Letters.comparedWords(text, limit: 40)
        guard words.count >= 3, words.prefix(3).allSatisfy({ $0.unicodeScalars.count == 1 }) else {
            return Array(words.prefix(limit))
        }
        let single = words.prefix { $0.unicodeScalars.count == 1 }
        return Array(([single.joined()] + words.dropFirst(single.count)).prefix(limit))
    }

    /// Whether a line says a goal, a task, a topic and the like, and so is no part of a title.
    static func isGoal(_ text: String) -> Bool {
        guard let first = words(text, limit: 1).first else { return false }
        return LineLexicon.goals.contains(first)
    }
}
