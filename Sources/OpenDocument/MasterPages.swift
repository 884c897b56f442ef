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
    /// Reads a header or footer of a page style.
    mutating func readHeader() throws(PackageError) {
        if input.string(.headerDisplay) == "false" { return try input.skip() }
        masterPages.add(try words(skippingPageNumbers: true))
    }
}
