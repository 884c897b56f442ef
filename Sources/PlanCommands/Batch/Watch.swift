internal import ArgumentParser
internal import OfficePackage
internal import PlanKit

/// The option of commands that can do their work again when a file changes.
struct WatchFlags: ParsableArguments {
    @Flag(help: ArgumentHelp(Session.current.text(.helpWatch)))
    var watch = false

    /// Does the work with all inputs, and, under `--watch`, again with each that changes or comes, until it is broken off.
    ///
    /// - Parameters:
    ///   - batch: gives the inputs as they are now; it throws where there are none.
    ///   - work: the work with a batch; it says how it ended.
    /// - Throws: the exit code, where something went wrong the last time.
    func run(_ batch: () throws -> Batch, work: (Batch) throws -> ExitStatus) throws {
        let session = Session.current
        let first = try batch()
        var status = try work(first)
        guard watch else {
            guard status == .done else { throw status.exit }
            return
        }
        session.errorOutput(session.text(.watching) + "\n")
        var done = first.inputs.stamps
        var seen = done
        while session.pause() {
            // A folder may be empty for a moment, while a program writes its file anew.
            guard var next = try? batch() else { continue }
            let now = next.inputs.stamps
            // What has just changed may be half written: it is read when it has stayed as it is.
            next.chosen = next.inputs.files.indices.filter { index in
                let path = next.inputs.files[index].path
                return now[path] != done[path] && now[path] == seen[path]
            }
            seen = now
            guard !next.chosen.isEmpty else { continue }
            for index in next.chosen {
                let path = next.inputs.files[index].path
                done[path] = now[path]
            }
            status = try work(next)
        }
        guard status == .done else { throw status.exit }
    }
}

extension InputFiles {
    /// What tells of each file that it has changed, by its path.
    var stamps: [String: FileStamp] {
        Dictionary(files.lazy.map(\.path).compactMap { path in FileStamp(path).map { (path, $0) } }) { $1 }
    }
}
