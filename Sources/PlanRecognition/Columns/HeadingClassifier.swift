public import PlanModel
import TextAnalysis

/// What a heading was taken for.
public struct HeadingReading: Sendable, Hashable {
    /// The column's role.
    public var role: ColumnRole
    /// Further roles whose values the cell may hold too («Время и место проведения»: place beside deadline).
    public var alsoHolds: [ColumnRole]
    /// The name of the rule that decided, for `inspect`.
    public var rule: String
    /// How sure the vocabulary is: 0 (unknown heading) to 1.
    public var confidence: Double

    /// A reading.
    public init(role: ColumnRole, alsoHolds: [ColumnRole] = [], rule: String = "", confidence: Double = 0) {
        self.role = role
        self.alsoHolds = alsoHolds
        self.rule = rule
        self.confidence = confidence
    }
}

/// Decides by the words of a table's headings what its columns hold.
///
/// Never by place: each heading is taken apart into the things it names, and the headings of a table compete for the
/// roles, for a plan has one column for each role but `other` (two where a span has its ends in two).
///
/// | heading | role | because |
/// | --- | --- | --- |
/// | № п/п, N п., п\п, №№ | `number` | only words for a number |
/// | Мероприятия, Название и форма мероприятия, Мерапрыемствы | `activity` | the head word |
/// | Содержание работы, Тема, Рассматриваемые вопросы | `activity` | unless another column says «мероприятие» |
/// | Сроки проведения, Дата провед., Когда, Тэрмін выканання | `deadline` | the head word |
/// | Время проведения | `deadline`; `time` beside a date column | the other headings |
/// | Месяц, День недели, Периодичность | `deadline` | unless another column has the date |
/// | Квартал beside Месяц, Месяц beside Число | `other` | the finer one says when |
/// | Сроки подготовки, Период beside Дата | `other` | the date of what is done says when |
/// | Объект контроля, Цель | `activity` | unless another column says what is done |
/// | Ответственный за исполнение, Отв-ный, Кто проводит, Адказныя | `responsible` | the head word |
/// | Результат. Вид документа, Форма представления результатов, Вынік | `result` | a form of the result |
/// | Форма работы, Этап, Финансирование | `other` | known, and no role of the contract |
/// | Отметка о выполнении, Выполнение, Адзнака | `mark` | the head word |
/// | Классы, Возраст участников, Целевая аудитория, К-во уч-ков | `participants` | the head word |
/// | Дата начала, Дата окончания; Начало, Окончание | `deadline` both | neighbours, or no others: one span |
/// | Дата, Окончание; С, По | `deadline` both | neighbours with dates below: one span (`HeaderFinder`) |
/// | Время начала, Время окончания | `time` both, beside a date column | neighbours: one span |
/// | Время и место проведения | `deadline`, also `place` | the first deadline or responsible, else the first |
/// | Мероприятие (срок), Мероприятие (дата, время, место) | `activity`, also `deadline` | brackets tell what else a cell ends with |
/// | Где и когда beside Дата | `place`, also `time` | the other headings |
/// | Аудитория beside Группа | `place` | the other headings |
/// | Где заслушивается | `other`, confidence 0 | unknown: the profile may name it |
public struct HeadingClassifier: Sendable {
    /// A classifier.
    /// - Parameter columns: roles the profile gives to headings.
    public init(columns: [String: ColumnRole] = [:]) {
        var named: [String: ColumnRole] = [:]
        for (heading, role) in columns.sorted(by: { $0.key < $1.key }) {
            named[CellText.compared(Self.text(of: heading))] = role
        }
        self.columns = named
    }

    let columns: [String: ColumnRole]

    /// A heading as it is kept: white space folded, and a word that was broken over two lines by hand
    /// («Ответствен-⏎ный») joined where the vocabulary knows it.
    public static func text(of heading: String) -> String {
        let words = TokenizedText(heading) { HeadingWord.table[$0] != nil }
        return words.text(words.tokens.indices)
    }

    /// The roles of the headings of one table, left to right, each decided in the light of the others
    /// («Время проведения» is the deadline alone and the time beside a date column).
    ///
    /// - Parameter headings: the headings; levels of a two-row header may be joined by a space.
    public func classify(_ headings: [String]) -> [HeadingReading] { classify(headings, StepBudget()) }

