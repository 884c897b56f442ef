internal import DocumentTemplates
internal import PlanModel

/// The names at the top of a template.
enum PlanFields {
    static let all: [Field<ReportSubject>] = contract + groups + institution

    /// The data contract's own members, and all activities in one list.
    private static let contract: [Field<ReportSubject>] = [
        Field("title", "заголовок", "загаловак", example: "План работы на 2024/2025 учебный год") { subject, _ in
            .words(subject.plan.title)
        },
        Field("project", "проект", "праект", example: "Инклюзивное пространство") { subject, context in
            .words(subject.plan.project ?? context.profile.projectTitle)
        },
        Field("schoolYear", "учебныйГод", "навучальныГод", example: "2024/2025") { subject, _ in
            .words(subject.plan.schoolYear)
        },
        Field("calendarYear", "год", "год", .number, example: "2025") { subject, _ in
            subject.plan.calendarYear.map { .number(Double($0)) } ?? .null
        },
        Field("organization", "учреждение", "установа", example: "ГУО «Средняя школа № 7»") { subject, context in
            .words(subject.plan.organization ?? context.profile.institution)
        },
        Field(
            "approvals", "утверждения", "зацвярджэнні", .list(DocumentFields.approval.templateFields().shape)
        ) { subject, context in
            .list(subject.plan.approvals.map { DocumentFields.approval.values(of: $0, context) })
        },
        Field("preamble", "преамбула", "прэамбула", .list(.text)) { subject, _ in
            .list(subject.plan.preamble.map { .text($0) })
        },
        Field(
            "columns", "столбцы", "слупкі",
            .list(
                .object([
                    TemplateField("text", aliases: ["текст", "тэкст"], .text, example: "Сроки"),
                    TemplateField("role", aliases: ["роль"], .text, example: "deadline"),
                ]))
        ) { subject, _ in
            .list(
                subject.plan.columns.map {
                    .members(["text": .text($0.heading), "role": .text($0.role.rawValue)])
                })
        },
        Field("sections", "разделы", "раздзелы", .list(GroupFields.section.templateFields().shape)) {
            subject, context in
            .list(subject.sections.map { GroupFields.section.values(of: $0, context) })
        },
        Field(
            "activities", "мероприятия", "мерапрыемствы", .list(ActivityFields.all.templateFields().shape)
        ) { subject, context in
            .list(subject.rows.map { ActivityFields.all.values(of: $0, context) })
        },
        Field(
            "signatories", "подписи", "подпісы", .list(DocumentFields.signatory.templateFields().shape)
        ) { subject, context in
            .list(subject.plan.signatories.map { DocumentFields.signatory.values(of: $0, context) })
        },
    ]

    /// The rows grouped as documents need them.
    private static let groups: [Field<ReportSubject>] = [
        Field("execution", "исполнение", "выкананне", ExecutionFields.all.templateFields().shape) { subject, context in
            ExecutionFields.all.values(of: subject, context)
        },
        Field("months", "месяцы", "месяцы", .list(GroupFields.month.templateFields().shape)) { subject, context in
            .list(subject.months(context).map { GroupFields.month.values(of: $0, context) })
        },
        Field("people", "исполнители", "выканаўцы", .list(GroupFields.person.templateFields().shape)) {
            subject, context in
            .list(subject.people(context).map { GroupFields.person.values(of: $0, context) })
        },
        Field("chosen", "выбранные", "выбраныя", .list(ActivityFields.all.templateFields().shape)) { subject, context in
            .list(subject.chosen(context).map { ActivityFields.all.values(of: $0, context) })
        },
        Field("agenda", "повестка", "парадакДня", .list(GroupFields.agenda.templateFields().shape)) {
            subject, context in
            .list(subject.agenda(context).map { GroupFields.agenda.values(of: $0, context) })
        },
    ]

    /// The day, the institution, and what a person added to this document.
    private static let institution: [Field<ReportSubject>] = [
        Field("today", "сегодня", "сёння", .day, example: "2025-04-15") { _, context in .day(context.today) },
        Field("asOf", "наДату", "наДату", .day, example: "2025-04-15") { _, context in .day(context.asOf) },
        Field("profile", "профиль", "профіль", ProfileFields.all.templateFields().shape) { subject, context in
            ProfileFields.all.values(of: subject, context)
        },
        Field("document", "документ", "дакумент", ProfileFields.document.templateFields().shape) { _, context in
            ProfileFields.document.values(of: context.details, context)
        },
    ]
}
