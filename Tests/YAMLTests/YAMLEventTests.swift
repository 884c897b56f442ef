import Testing
import YAML

/// The steps of a text as libyaml finds them: what composing relies on.
struct YAMLEventTests {
    private func events(_ yaml: String) throws(YAMLMark) -> [YAMLEvent] {
        var reader = YAMLEventReader(Array(yaml.utf8))
        var events: [YAMLEvent] = []
        while true {
            let event = try reader.next()
            events.append(event)
            if event.kind == .streamEnd { return events }
        }
    }

    /// An event in a few signs: `=` a text, `'` one in quotes, `*` an alias, `&` an anchor.
    private func line(_ event: YAMLEvent) -> String {
        let anchor = event.anchor.map { "&\($0) " } ?? ""
        switch event.kind {
        case .streamStart, .streamEnd: return ""
        case .documentStart: return "<"
        case .documentEnd: return ">"
        case .scalar(let text, let isPlain): return "\(anchor)\(isPlain ? "=" : "'")\(text)"
        case .sequenceStart: return "\(anchor)["
        case .sequenceEnd: return "]"
        case .mappingStart: return "\(anchor){"
        case .mappingEnd: return "}"
        case .alias(let name): return "*\(name)"
        }
    }

    @Test(arguments: [
        ("а: б", "< { =а =б } >"), ("- а\n- \"б\"", "< [ =а 'б ] >"), ("&x [*x, ~]", "< &x [ *x =~ ] >"),
        ("а: &y |\n  б\n", "< { =а &y 'б\n } >"), ("", ""), ("# ничего\n", ""), ("а:", "< { =а = } >"),
        // An explicit key is an event like any other, and so is a mapping that is one.
        ("? а\n: б", "< { =а =б } >"), ("{а: б}: в", "< { { =а =б } =в } >"), ("а\n---\nб", "< =а > < =б >"),
    ])
    func aTextIsItsEvents(yaml: String, expected: String) throws {
        #expect(try events(yaml).map(line).filter { !$0.isEmpty }.joined(separator: " ") == expected)
    }

    /// A column counts characters, and an event begins with its anchor.
    @Test func placesAreCountedFromOne() throws {
        let marks = try events("ключ: [ёж, &x ёлка]\n").map { "\($0.mark.line):\($0.mark.column)" }
        #expect(marks == ["1:1", "1:1", "1:1", "1:1", "1:7", "1:8", "1:12", "1:19", "2:1", "2:1", "2:1"])
    }

    @Test(arguments: [
        ("а: \"б", 1, 6), ("а: б\n\tв: г", 2, 1), ("а: б\u{7}в", 1, 5), ("\u{1}", 1, 1), ("[а", 2, 1), ("а: @", 1, 4),
    ])
    func whatIsNoYAMLHasAPlace(yaml: String, line: Int, column: Int) {
        #expect(throws: YAMLMark(line: line, column: column)) { _ = try events(yaml) }
    }

    /// After the end there is none, and after a fault there is the same fault: nobody waits for ever.
    @Test func theEndStays() throws {
        var reader = YAMLEventReader(Array("а".utf8))
        var kinds: [YAMLEvent.Kind] = []
        for _ in 0..<8 { kinds.append(try reader.next().kind) }
        #expect(kinds.suffix(3) == [.streamEnd, .streamEnd, .streamEnd])
    }
}
