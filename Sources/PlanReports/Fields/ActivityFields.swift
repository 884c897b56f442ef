internal import Diagnostics
internal import DocumentTemplates
internal import Inflection
internal import PlanModel
internal import TextAnalysis

/// The names of a row.
enum ActivityFields {
    /// How many cells of its own columns a row offers; Word allows 63 columns, plans have up to ten.
    static let cellCount = 24

    static let all: [Field<ReportRow>] = contract + derived + cells

    /// A row as templates see it; made once, for many lists are of rows.
    static let shape = all.templateFields().shape

    /// The values of rows, with those of other packages.
    static func list(of rows: [ReportRow], _ context: ReportContext) -> TemplateValue {
        guard !context.fields.isEmpty else { return all.list(of: rows, context) }
        return .list(zip(rows, all.values(of: rows, context)).map { context.adding($0.activity, to: $1) })
    }

    /// The data contract's own members.
    private static let contract: [Field<ReportRow>] = ActivityMember.all.map { member in
        func field(
            _ shape: TemplateShape, _ value: @escaping @Sendable (ReportRow, ReportContext) -> TemplateValue
        ) -> Field<ReportRow> {
            Field(
                member.name, member.templateNames.russian, member.templateNames.belarusian, shape,
                example: member.example, value: value)
        }
        switch member.value {
        case .id: return field(.text) { row, _ in .text(row.activity.id) }
        case .text(let get, _): return field(.text) { row, _ in .words(get(row.activity)) }
        case .words(let get, _): return field(.text) { row, _ in .words(get(row.activity)) }
        case .flag(let get, _): return field(.flag) { row, _ in .flag(get(row.activity)) }
        case .deadline:
            return field(DocumentFields.deadline.templateFields().shape) { row, context in
                row.activity.deadline.map { DocumentFields.deadline.values(of: $0, context) } ?? .null
            }
        case .responsible:
            return field(.list(DocumentFields.responsible.templateFields().shape)) { row, context in
                DocumentFields.responsible.list(of: row.activity.responsible, context)
            }
        case .results:
            return field(.list(DocumentFields.result.templateFields().shape)) { row, context in
                DocumentFields.result.list(of: row.activity.results, context)
            }
        case .mark:
            return field(DocumentFields.mark.templateFields().shape) { row, context in
                row.activity.mark.map { DocumentFields.mark.values(of: $0, context) } ?? .null
            }
        case .other:
            return field(.list(DocumentFields.otherCell.templateFields().shape)) { row, context in
                DocumentFields.otherCell.list(of: row.others, context)
            }
        case .inherited: return field(.list(.text)) { row, _ in .list(row.activity.inherited.map { .text($0) }) }
        case .source:
            return field(DocumentFields.source.templateFields().shape) { row, context in
                DocumentFields.source.values(of: row.activity.source, context)
            }
        }
    }

    /// What reports make of them.
    private static let derived: [Field<ReportRow>] = [
        Field("section", "раздел", "раздзел", example: "Мероприятия в кластере") { row, _ in
            .words(row.sectionTitle)
        },
        Field("execution", "выполнение", "выкананне", example: "done", words: TemplateWord.executions) { row, _ in
            .text(row.execution.rawValue)
        },
        Field("status", "состояние", "стан", example: "нет отметки") { row, context in
            .text(ReportWords(context.language).execution(row.execution))
        },
        Field("markOrStatus", "отметкаИлиСостояние", "адзнакаАбоСтан", example: "Выполнено 15.10.2024") {
            row, context in
            .text(
                row.activity.mark?.printed(context.language)
                    ?? ReportWords(context.language).execution(row.execution).capitalizedFirst)
        },
        Field("postponement", "перенос", "перанос", example: "перенесено на май") { row, context in
            .words(
                row.execution == .postponed ? row.activity.mark?.printed(context.language).withSmallInitial : nil)
        },
        Field("reason", "причина", "прычына", example: "Перенесено на май в связи с карантином") { row, _ in
            .words(row.reason)
        },
        Field("reference", "ссылка", "спасылка", example: "17") { row, _ in .text(row.reference) },
        Field("appointees", "назначенные", "прызначаныя", example: "методиста Иванову А.Б.") { row, context in
            .words(row.appointees(context))
        },
        Field(
            "assignment", "поручение", "даручэнне", example: "Ивановой А.Б., методисту, провести семинар «Мир ребёнка»"
        ) { row, context in
            .words(row.assignment(context))
        },
        Field("errand", "чтоСделать", "штоЗрабіць", example: "провести семинар «Мир ребёнка»") { row, context in
            .words(row.errand(context))
        },
        Field("term", "срокПоручения", "тэрмінДаручэння", example: "в срок до 31 августа 2024 года") { row, context in
            .words(row.activity.deadline?.term(ReportWords(context.sentenceLanguage)))
        },
        Field("ownTerm", "срокСвоимиСловами", "тэрмінСваіміСловамі", example: "по отдельному плану") { row, context in
            .words(row.activity.deadline?.ownTerm(ReportWords(context.sentenceLanguage)))
        },
        Field("endsInClause", "кончаетсяОборотом", "канчаеццаЗваротам", .flag) { row, context in
            .flag(Errand(row.activity.title, language: context.inflected).endsInClause)
        },
        Field("inCharge", "ктоОтвечает", "хтоАдказвае", example: "методист Иванова А.Б.") { row, _ in
            .words(row.activity.responsible.map(\.insideSentence).joined(separator: ", "))
        },
        Field("severalResponsible", "несколькоОтветственных", "некалькіАдказных", .flag) { row, _ in
            .flag(row.activity.responsible.count > 1 || row.activity.responsible.first?.kind == .group)
        },
        Field("isPostponed", "перенесено", "перанесена", .flag) { row, _ in .flag(row.execution == .postponed) },
        Field("isUnmarked", "безОтметки", "безАдзнакі", .flag) { row, _ in .flag(row.execution == .unmarked) },
        Field("footnote", "сноска", "зноска", example: "по отдельному плану") { row, _ in .words(row.footnote) },
        Field("period", "период", "перыяд", example: "октябрь – декабрь") { row, _ in .words(row.period) },
    ]

