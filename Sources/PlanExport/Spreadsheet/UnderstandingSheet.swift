import PlanComparison
import PlanModel
import SpreadsheetML

/// The sheet «Что понято»: an activity a row, nothing merged, with what its words mean: for filters, sorting and programs.
struct UnderstandingSheet {
    private struct Column {
        var heading: String
        var width: Double
        var cell: (Section, Activity) -> Cell
    }

    private let plan: Plan
    private let words: SpreadsheetWords
    private let palette: SpreadsheetPalette

    init(_ plan: Plan, _ words: SpreadsheetWords, _ palette: SpreadsheetPalette) {
        self.plan = plan
        self.words = words
        self.palette = palette
    }

    /// The sheet.
    var sheet: Sheet {
        let columns = columns
        let (plan, palette) = (plan, palette)
        var section = -1
        var index = -1
        var sheet = Sheet(words.understood, columns: columns.map(\.width)) {
            if section < 0 {
                section = 0
                return SheetRow(columns.map { Cell(.text($0.heading), palette.heading) }, .header, leastHeight: 32)
            }
            index += 1
            while section < plan.sections.count, index >= plan.sections[section].activities.count {
                section += 1
                index = 0
            }
            guard section < plan.sections.count else { return nil }
            let (owner, activity) = (plan.sections[section], plan.sections[section].activities[index])
            return SheetRow(columns.map { $0.cell(owner, activity) })
        }
        sheet.tabColor = "A5A5A5"
        sheet.hasFilter = true
        sheet.frozenColumns = 1
        return sheet
    }

    private var columns: [Column] {
        let (words, palette) = (words, palette)
        let contents = PlanContents(plan)
        func text(
            _ heading: String, _ width: Double, isCentred: Bool = false, _ value: @escaping (Activity) -> String?
        ) -> Column {
            Column(heading: heading, width: width) { _, activity in
                palette.text(value(activity), isCentred: isCentred)
            }
        }
        func day(_ heading: String, _ value: @escaping (Activity) -> Day?) -> Column {
            Column(heading: heading, width: 11.5) { _, activity in palette.day(value(activity)) }
        }
        func heading(_ role: ColumnRole) -> String { ActivityMember.filled(by: role).heading(in: words.language) }
        func member(_ role: ColumnRole, _ width: Double) -> [Column] {
            let member = ActivityMember.filled(by: role)
            guard contents.holds(member) else { return [] }
            return [text(member.heading(in: words.language), width) { PlanCells.text(of: $0, member) }]
        }
        var columns = [text(words.id, 8, isCentred: true) { $0.id }]
        if plan.sections.contains(where: { $0.title != nil }) {
            columns.append(
                Column(heading: words.section, width: 22) { section, _ in palette.text(section.title) })
        }
        columns += member(.number, 7)
        columns.append(text(heading(.activity), 44) { $0.title })
        columns += [
            text(heading(.deadline), 18) { $0.deadline?.text },
            text(words.kindOfDeadline, 13) { $0.deadline.map { words.kind($0.kind) } },
            day(words.start) { $0.deadline?.start }, day(words.end) { $0.deadline?.end },
            text("EDTF", 24) { $0.deadline?.edtf }, text("RRULE", 24) { $0.deadline?.recurrence },
            text(words.yearInferred, 10, isCentred: true) { $0.deadline?.yearInferred == true ? words.yes : nil },
            text(heading(.responsible), 34) { activity in Self.lines(activity.responsible.map { words.describe($0) }) },
            text(heading(.result), 26) { activity in
                Self.lines(activity.results.map { "\($0.text) [\($0.kind.rawValue)]" })
            },
        ]
        columns += member(.mark, 18)
        columns += [
            text(words.status, 15) { $0.status.map { MarkStatusWords.word($0, in: words.language) } },
            day(words.doneOn) { $0.mark?.date },
        ]
        columns += member(.participants, 18) + member(.place, 18) + member(.time, 10) + member(.note, 18)
        for member in ActivityMember.all {
            switch member.value {
            case .flag(let get, _) where contents.holds(member):
                columns.append(
                    text(member.heading(in: words.language), 12, isCentred: true) { get($0) ? words.yes : nil })
            case .inherited where contents.holds(member):
                columns.append(
                    text(member.heading(in: words.language), 18) { activity in
                        Self.lines(activity.inherited.map { words.memberName($0) })
                    })
            default: break
            }
        }
        columns.append(
            text(words.source, 13, isCentred: true) { activity in
                let source = activity.source
                return "\(source.table), \(source.row)" + (source.column.map { ", \($0)" } ?? "")
            })
        return columns
    }

    private static func lines(_ entries: [String]) -> String? {
        entries.isEmpty ? nil : entries.joined(separator: "\n")
    }
}

extension SpreadsheetWords {
    /// Who was understood: «Ясень А.Б., методист (человек)».
    fileprivate func describe(_ entry: Responsible) -> String {
        guard entry.kind == .person, let surname = entry.surname else { return "\(entry.text) (\(kind(entry.kind)))" }
        let given = [entry.given, entry.patronymic].compactMap(\.self).joined(separator: " ")
        let name = [surname, given.isEmpty ? entry.initials : given].compactMap(\.self).joined(separator: " ")
        return [name, entry.post, entry.organization].compactMap(\.self).joined(separator: ", ")
            + " (\(kind(entry.kind)))"
    }

    /// The heading of a member by its name in JSON.
    fileprivate func memberName(_ name: String) -> String {
        ActivityMember.all.first { $0.name == name }?.heading(in: language) ?? name
    }
}
