internal import ArgumentParser
internal import PlanKit

/// How a run ended; the numbers are the process's exit code and never change their meaning.
public enum ExitStatus: Int32, Sendable, Comparable {
    /// Done.
    case done = 0
    /// Done, and something was found (`check`).
    case findings = 1
    /// The command was not understood.
    case usage = 2
    /// A file was not read or not written.
    case unreadable = 3
    /// Something would be lost, and `--strict` was given.
    case lost = 4

    public static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

    /// How a command ends with this error: a word of the command was wrong, and nothing was done; or a file was not read
    /// or not written.
    init(of error: PlanKitError) {
        switch error.diagnostic.id {
        case .reportPersonUnknown, .reportPersonMisspelt, .reportActivityUnknown, .reportItemUnknown,
            .reportTemplateFormat,
            .outputExists,
            .outputIsInput, .outputIsFolder, .profileExists, .marksExist, .templateIsPlan, .planIsTemplate,
            .planIsMarks, .summaryExists, .databaseForeign, .databaseNewer, .databaseNeedsFile:
            self = .usage
        default: self = .unreadable
        }
    }

    /// The error that ends a command this way.
    var exit: ExitCode { ExitCode(rawValue) }
}
