internal import DocumentModel
internal import OfficePackage

/// The styles of a document, as far as they say something about its text: numbers, headings, hidden text, symbol fonts.
///
/// Chains of `basedOn` are followed once, when the part is read (ECMA-376 Part 1, 17.7.2).
struct Styles {
    /// What a paragraph style gives its paragraphs.
    struct Paragraph {
        /// The list (`numId`); nil where the style names none, 0 where it takes the number away.
        var list: Int?
        /// The level that the style itself names; levels mostly name their style instead.
        var level: Int?
        /// The styles whose name a level of the list may carry: the style, then what it is based on.
        var chain: [String] = []
        /// 1 to 9 for headings, 0 for body text.
        var headingLevel = 0
        var isHidden = false
    }

    /// What a character style gives its runs.
    struct Character {
        var isHidden = false
        var symbolFont: SymbolFont?
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
        var symbolFont: SymbolFont?
    }

    /// How far a chain of styles is followed: Word's own go no deeper than ten, and a loop must end.
    static let maximumChain = 64

    private var paragraphNumbers: [String: Int] = [:]
    private(set) var paragraphs: [Paragraph] = [Paragraph()]
    private(set) var characters: [String: Character] = [:]
    /// The table styles that hide the text of their tables.
    private(set) var hiddenTableStyles: Set<String> = []
    /// The lists that numbering styles name, by the style's id.
    private(set) var numberingStyles: [String: Int] = [:]
    /// Whether the document's defaults hide its text.
    private(set) var hidesByDefault = false
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
                if isInDefaults { hidesByDefault = reader.isOn(event) }
                open?.isHidden = reader.isOn(event)
            case .fonts:
                if let font = reader.value(.ascii, of: event) {
                    reader.weigh(MemoryMeter.Weight.mark)
                    fonts.insert(font)
                    open?.symbolFont = SymbolFont(name: font)
                }
                if let font = reader.value(.highANSI, of: event) { fonts.insert(font) }
            case .language: if let language = reader.value(.value, of: event) { languages.insert(language) }
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
            let isHidden = chain.lazy.compactMap(\.isHidden).first ?? false
            switch entry.type {
            case "paragraph":
                paragraphNumbers[entry.id] = paragraphs.count
                paragraphs.append(
                    Paragraph(
                        list: chain.lazy.compactMap(\.list).first, level: chain.lazy.compactMap(\.level).first,
                        chain: chain.prefix { $0.list == nil }.map(\.id)
                            + chain.drop { $0.list == nil }.prefix(1).map(\.id),
                        headingLevel: Self.headingLevel(chain), isHidden: isHidden))
            case "character":
                let font = chain.lazy.compactMap(\.symbolFont).first
                if isHidden || font != nil { characters[entry.id] = Character(isHidden: isHidden, symbolFont: font) }
            case "table": if isHidden { hiddenTableStyles.insert(entry.id) }
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
