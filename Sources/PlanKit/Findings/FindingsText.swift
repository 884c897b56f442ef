internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// Findings for people: where, what, the row in a frame with the column at fault pointed out, and the way out; or, for
/// many files, a line a finding. How many there are of each kind closes the list.
struct FindingsText {
    let language: Language
    let words: Action.Words
    let isFramed: Bool

    /// How much of a cell a frame shows, in characters.
    private static let widestCell = 72

    func write(_ files: [CheckedFile]) -> String {
        var text = ""
        for file in files {
            guard isFramed else {
                text += file.findings.map(line).joined()
                continue
            }
            // A large plan may have as many findings as rows.
            let rows = Dictionary(grouping: file.plan?.activities ?? [], by: \.source.wholeRow)
            for finding in file.findings { text += write(finding, of: file, rows) + "\n" }
        }
        return text + kinds(files) + summary(files) + "\n"
    }

    /// A finding on a line of its own: its file and place, what it is.
    private func line(_ finding: Diagnostic) -> String {
        let place = finding.place.description(in: language)
        let words = CellText.folded(finding.sentence(in: language))
        return "\(finding.place.file ?? "")\(place.isEmpty ? "" : ": \(place)"): "
            + "\(language.text(finding.severity.phrase)): \(words) [\(finding.id.rawValue)]\n"
    }

    /// How many findings there are of each kind, the most first; nothing where there is one of each.
    private func kinds(_ files: [CheckedFile]) -> String {
        let counts = Dictionary(grouping: files.flatMap(\.findings), by: \.id).mapValues(\.count)
        guard counts.values.contains(where: { $0 > 1 }) else { return "" }
        let width = counts.values.map { String($0).count }.max() ?? 1
        let lines = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map { id, count in
            let number = String(repeating: " ", count: width - String(count).count) + String(count)
            let kind = id.messageWithoutWords(in: language, words: words).sentence
            return "  \(number) × \(kind) [\(id.rawValue)]\n"
        }
        return (isFramed ? "" : "\n") + lines.joined() + "\n"
    }

    private func write(_ finding: Diagnostic, of file: CheckedFile, _ rows: [SourceRow: [Activity]]) -> String {
        let place = finding.place.description(in: language)
        var text = file.name + (place.isEmpty ? "" : ": \(place)") + "\n"
        text +=
            "  \(language.text(finding.severity.phrase)): \(finding.sentence(in: language)) [\(finding.id.rawValue)]\n"
        text += frame(of: finding, in: file.plan, rows)
        let wayOut = finding.wayOut(in: language, words: words)
        if !wayOut.isEmpty { text += "  → \(wayOut)\n" }
        return text
    }

    /// The row a finding speaks of: a line a column, the one at fault marked.
    private func frame(of finding: Diagnostic, in plan: Plan?, _ rows: [SourceRow: [Activity]]) -> String {
        guard let plan, let row = finding.place.row, let table = finding.place.table else { return "" }
        let activities = rows[SourceRow(table: table, row: row)] ?? []
        // A row of a matrix holds several activities: the one of the column. One read as several: that whose words are
        // quoted.
        let own = activities.first { $0.source.column != nil && $0.source.column == finding.place.column }
        let quoted = activities.first { activity in
            guard let words = finding.arguments["words"],
                let column = plan.columns.first(where: { $0.heading == finding.place.heading })
            else { return false }
            return Self.words(of: activity, in: column, key: column.heading).contains(words)
        }
        guard let activity = own ?? quoted ?? activities.first else { return "" }
        let keys = plan.otherKeys
        return plan.columns.enumerated().map { index, column in
            let heading = column.heading.isEmpty ? "\(language.text(.placeColumn)) \(index + 1)" : column.heading
            let isAtFault =
                column.heading.isEmpty ? finding.place.column == index + 1 : column.heading == finding.place.heading
            let isElsewhere =
                column.role == .activity && activity.source.column.map { $0 != index + 1 } == true
            if isElsewhere { return "" }
            let words = Self.words(of: activity, in: column, key: keys[index])
            let shown =
                words.unicodeScalars.count > Self.widestCell
                ? String(words.unicodeScalars.prefix(Self.widestCell)) + "…" : words
            return "  \(isAtFault ? ">" : "|") \(heading): \(shown)\n"
        }.joined()
    }

    private func summary(_ files: [CheckedFile]) -> String {
        func count(_ severity: Severity) -> String {
            String(files.map { $0.findings.count { $0.severity == severity } }.reduce(0, +))
        }
        return language.text(
            .checkSummary,
            [
                "files": String(files.count), "errors": count(.error), "warnings": count(.warning),
                "notes": count(.note),
            ])
    }

    /// The words of a cell of the row, on one line.
    private static func words(of activity: Activity, in column: Column, key: String?) -> String {
        CellText.folded(activity.words(in: column.role, key: key).joined(separator: "; "))
    }
}
