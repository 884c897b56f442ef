internal import Diagnostics
internal import DocumentTemplates
internal import Inflection
internal import PlanModel
internal import TextAnalysis

/// The names of small things: days, people, deadlines, results, marks.
enum DocumentFields {
    static let deadline: [Field<Deadline>] = [
        Field("text", "текст", "тэкст", example: "Октябрь-декабрь 2024") { deadline, _ in .text(deadline.text) },
        Field("kind", "вид", "від", example: "months") { deadline, _ in .text(deadline.kind.rawValue) },
        Field("start", "начало", "пачатак", .day, example: "2024-10-01") { deadline, _ in .day(deadline.start) },
        Field("end", "конец", "канец", .day, example: "2024-12-31") { deadline, _ in .day(deadline.end) },
        Field("edtf", "датыПоСтандарту", "датыПаСтандарце", example: "2024-10/2024-12") { deadline, _ in
            .text(ifAny: deadline.edtf)
        },
        Field("recurrence", "повтор", "паўтор", example: "FREQ=MONTHLY") { deadline, _ in
            .text(ifAny: deadline.recurrence)
        },
        Field("yearInferred", "годИзНазвания", "годЗНазвы", .flag) { deadline, _ in .flag(deadline.yearInferred) },
    ]

    static let responsible: [Field<Responsible>] =
        [
            Field("text", "текст", "тэкст", example: "Методист Иванова А.Б.") { entry, _ in .text(entry.text) },
            Field("kind", "вид", "від", example: "person") { entry, _ in .text(entry.kind.rawValue) },
            Field("post", "должность", "пасада", example: "Методист") { entry, _ in .text(ifAny: entry.post) },
            Field("surname", "фамилия", "прозвішча", example: "Иванова") { entry, _ in .text(ifAny: entry.surname) },
            Field("initials", "инициалы", "ініцыялы", example: "А.Б.") { entry, _ in .text(ifAny: entry.initials) },
            Field("given", "имя", "імя", example: "Анна") { entry, _ in .text(ifAny: entry.given) },
            Field("patronymic", "отчество", "імяПаБацьку", example: "Борисовна") { entry, _ in
                .text(ifAny: entry.patronymic)
            },
            Field("organization", "организация", "арганізацыя", example: "ГУО «Средняя школа № 7»") {
                entry, _ in
                .text(ifAny: entry.organization)
            },
            Field("signature", "подпись", "подпіс", example: "А.Б.Иванова") { entry, _ in
                .text(ifAny: entry.surname.map { (entry.initials ?? "") + $0 })
            },
        ]
        + cases {
            $0.text
        } _: { entry, wanted, context in
            entry.words(in: wanted, context)
        }

    /// The names of the cases; where no words are known, those of the nominative, for a person to decline.
    static func cases<Subject>(
        _ nominative: @escaping @Sendable (Subject) -> String?,
        _ inCase: @escaping @Sendable (Subject, GrammaticalCase, ReportContext) -> String?
    ) -> [Field<Subject>] {
        func field(
            _ name: String, _ russian: String, _ belarusian: String, example: String,
            _ wanted: GrammaticalCase
        ) -> Field<Subject> {
            Field(name, russian, belarusian, example: example) { subject, context in
                if let words = inCase(subject, wanted, context) { return .words(words) }
                guard let name = nominative(subject), !name.isEmpty else { return .null }
                return .standIn(name)
            }
        }
        return [
            field("genitive", "родительный", "родны", example: "методиста Ивановой А.Б.", .genitive),
            field("dative", "дательный", "давальны", example: "методисту Ивановой А.Б.", .dative),
            field("accusative", "винительный", "вінавальны", example: "методиста Иванову А.Б.", .accusative),
            field("instrumental", "творительный", "творны", example: "методистом Ивановой А.Б.", .instrumental),
        ]
    }

