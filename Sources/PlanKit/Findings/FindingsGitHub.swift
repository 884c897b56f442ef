internal import Diagnostics

/// Findings as workflow commands of GitHub Actions: `::warning file=план.docx,title=…::…`, a line each.
struct FindingsGitHub {
    let language: Language
    let words: Action.Words

    func write(_ files: [CheckedFile]) -> String {
        files.flatMap { file in file.findings.map { line($0, file.name) } }.joined()
    }

    private func line(_ finding: Diagnostic, _ file: String) -> String {
        let command =
            switch finding.severity {
            case .note: "notice"
            case .warning: "warning"
            case .error: "error"
            }
        let words = [
            finding.place.description(in: language), finding.sentence(in: language),
            finding.wayOut(in: language, words: words),
        ].filter { !$0.isEmpty }
        let message = escaped(words.joined(separator: ". "), isProperty: false)
        return "::\(command) file=\(escaped(file, isProperty: true)),title=\(finding.id.rawValue)::\(message)\n"
    }

    /// The toolkit's own escapes: `%`, line ends, and in properties `:` and `,` too.
    private func escaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
