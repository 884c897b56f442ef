internal import ArgumentParser
internal import PlanKit

/// `plankit fill`: a template of anybody's own, filled with a plan.
struct FillCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "fill", abstract: session.text(.helpFill), discussion: session.text(.helpFillExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpTemplateFile), valueName: "template"), completion: .file())
    var template: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputs), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpReportOutput), valueName: "file|folder"),
        completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(Session.current.text(.helpFillTo), valueName: "docx|odt|pdf|date"),
        completion: .documentFormats)
    var to: [ReportBound] = []

    @Option(help: ArgumentHelp(Session.current.text(.helpMarkErrors), valueName: "copy"), completion: .file())
    var markErrors: String?

    @OptionGroup var report: ReportFlags
    @OptionGroup var batch: BatchFlags
    @OptionGroup var watching: WatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "fill", output: output)
        let asOf = try report.execution.day()
        let span = try report.span(to: to)
        var settings = try reading.settings()
        try watching.run {
            try Batch(inputs, batch, results: output, besides: template)
        } work: { batch in
            try fill(batch, &settings, asOf, span)
        }
    }

    private func fill(
        _ batch: Batch, _ settings: inout ReadingSettings, _ asOf: Day, _ span: ReportFlags.Span
    ) throws -> ExitStatus {
        let writing = self.batch.writing
        let areMany = batch.inputs.areMany
        let copy = markErrors.map { Destination($0, writing) }
        let format: ReportFormat
        let outputs: [String]
        if areMany {
            try refuseWhatBelongsToOnePlan(batch)
            let isOpenDocument = Pathname(template).fileExtension.lowercased().hasPrefix("o")
            format = to.format ?? (isOpenDocument ? .odt : .docx)
            outputs = try DocumentOutput.files(
                in: output, for: batch.inputs.files, ending: InputFiles.fileEnding(of: template), format)
        } else {
            format = try DocumentOutput.format(of: output, named: Pathname(template).stem, to.format)
            outputs = [output]
            let sources = report.sources(inputs[0], template)
            try DocumentOutput.check(Destination(output, writing), reading: sources)
            try DocumentOutput.check(copy, reading: sources)
        }
        let identities = batch.inputs.identities
        return try batch.run(telling: .all) { index, input in
            let destination = Destination(outputs[index], writing, among: identities)
            return ReportFlags.Reading(of: input.path, by: &settings, asOf: asOf).map { ($0, destination) }
        } work: { [report, template] input, prepared in
            var record = FileRecord(file: input.path)
            do throws(PlanKitError) {
                let (reading, destination) = prepared
                try destination.check(reading: [template])
                let bytes = try InputFile.read(template, limits: reading.limits.ofPackages)
                let material = try report.material(input.path, template: template, reading, span)
                record.plan = FileRecord.Facts(material.plan)
                record.count(material.diagnostics)
                let document = try ReportWriter.interruptible(material.context).fill(
                    bytes, name: template, with: material.plan, format: format)
                try PlanRole.checkTemplate(bytes, template, document.diagnostics, by: material.reader)
                if let copy, document.bytes == nil {
                    let language = Session.current.language
                    let marked = try ReportTemplate.marked(
                        bytes, name: template, language: language, limits: material.context.limits,
                        words: language.words)
                    try copy.write(marked, reading: material.sources)
                }
                try DocumentOutput.write(document, to: destination, reading: material.sources)
                record.output = destination.path
            } catch {
                record.fail(error, isOneOfMany: areMany)
            }
            return (record, ())
        }
    }

    /// - Throws: the exit code, when it was said that an option makes sense for one plan only.
    private func refuseWhatBelongsToOnePlan(_ batch: Batch) throws {
        let session = Session.current
        if report.execution.marks != nil, batch.inputs.files.count > 1 {
            session.report(usage: session.text(.usageMarksOnePlan))
        } else if markErrors != nil {
            session.report(usage: session.text(.usageMarkErrorsOnePlan))
        } else {
            return
        }
        throw ExitStatus.usage.exit
    }
}
