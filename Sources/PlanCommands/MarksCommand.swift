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

    @Option(name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpOutput), valueName: "file|-"))
    var output: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpMarks), valueName: "file.csv|yml"))
    var marks: String?

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        if let output { try DocumentOutput.check(output, against: [input]) }
        var settings = try reading.settings()
        guard let reader = settings.reader(for: input) else { throw ExitStatus.unreadable.exit }
        do throws(PlanKitError) {
            let read = try reader.read(input: input)
            read.diagnostics.filter { $0.severity > .note }.forEach(session.report)
            let language = session.documentLanguage(of: read.plan)
            let table: MarksTable
            if let marks {
                table = try MarksFile.read(try InputFile.read(marks), name: marks).updated(for: read.plan, language)
            } else {
                table = MarksTable(for: read.plan, language: language)
            }
            let csv = table.csv(headings: language == .be ? .belarusian : .russian)
            csv.diagnostics.forEach { session.report($0.named(input)) }
            guard let output, output != "-" else { return session.output(csv.bytes) }
            // Marks that people filled in are never written over unread.
            guard !InputFile.exists(output) || marks.map({ InputFile.isSame($0, output) }) == true else {
                throw PlanKitError(Diagnostic(.marksExist, at: Place(file: output), ["file": output]))
            }
            try OutputFile.write(csv.bytes, to: output)
        } catch {
            session.report(error.diagnostic)
            throw (error.diagnostic.id == .marksExist ? ExitStatus.usage : .unreadable).exit
        }
    }
}

extension MarksTable {
    /// The table for a plan that may have changed since, with what was filled in; rows that fit nothing are kept at the
    /// end, so that no one's work is lost.
    func updated(for plan: Plan, _ language: Language) -> MarksTable {
        let merged = merged(into: plan, language: language)
        merged.diagnostics.forEach(Session.current.report)
        var table = MarksTable(for: plan, language: language)
        for index in table.entries.indices {
            guard let filled = merged.entries[table.entries[index].id] else { continue }
            table.entries[index].status = filled.status
            table.entries[index].date = filled.date
            table.entries[index].result = filled.result
            table.entries[index].evidence = filled.evidence
            table.entries[index].note = filled.note
        }
        table.entries += merged.unmatched
        return table
    }
}
