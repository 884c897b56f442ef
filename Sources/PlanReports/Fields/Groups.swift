internal import Inflection
public import PlanModel
internal import TextAnalysis

extension ReportSubject {
    /// The twelve months of the plan's year: August to July for a school year, January to December for a calendar year;
    /// those around its first deadline where the plan names no year.
    var yearMonths: [(year: Int, month: Int)] {
        if let start = schoolYearStart { return (8...12).map { (start, $0) } + (1...7).map { (start + 1, $0) } }
        let year = plan.calendarYear ?? 0
        return (1...12).map { (year, $0) }
    }

    private var schoolYearStart: Int? {
        if let start = plan.schoolYear.flatMap({ SchoolYear($0)?.start }) { return start }
        guard plan.calendarYear == nil else { return nil }
        let first = rows.compactMap { $0.activity.deadline?.start ?? $0.activity.deadline?.end }.min()
        return first.map { $0.month >= 8 ? $0.year : $0.year - 1 }
    }

    /// The half of the plan's year that a report made on the context's day is about: in January still the one that has
    /// just ended.
    func halfYear(_ context: ReportContext) -> HalfYear {
        let words = ReportWords(context.language)
        let start: Day?
        let end: Day?
        let title: String
        let isFirst: Bool
        if let year = schoolYearStart {
            isFirst = Day(year: year + 1, month: 2, day: 1).map { context.asOf < $0 } ?? true
            start = isFirst ? Day(year: year, month: 8, day: 1) : Day(year: year + 1, month: 1, day: 1)
            end = isFirst ? Day(year: year, month: 12, day: 31) : Day(year: year + 1, month: 7, day: 31)
            title = words(
                "\(isFirst ? "I" : "II") полугодие \(year)/\(year + 1) учебного года",
                "\(isFirst ? "I" : "II") паўгоддзе \(year)/\(year + 1) навучальнага года")
        } else {
            let year = plan.calendarYear ?? context.asOf.year
            isFirst = Day(year: year, month: 8, day: 1).map { context.asOf < $0 } ?? true
            start = Day(year: year, month: isFirst ? 1 : 7, day: 1)
            end = isFirst ? Day(year: year, month: 6, day: 30) : Day(year: year, month: 12, day: 31)
            title = words(
                "\(isFirst ? "I" : "II") полугодие \(year) года", "\(isFirst ? "I" : "II") паўгоддзе \(year) года")
        }
        let part = only { row in
            guard let start, let end else { return false }
            switch (row.activity.deadline?.start, row.activity.deadline?.end) {
            case (let first?, let last?): return first <= end && last >= start
            case (let first?, nil): return first <= end
            case (nil, let last?): return start <= last && last <= end
            // Rows without dates belong to each half, unless their mark says when they were carried out.
            case (nil, nil): return row.activity.mark?.date.map { start <= $0 && $0 <= end } ?? true
            }
        }
        return HalfYear(title: title, start: start, end: end, subject: part)
    }

