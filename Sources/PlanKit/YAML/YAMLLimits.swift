/// The bounds of what is read as YAML. They are counted before anything is composed: a profile lies beside the plan and
/// is read without being asked for.
///
/// | limit | settings | marks | reason |
/// | --- | --- | --- | --- |
/// | ``maximumBytes`` | 1 MiB | 16 MiB | a profile is some KiB; `plankit marks` writes 8 MiB for 20,000 activities |
/// | ``maximumValues`` | 100,000 | 1,000,000 | those marks have 400,000 values; each takes about a KB while it is read |
/// | ``maximumDepth`` | 32 | 32 | the deepest place of a profile is five lists and mappings down |
///
/// References (`*name`) count as what they stand for, in values and in bytes of text. No option raises these bounds: a
/// file past them can be cut into smaller ones, and none of ours is near them.
struct YAMLLimits: Sendable, Hashable {
    /// The largest file, and the most text that its references may make of it, in bytes.
    var maximumBytes: Int
    /// The most texts, lists and mappings.
    var maximumValues: Int
    /// The deepest nesting of lists and mappings.
    var maximumDepth = 32

    /// Profiles, calendars, details of documents.
    static let settings = YAMLLimits(maximumBytes: 1 << 20, maximumValues: 100_000)
    /// Marks of execution.
    static let marks = YAMLLimits(maximumBytes: 16 << 20, maximumValues: 1_000_000)
}
