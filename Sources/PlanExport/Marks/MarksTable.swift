public import Diagnostics
public import PlanModel

/// The marks of execution of a plan as a table that people fill in: one row an activity.
///
/// The columns: id, number, activity, deadline; status, date, result, evidence, note to fill in. Made for a plan by
/// ``init(for:language:)``, written by ``csv(headings:isForExcel:)`` or ``workbook(language:)``, read back by ``init(csv:)`` or, from a sheet, by
/// ``init(_:)`` in whatever form Excel or LibreOffice saved it, and put into the plan, which may have changed since, by ``merged(into:language:reading:)``.
public struct MarksTable: Sendable, Hashable {
    /// The rows.
    public var entries: [MarkEntry]
    /// What a person should know about the file.
    public var diagnostics: [Diagnostic]

    /// A table of these rows.
    public init(entries: [MarkEntry]) {
        self.entries = entries
        diagnostics = []
    }

    /// A table to fill in: every activity of the plan, with the marks it has already.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - language: the language of the status words.
    public init(for plan: Plan, language: Language = .ru) {
        self.init(entries: plan.activities.map { MarkEntry(for: $0, language: language) })
    }

    // MARK: CSV

    /// The columns, by their machine names.
    enum Column: String, CaseIterable {
        case id, number, activity, deadline, status, date, result, evidence, note

        var member: WritableKeyPath<MarkEntry, String> {
            switch self {
            case .id: \.id
            case .number: \.number
            case .activity: \.activity
            case .deadline: \.deadline
            case .status: \.status
            case .date: \.date
            case .result: \.result
            case .evidence: \.evidence
            case .note: \.note
            }
        }

        func heading(_ headings: CSVHeadings) -> String {
            switch (self, headings) {
            case (_, .english): rawValue
            case (.id, _): "Код"
            case (.number, _): "№"
            case (.activity, .russian): "Мероприятие"
            case (.activity, .belarusian): "Мерапрыемства"
            case (.deadline, .russian): "Срок"
            case (.deadline, .belarusian): "Тэрмін"
            case (.status, .russian): "Статус"
            case (.status, .belarusian): "Статус"
            case (.date, _): "Дата"
            case (.result, .russian): "Результат"
            case (.result, .belarusian): "Вынік"
            case (.evidence, .russian): "Подтверждение"
            case (.evidence, .belarusian): "Пацвярджэнне"
            case (.note, .russian): "Примечание"
            case (.note, .belarusian): "Заўвага"
            }
        }

        /// What people call the column besides.
        private var otherHeadings: [String] {
            switch self {
            case .id: ["шифр"]
            case .number: ["№ п/п", "номер", "нумар"]
            case .activity: ["мероприятия", "название", "мерапрыемствы", "назва", "activities", "title"]
            case .deadline: ["сроки", "срок исполнения", "срок выполнения", "тэрміны", "тэрмін выканання", "deadlines"]
            case .status:
                [
                    "отметка", "отметка о выполнении", "статус выполнения", "адзнака", "адзнака аб выкананні", "mark",
                ]
            case .date: ["дата выполнения", "дата исполнения", "дата выканання"]
            case .result: ["результаты", "вынікі", "results"]
            case .evidence: ["документ", "документы", "подтверждающий документ", "дакумент", "дакументы"]
            case .note: ["примечания", "причина", "заўвагі", "прычына", "notes"]
            }
        }

        init?(heading: String) {
            let folded = CSVHeadings.folded(heading)
            let column = Self.allCases.first { column in
                let headings = CSVHeadings.allCases.map(column.heading) + column.otherHeadings
                return headings.contains { CSVHeadings.folded($0) == folded }
            }
            guard let column else { return nil }
            self = column
        }
    }

    /// The table as CSV.
    ///
    /// - Parameters:
    ///   - headings: the words of the headings.
    ///   - isForExcel: whether the file is for a Russian Excel to open by a double click, as it is unless a program
    ///     fills it in.
    public func csv(headings: CSVHeadings = .russian, isForExcel: Bool = true) -> ExportedPlan {
        var csv = CSVWriter(headings: Column.allCases.map { $0.heading(headings) }, isForExcel: isForExcel)
        for entry in entries {
            for column in Column.allCases {
                let text = entry[keyPath: column.member]
                // Bare: what Excel makes of an id is restored by the words beside it, and programs fill the table in too.
                csv.cell(text.isEmpty ? nil : text, isValue: true)
            }
            csv.endRow()
        }
        return ExportedPlan(bytes: csv.bytes, diagnostics: csv.diagnostics)
    }

