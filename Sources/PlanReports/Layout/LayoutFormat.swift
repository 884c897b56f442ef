internal import Diagnostics
internal import OfficePackage

/// The formats a built-in template is made in.
public enum LayoutFormat: String, CaseIterable, Sendable {
    /// Office Open XML, for Word.
    case docx
    /// OpenDocument, for LibreOffice.
    case odt

    /// The bytes of a template.
    func write(_ layout: Layout, language: Language) throws(PackageError) -> [UInt8] {
        let tag = language == .be ? "be-BY" : "ru-RU"
        switch self {
        case .docx: return try WordLayoutWriter(layout, languageTag: tag).write()
        case .odt: return try OpenDocumentLayoutWriter(layout, languageTag: tag).write()
        }
    }
}
