public import ArgumentParser
public import PlanKit

/// `plankit report`: a built-in document of a plan.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        let kinds = ReportKind.all.map { kind in
            let alias = session.language.choose(kind.aliases.first, kind.aliases.last, nil)
            return "  \(kind.name) — \(kind.title(in: session.language))" + (alias.map { " (\($0))" } ?? "")
        }.joined(separator: "\n")
        return CommandConfiguration(
            commandName: "report", abstract: session.text(.helpReport),
            discussion: session.text(.helpReportExamples, ["kinds": kinds]))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpKind), valueName: "kind"), completion: .reportKinds)
    var kind: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpReportOutput), valueName: "file|folder"),
        completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(Session.current.text(.helpReportTo), valueName: "docx|odt|pdf|date"),
        completion: .documentFormats)
    var to: [ReportBound] = []

    @Option(help: ArgumentHelp(Session.current.text(.helpTemplate), valueName: "file"), completion: .file())
    var template: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpNextYear)))
    var nextYear = false

    @OptionGroup var report: ReportFlags
    @OptionGroup var batch: BatchFlags
    @OptionGroup var watching: WatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let kind = try ReportKind.named(kind, before: inputs.first)
        guard kind.name != ReportKind.changes.name else {
            Session.current.report(usage: Session.current.text(.usageChangesByDiff))
            throw ExitStatus.usage.exit
        }
        guard !nextYear || kind.name == ReportKind.plan.name else {
            Session.current.report(usage: Session.current.text(.usageNextYearPlan))
            throw ExitStatus.usage.exit
        }
        try InputWords.check(inputs, of: "report \(kind.name)", output: output)
        let asOf = try report.execution.day()
        let span = try report.span(to: to)
        var settings = try reading.settings()
        try watching.run {
            try Batch(inputs, batch, results: output)
        } work: { batch in
            try report(kind, batch, &settings, asOf, span)
        }
    }

    private func report(
        _ kind: ReportKind, _ batch: Batch, _ settings: inout ReadingSettings, _ asOf: Day, _ span: ReportFlags.Span
    ) throws -> ExitStatus {
        let session = Session.current
        let areMany = batch.inputs.areMany
        let format: ReportFormat
        let outputs: [String]
        if areMany {
            format = to.format ?? .docx
            outputs = try DocumentOutput.files(
                in: output, for: batch.inputs.files, ending: kind.fileEnding, format)
        } else {
            format = try DocumentOutput.format(of: output, named: kind.name, to.format)
            outputs = [output]
            let destination = Destination(output, self.batch.writing)
            try DocumentOutput.check(destination, reading: report.sources(inputs[0], template))
            if nextYear {
                try DocumentOutput.check(destination.ofChanges, reading: report.sources(inputs[0], template))
            }
        }
        guard report.execution.marks == nil || batch.inputs.files.count == 1 else {
            session.report(usage: session.text(.usageMarksOnePlan))
            throw ExitStatus.usage.exit
        }
        let identities = batch.inputs.identities
        return try batch.run(telling: .all) { index, input in
            let destination = Destination(outputs[index], self.batch.writing, among: identities)
            return ReportFlags.Reading(of: input.path, by: &settings, asOf: asOf).map { ($0, destination) }
        } work: { [report, template, nextYear] input, prepared in
            var record = FileRecord(file: input.path)
            do throws(PlanKitError) {
                let (reading, destination) = prepared
                try destination.check(reading: [])
                let material = try report.material(input.path, template: template, reading, span)
                record.plan = FileRecord.Facts(material.plan)
                record.count(material.diagnostics)
                if nextYear {
                    try Self.writeNextYear(of: material, template: template, format, to: destination)
                } else {
                    try Self.write(kind, of: material, template: template, format, to: destination)
                }
                record.output = destination.path
            } catch {
                record.fail(error, isOneOfMany: areMany)
            }
            return (record, ())
        }
    }

    /// Makes the document and writes it.
    ///
    /// - Parameter next: next year's plan, where the document is that.
    private static func write(
        _ kind: ReportKind, of material: ReportFlags.Material, template own: String?, _ format: ReportFormat,
        to destination: Destination, next: NextYearPlan? = nil
    ) throws(PlanKitError) {
        var file = own
        if file == nil { file = try Self.template(kind, format, in: material.profile) }
        var template: (bytes: [UInt8], name: String)?
        if let file { template = (try InputFile.read(file, limits: material.context.limits.package), file) }
        let writer = ReportWriter.interruptible(material.context)
        let document =
            if let next {
                try writer.report(next, format: format, template: template)
            } else {
                try writer.report(kind, of: material.plan, format: format, template: template)
            }
        if let template {
            try PlanRole.checkTemplate(template.bytes, template.name, document.diagnostics, by: material.reader)
        }
        try DocumentOutput.write(document, to: destination, reading: material.sources + [file].compactMap(\.self))
    }

    /// Makes next year's plan and, in a file beside it, the list of what is other in it: the plan goes to whoever approves
    /// it as it is, the list to whoever looks it through.
    private static func writeNextYear(
        of material: ReportFlags.Material, template: String?, _ format: ReportFormat, to destination: Destination
    ) throws(PlanKitError) {
        let session = Session.current
        let list = destination.ofChanges
        try list.check(reading: material.sources)
        let next = try NextYearPlan(of: material.plan, options: material.reader.options.recognition)
        let changes = try ReportWriter.interruptible(material.context).changes(of: next, format: format)
        try write(.plan, of: material, template: template, format, to: destination, next: next)
        try DocumentOutput.write(changes, to: list, reading: material.sources)
        session.report(
            Diagnostic(
                .nextYearMade,
                [
                    "old": next.step.year.text, "new": next.step.next.text, "count": String(next.changes.count),
                    "blanks": String(next.blanks.count), "list": list.path,
                ]
            ).named(destination.path))
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
        // A file may be called as the document is in any of the languages: `приказ.docx`.
        let names = formats.flatMap { format in ([kind.name] + kind.aliases).map { "\($0).\(format.rawValue)" } }
        return names.map { Pathname(folder).appending($0) }.first(where: InputFile.exists)
    }
}

