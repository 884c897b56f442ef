import Foundation
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Plans of every make, `Fixtures/plans`: each a sketch, a line of dashes, and what must be read from it, told line by
/// line. The readings were written by hand before the plans were read.
struct SchoolPlanTests {
    private static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("plans"))) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test func thePlansAreThere() { #expect(Self.names.count >= 50) }

    @Test(arguments: names)
    func aSchoolsPlanIsReadAsAPersonWould(name: String) throws {
        let parts = try Fixtures.text("plans/\(name)").split(separator: "\n-----\n", maxSplits: 1)
        #expect(parts.count == 2)
        let plan = try #require(recognize(String(parts[0])).plan)
        let expected = parts[1].split(separator: "\n").map(String.init)
        #expect(Self.told(plan) == expected)
    }

    /// A plan line by line: what stands above the table, its columns, its sections and rows, what stands below.
    static func told(_ plan: Plan) -> [String] {
        var lines = ["title: \(plan.title)"]
        if let project = plan.project { lines.append("project: \(project)") }
        if let year = plan.schoolYear ?? plan.calendarYear.map(String.init) { lines.append("year: \(year)") }
        if let organization = plan.organization { lines.append("organization: \(organization)") }
        lines += plan.approvals.map { approval in
            let name = name(approval.surname, approval.initials)
            return "\(approval.kind.rawValue): \(approval.post ?? "–") | \(name ?? "–") | \(approval.date?.iso ?? "–")"
        }
        lines += plan.preamble.map { "preamble: \($0)" }
        lines.append("columns: " + plan.columns.map { "\($0.role.rawValue) «\($0.heading)»" }.joined(separator: ", "))
        for section in plan.sections {
            lines.append(String(repeating: "=", count: section.level) + " " + (section.title ?? "–"))
            lines += section.activities.map(told)
        }
        lines += plan.signatories.map { "signed: \($0.post ?? "–") | \(name($0.surname, $0.initials) ?? "–")" }
        return lines
    }

    private static func told(_ activity: Activity) -> String {
        var fields = [
            activity.id, activity.number.isEmpty ? "–" : activity.number, activity.title.replacing("\n", with: "⏎"),
            activity.deadline.map(told) ?? "–",
            activity.responsible.isEmpty ? "–" : activity.responsible.map(told).joined(separator: "; "),
        ]
        fields += activity.results.map { "\($0.text) (\($0.kind.rawValue))" }
        if let mark = activity.mark {
            let day = mark.date.map { " " + $0.iso } ?? ""
            fields.append("mark \(mark.status?.rawValue ?? "–")\(day)")
        }
        let members = [
            ("participants", activity.participants), ("place", activity.place), ("time", activity.time),
            ("note", activity.note),
        ]
        fields += members.compactMap { name, words in words.map { "\(name) \($0)" } }
        fields += activity.other.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
        if !activity.inherited.isEmpty { fields.append("inherited " + activity.inherited.joined(separator: " ")) }
        let place = [activity.source.table, activity.source.row] + [activity.source.column].compactMap(\.self)
        fields.append("row " + place.map(String.init).joined(separator: "."))
        return fields.joined(separator: " | ")
    }

    private static func told(_ deadline: Deadline) -> String {
        [deadline.kind.rawValue, deadline.edtf, deadline.recurrence, deadline.yearInferred ? "inferred" : nil]
            .compactMap(\.self).joined(separator: " ")
    }

    private static func told(_ entry: Responsible) -> String {
        guard entry.kind == .person else { return "\(entry.text) (\(entry.kind.rawValue))" }
        return [entry.post, name(entry.surname, entry.initials)].compactMap(\.self).joined(separator: " ")
    }

    private static func name(_ surname: String?, _ initials: String?) -> String? {
        let name = [surname, initials].compactMap(\.self).joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
