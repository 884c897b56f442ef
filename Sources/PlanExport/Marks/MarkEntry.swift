public import Diagnostics
import PlanModel

/// What a person wrote about the execution of one activity, in their own words.
///
/// The members are the columns of the marks file; ``MarksTable`` reads them from CSV, and any other form in which
/// marks are kept fills them likewise. What the words mean is found out when they are merged into a plan.
public struct MarkEntry: Sendable, Hashable {
    /// The id of the activity when the file was prepared; empty where it is not known.
    public var id: String
    /// The activity's number; empty where it has none.
    public var number: String
    /// The activity's words.
    public var activity: String
    /// The deadline's words.
    public var deadline: String
    /// Done, partly, not done …; empty where there is no mark.
    public var status: String
    /// The day on which it was done, or to which it was put off.
    public var date: String
    /// What came of it.
    public var result: String
    /// What proves it: a document, a link.
    public var evidence: String
    /// A remark, a reason.
    public var note: String
    /// Where it stands, for messages.
    public var place: Place

    /// An entry; empty where nothing is given.
    public init(
        id: String = "", number: String = "", activity: String = "", deadline: String = "", status: String = "",
        date: String = "", result: String = "", evidence: String = "", note: String = "", place: Place = .unknown
    ) {
        self.id = id
        self.number = number
        self.activity = activity
        self.deadline = deadline
        self.status = status
        self.date = date
        self.result = result
        self.evidence = evidence
        self.note = note
        self.place = place
    }

    /// The cells that people fill in, by their names in a table of marks.
    package static var filledIn: [(name: String, member: WritableKeyPath<MarkEntry, String>)] {
        [("status", \.status), ("date", \.date), ("result", \.result), ("evidence", \.evidence), ("note", \.note)]
    }

    /// Takes what is filled in from another row; the activity stays.
    package mutating func fillIn(from other: MarkEntry) {
        for (_, member) in Self.filledIn { self[keyPath: member] = other[keyPath: member] }
    }

    /// Whether anything was filled in. A dash fills a cell without saying anything.
    public var isFilled: Bool { Self.filledIn.contains { !Self.isBlank(self[keyPath: $0.member]) } }

    /// Whether nothing stands in a cell, or a dash only.
    static func isBlank(_ cell: String) -> Bool {
        cell.unicodeScalars.allSatisfy { $0.isSpace || $0.properties.generalCategory == .dashPunctuation }
    }
}
