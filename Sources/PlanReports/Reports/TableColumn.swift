internal import PlanModel
internal import TextAnalysis

/// A column of the plan's own table, with the width that its words need.
struct TableColumn: Sendable, Hashable {
    let role: ColumnRole
    /// The size of the letters in thousandths of which the widths are, in millimetres.
    private let letterSize: Double
    /// The widths of the widest word in the column's cells, in thousandths of the letters' size.
    private let widestWord: Widths
    /// How wide the words of some of the column's cells are, in the same measure; nothing of a column whose cells are not
    /// known yet.
    fileprivate let cells: [Int]
    /// The width in millimetres in which no word of the column is torn, and the one in which those are that were
    /// written in one by mistake.
    let narrowest: Double
    let narrowestTorn: Double
    /// The share of a page's width that what it holds likes to have.
    let preferred: Double

    /// The columns of a plan.
    static func columns(of plan: Plan) -> [TableColumn] {
        let table = PlanTable(plan)
        let activities = plan.sections.flatMap(\.activities)
        // Rows all over the plan are as good as all rows to tell how much a column holds.
        let step = max(1, activities.count / mostMeasured)
        return plan.columns.prefix(ActivityFields.cellCount).enumerated().map { index, column in
            let isList = column.role == .responsible || column.role == .result
            var widest = Widths()
            var cells: [Int] = []
            for (row, activity) in activities.enumerated() {
                var cell = 0
                for words in activity.words(in: column.role, key: table.otherKeys[index]) {
                    // A number has a dot behind it, or is the id that names the row in other tables.
                    let isNumber = column.role == .number
                    let longest =
                        isNumber && !table.hasUniqueNumbers
                        ? activity.id : UnbrokenWords.kept(words) + (isNumber ? "." : "")
                    let width = TextMeasure.regular.widestWord(longest)
                    widest = Widths(
                        whole: max(widest.whole, width.whole), torn: max(widest.torn, width.torn))
                    if row % step == 0 { cell += TextMeasure.regular.width(of: words) + (isList ? Self.comma : 0) }
                }
                if row % step == 0 { cells.append(cell) }
            }
            // The entries of a list have a comma or a semicolon behind them.
            let comma = isList ? Self.comma : 0
            return TableColumn(
                column, widestWord: Widths(whole: widest.whole + comma, torn: widest.torn + comma), cells: cells)
        }
    }

    /// How wide a comma or a semicolon behind an entry is.
    private static let comma = 278
    /// How many rows are measured, or up to twice as many.
    private static let mostMeasured = 60

    /// A column of which only the heading is known.
    init(_ column: Column) { self.init(column, widestWord: Widths(), cells: []) }

    private init(_ column: Column, widestWord: Widths, cells: [Int], isSmall: Bool = false) {
        role = column.role
        let page = PageSetup(.portrait)
        let letterSize = Double(isSmall ? page.smallFontSize : page.tableFontSize) * 25.4 / 72 / 1_000
        self.letterSize = letterSize
        self.widestWord = widestWord
        self.cells = cells
        let heading = TextMeasure.bold.widestWord(column.heading).whole
        func narrowest(_ word: Int) -> Double {
            Double(max(heading, min(Self.widestKept, word))) * letterSize + Self.edges
        }
        self.narrowest = narrowest(widestWord.whole)
        narrowestTorn = narrowest(widestWord.torn)
        preferred = column.role.preferredWidth
    }

    /// Whether the plan has the column, with nothing in its cells.
    var isEmpty: Bool { !cells.isEmpty && cells.allSatisfy { $0 == 0 } }

    /// How many lines a cell takes in a column of a width in millimetres. Lines end at words, so a little more of them
    /// is needed than the widths say.
    func lineCount(ofRow row: Int, width: Double) -> Int {
        guard cells.indices.contains(row), cells[row] > 0 else { return 0 }
        let line = max(1, width - Self.edges) / letterSize
        return Int((Double(cells[row]) * Self.raggedness / line).rounded(.up))
    }

    private static let raggedness = 1.06

    /// The same column of another table under a heading of its own.
    ///
    /// - Parameter word: one that its cells hold besides.
    func headed(_ heading: String, as role: ColumnRole, isSmall: Bool, with word: String?) -> TableColumn {
        let width = word.map { TextMeasure.regular.widestWord($0).whole } ?? 0
        let widest = Widths(whole: max(widestWord.whole, width), torn: max(widestWord.torn, width))
        return TableColumn(
            Column(role: role, heading: heading), widestWord: widest, cells: cells, isSmall: isSmall)
    }

    /// Widths of a word as it is, and where it may be torn.
    private struct Widths: Sendable, Hashable {
        var whole = 0
        var torn = 0
    }

    /// Words wider than this, some twenty letters, are addresses mostly, and are torn.
    private static let widestKept = 10_000
    /// What the edges of a cell take, in millimetres.
    private static let edges = 2.4
}

extension [TableColumn] {
    /// How the page must lie for the table to stand on it.
    var orientation: Layout.Orientation {
        reduce(0) { $0 + $1.narrowest } > PageSetup(.portrait).textWidth || count > 7 ? .landscape : .portrait
    }

    /// The widths of a table of some of the plan's columns under headings of its own.
    ///
    /// - Parameter words: one that the cells of a column hold besides.
    func widths(
        _ headings: [(role: ColumnRole, heading: String)], on orientation: Layout.Orientation = .portrait,
        isSmall: Bool = false, with words: [ColumnRole: String] = [:]
    ) -> [Int] {
        headed(headings, isSmall: isSmall, with: words).widths(on: orientation)
    }

    /// Whether no word and no name in such a table is torn.
    func haveRoom(_ headings: [(role: ColumnRole, heading: String)], isSmall: Bool = false) -> Bool {
        headed(headings, isSmall: isSmall).haveRoom(on: .portrait)
    }

