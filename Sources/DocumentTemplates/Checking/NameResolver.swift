internal import Diagnostics

/// What a name of a template stands for: where among the values of the sections around it is found.
indirect enum NameTarget: Sendable {
    /// The value of the section around.
    case current
    case loop(LoopName)
    /// A member, by its names from the value of one of the sections around: 0 is the top.
    case member(frame: Int, [String])
    /// Not known before the data is there: the innermost value that has the first name, else the target named here.
    case open([String], otherwise: NameTarget?)
    /// Nothing: the name is wrong.
    case unknown
}

/// A part's names, resolved.
struct ResolvedNames: Sendable {
    /// For every tag what it names.
    var targets: [NameTarget]
    /// For tags that merge on a condition, the condition.
    var conditions: [Int: NameTarget] = [:]
}

/// Looks up the names of a part in a schema, and checks what is done with them.
///
/// A name is looked up as Mustache has it: in the section around, then in the one around that, up to the top; of a
/// dotted name the first word so, the others inside what it found.
struct NameResolver {
    private let part: TemplatePart
    private let schema: TemplateSchema
    private var names: ResolvedNames
    private var findings: [TemplatePart.Finding] = []
    /// Every name of the schema at any depth, each once; asked for only where one is wrong.
    private lazy var everyName = schema.everyName
    /// For every section what stands around a name inside it.
    private var framesOfSection: [Int: [Frame]] = [:]

    /// What was said of a wrong name: one is often wrong many times, and the nearest takes long to find.
    private var unknownNames: [UnknownName: TemplatePart.Finding] = [:]

    private struct UnknownName: Hashable {
        var section: Int?
        var kind: TemplateTag.Kind
        var names: [String]
    }

    private struct Frame {
        var shape: TemplateShape
        var isOpen: Bool
    }

    private init(_ part: TemplatePart, _ schema: TemplateSchema) {
        self.part = part
        self.schema = schema
        names = ResolvedNames(targets: Array(repeating: .unknown, count: part.tags.count))
    }

    /// The names and what is wrong with them.
    static func resolve(_ part: TemplatePart, _ schema: TemplateSchema) -> (ResolvedNames, [TemplatePart.Finding]) {
        var resolver = NameResolver(part, schema)
        let sectionOfTag = Dictionary(
            part.sections.indices.map { (part.sections[$0].open, $0) }, uniquingKeysWith: { first, _ in first })
        for index in part.tags.indices {
            switch part.tags[index].tag.kind {
            case .value: resolver.resolveValue(index)
            case .section, .inverted:
                if let section = sectionOfTag[index] { _ = resolver.frames(in: section) }
            case .end, .comment: break
            }
        }
        return (resolver.names, resolver.findings)
    }

    private mutating func frames(in section: Int?) -> [Frame] {
        guard let section else { return [Frame(shape: .object(schema.fields), isOpen: schema.isOpen)] }
        if let known = framesOfSection[section] { return known }
        let tag = part.sections[section].open
        var frames = frames(in: part.tags[tag].section)
        let (target, shape) = look(part.tags[tag].tag.path, tag: tag, section: part.tags[tag].section, frames)
        names.targets[tag] = target
        if !part.sections[section].isInverted {
            switch shape {
            case .list(let element): frames.append(Frame(shape: element, isOpen: element == .any))
            // A condition says nothing to name: inside it everything means what it means around it.
            case .flag: if let around = frames.last { frames.append(around) }
            default: frames.append(Frame(shape: shape, isOpen: shape == .any))
            }
        }
        framesOfSection[section] = frames
        return frames
    }

    // MARK: Values

    private mutating func resolveValue(_ index: Int) {
        let placed = part.tags[index]
        let frames = frames(in: placed.section)
        var (target, shape) = look(placed.tag.path, tag: index, section: placed.section, frames)
        names.targets[index] = target
        for call in placed.tag.formats {
            if case .mergeDown(let condition?) = call {
                names.conditions[index] = look(condition, tag: index, section: placed.section, frames).0
            }
            guard let next = Self.shape(of: shape, after: call) else {
                report(.templateFormatMismatch, index, ["name": call.format.rawValue, "value": placed.tag.name])
                return
            }
            shape = next
        }
        switch shape {
        case .list(let element) where !element.isPrintable:
            report(
                .templateListAsText, index,
                ["name": placed.tag.name, "open": "{{#\(placed.tag.name)}}", "close": "{{/\(placed.tag.name)}}"])
        case .object(let fields) where !shape.isPrintable:
            let members = fields.map { "\(placed.tag.name == "." ? "" : placed.tag.name + ".")\($0.name)" }
            report(
                .templateObjectAsText, index,
                ["name": placed.tag.name, "suggestion": members.prefix(8).joined(separator: ", ")])
        default: break
        }
    }

