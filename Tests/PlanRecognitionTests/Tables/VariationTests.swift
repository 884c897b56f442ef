import Foundation
import PlanRecognition
import TestSupport
import Testing

/// Plans of `Fixtures/plans`, changed in ways that say nothing: they must be read as before.
struct VariationTests {
    /// How many plans are tried in each way, drawn anew for each.
    private static let plansTried = 40

    private static let sketches: [(name: String, sketch: String)] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("plans"))) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            guard let text = try? Fixtures.text("plans/\(name)"),
                let sketch = text.split(separator: "\n-----\n", maxSplits: 1).first
            else { return nil }
            return (name, String(sketch))
        }
    }()

    @Test(arguments: Array(SketchVariation.all.enumerated()))
    func whatSaysNothingChangesNothing(number: Int, variation: SketchVariation) throws {
        var random = SeededRandom(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 41)
        var tried = 0
        for (name, sketch) in Self.sketches.shuffled(using: &random) where tried < Self.plansTried {
            let lines = SketchLines(sketch)
            guard let varied = variation.applied(lines), let plan = recognize(lines.sketch).plan, variation.suits(plan)
            else { continue }
            tried += 1
            let after = try #require(recognize(varied.sketch).plan, "\(variation.name): \(name)")
            let expected = variation.kept(SchoolPlanTests.told(plan))
            let found = variation.kept(SchoolPlanTests.told(after))
            for (before, now) in zip(expected, found) where before != now {
                Issue.record("\(variation.name), \(name):\n\(before)\n\(now)")
            }
            #expect(expected.count == found.count, "\(variation.name): \(name)")
        }
        #expect(tried >= 4, "\(variation.name)")
    }
}
