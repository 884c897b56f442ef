import Testing

/// A small reader of calendars for tests: unfolds lines, parts names, parameters and values, undoes the escapes of TEXT.
struct CalendarFile {
    struct Component {
        var name: String
        var lines: [(name: String, value: String)] = []
        var alarms: [Component] = []

        /// The value of a property, with its parameters in the name: `DTSTART;VALUE=DATE`.
        subscript(name: String) -> String? { lines.first { $0.name == name }?.value }

        /// The value of a TEXT property.
        func text(_ name: String) -> String? { self[name].map(CalendarFile.unescaped) }
    }

    var head = Component(name: "VCALENDAR")
    var entries: [Component] = []

    init(_ bytes: [UInt8]) throws {
        var stack: [Component] = []
        for line in Self.unfolded(bytes) {
            let colon = try #require(line.firstIndex(of: ":"))
            let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
            switch name {
            case "BEGIN": stack.append(Component(name: value))
            case "END":
                let last = stack.popLast()
                let closed = try #require(last)
                #expect(closed.name == value)
                if stack.isEmpty {
                    head = closed
                } else if closed.name == "VALARM" {
                    stack[stack.count - 1].alarms.append(closed)
                } else {
                    entries.append(closed)
                }
            default: stack[stack.count - 1].lines.append((name, value))
            }
        }
        #expect(stack.isEmpty && head.name == "VCALENDAR")
    }

    /// The lines, each in one piece; that each piece ends with CRLF and has at most 75 whole octets of letters is checked.
    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: 0x0D), end + 1 < rest.endIndex, rest[end + 1] == 0x0A else {
                Issue.record("a line without CRLF")
                break
            }
            let piece = rest[..<end]
            #expect(piece.count <= 75 && !piece.contains(0x0A))
            #expect(String(validating: piece, as: UTF8.self) != nil)
            if piece.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += piece.dropFirst()
            } else {
                lines.append(Array(piece))
            }
            rest = rest[(end + 2)...]
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    static func unescaped(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
