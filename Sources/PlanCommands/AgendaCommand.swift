internal import ArgumentParser
internal import PlanKit

/// `plankit agenda`: what is late, and what is to be done week by week.
struct AgendaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "agenda", abstract: session.text(.helpAgenda), discussion: session.text(.helpAgendaExamples))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpInputsOrFolders), valueName: "input"), completion: .file())
    var inputs: [String]

    @Flag(help: ArgumentHelp(Session.current.text(.helpWeek)))
    var week = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpMonth)))
    var month = false

    @Option(help: ArgumentHelp(Session.current.text(.helpFrom), valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpUntil), valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpAgendaWho), valueName: "name"))
    var who: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpOnlyOverdue)))
    var overdue = false

    @Flag(help: ArgumentHelp(Session.current.text(.helpAgendaJSON)))
    var json = false

    @OptionGroup var execution: ExecutionFlags
    @OptionGroup var batch: BatchFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        try InputWords.check(inputs, of: "agenda")
        let session = Session.current
        let today = try execution.day()
        let (first, last) = try range(around: today)
        let batch = try Batch(inputs, batch)
        guard execution.marks == nil || batch.inputs.files.count == 1 else { throw usage(.usageMarksOnePlan) }
        var settings = try reading.settings()
        var plans: [(file: String, plan: Plan)] = []
        let limits = settings.limits.ofPackages
        let status = try batch.run(telling: .failures) { _, input in
            settings.readerAndProfile(for: input.path)
        } work: { [execution] input, prepared -> (FileRecord, Plan?) in
            var record = FileRecord(file: input.path)
            do throws(PlanKitError) {
                let read = try PlanRole.planTold(in: input.path, by: prepared.reader)
                record.note(read)
                return (record, try execution.merged(into: read.plan, prepared.profile, limits))
            } catch {
                record.fail(error)
                return (record, nil)
            }
        } finish: { record, plan in
            if let plan { plans.append((record.file, plan)) }
        }
        if let who, !plans.isEmpty {
            do throws(PlanKitError) {
                // Somebody is in one plan and not in the next; in none of them is a slip of the pen.
                try Plan(sections: plans.flatMap(\.plan.sections)).checkPerson(who)
            } catch {
                session.report(error)
                throw ExitStatus(of: error).exit
            }
            for index in plans.indices { plans[index].plan = plans[index].plan.only(inChargeOf: who) }
        }
        // Where nothing was read, that is all there is to say.
        if !plans.isEmpty {
            let agenda = Agenda(of: plans.map(\.plan), from: first, to: last, asOf: today)
            let page = AgendaPage(agenda: agenda, files: plans.map(\.file), showsOverdueOnly: overdue)
            session.send(json ? page.json(titles: plans.map(\.plan.title)) : Array(page.text(session).utf8))
        }
        guard status == .done else { throw status.exit }
    }

    /// The days that the options ask for; to the end of the plans where the last is nil.
    private func range(around today: Day) throws -> (Day, Day?) {
        guard [week, month, from != nil || to != nil].count(where: \.self) <= 1 else { throw usage(.usageAgendaRange) }
        let monday = today.monday
        if week { return (monday, monday.advanced(by: 6)) }
        if month {
            return (
                .first(ofMonth: today.month, in: today.year) ?? today, .last(ofMonth: today.month, in: today.year)
            )
        }
        let first = try from.map(Day.named) ?? monday
        guard let last = try to.map(Day.named) else { return (first, nil) }
        guard first <= last, last.daysSinceEpoch - first.daysSinceEpoch <= Agenda.mostDays else {
            throw usage(.usageAgendaOrder, ["from": first.iso, "to": last.iso])
        }
        return (first, last)
    }

    private func usage(_ phrase: CommandPhrase, _ arguments: [String: String] = [:]) -> ExitCode {
        let session = Session.current
        session.report(usage: session.text(phrase, arguments))
        return ExitStatus.usage.exit
    }
}
