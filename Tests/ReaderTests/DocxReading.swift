import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import WordprocessingML

/// Reads a specimen.
func reading(_ docx: DocxBuilder, changes: RevisionView = .accept) throws -> DocumentReading {
    try WordprocessingReader(options: .init(revisions: changes)).read(try docx.package())
}

/// Reads a body.
func reading(_ body: String, changes: RevisionView = .accept) throws -> DocumentReading {
    try reading(DocxBuilder(body), changes: changes)
}

/// The text of a specimen's paragraphs outside tables, a line each.
func lines(_ body: String, changes: RevisionView = .accept) throws -> [String] {
    try reading(body, changes: changes).paragraphs
}

/// The text of a specimen's only paragraph, made of these runs.
func text(_ runs: String, changes: RevisionView = .accept) throws -> String {
    try lines("<w:p>\(runs)</w:p>", changes: changes).joined(separator: "¶")
}

/// The sketch of a specimen's only table, made of these rows.
func sketch(_ rows: String, changes: RevisionView = .accept) throws -> String {
    try reading("<w:tbl>\(rows)</w:tbl><w:p/>", changes: changes).tables.map(\.sketch)
        .joined(separator: "\n=\n")
}

/// A run.
func r(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A paragraph with one run.
func p(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(text.isEmpty ? "" : r(text))</w:p>"
}

/// A cell.
func tc(_ text: String, _ properties: String = "") -> String { cell(p(text), properties) }

/// A cell of blocks.
func cell(_ blocks: String, _ properties: String = "") -> String {
    "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")\(blocks)</w:tc>"
}

/// A row.
func tr(_ cells: String..., properties: String = "") -> String {
    "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
}

extension DocumentReading {
    /// How many things the diagnostics with this id tell of.
    func count(_ id: DiagnosticID) -> Int {
        diagnostics.filter { $0.id == id }.reduce(0) { $0 + (Int($1.arguments["count"] ?? "") ?? 0) }
    }
}
