/// Finds the texts that are still much the same as one whose wording has changed.
///
/// Endings do not count, nor do words of one or two letters. Texts of which each has a number, a month, a season or an
/// ordinal that the other lacks are not alike: «заседание № 2» is no new wording of «заседание № 1».
package struct LikenessIndex {
    /// From this share of common words on, two texts may be the same activity.
    package static let threshold = 0.7
    /// From this share on, they are taken for the same though nothing else speaks for it.
    package static let closeThreshold = 0.8

    /// A text and how like it is: twice the words in common by the words of both (Dice's coefficient).
    package struct Candidate {
        package var index: Int
        package var likeness: Double
    }

    private struct Words {
        var stems: Set<Substring> = []
        /// The stems that say which of several like activities is meant.
        var distinctive: Set<Substring> = []

        init(_ folded: String) {
            for word in folded.split(separator: " ") {
                let stem = Words.distinctive(word)
                if let stem { distinctive.insert(stem) }
                if stem != nil || word.unicodeScalars.count > 2 { stems.insert(stem ?? word.prefix(6)) }
            }
        }

        /// A number, Arabic or Roman, or the stem of a word that tells like activities apart.
        private static func distinctive(_ word: Substring) -> Substring? {
            if word.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return word }
            if word.unicodeScalars.allSatisfy("ivxіх".unicodeScalars.contains) { return word }
            return tellingApart.first { word.hasPrefix($0) }
        }

        private static let tellingApart: [Substring] = """
            январ феврал март апрел мая май мае июн июл август сентябр октябр ноябр декабр
            студзен лют сакавік красавік трав чэрвен ліпен жнів верас кастрычнік лістапад снеж
            осен зим весен лет восен зім вясн перв втор трет четв перш друг трэц чацв
            """.split { $0.isWhitespace }

        func contradict(_ other: Words) -> Bool {
            !distinctive.isSubset(of: other.distinctive) && !other.distinctive.isSubset(of: distinctive)
        }
    }

    private let texts: [Words]
    /// In which texts a stem stands.
    private var indices: [Substring: [Int]] = [:]

    /// An index of folded texts.
    package init(_ folded: [String]) {
        texts = folded.map(Words.init)
        for (index, words) in texts.enumerated() {
            for stem in words.stems { indices[stem, default: []].append(index) }
        }
    }

    /// The texts that share enough words with a folded text, in their order.
    package func alike(_ folded: String) -> [Candidate] {
        let words = Words(folded)
        var shared: [Int: Int] = [:]
        for stem in words.stems {
            for index in indices[stem] ?? [] { shared[index, default: 0] += 1 }
        }
        return shared.compactMap { index, count in
            let likeness = Double(2 * count) / Double(texts[index].stems.count + words.stems.count)
            guard likeness >= Self.threshold, !words.contradict(texts[index]) else { return nil }
            return Candidate(index: index, likeness: likeness)
        }.sorted { $0.index < $1.index }
    }
}
