public import ArgumentParser
public import PlanKit

/// `plankit marks`: tables in which people mark what was done.
struct MarksCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "marks", abstract: session.text(.helpMarksCommand),
            discussion: session.text(.helpMarksExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpMarksOutput), valueName: "file|folder|-"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpMarksTo), valueName: "csv|xlsx|yml"))
    var to: MarksFile.Form?

    @Option(
        help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.xlsx|ods|csv|yml"), completion: .file())
    var marks: String?

    @OptionGroup var batch: BatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "marks", output: output)
        let session = Session.current
        var settings = try reading.settings()
        let batch = try Batch(inputs, batch, results: output)
        let areMany = batch.inputs.areMany
        guard marks == nil || batch.inputs.files.count == 1 else {
            session.report(usage: session.text(.usageMarksOnePlan))
            throw ExitStatus.usage.exit
        }
        let target = Target(output, hasManyInputs: areMany)
        let form = try form(for: target)
        if areMany {
            guard case .folder = target else {
                session.report(Diagnostic(.outputNeedsFolder, ["format": form.rawValue]))
                throw ExitStatus.usage.exit
            }
        }
        let outputs = target.files(for: batch.inputs.files, ending: "\(MarksFile.fileEnding).\(form.rawValue)")
        let preparation = MarksPreparation(
            form: form, marks: marks, isForced: self.batch.writing.force, limits: settings.limits.ofPackages,
            inputs: batch.inputs.identities, isOneOfMany: areMany)
        let status = try batch.run(telling: .all) { index, input in
            settings.readerAndProfile(for: input.path).map { ($0, outputs[index], settings.files) }
        } work: { input, prepared in
            (preparation.prepare(input.path, with: prepared.0, to: prepared.1, reading: prepared.2), ())
        }
        guard status == .done else { throw status.exit }
    }

    /// The form by `--to`, else by the extension of the output, else CSV.
    private func form(for target: Target) throws -> MarksFile.Form {
        if let to { return to }
        guard case .file(let path) = target else { return .csv }
        if let form = MarksFile.Form(ofFile: path) { return form }
        Session.current.report(Diagnostic(.marksFormatUnknown, at: Place(file: path), ["name": path]))
        throw ExitStatus.usage.exit
    }
}

/// What `marks` does with each of its inputs.
private struct MarksPreparation: Sendable {
    let form: MarksFile.Form
    /// The table filled in before, which is brought up to date; nil for none.
    let marks: String?
    /// Whether a file that is there gives way, unless somebody filled it in.
    let isForced: Bool
    let limits: PackageLimits
    /// The files that are read, in whose place nothing is written.
    let inputs: Set<FileIdentity>
    let isOneOfMany: Bool

    /// Prepares the table of one input.
    ///
    /// - Parameters:
    ///   - reader: what reads it, and the profile that goes with it.
    ///   - output: the file to be written; nil for standard output.
    ///   - others: further files that are read.
    func prepare(
        _ input: String, with reader: (reader: PlanReader, profile: Profile?), to output: String?,
        reading others: [String]
    ) -> FileRecord {
        let session = Session.current
        var record = FileRecord(file: input)
        let isUpdate = marks.flatMap { marks in output.map { InputFile.isSame(marks, $0) } } ?? false
        let destination = output.map {
            Destination($0, replaces: isUpdate || isForced ? .anything : .nothing, among: inputs)
        }
        do throws(PlanKitError) {
            try check(destination, reading: others, isUpdate: isUpdate)
            let read = try PlanRole.planTold(in: input, by: reader.reader)
            record.note(read)
            let language = session.documentLanguage(of: read.plan)
            var table = MarksTable(for: read.plan, language: language)
            var known: [UInt8] = []
            if let marks {
                let earlier = try MarksTable.read(marks, limits: limits, bytes: &known)
                table.take(earlier.merged(from: marks, into: read.plan, language, reader.profile))
            }
            let written = try MarksFile.written(table, as: form, language: language)
            written.diagnostics.forEach { session.report($0.named(input)) }
            record.count(written.diagnostics)
            guard let destination else {
                session.send(written.bytes)
                return record
            }
            // Somebody may have gone on filling in meanwhile.
            if isUpdate, let marks, try InputFile.read(marks, limits: limits) != known {
                let path = destination.path
                throw PlanKitError(Diagnostic(.outputChanged, at: Place(file: path), ["file": path]))
            }
            try check(destination, reading: others, isUpdate: isUpdate)
            try destination.write(written.bytes, reading: others)
            record.output = destination.path
        } catch {
            record.fail(error, isOneOfMany: isOneOfMany)
        }
        return record
    }

    /// Refuses to write over what is read, and over marks that are not taken into the new table: those that somebody
    /// filled in even where it is forced, for nobody else has them.
    private func check(
        _ destination: Destination?, reading others: [String], isUpdate: Bool
    ) throws(PlanKitError) {
        guard let destination else { return }
        let path = destination.path
        // The plan may be CSV too: that it is not written over is said first.
        try Destination(path, replaces: .anything, among: inputs).check(reading: others)
        guard !isUpdate, OutputFile.isTaken(path), !isForced || OutputFile.holdsMarks(path, limits: limits) else {
            return
        }
        throw PlanKitError(Diagnostic(.marksExist, at: Place(file: path), ["file": path]))
    }
}

extension MarksFile.Form: ExpressibleByArgument {}

extension MarksTable {
    /// The marks in a file.
    ///
    /// - Parameter bytes: what the file holds.
    /// - Throws: the last error of the file, with all there is to say of it.
    static func read(
        _ file: String, limits: PackageLimits, bytes: inout [UInt8]
    ) throws(PlanKitError) -> MarksTable {
        bytes = try InputFile.readMarks(file, limits: limits)
        let table = try MarksFile.read(bytes, name: file, limits: limits)
        guard let last = table.diagnostics.lastIndex(where: { $0.severity == .error }) else { return table }
        var others = table.diagnostics
        throw PlanKitError(others.remove(at: last), after: others)
    }

    /// Puts the marks of a file into a plan and says what did not fit.
    func merged(from file: String, into plan: Plan, _ language: Language, _ profile: Profile?) -> MergedMarks {
        let merged = MarksFile.merge(
            self, into: plan, language: language, options: profile?.recognitionOptions ?? RecognitionOptions())
        // One inserted row moves all below it: that is said once, so that what needs a person is not lost in it.
        let moved = merged.diagnostics.count { $0.id == .marksActivityMoved }
        let isMany = moved > 3
        merged.diagnostics.filter { !isMany || $0.id != .marksActivityMoved }.forEach(Session.current.report)
        if isMany {
            Session.current.report(
                Diagnostic(.marksActivitiesMoved, at: Place(file: file), ["count": String(moved), "file": file]))
        }
        return merged
    }
}
