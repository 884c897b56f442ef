import TestSupport
import Testing
import TextAnalysis

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Отчёт", "отчет"), ("ОТЧЁТ", "отчет"),
        // Latin letters among Cyrillic ones.
        ("Cентябрь", "сентябрь"), ("BЕРАСЕНЬ", "верасень"), ("Hоябрь", "ноябрь"), ("дзiцячы", "дзіцячы"),
        // A lone i is the Belarusian conjunction; a Latin word stays one.
        ("школа i дом", "школа і дом"), ("CMS", "cms"),
        ("ВКС – Zoom", "вкс - zoom"), ("«Мы»", "\"мы\""), ("аб’ява", "аб'ява"), ("а\u{A0}б\u{AD}в", "а бв"),
        ("Ґанак", "ґанак"), ("Ѣ", "ѣ"),
    ])
    func textsAreComparedWithoutTheirLooks(_ printed: String, _ compared: String) {
        #expect(CellText.compared(printed) == compared)
    }

    /// One after another, between Cyrillic letters and apart: so each stands in a word and ends one.
    @Test func everyCharacterIsComparedByItsSmallForm() {
        for value in UInt32(0x21)...0x1_0FFF {
            guard let scalar = Unicode.Scalar(value), !CellText.folded("а\(scalar)б").contains(" "),
                CellText.folded("\(scalar)") != ""
            else { continue }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.map { lower in
                lower.value > 0xFFFF ? lower : Unicode.Scalar(Folding.folded(lower)) ?? lower
            }
            let twin = Folding.cyrillicTwin(of: scalar).flatMap(Unicode.Scalar.init).map { [$0] }
            #expect(CellText.compared("А\(scalar)").unicodeScalars.elementsEqual(["а"] + (twin ?? lower)))
            guard scalar != "i", scalar != "I" else { continue }
            #expect(CellText.compared("\(scalar) ёж").unicodeScalars.elementsEqual(lower + [" ", "е", "ж"]))
        }
    }

    @Test(arguments: ["Cентябрь", "BЕРАСЕНЬ i", "О. С.Ящук", "Zoom-урок", "ёлка і ЁЛКА", "CMS", "пад'езд"])
    func tokensAreComparedAsTextsAre(_ printed: String) {
        let text = TokenizedText(printed)
        let words = text.tokens.filter { $0.kind == .word }.map {
            String(decoding: text.letters($0), as: UTF16.self)
        }
        #expect(words == Letters.comparedWords(printed))
    }

    @Test(arguments: [("сентябрь", "сентябрь", 0), ("октбрь", "октябрь", 1), ("окятбрь", "октябрь", 1), ("", "да", 2)])
    func slipsOfThePenAreCounted(_ one: String, _ other: String, _ distance: Int) {
        #expect(EditDistance.between(Array(one.unicodeScalars), Array(other.unicodeScalars)) == distance)
    }

    @Test(arguments: [
        ("Иванов", "Иванов", false), ("Иванов", "Иванова", true), ("Иванова", "Иванов", true),
        ("Петров", "Петрав", true),
        ("Иванов", "Ивонав", false), ("аа", "а", true), ("", "а", true), ("аб", "ба", false),
    ])
    func oneLetterIsOneSlip(_ one: String, _ other: String, _ isOne: Bool) {
        #expect(EditDistance.isOneLetter(Array(one.utf16)[...], Array(other.utf16)[...]) == isOne)
    }
}
