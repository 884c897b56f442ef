internal import PlanModel

extension ReportSubject {
    /// The twelve months of the plan's year: August to July for a school year, January to December otherwise; none
    /// where the plan names no year.
    var yearMonths: [(year: Int, month: Int)] {
        if let start = plan.schoolYear.flatMap({ SchoolYear($0)?.start }) {
            return (8...12).map { (start, $0) } + (1...7).map { (start + 1, $0) }
        }
        return plan.calendarYear.map { year in (1...12).map { (year, $0) } } ?? []
    }

    /// The rows by month. A row of a longer period stands under its first month, with the period named; rows that
    /// recur or have no dates stand in groups of their own behind the months.
    func months(_ context: ReportContext) -> [MonthGroup] {
        let words = ReportWords(context.language)
        var months: [[Int]: [ReportRow]] = [:]
        var allYear: [ReportRow] = []
        var undated: [ReportRow] = []
        for row in rows {
            guard let deadline = row.activity.deadline, let first = deadline.start ?? deadline.end else {
                undated.append(row)
                continue
            }
            switch deadline.kind {
            case .recurring, .ongoing: allYear.append(row.named(deadline.text))
            case .period where deadline.isWholeYear: allYear.append(row.named(deadline.text))
            default:
                let isLonger = deadline.end.map { ($0.year, $0.month) != (first.year, first.month) } ?? false
                months[[first.year, first.month], default: []].append(isLonger ? row.named(deadline.text) : row)
            }
        }
        var groups = months.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
            MonthGroup(title: "\(words.month(key[1]).capitalizedFirst) \(key[0])", rows: months[key] ?? [])
        }
        if !allYear.isEmpty {
            groups.append(MonthGroup(title: words("В течение года", "На працягу года"), rows: allYear))
        }
        if !undated.isEmpty { groups.append(MonthGroup(title: words("Без даты", "Без даты"), rows: undated)) }
        return groups
    }

    /// The rows of each person, post or group in the order of their first row; of one only, where the context names it.
    func people(_ context: ReportContext) -> [PersonGroup] {
        var order: [String] = []
        var groups: [String: PersonGroup] = [:]
        let months = yearMonths
        for row in rows {
            for entry in row.activity.responsible {
                let key = entry.key
                if groups[key] == nil {
                    groups[key] = PersonGroup(name: entry.text, rows: [])
                    order.append(key)
                }
                // Two spellings of one entry in one row are one.
                guard groups[key]?.rows.last?.activity.id != row.activity.id else { continue }
                groups[key]?.rows.append(row)
                let number = row.activity.number.isEmpty ? row.activity.id : row.activity.number
                let covered = months.indices.filter { row.activity.deadline?.covers(months[$0]) ?? false }
                for month in covered { groups[key]?.numbersByMonth[month].append(number) }
                if covered.isEmpty { groups[key]?.numbersWithoutDates.append(number) }
            }
        }
        let all = order.compactMap { groups[$0] }
        guard let wanted = context.person.map(CellText.compared) else { return all }
        return all.filter { CellText.compared($0.name).contains(wanted) }
    }

    /// The rows the document is of: those the context names, else those of the council; all where there are none.
    func chosen(_ context: ReportContext) -> [ReportRow] {
        if !context.activities.isEmpty {
            return context.activities.compactMap { wanted in
                rows.first { $0.activity.id == wanted } ?? rows.first { $0.activity.number == wanted }
            }
        }
        return rows.filter(\.isOfCouncil)
    }

    /// The questions of the agenda: what the person gave, else one for each chosen row.
    func agenda(_ context: ReportContext) -> [AgendaItem] {
        let given = context.details.items
        let items =
            given.isEmpty
            ? chosen(context).map { ReportDetails.Item(title: CellText.folded($0.activity.title)) } : given
        return (items.isEmpty ? [ReportDetails.Item()] : items).enumerated().map {
            AgendaItem(number: $0.offset + 1, item: $0.element)
        }
    }
}

extension ReportRow {
    /// The row with the words of its period.
    func named(_ period: String) -> ReportRow {
        var copy = self
        copy.period = period
        return copy
    }

    /// Whether the row is a meeting of the pedagogical council.
    var isOfCouncil: Bool {
        let title = CellText.compared(activity.title)
        return Self.councilWords.contains { title.contains($0) }
    }

    /// How plans call the council, as compared: in the cases that titles use.
    private static let councilWords = [
        "педагогического совета", "педагогический совет", "педсовет", "педагагічнага савета", "педагагічны савет",
        "педсавет",
    ]
}

extension Responsible {
    /// Who it is, whatever the spelling of the post: a person by name, everyone else by their words.
    var key: String {
        kind == .person ? CellText.compared("\(surname ?? "") \(initials ?? "")") : CellText.compared(text)
    }
}

extension Deadline {
    /// Whether a deadline reaches over most of a year, so that no month is its own.
    var isWholeYear: Bool {
        guard let start, let end else { return false }
        return end.daysSinceEpoch - start.daysSinceEpoch > 240
    }

    /// Whether a month holds a day of the deadline; «до …» counts in the month it ends.
    func covers(_ month: (year: Int, month: Int)) -> Bool {
        guard let first = Day.first(ofMonth: month.month, in: month.year),
            let last = Day.last(ofMonth: month.month, in: month.year)
        else { return false }
        if let edtf, edtf.hasPrefix("{") {
            // A set of months or days: `{2024-09,2024-11}`.
            let prefix = String(first.iso.dropLast(3))
            return edtf.dropFirst().dropLast().split(separator: ",").contains { $0.hasPrefix(prefix) }
        }
        switch (start, end) {
        case (let start?, let end?): return start <= last && end >= first
        case (let start?, nil): return first <= start && start <= last
        case (nil, let end?): return first <= end && end <= last
        case (nil, nil): return false
        }
    }
}
