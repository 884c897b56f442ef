public import Diagnostics
public import OfficePackage

/// A DOCX or ODT with tags in its text, ready to be checked and filled.
///
/// The tags are Mustache's, written in the document's own text:
///
///     {{title}}  {{person.surname}}  {{.}}  {{@number}}      values
///     {{#activities}} … {{/activities}}                      a loop, or a condition
///     {{#mark.status is "done"}} … {{/mark.status}}          a condition that compares
///     {{#activities | where: mark | sort: deadline.end}}     a loop over some, in another order
///     {{activities.count}}  {{#activities.any}} … {{/…}}     how many there are; whether there are any
///     {{count | plural: "лист", "листа", "листов"}}          a word that agrees with a number
///     {{^activities}} … {{/activities}}                      where there is nothing
///     {{! remark }}                                          left out
///     {{end | date: "d MMMM yyyy"}}  {{names | join: "; "}}  formats
///     {{#months | columns}} … {{/months}}                    in cells of a table: repeats these, not their row
///     {{deadline | mergeDown}}  {{note | footnote}}          one cell of equal ones; a footnote
///
/// Supported: the document's body, headers, footers, footnotes, endnotes, text boxes and content controls of DOCX
/// (transitional and strict), ODT and flat ODF; besides, as plain words that mean what they mean at their place, the
/// properties of the document, the addresses of links, watermarks, descriptions of pictures, items of drop-down lists and
/// any other attribute. Not filled, and told: charts, SmartArt, formulas, embedded documents. Comments are left alone.
/// Fields with a tag inside become its value; entries of a table of contents with tags go, and Word makes it anew. A note
/// of DOCX is written once for each reference, and its names mean what they mean there. Of Mustache, partials and other
/// delimiters are refused.
///
/// Nothing of the file is changed but the tags: parts without tags are copied as they are packed, and inside a part
/// every byte outside the tags and what they repeat. Equal templates and values make equal bytes.
public struct DocumentTemplate {
    /// The template's name, for messages.
    public let name: String
    let package: OfficePackage
    let parts: [TemplatePart]
    /// The lists of a DOCX.
    let numbering: Numbering?
    let limits: TemplateLimits

    /// Reads a template from its bytes.
    ///
    /// - Parameters:
    ///   - bytes: a DOCX or an ODT, packed or flat.
    ///   - name: the name that messages give.
    ///   - limits: what the file and its tags may cost.
    /// - Throws: ``OfficePackage/PackageError`` where the file is no document that can be filled, or is damaged. What
    ///   is wrong with its tags is said by ``check(_:)``.
    public init(bytes: [UInt8], name: String, limits: TemplateLimits = TemplateLimits()) throws(PackageError) {
        do throws(PackageError) {
            try self.init(OfficePackage(bytes: bytes, name: name, limits: limits.package), limits: limits)
        } catch {
            guard error.diagnostic.id == .formatOutdated else { throw error }
            // LibreOffice reads such files, but what it makes of one is not the template any more.
            throw PackageError(.templateFormatOutdated, at: error.diagnostic.place, error.diagnostic.arguments)
        }
    }

    /// Reads a template from an opened package.
    public init(_ package: OfficePackage, limits: TemplateLimits = TemplateLimits()) throws(PackageError) {
        self.package = package
        self.limits = limits
        name = package.name
        guard let dialect = TemplateDialect.of(package.kind) else {
            throw PackageError(.formatUnknown, at: Place(file: package.name))
        }
        try Self.checkMarkup(of: package)
        (parts, numbering) = try Self.parts(of: package, dialect, limits)
    }

    /// The names the template uses, as it writes them, each once and in its order.
    public var names: [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for part in parts {
            for placed in part.tags where placed.tag.kind != .end && placed.tag.kind != .comment {
                for name in placed.tag.names where seen.insert(name).inserted { names.append(name) }
            }
        }
        return names
    }

    /// Everything that is wrong with the template, whatever the data: all at once, in the order of the text.
    ///
    /// - Parameter schema: the names it may use.
    public func check(_ schema: TemplateSchema) -> [Diagnostic] {
        let findings = zip(parts, NameResolver.resolve(parts, schema)).map { $0.findings + $1.findings }
        if parts.allSatisfy(\.tags.isEmpty), findings.allSatisfy(\.isEmpty) {
            return [Diagnostic(.templateWithoutTags, at: Place(file: name))] + unfilled()
        }
        return diagnostics(of: findings) + unfilled()
    }

