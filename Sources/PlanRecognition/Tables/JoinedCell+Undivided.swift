import PlanModel
import TextAnalysis

/// Things of a joined cell that nothing but a space, a bracket or a slash parts: «актовый зал Дуб А.А.»,
/// «каб. 5/10.00/учитель», «библиотека 12.15 библиотекарь».
extension JoinedCell {
    /// A place and the person behind it, where the words before the name are no post but hold a word for a place.
    func partedAtName(_ piece: String) -> [String] {
        guard roles.contains(.place), piece.utf8.count <= 200 else { return [piece] }
        let reading = people.read(piece)
        guard reading.entries.count == 1, reading.entries[0].kind == .person, let post = reading.entries[0].post,
            piece.hasPrefix(post), Self.isPlace(post)
        else { return [piece] }
        // «Заведующий кабинетом»: a place in another case is of the post.
        let words = people.read(post)
        guard words.entries.count == 1, words.entries[0].kind != .post || !words.unused.isEmpty else { return [piece] }
        let person = Self.withoutBrackets(String(piece.dropFirst(post.count)))
        return person.isEmpty ? [piece] : [post, person]
    }

    /// The parts between slashes, where one of them is a time or people: «каб. 5/10.00/учитель», not «к/т «Мир»».
    func partedAtSlashes(_ piece: String, is known: (String) -> Bool) -> [String] {
        guard piece.utf8.contains(0x2F), piece.utf8.count <= 200, !piece.unicodeScalars.contains("«") else {
            return [piece]
        }
        let parts = piece.split(separator: "/").map { CellText.folded(String($0)) }.filter { !$0.isEmpty }
        return parts.count > 1 && parts.contains(where: known) ? parts : [piece]
    }

    /// «II квартал 2026 г. / инженер по охране труда»: a piece cut at a slash with spaces, where one side says when.
    func partedAtSpacedSlash(_ piece: String) -> [String] {
        guard piece.utf8.contains(0x2F), let slash = piece.firstRange(of: " / ") else { return [piece] }
        let sides = [piece[..<slash.lowerBound], piece[slash.upperBound...]].map { CellText.folded(String($0)) }
        guard sides.allSatisfy({ !$0.isEmpty }), sides.contains(where: readsDeadline) else { return [piece] }
        return sides
    }

    /// Words without the brackets around them and the marks before them.
    static func withoutBrackets(_ words: String) -> String {
        var words = CellText.folded(words)[...]
        while let first = words.unicodeScalars.first, "(,:–—- ".unicodeScalars.contains(first) {
            words.unicodeScalars.removeFirst()
        }
        while let last = words.unicodeScalars.last, ") ".unicodeScalars.contains(last) {
            words.unicodeScalars.removeLast()
        }
        return String(words)
    }

    /// «В течение дня», «утром», «во второй половине дня»: a part of the day.
    static func namesPartOfDay(_ piece: String) -> Bool {
        guard piece.utf8.count <= 60 else { return false }
        let words = Letters.comparedWords(piece, limit: 6)
        return words.contains { LineLexicon.partsOfDay.contains($0) }
            && words.allSatisfy { LineLexicon.partsOfDay.contains($0) || LineLexicon.besidePartsOfDay.contains($0) }
    }
}