    /// The rows by month, those of the plan's year. A row of some months stands under its first, with the period named;
    /// one that recurs or goes on for half a year and more stands under the whole year, one of another year or without
    /// dates in groups of their own at the end.
    func months(_ context: ReportContext) -> [MonthGroup] {
        let words = ReportWords(context.language)
        var months: [[Int]: [ReportRow]] = [:]
        var allYear: [ReportRow] = []
        var outside: [ReportRow] = []
        var undated: [ReportRow] = []
        let year = yearMonths
        for row in rows {
            guard let deadline = row.activity.deadline, let first = deadline.start ?? deadline.end else {
                // «В течение года» of a plan that names no year has no dates, and is no row without a term.
                let kind = row.activity.deadline?.kind
                if kind == .recurring || kind == .ongoing || kind == .period {
                    allYear.append(row.named(row.activity.deadline?.text ?? ""))
                } else {
                    undated.append(row)
                }
                continue
            }
            let covered = deadline.covered(of: year)
            if deadline.kind == .recurring || deadline.kind == .ongoing || covered.count >= Self.monthsOfLongSpan {
                allYear.append(row.named(deadline.text))
            } else if let month = covered.first.map({ year[$0] }) {
                let isLonger = deadline.end.map { ($0.year, $0.month) != (first.year, first.month) } ?? false
                months[[month.year, month.month], default: []].append(isLonger ? row.named(deadline.text) : row)
            } else {
                outside.append(row.named(deadline.text))
            }
        }
        var groups = months.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
            MonthGroup(title: "\(words.month(key[1]).capitalizedFirst) \(key[0])", rows: months[key] ?? [])
        }
        func add(_ title: String, _ rows: [ReportRow]) {
            if !rows.isEmpty { groups.append(MonthGroup(title: title, rows: rows)) }
        }
        add(words("В течение года", "На працягу года"), allYear)
        add(words("В другие годы", "У іншыя гады"), outside)
        add(words("Без даты", "Без даты"), undated)
        return groups
    }

    /// From how many months on a span is one of the year, and not of its first month.
    private static let monthsOfLongSpan = 6

    /// The rows of each person, post or group in the order of their first row; of one only, where the context names it.
    func people(_ context: ReportContext) -> [PersonGroup] { people(context, of: rows) }

    /// Who answers for the points of an order and signs for having read it: persons and posts, no groups, and not who
    /// signs the order.
    func executors(_ context: ReportContext) -> [PersonGroup] {
        var everyone = context
        everyone.person = nil
        let director = director(context)
        return people(everyone, of: points(context)).filter { group in
            (group.entry.kind == .person || group.entry.kind == .post) && !group.entry.isSame(as: director)
        }
    }

    /// The sections of the rows that an order is of: all, else those with a point in them.
    func pointSections(_ context: ReportContext) -> [ReportSection] {
        guard !context.activities.isEmpty else { return sections }
        let ids = Set(points(context).map(\.activity.id))
        return only { ids.contains($0.activity.id) }.sections.filter { !$0.rows.isEmpty }
    }

    private func people(_ context: ReportContext, of rows: [ReportRow]) -> [PersonGroup] {
        var order: [String] = []
        var groups: [String: PersonGroup] = [:]
        let months = yearMonths
        let holders = holdersOfPosts
        for row in rows {
            let covered = row.activity.deadline?.covered(of: months) ?? []
            for entry in row.activity.responsible {
                let entry = entry.kind == .post ? holders[CellText.compared(entry.text)] ?? entry : entry
                let key = entry.key
                if groups[key] == nil {
                    groups[key] = PersonGroup(entry: entry, rows: [])
                    order.append(key)
                }
                // Two spellings of one entry in one row are one.
                guard groups[key]?.rows.last?.activity.id != row.activity.id else { continue }
                groups[key]?.rows.append(row)
                let number = row.reference
                for month in covered { groups[key]?.numbersByMonth[month].append(number) }
                if covered.isEmpty { groups[key]?.numbersWithoutDates.append(number) }
            }
        }
        let all = order.compactMap { groups[$0] }
        guard let wanted = context.person else { return all }
        // «Творческая группа» is not «творческая группа ЦКРОиР», where the plan has both.
        let same = all.filter { CellText.compared($0.name) == CellText.compared(wanted) }
        guard same.isEmpty else { return same }
        return all.filter { PersonGroup.isNamed($0.name, by: wanted) }
    }

    /// By a post the one person who has it in the plan: «Заместитель директора по УВР» alone in a row is who is named
    /// with that post in others.
    private var holdersOfPosts: [String: Responsible] {
        var holders: [String: Responsible] = [:]
        var shared: Set<String> = []
        for section in plan.sections {
            for entry in section.activities.flatMap(\.responsible) where entry.kind == .person {
                guard let post = entry.post.map(CellText.compared) else { continue }
                if let other = holders[post], other.key != entry.key { shared.insert(post) }
                if holders[post] == nil { holders[post] = entry }
            }
        }
        return holders.filter { !shared.contains($0.key) }
    }

    /// The rows the document is of: those the context names, else those of the council.
    func chosen(_ context: ReportContext) -> [ReportRow] {
        guard context.activities.isEmpty else { return named(context.activities) }
        return Council.isNamed(atTheHeadOf: plan.title) ? rows : rows.filter(\.isOfCouncil)
    }

    /// The points of an order: the rows the context names, else all.
    func points(_ context: ReportContext) -> [ReportRow] {
        context.activities.isEmpty ? rows : named(context.activities)
    }

    /// The rows of these ids; a number names a row where it is given once.
    private func named(_ names: [String]) -> [ReportRow] {
        names.compactMap { name in
            if let row = rows.first(where: { $0.activity.id == name }) { return row }
            let numbered = rows.filter { $0.activity.number == name }
            return numbered.count == 1 ? numbered[0] : nil
        }
    }

    /// The meetings of the council: one with the chosen rows on its agenda, else one for each term at which the plan
    /// has the council meet, or for the terms of the document's day. Questions that a person described are those of
    /// one meeting.
    func meetings(_ context: ReportContext) -> [Meeting] {
        let details = context.details
        let isChosen = !context.activities.isEmpty
        let meetings = rowsOfMeetings(context)
        if !details.items.isEmpty {
            // Which of several meetings was meant, nobody said.
            let rows = meetings.count == 1 ? meetings[0] : []
            return [meeting(rows, described: details.items, isWhole: isChosen)]
        }
        return meetings.isEmpty ? [meeting([])] : meetings.map { meeting($0) }
    }

    /// The rows of each meeting.
    fileprivate func rowsOfMeetings(_ context: ReportContext) -> [[ReportRow]] {
        guard context.activities.isEmpty else { return [chosen(context)] }
        let all = councilTerms(context)
        guard let day = context.details.date else { return all }
        let held = all.filter { $0[0].activity.deadline?.covers((day.year, day.month)) ?? false }
        return held.isEmpty ? all : held
    }

    /// The same with the questions alone that the context names; meetings without one are left out.
    func chosenMeetings(_ context: ReportContext) -> [Meeting] {
        let all = meetings(context)
        guard !context.items.isEmpty else { return all }
        return all.compactMap { meeting in
            let items = meeting.items.filter { context.items.contains($0.number) }
            return items.isEmpty ? nil : Meeting(deadline: meeting.deadline, items: items)
        }
    }

    /// The rows of the council, those of one term together.
    private func councilTerms(_ context: ReportContext) -> [[ReportRow]] {
        var terms: [String] = []
        var byTerm: [String: [ReportRow]] = [:]
        for row in chosen(context) {
            let term = CellText.compared(row.activity.deadline?.text ?? "")
            if byTerm[term] == nil { terms.append(term) }
            byTerm[term, default: []].append(row)
        }
        return terms.compactMap { byTerm[$0] }
    }

    /// A meeting about rows.
    ///
    /// - Parameters:
    ///   - described: the questions that a person described. One that names its row, or has no title of its own, has
    ///     the words of a row; the rows are taken in order.
    ///   - isWhole: whether each row is a question, with or without a description.
    private func meeting(
        _ rows: [ReportRow], described: [ReportDetails.Item] = [], isWhole: Bool = true
    ) -> Meeting {
        let named = described.map { item in item.activity.flatMap { self.named([$0]).first } }
        let taken = Set(named.compactMap { $0?.activity.id })
        var rest = rows.filter { !taken.contains($0.activity.id) }[...]
        var items: [ReportDetails.Item] = []
        for (var item, row) in zip(described, named) {
            let row = row ?? (isWhole || item.title == nil ? rest.popFirst() : nil)
            item.title = item.title ?? row?.question
            items.append(item)
        }
        if isWhole { items += rest.map { ReportDetails.Item(title: $0.question) } }
        return Meeting(deadline: rows.first?.activity.deadline?.text, items: Self.agenda(items))
    }

    /// The questions of an agenda, numbered on from the last number given; one to fill in where there are none.
    private static func agenda(_ items: [ReportDetails.Item]) -> [AgendaItem] {
        var number = 0
        return (items.isEmpty ? [ReportDetails.Item()] : items).map { item in
            number = item.number ?? number + 1
            return AgendaItem(number: number, item: item)
        }
    }
}