    /// What a format makes of a value; nil where it does not fit.
    private static func shape(of shape: TemplateShape, after call: TemplateFormat.Call) -> TemplateShape? {
        switch (call, shape) {
        case (.mergeDown, _), (.footnote, _), (.default, _), (_, .any): return shape
        case (.date, .day), (.date, .list(.day)), (.date, .list(.any)): return call.keepsList(shape)
        case (.date, _): return nil
        case (.join, .list(let element)): return element.isPrintable ? .text : shape
        case (.join, _): return nil
        case (_, .list(let element)): return element.isPrintable ? .list(.text) : shape
        case (_, _): return shape.isPrintable ? .text : shape
        }
    }

    // MARK: Names

    private mutating func look(_ path: TemplateTag.Path, tag: Int, section: Int?, _ frames: [Frame])
        -> (NameTarget, TemplateShape)
    {
        switch path {
        case .current: return (.current, Self.current(frames))
        case .loop(let name):
            if !isInLoop(section, frames) { report(.templateLoopNameOutside, tag, ["name": "@" + name.rawValue]) }
            return (.loop(name), name == .number || name == .count ? .number : .flag)
        case .names(let names): return look(names, tag: tag, frames)
        }
    }

    private static func current(_ frames: [Frame]) -> TemplateShape {
        frames.last.map { $0.isOpen ? .any : $0.shape } ?? .any
    }

    private mutating func isInLoop(_ section: Int?, _ frames: [Frame]) -> Bool {
        var section = section
        while let current = section {
            let tag = part.sections[current].open
            if !part.sections[current].isInverted {
                let outer = self.frames(in: part.tags[tag].section)
                switch look(quietly: part.tags[tag].tag.path, outer) {
                case .list, .any: return true
                default: break
                }
            }
            section = part.tags[tag].section
        }
        return false
    }

    private func look(quietly path: TemplateTag.Path, _ frames: [Frame]) -> TemplateShape {
        switch path {
        case .current: Self.current(frames)
        case .loop: .flag
        case .names(let names): find(names, frames).shape
        }
    }

    private mutating func look(_ names: [String], tag: Int, _ frames: [Frame]) -> (NameTarget, TemplateShape) {
        let found = find(names, frames)
        if case .unknown = found.target { reportUnknown(names, tag, frames) }
        return (found.target, found.shape)
    }

    private func find(_ names: [String], _ frames: [Frame]) -> (target: NameTarget, shape: TemplateShape) {
        guard let first = names.first else { return (.unknown, .any) }
        var isOpen = false
        for index in frames.indices.reversed() {
            if case .object(let fields) = frames[index].shape, let field = fields.first(where: { $0.isCalled(first) }) {
                guard let (path, shape) = Self.descend(names.dropFirst(), into: field) else { return (.unknown, .any) }
                let target = NameTarget.member(frame: index, path)
                return isOpen ? (.open(names, otherwise: target), .any) : (target, shape)
            }
            if frames[index].isOpen { isOpen = true }
        }
        return isOpen ? (.open(names, otherwise: nil), .any) : (.unknown, .any)
    }

    /// The path in the schema's own names, and the type at its end; nil where a name is unknown.
    private static func descend(_ names: ArraySlice<String>, into field: TemplateField) -> ([String], TemplateShape)? {
        var path = [field.name]
        var shape = field.shape
        for (index, name) in names.enumerated() {
            if shape == .any { return (path + names.dropFirst(index), .any) }
            guard case .object(let fields) = shape, let next = fields.first(where: { $0.isCalled(name) }) else {
                return nil
            }
            path.append(next.name)
            shape = next.shape
        }
        return (path, shape)
    }

    // MARK: Unknown names

    private mutating func reportUnknown(_ names: [String], _ tag: Int, _ frames: [Frame]) {
        let placed = part.tags[tag]
        let key = UnknownName(section: placed.section, kind: placed.tag.kind, names: names)
        if let finding = unknownNames[key] { return report(finding.id, tag, finding.arguments) }
        findUnknown(names, tag, frames)
        unknownNames[key] = findings.last
    }

