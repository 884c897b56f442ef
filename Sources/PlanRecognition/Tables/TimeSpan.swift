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

    private static let prepositions: Set<String> = ["до", "да", "по", "па"]
}
