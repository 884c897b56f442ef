internal import Diagnostics

/// What a name of a template stands for: where among the values of the sections around it is found.
indirect enum NameTarget: Sendable, Equatable {
    /// The value of the section around.
    case current
    case loop(LoopName)
    /// A member, by its names from the value of one of the sections around: 0 is the top.
    case member(frame: Int, [String])
    /// How many elements a list has, and whether it has any.
    case list(NameTarget, ListMember)
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
    /// For every tag of a section what it asks of its name, if it compares it.
    var choices: [ResolvedChoice?]
    /// For every tag which elements of its list it takes, in which order.
    var steps: [[ListStep]]
    /// For every tag whether it has either: most have none, and values are many.
    private(set) var isPlain: [Bool] = []

    /// What of the data the part asks for: each by the names that lead to it from the top, as the schema has them.
    var paths: Set<[String]> = []

    /// Notes which tags only name a value.
    mutating func settle() {
        isPlain = choices.indices.map { index in
            if case .some = choices[index] { false } else { steps[index].isEmpty }
        }
    }
    /// For every list the section whose each element has it begin anew; nil where it goes on to the end.
    var restarts: [Int?] = []
}

/// Looks up the names of a part in a schema, and checks what is done with them.
///
/// A name is looked up as Mustache has it: in the section around, then in the one around that, up to the top; of a
/// dotted name the first word so, the others inside what it found.
struct NameResolver {
    let part: TemplatePart
    private let schema: TemplateSchema
    var names: ResolvedNames
    var findings: [TemplatePart.Finding] = []
    /// Every name of the schema at any depth, each once; asked for only where one is wrong.
    lazy var everyName = schema.everyName
    /// For every section what stands around a name inside it.
    private var framesOfSection: [Int: [Frame]] = [:]

    /// What was said of a wrong name: one is often wrong many times, and the nearest takes long to find.
    var unknownNames: [UnknownName: TemplatePart.Finding] = [:]

    struct UnknownName: Hashable {
        var section: Int?
        var kind: TemplateTag.Kind
        var names: [String]
    }

    struct Frame {
        var shape: TemplateShape
        var isOpen: Bool
        /// The names that lead to it from the top.
        var path: [String]

        init(_ shape: TemplateShape, path: [String]) {
            self.shape = shape
            self.path = path
            isOpen = shape == .any
        }

        init(shape: TemplateShape, isOpen: Bool) {
            self.shape = shape
            self.isOpen = isOpen
            path = []
        }
    }

    /// What a name stands for.
    struct Found {
        var target: NameTarget
        var shape: TemplateShape
        /// The words it may be, where they are known.
        var words: [TemplateWord] = []
        /// The names that lead to it from the top.
        var path: [String] = []

        static let nothing = Found(target: .unknown, shape: .any)
    }

    /// For what another part refers to from inside a section: what stands around a name there.
    private var scopes: [Scope?]
    /// What stands around a name outside all sections.
    private var top: Scope
    /// The sections over lists.
    private var loops: Set<Int> = []

    /// What stands around a name in something that a section refers to.
    private struct Scope {
        var frames: [Frame]
        var isInLoop: Bool
    }

    private init(_ part: TemplatePart, _ schema: TemplateSchema) {
        self.part = part
        self.schema = schema
        let count = part.tags.count
        names = ResolvedNames(
            targets: Array(repeating: .unknown, count: count), choices: Array(repeating: nil, count: count),
            steps: Array(repeating: [], count: count))
        top = Scope(frames: [Frame(shape: .object(schema.fields), isOpen: schema.isOpen)], isInLoop: false)
        scopes = Array(repeating: nil, count: part.referred.count)
    }

    /// The names of each part, and what is wrong with them.
    ///
    /// - Parameter parts: those that refer to others before these.
    static func resolve(
        _ parts: [TemplatePart], _ schema: TemplateSchema
    ) -> [(names: ResolvedNames, findings: [TemplatePart.Finding])] {
        var scopes: [String: [ReferenceKind: [String: Scope]]] = [:]
        var resolved: [(names: ResolvedNames, findings: [TemplatePart.Finding])] = []
        for (position, part) in parts.enumerated() {
            var resolver = NameResolver(part, schema)
            for (index, (kind, id)) in part.referred.enumerated() {
                resolver.scopes[index] = scopes[part.owner ?? ""]?[kind]?[id]
            }
            // Where the text that refers to it is wrong, nobody knows what its names mean.
            let isLost = part.owner != nil && (part.hasErrors || parts[..<position].contains(where: \.hasErrors))
            if isLost { resolver.top = Scope(frames: [Frame(shape: .any, isOpen: true)], isInLoop: true) }
            resolver.resolveTags()
            resolved.append((resolver.names, resolver.findings))
            for reference in part.references where scopes[part.name]?[reference.kind]?[reference.id] == nil {
                scopes[part.name, default: [:]][reference.kind, default: [:]][reference.id] = resolver.scope(
                    of: reference)
            }
        }
        return resolved
    }

