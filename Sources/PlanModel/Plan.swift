/// A plan, as the data contract `plankit/plan/1` has it: the lossless form every other format is written from.
///
/// Its JSON holds every member, `null` where there is nothing; `Codable` here keeps that promise.
public struct Plan: Sendable, Hashable {
    /// Name and version of the contract.
    public static let format = "plankit/plan/1"

    /// The paragraphs above the table that name the plan, joined by one space.
    public var title: String
    /// The project's name as the title gives it, without the outer quotation marks.
    public var project: String?
    /// The school year the plan is for: `2024/2025`.
    public var schoolYear: String?
    /// The calendar year the plan is for.
    public var calendarYear: Int?
    /// The institution, where the document names it above the table.
    public var organization: String?
    /// The approval stamps above the table.
    public var approvals: [Approval]
    /// Other paragraphs above the table, in order.
    public var preamble: [String]
    /// The table's columns from left to right.
    public var columns: [Column]
    /// The sections in order; a plan without section rows has one whose title is nil.
    public var sections: [Section]
    /// The signature lines under the table.
    public var signatories: [Signatory]

    /// A plan; empty where nothing is given.
    public init(
        title: String = "", project: String? = nil, schoolYear: String? = nil, calendarYear: Int? = nil,
        organization: String? = nil, approvals: [Approval] = [], preamble: [String] = [], columns: [Column] = [],
        sections: [Section] = [], signatories: [Signatory] = []
    ) {
        self.title = title
        self.project = project
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
        self.organization = organization
        self.approvals = approvals
        self.preamble = preamble
        self.columns = columns
        self.sections = sections
        self.signatories = signatories
    }

    /// All activities, section after section.
    public var activities: [Activity] { sections.flatMap(\.activities) }

    /// Whether there are any: asked without gathering them.
    package var hasActivities: Bool { sections.contains { !$0.activities.isEmpty } }

    /// How many there are, counted without gathering them.
    package var activityCount: Int { sections.reduce(0) { $0 + $1.activities.count } }
}

/// An approval stamp: УТВЕРЖДАЮ, СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО.
public struct Approval: Sendable, Hashable {
    /// What the stamp says.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// УТВЕРЖДАЮ, УТВЕРЖДЕНО.
        case approved
        /// СОГЛАСОВАНО.
        case agreed
        /// ПРИНЯТО.
        case adopted
        /// РАССМОТРЕНО.
        case considered
    }

    /// What the stamp says.
    public var kind: Kind
    /// The post of the person.
    public var post: String?
    /// The surname of the person.
    public var surname: String?
    /// The initials, as `Ю.М.`.
    public var initials: String?
    /// The day of the approval.
    public var date: Day?
    /// The whole block, its lines joined by a space.
    public var text: String
    /// Whether the document has it beside the stamp before it, not below. That is how the page looks, no part of what
    /// the plan says: it is neither compared nor exported.
    public var isBeside = false

    /// An approval stamp.
    public init(
        kind: Kind, post: String? = nil, surname: String? = nil, initials: String? = nil, date: Day? = nil,
        text: String
    ) {
        self.kind = kind
        self.post = post
        self.surname = surname
        self.initials = initials
        self.date = date
        self.text = text
    }

    public static func == (left: Approval, right: Approval) -> Bool {
        left.kind == right.kind && left.post == right.post && left.surname == right.surname
            && left.initials == right.initials && left.date == right.date && left.text == right.text
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(post)
        hasher.combine(surname)
        hasher.combine(initials)
        hasher.combine(date)
        hasher.combine(text)
    }
}

/// A signature line under the table.
public struct Signatory: Sendable, Hashable {
    /// The post of the person.
    public var post: String?
    /// The surname.
    public var surname: String?
    /// The initials, as `Ю.М.`.
    public var initials: String?
    /// The line as printed, white space folded.
    public var text: String

    /// A signature line.
    public init(post: String? = nil, surname: String? = nil, initials: String? = nil, text: String) {
        self.post = post
        self.surname = surname
        self.initials = initials
        self.text = text
    }
}

