internal import ArgumentParser
internal import PlanKit

/// `plankit diff`: what has changed from one version of a plan to the next.
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "diff", abstract: session.text(.helpDiff), discussion: session.text(.helpDiffExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpDiffOld), valueName: "old"), completion: .file())
    var old: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpDiffNew), valueName: "new"), completion: .file())
    var new: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpReportOutput), valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpDiffJSON)))
    var json = false

    @OptionGroup var writing: WritingFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check([old, new], of: "diff", output: output)
        let session = Session.current
        guard let today = Day.today else { throw ExitStatus.usage.exit }
        let format = try output.map { try DocumentOutput.format(of: $0, named: ReportKind.changes.name) }
        let destination = output.map { Destination($0, writing) }
        try DocumentOutput.check(destination, reading: [old, new])
        var settings = try reading.settings()
        let readers = [old, new].compactMap { settings.readerAndProfile(for: $0) }
        guard readers.count == 2 else { throw ExitStatus.unreadable.exit }
        let difference: PlanDifference
        do throws(PlanKitError) {
            let before = try PlanRole.planTold(in: old, by: readers[0].reader).plan
            let after = try PlanRole.planTold(in: new, by: readers[1].reader).plan
            difference = PlanDifference(from: before, to: after)
            if let destination, let format {
                var context = ReportContext(
                    language: session.documentLanguage(of: after), profile: readers[1].profile, asOf: today,
                    today: today)
                context.earlier = before
                context.limits = settings.limits.ofTemplates
                let document = try ReportWriter.interruptible(context).report(.changes, of: after, format: format)
                try DocumentOutput.write(document, to: destination, reading: [old, new] + settings.files)
            } else {
                let page = DifferencePage(difference: difference, old: old, new: new)
                session.send(json ? page.json(session) : Array(page.text(session).utf8))
            }
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
        if !difference.isEmpty { throw ExitStatus.findings.exit }
    }
}
