import TestSupport
import Testing
import TextAnalysis

@Suite struct TokenizedTextTests {
    private func printed(_ text: TokenizedText) -> [String] { text.tokens.indices.map { text.text($0..<($0 + 1)) } }

    @Test(arguments: [
        ("15.10.2024 г.", ["15", ".", "10", ".", "2024", "г", "."]),
        ("2024г.", ["2024", "г", "."]),
        ("аб’ява, пад'езд", ["аб’ява", ",", "пад'езд"]),
        // The space before initials was forgotten.
        ("ЩегельЮ.М.", ["Щегель", "Ю", ".", "М", "."]),
        // й of two scalars, as macOS writes it.
        ("май".decomposed, ["май"]),
        ("5×7", ["5", "×", "7"]),
        ("а\nб", ["а", " ", "б"]),
    ])
    func textsAreCutIntoTokens(_ text: String, _ tokens: [String]) {
        #expect(printed(TokenizedText(text)) == tokens)
    }

    @Test func aWordBrokenOverLinesIsJoinedWhereItIsKnown() {
        let known = StemTable<Bool>([true: "ответственн* педагог психолог учитель"])
        func words(_ text: String) -> [String] { printed(TokenizedText(text) { known[$0] != nil }) }
        #expect(words("Ответствен-\nный") == ["Ответственный"])
        #expect(words("педагог-\nпсихолог") == ["педагог", "-", "психолог"])
        #expect(words("план-\nный") == ["план", "-", " ", "ный"])
        #expect(printed(TokenizedText("учител\nь", joinsWithoutHyphen: true) { known[$0] != nil }) == ["учитель"])
    }

    @Test(arguments: [
        ("(а) б", ["б"]), ("((а) б", ["(", "б"]), ("«а (б)» в", ["в"]), ("«а «б» в» г", ["г"]),
        ("а) б", ["а", ")", "б"]),
        ("\"а\" б \"в", ["б", "\"", "в"]), ("(а «б) в» г", ["г"]),
    ])
    func marksEncloseOnlyInPairs(_ text: String, _ open: [String]) {
        let tokens = TokenizedText(text)
        let kinds = Enclosures(tokens).kinds
        #expect(tokens.tokens.indices.filter { kinds[$0] == .open }.map { tokens.text($0..<($0 + 1)) } == open)
    }

    @Test(
        arguments: [
            ("15.10.2024", 15, 10, 2024), ("29 августа 2024 г.", 29, 8, 2024), ("«29» жніўня 2024 года", 29, 8, 2024),
            ("2024-10-15", 15, 10, 2024), ("15.10", 15, 10, nil), ("15.10.24", 15, 10, 2024),
            ("15 October 2024", 15, 10, 2024), ("5 траўня 2025 г.", 5, 5, 2025), ("3 жн. 2025", 3, 8, 2025),
        ] as [(String, Int, Int, Int?)])
    func daysAreReadAsPrinted(_ text: String, _ day: Int, _ month: Int, _ year: Int?) throws {
        let days = PrintedDay.days(in: TokenizedText(text))
        let found = try #require(days.first)
        #expect(days.count == 1)
        #expect(found.day == day && found.month == month && found.year == year)
    }
}

extension String {
    /// The text with й as и and a breve.
    fileprivate var decomposed: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.flatMap { $0 == "й" ? ["и", "\u{306}"] as [Unicode.Scalar] : [$0] }))
    }
}