    private mutating func scope(of reference: TemplatePart.Reference) -> Scope {
        let frames = frames(in: reference.section)
        return Scope(frames: frames, isInLoop: isInLoop(reference.section, outside: top))
    }

    private mutating func resolveTags() {
        let sectionOfTag = Dictionary(
            part.sections.indices.map { (part.sections[$0].open, $0) }, uniquingKeysWith: { first, _ in first })
        for index in part.tags.indices {
            switch part.tags[index].tag.kind {
            case .value: resolveValue(index)
            case .section, .inverted:
                if let section = sectionOfTag[index] { _ = frames(in: section) }
            case .end, .comment: break
            }
        }
        checkColumns()
        names.settle()
        names.restarts = part.lists.map { part.restart(of: $0, loops: loops) }
    }

    // MARK: Columns

    /// What the name of a section that repeats columns stands for outside the rows: the columns are those of the whole
    /// table.
    private mutating func ofTable(_ found: Found, tag: Int, _ frames: [Frame], _ outside: [Frame]) -> Found {
        if case .unknown = found.target { return found }
        let known =
            switch part.tags[tag].tag.path {
            case .names(let names): find(names, outside)
            case .current: frames.count == outside.count ? found : .nothing
            case .loop: found
            }
        if known.target != .unknown, found.path.isEmpty || found.path == known.path { return known }
        report(.templateColumnsInLoop, tag, ["name": part.tags[tag].tag.name])
        return .nothing
    }

    /// Sections that repeat the same columns of a table repeat them for the same list.
    private mutating func checkColumns() {
        for band in part.grids.flatMap(\.bands) {
            guard let first = band.sections.first.map({ part.sections[$0].open }) else { continue }
            for section in band.sections.dropFirst() {
                let tag = part.sections[section].open
                guard names.targets[first] != .unknown, names.targets[tag] != .unknown,
                    names.targets[first] != names.targets[tag] || names.steps[first] != names.steps[tag]
                else { continue }
                report(
                    .templateColumnsDiffer, tag,
                    ["name": part.tags[tag].tag.name, "other": part.tags[first].tag.name])
            }
        }
    }

    /// What stands around a tag outside the sections of its part.
    private func scope(around tag: Int) -> Scope {
        part.tags[tag].referred.flatMap { scopes[$0] } ?? top
    }

    private mutating func frames(around tag: Int) -> [Frame] {
        part.tags[tag].section.map { frames(in: $0) } ?? scope(around: tag).frames
    }

    private mutating func frames(in section: Int) -> [Frame] {
        if let known = framesOfSection[section] { return known }
        let tag = part.sections[section].open
        var frames = frames(around: tag)
        var found = look(part.tags[tag].tag.path, tag: tag, frames)
        var outside = frames
        if let (table, _) = part.sections[section].grid {
            outside = part.grids[table].section.map { self.frames(in: $0) } ?? scope(around: tag).frames
            found = ofTable(found, tag: tag, frames, outside)
        }
        names.targets[tag] = found.target
        var shape = found.shape
        if let comparison = part.tags[tag].tag.comparison {
            names.choices[tag] = .comparison(resolve(comparison, of: found, tag: tag, frames))
            shape = .flag
        } else {
            shape = resolveFormats(of: tag, found, outside) ?? .any
        }
        if case .list = shape, !part.sections[section].isInverted { loops.insert(section) }
        if !part.sections[section].isInverted {
            switch shape {
            case .list(let element): frames.append(Frame(element, path: found.path))
            // A condition says nothing to name: inside it everything means what it means around it.
            case .flag: if let around = frames.last { frames.append(around) }
            default: frames.append(Frame(shape, path: found.path))
            }
        }
        framesOfSection[section] = frames
        return frames
    }

    // MARK: Values

