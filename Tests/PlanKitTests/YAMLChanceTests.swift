import PlanModel
import TestSupport
import Testing
import YAML

@testable import PlanKit

/// YAML that chance wrote: it is read or refused at a place in it, no more is made than there is room for, and what is
/// read as marks is written and read back.
struct YAMLChanceTests {
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

    /// How many texts, lists and mappings there are, and how deep they nest.
    private static func shape(_ node: YAMLNode) -> (values: Int, depth: Int) {
        let inside: [(values: Int, depth: Int)] =
            switch node.content {
            case .empty, .text: []
            case .list(let items): items.map(shape)
            case .map(let entries):
                entries.map { entry in
                    let value = shape(entry.value)
                    return (value.values + 1, value.depth)
                }
            }
        let isLeaf =
            switch node.content {
            case .empty, .text: true
            case .list, .map: false
            }
        return (inside.reduce(1) { $0 + $1.values }, isLeaf ? 0 : 1 + (inside.map(\.depth).max() ?? 0))
    }

    @Test(arguments: 0..<8)
    func aTextIsReadOrRefusedAtItsPlace(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let limits = YAMLLimits(maximumBytes: 1 << 16, maximumValues: 60, maximumDepth: 5)
        var read = 0
        for round in 0..<4_000 {
            let text = round.isMultiple(of: 2) ? Self.text(&random) : Self.changed(&random)
            let bytes = Array(text.utf8)
            do throws(YAMLSyntaxError) {
                let (values, depth) = Self.shape(try YAMLNode(yaml: bytes, limits: limits))
                read += 1
                #expect(values <= limits.maximumValues && depth <= limits.maximumDepth, "\(text.debugDescription)")
                #expect(text.contains("*") || values <= 2 * bytes.count + 1, "\(text.debugDescription)")
            } catch {
                let lines = text.unicodeScalars.count {
                    $0.properties.isPatternWhitespace && !" \t".unicodeScalars.contains($0)
                }
                #expect((1...lines + 2).contains(error.mark.line) && error.mark.column >= 1, "\(text.debugDescription)")
            }
            guard let marks = try? MarksFile.read(bytes, name: "а.yml"), marks.diagnostics.isEmpty else { continue }
            let again = try MarksFile.read(MarksFile.yaml(of: marks, language: .ru), name: "а.yml")
            #expect(
                again.diagnostics.isEmpty && again.entries.map(\.note) == marks.entries.map(\.note),
                "\(text.debugDescription)")
        }
        // Enough of them are YAML for it to mean something.
        #expect(read > 500)
    }
}
