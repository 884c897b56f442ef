internal import Diagnostics
internal import PlanModel

/// Reads school years with their terms and holidays, from a file of their own or from the profile.
///
/// ```yaml
/// - schoolYear: 2024/2025
///   terms: [2024-09-02/2024-10-26, 2024-11-04/2024-12-24, 2025-01-08/2025-03-22, 2025-03-31/2025-05-31]
///   holidays: {autumn: 2024-10-27/2024-11-03, winter: 2024-12-25/2025-01-07, spring: 2025-03-23/2025-03-30}
/// ```
enum SchoolCalendarFile {
    /// The calendar in these bytes, and what is wrong with it.
    static func read(_ bytes: [UInt8]) -> (SchoolCalendar, [Diagnostic]) {
        do throws(YAMLSyntaxError) {
            var fields = ProfileFields(YAMLNode(content: .empty, line: 1))
            let calendar = read(try YAMLNode(yaml: bytes), &fields)
            return (calendar, fields.diagnostics)
        } catch {
            return (SchoolCalendar([]), [error.diagnostic])
        }
    }

    /// The school years of a list; what is wrong is reported to `fields`.
    static func read(_ node: YAMLNode, _ fields: inout ProfileFields) -> SchoolCalendar {
        let items =
            switch node.content {
            case .empty: [YAMLNode]()
            case .list(let items): items
            default: [node]
            }
        var years: [SchoolCalendar.Year] = []
        for item in items {
            fields.fields(of: item, fields.shown("calendar")) { fields in
                let name = fields.value("schoolYear", expected: "2024/2025") { SchoolYear($0) }
                var terms: [ClosedRange<Day>] = []
                if let node = fields.node("terms") {
                    let texts = fields.texts(of: node, "terms")
                    terms = texts.compactMap(days)
                    if terms.count != texts.count {
                        fields.report(fields.joined("terms"), node, expected: "2024-09-02/2024-10-26")
                    }
                }
                var holidays: [SchoolCalendar.Holiday: ClosedRange<Day>] = [:]
                fields.fields("holidays") { fields in
                    for holiday in SchoolCalendar.Holiday.allCases {
                        holidays[holiday] = fields.value(
                            holiday.rawValue, expected: "2024-10-27/2024-11-03", days)
                    }
                }
                guard let name else {
                    if case .map(let entries) = item.content,
                        !entries.contains(where: { SettingsKey.isName($0.key, of: "schoolYear") })
                    {
                        let key = fields.joined("schoolYear")
                        fields.report(key, item, expected: "\(fields.shown("schoolYear")): 2024/2025")
                    }
                    return
                }
                years.append(SchoolCalendar.Year(schoolYear: name, terms: terms, holidays: holidays))
            }
        }
        return SchoolCalendar(years)
    }

    private static func days(_ text: String) -> ClosedRange<Day>? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Day(iso: String(parts[0])), let last = Day(iso: String(parts[1])),
            first <= last
        else { return nil }
        return first...last
    }
}
