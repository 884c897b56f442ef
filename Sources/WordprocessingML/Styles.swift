internal import DocumentModel
internal import OfficePackage

/// The styles of a document, as far as they say something about its text: numbers, headings, hidden text, symbol fonts.
///
/// Chains of `basedOn` are followed once, when the part is read (ECMA-376 Part 1, 17.7.2).
struct Styles {
    /// How a style shows its text, as far as that says what is text.
    struct TextLook: Equatable {
        var isHidden = false
        /// `w:strike`: a toggle, as ``isHidden`` is (17.7.3).
        var isStruck = false
        /// `w:dstrike`, which is none: the nearest style that names it decides.
        var isDoublyStruck: Bool?
        var font: Font?
    }

    /// A font that a style or run names.
    enum Font: Equatable {
        case ordinary
        case symbol(SymbolFont)

        init(name: String) { self = SymbolFont(name: name).map { .symbol($0) } ?? .ordinary }

        var symbolFont: SymbolFont? { if case .symbol(let font) = self { font } else { nil } }
    }

    /// What a paragraph style gives its paragraphs.
    struct Paragraph {
        /// The list (`numId`); nil where the style names none, 0 where it takes the number away.
        var list: Int?
        /// The level that the style itself names; levels mostly name their style instead.
        var level: Int?
        /// The styles whose name a level of the list may carry: the style, then what it is based on, each with the
        /// level that it names itself.
        var chain: [(id: String, level: Int?)] = []
        /// 1 to 9 for headings, 0 for body text.
        var headingLevel = 0
        var look = TextLook()
    }

    /// A style as its part has it.
    private struct Entry {
        var id = ""
        var type = ""
        var name = ""
        var basedOn: String?
        var list: Int?
        var level: Int?
        var outline: Int?
        var isHidden: Bool?
        var isStruck: Bool?
        var isDoublyStruck: Bool?
        var font: Font?
    }

    /// How far a chain of styles is followed: Word's own go no deeper than ten, and a loop must end.
    static let maximumChain = 64

    private var paragraphNumbers: [String: Int] = [:]
    private(set) var paragraphs: [Paragraph] = [Paragraph()]
    /// The character styles that say something of their runs.
    private(set) var characters: [String: TextLook] = [:]
    /// The table styles that say something of the text of their tables.
    private(set) var tables: [String: TextLook] = [:]
    /// The lists that numbering styles name, by the style's id.
    private(set) var numberingStyles: [String: Int] = [:]
    /// What the document's defaults say of its text.
    private(set) var defaults = TextLook()
    /// The language of the document: that of its defaults, else of its paragraphs' default style.
    private(set) var language: String?
    private(set) var languages: Set<String> = []
    private(set) var fonts: Set<String> = []

    /// The position in ``paragraphs`` of the style of paragraphs that name none.
    private(set) var defaultParagraph = 0

    /// No styles at all.
    init() {}

    /// The styles of a part.
    init(_ reader: XMLEventReader) throws(PackageError) {
        var entries: [Entry] = []
        var defaultID: String?
        var open: Entry?
        var isInDefaults = false
        while let event = try reader.next() {
            guard let element = Definition(rawValue: event.name), event.kind != .text else { continue }
            if event.kind == .end {
                if element == .style, let entry = open {
                    entries.append(entry)
                    open = nil
                } else if element == .documentDefaults {
                    isInDefaults = false
                }
                continue
            }
            switch element {
            case .style:
                reader.weigh(MemoryMeter.Weight.definition)
                open = Entry(
                    id: reader.value(.style, of: event) ?? "", type: reader.value(.type, of: event) ?? "paragraph")
                if open?.type == "paragraph", let flag = reader.value(.isDefault, of: event), flag != "0",
                    flag != "false"
                {
                    defaultID = open?.id
                }
            case .documentDefaults: isInDefaults = true
            case .styleName: open?.name = reader.value(.value, of: event) ?? ""
            case .basedOn: open?.basedOn = reader.value(.value, of: event)
            case .numberingInstance: open?.list = reader.number(.value, of: event)
            case .numberingLevel: open?.level = reader.number(.value, of: event)
            case .outlineLevel: open?.outline = reader.number(.value, of: event)
            case .vanish:
                if isInDefaults { defaults.isHidden = reader.isOn(event) }
                open?.isHidden = reader.isOn(event)
            case .strike:
                if isInDefaults { defaults.isStruck = reader.isOn(event) }
                open?.isStruck = reader.isOn(event)
            case .doubleStrike:
                if isInDefaults { defaults.isDoublyStruck = reader.isOn(event) }
                open?.isDoublyStruck = reader.isOn(event)
            case .fonts:
                if let font = reader.value(.ascii, of: event) {
                    reader.weigh(MemoryMeter.Weight.mark)
                    fonts.insert(font)
                    open?.font = Font(name: font)
                }
                if let font = reader.value(.highANSI, of: event) {
                    fonts.insert(font)
                    open?.font = Font(name: font)
                }
            case .language:
                guard let name = reader.value(.value, of: event) else { continue }
                languages.insert(name)
                if isInDefaults || (language == nil && open != nil && open?.id == defaultID) { language = name }
            // What was before a change, and what holds for some cells of a table only.
            case .propertiesChange, .paragraphPropertiesChange, .tableConditional: try reader.skip()
            default: break
            }
        }
        resolve(entries, defaultID: defaultID)
    }

    /// The position in ``paragraphs`` of a style; that of the default where there is no such style.
    func paragraph(_ id: String) -> Int { paragraphNumbers[id] ?? defaultParagraph }

    private mutating func resolve(_ entries: [Entry], defaultID: String?) {
        var byID: [String: Int] = [:]
        for (position, entry) in entries.enumerated() where byID[entry.id] == nil { byID[entry.id] = position }
        for entry in entries {
            var chain: [Entry] = []
            var next: String? = entry.id
            while let id = next, let position = byID[id], chain.count < Self.maximumChain {
                chain.append(entries[position])
                next = entries[position].basedOn
            }
            let look = TextLook(
                isHidden: chain.lazy.compactMap(\.isHidden).first ?? false,
                isStruck: chain.lazy.compactMap(\.isStruck).first ?? false,
                isDoublyStruck: chain.lazy.compactMap(\.isDoublyStruck).first,
                font: chain.lazy.compactMap(\.font).first)
            switch entry.type {
            case "paragraph":
                paragraphNumbers[entry.id] = paragraphs.count
                paragraphs.append(
                    Paragraph(
                        list: chain.lazy.compactMap(\.list).first, level: chain.lazy.compactMap(\.level).first,
                        chain: (chain.prefix { $0.list == nil } + chain.drop { $0.list == nil }.prefix(1))
                            .map { ($0.id, $0.level) },
                        headingLevel: Self.headingLevel(chain), look: look))
            case "character": if look != TextLook() { characters[entry.id] = look }
            case "table": if look != TextLook() { tables[entry.id] = look }
            case "numbering": numberingStyles[entry.id] = chain.lazy.compactMap(\.list).first
            default: break
            }
        }
        if let defaultID, let position = paragraphNumbers[defaultID] { defaultParagraph = position }
    }

    /// The level of the headings of a style: by its outline level, else by the name that Word gives its own.
    private static func headingLevel(_ chain: [Entry]) -> Int {
        for entry in chain {
            if let outline = entry.outline { return (0...8).contains(outline) ? outline + 1 : 0 }
            let words = entry.name.lowercased().split(separator: " ")
            if words.count == 2, words[0] == "heading", let level = Int(words[1]), (1...9).contains(level) {
                return level
            }
        }
        return 0
    }
}
