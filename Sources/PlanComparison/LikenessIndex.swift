package import TextAnalysis

/// Finds the texts that are still much the same as one whose wording has changed.
///
/// Endings do not count, nor do words of one or two letters. Texts of which each has a number, a month, a season or an
/// ordinal that the other lacks are not alike: «заседание № 2» is no new wording of «заседание № 1».
///
/// Only texts that can be alike are looked at. Of a text's stems most must stand in one that is like it, so that one of
/// the few rarest does, and words that stand in every row («провести», «родителей») need not be followed; nor need those
/// that say which activity is meant, where they differ. What is left is bounded: of thousands of texts that all are alike
/// the nearest are found.
package struct LikenessIndex {
    /// From this share of common words on, two texts may be the same activity.
    package static let threshold = 0.7
    /// From this share on, they are taken for the same though nothing else speaks for it.
    package static let closeThreshold = 0.8

    /// How many places of stems all texts together look up: of a plan of 2,000 rows that are all alike still every one.
    private static let mostPlaces = 1 << 22
    /// How many texts all texts together can be like: pairs of them are held in memory.
    private static let mostAlike = 1 << 18

    /// A text and how like it is: twice the words in common by the words of both (Dice's coefficient).
    package struct Candidate {
        package var index: Int
        package var likeness: Double
    }

    private let texts: [Words]
    /// The numbers of the stems.
    private let numbers: [Substring: Int]
    /// In which texts a stem stands, those without a stem that tells like activities apart, and the others.
    private let plain: [[Int]]
    private let distinct: [[Int]]

    /// An index of folded texts.
    package init(_ folded: [String]) {
        var numbers: [Substring: Int] = [:]
        var plain: [[Int]] = []
        var distinct: [[Int]] = []
        texts = folded.enumerated().map { index, text in
            let words = Words(text) { stem in
                if let number = numbers[stem] { return number }
                numbers[stem] = plain.count
                plain.append([])
                distinct.append([])
                return plain.count - 1
            }
            for stem in words.stems {
                if words.distinctive.isEmpty { plain[stem].append(index) } else { distinct[stem].append(index) }
            }
            return words
        }
        self.numbers = numbers
        self.plain = plain
        self.distinct = distinct
    }

    /// The texts that share enough words with a folded text, in their order.
    ///
    /// - Parameters:
    ///   - position: where among the texts it would stand: where too many could be like it, those near there are found.
    ///   - budget: counts what is looked at.
    package func alike(_ folded: String, near position: Int, _ budget: StepBudget = StepBudget()) -> [Candidate] {
        let words = Words(folded) { numbers[$0] }
        let most = max(Self.leastAlike, Self.mostAlike / max(1, texts.count))
        var found: [Candidate] = []
        for index in candidates(of: words, near: position, budget) {
            let text = texts[index]
            let likeness = words.likeness(to: text)
            if likeness >= Self.threshold, !words.contradicts(text) {
                found.append(Candidate(index: index, likeness: likeness))
            }
        }
        guard found.count > most else { return found }
        found.sort { ($1.likeness, abs($0.index - position)) < ($0.likeness, abs($1.index - position)) }
        return found.prefix(most).sorted { $0.index < $1.index }
    }

    /// However many texts there are, so many may be like one.
    private static let leastAlike = 64

    /// The texts that may be like one, in their order.
    private func candidates(of words: Words, near position: Int, _ budget: StepBudget) -> [Int] {
        let rare = words.stemsToFollow { plain[$0].count + distinct[$0].count }
        var places = rare.map { plain[$0] }
        let byRare = rare.map { distinct[$0] }
        if words.isDistinctive {
            // One of two such texts has all that the other has, so that both have one in common.
            let byDistinctive = words.distinctive.map { distinct[$0] }
            let isShorter = byDistinctive.reduce(0) { $0 + $1.count } < byRare.reduce(0) { $0 + $1.count }
            places += isShorter ? byDistinctive : byRare
        } else {
            places += byRare
        }
        var rest = max(Self.leastPlaces, Self.mostPlaces / max(1, texts.count))
        var indices: [Int] = []
        for list in places.sorted(by: { $0.count < $1.count }) where rest > 0 {
            let near = list.count > rest ? Self.nearest(rest, to: position, in: list) : list[...]
            rest -= near.count
            indices += near
        }
        budget.spend(indices.count + words.stems.count)
        guard places.count > 1 else { return indices }
        indices.sort()
        var last = -1
        indices.removeAll { index in
            defer { last = index }
            return index == last
        }
        return indices
    }

    /// However many texts there are, so many places are looked up for one.
    private static let leastPlaces = 256

    /// So many of the rising numbers, those around a number.
    private static func nearest(_ count: Int, to number: Int, in list: [Int]) -> ArraySlice<Int> {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        let start = min(max(0, low - count / 2), list.count - count)
        return list[start..<start + count]
    }
}

/// The words of a text as they are compared.
private struct Words {
    /// The numbers of its stems, rising.
    var stems: [Int] = []
    /// Those of the stems that say which of several like activities is meant, rising.
    var distinctive: [Int] = []
    /// How many more stems it has that no text of the index has, and how many of them are distinctive.
    private var unknown = 0
    private var unknownDistinctive = 0

    /// - Parameter number: the number of a stem; nil where no text has it.
    init(_ folded: String, number: (Substring) -> Int?) {
        var known: Set<Substring> = []
        for word in folded.split(separator: " ") {
            let own = Self.distinctive(word)
            guard own != nil || word.unicodeScalars.count > 2 else { continue }
            let stem = own ?? word.prefix(6)
            guard known.insert(stem).inserted else { continue }
            guard let number = number(stem) else {
                unknown += 1
                if own != nil { unknownDistinctive += 1 }
                continue
            }
            stems.append(number)
            if own != nil { distinctive.append(number) }
        }
        stems.sort()
        distinctive.sort()
    }

    /// Whether something says which of several like activities is meant.
    var isDistinctive: Bool { !distinctive.isEmpty || unknownDistinctive > 0 }

    private var count: Int { stems.count + unknown }

    /// The stems of which every text that is like this one has one: the rarest, but for so many as they have in common
    /// at least.
    func stemsToFollow(frequency: (Int) -> Int) -> ArraySlice<Int> {
        // The fewest that a text can have in common with it is all that the other one has.
        let fewest =
            (0...count).first { Double(2 * $0) / Double(max(1, count + $0)) >= LikenessIndex.threshold } ?? count
        let followed = count - fewest + 1 - unknown
        guard followed > 0 else { return [] }
        return stems.sorted { frequency($0) < frequency($1) }.prefix(followed)
    }

    func likeness(to text: Words) -> Double {
        Double(2 * Self.common(stems, text.stems)) / Double(count + text.count)
    }

    /// Whether each has something that the other lacks and that says which activity is meant.
    func contradicts(_ text: Words) -> Bool {
        let common = Self.common(distinctive, text.distinctive)
        return common < distinctive.count + unknownDistinctive && common < text.distinctive.count
    }

    /// How many numbers stand in both of two rising lists.
    private static func common(_ left: [Int], _ right: [Int]) -> Int {
        var (first, second, count) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                count += 1
                first += 1
                second += 1
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return count
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
}
