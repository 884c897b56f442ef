public import Diagnostics
internal import FoundationEssentials
internal import OfficePackage
public import PlanChecks
public import PlanModel
public import PlanRecognition
public import PlanReports

/// What a school tells PlanKit about itself and its plans, in the file `plankit.yml`.
///
/// Everything works without it. Its keys are the properties here, by the same names; `plankit init` writes a
/// commented one. An unknown key is an error, so that a slip of the pen is not silently ignored.
public struct Profile: Sendable, Hashable {
    /// The file it was read from; relative paths in it start from that file's folder.
    public var file: String?
    /// The file of school years that it names, from where the program runs.
    public var calendarFile: String?

    /// The institution.
    public var institution = Institution()
    /// The head of the institution.
    public var director = Person()
    /// The deputies.
    public var deputies: [Person] = []
    /// The chair of the council.
    public var chair = Person()
    /// The secretary of the council.
    public var secretary = Person()
    /// The project that the plan carries out.
    public var project = Project()
    /// Free sections of the certificate of results: heading → paragraphs.
    public var certificate: [TextSection] = []
    /// Names of the staff in grammatical cases.
    public var staff: [StaffMember] = []

    /// Names of the institution's own for its templates, each with its words, or with several.
    public var own: [String: ReportProfile.OwnWords] = [:]

    /// Roles for headings that the vocabulary does not know.
    public var columns: [String: ColumnRole] = [:]
    /// The roles of the columns of a table without a header, from left to right.
    public var columnsWithoutHeader: [ColumnRole] = []
    /// The school year, where the document names none or a wrong one.
    public var schoolYear: SchoolYear?
    /// The calendar year, likewise.
    public var calendarYear: Int?
    /// First and last day of «учебный год».
    public var yearBounds = SchoolYearBounds()
    /// School years that the built-in calendar lacks or has differently.
    public var calendar = SchoolCalendar([])
    /// Short forms to their full words.
    public var abbreviations: [String: String] = [:]
    /// The one right spelling of a name → the other ones found in plans.
    public var people: [String: [String]] = [:]

    /// Severities of checks that differ from their own.
    public var severities: [DiagnosticID: Severity] = [:]
    /// Checks that are switched off.
    public var disabledChecks: Set<DiagnosticID> = []
    /// Whose public holidays count.
    public var country = Country.by
    /// The folder with the school's own templates.
    public var templates: String?

    /// An empty profile.
    public init() {}

    /// Words in Russian and Belarusian; either may be missing.
    public struct LocalizedText: Sendable, Hashable {
        /// The Russian words.
        public var ru: String?
        /// The Belarusian words.
        public var be: String?

        /// The words in a language, or else those there are.
        public func text(in language: Language) -> String? { language == .be ? be ?? ru : ru ?? be }
    }

    /// The institution.
    public struct Institution: Sendable, Hashable {
        /// The full name.
        public var name = LocalizedText()
        /// The short name.
        public var shortName = LocalizedText()
        /// The town or village.
        public var place = LocalizedText()
    }

    /// A person with a post.
    public struct Person: Sendable, Hashable {
        /// The name as it is signed: `И.И.Иванов`.
        public var name: String?
        /// The post.
        public var post: String?
    }

    /// The project.
    public struct Project: Sendable, Hashable {
        /// Its title, without quotation marks.
        public var title = LocalizedText()
        /// Its years: `2023–2026`.
        public var years: String?
        /// Who leads it.
        public var leader = Person()
        /// Who advises it.
        public var consultants: [Person] = []
        /// The orders it is based on, word for word.
        public var basis: [String] = []
    }

    /// A heading and its paragraphs.
    public struct TextSection: Sendable, Hashable {
        /// The heading, the key in the profile.
        public var heading: String
        /// The paragraphs.
        public var paragraphs: [String]
    }

    /// A name in the cases that documents need.
    public struct StaffMember: Sendable, Hashable {
        /// The name in the nominative, as plans write it.
        public var name: String?
        /// The post.
        public var post: String?
        /// Whether it is a man or a woman.
        public var gender: ReportProfile.Gender?
        /// Кого? Of whom.
        public var genitive: String?
        /// Кому? To whom.
        public var dative: String?
        /// Кого? Whom.
        public var accusative: String?
        /// Кем? By whom.
        public var instrumental: String?
    }
}

extension Profile {
    /// What the profile tells the recognizer.
    public var recognitionOptions: RecognitionOptions {
        var options = RecognitionOptions(
            columns: columns, calendar: SchoolCalendar.published(in: country).merging(calendar), schoolYear: schoolYear,
            calendarYear: calendarYear, schoolYearBounds: yearBounds, abbreviations: abbreviations, people: people)
        if !columnsWithoutHeader.isEmpty { options.columnsWithoutHeader = columnsWithoutHeader }
        return options
    }

    /// What the profile tells the checks.
    public var checkOptions: CheckOptions {
        CheckOptions(
            severities: severities, disabled: disabledChecks,
            calendar: SchoolCalendar.published(in: country).merging(calendar), country: country)
    }

    /// The folder with the school's own templates, from where the program runs.
    public var templateFolder: String? { templates.map { resolved($0) } }

    /// The name by which a profile is found beside a plan.
    public static let fileName = "plankit.yml"

    /// The profile beside a file, or in the working directory for standard input; nil where there is none.
    public static func file(beside input: String) -> String? {
        let path = input == "-" ? fileName : Pathname(input).sibling(fileName)
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder ? path : nil
    }

    /// A path of the profile, relative to its file.
    func resolved(_ path: String) -> String {
        Pathname(file ?? "").sibling(path)
    }
}
