import Testing
import TextAnalysis

/// What stays on one line.
struct UnbrokenWordsTests {
    /// `~` stands for a no-break space.
    @Test(arguments: [
        ("Щегель Ю.М.", "Щегель~Ю.М."), ("Щегель Ю. М.", "Щегель~Ю.~М."), ("Ю.М. Щегель", "Ю.М.~Щегель"),
        ("Ю. М. Щегель", "Ю.~М.~Щегель"), ("директор Ю.М. Щегель", "директор Ю.М.~Щегель"),
        ("Директор Ю.М. Щегель", "Директор Ю.М.~Щегель"), ("Директор Ю.М.Щегель", "Директор Ю.М.Щегель"),
        ("методист Литош Е.В., психолог", "методист Литош~Е.В., психолог"),
        ("Литош Е.В. Щегель Ю.М.", "Литош~Е.В. Щегель~Ю.М."), ("Ёлкина Ё.Ё.", "Ёлкина~Ё.Ё."),
        ("Ўладзіміраў І.Ў.", "Ўладзіміраў~І.Ў."), ("Іва-Вяз І.І., настаўнік", "Іва-Вяз~І.І., настаўнік"),
        ("Иве О.", "Иве~О."), ("школа № 145", "школа №~145"), ("№ 5, № 6", "№~5, №~6"), ("№ п/п", "№ п/п"),
        ("приказ №5", "приказ №5"), ("в г. Жлобине", "в г. Жлобине"), ("План. Отчёт", "План. Отчёт"),
        ("класс А. Бабушкин пришёл", "класс А.~Бабушкин пришёл"), ("Анализ. И.О. директора", "Анализ. И.О. директора"),
        ("", ""), (" ", " "), ("№ ", "№ "), ("Ю. ", "Ю. "), (" Ю.М.", " Ю.М."), ("A.B. Smith", "A.B. Smith"),
    ])
    func namesAndNumbersAreKept(text: String, kept: String) {
        #expect(UnbrokenWords.kept(text).replacing("\u{A0}", with: "~") == kept)
    }

    @Test func anyBytesAreKeptAsTheyAre() {
        // Signs of every length before, between and behind the spaces.
        let signs = ["№", "Ю.", "Я", "я", "1", "«", "😀", "-", ".", " ", "Щегель", "é", "\u{301}"]
        for first in signs {
            for second in signs {
                for third in signs {
                    let text = "\(first) \(second) \(third)"
                    #expect(UnbrokenWords.kept(text).replacing("\u{A0}", with: " ") == text)
                }
            }
        }
    }
}
