internal import ArgumentParser
internal import OfficePackage
internal import PlanKit

/// The options of commands that read many files.
struct BatchFlags: ParsableArguments {
    @Option(help: ArgumentHelp(Session.current.text(.helpJobs), valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp(Session.current.text(.helpSummary), valueName: "file.json|xlsx"), completion: .file())
    var summary: String?

    @OptionGroup var writing: WritingFlags

    func validate() throws {
        if let jobs, !(1...Self.mostJobs).contains(jobs) {
            throw ValidationError(Session.current.text(.usageJobs, ["count": String(Self.mostJobs)]))
        }
    }

    /// More threads than any machine has cores would only cost memory.
    private static let mostJobs = 1_024
}

/// What a list of the files can be written as.
private enum SummaryFormat: String {
    case json, xlsx

    init?(of path: String) { self.init(rawValue: Pathname(path).fileExtension.lowercased()) }
}

/// A command's work with its inputs: one after another or side by side, a bad one among them or not, told in their order.
struct Batch {
    let inputs: InputFiles
    /// Which of the files are worked with, by their places in the list.
    var chosen: [Int]
    private let flags: BatchFlags

    /// - Parameters:
    ///   - results: the folder that results are written to.
    ///   - other: the template, which is no plan, though it may lie among them.
    /// - Throws: the exit code, when it was said that there is nothing to read.
    init(
        _ arguments: [String], _ flags: BatchFlags, results: String? = nil, besides other: String? = nil
    ) throws {
        inputs = InputFiles(arguments, results: results, besides: other)
        chosen = Array(inputs.files.indices)
        self.flags = flags
        for folder in inputs.emptyFolders {
            Session.current.report(Diagnostic(.folderWithoutDocuments, at: Place(file: folder), ["folder": folder]))
        }
        guard !inputs.files.isEmpty else { throw ExitStatus.unreadable.exit }
        if let summary = flags.summary, SummaryFormat(of: summary) == nil {
            Session.current.report(
                Diagnostic(.summaryFormatUnknown, at: Place(file: summary), ["name": summary]))
            throw ExitStatus.usage.exit
        }
    }

    /// What is said of many files together.
    enum Telling {
        /// How many were read, and why the others were not.
        case all
        /// The same, where there are others.
        case failures
        /// Nothing: the command shows errors among its results.
        case nothing
    }

    /// Does the command's work with each input.
    ///
    /// What the work says and sends goes out in the order of the inputs. Why a file of many could not be read is said
    /// at the end, below how many could: among the remarks about the others it would not be seen.
    ///
    /// - Parameters:
    ///   - telling: what is said here of the files together.
    ///   - prepare: what an input's work needs and other inputs share, made on this thread from its place in the list and
    ///     its path; nil where it is wrong, which was said.
    ///   - work: the work. It leaves it to the caller to say its error.
    ///   - finish: takes what came of each file, in their order, and notes what comes of it still.
    /// - Returns: how it ended.
    /// - Throws: the exit code, when it was said that nothing is done: the list would take the place of another file.
    func run<Prepared: Sendable, Result: Sendable>(
        telling: Telling, prepare: (Int, InputPath) -> Prepared?,
        work: @escaping @Sendable (InputPath, Prepared) -> (FileRecord, Result),
        finish: (inout FileRecord, Result) -> Void = { _, _ in }
    ) throws -> ExitStatus {
        try checkList()
        var summary = BatchSummary(
            status: inputs.emptyFolders.isEmpty ? .done : .unreadable, listsAll: list != nil)
        guard inputs.areMany else {
            let input = inputs.files[0]
            guard let prepared = prepare(0, input) else { return .unreadable }
            var (record, result) = work(input, prepared)
            finish(&record, result)
            if telling != .nothing { record.error.map(Session.current.report) }
            summary.add(record)
            return max(summary.status, write(summary))
        }
        let progress = Progress(count: chosen.count, session: .current)
        return Session.$current.withValue(progress.session) {
            run(prepare, work) { record, result in
                var record = record
                if let result { finish(&record, result) }
                if telling != .nothing { record.error.map(progress.session.reportExplanations) }
                summary.add(record)
                progress.show(summary.count)
            }
            if telling == .all || telling == .failures && summary.holdsFailures {
                summary.report(to: progress.session)
            }
            return max(summary.status, write(summary))
        }
    }

    private func run<Prepared: Sendable, Result: Sendable>(
        _ prepare: (Int, InputPath) -> Prepared?,
        _ work: @escaping @Sendable (InputPath, Prepared) -> (FileRecord, Result),
        finish: (FileRecord, Result?) -> Void
    ) {
        let session = Session.current
        var rest = chosen[...]
        func next() -> (InputPath, Prepared?)? {
            rest.popFirst().map { (inputs.files[$0], prepare($0, inputs.files[$0])) }
        }
        ParallelWork(jobs: min(flags.jobs ?? HostProcess.cores, chosen.count))(
            next: next,
            work: { input, prepared -> (SpeechBuffer, FileRecord, Result?) in
                let speech = SpeechBuffer()
                guard let prepared else { return (speech, FileRecord(file: input.path, status: .unreadable), nil) }
                let (record, result) = Session.$current.withValue(session.speaking(into: speech)) {
                    work(input, prepared)
                }
                return (speech, record, result)
            },
            finish: { speech, record, result in
                speech.replay(to: session)
                finish(record, result)
            })
    }

    /// The list that `--summary` asks for. A workbook that is there may have been written into: it stays.
    private var list: (format: SummaryFormat, destination: Destination)? {
        guard let file = flags.summary, let format = SummaryFormat(of: file) else { return nil }
        return (format, Destination(file, replaces: format == .json ? .data : .nothing, flags.writing))
    }

    /// - Throws: the exit code, when it was said that the list would take the place of another file.
    private func checkList() throws {
        do throws(PlanKitError) {
            try list?.destination.check(reading: inputs.files.map(\.path))
        } catch {
            let file = flags.summary ?? ""
            let isTaken = error.diagnostic.id == .outputExists
            Session.current.report(
                isTaken ? Diagnostic(.summaryExists, at: Place(file: file), ["file": file]) : error.diagnostic)
            throw ExitStatus(of: error).exit
        }
    }

    private func write(_ summary: BatchSummary) -> ExitStatus {
        guard let list else { return .done }
        let session = Session.current
        do throws(PlanKitError) {
            let bytes =
                switch list.format {
                case .json: summary.json(in: session.language)
                case .xlsx: try summary.workbook(in: session)
                }
            try list.destination.write(bytes, reading: inputs.files.map(\.path))
            return .done
        } catch {
            session.report(error)
            return ExitStatus(of: error)
        }
    }
}
