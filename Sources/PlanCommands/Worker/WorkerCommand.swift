internal import ArgumentParser
internal import PlanKit

/// `plankit worker`: plans for a program that has very many, a line of JSON for each.
///
/// One process reads them all: an engine that parts a country's files among machines starts one worker a part. The
/// answer to a file goes out before the next is looked at, so that a program may ask and wait.
struct WorkerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "worker", abstract: session.text(.helpWorker), discussion: session.text(.helpWorkerExamples))
    }

    @Flag(help: ArgumentHelp(Session.current.text(.helpFramed)))
    var framed = false

    @OptionGroup var reading: ReadingFlags

    func run() throws {
        var settings = try reading.settings()
        let session = Session.current
        var input = WorkerInput(isFramed: framed, mostBytes: settings.limits.ofPackages.maximumFileBytes) {
            session.nextInput()
        }
        var wasWhole = true
        while let item = input.next(), session.outputFailure == nil {
            if case .broken = item { wasWhole = false }
            session.send(answer(to: item, &settings).bytes)
        }
        guard wasWhole else { throw ExitStatus.unreadable.exit }
    }

    private func answer(to item: WorkerInput.Item, _ settings: inout ReadingSettings) -> WorkerAnswer {
        let language = Session.current.language
        do throws(PlanKitError) {
            switch item {
            case .path(let path):
                guard let reader = settings.reader(for: path) else {
                    throw PlanKitError(Diagnostic(.profileNotUsable, at: Place(file: path), ["file": path]))
                }
                return WorkerAnswer(file: path, reading: try reader.read(path), language: language)
            case .document(let name, let bytes):
                // A document that comes without its folder has no profile beside it.
                let reader = PlanReader(options: settings.options)
                return WorkerAnswer(file: name, reading: try reader.read(bytes, name: name), language: language)
            case .tooLarge(let name, let size):
                throw PackageLimits.exceeded("file-bytes", size, at: Place(file: name))
            case .broken(let words):
                throw PlanKitError(Diagnostic(.workerInputBroken, ["words": words]))
            }
        } catch {
            return WorkerAnswer(file: item.name, error: error, language: language)
        }
    }
}
