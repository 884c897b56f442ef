public import Diagnostics

/// What stops a file: it cannot be opened, read or written at all.
///
/// Everything a person can mend in a document is a ``Diagnostic`` that travels with the value; only this is thrown.
public struct PackageError: Error, Sendable, Hashable {
    /// The message, with its place.
    public var diagnostic: Diagnostic

    /// An error with this message.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// An error with the message of this id.
    public init(_ id: DiagnosticID, at place: Place = .unknown, _ arguments: [String: String] = [:]) {
        diagnostic = Diagnostic(id, severity: .error, at: place, arguments)
    }
}

extension PackageError: CustomStringConvertible {
    /// The message in English; ``Diagnostic/line(in:highlight:)`` gives it in the other languages.
    public var description: String { diagnostic.line(in: .en) }
}
