internal import Diagnostics
internal import FoundationEssentials

/// Findings as one JSON document: a list of files, each with its findings.
struct FindingsJSON {
    let language: Language
    let words: Action.Words

    private struct File: Encodable {
        let file: String
        let readable: Bool
        let findings: [Finding]
    }

    private struct Finding: Encodable {
        let id: String
        let severity: String
        let sheet: String?
        let table: Int?
        let row: Int?
        let column: Int?
        let heading: String?
        let message: String
        let wayOut: String
        let arguments: [String: String]
    }

    func write(_ files: [CheckedFile]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let content = files.map { file in
            File(
                file: file.name, readable: file.isReadable,
                findings: file.findings.map { finding in
                    Finding(
                        id: finding.id.rawValue, severity: finding.severity.rawValue, sheet: finding.place.sheet,
                        table: finding.place.table,
                        row: finding.place.row, column: finding.place.column, heading: finding.place.heading,
                        message: finding.sentence(in: language), wayOut: finding.wayOut(in: language, words: words),
                        arguments: finding.arguments)
                })
        }
        // Encoding strings and numbers cannot fail.
        guard let data = try? encoder.encode(content) else { return "[]\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
