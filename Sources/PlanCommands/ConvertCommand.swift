public import ArgumentParser
public import PlanKit

/// `plankit convert`: plans from documents to data.
struct ConvertCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "convert", abstract: session.text(.helpConvert),
            discussion: session.text(.helpConvertExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputs), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpOutput), valueName: "file|folder|-"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(Session.current.text(.helpTo, ["known": Self.formats]), valueName: "format"),
        completion: .list(Self.formatNames))
    var to: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpExcel)))
    var excel = false

    @Option(help: ArgumentHelp(Session.current.text(.helpHeadings), valueName: "ru|be|en"))
    var headings: Language?

    @Option(help: ArgumentHelp(Session.current.text(.helpWho), valueName: "name"))
    var who: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpAlarm), valueName: "7d|12h"))
    var alarm: CalendarAlarm?

    @Option(name: .customLong("as-of"), help: ArgumentHelp(Session.current.text(.helpTimelineDay), valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.xlsx|ods|csv|yml"), completion: .file())
    var marks: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpStrict)))
    var strict = false

    @OptionGroup var batch: BatchFlags
    @OptionGroup var watching: WatchFlags
    @OptionGroup var reading: ReadingFlags

    private static var formatNames: [String] { ExportFormat.all.map(\.name) + PlanDatabase.extensions.prefix(1) }
    private static var formats: String { formatNames.joined(separator: ", ") }

    func run() throws {
        try InputWords.check(inputs, of: "convert", output: output)
        var settings = try reading.settings()
        try watching.run {
            try Batch(inputs, batch, results: output)
        } work: { batch in
            try convert(batch, &settings)
        }
    }

    private func convert(_ batch: Batch, _ settings: inout ReadingSettings) throws -> ExitStatus {
        let areMany = batch.inputs.areMany
        let target = Target(output, hasManyInputs: areMany)
        if let path = try databasePath(for: target) {
            try checkOptions(for: nil, areMany: areMany)
            return try DatabaseFilling(path, reading(of: batch, settings)).run(batch, &settings)
        }
        let format = try format(for: target)
        try checkOptions(for: format, areMany: areMany)
        if areMany {
            guard case .folder = target else { throw usage(Diagnostic(.outputNeedsFolder, ["format": format.name])) }
        }
        let conversion = try conversion(to: format, reading(of: batch, settings))
        let outputs = target.files(for: batch.inputs.files, ending: ".\(format.extensions.first ?? format.name)")
        return try batch.run(telling: .all) { index, input in
            settings.readerAndProfile(for: input.path).map { ($0, outputs[index], settings.files) }
        } work: { input, prepared in
            (conversion.convert(input.path, with: prepared.0, to: prepared.1, reading: prepared.2), ())
        }
    }

    private func reading(of batch: Batch, _ settings: ReadingSettings) -> ConvertedInput {
        ConvertedInput(
            who: who, marks: marks, limits: settings.limits.ofPackages, isStrict: strict,
            inputs: batch.inputs.identities, isOneOfMany: batch.inputs.areMany)
    }

    private func conversion(to format: ExportFormat, _ reading: ConvertedInput) throws -> Conversion {
        let day = try asOf.map(Day.named)
        return Conversion(
            format: format,
            options: ExportOptions(language: headings ?? .ru, isForExcel: excel, alarm: alarm, asOf: day),
            inPlansLanguage: headings == nil && format.speaksPlansLanguage, reading: reading,
            replaces: batch.writing.force ? .anything : .data)
    }

    /// The database that plans go into, by `--to`, else by the extension of the output; nil where it is none.
    private func databasePath(for target: Target) throws -> String? {
        if case .file(let path) = target {
            return PlanDatabase.isNamed(to ?? Pathname(path).fileExtension) ? path : nil
        }
        guard let to, PlanDatabase.isNamed(to) else { return nil }
        throw usage(Diagnostic(.databaseNeedsFile))
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

    /// Refuses options that mean nothing for the format, and one plan's marks for several.
    ///
    /// - Parameter format: the format; nil for a database.
    private func checkOptions(for format: ExportFormat?, areMany: Bool) throws {
        let session = Session.current
        func refuse(_ phrase: CommandPhrase, _ option: String = "") throws {
            session.report(usage: session.text(phrase, option.isEmpty ? [:] : ["name": option]))
            throw ExitStatus.usage.exit
        }
        if format?.name != ExportFormat.ics.name {
            if who != nil { try refuse(.usageCalendarOnly, "--who") }
            if alarm != nil { try refuse(.usageCalendarOnly, "--alarm") }
        }
        let timelines = [ExportFormat.html, .svg].map(\.name)
        if asOf != nil, !timelines.contains(format?.name ?? "") { try refuse(.usageTimelineOnly, "--as-of") }
        if marks != nil, areMany { try refuse(.usageMarksOnePlan) }
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
