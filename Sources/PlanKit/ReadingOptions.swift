public import DocumentModel
public import OfficePackage
public import PlanRecognition

/// How files are read; everything works with the standard values.
public struct ReadingOptions: Sendable {
    /// Which side of tracked changes is read.
    public var changes: RevisionView
    /// The bounds of what is read.
    public var limits: PackageLimits
    /// What a person told the recognizer, mostly in a ``Profile``.
    public var recognition: RecognitionOptions
    /// The program that converts DOC, RTF and HTML; nil to refuse them.
    public var converter: LibreOffice?
    /// Formats of other packages; they are asked first, in their order.
    public var formats: [any InputFormat] = []

    /// The options; the standard ones where nothing is given.
    public init(
        changes: RevisionView = .accept, limits: PackageLimits = .standard,
        recognition: RecognitionOptions = RecognitionOptions(), converter: LibreOffice? = LibreOffice()
    ) {
        self.changes = changes
        self.limits = limits
        self.recognition = recognition
        self.converter = converter
    }
}
