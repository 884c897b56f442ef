internal import DocumentTemplates
internal import PlanModel

/// A week with the rows that stand in it.
struct WeekOfPlan: Sendable {
    let start: Day?
    let end: Day?
    /// Each day that has something, what goes on all the week, and what is late.
    let groups: [MonthGroup]
}

extension ReportSubject {
    /// The week of the context's day, judged by its Monday; of one person only, where the context names one.
    func week(_ context: ReportContext) -> WeekOfPlan {
        let words = ReportWords(context.language)
        let monday = context.asOf.monday
        let sunday = monday.advanced(by: 6) ?? monday
        let agenda = Agenda(of: [plan], from: monday, to: sunday, asOf: monday)
        let wanted = context.person == nil ? rows : people(context).flatMap(\.rows)
        let rows = Dictionary(wanted.map { ($0.activity.id, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [MonthGroup] = []
        func add(_ title: String, _ entries: [Agenda.Entry]) {
            let found = entries.compactMap { rows[$0.activity.id] }
            if !found.isEmpty { groups.append(MonthGroup(title: title, rows: found)) }
        }
        let entries = agenda.weeks.flatMap(\.entries)
        for offset in 0...6 {
            guard let day = monday.advanced(by: offset) else { continue }
            add("\(words.weekday(day.weekday)), \(day.inFigures)", entries.filter { $0.day == day })
        }
        add(words("Продолжается", "Працягваецца"), agenda.running)
        // The document is of the week; what is left of others comes behind it.
        add(words("Срок истёк", "Тэрмін скончыўся"), agenda.overdue)
        return WeekOfPlan(start: monday, end: sunday, groups: groups)
    }
}

extension GroupFields {
    static let week: [Field<WeekOfPlan>] = [
        Field("text", "текст", "тэкст", example: "07.10.2024–13.10.2024") { week, _ in
            .words([week.start, week.end].compactMap { $0?.inFigures }.joined(separator: "–"))
        },
        Field("start", "начало", "пачатак", .day, example: "2024-10-07") { week, _ in .day(week.start) },
        Field("end", "конец", "канец", .day, example: "2024-10-13") { week, _ in .day(week.end) },
        Field("groups", "группы", "групы", .list(weekGroup.templateFields().shape)) { week, context in
            weekGroup.list(of: week.groups, context)
        },
        Field("hasActivities", "естьМероприятия", "ёсцьМерапрыемствы", .flag) { week, _ in
            .flag(!week.groups.isEmpty)
        },
    ]

    private static let weekGroup: [Field<MonthGroup>] =
        month + [
            Field("hasActivities", "естьМероприятия", "ёсцьМерапрыемствы", .flag) { group, _ in
                .flag(!group.rows.isEmpty)
            }
        ]
}