    /// Reads a table that was filled in. Columns are found by their headings, Russian, Belarusian or English, in any
    /// order; there must be a status, and an id or the activity's words.
    public init(csv bytes: [UInt8]) throws(ImportError) { try self.init(CSVTable(bytes)) }

    /// Reads a table that was filled in, whatever it stood in.
    public init(_ table: CSVTable) throws(ImportError) {
        var columns: [(index: Int, column: Column)] = []
        var others: [String] = []
        for (index, heading) in table.headings.enumerated() {
            guard let column = Column(heading: heading), !columns.contains(where: { $0.column == column }) else {
                others.append("«\(heading)»")
                continue
            }
            columns.append((index, column))
        }
        let known = Set(columns.map(\.column))
        guard known.contains(.status), known.contains(.id) || known.contains(.activity) else {
            throw ImportError(
                .marksTableUnknown, ["headings": table.headings.map { "«\($0)»" }.joined(separator: ", ")]
            ).after(table.diagnostics)
        }
        entries = []
        diagnostics = table.diagnostics
        if !others.isEmpty {
            diagnostics.append(Diagnostic(.marksColumnsUnused, ["headings": others.joined(separator: ", ")]))
        }
        for row in table.rows {
            var entry = MarkEntry(place: Place(row: row.number))
            for (index, column) in columns { entry[keyPath: column.member] = row.cells[index].value ?? "" }
            entry.id = String(entry.id.unicodeScalars[...].trimmingSpaces())
            // Excel takes the ids for dates; the activity's words confirm what they are restored to.
            if ActivityID(entry.id) == nil { entry.id = SpreadsheetCell.restoredNumber(entry.id) ?? entry.id }
            entries.append(entry)
        }
    }
}

extension MarksTable {
    /// Whether a file is a table of marks, not a plan in CSV: a plan may have marks too, but no columns for the day and
    /// the evidence of each.
    public static func isTable(ofMarks bytes: [UInt8]) -> Bool {
        guard let table = try? CSVTable(bytes) else { return false }
        return isTable(headedBy: table.headings)
    }

    /// Whether a table with these headings is one of marks.
    public static func isTable(headedBy headings: [String]) -> Bool {
        Set(headings.compactMap { Column(heading: $0) }).isSuperset(of: [.status, .date, .evidence])
    }

    /// Whether marks can be read from a table with these headings: there must be a status, and an id or the activity's
    /// words.
    public static func canBeRead(headedBy headings: [String]) -> Bool {
        let columns = Set(headings.compactMap { Column(heading: $0) })
        return columns.contains(.status) && !columns.isDisjoint(with: [.id, .activity])
    }

    /// Whether a file is a table of marks in which somebody filled something in: work of people, not to be written over.
    public static func isFilledIn(csv bytes: [UInt8]) -> Bool {
        guard isTable(ofMarks: bytes), let marks = try? MarksTable(csv: bytes) else { return false }
        return marks.entries.contains(where: \.isFilled)
    }
}

extension MarkEntry {
    /// The row of an activity, with the mark it has.
    package init(for activity: Activity, language: Language) {
        self.init(
            id: activity.id, number: activity.number, activity: activity.title, deadline: activity.deadline?.text ?? "")
        guard let mark = activity.mark else { return }
        if let status = mark.status { self.status = MarkStatusWords.word(status, in: language) }
        date = mark.date?.iso ?? ""
        // What the status and the date do not say stays with the words.
        if !isSaid(mark) { note = mark.text }
    }

    /// Whether a mark's words are its status, or its status and its day: «Выполнено 15.10.2024».
    private func isSaid(_ mark: Mark) -> Bool {
        guard let status = mark.status else { return false }
        if MarkStatusWords.status(mark.text) == status { return mark.date == nil }
        guard let day = mark.date else { return false }
        let words = mark.text.split(separator: " ")
        return words.indices.dropFirst().contains { index in
            MarkStatusWords.status(words[..<index].joined(separator: " ")) == status
                && WrittenDay.day(words[index...].joined(separator: " ")) == day
        }
    }
}
