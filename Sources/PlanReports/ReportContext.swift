public import Diagnostics
public import DocumentTemplates
internal import Inflection
public import PlanModel

/// Everything a report is made from besides the plan.
public struct ReportContext: Sendable {
    /// The language of the document's fixed words: Russian or Belarusian.
    public var language: Language
    /// The day on which the document is made; nil prints a blank.
    public var today: Day? {
        get { clock() }
        set { clock = { newValue } }
    }
    /// Asked only where a template prints the day: looking at a clock takes longer than filling a small template.
    private var clock: @Sendable () -> Day?
    /// The day by which the execution is judged.
    public var asOf: Day
    /// The first and the last day of the span that the document is of; nil for no bound.
    public var from: Day?, to: Day?
    /// What the institution says of itself.
    public var profile: ReportProfile
    /// Whom, what and how: agenda, speeches, decisions, points of an order.
    public var details: ReportDetails
    /// The person, post or group the document is for; nil for everyone.
    public var person: String?
    /// The ids of the activities the document is of; empty lets the report choose.
    public var activities: [String]
    /// The numbers of the questions that minutes and extracts are of; empty for all.
    public var items: [Int] = []
    /// Whether the pages of the document that the plan was read from are wider than high: its own lie so too. Nil where
    /// that is not known.
    public var isLandscape: Bool?
    /// The version of the plan before the one the document is of; nil where there is none to compare with.
    public var earlier: Plan?
    /// Puts several entries into one cell, and tells whom words name.
    public var joiner: CellJoiner
    /// The names that other packages add to those of templates.
    public var fields: [OwnField] = []
    /// The bounds of what a template may ask for.
    public var limits = TemplateLimits()
    /// What the template at hand uses of the value that is being made; nil for all. What nobody prints is not made.
    var wanted: WantedNames?
    /// The language of the plan's words, which may be another than the document's.
    var planLanguage: InflectedLanguage?

    /// A context.
    public init(
        language: Language = .ru, today: @escaping @autoclosure @Sendable () -> Day? = nil, asOf: Day,
        profile: ReportProfile = ReportProfile(),
        details: ReportDetails = ReportDetails(), person: String? = nil, activities: [String] = [],
        joiner: CellJoiner = CellJoiner()
    ) {
        self.language = language
        clock = today
        self.asOf = asOf
        self.profile = profile
        self.details = details
        self.person = person
        self.activities = activities
        self.joiner = joiner
    }
}

/// How the entries of a list stand in one cell, so that reading the cell gives the same entries back.
///
/// Which separator reads back depends on the entries, and reading is another room's work: whoever has the parsers hands
/// them in here.
public struct CellJoiner: Sendable {
    /// The words of a cell of responsible.
    public var responsible: @Sendable ([Responsible]) -> String
    /// The words of a cell of results.
    public var results: @Sendable ([ExpectedResult]) -> String
    /// Whom the words of a cell of responsible name.
    public var people: @Sendable (String) -> [Responsible]

    /// A joiner; semicolons, and nobody named, where nothing is given.
    public init(
        responsible: @escaping @Sendable ([Responsible]) -> String = { $0.map(\.text).joined(separator: "; ") },
        results: @escaping @Sendable ([ExpectedResult]) -> String = { $0.map(\.text).joined(separator: "; ") },
        people: @escaping @Sendable (String) -> [Responsible] = { _ in [] }
    ) {
        self.responsible = responsible
        self.results = results
        self.people = people
    }
}

/// What an institution says of itself, in the language of the report; nil is printed as a visible blank.
public struct ReportProfile: Sendable, Hashable {
    /// A person who signs or advises.
    public struct Person: Sendable, Hashable {
        /// The name as it is signed: `И.И.Иванов`.
        public var name: String?
        /// The post.
        public var post: String?

        /// A person.
        public init(name: String? = nil, post: String? = nil) {
            self.name = name
            self.post = post
        }
    }

    /// Where the institution is: whose office rules its documents follow.
    public var country = Country.by
    /// The institution's full and short name, and its town.
    public var institution: String?, shortName: String?, place: String?
    /// The head of the institution, the council's chair and its secretary.
    public var director = Person(), chair = Person(), secretary = Person()
    /// The deputies.
    public var deputies: [Person] = []
    /// The project's title without quotation marks, and its years.
    public var projectTitle: String?, projectYears: String?
    /// Who leads the project.
    public var projectLeader = Person()
    /// Who advises it.
    public var consultants: [Person] = []
    /// The orders it is based on.
    public var basis: [String] = []
    /// Free sections of the certificate of results.
    public var sections: [TextSection] = []
    /// How documents write the names of the staff in grammatical cases.
    public var staff: [StaffMember] = []

    /// Names of the institution's own, for its templates: `{{own.phone}}`.
    public var own: [String: OwnWords] = [:]

    /// What a name of the institution's own stands for.
    public enum OwnWords: Sendable, Hashable {
        /// One text.
        case text(String)
        /// Several.
        case list([String])
    }

    /// A heading and its paragraphs.
    public struct TextSection: Sendable, Hashable {
        /// The heading.
        public var heading: String
        /// The paragraphs.
        public var paragraphs: [String]

        /// A section.
        public init(heading: String, paragraphs: [String]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    /// An empty profile.
    public init() {}
}

/// What a person adds to one document; everything that is missing is printed as a visible blank.
public struct ReportDetails: Sendable, Hashable {
    /// The document's number.
    public var number: String?
    /// The document's day.
    public var date: Day?
    /// What the document is about: the heading of an order.
    public var title: String?
    /// How many members the council has and how many were present.
    public var present: String?, absent: String?
    /// The questions of the agenda.
    public var items: [Item] = []
    /// The reasons an order begins with.
    public var preamble: String?
    /// Who controls that an order is carried out.
    public var control: String?

    /// A question of the agenda.
    public struct Item: Sendable, Hashable {
        /// Its number on the agenda; nil counts on.
        public var number: Int?
        /// The id of the activity whose question it is.
        public var activity: String?
        /// The question; nil has the words of the activity.
        public var title: String?
        /// Who was heard (СЛУШАЛИ), each with what was said.
        public var heard: [Speech]
        /// Who spoke (ВЫСТУПИЛИ).
        public var spoke: [Speech]
        /// The decisions (РЕШИЛИ).
        public var decided: [String]
        /// How the votes fell, as written.
        public var votes: String?

        /// A question.
        public init(
            title: String? = nil, heard: [Speech] = [], spoke: [Speech] = [], decided: [String] = [],
            votes: String? = nil
        ) {
            self.title = title
            self.heard = heard
            self.spoke = spoke
            self.decided = decided
            self.votes = votes
        }
    }

    /// What somebody said.
    public struct Speech: Sendable, Hashable {
        /// Who.
        public var speaker: String?
        /// What.
        public var text: String?

        /// A speech.
        public init(speaker: String? = nil, text: String? = nil) {
            self.speaker = speaker
            self.text = text
        }
    }

    /// Nothing added.
    public init() {}
}
