internal import ArgumentParser
internal import PlanKit

/// `plankit inspect`: the doctor. What a file is, what its plan was taken for, what would be lost.
struct InspectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "inspect", abstract: session.text(.helpInspect),
            discussion: session.text(.helpInspectExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Flag(help: ArgumentHelp(Session.current.text(.helpJSON)))
    var json = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpNDJSON)))
    var ndjson = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpExplain)))
    var explain = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var batch: BatchFlags
    @OptionGroup var reading: ReadingFlags

    /// How what is found is shown.
    private enum Form: Sendable {
        case report, json, lines
    }

    func run() throws {
        try InputWords.check(inputs, of: "inspect")
        let batch = try Batch(inputs, batch)
        let form: Form = ndjson || (json && batch.inputs.areMany) ? .lines : json ? .json : .report
        var settings = try reading.settings()
        let status = try batch.run(telling: .failures) { index, input in
            settings.reader(for: input.path).map { ($0, index == 0) }
        } work: { [explain, strict] input, prepared in
            if form == .report, !prepared.1 { Session.current.write("\n") }
            return (Self.inspect(input.path, prepared.0, as: form, explain, strict), ())
        }
        guard status == .done else { throw status.exit }
    }

    /// Inspects one file.
    private static func inspect(
        _ file: String, _ reader: PlanReader, as form: Form, _ explains: Bool, _ isStrict: Bool
    ) -> FileRecord {
        let session = Session.current
        var record = FileRecord(file: file)
        let inspection: Inspection
        do throws(PlanKitError) {
            inspection = try reader.inspect(input: file)
        } catch {
            if form == .lines {
                session.send(InspectionJSON.line(file: file, error: error.diagnostic, language: session.language))
            }
            record.fail(error)
            return record
        }
        record.plan = inspection.recognition.plan.map { FileRecord.Facts($0) }
        record.count(inspection.diagnostics)
        switch form {
        case .report:
            session.write(InspectionReport(inspection, explains: explains, language: session.language).text)
        case .json: InspectionJSON(inspection, language: session.language).write(to: session.send)
        case .lines:
            InspectionJSON(inspection, layout: .compact, language: session.language).write(to: session.send)
        }
        guard isStrict, !inspection.losses.isEmpty else { return record }
        session.report(
            Diagnostic(.somethingLost, at: Place(file: file), ["count": String(inspection.losses.count)]))
        record.status = .lost
        return record
    }
}
