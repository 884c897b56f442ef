import TextAnalysis

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
            let distance = EditDistance.between(wanted, letters)
            guard distance <= allowed, distance < letters.count else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.compactMap { letter in
            switch letter {
            case " ", "-", "_": nil
            default: Unicode.Scalar(Folding.cyrillicTwin(of: letter) ?? Folding.folded(letter))
            }
        }
    }
}
