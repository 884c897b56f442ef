/// One row of a plan.
public struct Activity: Sendable, Hashable {
    /// `SECTION.POSITION`, both counted from 1; unique in a plan.
    public var id: String
    /// The number as the reader of the document sees it, without a closing dot or bracket; empty where there is none.
    public var number: String
    /// The activity; paragraphs and line breaks are `\n`.
    public var title: String
    /// The deadline; nil only where the cell is empty and nothing is inherited.
    public var deadline: Deadline?
    /// Who answers for it.
    public var responsible: [Responsible]
    /// In what form the result is presented.
    public var results: [ExpectedResult]
    /// The mark of execution.
    public var mark: Mark?
    /// Who takes part.
    public var participants: String?
    /// Where.
    public var place: String?
    /// At what time of the day.
    public var time: String?
    /// A remark.
    public var note: String?
    /// Every column without a role: heading → text.
    public var other: [String: String]
    /// Which members were filled from a vertically merged cell above.
    public var inherited: [String]
    /// Whether the whole row is struck through: it stays in the plan, and counts as cancelled.
    public var struck: Bool
    /// Where the row stands in the document.
    public var source: SourceRow

    /// An activity; empty where nothing is given.
    public init(
        id: String, number: String = "", title: String, deadline: Deadline? = nil, responsible: [Responsible] = [],
        results: [ExpectedResult] = [], mark: Mark? = nil, participants: String? = nil, place: String? = nil,
        time: String? = nil, note: String? = nil, other: [String: String] = [:], inherited: [String] = [],
        struck: Bool = false, source: SourceRow
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.deadline = deadline
        self.responsible = responsible
        self.results = results
        self.mark = mark
        self.participants = participants
        self.place = place
        self.time = time
        self.note = note
        self.other = other
        self.inherited = inherited
        self.struck = struck
        self.source = source
    }
}

extension Activity {
    /// What is known of its execution: a row that is struck through counts as cancelled, whatever its mark says.
    package var status: Mark.Status? { struck ? .cancelled : mark?.status }
}

/// Where a row stands: all numbers count from 1, header rows included.
public struct SourceRow: Sendable, Hashable, Codable {
    /// The table of the document.
    public var table: Int
    /// The row of the table.
    public var row: Int
    /// The column of the cell, in a plan in matrix form only: there a row holds several activities.
    public var column: Int?

    /// A row of a table, or a cell of a matrix.
    public init(table: Int, row: Int, column: Int? = nil) {
        self.table = table
        self.row = row
        self.column = column
    }

    /// The row as a whole, whichever of its cells is meant.
    public var wholeRow: SourceRow { SourceRow(table: table, row: row) }
}

/// A deadline: the cell's words and what they mean.
public struct Deadline: Sendable, Hashable {
    /// What sort of deadline the words name.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// A day: «15 октября 2024».
        case day
        /// A range or a list of days: «с 18 по 23 марта», «5, 12 ноября».
        case days
        /// A month: «октябрь 2024».
        case month
        /// A range or a list of months: «октябрь–декабрь».
        case months
        /// An end without a beginning: «до 1 ноября», «не позднее …».
        case before
        /// A beginning without an end: «после 1 ноября», «начиная с …».
        case after
        /// A year, half-year, quarter, school term, holidays, a week, the whole plan.
        case period
        /// Time and again: «ежемесячно», «по вторникам».
        case recurring
        /// When something happens: «по мере необходимости», «накануне …».
        case event
        /// What another paper says: «по графику», «по отдельному плану».
        case schedule
        /// All the time: «постоянно», «систематически».
        case ongoing
        /// Words that no rule reads.
        case unknown
    }

    /// The cell's words, white space folded.
    public var text: String
    /// What sort of deadline it is.
    public var kind: Kind
    /// The first day, inclusive.
    public var start: Day?
    /// The last day, inclusive.
    public var end: Day?
    /// The same with its precision, as EDTF (ISO 8601-2).
    public var edtf: String?
    /// An RFC 5545 RRULE without the `RRULE:`.
    public var recurrence: String?
    /// Whether the year came from the plan's title, not from the cell.
    public var yearInferred: Bool

    /// A deadline.
    public init(
        text: String, kind: Kind, start: Day? = nil, end: Day? = nil, edtf: String? = nil, recurrence: String? = nil,
        yearInferred: Bool = false
    ) {
        self.text = text
        self.kind = kind
        self.start = start
        self.end = end
        self.edtf = edtf
        self.recurrence = recurrence
        self.yearInferred = yearInferred
    }
}