    static let result: [Field<ExpectedResult>] = [
        Field("text", "текст", "тэкст", example: "Протокол") { result, _ in .text(result.text) },
        Field("kind", "вид", "від", example: "minutes") { result, _ in .text(result.kind.rawValue) },
    ]

    static let mark: [Field<Mark>] = [
        Field("text", "текст", "тэкст", example: "Выполнено 15.10.2024") { mark, _ in .text(mark.text) },
        Field("status", "состояние", "стан", example: "done", words: TemplateWord.statuses) { mark, _ in
            .text(ifAny: mark.status?.rawValue)
        },
        Field("date", "дата", "дата", .day, example: "2024-10-15") { mark, _ in .day(mark.date) },
    ]

    static let column: [Field<Column>] = [
        Field("text", "текст", "тэкст", example: "Сроки") { column, _ in .text(column.heading) },
        Field("heading", "заголовок", "загаловак", example: "Сроки") { column, _ in .text(column.heading) },
        Field("role", "роль", "роль", example: "deadline") { column, _ in .text(column.role.rawValue) },
    ]

    /// A cell of a column without a role.
    static let otherCell: [Field<(heading: String, text: String)>] = [
        Field("text", "текст", "тэкст", example: "25") { cell, _ in .text(cell.text) },
        Field("heading", "заголовок", "загаловак", example: "Количество детей") { cell, _ in .text(cell.heading) },
    ]

    static let source: [Field<SourceRow>] = [
        Field("table", "таблица", "табліца", .number, example: "1") { source, _ in .number(Double(source.table)) },
        Field("row", "строка", "радок", .number, example: "18") { source, _ in .number(Double(source.row)) },
        Field("column", "графа", "графа", .number, example: "3") { source, _ in
            source.column.map { .number(Double($0)) } ?? .null
        },
    ]

    static let signatory: [Field<Signatory>] = [
        Field("text", "текст", "тэкст", example: "Директор А.Б.Иванова") { line, _ in .text(line.text) },
        Field("post", "должность", "пасада", example: "Директор") { line, _ in .text(ifAny: line.post) },
        Field("surname", "фамилия", "прозвішча", example: "Иванова") { line, _ in .text(ifAny: line.surname) },
        Field("initials", "инициалы", "ініцыялы", example: "А.Б.") { line, _ in .text(ifAny: line.initials) },
        Field("signature", "подпись", "подпіс", example: "А.Б.Иванова") { line, _ in
            .text(ifAny: line.surname.map { (line.initials ?? "") + $0 })
        },
        Field("name", "имяКакВПлане", "імяЯкУПлане", example: "А.Б.Иванова") { line, _ in .text(ifAny: line.printedName)
        },
    ]

    static let approval: [Field<Approval>] = [
        Field("text", "текст", "тэкст", example: "УТВЕРЖДАЮ Директор А.Б.Иванова 29.08.2024") { block, _ in
            .text(block.text)
        },
        Field("lines", "строки", "радкі", example: "УТВЕРЖДАЮ") { block, _ in .text(block.lines) },
        Field("kind", "вид", "від", example: "approved") { block, _ in .text(block.kind.rawValue) },
        Field("post", "должность", "пасада", example: "Директор") { block, _ in .text(ifAny: block.post) },
        Field("surname", "фамилия", "прозвішча", example: "Иванова") { block, _ in .text(ifAny: block.surname) },
        Field("initials", "инициалы", "ініцыялы", example: "А.Б.") { block, _ in .text(ifAny: block.initials) },
        Field("date", "дата", "дата", .day, example: "2024-08-29") { block, _ in .day(block.date) },
    ]

    static let person: [Field<ReportProfile.Person>] =
        [
            Field("text", "текст", "тэкст", example: "директор А.Б.Иванова") { person, _ in
                .text(ifAny: [person.post, person.name].compactMap { $0 }.joinedIfAny)
            },
            Field("name", "имя", "імя", example: "А.Б.Иванова") { person, _ in .text(ifAny: person.name) },
            Field("post", "должность", "пасада", example: "директор") { person, _ in .text(ifAny: person.post) },
        ]
        + cases {
            $0.name
        } _: { person, wanted, context in
            person.name(in: wanted, context)
        }

