public import Diagnostics

/// Adds up what a document will take in memory, and stops its reading before that is too much.
///
/// Each of the other limits bounds one thing; a document made of many small ones, a part of two megabytes that inflates
/// to millions of empty cells, passes them all. So readers tell the package's meter of everything they keep, by its
/// ``Weight``, and the events of a part end where the sum is past ``PackageLimits/maximumMemoryBytes``.
public final class MemoryMeter {
    /// What things weigh, in bytes: the peak of a whole conversion divided by how many of the thing the file had.
    ///
    /// They are not what the reader alone takes: a paragraph of the body is looked at by recognition as a line of a
    /// title or a signature, the words of a cell become dates, people and results.
    public enum Weight {
        /// A byte of text.
        public static let textByte = 5
        /// A line break, which ends a line of its own.
        public static let lineBreak = 40
        /// A paragraph, wherever it stands.
        public static let paragraph = 210
        /// What a paragraph with words weighs more than an empty one.
        public static let words = 600
        /// What a paragraph or table of the body weighs more than one in a cell.
        public static let bodyBlock = 850
        /// A table without its cells.
        public static let table = 500
        /// A row without its cells.
        public static let row = 100
        /// A cell without what it holds.
        public static let cell = 180
        /// An address of a table's grid.
        public static let gridAddress = 4
        /// A reference to a note, a field that is open, a tracked change.
        public static let mark = 200
        /// A style, a list, a level of a list.
        public static let definition = 1_000
    }

    /// The bytes so far.
    public private(set) var bytes = 0
    private let maximum: Int
    private let maximumText: Int
    private var longestText = 0

    /// A meter for a file of so many bytes.
    init(fileBytes: Int, limits: PackageLimits) {
        let given = limits.maximumMemoryBytes
        let isStandard = given == PackageLimits.standard.maximumMemoryBytes
        maximum = isStandard ? max(given, fileBytes * PackageLimits.memoryPerFileByte) : given
        maximumText = limits.maximumTextBytes
    }

    /// Adds the weight of something that is kept.
    ///
    /// The sum is held against the limit with every piece of a part, and where ``check(at:)`` is called.
    public func add(_ weight: Int) { bytes &+= weight }

    /// Remembers how long the text of a paragraph or a cell is, to be held against its limit together with the sum.
    public func note(textBytes: Int) { longestText = max(longestText, textBytes) }

    /// Throws where the sum, or the longest text, is past its limit.
    public func check(at place: Place) throws(PackageError) {
        guard longestText <= maximumText else { throw PackageLimits.exceeded("text-bytes", longestText, at: place) }
        guard bytes <= maximum else { throw PackageLimits.exceeded("memory", bytes, at: place) }
    }
}
