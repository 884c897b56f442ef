internal import DocumentModel
internal import OfficePackage

/// What the text's reading needs of the styles: which are hidden, which number their paragraphs, and how lists count.
///
/// A name is looked up among automatic styles (`content.xml`) first, then among common ones (`styles.xml`): both stand
/// in one table here, filled in this order of files, so that an automatic style wins.
struct StyleSheet {
    /// A style of the paragraph or text family.
    struct Style {
        /// `style:parent-style-name`
        var parent: String?
        /// `text:display` of its text properties: true for `none`; nil where it says nothing.
        var isHidden: Bool?
        /// Whether its text properties strike its text through; nil where they say nothing.
        var isStruck: Bool?
        /// The font that they name: nil where they name none.
        var font: Font?
        /// Whether its text properties make its text bold; nil where they say nothing.
        var isBold: Bool?
        /// Whether its cell properties draw a line on any side; nil where they say nothing.
        var hasBorder: Bool?
        /// `style:list-style-name`; empty where the style takes its paragraphs out of lists.
        var listStyleName: String?
    }

    /// A font that a style names.
    enum Font {
        case ordinary
        case symbol(SymbolFont)

        init(name: String) { self = SymbolFont(name: name).map { .symbol($0) } ?? .ordinary }

        var symbolFont: SymbolFont? { if case .symbol(let font) = self { font } else { nil } }
    }

    /// The family of a style, as far as readers care.
    enum Family {
        case paragraph, text, row, cell, table
    }

    private var paragraphs: [String: Style] = [:]
    private var spans: [String: Style] = [:]
    private var cells: [String: Style] = [:]
    /// The styles of sheets that are hidden.
    private var hiddenTables: Set<String> = []
    /// Row styles with `loext:text-changes-only="false"`: LibreOffice marks so rows that a revision inserted or deleted.
    private var trackedRows: Set<String> = []
    /// What paragraphs without a style of their own look like.
    private var defaults = Style()
    /// The language of the document.
    private(set) var language: String?
    /// The list styles by name.
    private(set) var lists: [String: ListStyle] = [:]
    /// How headings are numbered (`text:outline-style`).
    var outline = ListStyle()
    /// Whether any style hides text, strikes it through or sets it in a symbol font; where none does, nobody asks.
    private(set) var marksText = false

    private var fontFaces: [String: String] = [:]
    private var fonts: Set<String> = []
    private var languages: Set<String> = []

    /// The longest chain of parents that is followed; a longer one is a loop or as good as one.
    private static let maximumParents = 100

    // MARK: Filling

    mutating func add(_ style: Style, named name: String, family: Family) {
        if style.isHidden == true || style.isStruck == true || style.font?.symbolFont != nil { marksText = true }
        switch family {
        case .paragraph: paragraphs[name] = style
        case .text: spans[name] = style
        case .cell: cells[name] = style
        case .row, .table: break
        }
    }

    mutating func addHiddenTable(_ name: String) { hiddenTables.insert(name) }

    mutating func addDefault(_ style: Style, family: Family) {
        guard family == .paragraph else { return }
        defaults = style
        if style.isHidden == true || style.isStruck == true || style.font?.symbolFont != nil { marksText = true }
    }

    mutating func setLanguage(_ language: String?) { self.language = self.language ?? language }

    /// The family of a font that a style names by its declaration.
    func fontFamily(_ name: String) -> String { fontFaces[name] ?? name }

    mutating func addTrackedRow(_ name: String) { trackedRows.insert(name) }

    mutating func add(_ list: ListStyle, named name: String) { lists[name] = list }

    mutating func addFontFace(_ name: String, family: String) {
        fontFaces[name] = family.replacing("'", with: "").replacing("\"", with: "")
    }

    mutating func addFont(_ name: String) { fonts.insert(name) }

    mutating func addLanguage(_ language: String, country: String?) {
        guard !language.isEmpty, language != "none", language != "zxx" else { return }
        let country = country.flatMap { $0.isEmpty || $0 == "none" ? nil : $0 }
        languages.insert(country.map { "\(language)-\($0)" } ?? language)
    }

    // MARK: Asking

    /// How the text of a paragraph looks, by its style or a parent of that.
    func marks(ofParagraph name: String?) -> TextMarks {
        guard marksText else { return TextMarks() }
        return marks(name, in: paragraphs, over: TextMarks().with(defaults))
    }

