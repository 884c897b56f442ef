internal import Diagnostics
public import OfficePackage

/// Why a file gave no plan or could not be written: one sentence with a way out.
///
/// Everything a person can mend in a document is a ``Diagnostic`` that travels with the plan; only what stops a file
/// is thrown: it is missing, damaged, protected, no document, or holds no plan.
public typealias PlanKitError = PackageError

extension PlanKitError {
    /// Whether it only says that the task was cancelled.
    public var isCancellation: Bool { diagnostic.id == .readingCancelled }

    /// Runs what may fail, and names the file in its error.
    static func wrapping<Value>(
        file: String, _ body: () throws(PlanKitError) -> Value
    ) throws(PlanKitError) -> Value {
        do throws(PlanKitError) {
            return try body()
        } catch {
            throw error.inFile(file)
        }
    }
}