extension Plan {
    /// The questions of the council's first meeting: the id of each row and its words; one without either where the plan
    /// has no meeting.
    public var questionsOfFirstMeeting: [(activity: String?, title: String?)] {
        let rows = subjectOfNoDay.flatMap { $0.subject.rowsOfMeetings($0.context).first } ?? []
        return rows.isEmpty ? [(nil, nil)] : rows.map { ($0.activity.id, $0.question) }
    }

    /// The numbers of the questions on the agendas of the council's meetings, each once, in order.
    public func agendaNumbers(_ context: ReportContext) -> [Int] {
        Set(ReportSubject(self, asOf: context.asOf).meetings(context).flatMap { $0.items.map(\.number) }).sorted()
    }
}

extension ReportRow {
    /// The row with the words of its period.
    func named(_ period: String) -> ReportRow {
        var copy = self
        copy.period = period
        return copy
    }

    /// The question of a meeting: the row's words, without «Заседание педагогического совета» before a quotation.
    var question: String {
        let title = CellText.folded(activity.title)
        guard let quote = title.firstIndex(where: { "«\"„“".contains($0) }) else { return title }
        let head = CellText.compared(String(title[..<quote])).split { !$0.isLetter }.joined(separator: " ")
        return Self.meetingWords.contains(head) ? String(title[quote...]) : title
    }

