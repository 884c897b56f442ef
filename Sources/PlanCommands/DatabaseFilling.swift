internal import PlanKit

/// Puts the plans of many files into one database, each in the place of the one that was read from the same file.
struct DatabaseFilling {
    private let path: String
    private let reading: ConvertedInput

    init(_ path: String, _ reading: ConvertedInput) {
        self.path = path
        self.reading = reading
    }

    func run(_ batch: Batch, _ settings: inout ReadingSettings) throws -> ExitStatus {
        let session = Session.current
        // A document of that name is no database, and is not read away from under its user.
        let destination = Destination(path, replaces: .anything, among: reading.inputs)
        try DocumentOutput.check(destination, reading: [reading.marks])
        // Opened with the first plan: where none can be read, none is made.
        var database: PlanDatabase?
        var changes: [PlanDatabase.Change: Int] = [:]
        let reading = reading
        let status = try batch.run(telling: .all) { _, input in
            settings.readerAndProfile(for: input.path)
        } work: { input, reader -> (FileRecord, Plan?) in
            var record = FileRecord(file: input.path)
            do throws(PlanKitError) {
                let (plan, remarks) = try reading.read(input.path, with: reader, &record)
                return reading.tell(remarks, &record) ? (record, plan) : (record, nil)
            } catch {
                record.fail(error, isOneOfMany: reading.isOneOfMany)
                return (record, nil)
            }
        } finish: { record, plan in
            guard let plan else { return }
            do throws(PlanKitError) {
                let opened = if let database { database } else { try PlanDatabase(at: path) }
                database = opened
                changes[try opened.update(plan, from: record.file), default: 0] += 1
                record.output = path
            } catch {
                record.fail(error, isOneOfMany: reading.isOneOfMany)
            }
        }
        if database != nil, reading.isOneOfMany || session.isTerminal {
            func count(_ change: PlanDatabase.Change) -> String { String(changes[change] ?? 0) }
            let arguments = [
                "file": path, "added": count(.added), "changed": count(.changed), "unchanged": count(.unchanged),
            ]
            session.errorOutput(session.text(.databaseFilled, arguments) + "\n")
        }
        return status
    }
}
