public import Diagnostics

/// What stops a file: it cannot be opened, read or written at all.
///
/// Everything a person can mend in a document is a ``Diagnostic`` that travels with the value; only this is thrown.
public struct PackageError: Error, Sendable, Hashable {
    /// The message, with its place.
    public var diagnostic: Diagnostic
    /// What was found before the file was given up, in its order: it may be why. «No plan was found» says little where
    /// «an imported part was not read» says all.
    public var explanations: [Diagnostic] = []

    /// An error with this message.
    ///
    /// - Parameters:
    ///   - diagnostic: the message, with its place.
    ///   - explanations: what was found before, each at its place.
    public init(_ diagnostic: Diagnostic, after explanations: [Diagnostic] = []) {
        self.diagnostic = diagnostic
        self.explanations = explanations
    }

    /// An error with the message of this id.
    public init(_ id: DiagnosticID, at place: Place = .unknown, _ arguments: [String: String] = [:]) {
        diagnostic = Diagnostic(id, severity: .error, at: place, arguments)
    }

    /// The same error, with what was found before it.
    public func after(_ explanations: [Diagnostic]) -> PackageError {
        PackageError(diagnostic, after: explanations + self.explanations)
    }

    /// Everything there is to say, what explains first.
    public var diagnostics: [Diagnostic] { explanations + [diagnostic] }
}

extension PackageError: CustomStringConvertible {
    /// The message in English; ``Diagnostic/line(in:words:highlight:)`` gives it in the other languages.
    public var description: String { diagnostic.line(in: .en) }
}
