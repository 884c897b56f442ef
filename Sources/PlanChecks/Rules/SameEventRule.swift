internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// One event in two rows, with different dates or different people.
///
/// An event is known by its name in quotation marks; the names of institutions, projects, laws and clubs are none. What
/// stands in three rows and more on as many dates is a series («Час здоровья» of every month), and no slip.
struct SameEventRule: PlanRule {
    let ids: [DiagnosticID] = [.sameEventOtherDates, .sameEventOtherPeople]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        let project = subject.plan.project.map { Letters.comparedWords($0) }
        var rows: [String: [(activity: Activity, name: String)]] = [:]
        var order: [String] = []
        for activity in subject.activities where !activity.inherited.contains("title") {
            for (name, before) in quotedNames(activity.title) {
                let words = Letters.comparedWords(name)
                // A name of one word («Эврика») is mostly an institution's.
                guard words.count > 1, words != project, !Self.namesSomethingElse(words, before: before) else {
                    continue
                }
                let key = words.joined(separator: " ")
                if rows[key] == nil { order.append(key) }
                if rows[key]?.last?.activity.id != activity.id { rows[key, default: []].append((activity, name)) }
            }
        }
        return order.flatMap { key -> [Diagnostic] in
            guard let found = rows[key], let first = found.first, !isSeries(found.map(\.activity)) else { return [] }
            return found.dropFirst().flatMap {
                compare($0.activity, with: first.activity, name: $0.name, in: subject)
            }
        }
    }

    private func isSeries(_ activities: [Activity]) -> Bool {
        let dates = activities.map { [$0.deadline?.start, $0.deadline?.end] }
        return activities.count > 2 && Set(dates).count == dates.count
    }

    /// Whether a quoted name is that of an institution, a club, a project or a law, by its own first word or the word
    /// before it: «ГУО «Средняя школа № 5»», «отряд «Юный спасатель»».
    private static func namesSomethingElse(_ name: [String], before: String?) -> Bool {
        let first = name.first ?? ""
        return institutions.contains { first.begins(with: $0) }
            || before.map { word in holders.contains { word.begins(with: $0) } || owners.contains(word) } == true
    }

    /// First words of institutions' names, as stems, Russian and Belarusian.
    private static let institutions = [
        "средн", "сярэдн", "базов", "базав", "начальн", "пачатков", "гимнази", "гімназі", "лице", "ліцэ", "колледж",
        "каледж", "детский", "дзіцяч", "ясли", "яслі", "центр", "цэнтр", "дворец", "палац", "университет",
    ]
    /// Words before a name that is no event's, as stems.
    private static let holders = [
        "проект", "праект", "программ", "праграм", "закон", "кодекс", "декрет", "дэкрэт", "указ", "положени",
        "палажэнн", "журнал", "часопіс", "газет", "кружк", "гуртк", "объединени", "аб'яднанн", "клуб", "отряд", "атрад",
        "музе", "лагер", "школ", "гимнази", "гімназі", "лице", "ліцэ", "центр", "цэнтр", "сад", "организаци",
        "арганізацы", "учреждени", "установ", "образовани", "адукацыі", "модел", "мадэл", "тем", "тэм", "сайт",
        "платформ", "систем", "сістэм", "подпрограмм", "стенд",
    ]
    private static let owners: Set<String> = ["гуо", "уо", "дуа", "уа", "оо", "рупп", "мбоу", "сш", "оао", "ооо"]

    private func compare(
        _ activity: Activity, with other: Activity, name: String, in subject: CheckedPlan
    ) -> [Diagnostic] {
        let arguments = ["name": name, "number": other.label, "row": String(other.source.row)]
        if let one = activity.deadline, let two = other.deadline, one.contradicts(two) {
            return [
                Diagnostic(
                    .sameEventOtherDates, at: subject.place(activity, .deadline),
                    arguments.merging(["here": one.text, "there": two.text]) { $1 })
            ]
        }
        let (here, there) = (activity.responsible.map(\.text), other.responsible.map(\.text))
        guard Set(here.map(CellText.compared)) != Set(there.map(CellText.compared)), !here.isEmpty, !there.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .sameEventOtherPeople, at: subject.place(activity, .responsible),
                arguments.merging(["here": here.joined(separator: ", "), "there": there.joined(separator: ", ")]) { $1 }
            )
        ]
    }
}

extension Deadline {
    /// Whether two deadlines of one event cannot both be right: «15 октября» lies in «октябрь», «по графику» anywhere.
    fileprivate func contradicts(_ other: Deadline) -> Bool {
        !contains(other) && !other.contains(self)
    }

    /// Whether the days of the other lie between the bounds of this one; what has no bound reaches everywhere.
    private func contains(_ other: Deadline) -> Bool {
        func isWithin(_ one: Day?, _ another: Day?, _ isOrdered: (Day, Day) -> Bool) -> Bool {
            guard let one else { return true }
            return another.map { isOrdered(one, $0) } ?? false
        }
        return isWithin(start, other.start, <=) && isWithin(end, other.end, >=)
    }
}
