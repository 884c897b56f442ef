public import Diagnostics
public import OfficePackage

extension DocumentTemplate {
    /// A copy of the template with a comment beside every error, as a person finds them best.
    ///
    /// - Parameters:
    ///   - schema: the names the template may use.
    ///   - language: the language of the comments.
    ///   - words: what the program at hand calls the actions that messages name.
    /// - Returns: the copy and the same diagnostics that ``check(_:)`` gives.
    /// - Throws: ``OfficePackage/PackageError`` where a part of the template cannot be read.
    public func marked(
        against schema: TemplateSchema, language: Language = .ru, words: @escaping Action.Words = { _ in nil }
    ) throws(PackageError) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        var marker = try ErrorMarker(self, language: language, words: words)
        for (part, resolved) in zip(parts, NameResolver.resolve(parts, schema)) {
            let findings = part.inOrder(part.findings + resolved.findings + part.unfilled)
            var index = PlaceIndex(part.tree, part: part.name)
            for finding in findings {
                marker.mark(finding, in: part, part.diagnostic(of: finding, &index, file: name))
            }
        }
        return (try marker.finish(), check(schema))
    }
}

/// Sets comments into a copy of a template.
///
/// A comment stands at its tag. Word has comments in the body only, so that one for a header, a footnote or a text box
/// stands at the paragraph that holds it, or at the body's first; its words say the place.
struct ErrorMarker {
    private let template: DocumentTemplate
    private let language: Language
    private let words: Action.Words
    private let main: MarkupTree
    /// Bytes to set into the main part, by their place.
    private var insertions: [Patch] = []
    private(set) var comments: SidePart?

    init(
        _ template: DocumentTemplate, language: Language, words: @escaping Action.Words
    ) throws(PackageError) {
        self.template = template
        self.language = language
        self.words = words
        let package = template.package
        if let part = template.parts.first(where: { $0.name == package.mainPart }) {
            main = part.tree
        } else {
            guard let dialect = TemplateDialect.of(package.kind) else {
                throw PackageError(.formatUnknown, at: Place(file: package.name))
            }
            let tree = try DocumentTemplate.tree(of: package.mainPart, in: package, dialect, template.limits)
            // All tags stand in headers: the body may be one empty paragraph without an end tag.
            main = try DocumentTemplate.tree(
                of: package.mainPart, in: package, dialect, template.limits, changed: Self.withParagraphOpened(tree))
        }
        if case .part = main.dialect.comments {
            comments = try SidePart(.comments, package, main: main, limits: template.limits)
        }
    }

    mutating func mark(_ finding: TemplatePart.Finding, in part: TemplatePart, _ diagnostic: Diagnostic) {
        let place = diagnostic.place.description(in: language)
        let words = [
            place.isEmpty ? "" : "\(place):", diagnostic.sentence(in: language),
            diagnostic.wayOut(in: language, words: self.words), "[\(diagnostic.id.rawValue)]",
        ]
        .filter { !$0.isEmpty }.joined(separator: " ")
        guard let anchor = anchor(of: finding, in: part) else { return }
        switch main.dialect.comments {
        case .inline: insert(annotation(words), at: anchor.lowerBound)
        case .part:
            guard let id = comments?.addComment(words) else { return }
            let prefix = String(decoding: main.prefix(of: 0), as: UTF8.self)
            let attribute = "\(prefix)id=\"\(id)\""
            insert(Array("<\(prefix)commentRangeStart \(attribute)/>".utf8), at: anchor.lowerBound)
            let end =
                "<\(prefix)commentRangeEnd \(attribute)/><\(prefix)r><\(prefix)commentReference \(attribute)/></\(prefix)r>"
            insert(Array(end.utf8), at: anchor.upperBound)
        }
    }

    private mutating func insert(_ bytes: [UInt8], at offset: Int) {
        insertions.append(Patch(range: offset..<offset, bytes: bytes))
    }

