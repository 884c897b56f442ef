import PlanModel
import TestSupport
import Testing
import TextAnalysis

@testable import PlanComparison

/// Texts that are much the same are found without looking at all the others.
@Suite struct LikenessIndexTests {
    /// How the rows of two large plans may differ from one another.
    enum Shape: String, CaseIterable, Sendable {
        /// A few words in every row of both plans, which almost make two rows alike, and others in each.
        case frequentWords
        /// The same sentence but for a number, and the other plan has other numbers.
        case otherNumbers
        /// The same sentence but for a month and a number.
        case months
        /// The same sentence, which the other plan has with one more word in each row: all are like all.
        case allAlike
        /// Nothing in common.
        case nothing

        func text(_ row: Int, isNew: Bool) -> String {
            let own = (isNew ? "новое" : "старое") + word(row)
            return switch self {
            case .frequentWords: "провести встречу родителей учащихся \(own) \(word(row + 7))ость \(word(row + 9))ение"
            case .otherNumbers:
                "индивидуальные консультации родителей учащихся класса номер \(isNew ? row + 1_000_000 : row)"
            case .months:
                "\(isNew ? "октябрь" : "ноябрь") заседание методического объединения учителей вопрос \(row % 9)"
            case .allAlike: "тематические беседы родителями учащихся начальных классов школьной библиотеке \(own)"
            case .nothing: "\(own) \(own)ный \(word(row * 3))\(isNew ? "щик" : "щина")"
            }
        }

        /// A word of letters for each number.
        private func word(_ number: Int) -> String {
            var rest = number
            var word = ""
            repeat {
                word.unicodeScalars.append(Unicode.Scalar(UInt16(0x430 + rest % 24)) ?? "а")
                rest /= 24
            } while rest > 0
            return "\(word)х\(word)"
        }
    }

    /// The steps of looking up every row of one plan among those of another.
    private func steps(_ shape: Shape, _ count: Int) -> Int {
        let index = LikenessIndex((0..<count).map { shape.text($0, isNew: false) })
        let budget = StepBudget()
        for row in 0..<count { _ = index.alike(shape.text(row, isNew: true), near: row, budget) }
        return budget.steps
    }

    @Test(arguments: Shape.allCases)
    func stepsGrowWithThePlan(shape: Shape) {
        let few = steps(shape, 3_000)
        let many = steps(shape, 12_000)
        // Four times the rows, four times the steps and a quarter.
        #expect(few > 0)
        #expect(many <= 5 * few, "\(shape): \(few) steps became \(many)")
        // However much the rows have in common, only so many are looked at.
        #expect(max(few, many) <= 5_000_000, "\(shape): \(few), \(many)")
        if shape == .nothing || shape == .otherNumbers { #expect(many <= 60 * 12_000, "\(shape): \(many)") }
    }

    /// Whatever is passed over, what is alike is found: compared with a look at each.
    @Test(arguments: Shape.allCases)
    func allThatAreAlikeAreFound(shape: Shape) {
        let rows = 0..<100
        let old = rows.map { shape.text($0, isNew: false) } + rows.map { shape.text($0, isNew: true) + " и ещё" }
        let index = LikenessIndex(old)
        for row in stride(from: 3, to: 100, by: 20) {
            let text = shape.text(row, isNew: true)
            let alone = old.indices.filter { !LikenessIndex([old[$0]]).alike(text, near: 0).isEmpty }
            #expect(index.alike(text, near: row).map(\.index) == alone, "\(text)")
            #expect(alone.contains(100 + row))
        }
    }

    /// Where all are like all, each row is paired with the one that stands where it stands.
    @Test func rowsThatAreAllAlikeKeepTheirPlaces() {
        func plan(isNew: Bool) -> Plan {
            let activities = (0..<3_000).map { row in
                Activity(
                    id: "1.\(row + 1)", number: "\(row + 1)", title: Shape.allAlike.text(row, isNew: isNew),
                    source: SourceRow(table: 1, row: row + 2))
            }
            return Plan(title: "План", sections: [Section(activities: activities)])
        }
        let changes = PlanDifference(from: plan(isNew: false), to: plan(isNew: true)).changes
        #expect(changes.count == 3_000)
        #expect(changes.allSatisfy { $0.kind == .changed && $0.old?.activity.id == $0.new?.activity.id })
    }
}
