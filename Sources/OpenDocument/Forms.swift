internal import DocumentModel
internal import OfficePackage

/// What the controls of a form show: text that was typed or chosen, boxes with their words, labels.
///
/// Controls are described apart from the text (`office:forms`, ODF 1.3 Part 3, 13), and a shape in the text names the
/// one it shows (`draw:control`). Their words are text where the shape stands. LibreOffice keeps Word's older form fields
/// as marks of fields (`field:fieldmark`); those give what the twin in the room of Open XML gives. Nothing is read of
/// passwords, of buttons' pictures and of lists from databases.
struct FormControls {
    /// The words of a control by its id.
    private var words: [String: String] = [:]
    private var open: Control?

    private struct Control {
        var element: Element
        var ids: [String]
        var words = ""
        /// How many paragraphs of a text area have begun.
        var lines = 0
    }

    /// The elements that describe controls.
    private static let controls: Set<Element> = [
        .formText, .formTextArea, .formFormattedText, .formNumber, .formDate, .formTime, .formComboBox, .formListBox,
        .formCheckBox, .formRadio, .formFixedText, .formButton, .formFrame,
    ]

    /// What the control of that id shows; nil where it shows no words, or there is none.
    func words(of id: String?) -> String? { id.flatMap { words[$0] } }

    mutating func start(_ element: Element, _ input: EventInput) {
        if Self.controls.contains(element) {
            let ids = [input.string(.formID), input.string(.xmlID)].compactMap { $0 }
            open = Control(element: element, ids: ids, words: Self.words(of: element, input))
        } else if element == .formOption, open?.element == .formListBox {
            let isChosen = input.flag(.formCurrentSelected) ?? input.flag(.formSelected) ?? false
            guard isChosen, let label = input.string(.formLabel) else { return }
            if open?.words.isEmpty == false { open?.words += ", " }
            open?.words += label
        } else if element == .paragraph, open?.element == .formTextArea {
            // The paragraphs of a text area are what its value is, with its line ends.
            if open?.lines == 0 { open?.words = "" } else { open?.words += "\n" }
            open?.lines += 1
        }
    }

    mutating func characters(_ input: EventInput) {
        guard open?.lines ?? 0 > 0 else { return }
        var bytes: [UInt8] = []
        input.appendText(to: &bytes)
        open?.words += String(decoding: bytes, as: UTF8.self)
    }

    mutating func end(_ element: Element) {
        guard let control = open, control.element == element else { return }
        open = nil
        guard !control.words.isEmpty else { return }
        for id in control.ids { words[id] = control.words }
    }

    private static func words(of element: Element, _ input: EventInput) -> String {
        let label = input.string(.formLabel) ?? ""
        switch element {
        case .formCheckBox, .formRadio:
            let isTicked =
                element == .formCheckBox
                ? (input.string(.formCurrentState) ?? input.string(.formState)) == "checked"
                : input.flag(.formCurrentSelected) ?? input.flag(.formSelected) ?? false
            let box = isTicked ? "\u{2612}" : "\u{2610}"
            return label.isEmpty ? box : "\(box) \(label)"
        case .formFixedText, .formButton, .formFrame: return label
        case .formListBox: return ""
        default: return input.string(.formCurrentValue) ?? input.string(.formValue) ?? ""
        }
    }
}

extension BodyReader {
    /// Reads `office:forms`.
    mutating func readForms() throws(PackageError) {
        var depth = 1
        while depth > 0, let step = try input.next() {
            switch step {
            case .text: forms.characters(input)
            case .start(let element):
                depth += 1
                memory.add(MemoryMeter.Weight.mark)
                forms.start(element, input)
            case .end(let element):
                depth -= 1
                forms.end(element)
            }
        }
    }

    /// Adds what a `draw:control` shows, apart from the words before it.
    mutating func addControl() {
        guard let words = forms.words(of: input.string(.control)) else { return }
        let isApart = paragraphs.last.map { text.count == $0.start || $0.endsInSpace } ?? true
        add(words: isApart ? words : " \(words)")
    }

    /// Begins a `field:fieldmark-start`: what follows is the field's code, if a separator comes, or else its result.
    mutating func startFieldMark() {
        guard paragraphs.count > containers[containers.count - 1].firstParagraph else { return }
        memory.add(MemoryMeter.Weight.mark)
        paragraphs[paragraphs.count - 1].fieldMarks.append(OpenParagraph.FieldMark(start: text.count))
    }

    /// Takes the code of a field that LibreOffice does not know.
    mutating func readFieldParameter() {
        guard let last = paragraphs.indices.last, let mark = paragraphs[last].fieldMarks.indices.last,
            input.string(.fieldName)?.hasSuffix("field.code") == true
        else { return }
        paragraphs[last].fieldMarks[mark].code = input.string(.fieldValue) ?? ""
    }

    /// Drops the code of the field whose result begins at a `field:fieldmark-separator`.
    mutating func dropFieldCode() {
        guard paragraphs.count > containers[containers.count - 1].firstParagraph,
            let start = paragraphs[paragraphs.count - 1].fieldMarks.last?.start, text.count > start
        else { return }
        text.removeLast(text.count - start)
        paragraphs[paragraphs.count - 1].endsInSpace =
            text.count == paragraphs[paragraphs.count - 1].start || text.last == 0x20
    }

    /// Ends a field (`field:fieldmark-end`); one that counts and has no result shows its number.
    mutating func endFieldMark() {
        guard let last = paragraphs.indices.last, let mark = paragraphs[last].fieldMarks.popLast(), !mark.code.isEmpty,
            text.count <= mark.start, !isHidden, !revisions.isDropping,
            let number = fieldNumbers.fields.number(code: mark.code, at: fieldPosition)
        else { return }
        add(words: number)
    }

    /// Adds what a `field:fieldmark` shows: a box, or the chosen entry of a list.
    mutating func readFieldMark() throws(PackageError) {
        let type = input.string(.fieldType) ?? ""
        var entries: [String] = []
        var chosen = 0
        var isTicked = false
        var depth = 1
        while let element = try input.next(inside: &depth) {
            guard element == .fieldParameter, let value = input.string(.fieldValue) else { continue }
            switch input.string(.fieldName) {
            case "Dropdown_ListEntry": entries.append(value)
            case "Dropdown_Selected": chosen = Int(value) ?? 0
            case "Checkbox_Checked": isTicked = value == "true"
            default: break
            }
        }
        if type.hasSuffix("FORMCHECKBOX") {
            add(words: isTicked ? "\u{2612}" : "\u{2610}")
        } else if type.hasSuffix("FORMDROPDOWN"), entries.indices.contains(chosen) {
            add(words: entries[chosen])
        }
    }
}
