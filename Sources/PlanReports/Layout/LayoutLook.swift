/// How a kind of paragraph looks, in both formats.
struct LayoutLook: Sendable {
    enum Alignment: String, Sendable {
        case left, center, right
        /// `both` in Open XML, `justify` in ODF.
        case justified
    }

    var alignment = Alignment.left
    var isBold = false
    var isStruck = false
    /// First line by 1.25 cm.
    var isIndented = false
    /// The whole paragraph at 10 cm.
    var isApproval = false
    /// A tab that ends at the right edge.
    var hasRightTab = false
    var isKeptWithNext = false
    var isKeptTogether = false
    var beginsPage = false
    var isInTable = false
    /// Two points smaller than other tables.
    var isSmall = false
    /// Words of running text may be parted at the ends of lines, those of headings and narrow cells not.
    var isHyphenated: Bool { alignment == .justified }
    /// Space above and below, in points.
    var before = 0
    var after = 0
    /// The level of a heading, from 0; nil for text.
    var outlineLevel: Int?
}

extension LayoutStyle {
    /// The look of this kind.
    var look: LayoutLook {
        switch self {
        case .body: LayoutLook(alignment: .justified, isIndented: true)
        case .bodyKept: LayoutLook(alignment: .justified, isIndented: true, isKeptWithNext: true)
        case .plain: LayoutLook()
        case .plainKept: LayoutLook(isKeptWithNext: true)
        case .head: LayoutLook(alignment: .center, after: 12)
        case .kind: LayoutLook(alignment: .center, isBold: true, isKeptWithNext: true)
        case .title: LayoutLook(alignment: .center, isBold: true, after: 12)
        case .heading:
            LayoutLook(
                alignment: .center, isBold: true, isKeptWithNext: true, before: 12, after: 6, outlineLevel: 0)
        case .approval: LayoutLook(isApproval: true)
        case .command: LayoutLook(isKeptWithNext: true, before: 6)
        case .signature: LayoutLook(hasRightTab: true, isKeptWithNext: true, isKeptTogether: true, before: 18)
        case .subheading:
            LayoutLook(isBold: true, isKeptWithNext: true, before: 12, after: 6, outlineLevel: 1)
        case .caption: LayoutLook(alignment: .center, isKeptWithNext: true, after: 6)
        case .stamp: LayoutLook(isKeptTogether: true)
        case .pageApproval: LayoutLook(isApproval: true, beginsPage: true)
        case .cell: LayoutLook(isInTable: true)
        case .cellCentred: LayoutLook(alignment: .center, isInTable: true)
        case .cellHead: LayoutLook(alignment: .center, isBold: true, isInTable: true)
        case .cellSection:
            LayoutLook(alignment: .center, isBold: true, isKeptWithNext: true, isInTable: true)
        case .cellStruck: LayoutLook(isStruck: true, isInTable: true)
        case .cellStruckCentred: LayoutLook(alignment: .center, isStruck: true, isInTable: true)
        case .cellSmall: LayoutLook(isInTable: true, isSmall: true)
        case .cellSmallCentred: LayoutLook(alignment: .center, isInTable: true, isSmall: true)
        case .cellSmallHead: LayoutLook(alignment: .center, isBold: true, isInTable: true, isSmall: true)
        }
    }
}

extension LayoutStyle {
    /// The style of the same cell in a table of small letters.
    var small: LayoutStyle {
        switch self {
        case .cell: .cellSmall
        case .cellCentred: .cellSmallCentred
        case .cellHead: .cellSmallHead
        default: self
        }
    }

    /// The style of the same cell in a row that is struck through.
    var struck: LayoutStyle {
        switch self {
        case .cell: .cellStruck
        case .cellCentred: .cellStruckCentred
        default: self
        }
    }
}