    /// The same, with its steps counted: headings are bounded by their length, a table by its columns, so none is given up.
    func classify(_ headings: [String], _ budget: StepBudget) -> [HeadingReading] {
        let levels = Self.parted(headings.map { [$0] }, budget)
        // In a heading of one level a line break parts what it names («Сроки⏎Ответственные»): it is kept.
        let whole = headings.map { phrase($0, budget) }
        guard levels.contains(where: { $0.count > 1 }) else { return decide(whole) }
        let byLevels = phrases(levels, budget)
        return decide(headings.indices.map { levels[$0].count > 1 ? byLevels[$0] : whole[$0] })
    }

    /// The roles of headings that have levels, each from top to bottom, and how much they look like a header.
    func classify(levels: [[String]]) -> (readings: [HeadingReading], likelihood: Double) {
        let phrases = phrases(Self.parted(levels, StepBudget()), StepBudget())
        return (decide(phrases), likelihood(of: phrases))
    }

    /// How much a row looks like a header: 0 (not at all) to 1.
    ///
    /// A header names several different things, and names them with the words of headings only: «Мероприятия ко Дню
    /// учителя» is a row of a plan. Ordinary rows stay under 0.4, headers come over 0.6.
    ///
    /// - Parameter cells: the texts of the row's cells, left to right.
    public func headerLikelihood(of cells: [String]) -> Double {
        likelihood(of: cells.map { phrase($0, StepBudget()) })
    }

    private func likelihood(of phrases: [HeadingPhrase]) -> Double {
        let filled = phrases.filter { !$0.isEmpty }
        guard filled.count >= 2 else { return 0 }
        let roles = Set(
            zip(decide(phrases), phrases).filter { $0.confidence >= 0.5 && $1.coverage >= 0.5 }.map(\.0.role)
        ).subtracting([.other])
        // A plan has an activity, and says when or who.
        guard roles.count >= 2, !roles.isDisjoint(with: [.activity, .deadline, .responsible]) else { return 0 }
        let sum = filled.reduce(0.0) { $0 + ($1.isKnown ? $1.coverage : 0) }
        return min(1, sum / Double(filled.count))
    }

    // MARK: One heading

    /// The longest heading in bytes; the words of a longer text need not be looked at.
    static let longestHeading = 400

    private func phrase(_ heading: String, _ budget: StepBudget) -> HeadingPhrase {
        budget.spend()
        guard heading.utf8.count <= Self.longestHeading else { return HeadingPhrase(isEmpty: false) }
        var phrase = HeadingPhrase(heading)
        budget.spend(phrase.steps)
        if !columns.isEmpty, let role = columns[CellText.compared(Self.text(of: heading))] {
            phrase.parts = [HeadingPhrase.Part(role: role, confidence: 2, rule: "profile")]
            phrase.coverage = 1
        }
        return phrase
    }

    // MARK: Levels

    /// What each heading names where some stand under a common one.
    ///
    /// The levels are read together («Дата» over «факт»). The lowest alone decides where the words above it have no role
    /// («Организация контроля» over «Сроки»), and where they have another one («Мероприятия» over «Сроки») unless a
    /// column elsewhere is that already: «Дата» under «Отметка о выполнении» stays a mark, «Адказныя» under «Выкананне»
    /// are responsible.
    private func phrases(_ levels: [[String]], _ budget: StepBudget) -> [HeadingPhrase] {
        func together(_ levels: some Sequence<String>) -> HeadingPhrase {
            phrase(Self.text(of: levels.joined(separator: "\n")), budget)
        }
        var phrases = levels.map { together($0) }
        let columns = Dictionary(grouping: levels.indices) { levels[$0].first }
        // Under which common headings a column has a role for sure.
        var owners: [ColumnRole: Set<String?>] = [:]
        for (index, phrase) in phrases.enumerated() {
            guard let role = reading(of: phrase, besideADate: false).surely(0.5) else { continue }
            owners[role, default: []].insert(levels[index].first)
        }
        for (index, heading) in levels.enumerated() where heading.count > 1 {
            guard phrases[index].parts.first?.rule != "profile", let lowest = heading.last,
                columns[heading.first].map({ $0.count > 1 }) == true
            else { continue }
            let alone = phrase(lowest, budget), above = together(heading.dropLast())
            guard let role = reading(of: alone, besideADate: false).surely(0.5) else { continue }
            let roleAbove = reading(of: above, besideADate: false).surely(0.5)
            // «Плановая дата» over «начала» and «завершения»: the ends of one span.
            if roleAbove == .deadline, phrases[index].bound != nil { continue }
            let isTaken = !(owners[role] ?? []).subtracting([heading.first]).isEmpty
            // «Где и когда» over «Место», «Время»: the common heading names what the lowest ones part.
            let names = Set(above.parts.filter { $0.role != .other }.map(\.role))
            if roleAbove == nil || names.count > 1 && !names.contains(.mark)
                || (roleAbove != .mark || role != .deadline) && roleAbove != role && !isTaken
            {
                phrases[index] = alone
            }
        }
        return phrases
    }

