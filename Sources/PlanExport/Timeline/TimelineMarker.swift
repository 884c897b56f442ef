/// The small signs of a timeline, drawn around their place; the same in pages and drawings.
enum TimelineMarker {
    case limit, start, earlier, later

    /// Their outline, as SVG's path data.
    var path: String {
        switch self {
        case .limit: "M-6 0 0-7 6 0 0 7z"
        case .start: "M-1-7 8 0-1 7z"
        case .earlier: "M13-10 1 0 13 10z"
        case .later: "M-13-10-1 0-13 10z"
        }
    }
}

/// A stroke or sign of a timeline, and where it stands.
enum TimelineStroke {
    /// The kinds of strokes; the name is the class of the element on a page.
    enum Kind: String {
        case bar, whole, line, dots, tick

        /// How thick it is.
        var thickness: Int {
            switch self {
            case .bar: 12
            case .whole: 4
            case .line: 2
            case .dots: 6
            case .tick: 12
            }
        }

        /// The lengths of dashes and gaps, where it has any.
        var dashes: (dash: Int, gap: Int)? {
            switch self {
            case .bar, .line, .tick: nil
            case .whole: (10, 6)
            case .dots: (2, 4)
            }
        }
    }

    case stroke(Kind, from: Int, to: Int)
    case dot(Int)
    case marker(TimelineMarker, at: Int)

    init(_ shape: TimelineShape) {
        switch shape {
        case .bar(let start, let end): self = .stroke(.bar, from: start, to: end)
        case .whole(let start, let end): self = .stroke(.whole, from: start, to: end)
        case .line(let start, let end): self = .stroke(.line, from: start, to: end)
        case .dots(let start, let end): self = .stroke(.dots, from: start, to: end)
        case .tick(let place): self = .stroke(.tick, from: place - Self.tick, to: place + Self.tick)
        case .day(let place): self = .dot(place)
        case .limit(let place): self = .marker(.limit, at: place)
        case .start(let place): self = .marker(.start, at: place)
        case .earlier: self = .marker(.earlier, at: 0)
        case .later: self = .marker(.later, at: TimelineAxis.width)
        }
    }

    /// Half of a tick's width.
    private static let tick = 180

    /// How large a dot is.
    static let radius = 6
}

/// The signs that a timeline uses, for its legend.
struct TimelineLegend {
    /// What each sign means, with the shapes that show it between 0 and ``TimelineAxis/width``.
    private(set) var entries: [(shapes: [TimelineShape], words: String)] = []

    init(_ groups: [Timeline.Group], _ words: TimelineWords) {
        var used: Set<Int> = []
        for shapes in groups.lazy.flatMap(\.rows).map(\.shapes) {
            let isRepeated =
                shapes.contains { if case .tick = $0 { true } else { false } }
                || shapes.count > 1 && Self.isLineWithBars(shapes)
            for shape in shapes {
                switch shape {
                case .day: used.insert(0)
                case .bar where !isRepeated: used.insert(1)
                case .whole: used.insert(2)
                case .limit: used.insert(3)
                case .start: used.insert(4)
                case .tick, .dots: used.insert(5)
                case .bar: used.insert(5)
                case .earlier, .later: used.insert(6)
                case .line: break
                }
            }
        }
        let width = TimelineAxis.width
        let months: [TimelineShape] = [0, 4, 8].map { .bar(width * (2 * $0 + 1) / 24, width * (2 * $0 + 7) / 24) }
        let all: [(shapes: [TimelineShape], words: String)] = [
            ([.day(width / 2)], words.day), ([.bar(width / 10, width * 9 / 10)], words.span),
            ([.whole(0, width)], words.whole), ([.line(0, width * 3 / 4), .limit(width * 3 / 4)], words.before),
            ([.line(width / 4, width), .start(width / 4)], words.after),
            ([.line(0, width)] + months, words.repeated),
            ([.earlier, .later], words.beyond),
        ]
        entries = used.sorted().map { all[$0] }
    }

    private static func isLineWithBars(_ shapes: [TimelineShape]) -> Bool {
        guard case .line = shapes[0] else { return false }
        return shapes.contains { if case .bar = $0 { true } else { false } }
    }
}
