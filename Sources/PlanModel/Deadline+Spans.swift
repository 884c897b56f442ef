extension Deadline {
    /// The spans of days that the deadline names, in its order: those of a list, `{2024-09..2024-10,2024-12}`, or one from
    /// its start to its end. One too where the list does not fit the two; none where either is missing, or the end comes
    /// first.
    package var spans: [ClosedRange<Day>] {
        guard let start, let end, start <= end else { return [] }
        let whole = [start...end]
        guard let edtf, edtf.hasPrefix("{"), edtf.hasSuffix("}") else { return whole }
        var spans: [ClosedRange<Day>] = []
        for element in edtf.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false) {
            let bounds = element.split(separator: ".").map(Self.days)
            guard (1...2).contains(bounds.count), let first = bounds[0]?.lowerBound,
                let last = bounds[bounds.count - 1]?.upperBound, start <= first, first <= last, last <= end
            else { return whole }
            spans.append(first...last)
        }
        return spans.isEmpty ? whole : spans
    }

    /// The days of `2024-09-15` or `2024-09`.
    private static func days(_ text: Substring) -> ClosedRange<Day>? {
        if let day = Day(iso: text) { return day...day }
        guard let first = Day(iso: "\(text)-01"), let last = Day.last(ofMonth: first.month, in: first.year) else {
            return nil
        }
        return first...last
    }
}
