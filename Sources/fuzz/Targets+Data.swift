import Diagnostics
import PlanChecks
import PlanExport
import PlanModel

@testable import PlanKit

/// What people write by hand or another program hands over: YAML and JSON.
extension FuzzTarget {
    /// Any bytes as a profile, as the details of a document, as marks; no more is composed than was counted before, and
    /// marks that were read write and read back the same.
    static func yaml(_ bytes: [UInt8]) {
        say(ProfileReader().read(bytes).diagnostics)
        say(ReportDetailsReader.read(bytes, name: "fuzz.yml").diagnostics)
        if let marks = try? MarksFile.read(bytes, name: "fuzz.yml"), marks.diagnostics.isEmpty {
            let written = MarksFile.yaml(of: marks, language: .ru)
            guard let back = try? MarksFile.read(written, name: "fuzz.yml"), back.diagnostics.isEmpty,
                back.entries.map(\.words) == marks.entries.map(\.words)
            else { fatalError("marks read back otherwise") }
        }
        // No more is made than the text has room for, unless an alias stands for it.
        guard !bytes.contains(UInt8(ascii: "*")), let node = try? YAMLNode(yaml: bytes) else { return }
        let shape = Shape(node)
        let limits = YAMLLimits.settings
        guard shape.values <= min(2 * bytes.count + 1, limits.maximumValues), shape.depth <= limits.maximumDepth else {
            fatalError("more YAML was composed than counted")
        }
    }

    /// Any bytes as a plan in JSON: what was read is written and read back the same, to the byte, and the checks and the
    /// other formats bear whatever its members hold.
    static func json(_ bytes: [UInt8]) {
        guard let plan = try? JSONImporter().read(bytes).plan else { return }
        let written = JSONExporter().export(plan).bytes
        guard let back = try? JSONImporter().read(written).plan, back == plan,
            JSONExporter().export(back).bytes == written
        else { fatalError("JSON reads back another plan") }
        let lines = NDJSONExporter().export(plan).bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count == plan.activities.count else { fatalError("NDJSON is not a line an activity") }
        _ = MarkdownExporter().export(plan)
        _ = CSVExporter().export(plan)
        say(PlanChecker().check(plan))
    }

    static func say(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { _ = diagnostic.line(in: .be) }
    }

    /// How many values a tree has, keys among them, and how many lists and mappings stand in one another.
    private struct Shape {
        var values = 0
        var depth = 0

        init(_ node: YAMLNode) { add(node, depth: 0) }

        private mutating func add(_ node: YAMLNode, depth: Int) {
            values += 1
            self.depth = max(self.depth, depth)
            switch node.content {
            case .empty, .text: break
            case .list(let items): for item in items { add(item, depth: depth + 1) }
            case .map(let entries):
                for entry in entries {
                    values += 1
                    add(entry.value, depth: depth + 1)
                }
            }
        }
    }
}

extension MarkEntry {
    /// Everything but the place.
    fileprivate var words: [String] { [id, number, activity, deadline, status, date, result, evidence, note] }
}
