import Testing
import TextAnalysis

@testable import PlanRecognition

struct DeadlineLexiconTests {
    /// A word of two lines would mean what the one says that is read last.
    @Test func noWordMeansTwoThings() {
        let lists =
            DeadlineLexicon.calendar + DeadlineLexicon.times + DeadlineLexicon.grammar + DeadlineLexicon.phrases
        let words = lists.flatMap { $0.1.split(separator: " ") }
        #expect(words.count > 1_000)
        #expect(Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test func wordsStandAsTheyAreCompared() {
        for (lexeme, words) in DeadlineLexicon.times + DeadlineLexicon.grammar + DeadlineLexicon.phrases {
            for word in words.split(separator: " ") {
                #expect(CellText.compared(String(word)) == word)
                let letters = Array(word.utf16)
                #expect(letters.count <= DeadlineLexicon.longestWord)
                #expect(DeadlineLexicon.lexeme(of: letters[...]) == lexeme, "\(word)")
            }
        }
    }
}
