internal import DocumentTemplates
internal import PlanModel

/// The names of groups of rows: sections, months, people, questions of an agenda.
enum GroupFields {
    private static let rows: TemplateShape = .list(ActivityFields.shape)

    private static func values(_ rows: [ReportRow], _ context: ReportContext) -> TemplateValue {
        ActivityFields.list(of: rows, context)
    }

    static let section: [Field<ReportSection>] =
        [
            Field("title", "название", "назва", example: "Мероприятия в кластере") { section, _ in .words(section.title)
            },
            Field("level", "уровень", "узровень", .number, example: "1") { section, _ in .number(Double(section.level))
            },
            Field("number", "номер", "нумар", .number, example: "2") { section, _ in .number(Double(section.number)) },
            Field("activities", "мероприятия", "мерапрыемствы", rows) { section, context in
                values(section.rows, context)
            },
            Field("plannedActivities", "запланированные", "запланаваныя", rows) { section, context in
                values(section.rows.filter(\.isInPlay), context)
            },
            Field("hasPlanned", "естьЗапланированные", "ёсцьЗапланаваныя", .flag) { section, _ in
                .flag(section.rows.contains(where: \.isInPlay))
            },
            Field("shortfalls", "невыполненные", "невыкананыя", rows) { section, context in
                values(section.rows.filter(\.isShortfall), context)
            },
            Field("hasShortfalls", "естьНевыполненные", "ёсцьНевыкананыя", .flag) { section, _ in
                .flag(section.rows.contains(where: \.isShortfall))
            },
            Field("remaining", "предстоящие", "будучыя", rows) { section, context in
                values(section.rows.filter(\.isRemaining), context)
            },
            Field("hasRemaining", "естьПредстоящие", "ёсцьБудучыя", .flag) { section, _ in
                .flag(section.rows.contains(where: \.isRemaining))
            },
            Field("isShown", "показан", "паказаны", .flag) { section, _ in
                .flag(section.title != nil || !section.rows.isEmpty)
            },
        ] + RowLists.fields { $0.rows }

    /// Sections and people as templates see them.
    static let sectionShape = section.templateFields().shape
    static let personShape = person.templateFields().shape

    static let approvalRow: [Field<ApprovalRow>] = [
        Field("isPair", "пара", "пара", .flag) { row, _ in .flag(row.stamps.count == 2) },
        Field("left", "слева", "злева", example: "СОГЛАСОВАНО") { row, _ in .text(ifAny: row.stamps.first?.lines) },
        Field("right", "справа", "справа", example: "УТВЕРЖДАЮ") { row, _ in .text(ifAny: row.stamps.last?.lines) },
        Field("approvals", "утверждения", "зацвярджэнні", .list(DocumentFields.approval.templateFields().shape)) {
            row, context in
            DocumentFields.approval.list(of: row.stamps, context)
        },
    ]

    static let month: [Field<MonthGroup>] =
        [
            Field("title", "название", "назва", example: "Сентябрь 2024") { month, _ in .text(month.title) },
            Field("activities", "мероприятия", "мерапрыемствы", rows) { month, context in values(month.rows, context) },
        ] + RowLists.fields { $0.rows }

    static let person: [Field<PersonGroup>] =
        [
            Field("text", "текст", "тэкст", example: "Методист Иванова А.Б.") { person, _ in
                .text(person.entry.listed)
            },
            Field("name", "имя", "імя", example: "Методист Иванова А.Б.") { person, _ in .text(person.entry.listed) },
            Field("activities", "мероприятия", "мерапрыемствы", rows) { person, context in values(person.rows, context)
            },
            Field("isGroup", "группа", "група", .flag) { person, _ in .flag(person.entry.kind == .group) },
            Field("count", "количество", "колькасць", .number, example: "5") { person, _ in
                .number(Double(person.rows.count))
            },
        ]
        + (1...12).map { month in
            Field("month\(month)", "месяц\(month)", "месяц\(month)", example: "3, 7") { person, _ in
                .words(person.numbersByMonth[month - 1].joined(separator: ", "))
            }
        } + [
            Field("undated", "безДаты", "безДаты", example: "12") { person, _ in
                .words(person.numbersWithoutDates.joined(separator: ", "))
            }
        ]
        + DocumentFields.cases {
            $0.entry.listed
        } _: { person, wanted, context in
            person.entry.words(in: wanted, context)
        }
        + RowLists.fields { $0.rows }

