internal import PlanModel
internal import TextAnalysis

/// A column of the plan's own table, with the width that its words need.
struct TableColumn: Sendable, Hashable {
    let role: ColumnRole
    /// The widths of the widest word in the column's cells, in thousandths of the letters' size.
    private let widestWord: Widths
    /// The width in millimetres in which no word of the column is torn, and the one in which those are that were
    /// written in one by mistake.
    let narrowest: Double
    let narrowestTorn: Double
    /// The share of a page's width that what it holds likes to have.
    let preferred: Double

    /// The columns of a plan.
    static func columns(of plan: Plan) -> [TableColumn] {
        let table = PlanTable(plan)
        return plan.columns.prefix(ActivityFields.cellCount).enumerated().map { index, column in
            let isList = column.role == .responsible || column.role == .result
            var widest = Widths()
            for section in plan.sections {
                for activity in section.activities {
                    for words in activity.words(in: column.role, key: table.otherKeys[index]) {
                        // A number has a dot behind it.
                        let width = TextMeasure.regular.widestWord(column.role == .number ? words + "." : words)
                        widest = Widths(
                            whole: max(widest.whole, width.whole), torn: max(widest.torn, width.torn))
                    }
                }
            }
            // The entries of a list have a comma or a semicolon behind them.
            let comma = isList ? 278 : 0
            return TableColumn(column, widestWord: Widths(whole: widest.whole + comma, torn: widest.torn + comma))
        }
    }

    /// A column of which only the heading is known.
    init(_ column: Column) { self.init(column, widestWord: Widths()) }

    private init(_ column: Column, widestWord: Widths) {
        role = column.role
        self.widestWord = widestWord
        let heading = TextMeasure.bold.widestWord(column.heading).whole
        let size = Double(PageSetup(.portrait).tableFontSize) * 25.4 / 72
        func narrowest(_ word: Int) -> Double {
            Double(max(heading, min(Self.widestKept, word))) * size / 1_000 + Self.edges
        }
        self.narrowest = narrowest(widestWord.whole)
        narrowestTorn = narrowest(widestWord.torn)
        preferred = column.role.preferredWidth
    }

    /// The same column of another table under a heading of its own.
    func headed(_ heading: String, as role: ColumnRole) -> TableColumn {
        TableColumn(Column(role: role, heading: heading), widestWord: widestWord)
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
    func widths(_ headings: [(role: ColumnRole, heading: String)]) -> [Int] {
        headings.map { role, heading in
            first { $0.role == role }?.headed(heading, as: role) ?? TableColumn(Column(role: role, heading: heading))
        }.widths(on: .portrait)
    }

    /// The widths on a page that lies so, in tenths of a millimetre: each column as it likes, none too narrow for its
    /// words as long as there is room.
    func widths(on orientation: Layout.Orientation) -> [Int] {
        let widths = shares(of: PageSetup(orientation).textWidth, \.narrowest)
        guard let activity = firstIndex(where: { $0.role == .activity }), widths[activity] < Self.narrowActivity else {
            return widths
        }
        // A word written in one by mistake must not make the longest texts stand in a narrow column.
        return shares(of: PageSetup(orientation).textWidth, \.narrowestTorn)
    }

    /// How narrow the column of activities may get for the sake of others, in tenths of a millimetre.
    private static var narrowActivity: Int { 450 }

    private func shares(of total: Double, _ narrowest: KeyPath<TableColumn, Double>) -> [Int] {
        let needed = reduce(0) { $0 + $1[keyPath: narrowest] }
        guard needed < total else {
            let widest = widest(in: total, narrowest)
            return map { Int(Swift.min($0[keyPath: narrowest], widest) * 10) }
        }
        let liked = reduce(0) { $0 + $1.preferred }
        var widths = map { $0.preferred * total / liked }
        // What the narrow ones lack, the wide ones give by what they can spare.
        let lacking = indices.reduce(0) { $0 + Swift.max(0, self[$1][keyPath: narrowest] - widths[$1]) }
        let spare = indices.reduce(0) { $0 + Swift.max(0, widths[$1] - self[$1][keyPath: narrowest]) }
        for index in indices {
            let least = self[index][keyPath: narrowest]
            let over = widths[index] - least
            widths[index] = over < 0 ? least : widths[index] - (spare > 0 ? over * lacking / spare : 0)
        }
        return widths.map { Int($0 * 10) }
    }

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
