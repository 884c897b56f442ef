import Diagnostics
import PlanModel
import TextAnalysis

/// A plan's timeline laid out as one drawing: every block has its place before the first is written.
struct SVGDrawing {
    /// Lines of words, and what is drawn beside them.
    struct Block {
        enum Content {
            case title, subtitle, section, heading, words
            case row(Timeline.Row)
            case counts([Int])
        }

        var content: Content
        var top: Int
        var height: Int
        var lines: [String]
        /// All of the words.
        var title: String
        var level = 1
    }

    private(set) var blocks: [Block] = []
    private let timeline: Timeline
    private let words: TimelineWords
    private let language: Language
    private let asOf: Day?
    private let title: String
    private let plan: Plan
    /// Where the grid begins, and where it and the drawing end.
    private var gridTop = 0
    private var gridBottom = 0
    private var height = 0

    var isSummary: Bool { timeline.isSummary }

    // MARK: Sizes

    private static let width = 1_400
    private static let margin = 30
    private static let gridLeft = 520
    private static let gridWidth = 850
    private static let labelWidth = 470
    private static let lineHeight = 17

    private enum Size {
        static let title = 22
        static let section = 15
        static let words = 13
    }

    private enum Color {
        static let ink = "#1a2433"
        static let soft = "#4a5869"
        static let rule = "#d5dde6"
        static let band = "#e8eef6"
        static let accent = "#1d4f91"
        static let bar = "#2f6db5"
        static let today = "#c02818"

        static func of(_ status: Mark.Status?) -> String {
            switch status {
            case nil: bar
            case .done: "#17703a"
            case .partly, .inProgress: "#8a5800"
            case .notDone: "#b3261e"
            case .postponed: "#6a3d9e"
            case .cancelled: "#5a6674"
            }
        }
    }

    // MARK: Layout

    init(_ plan: Plan, language: Language, asOf: Day?) {
        self.plan = plan
        self.language = language
        words = TimelineWords(language)
        let timeline = Timeline(plan)
        self.timeline = timeline
        title = plan.title.isEmpty ? HTMLWords(language).untitled : CellText.folded(plan.title)
        self.asOf = asOf.flatMap { timeline.axis?.shows($0) == true ? $0 : nil }
        var top = Self.margin
        let full = Self.width - 2 * Self.margin
        if let organization = plan.organization.map(CellText.folded), !organization.isEmpty {
            add(.subtitle, organization, width: full, size: Size.section, most: 2, line: 20, at: &top)
        }
        add(.title, title, width: full, size: Size.title, most: 4, line: 28, at: &top)
        top += 12
        if timeline.axis != nil {
            if isSummary { add(.words, words.summaryNote, width: full, size: Size.words, most: 1, at: &top) }
            gridTop = top
            top += 42
            for group in timeline.groups where !group.rows.isEmpty || !group.counts.isEmpty || group.title != nil {
                add(group, at: &top)
            }
            gridBottom = top
            top += 14
        } else {
            add(.words, words.noDates, width: full, size: Size.words, most: 1, at: &top)
        }
        addUndated(at: &top, width: full)
        height = top + Self.margin
    }

    private mutating func add(
        _ content: Block.Content, _ text: String, title: String? = nil, width: Int, size: Int, most: Int,
        line: Int = Self.lineHeight, padding: Int = 0, level: Int = 1, at top: inout Int
    ) {
        let lines = SansMeasure.lines(of: text, width: width, size: size, most: most)
        let height = max(lines.count, 1) * line + 2 * padding
        blocks.append(
            Block(content: content, top: top, height: height, lines: lines, title: title ?? text, level: level))
        top += height
    }

    private mutating func add(_ group: Timeline.Group, at top: inout Int) {
        let indent = Self.indent(group.level)
        if isSummary {
            var text = group.title.map(CellText.folded) ?? "…"
            if group.undated > 0 { text += " (\(words.undated): \(group.undated))" }
            add(
                .counts(group.counts), text, width: Self.labelWidth - indent, size: Size.words, most: 2, padding: 5,
                level: group.level, at: &top)
            return
        }
        if let title = group.title.map(CellText.folded) {
            add(
                .section, title, width: Self.width - 2 * Self.margin - indent - 16, size: Size.section, most: 2,
                line: 20, padding: 5, level: group.level, at: &top)
        }
        for row in group.rows {
            let status = row.activity.status.map { MarkStatusWords.word($0, in: language) }
            let deadline = row.activity.deadline
            let days = deadline.flatMap { words.days(of: $0) }
            let label = TimelineLabel.words(of: row.activity)
            let facts = [deadline?.text, days, status].compactMap(\.self).filter { !$0.isEmpty }
            add(
                .row(row), status.map { "\(label) (\($0))" } ?? label,
                title: ([label] + facts).joined(separator: " · "), width: Self.labelWidth, size: Size.words, most: 2,
                padding: 5, at: &top)
        }
    }

