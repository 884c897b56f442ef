import DocumentModel
import Testing

/// What documents are kept in.
struct ParagraphTests {
    @Test func aParagraphIsLittleMoreThanItsText() {
        let word = MemoryLayout<Int>.size
        #expect(MemoryLayout<Paragraph>.size == MemoryLayout<String>.size + word)
        #expect(MemoryLayout<Block>.size == MemoryLayout<Paragraph>.size)
    }

    @Test func whatIsTakenAwayFromAParagraphLeavesNoTrace() {
        var paragraph = Paragraph("Дело", label: "1.", headingLevel: 2, notes: [3], struck: [0..<2])
        #expect(paragraph.label == "1." && paragraph.headingLevel == 2)
        #expect(paragraph.notes == [3] && paragraph.struck == [0..<2])
        #expect(paragraph != Paragraph("Дело"))
        paragraph.label = ""
        paragraph.headingLevel = 0
        paragraph.notes.removeAll()
        #expect(paragraph == Paragraph("Дело", struck: [0..<2]))
        paragraph.struck = []
        #expect(paragraph == Paragraph("Дело"))
        #expect(Set([paragraph, Paragraph("Дело")]).count == 1)
    }
}
