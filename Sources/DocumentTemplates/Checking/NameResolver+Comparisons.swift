internal import Diagnostics
internal import TextAnalysis

/// What is asked of a value, ready to be asked of each.
enum ResolvedChoice: Sendable, Equatable {
    case comparison(ResolvedComparison)
    /// That it has a value that is no «no».
    case value(NameTarget)
}

/// A comparison whose names are known and whose words are of the name's type.
struct ResolvedComparison: Sendable, Equatable {
    enum Operand: Sendable, Equatable {
        case name(NameTarget)
        case value(ComparisonKey)
    }

    var target: NameTarget
    var relation: TagComparison.Relation
    var operands: [Operand]
}

/// What a tag takes of a list.
enum ListStep: Sendable, Equatable {
    case choose(ResolvedChoice)
    case sort(NameTarget)
    case reverse
    case first(Int)
}

extension NameResolver {
    /// The step that a format takes; nil where it takes none. Names in it are those of the list's elements.
    mutating func step(
        _ call: TemplateFormat.Call, of shape: TemplateShape, at path: [String], tag: Int, _ frames: [Frame]
    ) -> ListStep? {
        let element: TemplateShape = if case .list(let element) = shape { element } else { .any }
        let inside = frames + [Frame(element, path: path)]
        switch call {
        case .reverse: return .reverse
        case .first(let count): return .first(count)
        case .sort(let key, let written):
            let found = look(key, tag: tag, inside)
            if !found.shape.isComparable { reportMismatch(written, found.shape, tag) }
            return .sort(found.target)
        case .where(.name(let key, _)): return .choose(.value(look(key, tag: tag, inside).target))
        case .where(.comparison(let comparison)):
            let found = look(comparison.path, tag: tag, inside)
            return .choose(.comparison(resolve(comparison, of: found, tag: tag, inside)))
        default: return nil
        }
    }

    /// A comparison of a name that was found.
    mutating func resolve(
        _ comparison: TagComparison, of found: Found, tag: Int, _ frames: [Frame]
    ) -> ResolvedComparison {
        var resolved = ResolvedComparison(target: found.target, relation: comparison.relation, operands: [])
        guard found.shape.isComparable, !comparison.relation.isOrder || found.shape.isOrdered else {
            reportMismatch(comparison.name, found.shape, tag)
            return resolved
        }
        for operand in comparison.operands {
            switch operand {
            case .name(let path, let written):
                let other = look(path, tag: tag, frames)
                if !other.shape.isComparable(with: found.shape) { reportMismatch(written, other.shape, tag) }
                resolved.operands.append(.name(other.target))
            case .text(let text): resolved.operands.append(.value(constant(text, comparison, found, tag)))
            case .number(let number):
                switch found.shape {
                case .number: resolved.operands.append(.value(.number(number)))
                // Numbers of activities are words: «1», «2.1».
                default:
                    let text = Int(exactly: number).map(String.init) ?? String(number)
                    resolved.operands.append(.value(constant(text, comparison, found, tag)))
                }
            }
        }
        return resolved
    }

    /// A word of the template as a value of the name's type.
    private mutating func constant(
        _ text: String, _ comparison: TagComparison, _ found: Found, _ tag: Int
    ) -> ComparisonKey {
        switch found.shape {
        case .day:
            if let day = Self.day(text) { return .day(day) }
            reportValue(text, comparison, ["31.12.2025"], tag)
        case .number:
            if let number = Double(text.replacing(",", with: ".")) { return .number(number) }
            reportValue(text, comparison, ["12"], tag)
        default:
            guard !found.words.isEmpty else { break }
            let known = found.words.named(text) { [$0.name] + $0.aliases }
            if let known { return ComparisonKey(text: known.name) }
            let words = found.words.flatMap { [$0.name] + $0.aliases }
            let nearest = Suggestion.nearest(to: text, among: words)
            reportValue(text, comparison, nearest.map { [$0] } ?? found.words.map(\.name), tag)
        }
        return ComparisonKey(text: text)
    }

    /// A day as people type it, in figures.
    private static func day(_ text: String) -> Int? {
        guard case .day(let day, let month, let year?)? = FigureDate(at: 0, in: TokenizedText(text))?.kind,
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return ComparisonKey.day(year: year, month: month, day: day)
    }

    private mutating func reportMismatch(_ name: String, _ shape: TemplateShape, _ tag: Int) {
        let isList = if case .list = shape { true } else { false }
        // A list is counted, an object has a member that can be compared.
        let suggestion =
            isList ? "\(name).count" : shape.members.first { $0.shape.isComparable }.map { "\(name).\($0.name)" }
        report(.templateComparisonMismatch, tag, ["name": name, "suggestion": suggestion ?? "{{#\(name)}}"])
    }

    private mutating func reportValue(
        _ value: String, _ comparison: TagComparison, _ suggestions: [String], _ tag: Int
    ) {
        report(
            .templateComparisonValue, tag,
            ["name": comparison.name, "value": value, "suggestion": suggestions.joined(separator: ", ")])
    }
}

extension TemplateShape {
    /// Whether a value can be told equal to another: words, numbers, days, and objects that print as words.
    var isComparable: Bool { self != .flag && isPrintable }

    /// Whether one value comes before another.
    fileprivate var isOrdered: Bool { self == .day || self == .number || self == .any }

    /// Whether values of both can be equal.
    fileprivate func isComparable(with other: TemplateShape) -> Bool {
        guard isComparable else { return false }
        switch (self, other) {
        case (.any, _), (_, .any): return true
        case (.day, _), (_, .day), (.number, _), (_, .number): return self == other
        default: return true
        }
    }
}
