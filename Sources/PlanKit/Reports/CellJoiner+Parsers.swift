internal import PlanModel
internal import PlanRecognition
public import PlanReports

extension CellJoiner {
    /// Takes for each cell the first separator with which the cell reads back as the same entries.
    public static let readingBack = CellJoiner(
        responsible: { entries in joined(entries, words: entries.map(\.text)) { people.read($0).entries } },
        results: { entries in joined(entries, words: entries.map(\.text)) { results.read($0).results } },
        people: { people.read($0).entries })

    /// The parsers, made once for all cells.
    private static let people = ResponsibleParser(abbreviations: [:])
    private static let results = ResultParser()

    private static func joined<Entry: Equatable>(
        _ entries: [Entry], words: [String], read: (String) -> [Entry]
    ) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        for separator in [", ", "; ", "\n", ",\n"] {
            let cell = words.joined(separator: separator)
            if read(cell) == entries { return cell }
        }
        // No single one does: each gap gets its own, from left to right.
        var cell = words[0]
        for index in words.indices.dropFirst() {
            let candidates = [", ", "; ", "\n", " "].map { cell + $0 + words[index] }
            cell = candidates.first { read($0) == Array(entries[...index]) } ?? candidates[1]
        }
        return cell
    }
}
