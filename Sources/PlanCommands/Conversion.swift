internal import PlanKit

/// How `convert` reads each of its inputs, whatever is written then: with the marks of its execution, and saying what
/// there is to say of it.
struct ConvertedInput: Sendable {
    /// Whose activities alone are written; nil for all.
    let who: String?
    /// The file with the marks of execution; nil for none but the plan's own.
    let marks: String?
    /// How large that file may be.
    let limits: PackageLimits
    /// Whether nothing is written where something would be lost.
    let isStrict: Bool
    /// The files that are read, in whose place nothing is written.
    let inputs: Set<FileIdentity>
    /// Whether several files are read: then how many is said, and not of each what came of it.
    let isOneOfMany: Bool

    /// The plan of an input with the marks of its execution, or what of it concerns somebody; and what there is to say
    /// of it still.
    func read(
        _ input: String, with reader: (reader: PlanReader, profile: Profile?), _ record: inout FileRecord
    ) throws(PlanKitError) -> (Plan, [Diagnostic]) {
        let read = try reader.reader.read(input: input)
        var plan = read.plan
        record.plan = FileRecord.Facts(plan)
        if let marks { plan = try ExecutionFlags.merged(marks, into: plan, reader.profile, limits) }
        if let who {
            try plan.checkPerson(who)
            plan = plan.only(inChargeOf: who)
        }
        return (plan, read.diagnostics)
    }

    /// Says what there is to say of an input.
    ///
    /// - Returns: whether it may be written: not where something is lost and nothing shall be.
    func tell(_ diagnostics: [Diagnostic], _ record: inout FileRecord) -> Bool {
        let session = Session.current
        diagnostics.forEach(session.report)
        record.count(diagnostics)
        let losses = diagnostics.count(where: \.id.isLoss)
        guard isStrict, losses > 0 else { return true }
        session.report(Diagnostic(.somethingLost, at: Place(file: record.file), ["count": String(losses)]))
        record.status = .lost
        return false
    }
}

/// What `convert` does with each of its inputs where each has a result of its own.
struct Conversion: Sendable {
    let format: ExportFormat
    let options: ExportOptions
    /// Whether the fixed words are in the language of each plan.
    let inPlansLanguage: Bool
    let reading: ConvertedInput
    let replaces: Destination.Replaceable

    /// Converts one input.
    ///
    /// - Parameters:
    ///   - reader: what reads it, and the profile that goes with it.
    ///   - output: the file to be written; nil for standard output.
    ///   - others: further files that are read.
    func convert(
        _ input: String, with reader: (reader: PlanReader, profile: Profile?), to output: String?,
        reading others: [String]
    ) -> FileRecord {
        let others = others + [reading.marks].compactMap(\.self)
        let session = Session.current
        var record = FileRecord(file: input)
        let destination = output.map { Destination($0, replaces: replaces, among: reading.inputs) }
        do throws(PlanKitError) {
            try destination?.check(reading: others)
            let (plan, remarks) = try reading.read(input, with: reader, &record)
            var options = options
            if inPlansLanguage { options.language = session.documentLanguage(of: plan) }
            // Where something may be said of the result, it is said before a byte is written.
            let exported = format.isSilent(with: options) ? nil : try format.export(plan, options: options).checked()
            let told = remarks + (exported?.diagnostics ?? []).map { $0.named(input) }
            guard reading.tell(told, &record) else { return record }
            func write<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
                if let exported {
                    try sink(exported.bytes)
                } else {
                    _ = try format.export(plan, options: options, to: sink)
                }
            }
            guard let destination else {
                write(to: session.send)
                return record
            }
            try destination.write(reading: others) { sink throws(PlanKitError) in try write(to: sink) }
            record.output = destination.path
            if !reading.isOneOfMany, session.isTerminal {
                let count = String(plan.activityCount)
                session.errorOutput(session.text(.written, ["file": destination.path, "count": count]) + "\n")
            }
        } catch {
            record.fail(error, isOneOfMany: reading.isOneOfMany)
        }
        return record
    }
}

extension ExportedPlan {
    /// The same, where something was written.
    ///
    /// - Throws: why nothing was.
    func checked() throws(PlanKitError) -> ExportedPlan {
        if let failure = diagnostics.first(where: { $0.severity == .error }) { throw PlanKitError(failure) }
        return self
    }
}
