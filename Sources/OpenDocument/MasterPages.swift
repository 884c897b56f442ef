internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// The headers and footers of the page styles: no part of the text, but told with their words.
///
/// LibreOffice writes page styles that no page has; the words of those are not told: nobody sees them.
struct MasterPages {
    private struct Page {
        var name: String
        var next: String?
        var layout: String?
        var words: [String] = []
    }

    private var pages: [Page] = []
    private var used: Set<String> = []
    /// The page style that a style of paragraphs or tables begins.
    private var pageOfStyle: [String: String] = [:]
    /// The page style of the place that was read last; nil at the beginning.
    private var current: String?
    /// Whether the first table, whose page is looked for, is still to come.
    private(set) var awaitsTable = true
    private var layout = ""
    private var isLandscapeByLayout: [String: Bool] = [:]

    mutating func begin(_ name: String, next: String?, layout: String?) {
        pages.append(Page(name: name, next: next, layout: layout))
    }

    /// Marks a page style as used: a paragraph or table style begins its page (`style:master-page-name`).
    mutating func use(_ name: String, by style: String?) {
        guard !name.isEmpty else { return }
        used.insert(name)
        if let style { pageOfStyle[style] = name }
    }

    /// Notes the style of a paragraph or table of the text; of what stands before the first table, it included.
    mutating func pass(_ style: String?, isTable: Bool) {
        if let page = style.flatMap({ pageOfStyle[$0] }) { current = page }
        if isTable { awaitsTable = false }
    }

    mutating func beginLayout(_ name: String) { layout = name }

    /// Notes how the pages of the open layout lie (ODF 1.3 Part 3, 20.208 and 20.215); lengths have one unit mostly.
    mutating func addSize(_ width: String, _ height: String) {
        func length(_ text: String) -> (number: Double, unit: Substring)? {
            let digits = text.prefix { $0.isNumber || $0 == "." }
            return Double(digits).map { ($0, text[digits.endIndex...]) }
        }
        guard let width = length(width), let height = length(height), width.unit == height.unit else { return }
        isLandscapeByLayout[layout] = width.number > height.number
    }

    /// Whether the page with the first table, or else the last page, is wider than high; nil where nothing says it.
    ///
    /// LibreOffice (7.4) begins with the page style `Standard`, wherever it stands among the others, and without one
    /// with a page of its own, not with the first there is.
    var isLandscape: Bool? {
        let name = current ?? "Standard"
        return pages.first { $0.name == name }?.layout.flatMap { isLandscapeByLayout[$0] }
    }

    mutating func add(_ words: String) {
        if !words.isEmpty, !pages.isEmpty { pages[pages.count - 1].words.append(words) }
    }

    /// The words of the headers and footers that pages show.
    func shownWords() -> [String] {
        let byName = Dictionary(pages.map { ($0.name, $0) }) { first, _ in first }
        // A document begins with the page style `Standard`, or the first there is.
        var waiting = used.sorted() + (byName["Standard"] == nil ? pages.prefix(1).map(\.name) : ["Standard"])
        var shown: Set<String> = []
        while let name = waiting.popLast() {
            if shown.insert(name).inserted, let next = byName[name]?.next { waiting.append(next) }
        }
        return pages.filter { shown.contains($0.name) }.flatMap(\.words)
    }
}

extension BodyReader {
    /// Reads `office:master-styles`: whatever stands in a page style is no text of the body, whatever its name.
    ///
    /// LibreOffice up to 7.3 writes the header of a first page as `loext:header-first`, which ODF 1.3 has as
    /// `style:header-first` (Part 3, 16.12).
    mutating func readMasterStyles() throws(PackageError) {
        var depth = 1
        while let element = try input.next(inside: &depth) {
            switch element {
            case .masterPage:
                memory.add(MemoryMeter.Weight.definition)
                masterPages.begin(
                    input.string(.name) ?? "", next: input.string(.nextStyleName),
                    layout: input.string(.pageLayoutName))
            case .header, .headerLeft, .headerFirst, .headerFirstOld, .footer, .footerLeft, .footerFirst,
                .footerFirstOld, .paragraph, .heading:
                depth -= 1
                if input.string(.headerDisplay) == "false" {
                    try input.skip()
                } else {
                    masterPages.add(try words(skippingPageNumbers: true))
                }
            default: break
            }
        }
    }

    /// Reads the automatic styles of styles.xml for how pages lie. The others belong to its headers and footers, and may
    /// have names of content.xml.
    mutating func readPageLayouts() throws(PackageError) {
        var depth = 1
        while let element = try input.next(inside: &depth) {
            readPageLayout(element)
        }
    }

    mutating func readPageLayout(_ element: Element) {
        switch element {
        case .pageLayout: masterPages.beginLayout(input.string(.name) ?? "")
        case .pageLayoutProperties:
            if let width = input.string(.pageWidth), let height = input.string(.pageHeight) {
                masterPages.addSize(width, height)
            }
        default: break
        }
    }
}
