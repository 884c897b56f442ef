import PlanKit

/// Makes the certificate on how far a plan was carried out by 15 April.
func makeCertificate(of plan: String, marks: String, profile: String, to target: String) throws {
    let reading = try PlanReader().read(plan)
    print(reading.plan.activities.count, "activities in", reading.plan.sections.count, "sections")

    let checked = reading.checked(by: PlanChecker(options: .standard))
    for finding in checked.findings {
        print(finding.line(in: .en))
    }

    let table = try MarksFile.read(InputFile.read(marks, limits: .standard), name: marks)
    let marked = MarksFile.merge(table, into: reading.plan, language: .ru)
    for diagnostic in marked.diagnostics {
        print(diagnostic.line(in: .en))
    }
}