    private mutating func addUndated(at top: inout Int, width: Int) {
        guard timeline.undatedCount > 0 else { return }
        add(
            .heading, "\(words.undated): \(timeline.undatedCount)", width: width, size: Size.section, most: 1,
            line: 22, at: &top)
        for row in timeline.undated {
            let label = TimelineLabel.words(of: row.activity)
            let deadline = row.activity.deadline?.text ?? ""
            let text = deadline.isEmpty ? label : "\(label) — \(CellText.folded(deadline))"
            add(.words, text, width: width, size: Size.words, most: 2, padding: 2, at: &top)
        }
    }

    private static func indent(_ level: Int) -> Int { 16 * min(max(level - 1, 0), 4) }

    // MARK: Writing

    func writeHead(to svg: inout MarkupWriter) {
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-labelledby=\"title desc\""
                + " xml:lang=\"\(plan.documentLanguage.rawValue)\" font-family=\"Arial, sans-serif\""
                + " font-size=\"\(Size.words)\" fill=\"\(Color.ink)\">\n<title id=\"title\">")
        svg.line(title)
        svg.raw("</title>\n<desc id=\"desc\">")
        svg.line(description)
        svg.raw("</desc>\n<rect width=\"\(Self.width)\" height=\"\(height)\" fill=\"#ffffff\"/>\n")
        guard let axis = timeline.axis else { return }
        for column in axis.columns { vertical(Self.x(column.start), Color.rule, from: gridTop + 20, to: &svg) }
        vertical(Self.x(TimelineAxis.width), Color.rule, from: gridTop + 20, to: &svg)
        for group in words.groups(of: axis) {
            label(group.label, group.start, group.end, y: gridTop + 14, isBold: true, to: &svg)
        }
        for column in axis.columns {
            let text = words.label(of: column, step: axis.step)
            label(text, column.start, column.end, y: gridTop + 34, isBold: false, to: &svg)
        }
    }

    /// What the drawing shows, for those who do not see it.
    private var description: String {
        var text = words.timeline
        if let axis = timeline.axis {
            let first = words.month(axis.first.month, in: axis.first.year)
            text += ", \(first) – \(words.month(axis.last.month, in: axis.last.year))"
        }
        if timeline.undatedCount > 0 { text += "; \(words.undated): \(timeline.undatedCount)" }
        return text
    }

    func write(_ block: Block, to svg: inout MarkupWriter) {
        svg.raw("<g><title>")
        svg.line(block.title)
        svg.raw("</title>")
        let left = Self.margin
        switch block.content {
        case .title: lines(of: block, x: left, size: Size.title, line: 28, " font-weight=\"bold\"", to: &svg)
        case .subtitle: lines(of: block, x: left, size: Size.section, line: 20, " fill=\"\(Color.soft)\"", to: &svg)
        case .heading: lines(of: block, x: left, size: Size.section, line: 22, " font-weight=\"bold\"", to: &svg)
        case .words: lines(of: block, x: left, size: Size.words, to: &svg)
        case .section:
            svg.raw("<rect x=\"\(left)\" y=\"\(block.top)\" width=\"\(Self.width - 2 * left)\"")
            svg.raw(" height=\"\(block.height)\" fill=\"\(Color.band)\"/>")
            let x = left + 8 + Self.indent(block.level)
            lines(of: block, x: x, size: Size.section, line: 20, " font-weight=\"bold\"", to: &svg)
        case .counts(let counts):
            rule(under: block, to: &svg)
            lines(of: block, x: left + Self.indent(block.level), size: Size.words, to: &svg)
            guard let axis = timeline.axis else { break }
            for (column, count) in zip(axis.columns, counts) where count > 0 {
                let y = block.top + block.height / 2 + 5
                label(String(count), column.start, column.end, y: y, isBold: false, to: &svg)
            }
        case .row(let row):
            rule(under: block, to: &svg)
            let struck = row.activity.struck ? " text-decoration=\"line-through\"" : ""
            lines(of: block, x: left, size: Size.words, struck, to: &svg)
            let color = Color.of(row.activity.status)
            // Halves of a unit stay whole.
            let middle = block.top + block.height / 2
            for shape in row.shapes { Self.draw(shape, y: middle, color, to: &svg) }
        }
        svg.raw("</g>\n")
    }

    func writeEnd(to svg: inout MarkupWriter) {
        if let asOf, let axis = timeline.axis {
            let x = Self.x(axis.middle(of: asOf))
            svg.raw("<g><title>\(words.day(asOf))</title>")
            vertical(x, Color.today, from: gridTop + 40, width: 2, to: &svg)
            svg.raw("<text x=\"\(x)\" y=\"\(gridBottom + 12)\" fill=\"\(Color.today)\" text-anchor=\"middle\">")
            svg.raw("\(words.day(asOf))</text></g>\n")
        }
        svg.raw("</svg>\n")
    }

    // MARK: Pieces

    /// A place of the axis in the drawing.
    private static func x(_ place: Int) -> String {
        decimal(thousandths: 1_000 * gridLeft + place * gridWidth / (TimelineAxis.width / 1_000))
    }

    private func lines(
        of block: Block, x: Int, size: Int, line: Int = Self.lineHeight, _ attributes: String = "",
        to svg: inout MarkupWriter
    ) {
        // Few programs know `dominant-baseline`: the baseline is worked out.
        let above = (block.height - block.lines.count * line) / 2 + (line + size * 7 / 10) / 2
        for (index, words) in block.lines.enumerated() {
            let y = block.top + above + index * line
            svg.raw("<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(attributes)>")
            svg.line(words)
            svg.raw("</text>")
        }
    }

    private func label(
        _ text: String, _ start: Int, _ end: Int, y: Int, isBold: Bool, to svg: inout MarkupWriter
    ) {
        guard !text.isEmpty else { return }
        let weight = isBold ? " font-weight=\"bold\"" : ""
        svg.raw("<text x=\"\(Self.x((start + end) / 2))\" y=\"\(y)\" text-anchor=\"middle\"\(weight)>\(text)</text>\n")
    }

    private func vertical(
        _ x: String, _ color: String, from top: Int, width: Int = 1, to svg: inout MarkupWriter
    ) {
        svg.raw("<line x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(gridBottom)\" stroke=\"\(color)\"")
        svg.raw(" stroke-width=\"\(width)\"/>\n")
    }

    private func rule(under block: Block, to svg: inout MarkupWriter) {
        let y = block.top + block.height
        svg.raw("<line x1=\"\(Self.margin)\" y1=\"\(y)\" x2=\"\(Self.width - Self.margin)\" y2=\"\(y)\"")
        svg.raw(" stroke=\"\(Color.rule)\" stroke-width=\"1\"/>")
    }

    private static func draw(_ shape: TimelineShape, y: Int, _ color: String, to svg: inout MarkupWriter) {
        switch TimelineStroke(shape) {
        case .stroke(let kind, let start, let end):
            svg.raw("<line x1=\"\(x(start))\" y1=\"\(y)\" x2=\"\(x(end))\" y2=\"\(y)\" stroke=\"\(color)\"")
            svg.raw(" stroke-width=\"\(kind.thickness)\"")
            if let (dash, gap) = kind.dashes { svg.raw(" stroke-dasharray=\"\(dash),\(gap)\"") }
            svg.raw("/>")
        case .dot(let place):
            svg.raw("<circle cx=\"\(x(place))\" cy=\"\(y)\" r=\"\(TimelineStroke.radius)\" fill=\"\(color)\"/>")
        case .marker(let marker, let place):
            // An arrowhead stands out from the bar that it ends.
            svg.raw("<path transform=\"translate(\(x(place)) \(y))\" d=\"\(marker.path)\" fill=\"\(color)\"")
            svg.raw(" stroke=\"#ffffff\" stroke-width=\"1.5\"/>")
        }
    }
}
