public import Diagnostics
internal import OfficePackage

/// Why a file gave no plan or could not be written: one sentence with a way out.
///
/// Everything a person can mend in a document is a ``Diagnostic`` that travels with the plan; only what stops a file
/// is thrown: it is missing, damaged, protected, no document, or holds no plan.
public struct PlanKitError: Error, Sendable, Hashable {
    /// What is wrong, where, and what to do.
    public var diagnostic: Diagnostic

    /// An error that says this.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    init(_ id: DiagnosticID, at place: Place = .unknown, _ arguments: [String: String] = [:]) {
        diagnostic = Diagnostic(id, severity: .error, at: place, arguments)
    }
}

extension PlanKitError: CustomStringConvertible {
    /// The message in English; ``Diagnostic/line(in:highlight:)`` gives it in the other languages.
    public var description: String { diagnostic.line(in: .en) }
}

extension PlanKitError {
    /// Runs what may fail below this floor, and names the file in its error.
    static func wrapping<Value>(
        file: String, _ body: () throws(PackageError) -> Value
    ) throws(PlanKitError) -> Value {
        do throws(PackageError) {
            return try body()
        } catch {
            throw PlanKitError(error.inFile(file).diagnostic)
        }
    }
}