    /// The words for a meeting before its topic, as compared.
    private static let meetingWords: Set<String> = [
        "заседание педагогического совета", "педагогический совет", "педсовет", "заседание педсовета",
        "пасяджэнне педагагічнага савета", "педагагічны савет", "педсавет", "пасяджэнне педсавета",
        "проведение педагогического совета", "проведение педсовета",
    ]

    /// Whether the row is a meeting of the pedagogical council, or a question of one.
    var isOfCouncil: Bool {
        let title = CellText.compared(activity.title)
        return Council.words.contains { title.contains($0) } || Council.isNamed(by: sectionTitle ?? "")
    }
}

/// How plans call the pedagogical council.
private enum Council {
    /// In the cases that titles of activities use, as compared.
    static let words = [
        "педагогического совета", "педагогический совет", "педсовет", "педагагічнага савета", "педагагічны савет",
        "педсавет",
    ]

    /// Whether a section is of the council's questions: «Тематика педагогических советов», «II. Педсоветы».
    static func isNamed(by section: String) -> Bool { names.contains(name(in: section)) }

    /// Whether a whole plan is: «План работы педагогического совета на 2024/2025 учебный год».
    static func isNamed(atTheHeadOf title: String) -> Bool {
        let name = name(in: title)
        return names.contains { name == $0 || name.hasPrefix($0 + " ") }
    }

    /// The words of a title behind those that say nothing of whose it is.
    private static func name(in title: String) -> String {
        CellText.compared(title).split { !$0.isLetter }
            .drop { $0.allSatisfy { "ivxі".contains($0) } || openings.contains(String($0)) }.joined(separator: " ")
    }

    private static let names = [
        "педагогический совет", "педагогические советы", "педагогического совета", "педагогических советов",
        "педсовет", "педсоветы", "педсовета", "педсоветов", "педагагічны савет", "педагагічныя саветы",
        "педагагічнага савета", "педагагічных саветаў", "педсавет", "педсаветы", "педсавета", "педсаветаў",
    ]

    private static let openings: Set<String> = [
        "раздел", "план", "работа", "работы", "тематика", "темы", "тематические", "проведение", "заседание",
        "заседания", "заседаний", "раздзел", "праца", "працы", "тэматыка", "тэмы", "тэматычныя", "правядзенне",
        "пасяджэнне", "пасяджэнні", "пасяджэнняў",
    ]
}

extension PersonGroup {
    /// Whether a name means these words: each word of it is one of theirs, or begins one where it is no initial; so
    /// «Иванова А.Б.» and «А. Б. Иванова» mean «Методист Иванова А.Б.».
    static func isNamed(_ words: String, by name: String) -> Bool {
        func split(_ text: String) -> [Substring] {
            CellText.compared(text).split { !$0.isLetter && !$0.isNumber }
        }
        let known = split(words)
        let wanted = split(name)
        return !wanted.isEmpty
            && wanted.allSatisfy { word in
                known.contains { word.count < 3 ? $0 == word : $0.hasPrefix(word) }
            }
    }
}

extension Responsible {
    /// Who it is, whatever the spelling of the post: a person by name, everyone else by their words.
    var key: String {
        kind == .person ? CellText.compared("\(surname ?? "") \(initials ?? "")") : CellText.compared(text)
    }
}

extension Responsible {
    /// Whether it is somebody of the profile, by name or by post.
    fileprivate func isSame(as person: ReportProfile.Person) -> Bool {
        func letters(_ text: String) -> [Character] {
            CellText.compared(text).split { !$0.isLetter }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
        }
        if let name = person.name, let surname, letters(name) == letters("\(surname) \(initials ?? "")") { return true }
        guard kind == .post, let post = person.post else { return false }
        // «Заведующий» is who signs as «Заведующий детским садом № 14».
        let (own, whole) = (CellText.compared(text), CellText.compared(post))
        return own == whole || whole.hasPrefix(own + " ")
    }
}

extension Deadline {
    /// Whether something is to be done in a month; «до …» counts in the month it ends.
    func covers(_ month: (year: Int, month: Int)) -> Bool { !covered(of: [month]).isEmpty }

    /// The places of those of the months in which something is to be done.
    func covered(of list: [(year: Int, month: Int)]) -> [Int] {
        let due = months
        return list.indices.filter { index in due.contains { ($0.year, $0.month) == list[index] } }
    }
}
