internal import Diagnostics

/// A sheet of a workbook: its rows, made one after the other as they are written, and what holds for them.
public struct Sheet {
    /// Whether people see it.
    public enum Visibility: String, Sendable {
        case visible
        /// Only a program shows it, not the menu.
        case veryHidden
    }

    /// Its name: up to 31 characters without `: \ / ? * [ ]`.
    public var name: String
    /// Whether people see it.
    public var visibility = Visibility.visible
    /// The columns' widths, in digits of the font.
    public var columns: [Double]
    /// The colour of its tab, as RRGGBB.
    public var tabColor: String?
    /// How many columns stay in sight.
    public var frozenColumns = 0
    /// Whether the header has buttons to filter by.
    public var hasFilter = false
    /// Whether its pages lie across; A4, one page wide.
    public var isLandscape = true
    /// Which cells of the table look otherwise, and when; the first rule that holds wins.
    public var rules: [Rule] = []
    /// What may be typed into cells of the table.
    public var validations: [Validation] = []
    /// Whether cells that are locked may not be changed; without a password, so that who must can.
    public var isProtected = false
    /// Makes the next row; nil at the end.
    let next: () -> SheetRow?

    /// A sheet.
    ///
    /// - Parameter next: makes the next row; nil at the end. It is called once the workbook is written.
    public init(_ name: String, columns: [Double], next: @escaping () -> SheetRow?) {
        self.name = name
        self.columns = columns
        self.next = next
    }

    /// A look that depends on what stands in the table (ECMA-376 Part 1, 18.3.1.18).
    public struct Rule {
        enum Condition {
            /// A formula about the table's first row; in the others it is moved along.
            case formula((_ row: Int) -> String, StyleSheet.HighlightStyle)
            /// The more, the nearer to the second colour.
            case scale(String, String)
        }

        let columns: ClosedRange<Int>
        let condition: Condition

        /// A rule for some columns, counted from 0.
        ///
        /// - Parameter formula: the condition, given the number of the table's first row.
        public init(
            _ columns: ClosedRange<Int>, _ highlight: StyleSheet.HighlightStyle,
            where formula: @escaping (Int) -> String
        ) {
            self.columns = columns
            condition = .formula(formula, highlight)
        }

        /// Colours between two, as RRGGBB, from the least number to the greatest.
        public init(_ columns: ClosedRange<Int>, from least: String, to greatest: String) {
            self.columns = columns
            condition = .scale(least, greatest)
        }
    }

    /// What may be typed into the cells of a column (18.3.1.32).
    public struct Validation {
        /// What is let in.
        public enum Kind {
            /// What stands in the first column of a sheet, in its first rows.
            case list(sheet: String, rows: Int)
            /// A day between two.
            case days(SheetDay, SheetDay)
        }

        let column: Int
        let kind: Kind
        let title: String
        let message: String

        /// A check for a column, counted from 0.
        ///
        /// - Parameters:
        ///   - title: what is shown above the message, up to 32 characters.
        ///   - message: what is said where something else is typed, up to 255 characters.
        public init(_ column: Int, _ kind: Kind, title: String, message: String) {
            self.column = column
            self.kind = kind
            self.title = title
            self.message = message
        }
    }

    /// The letters of a column, counted from 0: A, B … Z, AA.
    public static func letters(ofColumn column: Int) -> String {
        Place.letters(ofColumn: column + 1)
    }
}
