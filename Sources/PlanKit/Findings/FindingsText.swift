internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// Findings for people: where, what, the row in a frame with the column at fault pointed out, and the way out; or, for
/// many files, a line a finding. How many there are of each kind closes the list.
struct FindingsText {
    let language: Language
    let words: Action.Words
    let isFramed: Bool

    /// How many findings of a kind are framed in a file: the rest of ten thousand is a line each.
    private static let mostFrames = 100

    func write(_ files: [CheckedFile]) -> String {
        var text = ""
        for file in files {
            guard isFramed else {
                text += file.findings.map(line).joined()
                continue
            }
            let frames = FindingFrames(of: file.plan, in: language)
            var counts: [DiagnosticID: Int] = [:]
            var isBehindFrame = true
            for finding in file.findings {
                counts[finding.id, default: 0] += 1
                let isFramed = counts[finding.id, default: 0] <= Self.mostFrames
                if isFramed && !isBehindFrame { text += "\n" }
                text += isFramed ? write(finding, of: file, frames) + "\n" : line(finding)
                isBehindFrame = isFramed
            }
            if !isBehindFrame { text += "\n" }
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

    private func write(_ finding: Diagnostic, of file: CheckedFile, _ frames: FindingFrames) -> String {
        let place = finding.place.description(in: language)
        var text = file.name + (place.isEmpty ? "" : ": \(place)") + "\n"
        text +=
            "  \(language.text(finding.severity.phrase)): \(finding.sentence(in: language)) [\(finding.id.rawValue)]\n"
        text += frames.frame(of: finding)
        let wayOut = finding.wayOut(in: language, words: words)
        if !wayOut.isEmpty { text += "  → \(wayOut)\n" }
        return text
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
}
