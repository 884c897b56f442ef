import PlanKit

/// Checks plans by PlanKit's rules and by one of its own, and prints what that one finds: `OwnRule PLAN…`
@main
struct OwnRule {
    static func main() async throws {
        let rule = BusyMonthRule(most: 3)
        // A profile may weigh the rule as it does the built-in ones: «severities: {school-month-busy: error}».
        let profile = ProfileReader(rules: [rule]).read(Array("severities: {school-month-busy: error}".utf8)).profile
        let checker = PlanChecker(options: profile.checkOptions, adding: [rule])
        for file in CommandLine.arguments.dropFirst() {
            let checked = try await PlanReader().read(file).checked(by: checker)
            let own = checked.findings.filter { rule.ids.contains($0.id) }
            for finding in own { print(finding.line(in: .ru)) }
            print("\(file): \(own.count) of \(checked.findings.count) findings are its own")
        }
    }
}
