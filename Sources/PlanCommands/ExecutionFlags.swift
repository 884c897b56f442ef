internal import ArgumentParser
internal import PlanKit

/// The options that say how far a plan is: the marks made elsewhere, and the day by which it is judged what is late.
struct ExecutionFlags: ParsableArguments {
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Session.current.text(.helpAsOf), valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.xlsx|ods|csv|yml"), completion: .file())
    var marks: String?

    /// The day that `--as-of` names, or today.
    ///
    /// - Throws: the exit code, when it was said that it names none, or the machine has no clock.
    func day() throws -> Day {
        guard let day = try asOf.map(Day.named) ?? .today else { throw ExitStatus.usage.exit }
        return day
    }

    /// A plan with the marks that `--marks` names.
    func merged(into plan: Plan, _ profile: Profile?, _ limits: PackageLimits) throws(PlanKitError) -> Plan {
        guard let marks else { return plan }
        return try Self.merged(marks, into: plan, profile, limits)
    }

    /// A plan with the marks of a file.
    static func merged(
        _ marks: String, into plan: Plan, _ profile: Profile?, _ limits: PackageLimits
    ) throws(PlanKitError) -> Plan {
        var bytes: [UInt8] = []
        return try MarksTable.read(marks, limits: limits, bytes: &bytes)
            .merged(from: marks, into: plan, plan.documentLanguage, profile).plan
    }
}
