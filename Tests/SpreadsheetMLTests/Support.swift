import Diagnostics
import DocumentModel

extension DocumentReading {
    /// The tables, in order.
    var tables: [Table] { document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The text of the paragraphs outside tables.
    var paragraphs: [String] {
        document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    }

    /// The diagnostics with an id.
    func told(_ id: DiagnosticID) -> [Diagnostic] { diagnostics.filter { $0.id == id } }

    /// The words of the diagnostics with an id.
    func words(_ id: DiagnosticID) -> [String] { told(id).compactMap { $0.arguments["words"] } }
}