    /// The range of the main part that a comment belongs to.
    private func anchor(of finding: TemplatePart.Finding, in part: TemplatePart) -> Range<Int>? {
        let text = part.paragraphs[finding.paragraph]
        guard part.name == template.package.mainPart else { return firstAnchor() }
        let leaves = text.leaves.filter { $0.text.overlaps(finding.text) }
        guard let first = leaves.first, let last = leaves.last else { return firstAnchor() }
        // The paragraph of the body around the tag's own, where that one stands in a text box.
        var paragraph: Int?
        var isInBody = false
        var isInStory = false
        var node = text.node
        while node >= 0 {
            switch main.nodes[node].role {
            case .paragraph: if paragraph == nil || isInStory { paragraph = node }
            case .story: isInStory = true
            case .body: isInBody = true
            default: break
            }
            node = main.nodes[node].parent
        }
        guard isInBody, let paragraph else { return firstAnchor() }
        if case .inline = main.dialect.comments, paragraph == text.node {
            let start = text.source(of: finding.text.clamped(to: first.text), in: first, main).lowerBound
            return start..<start
        }
        // A text box that stands in no paragraph has no place for a comment but the first.
        guard paragraph != text.node || !isInStory else { return firstAnchor() }
        let start = child(of: paragraph, around: first.node)
        let end = child(of: paragraph, around: last.node)
        return main.nodes[start].start..<main.nodes[end].end
    }

    private func child(of paragraph: Int, around node: Int) -> Int {
        var node = node
        while main.nodes[node].parent > paragraph { node = main.nodes[node].parent }
        return node
    }

    /// The beginning of the body's first paragraph.
    private func firstAnchor() -> Range<Int>? {
        guard let paragraph = Self.firstParagraph(of: main), Self.isOpen(paragraph, main) else { return nil }
        let properties = main.child(of: paragraph, .paragraphProperties)
        let start = properties.map { main.nodes[$0].end } ?? main.nodes[paragraph].contentStart
        return start..<start
    }

    /// The body's first paragraph; the first with an end tag, where there is one.
    private static func firstParagraph(of tree: MarkupTree) -> Int? {
        guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].role == .body }) else { return nil }
        let paragraphs = (body..<tree.nodes[body].last).filter { tree.nodes[$0].role == .paragraph }
        return paragraphs.first { isOpen($0, tree) } ?? paragraphs.first
    }

    private static func isOpen(_ node: Int, _ tree: MarkupTree) -> Bool {
        tree.nodes[node].contentStart < tree.nodes[node].end
    }

    /// The part with an end tag for the body's first paragraph, where none has one.
    private static func withParagraphOpened(_ tree: MarkupTree) -> [UInt8] {
        guard let paragraph = firstParagraph(of: tree), !isOpen(paragraph, tree) else { return tree.bytes }
        let node = tree.nodes[paragraph]
        let name = tree.bytes[(node.start + 1)..<node.nameEnd]
        return tree.bytes[..<(node.end - 2)] + Array("></".utf8) + name + Array(">".utf8) + tree.bytes[node.end...]
    }

    /// A comment of ODF (ODF 1.3 Part 3, 14.1), with its own prefixes, for the part may have others.
    private func annotation(_ words: String) -> [UInt8] {
        let namespace = "urn:oasis:names:tc:opendocument:xmlns"
        return Array(
            ("<office:annotation xmlns:office=\"\(namespace):office:1.0\" xmlns:text=\"\(namespace):text:1.0\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>PlanKit</dc:creator>"
                + "<text:p>\(MarkupText.escaped(words))</text:p></office:annotation>").utf8)
    }

    consuming func finish() throws(PackageError) -> [UInt8] {
        let bytes = main.bytes.patched(0..<main.bytes.count, with: insertions)
        var changed = [template.package.mainPart: bytes]
        var added: [(name: String, bytes: [UInt8])] = []
        if let comments, !insertions.isEmpty { try comments.write(into: &changed, &added, of: template.package) }
        return try template.write(changed, added: added, asDocument: false)
    }
}
