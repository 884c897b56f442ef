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

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"))
    var inputs: [String]

    @Flag(help: ArgumentHelp(Session.current.text(.helpJSON)))
    var json = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpNDJSON)))
    var ndjson = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpExplain)))
    var explain = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var reading: ReadingFlags

    /// How what is found is shown.
    private enum Form {
        case report, json, lines
    }

    func run() throws {
        try InputWords.check(inputs, of: "inspect")
        let session = Session.current
        var settings = try reading.settings()
        let files = InputFiles.expanded(inputs)
        let isOne = files.count == 1 && !InputFiles.holdFolder(inputs)
        let form: Form = ndjson || (json && !isOne) ? .lines : json ? .json : .report
        var status = ExitStatus.done
        for (index, file) in files.enumerated() {
            if form == .report, index > 0 { session.write("\n") }
            status = max(status, inspect(file, reader: settings.reader(for: file), as: form))
        }
        guard status == .done else { throw status.exit }
    }

    /// Inspects one file; what goes wrong with it is said, and the others go on.
    private func inspect(_ file: String, reader: PlanReader?, as form: Form) -> ExitStatus {
        let session = Session.current
        guard let reader else { return .unreadable }
        let inspection: Inspection
        do throws(PlanKitError) {
            inspection = try reader.inspect(input: file)
        } catch {
            session.report(error)
            if form == .lines {
                session.send(InspectionJSON.line(file: file, error: error.diagnostic, language: session.language))
            }
            return .unreadable
        }
        switch form {
        case .report:
            session.write(InspectionReport(inspection, explains: explain, language: session.language).text)
        case .json: InspectionJSON(inspection, language: session.language).write(to: session.send)
        case .lines:
            InspectionJSON(inspection, layout: .compact, language: session.language).write(to: session.send)
        }
        guard strict, !inspection.losses.isEmpty else { return .done }
        session.report(
            Diagnostic(.somethingLost, at: Place(file: file), ["count": String(inspection.losses.count)]))
        return .lost
    }
}
