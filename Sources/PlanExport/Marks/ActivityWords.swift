import PlanModel

/// Compares the words of activities: does a row still speak of the same thing?
enum ActivityWords {
    /// The words as they are compared: the contract's folding, and of that letters and digits only, one space between
    /// words; accents do not count.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isBetweenWords = false
        for scalar in CellText.compared(text).unicodeScalars where scalar != "\u{300}" && scalar != "\u{301}" {
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            guard isMark || scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                isBetweenWords = !folded.isEmpty
                continue
            }
            if isBetweenWords { folded.append(" ") }
            isBetweenWords = false
            folded.append(scalar)
        }
        return String(folded)
    }
}

/// Finds the texts that are still much the same as one whose wording has changed.
struct LikenessIndex {
    /// From this share of common words on, two texts are taken for the same activity.
    private static let threshold = 0.6

    /// How many different words each text has.
    private let counts: [Int]
    /// In which texts a word stands.
    private var texts: [Substring: [Int]] = [:]

    /// An index of folded texts.
    init(_ folded: [String]) {
        let words = folded.map { Set($0.split(separator: " ")) }
        counts = words.map(\.count)
        for (index, set) in words.enumerated() {
            for word in set { texts[word, default: []].append(index) }
        }
    }

    /// The texts, by their index, that share enough words with a folded text: twice the words in common by the words
    /// of both (Dice's coefficient).
    func alike(_ folded: String) -> [Int] {
        let words = Set(folded.split(separator: " "))
        var shared: [Int: Int] = [:]
        for word in words {
            for index in texts[word] ?? [] { shared[index, default: 0] += 1 }
        }
        return shared.filter { Double(2 * $1) >= Self.threshold * Double(counts[$0] + words.count) }.keys.sorted()
    }
}
