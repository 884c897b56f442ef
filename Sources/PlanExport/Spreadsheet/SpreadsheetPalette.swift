import PlanModel
import SpreadsheetML

/// The looks of the cells of a plan's workbook.
struct SpreadsheetPalette {
    let sheet: StyleSheet
    /// The words above a table, a remark under them, a signature.
    let title, remark, signature: StyleSheet.Style
    /// The headings of the plan's own columns, and of those that stand beside them.
    let heading, addedHeading: StyleSheet.Style
    /// The rows of sections, the first level first.
    private let sections: [StyleSheet.Style]
    /// A number of times.
    let count: StyleSheet.Style
    /// Cells that are written into, and their heading.
    let openHeading: StyleSheet.Style
    private let openText, openQuotedText, openDay: StyleSheet.Style
    private let texts: [TextLook: StyleSheet.Style]
    private let days: [Bool: StyleSheet.Style]
    private let highlights: [Mark.Status: StyleSheet.HighlightStyle]
    /// What is late.
    let overdue: StyleSheet.HighlightStyle

    private struct TextLook: Hashable {
        var isQuoted, isCentred, isStruck: Bool
    }

    init() {
        var sheet = StyleSheet()
        let plain = CellStyle()
        let head = plain.with {
            ($0.isBold, $0.alignment, $0.isCentredVertically, $0.fill) = (true, .center, true, "D9E2F3")
        }
        let unframed = plain.with { $0.hasBorder = false }
        title = sheet.add(
            unframed.with { ($0.isBold, $0.size, $0.alignment, $0.isCentredVertically) = (true, 14, .center, true) })
        remark = sheet.add(unframed.with { ($0.color, $0.alignment) = ("595959", .center) })
        signature = sheet.add(unframed)
        heading = sheet.add(head)
        addedHeading = sheet.add(head.with { $0.fill = "E7E6E6" })
        openHeading = sheet.add(head.with { $0.fill = "FFF2CC" })
        sections = ["BDD0E9", "DEEAF6", "EFF4FA"].map { color in
            sheet.add(
                plain.with {
                    ($0.isBold, $0.alignment, $0.isCentredVertically, $0.fill) = (true, .center, true, color)
                })
        }
        count = sheet.add(plain.with { $0.alignment = .center })
        openText = sheet.add(plain.with { $0.isLocked = false })
        openQuotedText = sheet.add(plain.with { ($0.isLocked, $0.isQuoted) = (false, true) })
        openDay = sheet.add(plain.with { ($0.isLocked, $0.alignment, $0.format) = (false, .center, .day) })
        var texts: [TextLook: StyleSheet.Style] = [:]
        var days: [Bool: StyleSheet.Style] = [:]
        for isStruck in [false, true] {
            for isCentred in [false, true] {
                for isQuoted in [false, true] {
                    let look = TextLook(isQuoted: isQuoted, isCentred: isCentred, isStruck: isStruck)
                    texts[look] = sheet.add(
                        plain.with {
                            ($0.isQuoted, $0.isStruck, $0.alignment) = (isQuoted, isStruck, isCentred ? .center : .left)
                        })
                }
            }
            days[isStruck] = sheet.add(
                plain.with { ($0.isStruck, $0.alignment, $0.format) = (isStruck, .center, .day) })
        }
        (self.texts, self.days) = (texts, days)
        // Excel's own colours for good, neutral and bad, and others as quiet.
        var highlights: [Mark.Status: StyleSheet.HighlightStyle] = [:]
        for status in Mark.Status.allCases {
            let look =
                switch status {
                case .done: Highlight(color: "006100", fill: "C6EFCE")
                case .partly: Highlight(color: "375623", fill: "E2EFDA")
                case .inProgress: Highlight(color: "7F6000", fill: "FFEB9C")
                case .notDone: Highlight(color: "9C0006", fill: "FFC7CE")
                case .postponed: Highlight(color: "833C0B", fill: "FCE4D6")
                case .cancelled: Highlight(color: "595959", fill: "D9D9D9")
                }
            highlights[status] = sheet.add(look)
        }
        self.highlights = highlights
        overdue = sheet.add(Highlight(color: "C00000"))
        self.sheet = sheet
    }

    /// A cell of text; blank where there is none.
    func text(_ text: String?, isCentred: Bool = false, isStruck: Bool = false) -> Cell {
        let look = TextLook(
            isQuoted: text.map(Self.isMistakable) ?? false, isCentred: isCentred, isStruck: isStruck)
        return Cell(text.map { .text($0) } ?? .blank, texts[look] ?? signature)
    }

    /// A cell of a day: a date that programs can count with, or text before 1900.
    func day(_ day: Day?, isStruck: Bool = false) -> Cell {
        guard let day else { return Cell(.blank, days[isStruck] ?? signature) }
        guard let value = SheetDay(daysSinceEpoch: day.daysSinceEpoch) else {
            return text(day.iso, isCentred: true, isStruck: isStruck)
        }
        return Cell(.day(value), days[isStruck] ?? signature)
    }

    /// A cell that people write into, with what stands there already.
    func openText(_ text: String) -> Cell {
        guard !text.isEmpty else { return Cell(.blank, openText) }
        return Cell(.text(text), Self.isMistakable(text) ? openQuotedText : openText)
    }

    /// A cell into which people write a day; what stands there already may be no day that programs know.
    func openDay(_ text: String) -> Cell {
        guard !text.isEmpty else { return Cell(.blank, openDay) }
        let day = (Day(iso: text) ?? WrittenDay.day(text)).flatMap { SheetDay(daysSinceEpoch: $0.daysSinceEpoch) }
        return Cell(day.map { .day($0) } ?? .text(text), openDay)
    }

    /// The row of a section.
    func section(_ level: Int) -> StyleSheet.Style { sections[min(max(level, 1), sections.count) - 1] }

    /// The colours of the status in a column: words of a language that stand in it.
    func rules(_ column: Int, _ word: (Mark.Status) -> String) -> [Sheet.Rule] {
        Mark.Status.allCases.compactMap { status in
            guard let look = highlights[status] else { return nil }
            let word = word(status)
            return Sheet.Rule(column...column, look) { "$\(Sheet.letters(ofColumn: column))\($0)=\"\(word)\"" }
        }
    }

    /// Whether a program would take words that are typed in for something else: a formula, a number, a date, a truth value.
    private static func isMistakable(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
        default: break
        }
        // «Август 2024», «1.1», «15 октября 2024 г.».
        guard text.utf8.count <= 40 else { return false }
        return truths.contains(text) || text.utf8.contains { (0x30...0x39).contains($0) }
    }

    private static let truths: Set<String> = ["TRUE", "FALSE", "ИСТИНА", "ЛОЖЬ", "ПРАЎДА"]
}