    /// How the text of a sheet's cell looks, by its style or a parent of that.
    func marks(ofCell name: String?) -> TextMarks {
        guard marksText else { return TextMarks() }
        return marks(name, in: cells, over: TextMarks())
    }

    /// Whether a sheet's cell is bold, and whether lines are drawn around it.
    func look(ofCell name: String?) -> (isBold: Bool, hasBorder: Bool) {
        (
            firstInChain(of: name, in: cells) { $0.isBold } ?? false,
            firstInChain(of: name, in: cells) { $0.hasBorder } ?? false
        )
    }

    /// Whether the sheets of a style are hidden.
    func isHiddenTable(_ name: String?) -> Bool { name.map { hiddenTables.contains($0) } ?? false }

    /// How the text of a span looks: what its style does not say is as around it.
    func marks(ofSpan name: String?, in outer: TextMarks) -> TextMarks { marks(name, in: spans, over: outer) }

    private func marks(_ name: String?, in styles: [String: Style], over base: TextMarks) -> TextMarks {
        var own = Style()
        var next = name
        for _ in 0..<Self.maximumParents {
            guard let name = next, let style = styles[name] else { break }
            own.isHidden = own.isHidden ?? style.isHidden
            own.isStruck = own.isStruck ?? style.isStruck
            own.font = own.font ?? style.font
            next = style.parent
        }
        return base.with(own)
    }

    /// The list style that a paragraph style names, itself or through a parent; nil where none does.
    func listStyleName(ofParagraphStyle name: String?) -> String? {
        firstInChain(of: name, in: paragraphs) { $0.listStyleName }
    }

    private func firstInChain<Value>(
        of name: String?, in styles: [String: Style], _ value: (Style) -> Value?
    ) -> Value? {
        var next = name
        for _ in 0..<Self.maximumParents {
            guard let name = next, let style = styles[name] else { return nil }
            if let value = value(style) { return value }
            next = style.parent
        }
        return nil
    }

    /// Whether LibreOffice marked the rows of this style as inserted or deleted by a revision.
    func isTrackedRow(_ name: String?) -> Bool { name.map { trackedRows.contains($0) } ?? false }

    /// Whether any row is marked so.
    var tracksRows: Bool { !trackedRows.isEmpty }

    /// A list style by its name; the outline's name means the outline.
    func list(_ name: String) -> ListStyle? { lists[name] ?? (name == outline.name ? outline : nil) }

    /// The fonts and languages that the styles name, for `inspect`.
    func describe(_ properties: inout DocumentProperties) {
        properties.fonts = Set(fonts.map { fontFaces[$0] ?? $0 }).filter { !$0.isEmpty }.sorted()
        properties.languages = languages.sorted()
    }
}

/// How text looks, as far as that says what is text.
struct TextMarks {
    var isHidden = false
    var isStruck = false
    var symbolFont: SymbolFont?

    /// Whether text must be looked at again once its run has ended.
    var changesText: Bool { isStruck || symbolFont != nil }

    /// The same with what a style says on top.
    func with(_ style: StyleSheet.Style) -> TextMarks {
        var copy = self
        if let isHidden = style.isHidden { copy.isHidden = isHidden }
        if let isStruck = style.isStruck { copy.isStruck = isStruck }
        if let font = style.font { copy.symbolFont = font.symbolFont }
        return copy
    }
}

/// Reads `office:styles`, `office:automatic-styles` and the font declarations into a ``StyleSheet``.
struct StylesReader {
    private(set) var sheet = StyleSheet()
    /// The style that is open: its family and name, empty for a default style.
    private var open: (style: StyleSheet.Style, name: String, family: StyleSheet.Family)?
    private var list: ListStyle?

