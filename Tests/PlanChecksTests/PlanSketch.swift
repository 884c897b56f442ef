import PlanModel

/// A row for a plan under test.
func row(
    _ number: String, _ title: String = "Семинар", _ deadline: Deadline? = .october,
    by people: [Responsible] = [.group],
    result: [ExpectedResult] = [ExpectedResult(text: "план", kind: .plan)]
) -> Activity {
    Activity(
        id: "1.\(number)", number: number, title: title, deadline: deadline, responsible: people, results: result,
        source: SourceRow(table: 1, row: 0))
}

/// A plan of these sections for 2024/2025, its rows numbered as a document's would be.
func plan(_ sections: [[Activity]], schoolYear: String? = "2024/2025", project: String? = nil) -> Plan {
    var line = 1
    let numbered = sections.enumerated().map { index, activities in
        Section(
            title: index == 0 ? nil : "Раздел",
            activities: activities.enumerated().map { position, activity in
                line += 1
                var copy = activity
                copy.id = "\(index + 1).\(position + 1)"
                copy.source = SourceRow(table: 1, row: line)
                return copy
            })
    }
    return Plan(
        title: "План", project: project, schoolYear: schoolYear,
        columns: [
            Column(role: .number, heading: "№"), Column(role: .activity, heading: "Мероприятие"),
            Column(role: .deadline, heading: "Срок"), Column(role: .responsible, heading: "Ответственный"),
            Column(role: .result, heading: "Результат"),
        ], sections: numbered)
}

extension Responsible {
    static let group = Responsible(text: "творческая группа", kind: .group)

    static func person(_ surname: String, _ initials: String, _ post: String? = nil) -> Responsible {
        Responsible(
            text: "\(post ?? "") \(surname) \(initials)", kind: .person, post: post, surname: surname,
            initials: initials)
    }
}

extension Deadline {
    static let october = days("октябрь 2024", "2024-10-01", "2024-10-31", .month)

    static func days(
        _ text: String, _ start: String?, _ end: String?, _ kind: Kind = .days, edtf: String? = nil
    ) -> Deadline {
        Deadline(
            text: text, kind: kind, start: start.flatMap { Day(iso: $0) }, end: end.flatMap { Day(iso: $0) },
            edtf: edtf ?? "\(start ?? "..")/\(end ?? "..")")
    }

    static func day(_ text: String, _ iso: String) -> Deadline { days(text, iso, iso, .day, edtf: iso) }
}
