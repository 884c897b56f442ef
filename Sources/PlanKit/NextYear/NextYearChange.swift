internal import Diagnostics
public import PlanModel

/// One change between a plan and the next year's.
public struct NextYearChange: Sendable, Hashable {
    /// What was changed.
    public enum Part: Sendable, Hashable {
        /// The title of the plan.
        case title
        /// A stamp of approval.
        case stamp
        /// The text above the table.
        case preamble
        /// The heading of a column.
        case heading
        /// The title of a section.
        case section
        /// A signature below the table.
        case signature
        /// A deadline.
        case deadline
        /// A mark of execution.
        case mark
        /// A row that was crossed out.
        case struck
        /// Another member of an activity, by its name in the contract.
        case member(String)

        func name(in language: Language) -> String {
            switch self {
            case .title: language.text(.nextYearTitlePart)
            case .stamp: language.text(.nextYearStampPart)
            case .preamble: language.text(.nextYearPreamblePart)
            case .heading: language.text(.nextYearHeadingPart)
            case .section: language.text(.nextYearSectionPart)
            case .signature: language.text(.nextYearSignaturePart)
            case .deadline: ActivityMember.filled(by: .deadline).heading.name(in: language)
            case .mark: ActivityMember.filled(by: .mark).heading.name(in: language)
            case .struck: ActivityMember.filled(by: .activity).heading.name(in: language)
            case .member(let heading): heading
            }
        }
    }

    /// Why.
    public enum Reason: Sendable, Hashable, CaseIterable {
        /// The plan's own year is the next one.
        case year
        /// A day is moved to the same day of the week.
        case weekday
        /// A feast has its date.
        case feast
        /// A stretch begins or ends with the same month.
        case edgeOfMonth
        /// A stamp is put anew.
        case stamp
        /// What was done this year is not done next year.
        case mark
        /// The row was struck through.
        case struck
        /// A date that could not be moved is a blank.
        case blank
        /// Another year or date is named, and stays.
        case other

        func text(in language: Language) -> String {
            switch self {
            case .year: language.text(.nextYearByYear)
            case .weekday: language.text(.nextYearByWeekday)
            case .feast: language.text(.nextYearByFeast)
            case .edgeOfMonth: language.text(.nextYearByEdge)
            case .stamp: language.text(.nextYearByStamp)
            case .mark: language.text(.nextYearByMark)
            case .struck: language.text(.nextYearByStruck)
            case .blank: language.text(.nextYearByBlank)
            case .other: language.text(.nextYearByOther)
            }
        }
    }

    /// The title of the section as it is in this year's plan; nil for the plan as a whole.
    public var section: String?
    /// The activity as it is in this year's plan; nil for the plan as a whole.
    public var activity: Activity?
    /// What was changed.
    public var part: Part
    /// The words before.
    public var was: String
    /// The words now; empty where there are none any more.
    public var becomes: String
    /// Why; several where a cell has days of several sorts.
    public var reasons: [Reason]

    /// Whether a person has to write something in.
    public var isBlank: Bool { reasons.contains(.blank) || reasons.contains(.stamp) }

    /// Whether the words are the same: a feast has its date, or another year is named.
    public var isLeft: Bool { was == becomes }

    /// Whether a person has to write something in, or look at it.
    public var isForPerson: Bool { isBlank || reasons.contains(.other) || reasons.contains(.struck) }
}

extension ActivityMember.Names {
    func name(in language: Language) -> String { language.choose(russian, belarusian, english) }
}
