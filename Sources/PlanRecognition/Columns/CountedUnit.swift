import PlanModel
import TextAnalysis

/// A unit of time that a heading names and the cells below only count: «2», «1–2» under «Неделя», «III» under «Квартал».
///
/// Without its heading the «2» under a month would be its second day.
enum CountedUnit: String, CaseIterable, Sendable, Hashable {
    case week, quarter, term, halfYear

    /// The name of the rule that takes such a heading for a deadline.
    var rule: String { "number-of-the-\(rawValue)" }

    /// The unit of a column; nil where its cells say by themselves what they count.
    init?(of reading: HeadingReading) {
        guard reading.role == .deadline, let unit = Self.units[reading.rule] else { return nil }
        self = unit
    }

    /// The unit by the name of its rule.
    private static let units = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rule, $0) })

    /// A cell with the unit that it counts, or as it is where it has more than numbers.
    func counted(_ cell: String) -> String { Self.isNumbers(cell) ? "\(cell) \(word)" : cell }

    private var word: String {
        switch self {
        case .week: "неделя"
        case .quarter: "квартал"
        case .term: "четверть"
        case .halfYear: "полугодие"
        }
    }

    /// Whether a cell has small numbers or Roman numerals, and what parts them.
    private static func isNumbers(_ cell: String) -> Bool {
        guard cell.utf8.count <= 20 else { return false }
        let parts = cell.unicodeScalars.split { " ,;/\n".unicodeScalars.contains($0) || Letters.isDash($0) }
        return !parts.isEmpty
            && parts.allSatisfy { part in
                part.count <= 2 && part.allSatisfy(Letters.isDigit) || RomanNumeral.looseValue(of: part) != nil
                    || part.elementsEqual("и".unicodeScalars) || part.elementsEqual("і".unicodeScalars)
            }
    }
}
