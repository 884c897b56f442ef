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

    @Option(help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.csv|yml"))
    var marks: String?

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        if let output { try check(output) }
        var settings = try reading.settings()
        guard let (reader, profile) = settings.readerAndProfile(for: input) else { throw ExitStatus.unreadable.exit }
        do throws(PlanKitError) {
            let read = try reader.read(input: input)
            read.diagnostics.filter { $0.severity > .note }.forEach(session.report)
            let language = session.documentLanguage(of: read.plan)
            var table = MarksTable(for: read.plan, language: language)
            if let marks {
                table.take(try MarksTable.read(marks).merged(from: marks, into: read.plan, language, profile))
            }
            let isYAML = MarksFile.isYAML(output ?? "")
            let csv = table.csv(headings: language == .be ? .belarusian : .russian)
            if !isYAML { csv.diagnostics.forEach { session.report($0.named(input)) } }
            let bytes = isYAML ? MarksFile.yaml(of: table, language: language) : csv.bytes
            guard let output, output != "-" else { return session.output(bytes) }
            try OutputFile.write(bytes, to: output)
        } catch {
            session.report(error.diagnostic)
            throw ExitStatus.unreadable.exit
        }
    }

    /// Refuses to write over the plan, over marks that are not read, or in a format that is none.
    private func check(_ output: String) throws {
        try DocumentOutput.check(output, against: [input])
        guard output != "-" else { return }
        let problem: DiagnosticID? =
            if Pathname(output).fileExtension.lowercased() != "csv", !MarksFile.isYAML(output) {
                .marksFormatUnknown
            } else if InputFile.exists(output), marks.map({ InputFile.isSame($0, output) }) != true {
                .marksExist
            } else {
                nil
            }
        guard let problem else { return }
        Session.current.report(Diagnostic(problem, at: Place(file: output), ["file": output, "name": output]))
        throw ExitStatus.usage.exit
    }
}

extension MarksTable {
    /// The marks in a file.
    ///
    /// - Throws: the last error of the file; those before it were said.
    static func read(_ file: String) throws(PlanKitError) -> MarksTable {
        let table = try MarksFile.read(try InputFile.read(file), name: file)
        let errors = table.diagnostics.filter { $0.severity == .error }
        errors.dropLast().forEach(Session.current.report)
        if let last = errors.last { throw PlanKitError(last) }
        return table
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
