import DocumentModel
import TestSupport
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

    @Test(arguments: UInt64(1)...5) func textsThatAreSharedAreWhatTheirBytesSay(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        var texts = SharedTexts()
        for _ in 0..<20_000 {
            // More texts than are kept, most of them again and again, and some bytes that are no UTF-8.
            let number = Int.random(in: 0..<8_000, using: &chance)
            var bytes = Array("Педагогический совет № \(number * number)".utf8)
            if number % 7 == 0 { bytes.removeLast(number % 40) }
            if number % 11 == 0 { bytes.insert(0xD0, at: number % bytes.count) }
            #expect(texts.text(of: bytes[...]) == String(decoding: bytes, as: UTF8.self))
        }
        #expect(texts.text(of: []) == "")
    }
}
