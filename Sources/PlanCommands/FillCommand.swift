internal import ArgumentParser
internal import PlanKit

/// `plankit fill`: a template of anybody's own, filled with a plan.
struct FillCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "fill", abstract: session.text(.helpFill), discussion: session.text(.helpFillExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpTemplateFile), valueName: "template"))
    var template: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpReportOutput), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(Session.current.text(.helpMarkErrors), valueName: "copy"))
    var markErrors: String?

    @OptionGroup var report: ReportFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let format = try DocumentOutput.format(of: output)
        try DocumentOutput.check(output, against: [input, template, report.marks, report.details])
        if let markErrors {
            try DocumentOutput.check(markErrors, against: [input, template, report.marks, report.details])
        }
        let bytes: [UInt8]
        do throws(PlanKitError) {
            bytes = try InputFile.read(template)
        } catch {
            session.report(error.diagnostic)
            throw ExitStatus.unreadable.exit
        }
        let material = try report.material(input, reading)
        do throws(PlanKitError) {
            let document = try ReportWriter(context: material.context)
                .fill(bytes, name: template, with: material.plan, format: format)
            if let markErrors, document.bytes == nil {
                let copy = try ReportTemplate.marked(
                    bytes, name: template, language: session.language, limits: material.context.limits)
                try OutputFile.write(copy, to: markErrors)
            }
            try DocumentOutput.write(document, to: output)
        } catch {
            session.report(error.diagnostic)
            throw ReportFlags.status(of: error).exit
        }
    }
}
