internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// Footnotes and endnotes (`text:note`): apart from the text, with the number by which the paragraph refers to them.
extension BodyReader {
    mutating func startNote() throws(PackageError) {
        if revisions.isDropping || isHidden {
            let words = try words()
            return add(words: " \(words) ")
        }
        open(.note)
    }

    mutating func endNote() {
        guard container.kind == .note else { return }
        let note = closeContainer()
        memory.add(MemoryMeter.Weight.mark)
        footnotes.append(Note(number: footnotes.count + 1, text: Self.lines(of: note.blocks)))
        if let last = paragraphs.indices.last { paragraphs[last].notes.append(footnotes.count) }
    }

    /// The text of blocks, a line a paragraph, the cells of tables one behind the other.
    static func lines(of blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.shownText
            case .table(let table): lines(of: table.cells.flatMap(\.blocks))
            }
        }.joined(separator: "\n")
    }
}
