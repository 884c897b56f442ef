internal import Diagnostics
internal import OfficePackage
public import PlanExport

/// Reads marks of execution from the CSV that `plankit marks` prepares, or from YAML with the same names:
///
/// ```yaml
/// - {id: "1.3", status: выполнено, date: 2024-10-15}
/// - {activity: Семинар «Мир ребёнка», status: перенесено, note: карантин}
/// ```
public enum MarksFile {
    /// The marks in these bytes.
    ///
    /// - Parameter name: the file's name; `.yml` and `.yaml` are YAML.
    /// - Throws: why they are no marks.
    public static func read(_ bytes: [UInt8], name: String) throws(PlanKitError) -> MarksTable {
        if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { return yaml(bytes, name: name) }
        do throws(ImportError) {
            var table = try MarksTable(csv: bytes)
            table.diagnostics = table.diagnostics.map { $0.inFile(name) }
            for index in table.entries.indices { table.entries[index].place.file = name }
            return table
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.place.file = name
            throw PlanKitError(diagnostic)
        }
    }

    private static func yaml(_ bytes: [UInt8], name: String) -> MarksTable {
        var table = MarksTable(entries: [])
        do throws(ProfileSyntaxError) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw ProfileSyntaxError(id: .profileDamaged, line: 1, key: "")
            }
            let root = try ProfileNode(yaml: text)
            var fields = ProfileFields(ProfileNode(content: .map([("marks", root.line, root)]), line: root.line))
            var entries: [MarkEntry] = []
            fields.list("marks") { fields in
                var entry = MarkEntry(place: Place(file: name))
                for (key, member) in members { entry[keyPath: member] = fields.text(key) ?? "" }
                entries.append(entry)
            }
            table.entries = entries
            table.diagnostics = fields.diagnostics.map { $0.inFile(name) }
        } catch {
            table.diagnostics = [
                Diagnostic(error.id, at: Place(file: name), ["line": String(error.line), "key": error.key])
            ]
        }
        return table
    }

    private static var members: [(String, WritableKeyPath<MarkEntry, String>)] {
        [
            ("id", \.id), ("number", \.number), ("activity", \.activity), ("deadline", \.deadline),
            ("status", \.status), ("date", \.date), ("result", \.result), ("evidence", \.evidence), ("note", \.note),
        ]
    }
}
