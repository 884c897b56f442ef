import TestSupport

/// The lines of a fixture of phrases: `#` lines are remarks, columns are parted by tabs, `⏎` is a line break.
enum Phrases {
    static func rows(_ name: String) -> [[String]] {
        guard let text = try? Fixtures.text("phrases/\(name).tsv") else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { withBreaks(String($0)) }
        }
    }

    static func withBreaks(_ text: String) -> String {
        text.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
    }
}
