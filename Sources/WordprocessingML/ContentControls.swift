internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A content control that is open (`w:sdt`; ECMA-376 Part 1, 17.5.2).
struct ContentControl {
    /// It shows its prompt: nothing was entered (`w:showingPlcHdr`, 17.5.2.39).
    var isPrompt = false
    /// What it shows of the data it is bound to (`w:dataBinding`, 17.5.2.6); nil where it is bound to none.
    var value: String?
    var isShown = false
    var place = Place.unknown
    /// The words that the document holds in it.
    var stored: [UInt8] = []

    /// Whether its own text stands for nothing.
    var diverts: Bool { isPrompt || value != nil }
}

/// What the properties of a control say of the value it is bound to.
private struct ControlKind {
    var binding: BoundData.Binding?
    /// The entries of a list: what each stands for in the data, and what it shows.
    var items: [(value: String, shown: String)] = []
    var dateFormat: String?
    var isDate = false
    var isCheckBox = false
    var checked = "\u{2612}"
    var unchecked = "\u{2610}"
    var isPicture = false

    /// What the control shows for the data's text.
    func shown(_ data: String) -> String? {
        if isPicture { return nil }
        if isCheckBox {
            return ["1", "true", "on"].contains(data.trimmingSpaces.lowercased()) ? checked : unchecked
        }
        if let item = items.first(where: { $0.value == data }) { return item.shown.isEmpty ? data : item.shown }
        if isDate { return ControlDate(data)?.text(dateFormat) ?? data }
        return data
    }
}

extension StoryReader {
    mutating func startControl() {
        memory.add(MemoryMeter.Weight.mark)
        controls.append(ContentControl())
    }

    /// Reads `w:sdtPr`.
    mutating func readControlProperties(_ reader: XMLEventReader) throws(PackageError) {
        var kind = ControlKind()
        var isPrompt = false
        var depth = 1
        while let event = try reader.next(inside: &depth) {
            switch Element(rawValue: event.name) {
            case .showingPrompt: isPrompt = reader.isOn(event)
            case .dataBinding:
                kind.binding = BoundData.Binding(
                    store: reader.value(.store, of: event) ?? "", path: reader.value(.path, of: event) ?? "",
                    prefixes: reader.value(.prefixMappings, of: event) ?? "")
            case .controlDate: kind.isDate = true
            case .controlDateFormat: kind.dateFormat = reader.value(.value, of: event)
            case .controlItem:
                memory.add(MemoryMeter.Weight.mark / 2)
                let value = reader.value(.itemValue, of: event) ?? ""
                kind.items.append((value, reader.value(.displayText, of: event) ?? value))
            case .controlCheckBox: kind.isCheckBox = true
            case .controlChecked: kind.checked = Self.sign(reader.value(.value2010, of: event)) ?? kind.checked
            case .controlUnchecked:
                kind.unchecked = Self.sign(reader.value(.value2010, of: event)) ?? kind.unchecked
            case .controlPicture: kind.isPicture = true
            default: break
            }
        }
        guard let last = controls.indices.last else { return }
        controls[last].isPrompt = isPrompt
        // The data's word counts where it has one; an empty one leaves the control's own text, which it may have lost.
        if let binding = kind.binding, let value = data?.text(of: binding).flatMap({ kind.shown($0) }), !value.isEmpty {
            memory.add(value.utf8.count * MemoryMeter.Weight.textByte)
            controls[last].value = value
            controls[last].place = place()
        }
        controlsDivert = controls.contains(where: \.diverts)
    }

    /// The character of a code in hexadecimal digits.
    private static func sign(_ code: String?) -> String? {
        code.flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }.map { String($0) }
    }

    mutating func endControl() {
        guard let control = controls.last else { return }
        if control.value != nil, paragraph.isOpen { showBoundValues() }
        controls.removeLast()
        controlsDivert = controls.contains(where: \.diverts)
        guard let value = control.value, !control.isPrompt else { return }
        let stored = String(decoding: control.stored, as: UTF8.self)
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        // The stored words of several paragraphs come without what parts them.
        guard words(stored).joined() != words(value).joined(), !words(stored).isEmpty else { return }
        losses.add(.boundTextReplaced, at: control.place, ["value": value], description: stored.trimmingSpaces)
    }

    /// Where text goes that stands in a control: the innermost that says anything decides.
    var controlDestination: Destination {
        guard let last = controls.last(where: \.diverts) else { return .visible }
        return last.value != nil ? .bound : .aside(.promptLeftOut)
    }

    /// The position of the control whose stored words are read.
    var boundControl: Int? { controls.lastIndex { $0.value != nil } }

    /// Shows what bound controls have not shown yet: where their first word stands, or where they end.
    mutating func showBoundValues() {
        guard controlsDivert, let open = boundControl, !controls[open].isShown, isPlain,
            let value = controls[open].value
        else { return }
        controls[open].isShown = true
        makeRoomForText()
        bytes.append(contentsOf: value.utf8.filter { $0 != 0x0D })
    }
}

/// A day as the data of a date control has it (`2025-09-15`, `2025-09-15T00:00:00Z`), shown by the control's format.
private struct ControlDate {
    var year: Int
    var month: Int
    var day: Int

    init?(_ text: String) {
        let digits = text.trimmingSpaces.prefix { $0 != "T" && $0 != " " }.split(separator: "-").map { Int($0) }
        guard digits.count == 3, let year = digits[0], let month = digits[1], let day = digits[2],
            (1...12).contains(month), (1...31).contains(day), (1...9_999).contains(year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// - Parameter format: `dd.MM.yyyy`; a format with the names of months or weekdays is not followed, but gives the
    ///   day in digits.
    func text(_ format: String?) -> String {
        let usual = "dd.MM.yyyy"
        let format = format.flatMap { $0.contains("MMM") || $0.contains("ddd") || $0.isEmpty ? nil : $0 } ?? usual
        var result = ""
        var rest = format[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            switch letter {
            case "d": result += padded(day, run.count)
            case "M": result += padded(month, run.count)
            case "y": result += run.count > 2 ? padded(year, 4) : padded(year % 100, 2)
            case "'": break
            default: result += run
            }
        }
        return result
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
