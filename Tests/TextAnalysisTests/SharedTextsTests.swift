import TestSupport
import Testing
import TextAnalysis

struct SharedTextsTests {
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