/// A person, post, group or organization that answers for an activity.
public struct Responsible: Sendable, Hashable {
    /// What the words name.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// Somebody with a name.
        case person
        /// One post without a name: «методист».
        case post
        /// A group, and posts in the plural: «творческая группа», «классные руководители».
        case group
        /// An institution or another organization.
        case organization
    }

    /// The words as printed, white space folded.
    public var text: String
    /// What they name.
    public var kind: Kind
    /// The post.
    public var post: String?
    /// The surname.
    public var surname: String?
    /// The initials, as `Ю.М.`.
    public var initials: String?
    /// The given name, where it is spelt out.
    public var given: String?
    /// The patronymic, where it is spelt out.
    public var patronymic: String?
    /// The organization's name, where the words name one.
    public var organization: String?

    /// A responsible.
    public init(
        text: String, kind: Kind, post: String? = nil, surname: String? = nil, initials: String? = nil,
        given: String? = nil, patronymic: String? = nil, organization: String? = nil
    ) {
        self.text = text
        self.kind = kind
        self.post = post
        self.surname = surname
        self.initials = initials
        self.given = given
        self.patronymic = patronymic
        self.organization = organization
    }
}

/// A form in which the result of an activity is presented.
public struct ExpectedResult: Sendable, Hashable, Codable {
    /// What sort of document or product it is.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// «Приказ», «распоряжение».
        case order
        /// «Протокол».
        case minutes
        /// «Выписка».
        case extract
        /// «Справка», «докладная записка».
        case memo
        /// «Отчёт», «доклад».
        case report
        /// «План», «график», «программа».
        case plan
        /// «Список», «перечень».
        case list
        /// «Инструкция», «инструктаж».
        case instruction
        /// «Рекомендации», «памятка», «алгоритм».
        case guidance
        /// «Материалы», «буклет», «презентация».
        case materials
        /// «Сценарий».
        case script
        /// «Анкета», «тест», «опрос».
        case survey
        /// «Фотоотчёт», «фотографии».
        case photoReport
        /// «Видеоролик».
        case video
        /// «Сертификат», «диплом», «грамота».
        case certificate
        /// «Сайт», «статья», «публикация».
        case publication
        /// «Анализ», «мониторинг».
        case analysis
        /// «Решение», «постановление».
        case decision
        /// «Положение», «устав».
        case localAct
        /// «Акт», «журнал», and what no word decides.
        case other
    }

    /// The words as printed, white space folded.
    public var text: String
    /// What sort it is.
    public var kind: Kind

    /// A result.
    public init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

/// A mark of execution.
public struct Mark: Sendable, Hashable {
    /// What the mark says.
    public enum Status: String, CaseIterable, Sendable, Hashable, Codable {
        /// «Выполнено».
        case done
        /// «Выполнено частично».
        case partly
        /// «Выполняется».
        case inProgress
        /// «Не выполнено».
        case notDone
        /// «Перенесено».
        case postponed
        /// «Отменено».
        case cancelled
    }

    /// The words as printed, white space folded.
    public var text: String
    /// What they say; nil where no rule reads them.
    public var status: Status?
    /// The day on which it was done.
    public var date: Day?

    /// A mark.
    public init(text: String, status: Status? = nil, date: Day? = nil) {
        self.text = text
        self.status = status
        self.date = date
    }
}

// MARK: JSON

// The contract's JSON names every member, with null where there is nothing; a synthesised `encode(to:)` would leave
// the nils out, so the records with optional members write theirs by hand. Reading is synthesised where it can be.

extension Deadline: Codable {
    enum CodingKeys: String, CodingKey { case text, kind, start, end, edtf, recurrence, yearInferred }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(text, forKey: .text)
        try members.encode(kind, forKey: .kind)
        try members.encode(start, forKey: .start)
        try members.encode(end, forKey: .end)
        try members.encode(edtf, forKey: .edtf)
        try members.encode(recurrence, forKey: .recurrence)
        try members.encode(yearInferred, forKey: .yearInferred)
    }
}

extension Responsible: Codable {
    enum CodingKeys: String, CodingKey {
        case text, kind, post, surname, initials, given, patronymic, organization
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(text, forKey: .text)
        try members.encode(kind, forKey: .kind)
        try members.encode(post, forKey: .post)
        try members.encode(surname, forKey: .surname)
        try members.encode(initials, forKey: .initials)
        try members.encode(given, forKey: .given)
        try members.encode(patronymic, forKey: .patronymic)
        try members.encode(organization, forKey: .organization)
    }
}

extension Mark: Codable {
    enum CodingKeys: String, CodingKey { case text, status, date }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(text, forKey: .text)
        try members.encode(status, forKey: .status)
        try members.encode(date, forKey: .date)
    }
}
