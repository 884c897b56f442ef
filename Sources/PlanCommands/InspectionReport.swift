internal import PlanKit

/// `inspect` for people: what the file is, its tables, the plan as understood, what would be lost.
struct InspectionReport {
    private(set) var text = ""

    private let inspection: Inspection
    private let explains: Bool
    private let language: Language

    init(_ inspection: Inspection, explains: Bool, language: Language) {
        self.inspection = inspection
        self.explains = explains
        self.language = language
        line(inspection.file)
        writeFile()
        writeTables()
        writePlan()
        writeLosses()
    }

    // MARK: Lines

    private func words(_ phrase: CommandPhrase, _ arguments: [String: String] = [:]) -> String {
        language.text(phrase, arguments)
    }

    private func words(_ phrase: ReadingPhrase) -> String { language.text(phrase) }

    private mutating func line(_ line: String = "") { text += line + "\n" }

    private mutating func heading(_ phrase: CommandPhrase) {
        line()
        line(words(phrase))
    }

    private mutating func fact(_ phrase: CommandPhrase, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        line("  \(words(phrase)): \(value)")
    }

    // MARK: The file

    private mutating func writeFile() {
        let kind = inspection.kind.name.uppercased()
        guard let document = inspection.document else { return fact(.inspectKind, kind) }
        let properties = document.properties
        if inspection.kind.reading == .wordprocessing {
            let phrase = properties.isStrict ? CommandPhrase.inspectStrict : .inspectTransitional
            fact(.inspectKind, words(phrase, ["kind": kind]))
        } else {
            fact(.inspectKind, kind)
        }
        fact(.inspectProducer, properties.producer)
        fact(.inspectChanges, words(properties.hasTrackedChanges ? .inspectYes : .inspectNo))
        if properties.contentControls > 0 { fact(.inspectControls, String(properties.contentControls)) }
        fact(.inspectLanguages, properties.languages.joined(separator: ", "))
        fact(.inspectFonts, properties.fonts.joined(separator: ", "))
        if !document.footnotes.isEmpty { fact(.inspectNotes, String(document.footnotes.count)) }
    }

