internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// What a file says of itself (`office:meta`; ODF 1.3 Part 3, 3.1.3), as far as the text shows it.
struct DocumentAbout {
    /// The program and its version, without the build: `LibreOffice/7.4.7.2`.
    var producer: String?
    /// The properties by the field that shows them.
    var properties: [Element: String] = [:]
    /// Further ones, by the name their author gave them.
    var userDefined: [String: String] = [:]

    /// Whether the program means by a continued list the last of the same style: see ``Numbering/continuesByStyle``.
    var continuesListsByStyle: Bool {
        let programs = ["MicrosoftOffice/", "OpenOffice.org/1.", "OpenOffice.org/2.", "StarOffice/8", "StarSuite/8"]
        return producer.map { producer in programs.contains { producer.hasPrefix($0) } } ?? false
    }

    /// What a field shows of the file's properties.
    func value(of field: Element, named name: String?) -> String? {
        field == .userDefinedField ? name.flatMap { userDefined[$0] } : properties[field]
    }
}

/// The numbers of fields that count.
struct FieldNumbers {
    /// Fields of Word's that LibreOffice keeps by their code.
    var fields = FieldNumbering()
    /// The last number of each sequence (`text:sequence`), by its name.
    var sequences: [String: Int] = [:]
    /// The sequence field that is open: its number, and where its text begins.
    var open: (label: String, start: Int)?
}

extension BodyReader {
    /// So many pieces of 64 KiB are read of `meta.xml`: that of a real file has some KB.
    private static let maximumPieces = 64

    /// Reads `meta.xml`. The text is whole without it: where it cannot be read, a note says so.
    mutating func readAbout(in part: String) {
        // A copy, so that nothing is kept of a part that is no description of a file.
        var trial = self
        do throws(PackageError) {
            try trial.readMeta(part)
            about = trial.about
        } catch {
            losses.add(.documentPartUnreadable, at: .unknown, ["part": part])
        }
    }

    private mutating func readMeta(_ part: String) throws(PackageError) {
        let reader = try package.events(of: part, vocabulary: .openDocument)
        input = EventInput(reader)
        while let step = try input.next(), reader.pieceCount <= Self.maximumPieces {
            if case .start(.meta) = step { try readAbout() }
        }
    }

    /// Reads `office:meta`.
    mutating func readAbout() throws(PackageError) {
        var depth = 1
        while let element = try input.next(inside: &depth) {
            let field: Element? =
                switch element {
                case .metaTitle: .titleField
                case .metaSubject: .subjectField
                case .metaDescription: .descriptionField
                case .metaKeyword: .keywordsField
                case .metaUserDefined, .generator: element
                default: nil
                }
            guard let field else { continue }
            let name = input.string(.metaName)
            let isText = (input.string(.metaValueType) ?? "string") == "string"
            let words = try words()
            depth -= 1
            memory.add(words.utf8.count * MemoryMeter.Weight.textByte)
            switch field {
            case .generator:
                let short = String(words.prefix { $0 != "$" }).trimmed
                about.producer = short.isEmpty ? nil : short
            case .metaUserDefined: if let name, isText { about.userDefined[name] = words }
            case .keywordsField:
                let others = about.properties[.keywordsField].map { "\($0), " } ?? ""
                about.properties[.keywordsField] = others + words
            default: about.properties[field] = words
            }
        }
    }

    /// Reads a field that shows a property of the file (ODF 1.3 Part 3, 7.5.4 to 7.5.18).
    ///
    /// Unless it is fixed, LibreOffice (7.4) shows the property, whatever words are stored in the field.
    mutating func readPropertyField(_ field: Element) throws(PackageError) {
        guard input.flag(.isFixed) != true, let value = about.value(of: field, named: input.string(.textName)),
            !value.isEmpty
        else { return }
        let here = place
        let stored = try words()
        func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        guard folded(stored) != folded(value) else { return add(words: stored) }
        add(words: value)
        if !stored.isEmpty { losses.add(.boundTextReplaced, at: here, ["value": value], description: stored) }
    }

    // MARK: Fields that count

    /// Where the open paragraph stands among the numbers of fields.
    var fieldPosition: FieldNumbering.Position {
        let paragraph = paragraphs.last ?? OpenParagraph()
        return FieldNumbering.Position(
            paragraph: paragraph.ordinal, headingLevel: paragraph.headingLevel, isNumbered: paragraph.count != nil)
    }

    /// Begins a `text:sequence` (ODF 1.3 Part 3, 7.4.13), which shows its stored number, or else the one it counts to.
    ///
    /// LibreOffice makes one without a number out of each AUTONUM of a DOCX: `ooow:AutoNr+1`.
    mutating func startSequence() {
        guard paragraphs.count > containers[containers.count - 1].firstParagraph, !revisions.isDropping, !isHidden
        else { return }
        let name = input.string(.textName) ?? ""
        if fieldNumbers.sequences[name] == nil { memory.add(MemoryMeter.Weight.mark) }
        let formula = input.string(.formula).map { $0.split(separator: ":").last.map(String.init) ?? $0 } ?? "\(name)+1"
        let next = (fieldNumbers.sequences[name] ?? 0) &+ 1
        let isCounted = formula.filter { !$0.isWhitespace } == "\(name)+1"
        let number = isCounted ? next : Int(formula) ?? next
        fieldNumbers.sequences[name] = number
        let format = NumberFormat(
            input.string(.numFormat) ?? "1", letterSync: input.flag(.letterSync) ?? false,
            language: styles.sheet.language)
        let isKnown = isCounted || Int(formula) != nil
        fieldNumbers.open = isKnown ? (format.text(for: number), text.count) : nil
    }

    mutating func endSequence() {
        guard let open = fieldNumbers.open else { return }
        fieldNumbers.open = nil
        if text.count == open.start { add(words: open.label) }
    }
}
