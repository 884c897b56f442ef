internal import DocumentTemplates
internal import PlanModel

/// The names of how the plan was carried out by a day.
enum ExecutionFields {
    private static let rows: TemplateShape = .list(ActivityFields.shape)

    private static func count(
        _ name: String, _ russian: String, _ belarusian: String, _ counts: @escaping @Sendable (ReportRow) -> Bool
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, .number, example: "12") { subject, _ in
            .number(Double(subject.rows.count { counts($0) }))
        }
    }

    private static func list(
        _ name: String, _ russian: String, _ belarusian: String, _ holds: @escaping @Sendable (ReportRow) -> Bool
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, rows) { subject, context in
            ActivityFields.list(of: subject.rows.filter { holds($0) }, context)
        }
    }

    private static func flag(
        _ name: String, _ russian: String, _ belarusian: String, _ holds: @escaping @Sendable (ReportRow) -> Bool
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, .flag) { subject, _ in .flag(subject.rows.contains { holds($0) }) }
    }

    /// The execution as templates see it.
    static let shape = all.templateFields().shape

    static let all: [Field<ReportSubject>] = [
        count("total", "всего", "усяго") { _ in true },
        count("planned", "запланировано", "запланавана") { $0.isDue },
        count("done", "выполнено", "выканана") { $0.execution == .done },
        count("partly", "частично", "часткова") { $0.execution == .partly },
        count("inProgress", "выполняется", "выконваецца") { $0.execution == .inProgress },
        count("postponed", "перенесено", "перанесена") { $0.execution == .postponed },
        count("notDone", "неВыполнено", "неВыканана") { $0.execution == .notDone },
        count("cancelled", "отменено", "адменена") { $0.execution == .cancelled },
        count("unmarked", "безОтметки", "безАдзнакі") { $0.execution == .unmarked },
        count("early", "досрочно", "датэрмінова") { $0.execution == .done && !$0.isDue },
        count("undated", "безДаты", "безДаты") { $0.execution == .undated },
        count("ahead", "впереди", "наперадзе") { $0.execution == .ahead },
        list("shortfalls", "невыполненные", "невыкананыя", \.isShortfall),
        flag("hasShortfalls", "естьНевыполненные", "ёсцьНевыкананыя", \.isShortfall),
        flag("hasMarks", "естьОтметки", "ёсцьАдзнакі") { $0.activity.mark != nil || $0.activity.struck },
        list("remaining", "предстоящие", "будучыя", \.isRemaining),
        flag("hasRemaining", "естьПредстоящие", "ёсцьБудучыя", \.isRemaining),
        flag("hasPlanned", "естьЗапланированные", "ёсцьЗапланаваныя") { $0.isInPlay },
        list("plannedActivities", "запланированные", "запланаваныя") { $0.isInPlay },
    ]
}
