internal import ArgumentParser
internal import PlanKit

/// `plankit report`: a built-in document of a plan.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        let kinds = ReportKind.all.map { "  \($0.name) — \($0.title(in: session.language))" }.joined(separator: "\n")
        return CommandConfiguration(
            commandName: "report", abstract: session.text(.helpReport),
            discussion: session.text(.helpReportExamples, ["kinds": kinds]))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpKind), valueName: "kind"))
    var kind: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpReportOutput), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(Session.current.text(.helpTemplate), valueName: "file"))
    var template: String?

    @OptionGroup var report: ReportFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let kind = try ReportKind.named(kind)
        let format = try DocumentOutput.format(of: output)
        try DocumentOutput.check(output, against: [input, template, report.marks, report.details])
        let material = try report.material(input, reading)
        do throws(PlanKitError) {
            var file = self.template
            if file == nil { file = try Self.template(kind, format, in: material.profile) }
            var template: (bytes: [UInt8], name: String)?
            if let file { template = (try InputFile.read(file), file) }
            let document = try ReportWriter(context: material.context)
                .report(kind, of: material.plan, format: format, template: template)
            try DocumentOutput.write(document, to: output)
        } catch {
            session.report(error.diagnostic)
            throw ReportFlags.status(of: error).exit
        }
    }

    /// The institution's own template of that name, in the folder that the profile gives.
    ///
    /// - Throws: where there is no such folder.
    private static func template(
        _ kind: ReportKind, _ format: ReportFormat, in profile: Profile?
    ) throws(PlanKitError) -> String? {
        guard let profile, let folder = profile.templateFolder else { return nil }
        guard InputFile.exists(folder) else {
            throw PlanKitError(
                Diagnostic(.profileTemplatesMissing, at: Place(file: profile.file), ["folder": folder]))
        }
        let formats: [ReportFormat] = format == .pdf ? [.docx, .odt] : [format]
        return formats.map { Pathname(folder).appending("\(kind.name).\($0.rawValue)") }.first(where: InputFile.exists)
    }
}

extension ReportKind {
    /// The kind of that name.
    ///
    /// - Throws: the exit code, when it was said that there is none.
    static func named(_ name: String) throws -> ReportKind {
        if let kind = ReportKind(named: name) { return kind }
        let names = all.map(\.name)
        if let nearest = ProfileReader.nearest(to: name, among: names) {
            Session.current.report(Diagnostic(.reportKindMisspelt, ["name": name, "suggestion": nearest]))
        } else {
            Session.current.report(
                Diagnostic(.reportKindUnknown, ["name": name, "known": names.joined(separator: ", ")]))
        }
        throw ExitStatus.usage.exit
    }
}

/// Where a document goes.
enum DocumentOutput {
    /// The format that a file's extension names.
    ///
    /// - Throws: the exit code, when it was said that it names none.
    static func format(of file: String) throws -> ReportFormat {
        let name = Pathname(file).fileExtension
        if let format = ReportFormat(rawValue: name.lowercased()) { return format }
        Session.current.report(Diagnostic(.reportFormatUnknown, ["name": file]))
        throw ExitStatus.usage.exit
    }

    /// Refuses to write over a file that is read.
    static func check(_ output: String, against inputs: [String?]) throws {
        for case let input? in inputs where input != "-" && InputFile.isSame(input, output) {
            Session.current.report(Diagnostic(.outputIsInput, at: Place(file: output), ["file": output]))
            throw ExitStatus.usage.exit
        }
    }

    /// Writes a document, and says what is blank in it; where its template has errors, nothing is written.
    static func write(_ document: ReportDocument, to file: String) throws(PlanKitError) {
        let session = Session.current
        guard let bytes = document.bytes else {
            document.diagnostics.dropLast().forEach(session.report)
            throw PlanKitError(document.diagnostics.last ?? Diagnostic(.templateWithoutTags))
        }
        document.diagnostics.forEach { session.report($0.named(file)) }
        try OutputFile.write(bytes, to: file)
    }
}
