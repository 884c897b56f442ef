public import Diagnostics
public import PlanModel
internal import PlanRecognition

/// The list of what is other in next year's plan, as a table of its own: first what a person has to write in or look at, then
/// what was moved, section by section.
extension NextYearPlan {
    /// The list of changes: what it was, what it is, why.
    public func list(in language: Language) -> Plan {
        let headings = [FilePhrase.nextYearWhat, .nextYearWas, .nextYearBecomes, .nextYearWhy].map {
            language.text($0)
        }
        var list = Plan(title: language.text(.nextYearListTitle, ["year": yearWords(step.next, language)]))
        list.organization = plan.organization
        list.preamble = [
            language.text(
                .nextYearListHead,
                [
                    "old": step.year.text, "new": step.next.text, "count": String(changes.count),
                    "blanks": String(blanks.count),
                ])
        ]
        list.columns =
            [
                Column(role: .number, heading: "№"),
                Column(role: .activity, heading: ActivityMember.filled(by: .activity).heading.name(in: language)),
            ] + headings.map { Column(role: .other, heading: $0) }
        let ordered = changes.filter(\.isForPerson) + changes.filter { !$0.isForPerson }
        for (index, change) in ordered.enumerated() {
            let title = heading(of: change, language)
            if list.sections.last.map({ $0.title != title }) ?? true { list.sections.append(Section(title: title)) }
            let (was, becomes) = words(of: change, language)
            let cells = [
                change.part.name(in: language), was, becomes,
                change.reasons.map { $0.text(in: language) }.joined(separator: "; "),
            ]
            list.sections[list.sections.count - 1].activities.append(
                Activity(
                    id: "\(list.sections.count).\(index + 1)", number: change.activity?.number ?? "",
                    title: change.activity.map { Excerpt.beginning(of: $0.title) } ?? "—",
                    other: Dictionary(zip(headings, cells)) { first, _ in first },
                    source: SourceRow(table: 1, row: index + 2)))
        }
        return list
    }

    private func heading(of change: NextYearChange, _ language: Language) -> String {
        if change.isForPerson { return language.text(.nextYearForPerson) }
        if change.activity == nil, change.part != .section { return language.text(.nextYearWhole) }
        return change.section ?? language.text(.nextYearRows)
    }

    private func words(of change: NextYearChange, _ language: Language) -> (was: String, becomes: String) {
        if change.becomes.isEmpty { return (change.was, "—") }
        if change.isLeft {
            let left = language.text(change.reasons.contains(.other) ? .nextYearLeft : .nextYearSame)
            return (change.was, left)
        }
        return Excerpt.difference(change.was, change.becomes)
    }

    private func yearWords(_ year: YearStep.Year, _ language: Language) -> String {
        switch year {
        case .school(let year): language.text(.nextYearSchool, ["year": year.text])
        case .calendar(let year): language.text(.nextYearCalendar, ["year": String(year)])
        }
    }
}

/// Long words in short: the plan has them whole.
private enum Excerpt {
    /// A text no longer than this is quoted whole.
    private static let shortText = 70
    /// So many words stand on either side of what differs.
    private static let wordsAround = 3
    /// So many words begin the name of an activity.
    private static let wordsOfTitle = 10

    static func beginning(of text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard text.count > shortText, words.count > wordsOfTitle else { return text }
        return words.prefix(wordsOfTitle).joined(separator: " ") + " …"
    }

    /// Where two texts differ, with the words around.
    static func difference(_ first: String, _ second: String) -> (String, String) {
        guard max(first.count, second.count) > shortText else { return (first, second) }
        let words = [first, second].map { $0.split(whereSeparator: \.isWhitespace) }
        let prefix = zip(words[0], words[1]).prefix { $0 == $1 }.count
        let most = min(words[0].count, words[1].count) - prefix
        let suffix = min(most, zip(words[0].reversed(), words[1].reversed()).prefix { $0 == $1 }.count)
        let shown = words.map { words in
            let start = max(0, prefix - wordsAround)
            let end = min(words.count, words.count - suffix + wordsAround)
            return (start > 0 ? "… " : "") + words[start..<end].joined(separator: " ") + (end < words.count ? " …" : "")
        }
        return (shown[0], shown[1])
    }
}