    /// The levels of headings that were joined into one line where the common one stands before each: of «Контроль
    /// Сроки», «Контроль Ответственные» the words up to the second capital letter are the upper level.
    private static func parted(_ headings: [[String]], _ budget: StepBudget) -> [[String]] {
        let split = headings.map { heading -> [String]? in
            guard heading.count == 1, heading[0].utf8.count <= longestHeading else { return nil }
            budget.spend(heading[0].utf8.count)
            let words = text(of: heading[0]).split(separator: " ")
            // In «СРОК ЗАВЕРШЕНИЯ» no capital begins a level.
            guard !Letters.areCapitals(heading[0]) else { return nil }
            let next = words.indices.dropFirst().first { words[$0].first?.isUppercase == true }
            return next.map { [words[..<$0], words[$0...]].map { $0.joined(separator: " ") } }
        }
        var namesakes: [String: Int] = [:]
        for case let own? in split { namesakes[own[0], default: 0] += 1 }
        return headings.indices.map { index in
            guard let own = split[index], namesakes[own[0], default: 0] > 1 else { return headings[index] }
            return own
        }
    }

    // MARK: All headings together

    private func decide(_ phrases: [HeadingPhrase]) -> [HeadingReading] {
        func isDate(_ part: HeadingPhrase.Part) -> Bool { part.role == .deadline && !part.isTimeOfDay }
        let hasDate = phrases.contains { $0.parts.contains(where: isDate) }
        // «Дата | Где и когда»
        let hasSureDate = phrases.contains { $0.parts.contains { isDate($0) && !$0.isQuestion && $0.confidence >= 1 } }
        var readings = phrases.map { phrase in
            let asksForTime =
                hasSureDate && phrase.parts.contains { $0.role == .place } && phrase.parts.contains(where: \.isQuestion)
            return reading(of: asksForTime ? phrase.askingForTime : phrase, besideADate: hasDate)
        }
        // One column a role: the surest, the leftmost of equals. A loser takes what else it holds, if that is free.
        var owners: [ColumnRole: Int] = [:]
        for (index, reading) in readings.enumerated() where reading.role != .other {
            if let owner = owners[reading.role], readings[owner].confidence >= reading.confidence { continue }
            owners[reading.role] = index
        }
        for index in readings.indices {
            let lost = readings[index].role
            guard lost != .other, owners[lost] != index else { continue }
            if readings[index].rule == HeadingPhrase.auditoriumRule, owners[.place] == nil {
                owners[.place] = index
                readings[index] = HeadingReading(role: .place, rule: "place", confidence: 0.7)
                continue
            }
            let mayDate = lost == .deadline || readings[index].rule == HeadingPhrase.stageRule
            readings[index].rule = mayDate ? HeadingReading.columnOfTime : HeadingReading.secondColumn
            if let free = readings[index].alsoHolds.first(where: { owners[$0] == nil }) {
                owners[free] = index
                readings[index].role = free
                readings[index].alsoHolds.removeAll { $0 == free }
            } else {
                readings[index].role = .other
                readings[index].alsoHolds = []
            }
        }
        joinBounds(phrases, &readings)
        for index in readings.indices { readings[index].confidence = min(1, readings[index].confidence) }
        return readings
    }

