internal import OfficePackage

/// The lists of a document (`numbering.xml`): how the automatic numbers of their levels look and when they restart.
///
/// A paragraph names an instance (`w:num`), which names an abstract list and may override some of its levels. Instances
/// of one abstract list count on together; an instance that overrides a level's start begins that level anew when it
/// first comes to it, and no level above (ECMA-376 Part 1, 17.9). An abstract list that takes its levels from a numbering
/// style counts by itself (docx4j 17.1 measured both in Word).
struct Numbering {
    /// How many levels a list has (17.9.6).
    static let levelCount = 9

    /// One level of a list.
    struct Level: Equatable {
        var start = 0
        var format = NumberFormat.decimal
        var text: [Piece] = []
        /// The level (from 1) whose numbers make this one restart; 0: none, nil: any above.
        var restart: Int?
        var paragraphStyle: String?
        var isLegal = false
        var isHidden = false
        /// Whether the part describes it at all.
        var isDefined = false

        /// A piece of a label: words, or the number of a level (from 0).
        enum Piece: Equatable {
            case literal(String)
            case number(Int)
        }
    }

    /// An instance of a list, ready for use.
    struct List {
        /// Which counters it counts with.
        var counter: Int
        var levels: [Level]
        var startOverrides: [Int?]
        /// Its position among the instances.
        var position: Int
    }

    private(set) var lists: [Int: List] = [:]
    private(set) var counterCount = 0

    /// No lists at all.
    init() {}

    /// The lists of a part.
    ///
    /// - Parameter styles: a list may be another's, by way of a numbering style.
    init(_ reader: XMLEventReader, styles: Styles) throws(PackageError) {
        var parser = NumberingParser(language: styles.language)
        try parser.read(reader)
        counterCount = parser.abstracts.count
        var positions: [Int: Int] = [:]
        for (position, abstract) in parser.abstracts.enumerated() where positions[abstract.id] == nil {
            positions[abstract.id] = position
        }
        var styleLinks: [String: Int] = [:]
        for (position, abstract) in parser.abstracts.enumerated() {
            if let link = abstract.styleLink, styleLinks[link] == nil { styleLinks[link] = position }
        }
        var instances: [Int: NumberingParser.Instance] = [:]
        for instance in parser.instances where instances[instance.id] == nil { instances[instance.id] = instance }

        for (id, instance) in instances {
            guard let counter = positions[instance.abstract] else { continue }
            var described = counter
            // A link to a numbering style leads to the instance that the style names, and that may be linked again.
            var steps = 0
            while let link = parser.abstracts[described].numStyleLink, steps < Styles.maximumChain {
                steps += 1
                let linked = styles.numberingStyles[link].flatMap { instances[$0] }
                guard let target = styleLinks[link] ?? linked.flatMap({ positions[$0.abstract] }), target != described
                else { break }
                described = target
            }
            var levels = parser.abstracts[described].levels
            for (level, replaced) in instance.levels where levels.indices.contains(level) { levels[level] = replaced }
            var starts = [Int?](repeating: nil, count: Self.levelCount)
            for (level, start) in instance.starts where starts.indices.contains(level) { starts[level] = start }
            lists[id] = List(counter: counter, levels: levels, startOverrides: starts, position: lists.count)
        }
    }

    /// The level of a list that a paragraph style stands for; nil where none is named.
    ///
    /// Of a style and those it is based on, the nearest counts that a level names, or that names a level itself.
    func level(of list: Int, for style: Styles.Paragraph) -> Int? {
        guard let levels = lists[list]?.levels else { return nil }
        for link in style.chain {
            if let level = levels.firstIndex(where: { $0.paragraphStyle == link.id }) ?? link.level { return level }
        }
        return nil
    }
}

/// Counts the paragraphs of lists in the order in which they are read.
struct NumberingCounter {
    let numbering: Numbering
    /// For each abstract list its levels' numbers; nil for one that has not begun, or must begin anew.
    private var counts: [[Int?]]
    /// The levels of instances whose start is overridden and that have begun.
    private var begun: Set<Use> = []

    private struct Use: Hashable {
        var list: Int
        var level: Int
    }

    /// Nothing counted yet.
    init(_ numbering: Numbering) {
        self.numbering = numbering
        counts = Array(repeating: Array(repeating: nil, count: Numbering.levelCount), count: numbering.counterCount)
    }

    /// Counts a paragraph and gives its label as shown, without the space behind it; empty for a bullet.
    ///
    /// - Returns: nil where there is no such list.
    mutating func label(list id: Int, level: Int) -> String? {
        guard let list = numbering.lists[id], list.levels.indices.contains(level), list.levels[level].isDefined
        else { return nil }
        if list.startOverrides[level] != nil, begun.insert(Use(list: id, level: level)).inserted {
            counts[list.counter][level] = nil
        }
        func start(_ index: Int) -> Int { list.startOverrides[index] ?? list.levels[index].start }
        if let count = counts[list.counter][level] {
            counts[list.counter][level] = count &+ 1
        } else {
            counts[list.counter][level] = start(level)
        }
        // A level that was skipped counts as begun, so that the next paragraph on it is its second, as in LibreOffice;
        // but an override of its start waits for its first paragraph.
        for above in 0..<level where counts[list.counter][above] == nil && list.startOverrides[above] == nil {
            counts[list.counter][above] = start(above)
        }
        for below in level + 1..<max(level + 1, list.levels.count) {
            let restart = list.levels[below].restart ?? below
            if restart > level { counts[list.counter][below] = nil }
        }

        let own = list.levels[level]
        guard own.format != .bullet, !own.isHidden else { return "" }
        var label = ""
        for piece in own.text {
            switch piece {
            case .literal(let words): label += words
            case .number(let index):
                let number = counts[list.counter][index] ?? start(index)
                let format = list.levels[index].format
                label += own.isLegal ? format.legalText(number) : format.text(number)
            }
        }
        return label.trimmingSpaces
    }
}

extension String {
    /// The string without white space at its ends.
    var trimmingSpaces: String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
            let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        if first == unicodeScalars.startIndex, unicodeScalars.index(after: last) == unicodeScalars.endIndex {
            return self
        }
        return String(unicodeScalars[first...last])
    }
}
