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

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"))
    var input: String

    @Flag(help: ArgumentHelp(Session.current.text(.helpJSON)))
    var json = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpExplain)))
    var explain = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        var settings = try reading.settings()
        guard let reader = settings.reader(for: input) else { throw ExitStatus.unreadable.exit }
        let inspection: Inspection
        do throws(PlanKitError) {
            inspection = try reader.inspect(input: input)
        } catch {
            session.report(error.diagnostic)
            throw ExitStatus.unreadable.exit
        }
        if json {
            InspectionJSON(inspection, language: session.language).write(to: session.output)
        } else {
            session.write(InspectionReport(inspection, explains: explain, language: session.language).text)
        }
        guard strict, !inspection.losses.isEmpty else { return }
        session.report(
            Diagnostic(.somethingLost, at: Place(file: input), ["count": String(inspection.losses.count)]))
        throw ExitStatus.lost.exit
    }
}
