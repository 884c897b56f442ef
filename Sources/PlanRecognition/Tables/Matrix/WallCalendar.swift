import DocumentModel
import PlanModel
import TextAnalysis

/// A month as it hangs on the wall: days of the week in the headings, and in each cell the number of its day and what is
/// done on it.
///
/// ```
/// | Пн | Вт | Ср |        | Пн | Вт | Ср |
/// | 1⏎Открытие | 2 Поход | 3. Концерт |    or    | 1 | 2 | 3 |
/// |  8⏎Кино | 9 | 10 |       | Открытие | Поход | Концерт |
/// ```
///
/// The numbers are days because they step as the columns do; which month's, the plan says, and its calendar proves it: the
/// day must fall on the weekday of its column.
struct WallCalendar: Sendable, Hashable {
    /// The number of a day, as it is printed over what is done.
    struct Mark: Sendable, Hashable {
        /// 1…31.
        var number: Int
        /// 1…12, where it is printed beside the number: «8 июня», «08.06».
        var month: Int?
        /// The number and its month as printed.
        var words: String
        /// How many scalars it takes with what parts it from the words behind it.
        var length: Int
        /// Whether nothing stands behind it.
        var isAlone: Bool
    }

    /// The day's mark over what is done, by the cell's place in the table's cells.
    private(set) var marks: [Int: Mark] = [:]
    /// Which of these marks stand in the cell itself, before what is done.
    private var areOwn: Set<Int> = []
    /// The cells that hold a mark and nothing else, in the order of reading.
    private(set) var bareMarks: [Int] = []
    /// The weekdays of the columns, 1 Monday … 7 Sunday, by the cell's place in the table's cells.
    private var weekdays: [Int: Int] = [:]

    /// The calendar that the rows below a header are; nil where their numbers don't step as the columns do.
    ///
    /// - Parameters:
    ///   - columns: the columns under weekdays, with what each is.
    ///   - row: the first row below the header.
    ///   - leastSteps: how many of them must; where a calendar is known to go on, its last row may have one day alone.
    init?(
        _ columns: [(range: Range<Int>, weekday: Int)], _ table: Table, below row: Int,
        leastSteps: Int = Self.leastSteps
    ) {
        var steps = 0, misses = 0, filled = 0, marked = 0
        /// The marks of the row that holds nothing else, by column.
        var above: [Mark?] = Array(repeating: nil, count: columns.count)
        for row in row..<table.rowCount {
            let cells = columns.map { column in
                Self.position(row, column.range.lowerBound, table).flatMap { table.cells[$0].row == row ? $0 : nil }
            }
            let own = cells.map { $0.flatMap { Self.mark(of: table.cells[$0]) } }
            let isOfMarks =
                own.contains { $0 != nil }
                && zip(cells, own).allSatisfy { cell, mark in
                    cell.map { table.cells[$0].isBlank } ?? true || mark?.isAlone == true
                }
            if isOfMarks { above = own }
            var last: (number: Int, weekday: Int)?
            for (index, cell) in cells.enumerated() {
                guard let cell, !table.cells[cell].isBlank else { continue }
                weekdays[cell] = columns[index].weekday
                filled += 1
                guard let mark = own[index] else {
                    if let mark = above[index] {
                        marks[cell] = mark
                        marked += 1
                    }
                    continue
                }
                marks[cell] = mark
                areOwn.insert(cell)
                if mark.isAlone { bareMarks.append(cell) }
                marked += 1
                if let last {
                    if Self.follows(mark.number, last.number, (columns[index].weekday - last.weekday + 7) % 7) {
                        steps += 1
                    } else {
                        misses += 1
                    }
                }
                last = (mark.number, columns[index].weekday)
            }
        }
        guard steps >= leastSteps, misses * 4 <= steps, marked * 4 >= filled * 3 else { return nil }
    }

    /// As many steps tell days from other numbers.
    static let leastSteps = 3

    /// Whether a day is so many days behind another: of the same month, or of the next, which begins behind the 28th at the
    /// earliest.
    private static func follows(_ number: Int, _ earlier: Int, _ step: Int) -> Bool {
        number - earlier == step || earlier + step > 28 && number <= step && number < earlier
    }

    /// The day of a cell, and whether its year is inferred; nil where the plan names no month, or the month's day falls on
    /// another weekday than its column says.
    func day(of cell: Int, in context: DeadlineContext) -> (day: Day, isInferred: Bool)? {
        guard let mark = marks[cell], let weekday = weekdays[cell],
            let span = try? DeadlineResolver(context: context).bounds(),
            span.last.daysSinceEpoch - span.first.daysSinceEpoch < Self.longestSpan
        else { return nil }
        // Its first and last weeks show days of the months beside it.
        let inside = Self.days(mark, on: weekday, from: span.first, to: span.last)
        if inside.count == 1 { return (inside[0], span.isInferred) }
        guard inside.isEmpty, let monday = span.first.advanced(by: 1 - span.first.weekday),
            let sunday = span.last.advanced(by: 7 - span.last.weekday)
        else { return nil }
        let around = Self.days(mark, on: weekday, from: monday, to: sunday)
        return around.count == 1 ? (around[0], span.isInferred) : nil
    }

