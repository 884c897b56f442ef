internal import ArgumentParser
internal import PlanKit

/// `plankit init`: a profile to fill in, begun from a plan.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "init", abstract: session.text(.helpInit), discussion: session.text(.helpInitExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"), completion: .file())
    var input: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpInitOutput), valueName: "file|-"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpInitDetails), valueName: "kind"), completion: .reportKinds)
    var details: String?

    @OptionGroup var writing: WritingFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let kind = try details.map { try ReportKind.named($0) }
        var settings = try reading.settings()
        guard let reader = settings.reader(for: input) else { throw ExitStatus.unreadable.exit }
        do throws(PlanKitError) {
            // A profile is work of a person's hands: it is not written over unless that is asked for.
            if let output, output != "-", !writing.force, OutputFile.isTaken(output) {
                throw PlanKitError(Diagnostic(.profileExists, at: Place(file: output), ["file": output]))
            }
            let read = try PlanRole.plan(in: input, by: reader)
            read.diagnostics.filter { $0.severity > .note }.forEach(session.report)
            let bytes = Array(yaml(for: read.plan, kind, in: session.language).utf8)
            guard let output, output != "-" else { return session.send(bytes) }
            try Destination(output, writing).write(bytes, reading: [input])
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
    }

    /// The profile, or the details of a document.
    private func yaml(for plan: Plan, _ kind: ReportKind?, in language: Language) -> String {
        guard let kind else {
            return ProfileWriter(language: language).profile(for: plan, writtenIn: plan.documentLanguage)
        }
        return ReportDetailsWriter(language: language).details(of: kind, for: plan)
    }
}