    /// Takes one start of an element; others than those of styles are left alone.
    mutating func start(_ element: Element, _ input: EventInput) {
        switch element {
        case .style, .defaultStyle:
            let family: StyleSheet.Family
            switch input.string(.family) {
            case "paragraph": family = .paragraph
            case "text": family = .text
            case "table-cell": family = .cell
            case "table": family = .table
            default: family = .row
            }
            let style = StyleSheet.Style(
                parent: input.string(.parentStyleName), listStyleName: input.string(.listStyleName))
            open = (style, input.string(.name) ?? "", family)
        case .textProperties:
            if let language = input.string(.language) {
                sheet.addLanguage(language, country: input.string(.country))
            }
            let font = input.string(.fontName) ?? input.string(.fontFamily)
            if let font { sheet.addFont(font) }
            // Text properties of a list level are the label's, not a style's.
            guard list == nil, open != nil else { return }
            if let display = input.string(.display) { open?.style.isHidden = display == "none" }
            if let isStruck = Self.isStruck(input) { open?.style.isStruck = isStruck }
            if let weight = input.string(.fontWeight) { open?.style.isBold = Self.isBold(weight) }
            if let font { open?.style.font = StyleSheet.Font(name: Self.firstFamily(sheet.fontFamily(font))) }
            if open?.name.isEmpty == true, open?.family == .paragraph { sheet.setLanguage(input.string(.language)) }
        case .tableProperties:
            if input.string(.tableDisplay) == "false", let name = open?.name { sheet.addHiddenTable(name) }
        case .cellProperties:
            guard open?.family == .cell else { return }
            let lines = [Attribute.border, .borderLeft, .borderRight, .borderTop, .borderBottom]
                .compactMap { input.string($0) }
            if !lines.isEmpty { open?.style.hasBorder = lines.contains { $0 != "none" } }
        case .tableRowProperties:
            if input.string(.textChangesOnly) == "false", let name = open?.name { sheet.addTrackedRow(name) }
        case .fontFace:
            if let name = input.string(.name), let family = input.string(.svgFontFamily) {
                sheet.addFontFace(name, family: family)
            }
        case .listStyle, .outlineStyle:
            list = ListStyle(name: input.string(.name) ?? "", isConsecutive: input.flag(.consecutive) ?? false)
        case .listLevelNumber, .listLevelBullet, .listLevelImage, .outlineLevel:
            guard let level = input.integer(.level), (1...ListStyle.levelCount).contains(level) else { return }
            list?.levels[level - 1] =
                element == .listLevelNumber || element == .outlineLevel
                ? ListLevel(input, language: sheet.language) : ListLevel()
        default: break
        }
    }

    /// Whether a weight is bold: by its name or from 600 on (CSS 2.1, 15.6).
    private static func isBold(_ weight: String) -> Bool {
        weight == "bold" || Int(weight).map { $0 >= 600 } ?? false
    }

    /// Whether text properties strike text through: by a line of a style or type, or by a text in its place (ODF 1.3
    /// Part 3, 20.378 to 20.382); nil where they say nothing of it.
    ///
    /// One that names a line strikes, though another says `none`: so does LibreOffice (7.4).
    private static func isStruck(_ input: EventInput) -> Bool? {
        let lines = [input.string(.lineThroughStyle), input.string(.lineThroughType)].compactMap { $0 }
        let sign = input.string(.lineThroughText)
        guard !lines.isEmpty || sign != nil else { return nil }
        return lines.contains { $0 != "none" } || sign?.isEmpty == false
    }

    /// The first of a list of font families.
    private static func firstFamily(_ families: String) -> String {
        let first = families.prefix { $0 != "," && $0 != ";" }
        return String(first.filter { $0 != "'" && $0 != "\"" })
    }

    /// Takes one end of an element.
    mutating func end(_ element: Element) {
        switch element {
        case .style:
            if let open { sheet.add(open.style, named: open.name, family: open.family) }
            open = nil
        case .defaultStyle:
            if let open { sheet.addDefault(open.style, family: open.family) }
            open = nil
        case .listStyle:
            if let list { sheet.add(list, named: list.name) }
            list = nil
        case .outlineStyle:
            if let list { sheet.outline = list }
            list = nil
        default: break
        }
    }
}

extension ListLevel {
    /// The level that a `text:list-level-style-number` or `text:outline-level-style` describes.
    fileprivate init(_ input: EventInput, language: String?) {
        self.init(
            format: NumberFormat(
                input.string(.numFormat) ?? "", letterSync: input.flag(.letterSync) ?? false, language: language),
            prefix: input.string(.numPrefix) ?? "", suffix: input.string(.numSuffix) ?? "",
            displayLevels: input.integer(.displayLevels) ?? 1, startValue: input.integer(.startValue) ?? 1,
            template: input.string(.numListFormat) ?? input.string(.styleListFormat))
    }
}
