internal import ArgumentParser
internal import PlanKit

/// `plankit marks`: a table in which people mark what was done.
struct MarksCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "marks", abstract: session.text(.helpMarksCommand),
            discussion: session.text(.helpMarksExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInput), valueName: "input"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpMarksOutput), valueName: "file|-"))
    var output: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.xlsx|ods|csv|yml"))
    var marks: String?

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        var settings = try reading.settings()
        do throws(PlanKitError) {
            if let output { try check(output) }
        } catch {
            session.report(error)
            throw ExitStatus.usage.exit
        }
        guard let (reader, profile) = settings.readerAndProfile(for: input) else { throw ExitStatus.unreadable.exit }
        do throws(PlanKitError) {
            let read = try PlanRole.planTold(in: input, by: reader)
            let language = session.documentLanguage(of: read.plan)
            var table = MarksTable(for: read.plan, language: language)
            var known: [UInt8] = []
            if let marks {
                let earlier = try MarksTable.read(marks, limits: settings.limits.ofPackages, bytes: &known)
                table.take(earlier.merged(from: marks, into: read.plan, language, profile))
            }
            let written = try MarksFile.written(
                table, as: output.flatMap(MarksFile.Form.init(ofFile:)) ?? .csv, language: language)
            written.diagnostics.forEach { session.report($0.named(input)) }
            guard let output, output != "-" else { return session.send(written.bytes) }
            let isUpdate = marks.map { InputFile.isSame($0, output) } ?? false
            // Somebody may have gone on filling in meanwhile.
            if isUpdate, let marks, try InputFile.read(marks, limits: settings.limits.ofPackages) != known {
                throw PlanKitError(Diagnostic(.outputChanged, at: Place(file: output), ["file": output]))
            }
            try Destination(output, replaces: isUpdate ? .anything : .nothing)
                .write(written.bytes, reading: [input] + settings.files)
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
    }

    /// Refuses to write over the plan, over marks that are not read, or in a format that is none.
    private func check(_ output: String) throws(PlanKitError) {
        guard output != "-" else { return }
        let isUpdate = marks.map { InputFile.isSame($0, output) } ?? false
        if MarksFile.Form(ofFile: output) == nil {
            throw PlanKitError(Diagnostic(.marksFormatUnknown, at: Place(file: output), ["name": output]))
        }
        // The plan may be CSV too: not to be written over is said first.
        try Destination(output, replaces: .anything).check(reading: [input])
        if !isUpdate, OutputFile.isTaken(output) {
            throw PlanKitError(Diagnostic(.marksExist, at: Place(file: output), ["file": output]))
        }
    }
}

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

    /// Takes over what was filled in before; rows that fit nothing are kept at the end, so that no one's work is lost.
    mutating func take(_ merged: MergedMarks) {
        for index in entries.indices {
            guard let filled = merged.entries[entries[index].id] else { continue }
            entries[index].status = filled.status
            entries[index].date = filled.date
            entries[index].result = filled.result
            entries[index].evidence = filled.evidence
            entries[index].note = filled.note
        }
        entries += merged.unmatched
    }
}
