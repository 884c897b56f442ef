public import ArgumentParser
internal import PlanKit

/// `plankit check`: what is wrong with plans.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "check", abstract: session.text(.helpCheck), discussion: session.text(.helpCheckExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputs), valueName: "input"))
    var inputs: [String]

    @Option(help: ArgumentHelp(Session.current.text(.helpFindingsFormat), valueName: "text|json|sarif|github"))
    var format: FindingsFormat = .text

    @Option(help: ArgumentHelp(Session.current.text(.helpFailOn), valueName: "note|warning|error"))
    var failOn: Severity = .error

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Session.current.text(.helpFrame)))
    var frame: Bool?

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "check")
        let session = Session.current
        var settings = try reading.settings()
        var files: [CheckedFile] = []
        var status = ExitStatus.done
        for input in inputs {
            guard let reader = settings.reader(for: input) else {
                status = max(status, .unreadable)
                continue
            }
            do throws(PlanKitError) {
                let checker = PlanChecker(options: settings.checkOptions(for: input))
                files.append(try reader.read(input: input).checked(by: checker))
            } catch {
                status = max(status, .unreadable)
                files.append(CheckedFile(name: input, plan: nil, findings: error.diagnostics))
            }
        }
        session.write(
            format.write(
                files, in: session.language, words: session.language.words, framed: frame ?? (files.count == 1)))
        let findings = files.flatMap(\.findings)
        if strict, findings.contains(where: \.id.isLoss) { status = max(status, .lost) }
        if findings.contains(where: { $0.severity >= failOn }) { status = max(status, .findings) }
        guard status == .done else { throw status.exit }
    }
}

extension FindingsFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
