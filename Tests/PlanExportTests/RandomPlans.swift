import PlanModel
import TestSupport

typealias Dice = SeededRandom

extension SeededRandom {
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// An element of a list that is not empty.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}

/// Plans full of everything that hurts a format: its own separators, quotation marks, line breaks, controls, emoji.
enum RandomPlans {
    static func plan(seed: UInt64) -> Plan {
        var dice = Dice(seed: seed)
        let others = (0..<Int.random(in: 0...3, using: &dice)).map { "\(heading(&dice)) \($0)" }
        var sections: [Section] = []
        for number in 1...Int.random(in: 1...4, using: &dice) {
            let isEmpty = dice.chance(15)
            let count = isEmpty ? 0 : Int.random(in: 1...6, using: &dice)
            sections.append(
                Section(
                    title: number == 1 && dice.chance(50) ? nil : words(&dice),
                    level: dice.chance(80) ? 1 : Int.random(in: 1...4, using: &dice),
                    activities: (0..<count).map {
                        activity(id: "\(number).\($0 + 1)", row: $0 + 2, others: others, &dice)
                    }))
        }
        return Plan(
            title: words(&dice), project: maybe(&dice), schoolYear: dice.chance(50) ? "2024/2025" : nil,
            calendarYear: dice.chance(30) ? 2025 : nil, organization: maybe(&dice),
            approvals: dice.chance(50) ? [approval(&dice)] : [],
            preamble: (0..<Int.random(in: 0...2, using: &dice)).map { _ in words(&dice) },
            columns: [
                Column(role: .number, heading: "№ п/п"), Column(role: .activity, heading: "Мероприятия"),
                Column(role: .deadline, heading: "Сроки"), Column(role: .responsible, heading: "Ответственные"),
            ] + others.map { Column(role: .other, heading: $0) },
            sections: sections,
            signatories: dice.chance(50) ? [Signatory(post: maybe(&dice), surname: "Ясень", text: words(&dice))] : [])
    }

    private static func activity(id: String, row: Int, others: [String], _ dice: inout Dice) -> Activity {
        var activity = Activity(id: id, title: words(&dice), source: SourceRow(table: 1, row: row))
        if dice.chance(70) { activity.number = id }
        if dice.chance(80) { activity.deadline = deadline(&dice) }
        activity.responsible = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
            Responsible(text: entry(&dice), kind: dice.pick(Responsible.Kind.allCases), post: maybe(&dice))
        }
        activity.results = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
            ExpectedResult(text: entry(&dice), kind: dice.pick(ExpectedResult.Kind.allCases))
        }
        if dice.chance(30) {
            activity.mark = Mark(
                text: words(&dice), status: dice.pick([nil] + Mark.Status.allCases),
                date: dice.chance(50) ? day(&dice) : nil)
        }
        activity.participants = maybe(&dice)
        activity.place = maybe(&dice)
        activity.time = maybe(&dice)
        activity.note = maybe(&dice)
        // Dice of their own: the plans of all seeds stay what they were.
        var more = Dice(seed: UInt64(row) &* 31 &+ UInt64(activity.title.utf8.count))
        activity.struck = more.chance(15)
        if more.chance(5) { activity.source.column = 4 }
        for heading in others where dice.chance(60) { activity.other[heading] = dice.chance(10) ? "" : words(&dice) }
        return activity
    }

    private static func deadline(_ dice: inout Dice) -> Deadline {
        let start = day(&dice)
        let end = start.advanced(by: Int.random(in: 0...40, using: &dice)) ?? start
        return Deadline(
            text: words(&dice), kind: dice.pick(Deadline.Kind.allCases), start: dice.chance(80) ? start : nil,
            end: dice.chance(80) ? end : nil, edtf: maybe(&dice),
            recurrence: dice.chance(20) ? "FREQ=WEEKLY;BYDAY=TU" : nil, yearInferred: dice.chance(50))
    }

    private static func approval(_ dice: inout Dice) -> Approval {
        Approval(
            kind: dice.pick(Approval.Kind.allCases), post: maybe(&dice), surname: "Берёза", initials: "А.Б.",
            date: dice.chance(50) ? day(&dice) : nil, text: words(&dice))
    }

    private static let days = (1...12).flatMap { month in
        (1...28).compactMap { Day(year: 2024, month: month, day: $0) }
    }

    private static func day(_ dice: inout Dice) -> Day { dice.pick(days) }

    private static func maybe(_ dice: inout Dice) -> String? { dice.chance(30) ? words(&dice) : nil }

    /// Words without a line break, as the entries of a list have them.
    private static func entry(_ dice: inout Dice) -> String {
        let text = words(&dice).split { $0.isNewline }.joined(separator: " ")
        return text.isEmpty ? "Методист" : text.trimmed
    }

    /// Words with their white space folded, as headings have it.
    private static func heading(_ dice: inout Dice) -> String {
        words(&dice).unicodeScalars.split { $0.properties.isWhitespace || $0 == "\u{FEFF}" }.map(String.init)
            .joined(separator: " ")
    }

    /// Words with neither a space nor a line break at their ends, never empty.
    private static func words(_ dice: inout Dice) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &dice) { text += dice.pick(pieces) }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? "план" : trimmed
    }

    private static let pieces = [
        "Заседание", "педсовета", " ", " ", " ", "\n", "|", "||", "\\", "\\|", "\"", "\"\"", "«Эврика»", ";", "; ",
        ",", "=", "=1+1", "+", "-", "@", "'", "'=", "\t", "\u{FEFF}", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}",
        "\u{2028}", "\u{2029}", "😀", "👩‍🏫", "е\u{301}", "ў", "<b>", "&amp;", "&", "*", "_", "`", "#", "1. ", "2) ",
        "- ", "[x](y)", "~~", "$x$", "{#id}", "^", "!", "№", "%", ":", "\u{A0}", "�",
    ]
}

extension String {
    fileprivate var trimmed: String {
        var scalars = unicodeScalars[...]
        let space: Set<Unicode.Scalar> = [
            " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}",
        ]
        while let first = scalars.first, space.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, space.contains(last) { scalars.removeLast() }
        return String(scalars)
    }
}
