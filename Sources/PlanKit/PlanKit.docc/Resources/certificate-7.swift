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

    let school = try ProfileReader().read(profile)
    for diagnostic in school.diagnostics {
        print(diagnostic.line(in: .en))
    }

    guard let day = Day(year: 2025, month: 4, day: 15) else { return }
    let context = ReportContext(language: .ru, profile: school.profile, asOf: day)
    let certificate = try ReportWriter(context: context).report(.interimCertificate, of: marked.plan, format: .docx)
    if let bytes = certificate.bytes {
        try OutputFile.write(bytes, to: target)
    }
}
