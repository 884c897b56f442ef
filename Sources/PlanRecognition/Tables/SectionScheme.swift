import TextAnalysis

/// How the title of a section is written; sections of one level are written alike.
enum SectionScheme: Sendable, Hashable {
    /// A heading paragraph of a style with this level.
    case heading(Int)
    /// «Раздел», «Часть», «Глава».
    case part
    /// «Модуль», «Блок», «Направление».
    case module
    /// «Этап».
    case stage
    /// «I.», «II.».
    case roman
    /// «1.» has depth 1, «1.1.» depth 2.
    case arabic(depth: Int)
    /// «а)».
    case letter
    /// «I четверть», «II полугодие».
    case term
    /// «СЕНТЯБРЬ».
    case month
    /// «1 неделя».
    case week
    /// The first cell of a matrix's row.
    case matrixRow
    /// A direction of work in a matrix whose rows are months.
    case matrixCell
    /// Capital letters and nothing else.
    case capitals
    /// Nothing particular.
    case plain

    /// The scheme of a title.
    ///
    /// - Parameters:
    ///   - number: the automatic number before it, or a number in the cell before it; empty where there is none.
    ///   - namesMonth: whether it is the name of a month.
    init(_ title: String, number: String, namesMonth: Bool) {
        // Numbers of one list are of one level, whatever words stand behind them; «Модуль 3.» may itself be a number.
        if let scheme = Self.numbered(number) ?? Self.named(Letters.comparedWords(number, limit: 4)) {
            self = scheme
            return
        }
        let words = Letters.comparedWords(title, limit: 4)
        if let scheme = Self.named(words) {
            self = scheme
            return
        }
        if namesMonth {
            self = .month
            return
        }
        if words.prefix(3).contains(where: { LineLexicon.terms.contains($0) }) {
            self = .term
            return
        }
        if words.prefix(2).contains(where: { LineLexicon.weeks.contains($0) }) {
            self = .week
            return
        }
        self = Self.numbered(title) ?? (Letters.areCapitals(title) ? .capitals : .plain)
    }

    /// The scheme of the number with which words begin: «2.1.», «IV»; nil where they begin with none.
    private static func numbered(_ words: String) -> SectionScheme? {
        switch LeadingNumber(words)?.scheme {
        case .arabic(let depth): .arabic(depth: depth)
        case .roman: .roman
        case .letter: .letter
        case nil: nil
        }
    }

    /// The scheme that a word for a part of a plan names: «Раздел I», «2 этап».
    private static func named(_ words: [String]) -> SectionScheme? {
        for word in words.prefix(2) {
            if LineLexicon.parts.contains(word) { return .part }
            if LineLexicon.modules.contains(word) { return .module }
        }
        // «Организационно-подготовительный этап»
        return words.contains { LineLexicon.stages.contains($0) } ? .stage : nil
    }

    /// How deep sections of this scheme lie among others; nil where the scheme says nothing about it.
    var rank: Int? {
        switch self {
        case .heading(let level): level - 10
        case .part: 0
        case .module: 1
        case .stage: 2
        case .roman: 3
        case .arabic(let depth): 3 + depth
        case .term: 20
        case .month: 21
        case .week: 22
        case .letter: 23
        case .matrixRow: 24
        case .matrixCell: 25
        case .capitals, .plain: nil
        }
    }

    /// Whether it is a span of time, whose rank says nothing about parts: «1. Контроль» may stand in «СЕНТЯБРЬ», and
    /// «СЕНТЯБРЬ» in «1. Контроль».
    private var isTime: Bool {
        switch self {
        case .term, .month, .week: true
        default: false
        }
    }

    /// Whether its rank proves that a section of another scheme can't stand in it.
    func closes(before other: SectionScheme) -> Bool {
        guard isTime == other.isTime, let rank, let otherRank = other.rank else { return false }
        return rank >= otherRank
    }

    /// Whether the words or the number prove that a row is a section even where it is not merged.
    var isProof: Bool {
        switch self {
        case .part, .module, .stage, .roman, .month, .capitals: true
        default: false
        }
    }
}

/// The levels of sections as they come one after another.
struct SectionLevels: Sendable {
    private var open: [SectionScheme] = []

    /// How many levels are open.
    var depth: Int { open.count }

    /// The level of the next section, from 1.
    ///
    /// - Parameters:
    ///   - scheme: how its title is written.
    ///   - followsSection: whether no activity stands between it and the section before.
    mutating func enter(_ scheme: SectionScheme, followsSection: Bool) -> Int {
        if let level = open.lastIndex(of: scheme) {
            open.removeSubrange((level + 1)...)
            return level + 1
        }
        if !followsSection, let top = open.last, !isBelow(scheme, top) {
            // A sibling in another dress, or a return to an outer level.
            open.removeLast()
            while let outer = open.last, outer.closes(before: scheme) { open.removeLast() }
        } else if followsSection, scheme.rank != nil {
            while let top = open.last, top.closes(before: scheme) { open.removeLast() }
        } else if followsSection, scheme == .capitals, open.last == .plain {
            open.removeLast()
        }
        open.append(scheme)
        return open.count
    }

    private func isBelow(_ scheme: SectionScheme, _ top: SectionScheme) -> Bool {
        if let rank = scheme.rank, let topRank = top.rank { return rank > topRank }
        return scheme == .plain && top == .capitals
    }
}

/// Which section the rows stand in: its level, and the month or days that titles gave.
struct SectionTracker: Sendable {
    private var paragraphs = SectionLevels()
    private var rows = SectionLevels()
    private var dates: [(level: Int, dates: SectionDates)] = []
    private var frequencies: [(level: Int, words: String)] = []
    private var followsSection = false
    private let planDates: SectionDates?

    /// A tracker at the start of a plan.
    ///
    /// - Parameter dates: the month or days that the plan's own title gives to its rows.
    init(dates: SectionDates?) { planDates = dates }

    /// The month or days that hold for the rows that come; the innermost title that names any decides.
    var current: SectionDates? { dates.last?.dates ?? planDates }

    /// The month around the rows that come, whatever weeks stand in it.
    var month: SectionDates? {
        (dates.reversed().map(\.dates) + [planDates].compactMap(\.self)).first {
            if case .month = $0 { true } else { false }
        }
    }

    /// How often what the rows hold is done, in the words of the innermost title that says it: «Ежедневно», «Понедельник».
    var frequency: String? { frequencies.last?.words }

    /// Whether no activity came since the last section.
    var isEmpty: Bool { followsSection }

    /// Enters a section and returns its level; ``current`` is then what its outer sections say.
    mutating func enter(_ scheme: SectionScheme, isParagraph: Bool) -> Int {
        let level: Int
        if isParagraph {
            rows = SectionLevels()
            level = paragraphs.enter(scheme, followsSection: followsSection)
        } else {
            level = paragraphs.depth + rows.enter(scheme, followsSection: followsSection && rows.depth > 0)
        }
        dates.removeAll { $0.level >= level }
        frequencies.removeAll { $0.level >= level }
        followsSection = true
        return level
    }

    /// Takes the dates that the section's title names.
    mutating func take(_ named: SectionDates?, level: Int) {
        if let named { dates.append((level, named)) }
    }

    /// Takes the words of a title that says how often something is done.
    mutating func take(frequency words: String?, level: Int) {
        if let words { frequencies.append((level, words)) }
    }

    /// Says that an activity came.
    mutating func sawActivity() { followsSection = false }
}
