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

    @OptionGroup var writing: WritingFlags
    @OptionGroup var report: ReportFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let format = try DocumentOutput.format(of: output, named: Pathname(template).stem)
        let destination = Destination(output, writing)
        let copy = markErrors.map { Destination($0, writing) }
        try DocumentOutput.check(destination, reading: report.sources(input, template))
        try DocumentOutput.check(copy, reading: report.sources(input, template))
        let asOf = try report.execution.day()
        var settings = try reading.settings()
        guard let reading = ReportFlags.Reading(of: input, by: &settings, asOf: asOf) else {
            throw ExitStatus.unreadable.exit
        }
        do throws(PlanKitError) {
            let bytes = try InputFile.read(template, limits: settings.limits.ofPackages)
            let material = try report.material(input, template: template, reading)
            let document = try ReportWriter.interruptible(material.context).fill(
                bytes, name: template, with: material.plan, format: format)
            try PlanRole.checkTemplate(bytes, template, document.diagnostics, by: material.reader)
            if let copy, document.bytes == nil {
                let marked = try ReportTemplate.marked(
                    bytes, name: template, language: session.language, limits: material.context.limits,
                    words: session.language.words)
                try copy.write(marked, reading: material.sources)
            }
            try DocumentOutput.write(document, to: destination, reading: material.sources)
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
    }
}
