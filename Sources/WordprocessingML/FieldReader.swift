internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A field that is open: its code is read until its result begins (ECMA-376 Part 1, 17.16).
struct Field {
    var isInCode = true
    var isSimple = false
    var code: [UInt8] = []
    /// Text between the pieces of its code, which is shown only if the field never comes to an end.
    var text: [UInt8] = []
    /// Where its result begins in the paragraph's text.
    var resultStart = 0
    /// What a form field shows (a box, an entry of its list).
    var formResult: String?
    /// Its result is left out: the number of a page means nothing in data.
    var dropsResult = false

    // The entries of a form's list.
    var entries: [String] = []
    var chosenEntry: Int?
    var isCheckBox = false
    var isChecked: Bool?

    /// The first word of its code.
    var name: String {
        let words = String(decoding: code, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return words.first.map { $0.uppercased() } ?? ""
    }
}

extension StoryReader {
    // MARK: Complex fields

    mutating func fieldCharacter(_ type: String?) {
        let floor = containers[containers.count - 1].outerFieldCount
        switch type {
        case "begin":
            memory.add(MemoryMeter.Weight.mark)
            fields.append(Field())
            openCodeCount += 1
        case "separate":
            guard let last = fields.indices.last, last >= floor, fields[last].isInCode else { return }
            fields[last].isInCode = false
            openCodeCount -= 1
            fields[last].resultStart = bytes.count
            fields[last].dropsResult = dropsResult(of: fields[last]) || (last > 0 && fields[last - 1].dropsResult)
        case "end":
            guard fields.count > floor, let field = fields.popLast() else { return }
            if field.isInCode { openCodeCount -= 1 }
            if field.isInCode || bytes.count <= field.resultStart { showResult(of: field) }
        default: break
        }
    }

    /// Ends the fields of the paragraph that never came to their result: what stood between their code is text.
    mutating func endUnfinishedFields() {
        guard openCodeCount > 0 else { return }
        let floor = containers[containers.count - 1].outerFieldCount
        guard let first = fields[floor...].firstIndex(where: \.isInCode) else { return }
        let text = fields[first...].map { String(decoding: $0.text, as: UTF8.self) }.joined()
        dropFields(to: first)
        if !text.isEmpty { insert(text) }
    }

    /// Forgets fields that were begun in a container that ends.
    mutating func dropFields(to count: Int) {
        while fields.count > count, let field = fields.popLast() {
            if field.isInCode { openCodeCount -= 1 }
        }
    }

    /// Page numbers in headers and footers are no words of the document.
    private func dropsResult(of field: Field) -> Bool {
        guard part != nil else { return false }
        return ["PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"].contains(field.name)
    }

    // MARK: Simple fields

    mutating func startSimpleField(_ event: XMLEvent, _ reader: XMLEventReader) {
        var field = Field(
            isInCode: false, isSimple: true, code: Array((reader.value(.fieldCode, of: event) ?? "").utf8))
        memory.add(MemoryMeter.Weight.mark)
        field.resultStart = bytes.count
        field.dropsResult = dropsResult(of: field) || fields.last?.dropsResult == true
        fields.append(field)
    }

    mutating func endSimpleField() {
        let floor = containers[containers.count - 1].outerFieldCount
        guard let position = fields.lastIndex(where: \.isSimple), position >= floor else { return }
        dropFields(to: position + 1)
        guard let field = fields.popLast() else { return }
        if bytes.count <= field.resultStart { showResult(of: field) }
    }

    // MARK: Fields without a result

    /// Fields that show nothing where they stand.
    private static let silent: Set<String> = [
        "", "XE", "TC", "TA", "RD", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "ADVANCE", "PRIVATE", "HYPERLINK",
        "INDEX",
        "TOC", "TOA", "IF", "BIBLIOGRAPHY", "FORMTEXT", "QUOTE", "DOCVARIABLE", "MERGEFIELD", "REF", "PRINT", "FILLIN",
        "ADDIN", "COMMENTS", "TITLE", "SUBJECT", "KEYWORDS",
    ]

    /// Shows what a field without a result shows in Word: a form's box or entry, a button's words, a symbol.
    private mutating func showResult(of field: Field) {
        guard isPlain, !field.dropsResult else { return }
        let words = String(decoding: field.code, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        switch field.name {
        case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM":
            let code = String(decoding: field.code, as: UTF8.self)
            if let number = fieldNumbering.number(code: code, at: fieldPosition) {
                insert(number)
            } else if part == nil {
                losses.add(.fieldWithoutResult, at: place(), ["code": field.name])
            }
        case "FORMCHECKBOX": insert(field.isChecked == true ? "\u{2612}" : "\u{2610}")
        case "FORMDROPDOWN":
            let chosen = field.chosenEntry ?? 0
            if field.entries.indices.contains(chosen) { insert(field.entries[chosen]) }
        case "MACROBUTTON", "GOTOBUTTON": insert(words.dropFirst(2).joined(separator: " "))
        case "SYMBOL":
            let font = words.firstIndex { $0.lowercased() == "\\f" }.map { index in
                words[(index + 1)...].joined(separator: " ").split(separator: "\"").first.map(String.init) ?? ""
            }
            guard words.count > 1, let code = Self.symbolCode(words[1]) else { return }
            if let symbolFont = font.flatMap({ SymbolFont(name: $0) }) {
                if let scalar = symbolFont.scalar(code) { insert(String(scalar)) }
            } else if let scalar = Unicode.Scalar(code) {
                insert(String(scalar))
            }
        case let name where Self.silent.contains(name): break
        // A result that is there but empty is what its author sees.
        case let name where field.isInCode || field.isSimple:
            if part == nil { losses.add(.fieldWithoutResult, at: place(), ["code": name]) }
        default: break
        }
    }

    private static func symbolCode(_ word: Substring) -> UInt32? {
        word.lowercased().hasPrefix("0x") ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word)
    }

    // MARK: Form fields

    /// What `w:ffData` says of a field: whether its box is ticked, which entry of its list is chosen (17.16.17).
    mutating func formField(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) {
        guard scope == .formField, let last = fields.indices.last else { return }
        switch element {
        case .checkBox: fields[last].isCheckBox = true
        case .formDefault:
            if fields[last].isCheckBox {
                fields[last].isChecked = fields[last].isChecked ?? reader.isOn(event)
            } else {
                fields[last].chosenEntry = fields[last].chosenEntry ?? reader.number(.value, of: event)
            }
        case .formChecked: fields[last].isChecked = reader.isOn(event)
        case .formResult: fields[last].chosenEntry = reader.number(.value, of: event)
        case .listEntry: fields[last].entries.append(reader.value(.value, of: event) ?? "")
        default: break
        }
    }
}
