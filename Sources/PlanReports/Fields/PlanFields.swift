internal import DocumentTemplates
internal import PlanModel

/// The names at the top of a template.
enum PlanFields {
    static let all: [Field<ReportSubject>] =
        contract + RowLists.fields { $0.rows } + groups + headings + shortMonths + institution

    /// The data contract's own members, and all activities in one list.
    private static let contract: [Field<ReportSubject>] = [
        Field("format", "формат", "фармат", example: Plan.format) { _, _ in .text(Plan.format) },
        Field(
            "title", "название", "назва", also: ["заголовок", "загаловак"],
            example: "План работы на 2024/2025 учебный год"
        ) { subject, _ in
            .words(subject.plan.title)
        },
        Field("project", "проект", "праект", example: "Инклюзивное пространство") { subject, _ in
            .words(subject.plan.project)
        },
        Field("schoolYear", "учебныйГод", "навучальныГод", example: "2024/2025") { subject, _ in
            .words(subject.plan.schoolYear)
        },
        Field("calendarYear", "год", "год", .number, example: "2025") { subject, _ in
            subject.plan.calendarYear.map { .number(Double($0)) } ?? .null
        },
        Field("organization", "учреждение", "установа", example: "ГУО «Средняя школа № 7»") { subject, _ in
            .words(subject.plan.organization)
        },
        Field(
            "approvals", "утверждения", "зацвярджэнні", .list(DocumentFields.approval.templateFields().shape)
        ) { subject, context in
            DocumentFields.approval.list(of: subject.plan.approvals, context)
        },
        Field(
            "approvalRows", "рядыУтверждений", "радыЗацвярджэнняў",
            .list(GroupFields.approvalRow.templateFields().shape)
        ) { subject, context in
            GroupFields.approvalRow.list(of: ApprovalRow.rows(of: subject.plan), context)
        },
        Field("preamble", "преамбула", "прэамбула", .list(.text)) { subject, _ in
            .list(subject.plan.preamble.map { .text($0) })
        },
        Field(
            "columns", "столбцы", "слупкі", .list(DocumentFields.column.templateFields().shape)
        ) { subject, context in
            DocumentFields.column.list(of: subject.plan.columns, context)
        },
        Field("sections", "разделы", "раздзелы", .list(GroupFields.sectionShape)) {
            subject, context in
            GroupFields.section.list(of: subject.sections, context)
        },
        Field(
            "activities", "мероприятия", "мерапрыемствы", .list(ActivityFields.shape)
        ) { subject, context in
            ActivityFields.list(of: subject.rows, context)
        },
        Field(
            "signatories", "подписи", "подпісы", .list(DocumentFields.signatory.templateFields().shape)
        ) { subject, context in
            DocumentFields.signatory.list(of: subject.plan.signatories, context)
        },
    ]

    /// The rows grouped as documents need them.
    private static let groups: [Field<ReportSubject>] = [
        Field("execution", "исполнение", "выкананне", ExecutionFields.shape) { subject, context in
            ExecutionFields.all.values(of: subject, context)
        },
        Field("months", "месяцы", "месяцы", .list(GroupFields.month.templateFields().shape)) { subject, context in
            GroupFields.month.list(of: subject.months(context), context)
        },
        Field("people", "исполнители", "выканаўцы", .list(GroupFields.personShape)) {
            subject, context in
            GroupFields.person.list(of: subject.people(context), context)
        },
        Field("chosen", "выбранные", "выбраныя", .list(ActivityFields.shape)) { subject, context in
            ActivityFields.list(of: subject.chosen(context), context)
        },
        Field("points", "пункты", "пункты", .list(ActivityFields.shape)) { subject, context in
            ActivityFields.list(of: subject.points(context), context)
        },
        Field("pointSections", "разделыПунктов", "раздзелыПунктаў", .list(GroupFields.sectionShape)) {
            subject, context in
            GroupFields.section.list(of: subject.pointSections(context), context)
        },
        Field("executors", "исполнителиПунктов", "выканаўцыПунктаў", .list(GroupFields.personShape)) {
            subject, context in
            GroupFields.person.list(of: subject.executors(context), context)
        },
        Field("meetings", "заседания", "пасяджэнні", .list(GroupFields.meeting.templateFields().shape)) {
            subject, context in
            GroupFields.meeting.list(of: subject.chosenMeetings(context), context)
        },
        Field("halfYear", "полугодие", "паўгоддзе", GroupFields.halfYear.templateFields().shape) { subject, context in
            GroupFields.halfYear.values(of: subject.halfYear(context), context)
        },
        Field("week", "неделя", "тыдзень", GroupFields.week.templateFields().shape) { subject, context in
            GroupFields.week.values(of: subject.week(context), context)
        },
        Field("changes", "изменения", "змены", GroupFields.changes.templateFields().shape) { subject, context in
            GroupFields.changes.values(of: subject.changes(context), context)
        },
    ]