    /// The row's cells in the order of the plan's own columns, and whether each is one with the cell above it.
    private static let cells: [Field<ReportRow>] = (1...cellCount).flatMap { number -> [Field<ReportRow>] in
        [
            Field("cell\(number)", "ячейка\(number)", "ячэйка\(number)", example: "Семинар «Мир ребёнка»") {
                row, context in
                .words(row.cell(number - 1, context))
            },
            Field("merged\(number)", "слита\(number)", "зліта\(number)", .flag) { row, _ in
                .flag(row.isMerged(number - 1))
            },
        ]
    }
}

extension ReportRow {
    /// The words of a cell as they read back to the same members.
    func cell(_ index: Int, _ context: ReportContext) -> String? {
        guard table.columns.indices.contains(index) else { return nil }
        let column = table.columns[index]
        switch column.role {
        case .number: return activity.number.isEmpty ? nil : activity.number + "."
        case .activity:
            let number = table.hasNumbers || activity.number.isEmpty ? "" : activity.number + ". "
            return number + activity.title
        case .deadline: return deadlineCell
        case .responsible: return withOthers(.responsible, context.joiner.responsible(activity.responsible))
        case .result: return context.joiner.results(activity.results)
        case .mark: return activity.mark?.text
        case .participants: return withOthers(.participants, activity.participants ?? "")
        case .place: return withOthers(.place, activity.place ?? "")
        case .time: return withOthers(.time, activity.time ?? "")
        case .note: return activity.note
        case .other: return table.otherKeys[index].flatMap { activity.other[$0] }
        }
    }

    /// The filled cells of the columns without a role, in the columns' order.
    var others: [(heading: String, text: String)] {
        table.otherKeys.compactMap { key in
            key.flatMap { key in activity.other[key].map { (key, $0) } }
        }
    }

    /// The remark that stands in no cell of the row: in the plan it was a footnote.
    var footnote: String? {
        table.columns.contains { $0.role == .note } || !activity.stands(apart: activity.note) ? nil : activity.note
    }

    /// A cell with what else its column holds: roles that have no column of their own.
    private func withOthers(_ host: ColumnRole, _ words: String) -> String {
        let others = [(ColumnRole.place, activity.place), (.participants, activity.participants)]
            .filter { table.hosts[$0.0] == host }.map { $0.1 ?? "" }
        // A time begins its cell; everyone else comes behind the place.
        return (host == .time ? [words] + others : others + [words]).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The deadline's words. Where the responsible stand in the same cell, each on a line of their own again: the
    /// contract folds the cell's lines to one.
    private var deadlineCell: String? {
        guard let deadline = activity.deadline else { return nil }
        guard table.hosts[.responsible] == .deadline else { return deadline.text }
        var cell = ""
        var rest = deadline.text[...]
        for entry in activity.responsible {
            guard let found = rest.firstRange(of: entry.text) else { continue }
            let before = rest[..<found.lowerBound]
            cell += before.hasSuffix(" ") && !before.hasSuffix(", ") ? before.dropLast() + "\n" : before
            cell += entry.text
            rest = rest[found.upperBound...]
        }
        return cell + rest
    }

    /// Whether a cell was inherited from the row above, and so is merged with it.
    func isMerged(_ index: Int) -> Bool {
        guard table.columns.indices.contains(index), !activity.inherited.isEmpty else { return false }
        let column = table.columns[index]
        guard activity.inherited.contains(ActivityMember.filled(by: column.role).name) else { return false }
        guard column.role == .other else { return true }
        // The contract says of the columns without a role together that some were inherited.
        guard let key = table.otherKeys[index], let words = activity.other[key] else { return false }
        return otherAbove[key] == words
    }

    /// What the mark says about why the row was not carried out, where it says more than that.
    var reason: String? {
        guard let mark = activity.mark, mark.status != .done else { return nil }
        let words = CellText.compared(mark.text)
        guard Self.causes.contains(where: { words.contains($0) }) else { return nil }
        // The state has a column of its own: «Не выполнено; в связи с карантином» is there for its second half.
        guard let semicolon = mark.text.firstIndex(of: ";") else { return mark.text }
        let head = CellText.compared(String(mark.text[..<semicolon]))
        let states = [ReportWords(.ru), ReportWords(.be)].map { CellText.compared($0.execution(execution)) }
        return states.contains(head) ? CellText.folded(String(mark.text[semicolon...].dropFirst())) : mark.text
    }

    /// How people begin to give a cause, as compared; marks put together from a table part it by a semicolon.
    private static let causes = [
        "; ", "связи", "причин", "из-за", "так как", "потому", "ввиду", "вследствие", "отсутств", "болезн", "карантин",
        "сувяз", "прычын", "з-за", "таму што", "з прычыны", "адсутн", "хвароб", "каранцін",
    ]
}
