import Diagnostics
import TestSupport
import Testing
import Yams

@testable import PlanKit

/// What is counted before anything is composed, held against what Yams composes of texts made by chance.
struct YAMLSurveyTests {
    /// Pieces that texts are made of: everything YAML gives a meaning to.
    private static let pieces = [
        "a", "б", "- ", "-", "? ", "?", ": ", ":", ", ", ",", "[", "]", "{", "}", "\"", "'", "''", "\\", "\\\"", "|",
        ">",
        "|2", ">-", "|+", "#", " #", "&x ", "&y", "*x", "*x ", "*y", "!!str ", "!<t> ", "!", "%", "@", "`", "\n", "\n",
        "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\nb: ", "\n  c: ", "\r\n", "\t", " ", "  ", "---\n", "...\n",
        "\u{85}",
        "\u{2028}", "\u{FEFF}", "\"a\": ", "'b': ", "{a: b}", "[a, b]", "a: b", "%TAG ! !\n", "\u{E000}", "~", "null",
        "\n\n",
    ]

    private static func text(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 1...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    /// Texts that are YAML more often than not, then changed at some places.
    private static func changed(_ random: inout SeededRandom) -> String {
        let seeds = [
            "a: &x {b: c, d: [e, f]}\ng: *x\nh:\n  - i\n  - j: k\n    l: |\n      m\n       n\n    o: >-\n      p\n",
            "- {id: \"1.3\", status: да, date: 2024-10-15}\n- {activity: 'Семинар «Мир»', note: карантин}\n",
            "\"1.1\": да\n\"1.2\": {status: нет, note: [a, \"b, c\", 'd: e']} # конец\n? k\n: v\n",
        ]
        var scalars = Array((seeds.randomElement(using: &random) ?? "").unicodeScalars)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            if place < scalars.count, Bool.random(using: &random) { scalars.remove(at: place) }
            let piece = pieces.randomElement(using: &random) ?? ""
            if Bool.random(using: &random) {
                scalars.insert(contentsOf: piece.unicodeScalars, at: min(place, scalars.count))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// What a composed tree has; nil for a key that is no text.
    private struct Shape {
        var values = 0
        var depth = 0
        var hasKeyOfParts = false

        init(_ node: Node) { add(node, depth: 0) }

        private mutating func add(_ node: Node, depth: Int) {
            values += 1
            self.depth = max(self.depth, depth)
            switch node {
            case .sequence(let items): for item in items { add(item, depth: depth + 1) }
            case .mapping(let entries):
                for (key, value) in entries {
                    if key.scalar == nil { hasKeyOfParts = true }
                    add(key, depth: depth + 1)
                    add(value, depth: depth + 1)
                }
            case .scalar, .alias: break
            }
        }
    }

    private static func line(_ node: YAMLNode) -> String {
        switch node.content {
        case .empty: "~"
        case .text(let text): "<\(text)>"
        case .list(let items): "[\(items.map(line).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "<\($0.key)>: \(line($0.value))" }.joined(separator: ", "))}"
        }
    }

    private static func line(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar):
            scalar.style == .plain && ["", "~", "null"].contains(scalar.string) ? "~" : "<\(scalar.string)>"
        case .sequence(let items): "[\(items.map(line).joined(separator: ", "))]"
        case .mapping(let entries):
            "{\(entries.map { "<\($0.key.string ?? "")>: \(line($0.value))" }.joined(separator: ", "))}"
        case .alias: "alias"
        }
    }

    @Test(arguments: 0..<8)
    func whatIsComposedIsWhatYamsComposesAndNoMoreThanWasCounted(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var read = 0
        for round in 0..<4_000 {
            let text = round.isMultiple(of: 2) ? Self.text(&random) : Self.changed(&random)
            let yams = Result { try Yams.compose(yaml: text, .basic) }
            let composed = try? yams.get()
            let limits = YAMLLimits.settings
            do throws(YAMLSyntaxError) {
                let survey = try YAMLSurvey(Array(text.utf8), limits: limits)
                if let composed, !text.contains("*") {
                    let shape = Shape(composed)
                    #expect(!shape.hasKeyOfParts, "a key of parts was not seen: \(text.debugDescription)")
                    // A pair in a list is a mapping without brackets, a list in a mapping may be indented no deeper than
                    // its key, and a key in brackets may have no `:`.
                    #expect(shape.depth <= 2 * survey.depth + 1, "deeper than counted: \(text.debugDescription)")
                    #expect(shape.values <= 2 * survey.values + 2, "more than counted: \(text.debugDescription)")
                }
                let node = try YAMLNode(yaml: Array(text.utf8))
                read += 1
                // Foundation drops a byte order mark with which a text begins, so that Yams shows one less.
                if text.contains("\u{FEFF}") { continue }
                // Yams takes the end of a file without a value for none.
                let expected = yams.map { $0.map(Self.line) ?? "~" }
                #expect(Self.line(node) == (try? expected.get()), "\(text.debugDescription)")
            } catch {
                if text.contains("\u{FEFF}") { continue }
                switch (yams, error.id) {
                // An asterisk in the name of a tag is taken for that of a reference, and then for no tag.
                case (.failure, _), (_, .yamlKeyNotText),
                    _ where text.contains("!*"):
                    break
                default: Issue.record("\(error.id) of what Yams reads: \(text.debugDescription)")
                }
            }
        }
        // Enough of them are YAML for the comparison to mean something.
        #expect(read > 500)
    }
}
