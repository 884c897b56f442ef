import PlanKit

/// Makes the certificate on how far a plan was carried out by 15 April.
func makeCertificate(of plan: String, marks: String, profile: String, to target: String) throws {
    let reading = try PlanReader().read(plan)
    print(reading.plan.activities.count, "activities in", reading.plan.sections.count, "sections")
}