extension ReportFormat: ExpressibleByArgument {}

extension ReportWriter {
    /// A writer whose conversions to PDF the user can break off.
    static func interruptible(_ context: ReportContext) -> ReportWriter {
        ReportWriter(context: context, converter: LibreOffice(interruption: Interruptions.shared))
    }
}

/// Where a document goes.
enum DocumentOutput {
    /// The format that a file's extension names.
    ///
    /// - Parameter name: a name for the file, where only its folder was given.
    /// - Throws: the exit code, when it was said that it names none.
    static func format(of file: String, named name: String, _ named: ReportFormat? = nil) throws -> ReportFormat {
        try refuseFolder(file, named: name)
        if let named { return named }
        if let format = ReportFormat(rawValue: Pathname(file).fileExtension.lowercased()) { return format }
        Session.current.report(Diagnostic(.reportFormatUnknown, ["name": file]))
        throw ExitStatus.usage.exit
    }

    /// The files of the documents made of many plans.
    ///
    /// - Parameter ending: what stands behind the plan's name in theirs, `-order`.
    /// - Throws: the exit code, when it was said that the output is no folder.
    static func files(
        in folder: String, for inputs: [InputPath], ending: String, _ format: ReportFormat
    ) throws -> [String] {
        guard case .folder = Target(folder, hasManyInputs: true) else {
            Session.current.report(Diagnostic(.outputNeedsFolder, ["format": format.rawValue]))
            throw ExitStatus.usage.exit
        }
        return Target.names(for: inputs, ending: "\(ending).\(format.rawValue)")
            .map { Pathname(folder).appending($0) }
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
