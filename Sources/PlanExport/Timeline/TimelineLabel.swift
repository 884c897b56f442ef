import PlanModel
import TextAnalysis

/// The words of an activity beside its bar.
enum TimelineLabel {
    /// The number and the words of an activity, on one line.
    static func words(of activity: Activity) -> String {
        let title = CellText.folded(activity.title)
        guard !activity.number.isEmpty else { return title }
        // «1а» and «1.1» have their dot too; one that is there is not doubled.
        let dot = activity.number.hasSuffix(".") || activity.number.hasSuffix(")") ? "" : "."
        return "\(CellText.folded(activity.number))\(dot) \(title)"
    }

    /// The first words that have room, with an ellipsis where there are more.
    ///
    /// - Parameter fits: whether a text has room.
    static func shortened(_ words: String, while fits: (String) -> Bool) -> String {
        if fits(words) { return words }
        var best = ""
        var line = ""
        for word in words.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            guard fits(longer + "…") else { break }
            line = longer
            best = longer
        }
        if best.isEmpty {
            // One word without an end.
            for letter in words {
                guard fits(best + String(letter) + "…") else { break }
                best.append(letter)
            }
        }
        while let last = best.unicodeScalars.last, " ,;:–—-.".unicodeScalars.contains(last) {
            best.unicodeScalars.removeLast()
        }
        return best + "…"
    }
}
