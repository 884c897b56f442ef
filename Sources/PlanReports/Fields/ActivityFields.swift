internal import DocumentTemplates
internal import PlanModel

/// The names of a row.
enum ActivityFields {
    /// How many cells of its own columns a row offers; Word allows 63 columns, plans have up to ten.
    static let cellCount = 24

    static let all: [Field<ReportRow>] = contract + derived + cells

    /// The data contract's own members.
    private static let contract: [Field<ReportRow>] = [
        Field("id", "код", "код", example: "1.17") { row, _ in .text(row.activity.id) },
        Field("number", "номер", "нумар", example: "17") { row, _ in .words(row.activity.number) },
        Field("title", "название", "назва", example: "Семинар «Мир ребёнка»") { row, _ in .text(row.activity.title) },
        Field(
            "deadline", "срок", "тэрмін", DocumentFields.deadline.templateFields().shape, example: "Октябрь 2024"
        ) { row, context in
            row.activity.deadline.map { DocumentFields.deadline.values(of: $0, context) } ?? .null
        },
        Field(
            "responsible", "ответственные", "адказныя", .list(DocumentFields.responsible.templateFields().shape),
            example: "Методист Иванова А.Б., творческая группа"
        ) { row, context in
            .list(row.activity.responsible.map { DocumentFields.responsible.values(of: $0, context) })
        },
        Field(
            "results", "результаты", "вынікі", .list(DocumentFields.result.templateFields().shape),
            example: "Протокол, рекомендации"
        ) { row, context in
            .list(row.activity.results.map { DocumentFields.result.values(of: $0, context) })
        },
        Field(
            "mark", "отметка", "адзнака", DocumentFields.mark.templateFields().shape, example: "Выполнено 15.10.2024"
        ) { row, context in
            row.activity.mark.map { DocumentFields.mark.values(of: $0, context) } ?? .null
        },
        Field("participants", "участники", "удзельнікі", example: "Учащиеся 5–7 классов") { row, _ in
            .words(row.activity.participants)
        },
        Field("place", "место", "месца", example: "Актовый зал") { row, _ in .words(row.activity.place) },
        Field("time", "время", "час", example: "14.00") { row, _ in .words(row.activity.time) },
        Field("note", "примечание", "заўвага", example: "по отдельному плану") { row, _ in .words(row.activity.note) },
    ]

    /// What reports make of them.
    private static let derived: [Field<ReportRow>] = [
        Field("section", "раздел", "раздзел", example: "Мероприятия в кластере") { row, _ in
            .words(row.sectionTitle)
        },
        Field("execution", "выполнение", "выкананне", example: "done") { row, _ in .text(row.execution.rawValue) },
        Field("status", "состояние", "стан", example: "нет отметки") { row, context in
            .text(ReportWords(context.language).execution(row.execution))
        },
        Field("markOrStatus", "отметкаИлиСостояние", "адзнакаАбоСтан", example: "Выполнено 15.10.2024") {
            row, context in
            .text(row.activity.mark?.text ?? ReportWords(context.language).execution(row.execution))
        },
        Field("isUnmarked", "безОтметки", "безАдзнакі", .flag) { row, _ in .flag(row.execution == .unmarked) },
        Field("period", "период", "перыяд", example: "октябрь – декабрь") { row, _ in .words(row.period) },
    ]

    /// The row's cells in the order of the plan's own columns, and whether each is one with the cell above it.
    private static let cells: [Field<ReportRow>] = (1...cellCount).flatMap { number -> [Field<ReportRow>] in
        [
            Field("cell\(number)", "ячейка\(number)", "ячэйка\(number)") { row, context in
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
        guard plan.columns.indices.contains(index) else { return nil }
        let column = plan.columns[index]
        switch column.role {
        case .number: return activity.number.isEmpty ? nil : activity.number + "."
        case .activity:
            let hasNumberColumn = plan.columns.contains { $0.role == .number }
            let number = hasNumberColumn || activity.number.isEmpty ? "" : activity.number + ". "
            return number + activity.title
        case .deadline: return activity.deadline?.text
        case .responsible: return context.joined(activity.responsible.map(\.text), .responsible)
        case .result: return context.joined(activity.results.map(\.text), .result)
        case .mark: return activity.mark?.text
        case .participants: return activity.participants
        case .place: return activity.place
        case .time: return activity.time
        case .note: return activity.note
        case .other: return activity.other[column.heading]
        }
    }

    /// Whether a cell was inherited from the row above, and so is merged with it.
    func isMerged(_ index: Int) -> Bool {
        guard plan.columns.indices.contains(index) else { return false }
        let column = plan.columns[index]
        let member =
            switch column.role {
            case .activity: "title"
            case .result: "results"
            case .other: column.heading
            default: column.role.rawValue
            }
        return activity.inherited.contains(member)
    }
}
