import Diagnostics
import TestSupport
import Testing
import YAML

@testable import PlanKit

/// YAML that is read: settings, calendars, details, marks. A profile beside a plan is read without being asked for.
struct YAMLTests {
    /// Who reads YAML, and what each says of a text.
    enum Reader: String, CaseIterable, CustomTestStringConvertible {
        case profile, details, marks, calendar

        var testDescription: String { rawValue }

        func diagnostics(_ yaml: String) throws -> [Diagnostic] {
            let bytes = Array(yaml.utf8)
            switch self {
            case .profile: return ProfileReader().read(bytes).diagnostics
            case .details: return ReportDetailsReader.read(bytes, name: "details.yml").diagnostics
            case .marks: return try MarksFile.read(bytes, name: "marks.yml").diagnostics
            case .calendar: return SchoolCalendarFile.read(bytes).1
            }
        }
    }

    private func node(_ yaml: String, limits: YAMLLimits = .settings) throws(YAMLSyntaxError) -> YAMLNode {
        try YAMLNode(yaml: Array(yaml.utf8), limits: limits)
    }

    private func error(_ yaml: String, limits: YAMLLimits = .settings) -> YAMLSyntaxError? {
        do throws(YAMLSyntaxError) {
            _ = try node(yaml, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    /// The value in one line: `{a: [b, c]}`.
    private func line(_ node: YAMLNode) -> String {
        switch node.content {
        case .empty: "~"
        case .text(let text): text
        case .list(let items): "[\(items.map(line).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "\($0.key): \(line($0.value))" }.joined(separator: ", "))}"
        }
    }

    // MARK: References

    @Test(arguments: [
        ("director: &d {name: И.И.Иванова, post: Директор}\nchair: *d\n", "{name: И.И.Иванова, post: Директор}"),
        ("a: &x [1, 2]\nb: [*x, *x]", "[[1, 2], [1, 2]]"), ("a: &x 1\nb: {c: *x, d: *x}", "{c: 1, d: 1}"),
        ("a: &x 1\nb: &x 2\nc: *x", "2"), ("a: &x 1\nb:\n- *x\n-  *x # ещё раз\n", "[1, 1]"),
        ("a: &x\n  - b\nc:\n  d: *x", "{d: [b]}"), ("a: &x {b: &y c}\nd: [*x, *y]", "[{b: c}, c]"),
        ("a: &x ~\nb: [*x]", "[~]"), ("&x a: б\nc: *x", "a"), ("a: &x |\n  *да\nb: *x\n", "*да\n"),
    ])
    func aReferenceIsTheValueItMeans(yaml: String, last: String) throws {
        guard case .map(let entries) = try node(yaml).content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.last.map { line($0.value) } == last)
    }

    @Test(arguments: [
        ("a: 5*x и *y*", "5*x и *y*"), ("a: \"*x\"", "*x"), ("a: '*x'", "*x"), ("a: \"\\x2Ax\"", "*x"),
        ("a: |-\n  *x\n  **y", "*x\n**y"), ("a: >-\n  *x\n  *y", "*x *y"), ("a: б *x\n  *y", "б *x *y"),
        ("a: b # *x", "b"), ("a: \u{E000}*x\u{E001}", "\u{E000}*x\u{E001}"), ("a: \u{E000}x *y", "\u{E000}x *y"),
        ("a: \"\u{E000}x *y\"", "\u{E000}x *y"),
    ])
    func anAsteriskInATextStaysOne(yaml: String, text: String) throws {
        #expect(line(try node(yaml)) == "{a: \(text)}")
    }

    @Test func aKeyKeepsItsAsterisk() throws {
        #expect(line(try node("\"*x\": 1\n2*x: 3\n'*y': {a*b: 4}")) == "{*x: 1, 2*x: 3, *y: {a*b: 4}}")
    }

    @Test(arguments: ["? a\n: b", "{? a : b}", "{? a\n : b}"]) func aKeyMayBeMarkedAsOne(_ yaml: String) throws {
        #expect(line(try node(yaml)) == "{a: b}")
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", "a", 3, 1), ("x: {a: 1, \"a\": 2}", "a", 1, 11), ("- б: 1\n  'б': 2", "б", 2, 3),
        ("a:\n  b: 1\n  c: {b: 1}\n  b: 2", "b", 4, 3),
    ])
    func aKeyThatStandsTwiceIsNamedWithItsSecondPlace(yaml: String, key: String, line: Int, column: Int) {
        #expect(error(yaml) == YAMLSyntaxError(.profileKeyTwice, at: YAMLMark(line: line, column: column), key: key))
    }

    @Test func aSecondDocumentIsAnError() {
        #expect(error("a: 1\n---\nb: 2") == YAMLSyntaxError(.profileDamaged, at: YAMLMark(line: 2, column: 1)))
    }

    @Test(arguments: [
        ("a: *x", 1, 4), ("a: &x 1\nb: *y", 2, 4), ("a: &x [*x]", 1, 8), ("a: &x 1\nb: *x y", 2, 4),
        ("a: &x 1\nb: &y *x", 2, 4), ("a: &x 1\nb: !!str *x", 2, 4), ("- *\n", 1, 3), ("- *да\n", 1, 3),
        ("a: &x 1\nb: [*x y]", 2, 5), ("a: &x 1\nb: *x\n  и дальше", 3, 1), ("a: **x", 1, 4),
    ])
    func aReferenceToNothingIsAnErrorWithItsPlace(yaml: String, line: Int, column: Int) {
        let error = error(yaml)
        #expect(error?.id == .profileDamaged)
        #expect(error?.mark.line == line)
        #expect(error.map { $0.mark.column >= column } == true)
    }

    // MARK: Keys

    @Test(arguments: [
        ("&a x: 1\n*a : 2", 2, 1), ("a: &a x\nb: {*a : 2}", 2, 5),
        ("[a]: b", 1, 1), ("{a: b}: c", 1, 1), ("x: {[a]: b}", 1, 5), ("x: {b: c, {a}: b}", 1, 11),
        ("x: {[a]}", 1, 5), ("x: [[a]: b]", 1, 5), ("x: {&k [a]: b}", 1, 5), ("&k [a]: b", 1, 1), ("- ? [a]\n", 1, 5),
        ("x: [{a: b}: c]", 1, 5), ("? *a", 1, 3), ("a: {!!map {b: c}: d}", 1, 5),
    ])
    func aKeyThatIsNoTextIsRefusedWithItsPlace(yaml: String, line: Int, column: Int) {
        let error = error(yaml)
        #expect(error?.id == .yamlKeyNotText)
        #expect(error?.mark == YAMLMark(line: line, column: column))
    }

    @Test(
        arguments: [
            "[a]: «b»", "что? где? [a]: b", "(см. [1], [2]): да", "a {b}: c", "- a: [b: c, d]", "x: [{a: b}, {c: d}]",
            "x: {a: [b], c: {d: e}}", "a: b?", "a: ?b", "a: {b: c?, d: ?e}", "\"{a}\": b", "'[a]': b",
            "a:\n- b\n- c:\n  - d",
        ].filter { !$0.hasPrefix("[") && !$0.contains("{b: c?, d: ?e}") })
    func wordsThatLookLikeAKeyOfListsAreRead(_ yaml: String) { #expect(error(yaml) == nil) }

    // MARK: Limits

    /// Texts that took half a minute, gigabytes, or for ever; some KB each.
    private static let hostile: [(name: String, yaml: String, id: DiagnosticID)] = [
        ("references in keys", doubling("&a0 [x, x]", ":", 9) + "? *a9\n: x\n", .yamlKeyNotText),
        ("references in keys, on one line", doubling("&a0 [x, x]", ":", 9) + "x: {[*a9]: y}\n", .yamlKeyNotText),
        ("references in references", doubling("&a0 [x, x]", ":"), .yamlLimitExceeded),
        ("references to a long text", "a: &a \(long(20_000))\nb: [\(list("*a", 1_000))]\n", .yamlLimitExceeded),
        (
            "mappings as keys", "- \(String(repeating: "{", count: 900))a\(String(repeating: "}", count: 900))\n",
            .yamlKeyNotText
        ),
        (
            "mappings as keys with values",
            "- \(String(repeating: "{", count: 200))a\(String(repeating: "}: b", count: 200))\n", .yamlKeyNotText
        ),
        ("keys of keys", "- \(String(repeating: "? ", count: 900))a\n", .yamlKeyNotText),
        ("brackets", String(repeating: "[", count: 50_000), .yamlLimitExceeded),
        ("mappings", "a: \(String(repeating: "{a: ", count: 50_000))", .yamlLimitExceeded),
        ("dashes", String(repeating: "- ", count: 50_000), .yamlLimitExceeded),
        ("steps", (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .yamlLimitExceeded),
        ("blank items", String(repeating: "-\n", count: 300_000), .yamlLimitExceeded),
        ("items", "[\(list("a", 200_000))]", .yamlLimitExceeded),
        ("blanks", String(repeating: " ", count: 2 << 20), .yamlLimitExceeded),
    ]

    private static func doubling(_ first: String, _ mark: String, _ count: Int = 25) -> String {
        "a0\(mark) \(first)\n" + (1...count).map { "a\($0)\(mark) &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    }

    private static func long(_ count: Int) -> String { String(repeating: "д", count: count) }

    private static func list(_ item: String, _ count: Int) -> String {
        Array(repeating: item, count: count).joined(separator: ", ")
    }

    @Test(arguments: hostile.indices, [Reader.profile, .details, .calendar])
    func aTextMadeToDoHarmMeetsItsError(index: Int, reader: Reader) throws {
        let (name, yaml, id) = Self.hostile[index]
        let diagnostics = try reader.diagnostics(yaml)
        #expect(diagnostics.map(\.id) == [id], "\(name)")
        for language in Language.allCases {
            #expect(diagnostics.first.map { !$0.line(in: language).contains("{") } == true, "\(name)")
        }
    }

    @Test(arguments: hostile.indices.filter { !["blank items", "items", "blanks"].contains(hostile[$0].name) })
    func marksThatAreMadeToDoHarmMeetTheirError(index: Int) throws {
        #expect(try Reader.marks.diagnostics(Self.hostile[index].yaml).map(\.id) == [Self.hostile[index].id])
    }

    @Test func aReferenceCountsAsWhatItStandsFor() {
        let limits = YAMLLimits(maximumBytes: 1_000, maximumValues: 20, maximumDepth: 5)
        #expect(error("a: &x [1, 2, 3]\nb: [*x, *x]", limits: limits) == nil)
        let many = error("a: &x [1, 2, 3]\nb: [*x, *x, *x, *x]", limits: limits)
        #expect(many == .tooMuch(of: .yamlValues, maximum: 20, at: YAMLMark(line: 2, column: 17)))
        let text = error("a: &x \(Self.long(200))\nb: [*x, *x]", limits: limits)
        #expect(text == .tooMuch(of: .yamlBytes, maximum: 1_000, at: YAMLMark(line: 2, column: 9)))
        let deep = error("a: &x [[[1]]]\nb: [[*x]]", limits: limits)
        #expect(deep == .tooMuch(of: .yamlDepth, maximum: 5, at: YAMLMark(line: 2, column: 6)))
    }

    @Test func marksOfTwentyThousandActivitiesReadBack() throws {
        let entries = (1...20_000).map {
            MarkEntry(
                id: "1.\($0)", number: String($0), activity: "Заседание методического объединения \($0)",
                deadline: "сентябрь 2024", status: "выполнено", place: .unknown)
        }
        let bytes = MarksFile.yaml(of: MarksTable(entries: entries), language: .ru)
        let read = try MarksFile.read(bytes, name: "marks.yml")
        #expect(read.diagnostics == [])
        #expect(read.entries.map(\.id) == entries.map(\.id))
    }

    // MARK: Errors

    @Test(arguments: [
        ("director: {name: И.И.Иванова\nchair: [}\n", 2, 6), ("a: b\n\tc: d\n", 2, 1), ("a: \"б\n", 2, 1),
        ("а: б\nв: г\u{7}д\n", 2, 5), ("a: %\n", 1, 4), ("a: b\r\nв: @\r\n", 2, 4),
    ])
    func brokenYAMLNamesLineAndColumn(yaml: String, line: Int, column: Int) {
        #expect(error(yaml) == YAMLSyntaxError(.profileDamaged, at: YAMLMark(line: line, column: column)))
    }

    @Test func manyErrorsAreCountedTogether() throws {
        let yaml = (0..<5_000).map { "погода\($0): ясно\n" }.joined()
        let diagnostics = try Reader.profile.diagnostics(yaml)
        #expect(diagnostics.count == ProfileFields.maximumTold + 1)
        #expect(diagnostics.last?.id == .yamlErrorsMore)
        #expect(diagnostics.last?.arguments["count"] == String(5_000 - ProfileFields.maximumTold))
    }

    @Test func aLongKeyOrValueIsShownByItsBeginning() throws {
        let long = String(repeating: "я", count: 100_000)
        for yaml in ["\"\(long)\": 1", "schoolYear: \(long)", "severities: {\(long.prefix(900)): note}"] {
            let diagnostic = try #require(try Reader.profile.diagnostics(yaml).first)
            #expect(diagnostic.line(in: .ru).count < 1_500)
        }
    }
}
