public import ArgumentParser
internal import PlanKit

/// `plankit check`: what is wrong with plans.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "check", abstract: session.text(.helpCheck), discussion: session.text(.helpCheckExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp(Session.current.text(.helpFindingsFormat), valueName: "text|json|sarif|github"))
    var format: FindingsFormat = .text

    @Option(help: ArgumentHelp(Session.current.text(.helpFailOn), valueName: "note|warning|error"))
    var failOn: Severity = .error

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Session.current.text(.helpFrame)))
    var frame: Bool?

    @OptionGroup var batch: BatchFlags
    @OptionGroup var watching: WatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "check")
        var settings = try reading.settings()
        try watching.run {
            try Batch(inputs, batch)
        } work: { batch in
            try check(batch, &settings)
        }
    }

    private func check(_ batch: Batch, _ settings: inout ReadingSettings) throws -> ExitStatus {
        let session = Session.current
        let isFramed = frame ?? !batch.inputs.areMany
        var files: [CheckedFile] = []
        var status = try batch.run(telling: .nothing) { _, input in
            settings.reader(for: input.path).map { ($0, PlanChecker(options: settings.checkOptions(for: input.path))) }
        } work: { input, prepared in
            let (reader, checker) = prepared
            var record = FileRecord(file: input.path)
            var checked: CheckedFile
            do throws(PlanKitError) {
                let read = try reader.read(input: input.path)
                record.plan = FileRecord.Facts(read.plan)
                checked = read.checked(by: checker)
            } catch {
                record.fail(error)
                checked = CheckedFile(name: input.path, plan: nil, findings: error.diagnostics)
            }
            record.count(checked.findings)
            // Only the frames show words of the plan: of ten thousand files no plan is kept.
            if !isFramed { checked.forgetPlan() }
            return (record, checked)
        } finish: {
            files.append($1)
        }
        session.write(format.write(files, in: session.language, words: session.language.words, framed: isFramed))
        let findings = files.flatMap(\.findings)
        if strict, findings.contains(where: \.id.isLoss) { status = max(status, .lost) }
        if findings.contains(where: { $0.severity >= failOn }) { status = max(status, .findings) }
        return status
    }
}

extension FindingsFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
