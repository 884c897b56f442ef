internal import DocumentTemplates
internal import PlanComparison
internal import PlanModel

extension ReportSubject {
    /// What has changed since the earlier version; nothing where there is none.
    func changes(_ context: ReportContext) -> PlanDifference {
        PlanDifference(from: context.earlier ?? plan, to: plan)
    }
}

/// A cell, or a fact about the plan, that has other words.
struct ChangedWords: Sendable {
    /// The activity, with the number it has now; nil for a fact.
    let place: PlanDifference.Place?
    let field: PlanDifference.Field
}

extension GroupFields {
    /// The names of what has changed in a plan.
    static let changes: [Field<PlanDifference>] = [
        Field("facts", "сведения", "звесткі", .list(changedWords.templateFields().shape)) { changes, context in
            .list(changes.facts.map { changedWords.values(of: ChangedWords(place: nil, field: $0), context) })
        },
        Field("changed", "изменённые", "змененыя", .list(changedWords.templateFields().shape)) { changes, context in
            .list(
                changes.changes.filter { $0.kind == .changed }.flatMap { change in
                    change.fields.map { changedWords.values(of: ChangedWords(place: change.new, field: $0), context) }
                })
        },
        Field("added", "добавленные", "дададзеныя", .list(changedRow.templateFields().shape)) { changes, context in
            changedRow.list(of: changes.of(.added), context)
        },
        Field("removed", "исключённые", "выключаныя", .list(changedRow.templateFields().shape)) { changes, context in
            changedRow.list(of: changes.of(.removed), context)
        },
        Field("moved", "перенесённые", "перанесеныя", .list(changedRow.templateFields().shape)) { changes, context in
            changedRow.list(of: changes.changes.filter(\.isMoved), context)
        },
        Field("count", "количество", "колькасць", .number, example: "3") { changes, _ in
            .number(Double(changes.facts.count + changes.changes.count))
        },
        flag("hasFacts", "естьСведения", "ёсцьЗвесткі") { !$0.facts.isEmpty },
        flag("hasChanged", "естьИзменённые", "ёсцьЗмененыя") { $0.count(.changed) > 0 },
        flag("hasAdded", "естьДобавленные", "ёсцьДададзеныя") { $0.count(.added) > 0 },
        flag("hasRemoved", "естьИсключённые", "ёсцьВыключаныя") { $0.count(.removed) > 0 },
        flag("hasMoved", "естьПеренесённые", "ёсцьПеранесеныя") { $0.changes.contains(where: \.isMoved) },
        flag("isEmpty", "безИзменений", "безЗмен") { $0.isEmpty },
    ]

    private static func flag(
        _ name: String, _ russian: String, _ belarusian: String, _ holds: @escaping @Sendable (PlanDifference) -> Bool
    ) -> Field<PlanDifference> {
        Field(name, russian, belarusian, .flag) { changes, _ in .flag(holds(changes)) }
    }

    private static let changedWords: [Field<ChangedWords>] = [
        Field("number", "номер", "нумар", example: "17") { words, _ in .words(words.place?.activity.number) },
        Field("title", "название", "назва", example: "Семинар «Мир ребёнка»") { words, _ in
            .words(words.place?.activity.title)
        },
        Field("section", "раздел", "раздзел", example: "Мероприятия в кластере") { words, _ in
            .words(words.place?.section)
        },
        Field("what", "что", "што", example: "Сроки") { words, context in
            .text(words.field.label(in: context.language))
        },
        Field("was", "было", "было", example: "Октябрь 2024") { words, context in
            .words(words.field.words(in: context.language).old)
        },
        Field("becomes", "стало", "стала", example: "Ноябрь 2024") { words, context in
            .words(words.field.words(in: context.language).new)
        },
    ]

    private static let changedRow: [Field<PlanDifference.Change>] = [
        Field("number", "номер", "нумар", example: "17") { change, _ in .words(change.shown?.activity.number) },
        Field("title", "название", "назва", example: "Семинар «Мир ребёнка»") { change, _ in
            .words(change.shown?.activity.title)
        },
        Field("deadline", "срок", "тэрмін", example: "Октябрь 2024") { change, _ in
            .words(change.shown?.activity.deadline?.text)
        },
        Field("responsible", "ответственные", "адказныя", example: "Методист Иванова А.Б.") { change, context in
            .words(change.shown.map { context.joiner.responsible($0.activity.responsible) })
        },
        Field("section", "раздел", "раздзел", example: "Мероприятия в кластере") { change, _ in
            .words(change.shown?.section)
        },
        Field("was", "было", "было", example: "№ 5, «Мероприятия в кластере»") { change, _ in
            .words(change.old?.position)
        },
        Field("becomes", "стало", "стала", example: "№ 6, «Мероприятия в кластере»") { change, _ in
            .words(change.new?.position)
        },
    ]
}

extension PlanDifference {
    fileprivate func of(_ kind: Change.Kind) -> [Change] { changes.filter { $0.kind == kind } }
}

extension PlanDifference.Place {
    /// Number and section, for people.
    fileprivate var position: String {
        let number = activity.number.isEmpty ? activity.id : activity.number
        return "№ \(number)" + (section.map { ", «\($0)»" } ?? "")
    }
}
