internal import ArgumentParser
internal import PlanKit

/// The options of the commands that make documents of a plan.
struct ReportFlags: ParsableArguments {
    @OptionGroup var execution: ExecutionFlags

    @Option(help: ArgumentHelp(Session.current.text(.helpPerson), valueName: "name"))
    var person: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpReportFrom), valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(Session.current.text(.helpActivity), valueName: "id"))
    var activity: [String] = []

    @Option(help: ArgumentHelp(Session.current.text(.helpItem), valueName: "number"))
    var item: [Int] = []

    @Option(help: ArgumentHelp(Session.current.text(.helpDetails), valueName: "file.yml"), completion: .file())
    var details: String?

    @Flag(help: ArgumentHelp(Session.current.text(.helpWithMarks)))
    var withMarks = false

    /// What a document is made of.
    struct Material {
        var plan: Plan
        var context: ReportContext
        var profile: Profile?
        var reader: PlanReader
        /// The files that were read.
        var sources: [String]
        /// What was said of the plan.
        var diagnostics: [Diagnostic]
    }

    /// How the plan of a document is read.
    struct Reading: Sendable {
        let reader: PlanReader
        let profile: Profile?
        let limits: Limits
        let asOf: Day
        /// The files that were read for it.
        let files: [String]

        /// - Parameter asOf: the day by which it is judged what is late.
        /// - Returns: nil where the input's profile is wrong, which was said.
        init?(of input: String, by settings: inout ReadingSettings, asOf: Day) {
            guard let (reader, profile) = settings.readerAndProfile(for: input) else { return nil }
            self.reader = reader
            self.profile = profile
            self.asOf = asOf
            limits = settings.limits
            files = settings.files
        }
    }

    /// Reads the plan and everything else a document is made of.
    ///
    /// - Parameter template: the template that was named.
    func material(
        _ input: String, template: String?, _ reading: Reading, _ span: Span
    ) throws(PlanKitError) -> Material {
        let session = Session.current
        let read = try PlanRole.planTold(in: input, by: reading.reader, template: template)
        var plan = try execution.merged(into: read.plan, reading.profile, reading.limits.ofPackages)
        if withMarks { plan = plan.withMarkColumn(plan.documentLanguage) }
        var context = ReportContext(
            language: session.documentLanguage(of: plan), profile: reading.profile, asOf: reading.asOf, today: .today)
        if let details { context.details = try detailsRead(from: details, reading.limits.ofPackages) }
        context.person = person
        context.activities = activity
        context.items = item
        (context.from, context.to) = (span.first, span.last)
        context.limits = reading.limits.ofTemplates
        context.isLandscape = read.inspection.document?.properties.isLandscape
        try check(plan, context)
        return Material(
            plan: plan, context: context, profile: reading.profile, reader: reading.reader,
            sources: [input, execution.marks, details, template].compactMap(\.self) + reading.files,
            diagnostics: read.diagnostics)
    }

    /// The days that a document is of; nil for no bound.
    struct Span: Sendable {
        var first: Day?
        var last: Day?
    }

    /// The days that the options name, each as a day or a month.
    ///
    /// - Throws: the exit code, when it was said what is wrong with them.
    func span(to bounds: [ReportBound]) throws -> Span {
        let span = Span(
            first: try from.map { try Day.named($0) { Day.first(ofMonth: $0, in: $1) } },
            last: try bounds.day.map { try Day.named($0) { Day.last(ofMonth: $0, in: $1) } })
        if let first = span.first, let last = span.last, last < first {
            let session = Session.current
            session.report(usage: session.text(.usageAgendaOrder, ["from": first.iso, "to": last.iso]))
            throw ExitStatus.usage.exit
        }
        return span
    }

    /// The files that are named, before any is read.
    func sources(_ others: String?...) -> [String?] { others + [execution.marks, details] }

    private func detailsRead(from file: String, _ limits: PackageLimits) throws(PlanKitError) -> ReportDetails {
        let bytes = try InputFile.readText(file, limits: limits, otherwise: .settingsNotYAML)
        let (details, diagnostics) = ReportDetailsReader.read(bytes, name: file)
        if let last = diagnostics.last { throw PlanKitError(last, after: diagnostics.dropLast()) }
        return details
    }

    private func check(_ plan: Plan, _ context: ReportContext) throws(PlanKitError) {
        if let person { try plan.checkPerson(person) }
        if !item.isEmpty {
            let numbers = plan.agendaNumbers(context)
            if let number = item.first(where: { !numbers.contains($0) }) {
                throw PlanKitError(
                    Diagnostic(
                        .reportItemUnknown,
                        ["number": String(number), "known": numbers.map(String.init).joined(separator: ", ")]))
            }
        }
        let named = activity + context.details.items.compactMap(\.activity)
        for id in named where plan.activity(named: id) == nil {
            let ids = plan.activities.map(\.id)
            throw PlanKitError(
                Diagnostic(
                    .reportActivityUnknown,
                    ["name": id, "first": ids.first ?? "–", "last": ids.last ?? "–"]))
        }
    }
}

/// What `--to` may say: the document's format, or the last day of what it is of.
enum ReportBound: ExpressibleByArgument, Sendable {
    case format(ReportFormat)
    case day(String)

    init?(argument: String) {
        if let format = ReportFormat(argument: argument) {
            self = .format(format)
        } else if argument.contains(where: \.isNumber) {
            self = .day(argument)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ReportFormat.allValueStrings }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension [ReportBound] {
    /// The format, where one was named.
    var format: ReportFormat? {
        compactMap { bound in if case .format(let format) = bound { format } else { nil } }.last
    }

    /// The day, where one was named.
    var day: String? {
        compactMap { bound in if case .day(let day) = bound { day } else { nil } }.last
    }
}

extension Day {
    /// The day that an option names, or that of a month: `2024-10`, `10.2024`.
    static func named(_ words: String, ofMonth day: (_ month: Int, _ year: Int) -> Day?) throws -> Day {
        let figures = words.split { !$0.isNumber }.map(String.init)
        if figures.count == 2, words.allSatisfy({ $0.isNumber || "-./".contains($0) }) {
            let (year, month) = figures[0].count == 4 ? (figures[0], figures[1]) : (figures[1], figures[0])
            if year.count == 4, let year = Int(year), let month = Int(month), let found = day(month, year) {
                return found
            }
        }
        return try named(words)
    }

    /// The day that an option names.
    ///
    /// - Throws: the exit code, when it was said that it names none.
    static func named(_ words: String) throws -> Day {
        if let day = Day(written: words) { return day }
        Session.current.report(Diagnostic(.reportDateWrong, ["words": words]))
        throw ExitStatus.usage.exit
    }
}

extension Session {
    /// The language of a document: the one that `--lang` names, if documents are made in it; else the plan's.
    func documentLanguage(of plan: Plan?) -> Language {
        switch chosenLanguage {
        case .ru, .be: chosenLanguage ?? .ru
        default: plan?.documentLanguage ?? .ru
        }
    }
}
