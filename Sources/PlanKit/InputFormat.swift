public import DocumentModel
public import OfficePackage
public import PlanExport

/// A format of files that another package reads; ``ReadingOptions/formats`` has those that count.
public protocol InputFormat: Sendable {
    /// What its files are called.
    var kind: FileKind { get }
    /// Whether these bytes are of the format. It is asked before the built-in formats are.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the file's name; it is only a word, the content decides.
    func recognizes(_ bytes: [UInt8], name: String) -> Bool
    /// What the bytes hold.
    ///
    /// - Throws: why they cannot be read.
    func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(PlanKitError) -> InputContent
}

/// What a file of another package's format holds.
public enum InputContent: Sendable {
    /// A document: the plan in it is found as in any other, and what is left out of it is told.
    case document(DocumentReading)
    /// A plan.
    case plan(ImportedPlan)
}
