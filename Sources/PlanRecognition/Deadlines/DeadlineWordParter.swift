import TextAnalysis

/// Parts two words between which the space was lost, and finds words that are all but one of the lexicon.
///
/// | printed | read |
/// | --- | --- |
/// | `всентябре`, `каждыймесяц`, `последняяпятница`, `поплану` | two words |
/// | `Iполугодие`, `началаII` | a roman numeral and a word |
/// | `октбрь`, `декаабрь` | no word, but so near one that nothing around it is sure |
enum DeadlineWordParter {
    /// The two words of a glued one; nil where it is none.
    ///
    /// The first must be one that never ends a deadline (a preposition, «каждый», «последняя», «весь»), the second one
    /// that may follow it; short second words only behind long first ones: «погода» is not «по года».
    static func parts(
        of word: ArraySlice<UInt16>, budget: StepBudget
    ) -> (first: DeadlineWordJoiner.Known, second: DeadlineWordJoiner.Known)? {
        guard word.count >= 4 else { return nil }
        budget.spend(DeadlineLexicon.longestWord)
        // Most words begin like no word of the lexicon, or like «в», «с», «к» only.
        let longest = DeadlineLexicon.begins(word) ? min(word.count - 1, DeadlineLexicon.longestWord) : 1
        for length in 1...longest {
            let (first, second) = (word.prefix(length), word.dropFirst(length))
            guard second.count >= 3 || second.count == 1, let left = DeadlineLexicon.lexeme(of: first), leads(left)
            else { continue }
            guard let right = DeadlineLexicon.lexeme(of: second) else { continue }
            if second.count == 1 {
                // «1 разв месяц».
                guard left == .times, right == .inside, length == 3 else { continue }
            } else {
                // «последня» is not «после дня».
                if right == .unit(.day), left != .every, left != .whole { continue }
                guard follows(right), second.count >= 5 || length >= 4 || isMay(second) else { continue }
            }
            return ((first, left), (second, right))
        }
        return nil
    }

    private static func isMay(_ word: ArraySlice<UInt16>) -> Bool {
        word.count == 3 && DeadlineLexicon.lexeme(of: word) == .month(5)
    }

    private static func leads(_ lexeme: DeadlineLexeme) -> Bool {
        switch lexeme {
        case .from, .upTo, .until, .towards, .inside, .after, .starting, .every, .last, .ordinal, .whole, .during,
            .season, .cardinal, .times, .eventHead, .scheduleHead, .and, .part:
            true
        default: false
        }
    }

    private static func follows(_ lexeme: DeadlineLexeme) -> Bool {
        switch lexeme {
        case .month, .unit, .school, .during, .part, .holidays, .weekday, .occasion, .scheduleNoun, .times, .season,
            .last, .every, .periodWord, .eventPlace:
            true
        default: false
        }
    }

    // MARK: Near words

    /// Whether a word that the lexicon does not know is a letter away from a long word of time. What such a slip of the
    /// pen stands beside may mean another date without it: «ноябрь-феваль» is not November.
    static func isSlip(_ word: ArraySlice<UInt16>) -> Bool {
        guard word.count >= 5, !adjectives.end(word) else { return false }
        return (word.count - 1...word.count + 1).contains { length in
            guard length < longWords.count else { return false }
            let words = longWords[length]
            return stride(from: 0, to: words.count, by: length).contains {
                EditDistance.isOneLetter(word, words[$0..<($0 + length)])
            }
        }
    }

    /// The words that a slip is held against, for each length one behind another. Short ones have too many neighbours:
    /// «средам» and «следам», «серада» and «страда».
    private static let longWords: [[UInt16]] = {
        var words: [[UInt16]] = []
        func add(_ list: String, from shortest: Int) {
            let list = WordList(list)
            for word in list.words where word.count >= shortest {
                while words.count <= word.count { words.append([]) }
                words[word.count] += list.letters[word]
            }
        }
        for (lexeme, list) in DeadlineLexicon.calendar + DeadlineLexicon.times {
            if case .month = lexeme { add(list, from: 6) } else { add(list, from: 7) }
        }
        add(DeadlineLexicon.ongoing, from: 7)
        add("неделя недели неделю неделе начало начала начале началу конца концу пачатку пачатак канца канцы", from: 1)
        return words
    }()

    /// «снежная», «весенний»: an adjective made of a word of time is no slip.
    private static let adjectives: WordEndings = "ая ый ий ое ые ие ых их ой ыя ія"
}