/// What a column of the plan's table holds.
public enum ColumnRole: String, CaseIterable, Sendable, Hashable, Codable {
    /// The number of the row.
    case number
    /// What is to be done.
    case activity
    /// When.
    case deadline
    /// Who answers for it.
    case responsible
    /// What it ends in.
    case result
    /// Whether it was done.
    case mark
    /// Who takes part.
    case participants
    /// Where.
    case place
    /// At what hour.
    case time
    /// Remarks.
    case note
    /// Anything else, kept under its heading.
    case other
}

/// A column of the plan's table.
public struct Column: Sendable, Hashable, Codable {
    /// What it holds.
    public var role: ColumnRole
    /// Its heading as printed, white space folded.
    public var heading: String

    /// A column.
    public init(role: ColumnRole, heading: String) {
        self.role = role
        self.heading = heading
    }
}

/// A section of the plan; nested sections are a flat list with levels.
public struct Section: Sendable, Hashable {
    /// The words of the section row; nil for the rows before the first.
    public var title: String?
    /// How deep it is, from 1.
    public var level: Int
    /// Its rows, in order.
    public var activities: [Activity]

    /// A section.
    public init(title: String? = nil, level: Int = 1, activities: [Activity] = []) {
        self.title = title
        self.level = level
        self.activities = activities
    }
}

// MARK: JSON

// The contract's JSON names every member, with null where there is nothing; a synthesised `encode(to:)` would leave
// the nils out, so the records with optional members write theirs by hand. Reading is synthesised where it can be.

extension Plan: Codable {
    enum CodingKeys: String, CodingKey {
        case format, title, project, schoolYear, calendarYear, organization, approvals, preamble, columns, sections
        case signatories
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let format = try members.decode(String.self, forKey: .format)
        guard format == Plan.format else {
            throw DecodingError.dataCorruptedError(
                forKey: .format, in: members, debugDescription: "format is \(format), not \(Plan.format)")
        }
        self.init(
            title: try members.decode(String.self, forKey: .title),
            project: try members.decodeIfPresent(String.self, forKey: .project),
            schoolYear: try members.decodeIfPresent(String.self, forKey: .schoolYear),
            calendarYear: try members.decodeIfPresent(Int.self, forKey: .calendarYear),
            organization: try members.decodeIfPresent(String.self, forKey: .organization),
            approvals: try members.decode([Approval].self, forKey: .approvals),
            preamble: try members.decode([String].self, forKey: .preamble),
            columns: try members.decode([Column].self, forKey: .columns),
            sections: try members.decode([Section].self, forKey: .sections),
            signatories: try members.decode([Signatory].self, forKey: .signatories))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(Plan.format, forKey: .format)
        try members.encode(title, forKey: .title)
        try members.encode(project, forKey: .project)
        try members.encode(schoolYear, forKey: .schoolYear)
        try members.encode(calendarYear, forKey: .calendarYear)
        try members.encode(organization, forKey: .organization)
        try members.encode(approvals, forKey: .approvals)
        try members.encode(preamble, forKey: .preamble)
        try members.encode(columns, forKey: .columns)
        try members.encode(sections, forKey: .sections)
        try members.encode(signatories, forKey: .signatories)
    }
}

extension Approval: Codable {
    enum CodingKeys: String, CodingKey { case kind, post, surname, initials, date, text }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(kind, forKey: .kind)
        try members.encode(post, forKey: .post)
        try members.encode(surname, forKey: .surname)
        try members.encode(initials, forKey: .initials)
        try members.encode(date, forKey: .date)
        try members.encode(text, forKey: .text)
    }
}

extension Signatory: Codable {
    enum CodingKeys: String, CodingKey { case post, surname, initials, text }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(post, forKey: .post)
        try members.encode(surname, forKey: .surname)
        try members.encode(initials, forKey: .initials)
        try members.encode(text, forKey: .text)
    }
}

extension Section: Codable {
    enum CodingKeys: String, CodingKey { case title, level, activities }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(title, forKey: .title)
        try members.encode(level, forKey: .level)
        try members.encode(activities, forKey: .activities)
    }
}
