internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// Tracked changes (ECMA-376 Part 1, 17.13.5): by ``RevisionView/accept`` deletions are left out, by
/// ``RevisionView/reject`` insertions are. Changes of format are no changes of text.
extension StoryReader {
    /// What is told of text that a revision took away.
    var revisionReason: DiagnosticID { changes == .accept ? .deletedTextLeftOut : .insertedTextLeftOut }

    mutating func startRevision(_ element: Element, _ reader: XMLEventReader) throws(PackageError) {
        revisionCount += 1
        let isInsertion = element == .inserted || element == .movedTo
        let isGone = isInsertion == (changes == .reject)
        switch scope {
        case .none: if isGone { goneDepth += 1 }
        case .paragraph: if isGone { paragraph.properties.markIsGone = true }
        case .numbering: if isGone { paragraph.properties.numberIsGone = true }
        case .row: if isGone { try dropRow(reader) }
        case .table, .cell, .formField: break
        }
    }

    mutating func endRevision(_ element: Element) {
        guard scope == .none else { return }
        let isInsertion = element == .inserted || element == .movedTo
        if isInsertion == (changes == .reject) { goneDepth = max(0, goneDepth - 1) }
    }
}