    static let speech: [Field<ReportDetails.Speech>] = [
        Field("speaker", "ктоВыступил", "хтоВыступіў", example: "Иванова А.Б., методист") { speech, _ in
            .words(speech.speaker)
        },
        Field("text", "текст", "тэкст", example: "рассказала об итогах") { speech, _ in .words(speech.text) },
    ]

    static let agenda: [Field<AgendaItem>] = [
        Field("number", "номер", "нумар", .number, example: "1") { item, _ in .number(Double(item.number)) },
        Field("title", "название", "назва", example: "О ходе проекта") { item, _ in .words(item.item.title) },
        Field("heard", "слушали", "слухалі", .list(speech.templateFields().shape)) { item, context in
            speech.list(of: item.item.heard, context)
        },
        Field("spoke", "выступили", "выступілі", .list(speech.templateFields().shape)) { item, context in
            speech.list(of: item.item.spoke, context)
        },
        Field("decided", "решили", "вырашылі", .list(.text)) { item, _ in .list(item.item.decided.map { .text($0) }) },
        // A question that somebody filled in shows only what happened; one that nobody did is a form to fill in by hand.
        Field("showsSpoke", "показатьВыступления", "паказацьВыступленні", .flag) { item, _ in
            .flag(!item.item.spoke.isEmpty || item.isBlank)
        },
        Field("showsVotes", "показатьГолоса", "паказацьГаласы", .flag) { item, _ in
            .flag(item.item.votes != nil || item.isBlank)
        },
        Field("votes", "голоса", "галасы", example: "за — единогласно") { item, _ in .words(item.item.votes) },
    ]
}

extension GroupFields {
    static let meeting: [Field<Meeting>] = [
        Field("deadline", "срок", "тэрмін", example: "Август 2024") { meeting, _ in .words(meeting.deadline) },
        Field("agenda", "повестка", "парадакДня", .list(agenda.templateFields().shape)) { meeting, context in
            agenda.list(of: meeting.items, context)
        },
    ]

    static let halfYear: [Field<HalfYear>] = [
        Field("text", "текст", "тэкст", example: "I полугодие 2024/2025 учебного года") { half, _ in
            .words(half.title)
        },
        Field("start", "начало", "пачатак", .day, example: "2024-09-01") { half, _ in .day(half.start) },
        Field("end", "конец", "канец", .day, example: "2024-12-31") { half, _ in .day(half.end) },
        Field("sections", "разделы", "раздзелы", .list(sectionShape)) { half, context in
            section.list(of: half.subject.sections, context)
        },
        Field("execution", "исполнение", "выкананне", ExecutionFields.shape) { half, context in
            ExecutionFields.all.values(of: half.subject, context)
        },
    ]
}

/// A meeting of the council.
struct Meeting: Sendable {
    let deadline: String?
    let items: [AgendaItem]
}

/// Half of the plan's year, with the rows that reach into it.
struct HalfYear: Sendable {
    let title: String?
    let start: Day?
    let end: Day?
    let subject: ReportSubject
}

/// The rows of one month, or those without one.
struct MonthGroup: Sendable {
    let title: String
    var rows: [ReportRow]
}

/// The rows of one person, post or group.
struct PersonGroup: Sendable {
    /// The first entry that names them.
    let entry: Responsible
    var rows: [ReportRow]
    var name: String { entry.text }
    /// The numbers of the rows of each of the year's twelve months, the year's first month first.
    var numbersByMonth: [[String]] = Array(repeating: [], count: 12)
    var numbersWithoutDates: [String] = []
}

/// A question of an agenda.
struct AgendaItem: Sendable {
    let number: Int
    let item: ReportDetails.Item

    /// Whether nobody wrote what was said and decided.
    var isBlank: Bool { item.heard.isEmpty && item.spoke.isEmpty && item.decided.isEmpty && item.votes == nil }
}

/// Stamps that stand side by side.
struct ApprovalRow: Sendable {
    var stamps: [Approval]

    /// The stamps of a plan as its document has them.
    static func rows(of plan: Plan) -> [ApprovalRow] {
        plan.approvals.reduce(into: []) { rows, stamp in
            if stamp.isBeside, !rows.isEmpty {
                rows[rows.count - 1].stamps.append(stamp)
            } else {
                rows.append(ApprovalRow(stamps: [stamp]))
            }
        }
    }
}