    static let textSection: [Field<ReportProfile.TextSection>] = [
        Field("heading", "заголовок", "загаловак", example: "Проблемы") { section, _ in .text(section.heading) },
        Field("paragraphs", "абзацы", "абзацы", .list(.text)) { section, _ in
            .list(section.paragraphs.map { .text($0) })
        },
    ]
}

extension TemplateWord {
    /// What a mark says, and in the words that documents have for it.
    static let statuses = ReportRow.Execution.allCases.filter { Mark.Status(rawValue: $0.rawValue) != nil }
        .map(TemplateWord.init)

    /// How a row stands.
    static let executions = ReportRow.Execution.allCases.map(TemplateWord.init)

    private init(_ execution: ReportRow.Execution) {
        self.init(
            execution.rawValue, aliases: [ReportWords(.ru), ReportWords(.be)].map { $0.execution(execution) })
    }
}

extension TemplateValue {
    /// A day, or nothing.
    static func day(_ day: Day?) -> TemplateValue {
        day.map { .day(year: $0.year, month: $0.month, day: $0.day) } ?? .null
    }

    /// Words; empty ones are nothing.
    static func words(_ text: String?) -> TemplateValue {
        .text(ifAny: text.flatMap { $0.isEmpty ? nil : $0 })
    }
}

extension [String] {
    /// The words with a space between them; nil where there are none.
    var joinedIfAny: String? { isEmpty ? nil : joined(separator: " ") }
}

extension Approval {
    /// The block with the lines such blocks have: the stamp, the post, the signature with the name, the date.
    var lines: String {
        var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        guard let stamp = words.first else { return text }
        var lines = [stamp]
        words.removeFirst()
        var line: [String] = []
        var isDate = false
        for (index, word) in words.enumerated() {
            let beginsDate =
                Self.isDay(word, before: words.dropFirst(index + 1).first)
                || word.first.map { "«\"„“".contains($0) } == true
                    && word.contains { $0.isNumber || $0 == "_" }
                || word.split(separator: ".").prefix(2).count { Int($0) != nil } == 2
            // «Приказ от 05.01.2025 № 3» is one line.
            let isNamed = ["от", "ад", "№"].contains(line.last)
            // «___» ____________ 20___ г. is one date.
            let isOfDate = line.last?.hasPrefix("«_") == true
            // The order by which a plan goes stands below the date, or the signature, on a line of its own.
            let isOrder =
                Self.papers.contains(CellText.compared(word)) && (isDate || line.first?.hasPrefix("__") == true)
            if word.hasPrefix("__") && !isOfDate && !isNamed || beginsDate && !isNamed || isOrder, !line.isEmpty {
                lines.append(line.joined(separator: " "))
                line = []
                isDate = beginsDate
            }
            line.append(word)
        }
        if !line.isEmpty { lines.append(line.joined(separator: " ")) }
        return lines.joined(separator: "\n")
    }

    /// «30» of «30 августа 2024 г.».
    private static func isDay(_ word: String, before next: String?) -> Bool {
        guard let day = Int(word), 1...31 ~= day, let next else { return false }
        let months = CalendarWords.printedMonthsOfDates
        return (months.russian + months.belarusian).contains(next.lowercased())
    }

    private static let papers = ["приказ", "протокол", "распоряжение", "загад", "пратакол", "распараджэнне"]
}

extension Signatory {
    /// The name as the line has it, behind the post; the whole line where it has no post.
    var printedName: String {
        guard let post, text.hasPrefix(post) else { return text }
        return CellText.folded(String(text.dropFirst(post.count)))
    }
}
