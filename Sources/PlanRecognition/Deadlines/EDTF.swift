import PlanModel

/// Writes days as EDTF, the Extended Date/Time Format (ISO 8601-2:2019, levels 1 and 2).
///
/// | days | EDTF |
/// | --- | --- |
/// | a day, a month | `2024-09-15`, `2024-09` |
/// | a range of days, of months, a period | `2025-03-18/2025-03-23`, `2024-10/2024-12`, `2024-09-01/2025-05-31` |
/// | a list of days or months | `{2024-09,2024-11}`, a range in it `{2024-09..2024-10,2024-12}` |
/// | a mixed list | its span, to the day |
/// | open | `../2024-09-15`, `2024-09-15/..`, after and before months `2024-09/..` |
enum EDTF {
    /// A list of spans, in order; one span is a list too.
    static func list(_ spans: [DaySpan]) -> String {
        guard let first = spans.first, let last = spans.map(\.last).max() else { return "" }
        if spans.count == 1 { return span(first, separator: "/") }
        let sorts = Set(spans.map(\.sort))
        if sorts.isSubset(of: [.day, .days]) || sorts.isSubset(of: [.month, .months]) {
            return "{\(spans.map { span($0, separator: "..") }.joined(separator: ","))}"
        }
        return "\(first.first.iso)/\(last.iso)"
    }

    private static func span(_ span: DaySpan, separator: String) -> String {
        let first = bound(span.first, sort: span.sort)
        let last = bound(span.last, sort: span.sort)
        return first == last && (span.sort == .day || span.sort == .month) ? first : "\(first)\(separator)\(last)"
    }

    /// One end of a span: its month where it is named to the month, else its day.
    static func bound(_ day: Day, sort: DaySpan.Sort) -> String {
        switch sort {
        case .month, .months: String(day.iso.prefix(7))
        case .day, .days, .period: day.iso
        }
    }
}