    /// Whether the plan has something in a column of a kind.
    func hold(_ role: ColumnRole) -> Bool { contains { $0.role == role && !$0.isEmpty } }

    /// Whether no word and no name in the table is torn on a page that lies so.
    func haveRoom(on orientation: Layout.Orientation) -> Bool {
        reduce(0) { $0 + $1.narrowest } <= PageSetup(orientation).textWidth
    }

    private func headed(
        _ headings: [(role: ColumnRole, heading: String)], isSmall: Bool, with words: [ColumnRole: String] = [:]
    ) -> [TableColumn] {
        headings.map { role, heading in
            let column = first { $0.role == role } ?? TableColumn(Column(role: role, heading: heading))
            return column.headed(heading, as: role, isSmall: isSmall, with: words[role])
        }
    }

    /// The widths on a page that lies so, in tenths of a millimetre: each column as it likes, none too narrow for its
    /// words as long as there is room.
    func widths(on orientation: Layout.Orientation) -> [Int] {
        let widths = shares(of: PageSetup(orientation).textWidth, \.narrowest)
        guard contains(where: { $0.narrowestTorn < $0.narrowest }) else { return widths }
        // A word written in one by mistake must not make the longest texts stand in a narrow column.
        let torn = shares(of: PageSetup(orientation).textWidth, \.narrowestTorn)
        return Double(lineCount(widths)) > Double(lineCount(torn)) * Self.worthTearing ? torn : widths
    }

    /// How many times the lines of a table grow at most for the sake of a word that may be torn.
    private static var worthTearing: Double { 1.05 }

    /// How many lines the rows take in columns of these widths in tenths of a millimetre.
    private func lineCount(_ widths: [Int]) -> Int {
        (0..<(map(\.cells.count).max() ?? 0)).reduce(0) { sum, row in
            sum + (indices.map { self[$0].lineCount(ofRow: row, width: Double(widths[$0]) / 10) }.max() ?? 0)
        }
    }

    private func shares(of total: Double, _ narrowest: KeyPath<TableColumn, Double>) -> [Int] {
        let needed = reduce(0) { $0 + $1[keyPath: narrowest] }
        guard needed < total else {
            let widest = widest(in: total, narrowest)
            return map { Int(Swift.min($0[keyPath: narrowest], widest) * 10) }
        }
        var widths = map { $0[keyPath: narrowest] }
        var rest = total - needed
        // What is known of no cell gets the room that its kind likes; half of that, where there is little.
        let unknown = indices.filter { self[$0].cells.isEmpty }
        let liked = unknown.reduce(0) { $0 + Swift.max(0, self[$1].preferred - widths[$1]) }
        let share = liked > 0 ? Swift.min(1, rest / 2 / liked) : 0
        for index in unknown {
            let more = Swift.max(0, self[index].preferred - widths[index]) * share
            widths[index] += more
            rest -= more
        }
        rest -= widen(&widths, by: rest)
        // What shortens no row any more is shared as columns like it.
        let sum = reduce(0) { $0 + $1.preferred }
        for index in indices { widths[index] += rest * self[index].preferred / sum }
        return widths.map { Int($0 * 10) }
    }

    /// Gives columns the room that shortens the rows most, millimetre by millimetre.
    ///
    /// - Returns: how much of the room was of use.
    private func widen(_ widths: inout [Double], by room: Double) -> Double {
        let rows = map(\.cells.count).max() ?? 0
        guard rows > 0 else { return 0 }
        var used = 0.0
        // The lines of each cell, column by column.
        var lines = indices.map { column in (0..<rows).map { self[column].lineCount(ofRow: $0, width: widths[column]) }
        }
        while true {
            var best: (gain: Double, column: Int, step: Double)?
            let heights = (0..<rows).map { row in
                indices.reduce(into: (first: 0, second: 0)) { height, column in
                    let count = lines[column][row]
                    if count >= height.first {
                        height = (count, height.first)
                    } else if count > height.second {
                        height.second = count
                    }
                }
            }
            for column in indices {
                for step in Self.steps where used + step <= room {
                    var saved = 0
                    // Only the tallest cell of a row decides how high the row is.
                    for row in 0..<rows where lines[column][row] == heights[row].first {
                        let count = self[column].lineCount(ofRow: row, width: widths[column] + step)
                        saved += heights[row].first - Swift.max(count, heights[row].second)
                    }
                    let gain = Double(saved) / step
                    if saved > 0, gain > best?.gain ?? 0 { best = (gain, column, step) }
                }
            }
            guard let best else { return used }
            widths[best.column] += best.step
            used += best.step
            lines[best.column] = (0..<rows).map {
                self[best.column].lineCount(ofRow: $0, width: widths[best.column])
            }
        }
    }

    /// How much wider a column is tried, in millimetres: a small step often shortens nothing.
    private static var steps: [Double] { [1, 2, 4, 8, 16] }

    /// The width that no column may pass where there is too little room for all: the words of the widest are torn, and
    /// no others.
    private func widest(in total: Double, _ narrowest: KeyPath<TableColumn, Double>) -> Double {
        var low = 0.0
        var high = total
        while high - low > 0.1 {
            let middle = (low + high) / 2
            if reduce(0, { $0 + Swift.min($1[keyPath: narrowest], middle) }) > total {
                high = middle
            } else {
                low = middle
            }
        }
        return low
    }
}

extension ColumnRole {
    fileprivate var preferredWidth: Double {
        switch self {
        case .number: 11
        case .activity: 60
        case .deadline: 27
        case .responsible, .result: 36
        case .mark, .participants, .place, .note, .other: 28
        case .time: 18
        }
    }
}
