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
        of word: String, budget: StepBudget
    ) -> (String, DeadlineLexeme, String, DeadlineLexeme)? {
        guard word.utf8.count >= 8 else { return nil }
        var length = word.unicodeScalars.count
        budget.spend(length)
        for index in word.unicodeScalars.indices.dropFirst().prefix(longestFirst) {
            let first = word[..<index], second = word[index...]
            length -= 1
            guard length >= 3 || length == 1 else { continue }
            guard let left = DeadlineLexicon.lexeme(of: first), leads(left) else { continue }
            budget.spend(length)
            guard let right = DeadlineLexicon.lexeme(of: second) else { continue }
            if length == 1 {
                // «1 разв месяц».
                guard left == .times, right == .inside, first == "раз" else { continue }
            } else {
                // «последня» is not «после дня».
                if right == .unit(.day), left != .every, left != .whole { continue }
                guard follows(right), length >= 5 || first.unicodeScalars.count >= 4 || isMay(second) else { continue }
            }
            return (String(first), left, String(second), right)
        }
        return nil
    }

    /// No word that may stand first is longer.
    private static let longestFirst = 20

    private static func isMay(_ word: Substring) -> Bool { word == "мая" || word == "май" || word == "мае" }

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
    static func isSlip(_ word: String) -> Bool {
        let letters = Array(word.unicodeScalars)
        guard letters.count >= 5, letters.count <= longWords.count, !isAdjective(letters) else { return false }
        return longWords[max(0, letters.count - 1)..<min(letters.count + 2, longWords.count)].contains { words in
            words.contains { EditDistance.isOneLetter(letters, $0) }
        }
    }

    /// The words that a slip is held against, by their length. Short ones have too many neighbours: «средам» and
    /// «следам», «серада» and «страда».
    private static let longWords: [[[Unicode.Scalar]]] = {
        var words: [[[Unicode.Scalar]]] = []
        func add(_ list: String, from shortest: Int) {
            var letters: [Unicode.Scalar] = []
            func endWord() {
                if letters.count >= shortest {
                    while words.count <= letters.count { words.append([]) }
                    words[letters.count].append(letters)
                }
                letters.removeAll(keepingCapacity: true)
            }
            for letter in list.unicodeScalars {
                if letter == " " { endWord() } else { letters.append(letter) }
            }
            endWord()
        }
        for (lexeme, list) in DeadlineLexicon.times {
            if case .month = lexeme { add(list, from: 6) } else { add(list, from: 7) }
        }
        add(DeadlineLexicon.ongoing, from: 7)
        add("неделя недели неделю неделе начало начала начале началу конца концу пачатку пачатак канца канцы", from: 1)
        return words
    }()

    /// «снежная», «весенний»: an adjective made of a word of time is no slip.
    private static func isAdjective(_ letters: [Unicode.Scalar]) -> Bool {
        ["ая", "ый", "ий", "ое", "ые", "ие", "ых", "их", "ой", "ыя", "ія"].contains { ending in
            letters.suffix(2).elementsEqual(ending.unicodeScalars)
        }
    }
}
