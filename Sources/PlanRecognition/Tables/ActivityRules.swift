/// A deadline that no cell of the row's own holds: that of a matrix's heading, of the headings above the
/// row's crosses, or of the activity's words.
struct GivenDeadline: Sendable {
    /// The deadline.
    var reading: DeadlineReading
    /// Whether it is the heading's.
    var isInherited: Bool
}

/// By which rules an activity was read, for `inspect --explain`.
public struct ActivityRules: Sendable, Hashable {
    /// The activity's id.
    public var id: String
    /// The rule of the deadline grammar, where there is a deadline.
    public var deadline: String?
    /// The rules of the responsible entries, in order.
    public var responsible: [String]
    /// The rules that parted and joined those entries, beside them.
    public var joints: [EntryJoints]

    /// The rules behind an activity.
    public init(id: String, deadline: String? = nil, responsible: [String] = [], joints: [EntryJoints] = []) {
        self.id = id
        self.deadline = deadline
        self.responsible = responsible
        self.joints = joints
    }
}