    /// A cell as it is without the mark of its day.
    func withoutMark(_ cell: Cell, at position: Int) -> Cell {
        guard areOwn.contains(position), let mark = marks[position] else { return cell }
        var cell = cell
        for (index, block) in cell.blocks.enumerated() {
            guard case .paragraph(var paragraph) = block, !CellText.folded(paragraph.text).isEmpty else { continue }
            let scalars = CellText.lines(paragraph.text).unicodeScalars
            paragraph.text = String(String.UnicodeScalarView(scalars.dropFirst(mark.length)))
            cell.blocks[index] = .paragraph(paragraph)
            break
        }
        return cell
    }

    /// A quarter, and the weeks at its ends: beyond it a number alone says nothing.
    private static let longestSpan = 100

    private static func days(_ mark: Mark, on weekday: Int, from first: Day, to last: Day) -> [Day] {
        var found: [Day] = []
        var day: Day? = first
        while let current = day, current <= last {
            let isOfMonth = mark.month.map { $0 == current.month } ?? true
            if current.day == mark.number, current.weekday == weekday, isOfMonth { found.append(current) }
            day = current.advanced(by: 1)
        }
        return found
    }

    private static func position(_ row: Int, _ column: Int, _ table: Table) -> Int? {
        let position = table.grid[row * table.columnCount + column]
        return position >= 0 ? Int(position) : nil
    }

    // MARK: The mark of a day

    private static func mark(of cell: Cell) -> Mark? {
        guard let first = cell.paragraphs.first(where: { !CellText.folded($0.text).isEmpty }),
            var mark = mark(of: CellText.lines(first.text))
        else { return nil }
        mark.isAlone = mark.isAlone && CellText.folded(first.text) == CellText.folded(cell.typedLines)
        return mark
    }

    /// «1», «9 Поход», «9. Поход», «9 – Поход», «9 мая Парад», «09.05 Парад»; not «9.30 Поход», not «9-й класс».
    private static func mark(of text: String) -> Mark? {
        var scanner = Scanner(text)
        guard let number = scanner.number(), (1...31).contains(number) else { return nil }
        var end = scanner.index
        var month: Int?
        if scanner.take(".") {
            if let figures = scanner.number() {
                guard (1...12).contains(figures) else { return nil }
                month = figures
                end = scanner.index
                _ = scanner.take(".")
            }
        } else if !scanner.take(")"), scanner.take(" "), let named = scanner.month() {
            month = named
            end = scanner.index
        }
        guard scanner.isAtEnd || scanner.isAtSpace || scanner.isBehindSpace else { return nil }
        scanner.skipSeparators()
        return Mark(
            number: number, month: month, words: scanner.words(upTo: end), length: scanner.index,
            isAlone: scanner.isAtEnd)
    }

    /// Reads a mark scalar by scalar.
    private struct Scanner {
        let scalars: [Unicode.Scalar]
        private(set) var index = 0

        init(_ text: String) { scalars = Array(text.unicodeScalars) }

        var isAtEnd: Bool { index == scalars.count }
        var isAtSpace: Bool { !isAtEnd && Self.isSpace(scalars[index]) }
        var isBehindSpace: Bool { index > 0 && Self.isSpace(scalars[index - 1]) }

        private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

        /// A number of one digit or two.
        mutating func number() -> Int? {
            var value = 0
            var count = 0
            while !isAtEnd, Letters.isDigit(scalars[index]), count < 3 {
                value = value * 10 + Int(scalars[index].value - 0x30)
                count += 1
                index += 1
            }
            return (1...2).contains(count) ? value : nil
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard !isAtEnd, scalars[index] == scalar else { return false }
            index += 1
            return true
        }

        /// The name of a month, if the next word is one.
        mutating func month() -> Int? {
            let end = scalars[index...].firstIndex { !Letters.isLetter($0) } ?? scalars.count
            let word = CellText.compared(String(scalars: scalars[index..<end]))
            guard end > index, case .month(let month) = DeadlineLexicon.lexeme(of: word.letters) else { return nil }
            index = end
            return month
        }

        mutating func skipSeparators() {
            while !isAtEnd, isAtSpace || Letters.isDash(scalars[index]) || isBehindSpace && scalars[index] == ":" {
                index += 1
            }
        }

        func words(upTo end: Int) -> String { String(scalars: scalars[..<end]) }
    }
}
