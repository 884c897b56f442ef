internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A note that the text refers to: its kind and its id in its part.
struct NoteReference: Hashable {
    enum Kind: String {
        case footnote = "footnotes"
        case endnote = "endnotes"
    }

    var kind: Kind
    var id: Int
}

extension StoryReader {
    // MARK: References

    mutating func noteReference(_ kind: NoteReference.Kind, _ event: XMLEvent, _ reader: XMLEventReader) {
        guard isPlain, let id = reader.number(.id, of: event) else { return }
        let reference = NoteReference(kind: kind, id: id)
        let number: Int
        if let known = noteNumbers[reference] {
            number = known
        } else {
            memory.add(MemoryMeter.Weight.mark * 2)
            noteReferences.append(reference)
            noteParagraphs.append(-1)
            number = noteReferences.count
            noteNumbers[reference] = number
        }
        guard noteParagraphs[number - 1] != paragraph.ordinal else { return }
        noteParagraphs[number - 1] = paragraph.ordinal
        memory.add(MemoryMeter.Weight.mark)
        paragraph.notes.append(number)
    }

    // MARK: Stories of a part of notes or comments

    /// Begins a note; the lines that separate notes from the text are none.
    mutating func startNote(_ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        // Notes stand in parts of their own; elsewhere their element means nothing.
        guard part != nil else { return }
        let type = reader.value(.type, of: event)
        guard containers.count == 1, type == nil || type == "normal", let id = reader.number(.id, of: event) else {
            return try reader.skip()
        }
        beginContainer(.note(id))
    }

    // MARK: Text boxes, graphics, imported parts

    /// Begins a text box; where its anchor is not seen, its words are left out with it.
    mutating func startTextBox(_ reader: XMLEventReader) throws(PackageError) {
        guard isPlain else {
            let reason: DiagnosticID =
                goneDepth > 0 ? revisionReason : coveredDepth > 0 ? .mergedCellTextHidden : .hiddenTextLeftOut
            return try leaveOut(reason, reader)
        }
        settleLabel()
        flushAside()
        beginContainer(.textBox)
    }

    /// The words of an old WordArt, which stand in an attribute.
    mutating func artText(_ words: String) {
        if isPlain { losses.add(.graphicTextLeftOut, at: place(), words: words) }
    }

    /// A chart or diagram, whose words stand in a part of their own.
    mutating func graphic(_ id: String?) {
        guard isPlain, let id, let relationship = relationships[id], !relationship.isExternal else { return }
        memory.add(MemoryMeter.Weight.mark)
        graphics.append((relationship, place()))
    }

    mutating func importedPart(_ id: String) {
        let target = relationships[id]?.target ?? id
        importedParts.append(target)
        losses.add(.importedPartSkipped, at: place(), ["part": target])
    }
}

extension Note {
    /// A note's text: its paragraphs, with those of its tables, line by line.
    init(number: Int, blocks: [Block]) {
        var lines: [String] = []
        var rest = Array(blocks.reversed())
        while let block = rest.popLast() {
            switch block {
            case .paragraph(let paragraph): lines.append(paragraph.shownText.trimmingSpaces)
            case .table(let table): for cell in table.cells.reversed() { rest += cell.blocks.reversed() }
            }
        }
        self.init(number: number, text: lines.joined(separator: "\n").trimmingSpaces)
    }
}
