internal import ArgumentParser
internal import PlanKit

/// `plankit merge`: the plans of several institutions as one.
struct MergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "merge", abstract: session.text(.helpMerge), discussion: session.text(.helpMergeExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpMergeOutput), valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: ArgumentHelp(Session.current.text(.helpMergeTitle), valueName: "words"))
    var title: String?

    @OptionGroup var batch: BatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "merge", output: output)
        let session = Session.current
        try DocumentOutput.refuseFolder(output, named: "plan")
        let ending = Pathname(output).fileExtension
        let format = ExportFormat(named: ending)
        let document = format == nil ? try DocumentOutput.format(of: output, named: "plan") : nil
        let batch = try Batch(inputs, batch)
        let destination = Destination(
            output, replaces: format == nil ? .nothing : .data, self.batch.writing, among: batch.inputs.identities)
        try DocumentOutput.check(destination, reading: [])
        var settings = try reading.settings()
        var sources: [PlanMerger.Source] = []
        let status = try batch.run(telling: .failures) { _, input in
            settings.readerAndProfile(for: input.path)
        } work: { input, prepared -> (FileRecord, PlanMerger.Source?) in
            var record = FileRecord(file: input.path)
            do throws(PlanKitError) {
                let read = try PlanRole.planTold(in: input.path, by: prepared.reader)
                record.note(read)
                let language = read.plan.documentLanguage
                let institution =
                    read.plan.organization ?? prepared.profile?.institution.name.text(in: language)
                    ?? Pathname(input.path).stem
                return (record, PlanMerger.Source(plan: read.plan, institution: institution))
            } catch {
                record.fail(error)
                return (record, nil)
            }
        } finish: { _, source in
            if let source { sources.append(source) }
        }
        // A joint plan that lacks an institution would pass for the whole.
        guard status == .done else { throw status.exit }
        let language = session.documentLanguage(of: sources.first?.plan)
        let (plan, jointEvents) = PlanMerger(language: language, title: title).merge(sources)
        do throws(PlanKitError) {
            if let format {
                let exported = try format.export(plan, options: ExportOptions(language: language)).checked()
                exported.diagnostics.forEach { session.report($0.named(output)) }
                try destination.write(exported.bytes, reading: settings.files)
            } else if let document, let today = Day.today {
                var context = ReportContext(language: language, profile: nil, asOf: today, today: .today)
                context.limits = settings.limits.ofTemplates
                let made = try ReportWriter.interruptible(context).report(.plan, of: plan, format: document)
                try DocumentOutput.write(made, to: destination, reading: settings.files)
            }
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
        let counts = ["count": String(sources.count), "joint": String(jointEvents), "file": output]
        session.errorOutput(session.text(.mergeDone, counts) + "\n")
    }
}
