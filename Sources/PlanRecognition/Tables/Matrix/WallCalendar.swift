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
    /// The day's number over what is done, by the cell's place in the table's cells.
    private(set) var numbers: [Int: Int] = [:]
    /// Which of these numbers stand in the cell itself, before what is done.
    private var areOwn: Set<Int> = []
    /// The cells that hold a number and nothing else, in the order of reading.
    private(set) var bareNumbers: [Int] = []
    /// The weekdays of the columns, 1 Monday … 7 Sunday, by the cell's place in the table's cells.
    private var weekdays: [Int: Int] = [:]

    /// The calendar that the rows below a header are; nil where their numbers don't step as the columns do.
    ///
    /// - Parameters:
    ///   - columns: the columns under weekdays, with what each is.
    ///   - row: the first row below the header.
    init?(_ columns: [(range: Range<Int>, weekday: Int)], _ table: Table, below row: Int) {
        var steps = 0, misses = 0, filled = 0, numbered = 0
        /// The numbers of the row that holds nothing else, by column.
        var above: [Int?] = Array(repeating: nil, count: columns.count)
        for row in row..<table.rowCount {
            let cells = columns.map { column in
                Self.position(row, column.range.lowerBound, table).flatMap { table.cells[$0].row == row ? $0 : nil }
            }
            let marks = cells.map { $0.flatMap { Self.mark(of: table.cells[$0]) } }
            let isOfNumbers =
                marks.contains { $0 != nil }
                && zip(cells, marks).allSatisfy { cell, mark in
                    cell.map { table.cells[$0].isBlank } ?? true || mark?.isAlone == true
                }
            if isOfNumbers { above = marks.map { $0?.number } }
            var last: (number: Int, weekday: Int)?
            for (index, cell) in cells.enumerated() {
                guard let cell, !table.cells[cell].isBlank else { continue }
                weekdays[cell] = columns[index].weekday
                filled += 1
                guard let mark = marks[index] else {
                    if let number = above[index] {
                        numbers[cell] = number
                        numbered += 1
                    }
                    continue
                }
                numbers[cell] = mark.number
                areOwn.insert(cell)
                if mark.isAlone { bareNumbers.append(cell) }
                numbered += 1
                if let last {
                    let step = columns[index].weekday - last.weekday
                    // The next month begins behind the 28th at the earliest.
                    let isNext =
                        mark.number - last.number == step
                        || last.number + step > 28 && mark.number <= step && mark.number < last.number
                    if isNext { steps += 1 } else { misses += 1 }
                }
                last = (mark.number, columns[index].weekday)
            }
        }
        guard steps >= 3, misses * 4 <= steps, numbered * 4 >= filled * 3 else { return nil }
    }

    /// The day of a cell, and whether its year is inferred; nil where the plan names no month, or the month's day falls on
    /// another weekday than its column says.
    func day(of cell: Int, in context: DeadlineContext) -> (day: Day, isInferred: Bool)? {
        guard let number = numbers[cell], let weekday = weekdays[cell],
            let span = try? DeadlineResolver(context: context).bounds(),
            span.last.daysSinceEpoch - span.first.daysSinceEpoch < Self.longestSpan
        else { return nil }
        // Its first and last weeks show days of the months beside it.
        let inside = days(number, on: weekday, from: span.first, to: span.last)
        if inside.count == 1 { return (inside[0], span.isInferred) }
        guard inside.isEmpty, let monday = span.first.advanced(by: 1 - span.first.weekday),
            let sunday = span.last.advanced(by: 7 - span.last.weekday)
        else { return nil }
        let around = days(number, on: weekday, from: monday, to: sunday)
        return around.count == 1 ? (around[0], span.isInferred) : nil
    }

    /// A cell as it is without the number of its day.
    func withoutNumber(_ cell: Cell, at position: Int) -> Cell {
        guard areOwn.contains(position) else { return cell }
        var cell = cell
        for (index, block) in cell.blocks.enumerated() {
            guard case .paragraph(var paragraph) = block, !CellText.folded(paragraph.text).isEmpty else { continue }
            let text = CellText.lines(paragraph.text)
            paragraph.text = Self.mark(of: text).map { String(text.dropFirst($0.length)) } ?? text
            cell.blocks[index] = .paragraph(paragraph)
            break
        }
        return cell
    }

    /// A quarter, and the weeks at its ends: beyond it a number alone says nothing.
    private static let longestSpan = 100

    private func days(_ number: Int, on weekday: Int, from first: Day, to last: Day) -> [Day] {
        var found: [Day] = []
        var day: Day? = first
        while let current = day, current <= last {
            if current.day == number, current.weekday == weekday { found.append(current) }
            day = current.advanced(by: 1)
        }
        return found
    }

    private static func position(_ row: Int, _ column: Int, _ table: Table) -> Int? {
        let position = table.grid[row * table.columnCount + column]
        return position >= 0 ? Int(position) : nil
    }

    // MARK: The number of a day

    /// The number with which a cell begins, how many characters it takes with what parts it from the words, and whether
    /// nothing stands behind it.
    private typealias Mark = (number: Int, length: Int, isAlone: Bool)

    private static func mark(of cell: Cell) -> Mark? {
        guard let first = cell.paragraphs.first(where: { !CellText.folded($0.text).isEmpty }),
            var mark = mark(of: CellText.lines(first.text))
        else { return nil }
        mark.isAlone = mark.isAlone && CellText.folded(first.text) == CellText.folded(cell.typedLines)
        return mark
    }

    /// «1», «9 Поход», «9. Поход», «9 – Поход»; not «9.30 Поход», not «9-й класс», not «9 мая».
    private static func mark(of text: String) -> Mark? {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var number = 0
        var length = 0
        while index < scalars.endIndex, Letters.isDigit(scalars[index]), length < 3 {
            number = number * 10 + Int(scalars[index].value - 0x30)
            length += 1
            index = scalars.index(after: index)
        }
        guard (1...2).contains(length), (1...31).contains(number) else { return nil }
        if index < scalars.endIndex, scalars[index] == "." || scalars[index] == ")" {
            length += 1
            index = scalars.index(after: index)
        }
        guard index < scalars.endIndex else { return (number, length, true) }
        func parts(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" || Letters.isDash(scalar) }
        guard parts(scalars[index]), !Letters.isDash(scalars[index]) else { return nil }
        while index < scalars.endIndex, parts(scalars[index]) {
            length += 1
            index = scalars.index(after: index)
        }
        return (number, length, index == scalars.endIndex)
    }
}
