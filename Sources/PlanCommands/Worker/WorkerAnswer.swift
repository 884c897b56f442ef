internal import PlanKit

/// The line that `worker` writes for a file: one JSON object with `file`, `error`, `diagnostics` and `plan`.
///
/// A file that cannot be read has an `error` and no `plan` (null), every other a plan by the contract and no error.
struct WorkerAnswer {
    /// The line, with its end.
    let bytes: [UInt8]

    init(file: String, reading: PlanReading, language: Language) {
        let plan = JSONExporter(isCompact: true).export(reading.plan).bytes
        bytes = Self.line(file, error: nil, reading.diagnostics, plan: plan, language)
    }

    init(file: String, error: PlanKitError, language: Language) {
        bytes = Self.line(file, error: error.diagnostic, error.explanations, plan: Array("null".utf8), language)
    }

    private static func line(
        _ file: String, error: Diagnostic?, _ diagnostics: [Diagnostic], plan: [UInt8], _ language: Language
    ) -> [UInt8] {
        var json = JSONWriter(layout: .compact)
        json.beginObject()
        json.name("file")
        json.value(file)
        json.name("error")
        if let error { json.write(error, in: language) } else { json.null() }
        json.name("diagnostics")
        json.beginArray()
        for diagnostic in diagnostics { json.write(diagnostic, in: language) }
        json.endArray()
        json.name("plan")
        // The plan is written in one piece by its exporter: nothing is left to be said of it here.
        return json.bytes + plan + Array("}\n".utf8)
    }
}
