import TestSupport
import Testing
import TextAnalysis

@Suite struct FiguresTests {
    private func date(_ text: String) -> FigureDate? { FigureDate(at: 0, in: TokenizedText(text)) }

    @Test(arguments: [
        "25.04.2013", "25.04.13", "25. 04. 2013", "25.04 2013", "25..04.2013", "25 .04. 2013", "25.04.\n2013",
        "25-04-2013", "25–04–2013", "25/04/2013", "25,04,2013", "2013-04-25", "2013.04.25", "25.IV.2013", "25.ІV.13",
    ])
    func aDayIsReadHoweverItIsTyped(_ text: String) {
        let date = date(text)
        #expect(date?.kind == .day(day: 25, month: 4, year: 2013))
        #expect(date?.end == TokenizedText(text).tokens.count)
    }

    @Test(
        arguments: [
            ("25.04", .day(day: 25, month: 4, year: nil)), ("25.04 20", .day(day: 25, month: 4, year: nil)),
            ("12.XI", .day(day: 12, month: 11, year: nil)), ("10.2009", .month(month: 10, year: 2009)),
            ("04/2013", .month(month: 4, year: 2013)), ("12.2024.15", .none), ("25.04.5", .none),
            ("31.02.2025", .day(day: 31, month: 2, year: 2025)),
        ] as [(String, FigureDate.Kind)])
    func figuresAreWhatTheirPointsSay(_ text: String, _ kind: FigureDate.Kind) {
        #expect(date(text)?.kind == kind)
    }

    @Test(arguments: [
        "25", "2024", "25. 04", "25-04", "25/04", "9/10/11", "25,04", "1.I полугодие", "12.Совет", "123.04.2024",
        "25-04/2024",
    ])
    func otherFiguresAreNoDate(_ text: String) { #expect(date(text) == nil) }

    @Test(
        arguments: [
            ("I", 1, 1), ("IV", 4, 4), ("ІХ", 9, 9), ("XII", 12, 12), ("XIV", 14, nil), ("XL", 40, nil), ("Ⅻ", 12, 12),
            ("ⅱ", 2, 2), ("iii", nil, 3), ("ll", nil, 2), ("хі", nil, 11), ("П", nil, 2), ("ш", nil, 3),
            ("План", nil, nil), ("IIII", nil, nil), ("VX", nil, nil), ("L", 50, nil), ("", nil, nil),
            ("XXXXXXXX", nil, nil),
        ] as [(String, Int?, Int?)])
    func numeralsAreReadAsTheyAreWritten(_ text: String, _ value: Int?, _ loose: Int?) {
        #expect(RomanNumeral.value(of: text.unicodeScalars) == value)
        #expect(RomanNumeral.looseValue(of: text.unicodeScalars) == loose)
    }
}

@Suite struct LexiconTests {
    private func letters(_ word: String) -> ArraySlice<UInt16> { Array(word.utf16)[...] }

    @Test func aStemTakesTheEndingsOfItsList() {
        let table = StemTable<Int>(
            [(1, "пятого пять"), (2, "пят*")], inflected: [(3, "перв пят", "ый ого"), (4, "п", "я")])
        #expect(table[letters("первый")] == 3)
        #expect(table[letters("перв")] == nil)
        #expect(table[letters("первых")] == nil)
        #expect(table[letters("пятого")] == 1)
        #expect(table[letters("пять")] == 1)
        #expect(table[letters("пятью")] == 2)
        #expect(table[letters("пя")] == 4)
    }

    @Test func endingsAreWholeOnes() {
        let endings: WordEndings = "ого  ая\nя"
        #expect(endings.end(letters("первого")) && endings.end(letters("ая")) && endings.end(letters("мая")))
        #expect(!endings.end(letters("го")) && !endings.end(letters("")))
        #expect(endings.contains(letters("ого")) && endings.contains(letters("я")))
        #expect(!endings.contains(letters("мая")) && !endings.contains(letters("го")))
    }

    @Test func noNameStandsForTwoMonthsOrDays() {
        for table in [
            CalendarWords.months + CalendarWords.numbered(CalendarWords.englishMonths),
            CalendarWords.weekdays + CalendarWords.everyWeekday,
        ] {
            let words = table.flatMap { $0.1.split(separator: " ") }
            #expect(Set(words).count == words.count)
            for word in words { #expect(CellText.compared(String(word)) == word) }
        }
    }

    @Test(arguments: [("сентября\u{301}", "сентября"), ("за\u{301}мок", "замок"), ("и\u{306}о\u{301}д", "йод")])
    func accentsSayNothingAndStayPrinted(_ printed: String, _ compared: String) {
        let text = TokenizedText(printed)
        #expect(text.tokens.count == 1)
        #expect(text.letters(text.tokens[0]).elementsEqual(compared.utf16))
        #expect(text.text(0..<1) == printed)
    }

    @Test func wordsOfLookAlikesAreCyrillicWhereNoLatinOnesAreLookedFor() {
        func compared(_ text: String, _ folds: Bool) -> String {
            String(decoding: TokenizedText(text, foldsTwinWords: folds).compared, as: UTF16.self)
        }
        #expect(compared("MAPT C 1, TV", true) == "март с 1, tv")
        #expect(compared("MAPT C 1, TV", false) == "mapt c 1, tv")
    }
}