    /// Fills the template.
    ///
    /// - Parameters:
    ///   - value: the data, an object with the names the template uses.
    ///   - schema: the names it may use, with their aliases; nil takes those that the data has.
    ///   - options: how it is filled.
    /// - Returns: the document, or no bytes and every error, for nothing is made of a template with errors.
    /// - Throws: ``OfficePackage/PackageError`` where a part of the template cannot be read.
    public func fill(
        _ value: TemplateValue, schema: TemplateSchema? = nil, options: FillOptions = FillOptions()
    ) throws(PackageError) -> Filled {
        try fill(schema: schema ?? TemplateSchema(inferredFrom: value), options: options) { _ in value }
    }

    /// Fills the template with data that is made for it.
    ///
    /// - Parameters:
    ///   - schema: the names it may use, with their aliases.
    ///   - options: how it is filled.
    ///   - value: makes the data, an object with the names the template uses. It is told which it uses: each by the
    ///     names that lead to it from the top, as the schema has them; what holds others is none of them.
    /// - Returns: the document, or no bytes and every error, for nothing is made of a template with errors.
    /// - Throws: ``OfficePackage/PackageError`` where a part of the template cannot be read.
    public func fill(
        schema: TemplateSchema, options: FillOptions = FillOptions(),
        _ value: (_ used: Set<[String]>) -> TemplateValue
    ) throws(PackageError) -> Filled {
        let resolved = NameResolver.resolve(parts, schema)
        var findings = zip(parts, resolved).map { $0.findings + $1.findings }
        var filled = Filled(bytes: nil, diagnostics: [], blanks: [], templateKind: package.kind)
        var changed: [String: [UInt8]] = [:]
        var added: [(name: String, bytes: [UInt8])] = []
        var diagnostics = diagnostics(of: findings)
        if !diagnostics.contains(where: { $0.severity == .error }) {
            var nextNumber = try firstFreeNumber()
            var footnotes = try footnotesPart()
            var uses: [String: ReferenceUses] = [:]
            var newLists: [(id: Int, like: String)] = []
            let value = value(resolved.reduce(into: []) { $0.formUnion($1.names.paths) })
            for index in parts.indices {
                var renderer = PartRenderer(
                    parts[index], resolved[index].names, value, options, limits: limits, nextNumber: nextNumber,
                    footnotes: footnotes, uses: expectedUses(of: parts[index]),
                    usesOfThis: parts[index].owner.flatMap { uses[$0] } ?? ReferenceUses(),
                    nextList: (numbering?.nextID ?? 1) + newLists.count)
                let rendered = renderer.render()
                if let (option, value) = renderer.passedLimit {
                    throw PackageLimits.exceeded(option, value, at: Place(file: name, part: parts[index].name))
                }
                changed[parts[index].name] = rendered
                nextNumber = renderer.nextNumber
                renderer.footnotes.forEach { footnotes?.addFootnote($0.text, id: $0.id) }
                uses[parts[index].name] = renderer.uses
                newLists += renderer.newLists
                findings[index] += renderer.findings
                for tag in renderer.blankTags.sorted() {
                    let name = parts[index].tags[tag].tag.name
                    if !filled.blanks.contains(name) { filled.blanks.append(name) }
                }
            }
            if let numbering, !newLists.isEmpty { changed[numbering.name] = numbering.adding(newLists) }
            if let footnotes, !footnotes.isEmpty { try footnotes.write(into: &changed, &added, of: package) }
            if parts.contains(where: { !$0.contentsFields.isEmpty }) { try askForUpdate(in: &changed) }
            diagnostics = self.diagnostics(of: findings) + unfilled(severity: .warning)
        }
        if parts.allSatisfy(\.tags.isEmpty), findings.allSatisfy(\.isEmpty) {
            diagnostics.append(Diagnostic(.templateWithoutTags, at: Place(file: name)))
        }
        filled.diagnostics = diagnostics
        if !diagnostics.contains(where: { $0.severity == .error }) {
            filled.bytes = try write(changed, added: added)
        }
        return filled
    }

