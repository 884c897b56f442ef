import Diagnostics
import DocumentModel
import Foundation
import OfficePackage
import OpenDocument
import TestSupport
import Testing

extension OdtBuilder {
    /// Reads the document from its package, and expects the flat file to give the same.
    func read(_ view: RevisionView = .accept) throws -> DocumentReading {
        let reader = OpenDocumentReader(options: .init(revisions: view))
        let packed = try reader.read(try OfficePackage(bytes: try packageBytes(), name: "план.odt"))
        let flat = try reader.read(try OfficePackage(bytes: flatBytes(), name: "план.odt"))
        if parts.isEmpty {
            #expect(packed.document.blocks == flat.document.blocks)
            #expect(packed.document.footnotes == flat.document.footnotes)
            #expect(packed.diagnostics.map(\.id) == flat.diagnostics.map(\.id))
        }
        return packed
    }
}

/// Reads a document's bytes as ODT or flat ODF.
func readOpenDocument(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) -> DocumentReading {
    try OpenDocumentReader().read(try OfficePackage(bytes: bytes, name: "план.odt", limits: limits))
}

extension DocumentReading {
    /// The tables of the document, nested ones behind the one they stand in.
    var tables: [Table] { DocumentReading.tables(in: document.blocks) }

    private static func tables(in blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            guard case .table(let table) = block else { return [] }
            return [table] + table.cells.flatMap { tables(in: $0.blocks) }
        }
    }

    /// The text of the paragraphs outside tables.
    var paragraphs: [String] {
        document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.shownText } else { nil } }
    }

    /// The labels of the paragraphs outside tables.
    var labels: [String] {
        document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.label } else { nil } }
    }

    /// The diagnostics of an id.
    func told(_ id: DiagnosticID) -> [Diagnostic] { diagnostics.filter { $0.id == id } }

    /// The words that a diagnostic of this id says were left out.
    func words(_ id: DiagnosticID) -> [String] { told(id).compactMap { $0.arguments["words"] } }
}

extension Table {
    /// The table as a sketch: a line a row, `|` between addresses, `<` where a cell goes on from the left, `^` from
    /// above, `.` where the grid has no cell; line breaks in cells are `/`.
    var sketch: String {
        (0..<rowCount).map { row in
            (0..<columnCount).map { column in
                guard let cell = cell(row: row, column: column) else { return "." }
                if cell.row < row { return "^" }
                return cell.column < column ? "<" : cell.text.split(separator: "\n").joined(separator: "/")
            }.joined(separator: "|")
        }.joined(separator: "\n")
    }
}
