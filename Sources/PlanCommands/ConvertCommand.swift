public import ArgumentParser
internal import Foundation
public import PlanKit

/// `plankit convert`: plans from documents to data.
struct ConvertCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "convert", abstract: session.text(.helpConvert),
            discussion: session.text(.helpConvertExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputs), valueName: "input"))
    var inputs: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpOutput), valueName: "file|folder|-"))
    var output: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpTo, ["known": Self.formats]), valueName: "format"))
    var to: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpExcel)))
    var excel = false

    @Option(help: ArgumentHelp(Session.current.text(.helpHeadings), valueName: "ru|be|en"))
    var headings: Language = .ru

    @Option(help: ArgumentHelp(Session.current.text(.helpWho), valueName: "name"))
    var who: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpAlarm), valueName: "7d|12h"))
    var alarm: CalendarAlarm?

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var writing: WritingFlags
    @OptionGroup var reading: ReadingFlags

    private static var formats: String { ExportFormat.all.map(\.name).joined(separator: ", ") }

    func run() throws {
        try InputWords.check(inputs, of: "convert", output: output)
        let target = Target(output, inputs: inputs.count)
        let format = try format(for: target)
        let forCalendars = [(who != nil, "--who"), (alarm != nil, "--alarm")]
        if format.name != ExportFormat.ics.name, let option = forCalendars.first(where: \.0)?.1 {
            Session.current.report(usage: Session.current.text(.usageCalendarOnly, ["name": option]))
            throw ExitStatus.usage.exit
        }
        if inputs.count > 1 {
            guard case .folder = target else { throw usage(Diagnostic(.outputNeedsFolder)) }
        }
        let files = target.files(for: inputs, format: format)
        var settings = try reading.settings()
        var status = ExitStatus.done
        for (input, file) in zip(inputs, files) {
            let result = convert(input, to: file, format: format, settings: &settings)
            // Of several results one that is refused is one that was not written.
            if case .folder = target, result == .usage {
                status = max(status, inputs.count > 1 ? .unreadable : .usage)
            } else {
                status = max(status, result)
            }
        }
        guard status == .done else { throw status.exit }
    }

    /// The format by `--to`, else by the extension of the output, else JSON for standard output.
    private func format(for target: Target) throws -> ExportFormat {
        if let to {
            guard let format = ExportFormat(named: to) else {
                throw usage(Diagnostic(.outputFormatUnknown, ["name": to, "known": Self.formats]))
            }
            return format
        }
        switch target {
        case .standardOutput: return excel ? .csv : .json
        case .folder:
            guard excel else { throw usage(Diagnostic(.outputFormatMissing, ["known": Self.formats])) }
            return .csv
        case .file(let path):
            let name = Pathname(path).fileExtension
            if let format = ExportFormat(named: name) { return format }
            let arguments = ["name": name, "known": Self.formats, "file": path]
            throw usage(Diagnostic(name.isEmpty ? .outputFormatMissing : .outputFormatUnknown, arguments))
        }
    }

    /// Converts one input; what goes wrong with it is said, and the others go on.
    private func convert(
        _ input: String, to file: String?, format: ExportFormat, settings: inout ReadingSettings
    ) -> ExitStatus {
        guard let reader = settings.reader(for: input) else { return .unreadable }
        let session = Session.current
        let destination = file.map { Destination($0, replaces: .data, writing) }
        let sources = inputs + settings.files
        do throws(PlanKitError) {
            try destination?.check(reading: sources)
            let read = try reader.read(input: input)
            var plan = read.plan
            if let who {
                try plan.checkPerson(who)
                plan = plan.only(inChargeOf: who)
            }
            let exported = format.export(
                plan, options: ExportOptions(language: headings, isForExcel: excel, alarm: alarm))
            let diagnostics = read.diagnostics + exported.diagnostics.map { $0.named(input) }
            diagnostics.forEach(session.report)
            let losses = diagnostics.filter(\.id.isLoss)
            if strict, !losses.isEmpty {
                session.report(
                    Diagnostic(.somethingLost, at: Place(file: input), ["count": String(losses.count)]))
                return .lost
            }
            guard let destination else {
                session.send(exported.bytes)
                return .done
            }
            try destination.write(exported.bytes, reading: sources)
            if session.isTerminal {
                let count = String(plan.sections.reduce(0) { $0 + $1.activities.count })
                session.errorOutput(session.text(.written, ["file": destination.path, "count": count]) + "\n")
            }
            return .done
        } catch {
            session.report(error)
            return ExitStatus(of: error)
        }
    }

    private func usage(_ diagnostic: Diagnostic) -> ExitCode {
        Session.current.report(diagnostic)
        return ExitStatus.usage.exit
    }
}

extension CalendarAlarm: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Diagnostic {
    /// The same diagnostic, its place naming the file.
    func named(_ file: String) -> Diagnostic {
        var copy = self
        if copy.place.file == nil { copy.place.file = file }
        return copy
    }
}
