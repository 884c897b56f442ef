internal import PlanKit

/// Puts the plans of many files into one database, each in the place of the one that was read from the same file.
struct DatabaseFilling {
    private let path: String
    private let conversion: Conversion

    init(_ path: String, _ conversion: Conversion) {
        self.path = path
        self.conversion = conversion
    }

    func run(_ batch: Batch, _ settings: inout ReadingSettings) throws -> ExitStatus {
        let session = Session.current
        // A document of that name is no database, and is not read away from under its user.
        guard InputFile.identity(of: path).map(conversion.inputs.contains) != true else {
            session.report(Diagnostic(.outputIsInput, at: Place(file: path), ["file": path]))
            return .usage
        }
        // Opened with the first plan: where none can be read, none is made.
        var database: PlanDatabase?
        var changes: [PlanDatabase.Change: Int] = [:]
        let conversion = conversion
        let status = try batch.run(telling: .all) { _, input in
            settings.readerAndProfile(for: input.path)
        } work: { input, reader in
            conversion.plan(of: input.path, with: reader)
        } finish: { record, plan in
            guard let plan else { return }
            do throws(PlanKitError) {
                let opened = if let database { database } else { try PlanDatabase(at: path) }
                database = opened
                changes[try opened.update(plan, from: record.file), default: 0] += 1
                record.output = path
            } catch {
                record.fail(error, isOneOfMany: conversion.isOneOfMany)
            }
        }
        if database != nil, conversion.isOneOfMany || session.isTerminal {
            func count(_ change: PlanDatabase.Change) -> String { String(changes[change] ?? 0) }
            let arguments = [
                "file": path, "added": count(.added), "changed": count(.changed), "unchanged": count(.unchanged),
            ]
            session.errorOutput(session.text(.databaseFilled, arguments) + "\n")
        }
        return status
    }
}
