internal import ArgumentParser
internal import PlanKit

/// `plankit init`: a profile to fill in, begun from a plan.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "init", abstract: session.text(.helpInit), discussion: session.text(.helpInitExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpInitOutput), valueName: "file|-"))
    var output: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpForce)))
    var force = false

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        var settings = try reading.settings()
        guard let reader = settings.reader(for: input) else { throw ExitStatus.unreadable.exit }
        do throws(PlanKitError) {
            let plan = try reader.read(input: input).plan
            let writer = ProfileWriter(language: session.language)
            let bytes = Array(writer.profile(for: plan, writtenIn: plan.documentLanguage).utf8)
            guard let output, output != "-" else { return session.output(bytes) }
            // A profile is work of a person's hands: it is not written over unless that is asked for.
            guard force || !InputFile.exists(output) else {
                throw PlanKitError(Diagnostic(.profileExists, at: Place(file: output), ["file": output]))
            }
            try OutputFile.write(bytes, to: output)
        } catch {
            session.report(error.diagnostic)
            throw (error.diagnostic.id == .profileExists ? ExitStatus.usage : .unreadable).exit
        }
    }
}
