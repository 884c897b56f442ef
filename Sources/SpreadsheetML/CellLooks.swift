internal import OfficePackage

/// What the styles of a workbook say of its cells' text (ECMA-376 Part 1, 18.8): number formats, and whether letters are
/// bold or struck through, whether there are lines around a cell.
struct CellLooks: Sendable {
    /// How a cell looks.
    struct Look: Sendable {
        var format: NumberFormat
        var isStruck = false
        var isBold = false
        var hasBorder = false
    }

    private var looks: [Look] = []
    /// The look of a cell without a style, or with one that there is not.
    private static let plain = Look(format: NumberFormat.builtIn(0))

    /// The looks of a workbook without styles.
    init() {}

    /// Reads the part of the styles.
    init(_ reader: XMLEventReader) throws(PackageError) {
        var codes: [Int: String] = [:]
        var formats: [Int: NumberFormat] = [:]
        var fonts: [(isStruck: Bool, isBold: Bool)] = []
        var borders: [Bool] = []
        var open: Element?
        while let event = try reader.next() {
            guard event.kind != .text, let element = Element(rawValue: event.name) else { continue }
            guard event.kind == .start else {
                if element == open { open = nil }
                continue
            }
            switch element {
            case .numberFormat:
                // The formats of rules (`dxf`) come later, and may have the same numbers.
                guard open == nil, let id = reader.number(.numberFormat, of: event), codes[id] == nil else { continue }
                reader.weigh(MemoryMeter.Weight.definition)
                codes[id] = reader.value(.code, of: event)
            case .fonts, .borders, .cellFormats: open = element
            case .font where open == .fonts:
                reader.weigh(MemoryMeter.Weight.mark / 4)
                fonts.append((false, false))
            case .strike where open == .fonts:
                if !fonts.isEmpty { fonts[fonts.count - 1].isStruck = reader.isOn(event) }
            case .bold where open == .fonts:
                if !fonts.isEmpty { fonts[fonts.count - 1].isBold = reader.isOn(event) }
            case .border where open == .borders:
                reader.weigh(MemoryMeter.Weight.mark / 4)
                borders.append(false)
            case .left, .right, .top, .bottom, .start, .end:
                guard open == .borders, !borders.isEmpty else { continue }
                if let style = reader.value(.lineStyle, of: event), style != "none" {
                    borders[borders.count - 1] = true
                }
            case .format where open == .cellFormats:
                reader.weigh(MemoryMeter.Weight.mark)
                let id = reader.number(.numberFormat, of: event) ?? 0
                let format = formats[id] ?? codes[id].map { NumberFormat($0) } ?? NumberFormat.builtIn(id)
                formats[id] = format
                var look = Look(format: format)
                if let font = reader.number(.font, of: event), fonts.indices.contains(font) {
                    look.isStruck = fonts[font].isStruck
                    look.isBold = fonts[font].isBold
                }
                if let border = reader.number(.border, of: event), borders.indices.contains(border) {
                    look.hasBorder = borders[border]
                }
                looks.append(look)
            default: break
            }
        }
    }

    /// How cells of a style look.
    subscript(_ style: Int) -> Look { looks.indices.contains(style) ? looks[style] : Self.plain }
}