    private mutating func writeTables() {
        guard let document = inspection.document else { return }
        let tables = document.tables
        guard !tables.isEmpty else { return }
        heading(.inspectTables)
        let readings = Dictionary(
            inspection.recognition.tables.map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
        for table in tables {
            var about = [
                words(.inspectTableSize, ["rows": String(table.rowCount), "columns": String(table.columnCount)])
            ]
            if let parent = table.parent {
                about.append(words(.inspectTableNested, ["table": String(parent.table)]))
            }
            var use = ""
            if let reading = readings[table.index] {
                use = " — " + words(reading.isPlan ? .inspectTableIsPlan : .inspectTableIsOther)
                if !reading.rule.isEmpty { use += " (\(words(.inspectRule, ["rule": reading.rule])))" }
            }
            line("  \(table.index): \(about.joined(separator: ", "))\(use)")
        }
    }

    // MARK: The plan

    private mutating func writePlan() {
        guard let plan = inspection.recognition.plan else {
            heading(.inspectNoPlan)
            for diagnostic in inspection.diagnostics
            where diagnostic.id == .planNotFound || diagnostic.id == .documentWithoutTable {
                line("  \(diagnostic.sentence(in: language)) \(diagnostic.wayOut(in: language, words: language.words))")
            }
            return
        }
        heading(.inspectPlan)
        fact(.inspectTitle, plan.title)
        fact(.inspectProject, plan.project)
        fact(.inspectYear, plan.schoolYear ?? plan.calendarYear.map(String.init))
        fact(.inspectOrganization, plan.organization)
        for approval in plan.approvals {
            fact(
                .inspectApproval,
                understood(
                    approval.text,
                    [approval.post, name(approval.surname, approval.initials), approval.date?.iso]))
        }
        for signatory in plan.signatories {
            fact(
                .inspectSignatory,
                understood(signatory.text, [signatory.post, name(signatory.surname, signatory.initials)]))
        }
        let activities = plan.activities
        fact(.inspectCount, "\(plan.sections.count), \(activities.count)")
        writeColumns(plan)
        writeDeadlines(plan)
        if explains { writePeople(activities) }
    }

    /// What is printed, and what was made of it.
    private func understood(_ text: String, _ parts: [String?]) -> String {
        let known = parts.compactMap(\.self).filter { !$0.isEmpty }
        return "«\(text)» → " + (known.isEmpty ? "–" : known.joined(separator: " | "))
    }

    private func name(_ surname: String?, _ initials: String?) -> String {
        [surname, initials].compactMap(\.self).joined(separator: " ")
    }

    private mutating func writeColumns(_ plan: Plan) {
        heading(.inspectColumns)
        // The plan's columns are those of its first table, and what further ones add.
        var readings: [Column: HeadingReading] = [:]
        for table in inspection.recognition.tables where table.isPlan {
            readings.merge(zip(table.columns, table.headings).map { ($0, $1) }) { first, _ in first }
        }
        for column in plan.columns {
            let heading = column.heading.isEmpty ? words(.inspectNoHeading) : "«\(column.heading)»"
            var roles = [column.role.phrase]
            var rule = ""
            if let heading = readings[column] {
                // «Форма работы» is understood; it only has no role.
                if heading.role == .other && heading.confidence > 0 { roles = [.roleNone] }
                roles += heading.alsoHolds.map(\.phrase)
                rule = heading.rule
            }
            let meaning = roles.map { words($0) }.joined(separator: ", ")
            line("  \(heading) → \(meaning)" + (explains && !rule.isEmpty ? "  [\(rule)]" : ""))
        }
    }

    private mutating func writeDeadlines(_ plan: Plan) {
        heading(.inspectDeadlines)
        // Whether the title or the settings named it: the plan is for that year.
        let year = plan.schoolYear ?? plan.calendarYear.map(String.init) ?? ""
        let rules = Dictionary(
            inspection.recognition.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for activity in plan.activities {
            // Where the document has no number, its words say which row is meant.
            let number = "\(activity.id) " + (activity.number.isEmpty ? shortTitle(activity) : "(\(activity.number))")
            guard let deadline = activity.deadline else {
                line("  \(number): \(words(.inspectNoDeadline))")
                continue
            }
            var understood = words(deadline.kind.phrase)
            if let edtf = deadline.edtf { understood += " \(edtf)" }
            if let rule = deadline.recurrence { understood += ", " + inWords(recurrence: rule) }
            if deadline.yearInferred { understood += ", " + words(.inspectYearInferred, ["year": year]) }
            let rule = explains ? rules[activity.id]?.deadline.map { "  [\($0)]" } ?? "" : ""
            line("  \(number): «\(deadline.text)» → \(understood)\(rule)")
        }
    }

    private func inWords(recurrence rule: String) -> String {
        words(.inspectRecurs, ["rule": rule, "words": RecurrenceWords(language: language).words(for: rule)])
    }

    /// The first words of an activity.
    private func shortTitle(_ activity: Activity) -> String {
        let title = activity.title.split(separator: "\n").joined(separator: " ")
        guard title.count > 40 else { return title }
        let head = title.prefix(40)
        return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…"
    }

    private mutating func writePeople(_ activities: [Activity]) {
        heading(.inspectPeople)
        let rules = Dictionary(
            inspection.recognition.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for activity in activities {
            for (index, entry) in activity.responsible.enumerated() {
                let parts = [
                    words(entry.kind.phrase), entry.post, name(entry.surname, entry.initials), entry.organization,
                ]
                let rule = rules[activity.id].flatMap { ruleNames($0, entry: index) }.map { "  [\($0)]" } ?? ""
                line("  \(activity.id): \(understood(entry.text, parts))\(rule)")
            }
        }
    }

    /// The rule that read an entry, the one that parted it from the entry before it, and those that joined its pieces.
    private func ruleNames(_ rules: ActivityRules, entry: Int) -> String? {
        guard entry < rules.responsible.count else { return nil }
        var names = [rules.responsible[entry]]
        if entry < rules.joints.count {
            let joints = rules.joints[entry]
            if let parted = joints.parted { names.append(words(.inspectPartedBy, ["rule": parted])) }
            if !joints.joined.isEmpty {
                names.append(words(.inspectJoinedBy, ["rule": joints.joined.joined(separator: ", ")]))
            }
        }
        return names.joined(separator: "; ")
    }

    // MARK: Losses and remarks

    private mutating func writeLosses() {
        let losses = inspection.losses
        if losses.isEmpty {
            line()
            line(words(inspection.recognition.plan == nil ? .inspectNothingLeftOut : .inspectNothingLost))
        } else {
            heading(.inspectLosses)
            losses.forEach { remark($0) }
        }
        let remarks = inspection.diagnostics.filter {
            !$0.id.isLoss && $0.id != .planNotFound && $0.id != .documentWithoutTable
        }
        guard !remarks.isEmpty else { return }
        heading(.inspectRemarks)
        remarks.forEach { remark($0) }
    }

    private mutating func remark(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        diagnostic.place.file = nil
        line("  " + diagnostic.line(in: language, words: language.words))
    }
}
