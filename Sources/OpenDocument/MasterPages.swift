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
        var words: [String] = []
    }

    private var pages: [Page] = []
    private var used: Set<String> = []

    mutating func begin(_ name: String, next: String?) { pages.append(Page(name: name, next: next)) }

    /// Marks a page style as used: a paragraph or table style begins its page (`style:master-page-name`).
    mutating func use(_ name: String) { if !name.isEmpty { used.insert(name) } }

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
        while depth > 0, let step = try input.next() {
            switch step {
            case .text: break
            case .end: depth -= 1
            case .start(let element):
                depth += 1
                switch element {
                case .masterPage:
                    memory.add(MemoryMeter.Weight.definition)
                    masterPages.begin(input.string(.name) ?? "", next: input.string(.nextStyleName))
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
    }
}
