internal import DocumentTemplates
internal import Inflection
internal import PlanModel
internal import TextAnalysis

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
            DocumentFields.person.list(of: value(context.profile), context)
        }
    }

    static let all: [Field<ReportSubject>] = [
        Field("institution", "учреждение", "установа", example: "ГУО «Средняя школа № 7»") { subject, context in
            .words(context.profile.institution ?? subject.plan.organization)
        },
        words("shortName", "краткоеНазвание", "кароткаяНазва", example: "СШ № 7") { $0.shortName },
        words("place", "место", "месца", example: "г. Жлобин") { $0.place },
        Field("director", "директор", "дырэктар", person, example: "директор А.Б.Иванова") { subject, context in
            DocumentFields.person.values(of: subject.director(context), context)
        },
        people("deputies", "заместители", "намеснікі") { $0.deputies },
        person("chair", "председатель", "старшыня") { $0.chair },
        person("secretary", "секретарь", "сакратар") { $0.secretary },
        Field("projectTitle", "проект", "праект", example: "Инклюзивное пространство") { subject, context in
            .words(context.profile.projectTitle ?? subject.plan.project)
        },
        words("projectYears", "годыПроекта", "гадыПраекта", example: "2023–2026") { $0.projectYears },
        person("projectLeader", "руководительПроекта", "кіраўнікПраекта") { $0.projectLeader },
        people("consultants", "консультанты", "кансультанты") { $0.consultants },
        Field("basis", "основания", "падставы", .list(.text)) { _, context in
            .list(context.profile.basis.map { .text($0) })
        },
        Field(
            "sections", "разделы", "раздзелы", .list(DocumentFields.textSection.templateFields().shape)
        ) { _, context in
            DocumentFields.textSection.list(of: context.profile.sections, context)
        },
        paragraphs("criteria", "критерии", "крытэрыі", .criteria),
        paragraphs("problems", "проблемы", "праблемы", .problems),
        paragraphs("conclusions", "выводы", "высновы", .conclusions),
        Field(
            "otherSections", "прочиеРазделы", "іншыяРаздзелы", .list(DocumentFields.textSection.templateFields().shape)
        ) { _, context in
            DocumentFields.textSection.list(of: context.profile.sections.filter { $0.topic == nil }, context)
        },
    ]

    private static func paragraphs(
        _ name: String, _ russian: String, _ belarusian: String, _ topic: ReportProfile.TextSection.Topic
    ) -> Field<ReportSubject> {
        Field(name, russian, belarusian, .list(.text)) { _, context in
            .list(context.profile.sections.filter { $0.topic == topic }.flatMap(\.paragraphs).map { .text($0) })
        }
    }

    static let document: [Field<ReportDetails>] = [
        Field("number", "номер", "нумар", example: "5") { details, _ in .words(details.number) },
        Field("date", "дата", "дата", .day, example: "2024-08-29") { details, _ in .day(details.date) },
        Field("title", "заголовок", "загаловак", example: "Об организации инновационной деятельности") { details, _ in
            .words(details.title)
        },
        Field("present", "присутствовали", "прысутнічалі", example: "24") { details, _ in .words(details.present) },
        Field("absent", "отсутствовали", "адсутнічалі", example: "2") { details, _ in .words(details.absent) },
        Field("preamble", "преамбула", "прэамбула", example: "В целях реализации проекта") { details, _ in
            .words(details.preamble)
        },
        Field("control", "контроль", "кантроль", example: "оставляю за собой") { details, context in
            .words(details.control(context))
        },
        Field("controlPoint", "пунктКонтроля", "пунктКантролю", example: "возложить на завуча Иванову А.Б.") {
            details, context in
            .words(details.control(context).map { $0.hasSuffix(".") ? $0 : $0 + "." })
        },
    ]
}

extension ReportSubject {
    /// The head of the institution: the profile's, else who approved the plan as one.
    func director(_ context: ReportContext) -> ReportProfile.Person {
        let named = context.profile.director
        return named == ReportProfile.Person() ? plan.director ?? named : named
    }
}

extension Plan {
    fileprivate var director: ReportProfile.Person? {
        for stamp in approvals where stamp.kind == .approved {
            guard let post = stamp.post, let surname = stamp.surname else { continue }
            let words = CellText.compared(post)
            if ["директор", "заведующ", "дырэктар", "загадчы"].contains(where: words.hasPrefix) {
                return ReportProfile.Person(name: (stamp.initials ?? "") + surname, post: post)
            }
        }
        return nil
    }
}

extension ReportDetails {
    /// Who controls an order, as its sentence goes on: «возложить на …» where the name or the post can be put into its
    /// case, «осуществляет …» where it stands in the nominative, else the words as they are.
    func control(_ context: ReportContext) -> String? {
        guard let control else { return nil }
        let words = ReportWords(context.language)
        let entries = context.joiner.people(control)
        if let member = context.profile.staffMember(called: control), let name = member.accusative {
            return words("возложить на ", "ўскласці на ") + name
        }
        guard entries.count == 1, entries[0].isPostOrName(context),
            CellText.compared(entries[0].text) == CellText.compared(control)
        else { return control }
        if let name = entries[0].words(in: .accusative, context) {
            return words("возложить на ", "ўскласці на ") + name
        }
        return words("осуществляет ", "ажыццяўляе ") + control
    }
}

extension ReportProfile.TextSection {
    /// What every certificate of results must speak of.
    enum Topic: Sendable { case criteria, problems, conclusions }

    /// The topic that the heading names; nil for a section of the institution's own.
    var topic: Topic? {
        let words = CellText.compared(heading)
        func names(_ stems: String...) -> Bool { stems.contains { words.contains($0) } }
        if names("критери", "показател", "крытэры", "паказчык") { return .criteria }
        if names("проблем", "праблем") { return .problems }
        return names("вывод", "рекомендац", "высно", "рэкамендац") ? .conclusions : nil
    }
}