    private mutating func findUnknown(_ names: [String], _ tag: Int, _ frames: [Frame]) {
        let written = names.joined(separator: ".")
        let visible = frames.reversed().flatMap(\.shape.members)
        // The first words may be right, and only a later one wrong.
        if names.count > 1, let field = visible.first(where: { $0.isCalled(names[0]) }) {
            return reportUnknown(names, inside: field, tag)
        }
        // Who opens a section means something to repeat, or a condition.
        if names.count == 1, part.tags[tag].tag.kind != .value {
            let sections = visible.filter { $0.shape == .flag || !$0.shape.members.isEmpty }
            if let nearest = Suggestion.nearest(to: written, among: sections.flatMap { [$0.name] + $0.aliases }) {
                return reportNearest(written, nearest, rest: [], tag)
            }
        }
        if everyName.contains(names[0]), let path = Self.path(to: names[0], in: visible) {
            if let list = path.list {
                return report(
                    .templateNameElsewhere, tag,
                    ["name": written, "open": "{{#\(list)}}", "close": "{{/\(list)}}"])
            }
            return reportNearest(written, path.name, rest: names.dropFirst(), tag)
        }
        let candidates = visible.flatMap { [$0.name] + $0.aliases }
        // Nothing near at hand: a name that is right elsewhere, whose place the next check tells.
        let nearest =
            Suggestion.nearest(to: names[0], among: candidates) ?? Suggestion.nearest(to: names[0], among: everyName)
        reportNearest(written, nearest, rest: names.dropFirst(), tag)
    }

    private mutating func reportUnknown(_ names: [String], inside field: TemplateField, _ tag: Int) {
        let written = names.joined(separator: ".")
        var field = field
        for index in names.indices.dropFirst() {
            let head = names[..<index].joined(separator: ".")
            if case .list = field.shape, field.shape.members.contains(where: { $0.isCalled(names[index]) }) {
                return report(
                    .templateNameElsewhere, tag,
                    ["name": written, "open": "{{#\(head)}}", "close": "{{/\(head)}}"])
            }
            guard let next = field.shape.members.first(where: { $0.isCalled(names[index]) }) else {
                let candidates = field.shape.members.flatMap { [$0.name] + $0.aliases }
                let nearest = Suggestion.nearest(to: names[index], among: candidates).map { "\(head).\($0)" }
                return reportNearest(written, nearest, rest: names[(index + 1)...], tag)
            }
            field = next
        }
        reportNearest(written, nil, rest: [], tag)
    }

    private mutating func reportNearest(_ name: String, _ nearest: String?, rest: ArraySlice<String>, _ tag: Int) {
        guard let nearest else {
            // Words that are near no name are no slip in one.
            return report(name.contains(" ") ? .templateTagInvalid : .templateNameUnknown, tag, ["name": name])
        }
        report(
            .templateNameMisspelled, tag,
            ["name": name, "suggestion": ([nearest] + rest).joined(separator: ".")])
    }

    /// Where a name that is not visible stands, in the words of its language: in the loop over a list, or inside an
    /// object; the nearest to the top.
    private static func path(to name: String, in fields: [TemplateField]) -> (name: String, list: String?)? {
        // Inside a list names are counted from its elements.
        var level: [(field: TemplateField, path: [TemplateField], list: [TemplateField]?)] = fields.map {
            ($0, [$0], nil)
        }
        for _ in 0..<4 {
            var next: [(field: TemplateField, path: [TemplateField], list: [TemplateField]?)] = []
            for (field, path, list) in level {
                let isList = if case .list = field.shape { true } else { false }
                let around = isList ? path : list
                for member in field.shape.members {
                    let memberPath = isList ? [member] : path + [member]
                    if member.isCalled(name) {
                        let language = member.language(of: name)
                        func words(_ path: [TemplateField]) -> String {
                            path.map { $0.name(in: language) }.joined(separator: ".")
                        }
                        return (words(memberPath), around.map(words))
                    }
                    next.append((member, memberPath, around))
                }
            }
            level = next
        }
        return nil
    }

    private mutating func report(_ id: DiagnosticID, _ tag: Int, _ arguments: [String: String]) {
        findings.append(
            TemplatePart.Finding(
                id: id, paragraph: part.tags[tag].paragraph, text: part.tags[tag].text, arguments: arguments))
    }
}

extension TemplateFormat.Call {
    /// A list stays a list of words.
    fileprivate func keepsList(_ shape: TemplateShape) -> TemplateShape {
        if case .list = shape { .list(.text) } else { .text }
    }
}
