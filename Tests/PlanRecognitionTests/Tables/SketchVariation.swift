import PlanModel
import Testing

/// A change of a plan's sketch that changes nothing of what the plan says.
struct SketchVariation: Sendable, CustomTestStringConvertible {
    /// What is changed.
    var name: String
    /// The sketch changed; nil where it has nothing to change.
    var applied: @Sendable (SketchLines) -> SketchLines?
    /// Whether it may be tried on a plan as it was read.
    var suits: @Sendable (Plan) -> Bool = { _ in true }
    /// What of the reading must stay, as the lines of `SchoolPlanTests.told`.
    var kept: @Sendable ([String]) -> [String] = { $0 }

    var testDescription: String { name }
}

/// A sketch line by line, its rows cut into cells.
struct SketchLines: Sendable, Hashable {
    enum Line: Sendable, Hashable {
        case text(String)
        case row([String])
    }

    var lines: [Line]

    init(_ sketch: String) {
        lines = sketch.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("|") else { return .text(String(line)) }
            let inside = line.dropFirst().dropLast(line.hasSuffix("|") && line.count > 1 ? 1 : 0)
            return .row(inside.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The sketch as `TableSketch` reads it.
    var sketch: String {
        lines.map { line in
            switch line {
            case .text(let text): text
            case .row(let cells): "| " + cells.joined(separator: " | ") + " |"
            }
        }.joined(separator: "\n")
    }

    /// The places of the rows of each table.
    var tables: [Range<Int>] {
        var tables: [Range<Int>] = []
        for (index, line) in lines.enumerated() {
            guard case .row = line else { continue }
            if let last = tables.last, last.upperBound == index {
                tables[tables.count - 1] = last.lowerBound..<(index + 1)
            } else {
                tables.append(index..<(index + 1))
            }
        }
        return tables
    }

    func cells(_ index: Int) -> [String] {
        if case .row(let cells) = lines[index] { return cells }
        return []
    }

    /// Whether a row is one cell merged over all columns.
    func isAcross(_ cells: [String]) -> Bool { cells.count > 1 && cells.dropFirst().allSatisfy { $0 == "<" } }

    /// The sketch with its cells changed, those of the headings or all others.
    func mapping(headings: Bool, _ change: (String) -> String) -> SketchLines? {
        var result = self
        let first = Set(tables.map(\.lowerBound))
        for index in lines.indices where first.contains(index) == headings {
            guard case .row(let cells) = lines[index] else { continue }
            result.lines[index] = .row(cells.map(change))
        }
        return result == self ? nil : result
    }

    /// The sketch with all its words changed.
    func mappingWords(_ change: (String) -> String) -> SketchLines? {
        var result = self
        result.lines = lines.map { line in
            switch line {
            case .row(let cells): .row(cells.map(change))
            case .text(let text): .text(change(text))
            }
        }
        return result == self ? nil : result
    }

    /// The sketch with the columns of its tables in another order; nil where headings or rows have merged cells.
    func reordered(_ order: ([String]) -> [String]) -> SketchLines? {
        var result = self
        for table in tables {
            let header = cells(table.lowerBound)
            // A table of one row lays out stamps, which are told from left to right.
            guard table.count > 1, header.count > 2, !header.contains("<"), !header.contains("^") else { return nil }
            for index in table {
                let cells = cells(index)
                let countsColumns = cells.enumerated().allSatisfy { $1 == String($0 + 1) }
                if isAcross(cells) || countsColumns { continue }
                guard cells.count == header.count, !cells.contains("<"), cells.count(where: { !$0.isEmpty }) > 1 else {
                    return nil
                }
                result.lines[index] = .row(order(cells))
            }
        }
        return result
    }
}

extension SketchVariation {
    /// All of them.
    static let all: [SketchVariation] = [
        SketchVariation(name: "no-break spaces") { $0.mappingWords { $0.replacing(" ", with: "\u{A0}") } },
        SketchVariation(
            name: "em dashes", applied: { $0.mappingWords { $0.replacing("–", with: "—") } }, kept: withoutDashes),
        SketchVariation(
            name: "hyphens for dashes", applied: { $0.mapping(headings: false) { $0.replacing("–", with: "-") } },
            kept: withoutDashes),
        SketchVariation(
            name: "headings in capitals", applied: { $0.mapping(headings: true) { $0.uppercased() } },
            suits: { !$0.approvals.contains { $0.kind == .considered } }, kept: withoutHeadings),
        SketchVariation(
            name: "other headings", applied: { $0.mapping(headings: true) { synonyms[$0] ?? $0 } },
            suits: { hasPlainColumns($0) }, kept: withoutHeadings),
        SketchVariation(
            name: "columns from right to left", applied: { $0.reordered { $0.reversed() } },
            suits: { hasPlainColumns($0) }, kept: inAnyOrder),
        SketchVariation(
            name: "the first column last", applied: { $0.reordered { Array($0.dropFirst() + $0.prefix(1)) } },
            suits: { hasPlainColumns($0) }, kept: inAnyOrder),
        SketchVariation(name: "empty rows", applied: withEmptyRows, kept: withoutPlaces),
        SketchVariation(
            name: "years in full",
            applied: { $0.mapping(headings: false) { written(yearsOf: $0, " года") } },
            kept: withoutYearWords),
        SketchVariation(
            name: "years without a space",
            applied: { $0.mapping(headings: false) { written(yearsOf: $0, "г.") } },
            kept: withoutYearWords),
        SketchVariation(
            name: "days in figures", applied: { $0.mapping(headings: false, inFigures) },
            suits: { hasPlainColumns($0) }),
        SketchVariation(
            name: "sections of years not merged",
            applied: { lines in
                var result = lines
                for index in lines.lines.indices {
                    let cells = lines.cells(index)
                    guard lines.isAcross(cells), cells[0].hasSuffix("год") else { continue }
                    result.lines[index] = .row(cells.prefix(1) + cells.dropFirst().map { _ in "" })
                }
                return result == lines ? nil : result
            }),
        SketchVariation(
            name: "a table that goes on without its header", applied: splitInTwo,
            suits: { hasPlainColumns($0) && $0.columns.contains { $0.role == .number } }, kept: withoutPlaces),
    ]

    // MARK: Changes

    /// Headings that say the same in other words.
    private static let synonyms = [
        "Ответственный": "Исполнитель", "Ответственные": "Ответственные исполнители", "Срок": "Сроки проведения",
        "Сроки": "Срок исполнения", "Мероприятие": "Наименование мероприятия", "Мероприятия": "Перечень мероприятий",
        "Место": "Место проведения", "Место проведения": "Где проводится", "Адказныя": "Выканаўцы",
        "Адказны": "Хто праводзіць", "Тэрмін": "Тэрміны выканання", "Мерапрыемства": "Назва мерапрыемства",
        "Мерапрыемствы": "Найменне мерапрыемстваў",
    ]

    private static let months = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    /// «2025 г.», «2026 г.» with other words for the year.
    private static func written(yearsOf cell: String, _ words: String) -> String {
        cell.replacing("2025 г.", with: "2025\(words)").replacing("2026 г.", with: "2026\(words)")
    }

    /// «5 мая» and nothing else as «05.05».
    private static func inFigures(_ cell: String) -> String {
        let words = cell.split(separator: " ")
        guard words.count == 2, let day = Int(words[0]), let month = months.firstIndex(of: String(words[1])) else {
            return cell
        }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(day)).\(padded(month + 1))"
    }

    /// An empty row behind every third.
    @Sendable private static func withEmptyRows(_ lines: SketchLines) -> SketchLines? {
        var result = lines
        result.lines = []
        for (index, line) in lines.lines.enumerated() {
            result.lines.append(line)
            guard case .row(let cells) = line, index + 1 < lines.lines.count, index.isMultiple(of: 3),
                case .row(let next) = lines.lines[index + 1], !next.contains("^"),
                !lines.tables.contains(where: { $0.lowerBound == index })
            else { continue }
            result.lines.append(.row(cells.map { _ in "" }))
        }
        return result == lines ? nil : result
    }

    /// The rows of the only table in two tables, the second without a header.
    @Sendable private static func splitInTwo(_ lines: SketchLines) -> SketchLines? {
        guard lines.tables.count == 1, let table = lines.tables.first, table.count >= 8 else { return nil }
        let middle = table.lowerBound + table.count / 2
        let header = lines.cells(table.lowerBound)
        // A section at the end of a table has no rows, and a table that begins with one may be another.
        guard
            table.allSatisfy({ row in
                let cells = lines.cells(row)
                return cells.count == header.count && !cells.contains("^") && !cells.contains("<")
                    && cells.count(where: { !$0.isEmpty }) > 2
            })
        else { return nil }
        var result = lines
        result.lines.insert(.text("---"), at: middle)
        return result
    }

    // MARK: What stays

    /// Whether each column has a heading and a role of its own, whatever stands beside it.
    private static func hasPlainColumns(_ plan: Plan) -> Bool {
        let roles = plan.columns.map(\.role).filter { $0 != .other }
        // What a deadline says besides goes to the column that is still empty: the order decides which that is.
        let isPlain =
            Set(roles).count == roles.count && Set(roles).isSuperset(of: [.activity, .deadline])
            && !roles.contains(.note)
        let numbers = plan.columns.filter { $0.role == .number }
        return isPlain && plan.columns.allSatisfy { !$0.heading.isEmpty && $0.heading != "Месяц" }
            && numbers.allSatisfy { $0.heading.hasPrefix("№") }
            && plan.sections.allSatisfy { $0.activities.allSatisfy { $0.source.column == nil } }
    }

    private static func withoutDashes(_ lines: [String]) -> [String] {
        lines.map { line in line.filter { !"–—- ".contains($0) } }
    }

    /// Without the columns, and the names of those that have no role.
    private static func withoutHeadings(_ lines: [String]) -> [String] {
        lines.filter { !$0.hasPrefix("columns: ") }.map { line in
            line.split(separator: " | ").map { field in
                String(field.firstIndex(of: ":").map { field[$0...] } ?? field[...]).lowercased()
            }.sorted().joined(separator: " | ")
        }
    }

    private static func inAnyOrder(_ lines: [String]) -> [String] {
        lines.map { line in
            guard !line.hasPrefix("columns: ") else {
                return line.dropFirst(9).split(separator: "», ").map { $0.filter { $0 != "»" } }.sorted().joined()
            }
            return line.split(separator: " | ").sorted().joined(separator: " | ")
        }
    }

    /// Without the last field of an activity: its table and row.
    private static func withoutPlaces(_ lines: [String]) -> [String] {
        lines.map { line in
            line.split(separator: " | ").filter { !$0.hasPrefix("row ") }.joined(separator: " | ")
        }
    }

    private static func withoutYearWords(_ lines: [String]) -> [String] {
        lines.map { $0.replacing("года", with: "").replacing("г.", with: "").filter { $0 != " " } }
    }
}
