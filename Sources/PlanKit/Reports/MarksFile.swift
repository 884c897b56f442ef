public import Diagnostics
public import DocumentModel
public import OfficePackage
public import PlanExport
public import PlanModel
public import PlanRecognition

/// Reads and writes marks of execution: the CSV or the workbook that `plankit marks` prepares, as spreadsheet programs save
/// it (XLSX, ODS), or YAML with the same names:
///
/// ```yaml
/// - {id: "1.3", status: выполнено, date: 2024-10-15}
/// - {activity: Семинар «Мир ребёнка», status: перенесено, note: карантин}
/// ```
///
/// or by the activities' ids, with the status alone where there is no more to say:
///
/// ```yaml
/// "1.1": выполнено
/// "1.2": {status: перенесено, note: карантин}
/// ```
public enum MarksFile {
    /// A form in which marks are written; its raw value is the extension of such a file.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// A table that any program opens.
        case csv
        /// A workbook with lists to choose from.
        case workbook = "xlsx"
        /// Text for programs.
        case yaml = "yml"

        /// The form of a file by its extension; nil for any other.
        public init?(ofFile name: String) {
            let ending = Pathname(name).fileExtension.lowercased()
            self.init(rawValue: ending == "yaml" ? "yml" : ending)
        }
    }

    /// What stands behind a plan's name in that of its table of marks, where there are many.
    public static let fileEnding = "-marks"

    /// A table of marks to fill in, in one of the forms.
    ///
    /// - Throws: that there are more rows than a sheet of a workbook has.
    public static func written(
        _ table: MarksTable, as form: Form, language: Language
    ) throws(PlanKitError) -> ExportedPlan {
        switch form {
        case .csv: table.csv(headings: language == .be ? .belarusian : .russian)
        case .yaml: ExportedPlan(bytes: yaml(of: table, language: language))
        case .workbook: try table.workbook(language: language)
        }
    }

    /// The marks in these bytes, and what is wrong with them.
    ///
    /// - Parameters:
    ///   - bytes: a workbook, CSV or YAML.
    ///   - name: the file's name; `.yml` and `.yaml` are YAML. A workbook is known by its content.
    ///   - limits: what a workbook may cost.
    /// - Throws: why they are no marks.
    public static func read(
        _ bytes: [UInt8], name: String, limits: PackageLimits = .standard
    ) throws(PlanKitError) -> MarksTable {
        if isWorkbook(bytes, limits) { return try workbook(bytes, name: name, limits) }
        if Form(ofFile: name) == .yaml { return yaml(bytes, name: name) }
        return try named(name) { () throws(ImportError) in try MarksTable(csv: bytes) }
    }

    private static func named(
        _ name: String, _ read: () throws(ImportError) -> MarksTable
    ) throws(PlanKitError) -> MarksTable {
        do throws(ImportError) {
            var table = try read()
            table.diagnostics = table.diagnostics.map { $0.inFile(name) }
            for index in table.entries.indices { table.entries[index].place.file = name }
            return table
        } catch {
            throw PlanKitError(error.diagnostic, after: error.explanations).inFile(name)
        }
    }

    // MARK: Workbooks

    /// Whether these bytes are a workbook that is read here.
    public static func isWorkbook(_ bytes: [UInt8], _ limits: PackageLimits = .standard) -> Bool {
        let kind = FileKind.sniff(bytes)
        guard kind == .zip || kind.isFlatOpenDocument else { return false }
        return (try? OfficePackage(bytes: bytes, name: "", limits: limits))?.kind.isWorkbook ?? false
    }

    /// Reads the first table of a workbook that has the columns of marks; a title may stand above it.
    private static func workbook(
        _ bytes: [UInt8], name: String, _ limits: PackageLimits
    ) throws(PlanKitError) -> MarksTable {
        let reading = try PlanKitError.wrapping(file: name) { () throws(PackageError) in
            // The workbook of a plan has a column for marks, too.
            try DocumentReading(sheetsOf: try OfficePackage(bytes: bytes, name: name, limits: limits))
        }
        // Lists to choose from stand on hidden sheets, what hides rows is a filter; neither is a loss here.
        let told = reading.diagnostics.filter { $0.severity > .note && $0.id != .sheetHidden }
        var headings: [String] = []
        for sheet in reading.document.tablesOfSheets() {
            for (position, row) in sheet.rows.prefix(mostRowsAbove).enumerated() {
                guard MarksTable.canBeRead(headedBy: row.cells) else {
                    if headings.isEmpty { headings = row.cells }
                    continue
                }
                let table = CSVTable(headings: row.cells, rows: Array(sheet.rows[(position + 1)...]))
                var marks = try named(name) { () throws(ImportError) in try MarksTable(table) }
                for index in marks.entries.indices { marks.entries[index].place.sheet = sheet.name }
                marks.entries.removeAll { !$0.isFilled && $0.activity.isEmpty }
                marks.diagnostics = told + marks.diagnostics
                return marks
            }
        }
        throw PlanKitError(
            .marksTableUnknown, at: Place(file: name),
            ["headings": headings.filter { !$0.isEmpty }.map { "«\($0)»" }.joined(separator: ", ")])
    }

    /// So many rows of a table may stand above its headings.
    private static let mostRowsAbove = 10

    /// Whether a document that was read as a plan is a table of marks.
    public static func isTable(ofMarks document: Document) -> Bool {
        document.tablesOfSheets(mostRows: mostRowsAbove).contains { sheet in
            sheet.rows.contains { MarksTable.isTable(headedBy: $0.cells) }
        }
    }

    /// Puts marks into a plan; a status is understood as in a plan's own column.
    public static func merge(
        _ table: MarksTable, into plan: Plan, language: Language, options: RecognitionOptions = RecognitionOptions()
    ) -> MergedMarks {
        table.merged(into: plan, language: language, reading: CellParsers(options: options))
    }

    // MARK: YAML

    /// The table as YAML to fill in, with a comment that says how.
    public static func yaml(of table: MarksTable, language: Language) -> [UInt8] {
        var lines = ["# \(language.text(.marksHead))"]
        for entry in table.entries {
            for (index, (key, member)) in members.enumerated() {
                let text = entry[keyPath: member]
                let value = text.isEmpty ? "" : " \(YAMLText.quoted(text))"
                lines.append("\(index == 0 ? "- " : "  ")\(SettingsKey.name(key, in: language)):\(value)")
            }
        }
        if table.entries.isEmpty { lines.append("[]") }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func yaml(_ bytes: [UInt8], name: String) -> MarksTable {
        var table = MarksTable(entries: [])
        do throws(YAMLSyntaxError) {
            var root = try YAMLNode(yaml: bytes, limits: .marks)
            // The list may have a name of its own.
            if case .map(let keys) = root.content, keys.count == 1, SettingsKey.isName(keys[0].key, of: "marks") {
                root = keys[0].value
            }
            let entry = YAMLEntry(key: "marks", line: root.line, value: root)
            var fields = ProfileFields(YAMLNode(content: .map([entry]), line: root.line))
            var entries: [MarkEntry] = []
            func read(_ fields: inout ProfileFields, id: String?) {
                var entry = MarkEntry(place: Place(file: name, line: fields.line))
                for (key, member) in members where key != "id" || id == nil {
                    entry[keyPath: member] = fields.text(key) ?? ""
                }
                entry.id = id ?? entry.id
                entries.append(entry)
            }
            if case .map(let marks) = root.content, !marks.contains(where: { known($0.key) }) {
                for mark in marks {
                    if case .text(let status) = mark.value.content {
                        let place = Place(file: name, line: mark.line)
                        entries.append(MarkEntry(id: mark.key, status: status, place: place))
                    } else {
                        fields.fields(of: mark.value, mark.key) { read(&$0, id: mark.key) }
                    }
                }
                _ = fields.node("marks")
            } else {
                fields.list("marks") { read(&$0, id: nil) }
            }
            table.entries = entries
            table.diagnostics = fields.diagnostics.map { $0.inFile(name) }
        } catch {
            table.diagnostics = [error.diagnostic.inFile(name)]
        }
        return table
    }

    /// Whether a key is a member of a mark, so that the whole file is one mark.
    private static func known(_ key: String) -> Bool { members.contains { SettingsKey.isName(key, of: $0.0) } }

    private static var members: [(String, WritableKeyPath<MarkEntry, String>)] {
        [
            ("id", \.id), ("number", \.number), ("activity", \.activity), ("deadline", \.deadline),
            ("status", \.status), ("date", \.date), ("result", \.result), ("evidence", \.evidence), ("note", \.note),
        ]
    }
}

extension PlanReading {
    /// Whether what was read as a plan is a table of marks.
    ///
    /// - Parameter bytes: the file's.
    public func isTableOfMarks(_ bytes: [UInt8]) -> Bool {
        inspection.kind == .csv && MarksTable.isTable(ofMarks: bytes)
            || inspection.document.map { MarksFile.isTable(ofMarks: $0) } ?? false
    }
}
