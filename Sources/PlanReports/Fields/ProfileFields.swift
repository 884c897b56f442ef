internal import DocumentTemplates
internal import PlanModel

/// The names of what the institution and the document's author say.
enum ProfileFields {
    private static let person = DocumentFields.person.templateFields().shape

    private static func words(
        _ name: String, _ russian: String, _ belarusian: String, example: String,
        _ value: @escaping @Sendable (ReportProfile) -> String?
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, example: example) { _, context in .words(value(context.profile)) }
    }

    private static func person(
        _ name: String, _ russian: String, _ belarusian: String,
        _ value: @escaping @Sendable (ReportProfile) -> ReportProfile.Person
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, person, example: "директор А.Б.Иванова") { _, context in
            DocumentFields.person.values(of: value(context.profile), context)
        }
    }

    private static func people(
        _ name: String, _ russian: String, _ belarusian: String,
        _ value: @escaping @Sendable (ReportProfile) -> [ReportProfile.Person]
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, .list(person)) { _, context in
            .list(value(context.profile).map { DocumentFields.person.values(of: $0, context) })
        }
    }

    static let all: [Field<ReportSubject>] = [
        words("institution", "учреждение", "установа", example: "ГУО «Средняя школа № 7»") { $0.institution },
        words("shortName", "краткоеНазвание", "кароткаяНазва", example: "СШ № 7") { $0.shortName },
        words("place", "место", "месца", example: "г. Жлобин") { $0.place },
        person("director", "директор", "дырэктар") { $0.director },
        people("deputies", "заместители", "намеснікі") { $0.deputies },
        person("chair", "председатель", "старшыня") { $0.chair },
        person("secretary", "секретарь", "сакратар") { $0.secretary },
        words("projectTitle", "проект", "праект", example: "Инклюзивное пространство") { $0.projectTitle },
        words("projectYears", "годыПроекта", "гадыПраекта", example: "2023–2026") { $0.projectYears },
        person("projectLeader", "руководительПроекта", "кіраўнікПраекта") { $0.projectLeader },
        people("consultants", "консультанты", "кансультанты") { $0.consultants },
        Field("basis", "основания", "падставы", .list(.text)) { _, context in
            .list(context.profile.basis.map { .text($0) })
        },
        Field(
            "sections", "разделы", "раздзелы", .list(DocumentFields.textSection.templateFields().shape)
        ) { _, context in
            .list(context.profile.sections.map { DocumentFields.textSection.values(of: $0, context) })
        },
    ]

    static let document: [Field<ReportDetails>] = [
        Field("number", "номер", "нумар", example: "5") { details, _ in .words(details.number) },
        Field("date", "дата", "дата", .day, example: "2024-08-29") { details, _ in .day(details.date) },
        Field("present", "присутствовали", "прысутнічалі", example: "24") { details, _ in .words(details.present) },
        Field("absent", "отсутствовали", "адсутнічалі", example: "2") { details, _ in .words(details.absent) },
        Field("preamble", "преамбула", "прэамбула", example: "В целях реализации проекта") { details, _ in
            .words(details.preamble)
        },
        Field("control", "контроль", "кантроль", example: "оставляю за собой") { details, _ in .words(details.control)
        },
    ]
}
