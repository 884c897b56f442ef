internal import ArgumentParser
internal import Foundation
internal import PlanKit

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

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var reading: ReadingFlags

    private static var formats: String { ExportFormat.all.map(\.name).joined(separator: ", ") }

    func run() throws {
        let target = Target(output, inputs: inputs.count)
        let format = try format(for: target)
        if inputs.count > 1 {
            guard case .folder = target else { throw usage(Diagnostic(.outputNeedsFolder)) }
        }
        let files = target.files(for: inputs, format: format)
        for case let file? in files where inputs.contains(where: { $0 != "-" && InputFile.isSame($0, file) }) {
            throw usage(Diagnostic(.outputIsInput, at: Place(file: file), ["file": file]))
        }
        var reading = try reading.settings()
        var status = ExitStatus.done
        for (input, file) in zip(inputs, files) {
            status = max(status, convert(input, to: file, format: format, reader: reading.reader(for: input)))
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
            throw usage(
                name.isEmpty
                    ? Diagnostic(.outputFormatMissing, ["known": Self.formats])
                    : Diagnostic(.outputFormatUnknown, ["name": name, "known": Self.formats]))
        }
    }

    /// Converts one input; what goes wrong with it is said, and the others go on.
    private func convert(_ input: String, to file: String?, format: ExportFormat, reader: PlanReader?) -> ExitStatus {
        guard let reader else { return .unreadable }
        let session = Session.current
        do throws(PlanKitError) {
            let read = try reader.read(input: input)
            let exported = format.export(
                read.plan, options: ExportOptions(language: headings, isForExcel: excel))
            let diagnostics = read.diagnostics + exported.diagnostics.map { $0.named(input) }
            diagnostics.forEach(session.report)
            let losses = diagnostics.filter(\.id.isLoss)
            if strict, !losses.isEmpty {
                session.report(
                    Diagnostic(.somethingLost, at: Place(file: input), ["count": String(losses.count)]))
                return .lost
            }
            guard let file else {
                session.output(exported.bytes)
                return .done
            }
            try OutputFile.write(exported.bytes, to: file)
            if session.isTerminal {
                let count = String(read.plan.sections.reduce(0) { $0 + $1.activities.count })
                session.errorOutput(session.text(.written, ["file": file, "count": count]) + "\n")
            }
            return .done
        } catch {
            session.report(error.diagnostic)
            return .unreadable
        }
    }

    private func usage(_ diagnostic: Diagnostic) -> ExitCode {
        Session.current.report(diagnostic)
        return ExitStatus.usage.exit
    }
}

extension Diagnostic {
    /// The same diagnostic, its place naming the file.
    func named(_ file: String) -> Diagnostic {
        var copy = self
        if copy.place.file == nil { copy.place.file = file }
        return copy
    }
}
