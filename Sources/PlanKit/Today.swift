internal import FoundationEssentials
package import PlanModel

extension Day {
    /// The day on this machine's clock; the only place where PlanKit looks at one.
    package static var today: Day? {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
