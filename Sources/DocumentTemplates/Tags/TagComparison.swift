/// What a tag compares: `mark.status is "done"`, `deadline.start >= asOf`, `kind in "person", "post"`.
///
/// One comparison, and nothing around it: no «and», no brackets, no arithmetic. Sections inside one another and several
/// `where` say «and», `in` says «or».
struct TagComparison: Sendable, Hashable {
    /// How the two sides stand to each other.
    enum Relation: Sendable, Hashable, CaseIterable {
        case equal, unequal, less, atMost, greater, atLeast, among, notAmong

        /// Whether it asks for an order, which words have none of.
        var isOrder: Bool {
            switch self {
            case .less, .atMost, .greater, .atLeast: true
            case .equal, .unequal, .among, .notAmong: false
            }
        }
    }

    /// What a name is compared with.
    enum Operand: Sendable, Hashable {
        case name(TemplateTag.Path, written: String)
        /// Words in quotation marks, or a day in figures.
        case text(String)
        case number(Double)
    }

    /// More values than anybody types behind `in`.
    static let maximumOperands = 100

    var path: TemplateTag.Path
    /// The name on the left as it is written.
    var name: String
    var relation: Relation
    var operands: [Operand]

    /// The names on the right as they are written.
    var names: [String] {
        operands.compactMap { operand in
            if case .name(_, let written) = operand { written } else { nil }
        }
    }
}

extension TagComparison.Relation {
    /// The words for a relation in English, Russian and Belarusian, by what they are folded to. Two words of one
    /// relation have one space between them.
    static let words: [String: Self] = [
        "is": .equal, "равно": .equal, "роўна": .equal, "is not": .unequal, "не равно": .unequal, "не роўна": .unequal,
        "in": .among, "среди": .among, "сярод": .among, "not in": .notAmong, "не среди": .notAmong,
        "не сярод": .notAmong,
    ]

    /// The signs, the longer before those that they begin with: Word makes one character of two.
    static let signs: [(sign: [Unicode.Scalar], relation: Self)] = [
        (["<", "="], .atMost), ([">", "="], .atLeast), (["<", ">"], .unequal), (["!", "="], .unequal),
        (["=", "="], .equal), (["≤"], .atMost), (["≥"], .atLeast), (["≠"], .unequal), (["="], .equal), (["<"], .less),
        ([">"], .greater),
    ]
}
