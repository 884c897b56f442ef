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

    @OptionGroup var writing: WritingFlags
    @OptionGroup var report: ReportFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let kind = try ReportKind.named(kind, before: input)
        let format = try DocumentOutput.format(of: output, named: kind.name)
        let destination = Destination(output, writing)
        try DocumentOutput.check(destination, reading: report.sources(input, template))
        let material = try report.material(input, template: template, reading)
        do throws(PlanKitError) {
            var file = self.template
            if file == nil { file = try Self.template(kind, format, in: material.profile) }
            var template: (bytes: [UInt8], name: String)?
            if let file { template = (try InputFile.read(file, limits: material.context.limits.package), file) }
            let document = try ReportWriter(
                context: material.context, converter: LibreOffice(interruption: Interruptions.shared)
            )
            .report(kind, of: material.plan, format: format, template: template)
            if let template {
                try PlanRole.checkTemplate(
                    template.bytes, template.name, document.diagnostics, by: material.reader)
            }
            try DocumentOutput.write(document, to: destination, reading: material.sources + [file].compactMap(\.self))
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
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

/// Where a document goes.
enum DocumentOutput {
    /// The format that a file's extension names.
    ///
    /// - Parameter name: a name for the file, where only its folder was given.
    /// - Throws: the exit code, when it was said that it names none.
    static func format(of file: String, named name: String) throws -> ReportFormat {
        try refuseFolder(file, named: name)
        if let format = ReportFormat(rawValue: Pathname(file).fileExtension.lowercased()) { return format }
        Session.current.report(Diagnostic(.reportFormatUnknown, ["name": file]))
        throw ExitStatus.usage.exit
    }

    /// Refuses a folder in the place of a file.
    ///
    /// - Parameter name: a name for the file in it.
    /// - Throws: the exit code, when it was said.
    static func refuseFolder(_ file: String, named name: String) throws {
        let pathname = Pathname(file)
        guard pathname.endsWithSlash || OutputFile.isFolder(file) else { return }
        let suggestion = pathname.appending("\(name).docx")
        Session.current.report(
            Diagnostic(.outputIsFolder, at: Place(file: file), ["file": file, "suggestion": suggestion]))
        throw ExitStatus.usage.exit
    }

    /// Refuses to write over a file that is read, or one that is there.
    ///
    /// - Throws: the exit code, when it was said.
    static func check(_ destination: Destination?, reading sources: [String?]) throws {
        do throws(PlanKitError) {
            try destination?.check(reading: sources)
        } catch {
            Session.current.report(error)
            throw ExitStatus(of: error).exit
        }
    }

    /// Writes a document, and says what is blank in it; where its template has errors, nothing is written.
    static func write(
        _ document: ReportDocument, to destination: Destination, reading sources: [String]
    ) throws(PlanKitError) {
        let session = Session.current
        guard let bytes = document.bytes else {
            throw PlanKitError(
                document.diagnostics.last ?? Diagnostic(.templateWithoutTags), after: document.diagnostics.dropLast())
        }
        try destination.write(bytes, reading: sources)
        document.diagnostics.forEach { session.report($0.named(destination.path)) }
    }
}