    private mutating func resolveValue(_ index: Int) {
        let placed = part.tags[index]
        let frames = frames(around: index)
        let found = look(placed.tag.path, tag: index, frames)
        names.targets[index] = found.target
        guard let shape = resolveFormats(of: index, found, frames) else { return }
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

    /// What a tag's formats make of a value; nil where one does not fit.
    private mutating func resolveFormats(of tag: Int, _ found: Found, _ frames: [Frame]) -> TemplateShape? {
        var shape = found.shape
        for call in part.tags[tag].tag.formats {
            if case .mergeDown(let condition?) = call {
                names.conditions[tag] = look(condition, tag: tag, frames).target
            }
            guard let next = Self.shape(of: shape, after: call) else {
                let arguments = ["name": call.format.rawValue, "value": part.tags[tag].tag.name]
                report(.templateFormatMismatch, tag, arguments)
                return nil
            }
            if let step = step(call, of: shape, at: found.path, tag: tag, frames) { names.steps[tag].append(step) }
            shape = next
        }
        return shape
    }

    /// What a format makes of a value; nil where it does not fit.
    private static func shape(of shape: TemplateShape, after call: TemplateFormat.Call) -> TemplateShape? {
        switch (call, shape) {
        case (.count, .list), (.count, .any): return .number
        case (.plural, .number), (.plural, .any): return .text
        case (.where, .list), (.sort, .list), (.reverse, .list), (.first, .list), (.columns, .list): return shape
        case (.where, .any), (.sort, .any), (.reverse, .any), (.first, .any): return .list(.any)
        case (.columns, .any): return .any
        case (.where, _), (.sort, _), (.reverse, _), (.first, _), (.count, _), (.plural, _), (.columns, _): return nil
        case (.mergeDown, _), (.footnote, _), (.default, _), (.goOn, _), (_, .any): return shape
        case (.date, .day), (.date, .list(.day)), (.date, .list(.any)): return call.keepsList(shape)
        case (.date, _): return nil
        case (.join, .list(let element)): return element.isPrintable ? .text : shape
        case (.join, _): return nil
        case (_, .list(let element)): return element.isPrintable ? .list(.text) : shape
        case (_, _): return shape.isPrintable ? .text : shape
        }
    }

    // MARK: Names

    mutating func look(_ path: TemplateTag.Path, tag: Int, _ frames: [Frame]) -> Found {
        switch path {
        case .current: return Found(target: .current, shape: Self.current(frames), path: frames.last?.path ?? [])
        case .loop(let name):
            if !isInLoop(part.tags[tag].section, outside: scope(around: tag)) {
                report(.templateLoopNameOutside, tag, ["name": "@" + name.rawValue])
            }
            return Found(target: .loop(name), shape: name == .number || name == .count ? .number : .flag)
        case .names(let names): return look(names, tag: tag, frames)
        }
    }

    private static func current(_ frames: [Frame]) -> TemplateShape {
        frames.last.map { $0.isOpen ? .any : $0.shape } ?? .any
    }

    private mutating func isInLoop(_ section: Int?, outside: Scope) -> Bool {
        var section = section
        while let current = section {
            let tag = part.sections[current].open
            if !part.sections[current].isInverted, part.tags[tag].tag.comparison == nil {
                let outer = frames(around: tag)
                switch look(quietly: part.tags[tag].tag.path, outer) {
                case .list, .any: return true
                default: break
                }
            }
            section = part.tags[tag].section
        }
        return outside.isInLoop
    }

    private func look(quietly path: TemplateTag.Path, _ frames: [Frame]) -> TemplateShape {
        switch path {
        case .current: Self.current(frames)
        case .loop: .flag
        case .names(let names): find(names, frames).shape
        }
    }

    private mutating func look(_ names: [String], tag: Int, _ frames: [Frame]) -> Found {
        let found = find(names, frames)
        if case .unknown = found.target {
            reportUnknown(names, tag, frames)
        } else {
            self.names.paths.insert(found.path)
        }
        return found
    }

    /// What a name stands for: as it is written, else without regard to case.
    private func find(_ names: [String], _ frames: [Frame]) -> Found {
        let exact = find(names, frames) { $0.isCalled($1) }
        if case .unknown = exact.target { return find(names, frames) { $0.isCalled($1.lowercased(), folded: true) } }
        return exact
    }

    private func find(
        _ names: [String], _ frames: [Frame], _ isCalled: (TemplateField, String) -> Bool
    ) -> Found {
        guard let first = names.first else { return .nothing }
        var isOpen = false
        for index in frames.indices.reversed() {
            if case .object(let fields) = frames[index].shape, let field = fields.first(where: { isCalled($0, first) })
            {
                guard var found = Self.descend(names.dropFirst(), into: field, frame: index, isCalled) else {
                    return .nothing
                }
                found.path = frames[index].path + found.path
                return isOpen ? Found(target: .open(names, otherwise: found.target), shape: .any) : found
            }
            if frames[index].isOpen { isOpen = true }
        }
        return isOpen ? Found(target: .open(names, otherwise: nil), shape: .any) : .nothing
    }

    /// What a path means, in the schema's own names; nil where a name is unknown.
    private static func descend(
        _ names: ArraySlice<String>, into field: TemplateField, frame: Int,
        _ isCalled: (TemplateField, String) -> Bool
    ) -> Found? {
        var field = field
        var path = [field.name]
        for index in names.indices {
            let name = names[index]
            if field.shape == .any {
                return Found(target: .member(frame: frame, path + names[index...]), shape: .any, path: path)
            }
            if case .list = field.shape, index == names.indices.last, let member = ListMember(written: name) {
                return Found(
                    target: .list(.member(frame: frame, path), member), shape: member == .count ? .number : .flag,
                    path: path)
            }
            guard case .object(let fields) = field.shape, let next = fields.first(where: { isCalled($0, name) }) else {
                return nil
            }
            path.append(next.name)
            field = next
        }
        return Found(target: .member(frame: frame, path), shape: field.shape, words: field.words, path: path)
    }

    mutating func report(_ id: DiagnosticID, _ tag: Int, _ arguments: [String: String]) {
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
