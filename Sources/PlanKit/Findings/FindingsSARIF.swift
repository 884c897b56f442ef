internal import Diagnostics
internal import FoundationEssentials

/// Findings as a SARIF 2.1.0 log (OASIS): one run, its rules, a result a finding.
///
/// A document has no lines: a place is a logical location `table 1/row 23/column Сроки` (SARIF 2.1.0, 3.33).
struct FindingsSARIF {
    let language: Language
    let words: Action.Words

    private struct Log: Encodable {
        let schema = "https://json.schemastore.org/sarif-2.1.0.json"
        let version = "2.1.0"
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let language: String
        let results: [Outcome]
    }

    private struct Tool: Encodable { let driver: Driver }

    private struct Driver: Encodable {
        let name = "plankit"
        let semanticVersion: String
        let rules: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
        let shortDescription: Text
        let help: Text
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable { let level: String }
    private struct Text: Encodable { let text: String }

    private struct Outcome: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }

    private struct Location: Encodable {
        let physicalLocation: Physical
        let logicalLocations: [Logical]?
    }

    private struct Physical: Encodable { let artifactLocation: Artifact }
    private struct Artifact: Encodable { let uri: String }

    private struct Logical: Encodable {
        let name: String
        let fullyQualifiedName: String
        let kind: String
    }

    func write(_ files: [CheckedFile]) -> String {
        var ids: [DiagnosticID] = []
        for finding in files.flatMap(\.findings) where !ids.contains(finding.id) { ids.append(finding.id) }
        let rules = ids.map { id in
            let message = id.messageWithoutWords(in: language, words: words)
            return Rule(
                id: id.rawValue, shortDescription: Text(text: language.explanation(of: id)?.reason ?? message.sentence),
                help: Text(text: message.wayOut.isEmpty ? message.sentence : message.wayOut),
                defaultConfiguration: Configuration(level: level(id.severity)))
        }
        let results = files.flatMap { file in
            file.findings.map { finding in
                Outcome(
                    ruleId: finding.id.rawValue, ruleIndex: ids.firstIndex(of: finding.id) ?? -1,
                    level: level(finding.severity),
                    message: Text(
                        text: [finding.sentence(in: language), finding.wayOut(in: language, words: words)]
                            .filter { !$0.isEmpty }.joined(separator: " ")),
                    locations: [
                        Location(
                            physicalLocation: Physical(artifactLocation: Artifact(uri: uri(file.name))),
                            logicalLocations: logical(finding.place))
                    ])
            }
        }
        let run = Run(
            tool: Tool(driver: Driver(semanticVersion: PlanKitVersion.text, rules: rules)),
            language: language.rawValue, results: results)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Encoding strings and numbers cannot fail.
        guard let data = try? encoder.encode(Log(runs: [run])) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// Table, row and column, from the outside in; nil where the finding is of the whole file.
    private func logical(_ place: Place) -> [Logical]? {
        guard let table = place.table else { return nil }
        var path = ["table \(table)"]
        var kind = "table"
        var innermost = Place(table: table)
        if let row = place.row {
            path.append("row \(row)")
            kind = "row"
            innermost = Place(row: row)
        }
        if let column = place.heading ?? place.column.map(String.init) {
            path.append("column \(column)")
            kind = "column"
            innermost = Place(column: place.column, heading: place.heading)
        }
        // The name is that of the innermost (3.33.5); the whole way to it is the qualified one (3.33.6).
        return [
            Logical(
                name: innermost.description(in: language), fullyQualifiedName: path.joined(separator: "/"), kind: kind)
        ]
    }

    /// A file name as a URI reference (RFC 3986): everything but unreserved characters and slashes percent-encoded.
    private func uri(_ name: String) -> String {
        var uri = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return uri
    }
}
