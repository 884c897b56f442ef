public import PlanModel

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
public struct HeadingClassifier: Sendable {
    /// A classifier.
    /// - Parameter columns: roles the profile gives to headings.
    public init(columns: [String: ColumnRole] = [:]) { self.columns = columns }

    let columns: [String: ColumnRole]

    /// The roles of the headings of one table, left to right, each decided in the light of the others
    /// («Время проведения» is the deadline alone and the time beside a date column).
    ///
    /// - Parameter headings: the headings, levels of a two-row header joined by a space.
    public func classify(_ headings: [String]) -> [HeadingReading] {
        headings.map { _ in HeadingReading(role: .other) }
    }
}
