/// What the grammar's rules read at each place of a stretch of tokens: a rule that others ask again there, or that looks
/// far ahead, runs once (the memo of a packrat parser).
struct RuleMemo: Sendable {
    /// The rules that are remembered.
    enum Rule: Int { case moment, core, numbers }

    /// Where a rule stands at a place.
    enum State: Sendable {
        case untried
        case nothing
        /// Where its value is in the list of that rule.
        case value(Int)
    }

    private(set) var moments: [DeadlineGrammar.Read<Moment>] = []
    private(set) var cores: [DeadlineGrammar.DatesRead] = []
    private(set) var numbers: [DeadlineGrammar.NumberList] = []
    /// The states of all rules, one rule behind another.
    private var states: [State]
    private let range: Range<Int>

    init(_ range: Range<Int>) {
        self.range = range
        states = [State](repeating: .untried, count: range.count * 3)
    }

    /// Where a rule stands at a place.
    subscript(rule: Rule, index: Int) -> State {
        get { index < range.upperBound ? states[rule.rawValue * range.count + index - range.lowerBound] : .nothing }
        set { states[rule.rawValue * range.count + index - range.lowerBound] = newValue }
    }

    mutating func remember(_ read: DeadlineGrammar.Read<Moment>?, at index: Int) {
        self[.moment, index] = read == nil ? .nothing : .value(moments.count)
        if let read { moments.append(read) }
    }

    mutating func remember(_ read: DeadlineGrammar.DatesRead?, at index: Int) {
        self[.core, index] = read == nil ? .nothing : .value(cores.count)
        if let read { cores.append(read) }
    }

    mutating func remember(_ read: DeadlineGrammar.NumberList?, at index: Int) {
        self[.numbers, index] = read == nil ? .nothing : .value(numbers.count)
        if let read { numbers.append(read) }
    }
}
