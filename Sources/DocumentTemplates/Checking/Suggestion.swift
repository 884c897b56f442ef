/// «Did you mean»: the known name that a wrong one is nearest to.
enum Suggestion {
    /// The nearest of the names; nil where none is near.
    ///
    /// Near is a third of the letters changed, swapped, left out or added; case, ё/е, Latin letters that look like
    /// Cyrillic ones, spaces, hyphens and underscores don't count. Of equally near names the first wins.
    static func nearest(to name: String, among names: [String]) -> String? {
        let wanted = folded(name)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let allowed = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names {
            let letters = folded(candidate)
            guard abs(letters.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, letters)
            guard distance <= allowed, distance < letters.count else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.compactMap { letter in
            switch letter {
            case " ", "-", "_": nil
            case "ё", "e": "е"
            case "’", "ʼ": "'"
            case "a": "а"
            case "c": "с"
            case "i": "і"
            case "k": "к"
            case "m": "м"
            case "o": "о"
            case "p": "р"
            case "t": "т"
            case "x": "х"
            case "y": "у"
            default: letter
            }
        }
    }

    /// How many letters must change, go, come or swap places (Damerau–Levenshtein, adjacent swaps).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let same = left[row] == right[column]
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