    // MARK: Diagnostics

    /// The diagnostics of each part's findings, by part and place.
    func diagnostics(of findings: [[TemplatePart.Finding]]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (part, found) in zip(parts, findings) where !found.isEmpty {
            var index = PlaceIndex(part.tree, part: part.name)
            for finding in part.inOrder(found) {
                diagnostics.append(part.diagnostic(of: finding, &index, file: name))
            }
        }
        return diagnostics
    }

    /// What looks like a tag and is not filled, in the parts of the text and in all others of the package.
    private func unfilled(severity: Severity? = nil) -> [Diagnostic] {
        let findings = parts.map { part in
            part.unfilled.map { finding in
                var finding = finding
                finding.severity = severity
                return finding
            }
        }
        return diagnostics(of: findings)
            + UnfilledPlaces.find(in: package, besides: Set(parts.map(\.name))).map { part, words in
                Diagnostic(
                    .templatePlaceUnfilled, severity: severity, at: Place(file: name, part: part),
                    ["tag": words, "words": words])
            }
    }

    // MARK: Footnotes

    /// The part that the values which become footnotes go to; nil where there are none, or where a footnote stands in
    /// the text itself.
    private func footnotesPart() throws(PackageError) -> SidePart? {
        guard let main = parts.first(where: { $0.name == package.mainPart }),
            case .part = main.tree.dialect.footnotes,
            main.tags.contains(where: { $0.tag.formats.contains(.footnote) })
        else { return nil }
        return try SidePart(.footnotes, package, main: main.tree, limits: limits)
    }

    /// What a part's sections refer to, with the numbers that copies of it may have.
    private func expectedUses(of part: TemplatePart) -> ReferenceUses {
        var uses = ReferenceUses()
        for (kind, id) in parts.filter({ $0.owner == part.name }).flatMap(\.referred) {
            // A relationship is called by a word and a number.
            let number = Int(String(id.reversed().prefix { $0.isNumber }.reversed())) ?? 0
            uses.nextIDs[kind] = max(uses.nextIDs[kind] ?? 1, number + 1)
        }
        for reference in part.references { uses.expect(reference.kind, reference.id) }
        return uses
    }

    // MARK: Numbers

    /// One more than the greatest number of a drawing or a tracked change in any part that may hold tags; 1 where no copy
    /// needs a new one.
    private func firstFreeNumber() throws(PackageError) -> Int {
        guard parts.contains(where: \.renumbers),
            let dialect = TemplateDialect.of(package.kind)
        else { return 1 }
        var greatest = 0
        for name in try Self.partNames(of: package) {
            let known = parts.first { $0.name == name }?.tree
            let tree = if let known { known } else { try Self.tree(of: name, in: package, dialect, limits) }
            greatest = max(greatest, tree.greatestNumber)
        }
        return greatest + 1
    }
}

extension TemplatePart {
    /// Findings by their place in the text; those inside a second telling for older programs are left out, for the
    /// first telling has them too.
    func inOrder(_ findings: [Finding]) -> [Finding] {
        let sorted = findings.indices.sorted { left, right in
            let (a, b) = (findings[left], findings[right])
            return (a.paragraph, a.text.lowerBound, left) < (b.paragraph, b.text.lowerBound, right)
        }.map { findings[$0] }
        let first = sorted.filter { !isSecondTelling($0) }
        return first.isEmpty ? sorted : first
    }

    private func isSecondTelling(_ finding: Finding) -> Bool {
        var node = paragraphs[finding.paragraph].node
        while node >= 0 {
            if tree.nodes[node].role == .fallback { return true }
            node = tree.nodes[node].parent
        }
        return false
    }

    func diagnostic(of finding: Finding, _ index: inout PlaceIndex, file: String) -> Diagnostic {
        let paragraph = paragraphs[finding.paragraph]
        var place = index.place(of: paragraph.node)
        place.file = file
        var arguments = finding.arguments
        arguments["tag"] = String(decoding: paragraph.bytes[finding.text], as: UTF8.self).prefix(120)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        arguments["words"] = paragraph.words(around: finding.text)
        return Diagnostic(finding.id, severity: finding.severity, at: place, arguments)
    }
}