    /// The headings of the plan's columns, and the months of its year as a table of twelve columns has them.
    private static let headings: [Field<ReportSubject>] =
        (1...ActivityFields.cellCount).map { number in
            Field("heading\(number)", "столбец\(number)", "слупок\(number)", example: "Сроки") { subject, _ in
                let columns = subject.plan.columns
                return .words(columns.indices.contains(number - 1) ? columns[number - 1].heading : nil)
            }
        }
        + (1...12).map { number in
            Field("monthName\(number)", "названиеМесяца\(number)", "назваМесяца\(number)", example: "сентябрь") {
                subject, context in
                let month = subject.yearMonths[number - 1].month
                return .text(ReportWords(context.language).month(month))
            }
        }

    /// The same months in short forms, for narrow columns.
    private static let shortMonths: [Field<ReportSubject>] = (1...12).map { number in
        Field("monthShort\(number)", "месяцКратко\(number)", "месяцКоратка\(number)", example: "сент.") {
            subject, context in
            let month = subject.yearMonths[number - 1].month
            return .text(ReportWords(context.language).shortMonth(month))
        }
    }

    /// The day, the institution, and what a person added to this document.
    private static let institution: [Field<ReportSubject>] = [
        Field("planTitle", "названиеПлана", "назваПлана", example: "План работы на 2024/2025 учебный год") {
            subject, _ in
            .words(subject.plan.title)
        },
        Field("periodText", "отчётныйПериод", "справаздачныПерыяд", example: "2024/2025 учебный год") {
            subject, context in
            let words = ReportWords(context.language)
            if let year = subject.plan.schoolYear {
                return .text(words("\(year) учебный год", "\(year) навучальны год"))
            }
            return .words(subject.plan.calendarYear.map { words("\($0) год", "\($0) год") })
        },
        Field("today", "сегодня", "сёння", .day, example: "2025-04-15") { _, context in .day(context.today) },
        Field("from", "сДаты", "зДаты", .day, example: "2024-10-01") { _, context in .day(context.from) },
        Field("to", "поДату", "паДату", .day, example: "2024-10-31") { _, context in .day(context.to) },
        Field("own", "своё", "сваё", .any, also: ["свое"], example: "8 (02334) 2-22-22") { _, context in
            .object(
                TemplateObject(
                    context.profile.own.map { name, words in (name, words.value) }.sorted { $0.0 < $1.0 }))
        },
        Field("asOf", "наДату", "наДату", .day, example: "2025-04-15") { _, context in .day(context.asOf) },
        Field("profile", "профиль", "профіль", ProfileFields.all.templateFields().shape) { subject, context in
            ProfileFields.all.values(of: subject, context)
        },
        Field("document", "документ", "дакумент", ProfileFields.document.templateFields().shape) { _, context in
            ProfileFields.document.values(of: context.details, context)
        },
    ]
}
