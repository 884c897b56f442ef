import TextAnalysis

/// Times of the day that stand in two columns: when a thing begins and when it ends.
enum TimeSpan {
    /// The words of both cells as one time: «8.45» and «9.30» are «8.45–9.30», «с 10.00» and «до 11.30» go on as printed.
    static func joined(_ first: String, _ last: String) -> String {
        let first = CellText.folded(first), last = CellText.folded(last)
        guard Letters.hasWords(last), first != last else { return first.isEmpty ? last : first }
        guard Letters.hasWords(first) else { return last }
        let isPhrase = Letters.comparedWords(last, limit: 1).first.map { prepositions.contains($0) } ?? false
        return first + (isPhrase ? " " : "–") + last
    }

    /// Whether figures that may be a time of the day or two, «9.00», «10:15–11.00», could be days too, as «10.10»
    /// could; nil for all else.
    static func mayBeDays(_ text: String) -> Bool? {
        guard let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count <= 24 else { return nil }
        var mayBeDays = true
        let parts = CellText.folded(text).unicodeScalars.split { Letters.isDash($0) }
        guard (1...2).contains(parts.count) else { return nil }
        for part in parts {
            let figures = String(part).split(separator: " ").joined().split { $0 == "." || $0 == ":" }
            guard figures.count == 2, let hour = Int(figures[0]), let minute = Int(figures[1]), (0..<24).contains(hour),
                (0..<60).contains(minute), figures[1].utf8.count == 2
            else { return nil }
            if text.utf8.contains(0x3A) || hour == 0 || !(1...12).contains(minute) { mayBeDays = false }
        }
        return mayBeDays
    }

    private static let prepositions: Set<String> = ["до", "да", "по", "па"]
}
