/// The JSON Schema of the contract `plankit/plan/1`: what ``JSONExporter`` writes is valid against it.
public enum PlanSchema {
    /// The schema, JSON Schema draft 2020-12 in UTF-8: the bytes of `plan.schema.json` beside this file.
    public static var bytes: [UInt8] { PackageResources.plan_schema_json }
}