    /// Makes one span of two columns of which one says when a thing begins and the other when it ends: a deadline of
    /// «Дата начала | Дата окончания», a time of «Время начала | Время окончания» beside a column with the date itself.
    private func joinBounds(_ phrases: [HeadingPhrase], _ readings: inout [HeadingReading]) {
        let bounds = phrases.map(\.bound)
        for end in readings.indices.dropFirst() {
            guard let first = HeadingPhrase.beginning(of: end, in: bounds) else { continue }
            let pair = [first, end]
            let areTimes = pair.allSatisfy { phrases[$0].mayBeBound(ofTimes: true) }
            let areDates = pair.allSatisfy { phrases[$0].mayBeBound(ofTimes: false) }
            func has(_ role: ColumnRole) -> Bool {
                pair.contains { readings[$0].role == role && readings[$0].rule != "profile" }
            }
            let role: ColumnRole
            if areTimes || areDates, has(.deadline) {
                role = .deadline
            } else if areTimes, has(.time) {
                role = .time
            } else {
                continue
            }
            for index in pair {
                readings[index] = HeadingReading(
                    role: role, rule: index == end ? HeadingReading.endOfSpan : HeadingReading.beginningOfSpan,
                    confidence: max(readings[index].confidence, 0.8))
            }
        }
    }

    private func reading(of phrase: HeadingPhrase, besideADate: Bool) -> HeadingReading {
        let hasOwnDate = phrase.parts.contains { $0.role == .deadline && !$0.isTimeOfDay }
        var parts: [HeadingPhrase.Part] = []
        for var part in phrase.parts {
            if part.isTimeOfDay && (hasOwnDate || besideADate) {
                part.role = .time
                part.rule = "time-beside-a-date"
            }
            guard part.role != .other else { continue }
            // «Направления работы, мероприятия»: as sure as the surer word.
            if let known = parts.firstIndex(where: { $0.role == part.role }) {
                parts[known].confidence = max(parts[known].confidence, part.confidence)
            } else {
                parts.append(part)
            }
        }
        let decisive =
            parts.first { ($0.role == .deadline || $0.role == .responsible) && !$0.isAside }
            ?? parts.first { $0.confidence >= 0.5 }
            ?? parts.first
        guard let decisive else {
            return HeadingReading(
                role: .other, rule: phrase.parts.isEmpty ? "unknown-heading" : "other-heading",
                confidence: phrase.parts.isEmpty ? 0 : 0.6)
        }
        return HeadingReading(
            role: decisive.role,
            alsoHolds: parts.filter { $0.role != decisive.role && $0.confidence >= 0.5 }.map(\.role),
            rule: parts.count > 1 ? "joined-heading" : decisive.rule, confidence: decisive.confidence)
    }
}

extension HeadingReading {
    /// The name of the rule that takes a role from a column because another has it more surely.
    static let secondColumn = "second-column"
    /// The name of the same rule for a column that may date the rows: «Месяц» beside «Дата», «Этап».
    static let columnOfTime = "column-of-time"
    /// The name of the rule that takes a column for the beginning of a span whose end stands in the next one.
    static let beginningOfSpan = "beginning-of-the-span"
    /// The name of the rule that takes a column of dates for the beginning of a span because the next one asks for an end
    /// and has it: «Дата | Окончание». Where no end is filled in, it says by itself when.
    static let dateOfSpan = "date-before-an-end"
    /// The name of the rule that takes a column for the end of a span.
    static let endOfSpan = "end-of-the-span"

    /// Whether the column is read with the next one, which holds the end of its span.
    var beginsSpan: Bool { rule == Self.beginningOfSpan || rule == Self.dateOfSpan }

    /// The roles among which the parts of a cell are shared out.
    var joinedRoles: Set<ColumnRole> {
        Set([role] + alsoHolds).intersection([.deadline, .responsible, .time, .place, .participants])
    }

    /// Whether a cell is taken apart by what its parts are. A deadline with its time and place is not: their grammar
    /// reads them together.
    var isJoined: Bool {
        guard !alsoHolds.isEmpty else { return false }
        let roles = joinedRoles
        guard roles.count > 1, roles.contains(role) else { return false }
        return !roles.contains(.deadline) || !roles.isSubset(of: [.deadline, .time, .place])
    }

    /// The role, where there is one and the words are sure enough of it.
    fileprivate func surely(_ least: Double) -> ColumnRole? { role != .other && confidence >= least ? role : nil }
}
