import PlanModel

/// Writes the lines of an iCalendar file (RFC 5545, 3.1): CRLF, folded at 75 octets, never inside a letter.
struct CalendarWriter {
    /// What was written and not yet taken.
    var bytes: [UInt8] = []

    /// A line of parts that are no text of people.
    mutating func line(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

    /// A line whose value is TEXT (3.3.11).
    mutating func text(_ name: String, _ value: String) { texts(name, [value]) }

    /// A line whose value is a list of TEXT.
    mutating func texts(_ name: String, _ values: [String]) {
        var line = Array("\(name):".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            Self.append(value, to: &line)
        }
        fold(line)
    }

    /// A day, `;VALUE=DATE:20240915`.
    mutating func day(_ name: String, _ day: Day) { line("\(name);VALUE=DATE", Self.date(day)) }

    /// A time on a day by the clock on the wall, wherever that hangs (3.3.5, form 1): `:20240915T110000`.
    mutating func moment(_ name: String, _ day: Day, minutes: Int) {
        let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        line(name, "\(Self.date(day))T\(time)00")
    }

    /// `20240915`.
    static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    /// TEXT: backslash, semicolon, comma and line break escaped, line ends of every make too. Other controls, which TEXT
    /// must not hold and some readers part lines at, are a space.
    private static func append(_ value: String, to line: inout [UInt8]) {
        var wasReturn = false
        for scalar in value.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where wasReturn: continue
            case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x5C, 0x3B, 0x2C: line += [UInt8(ascii: "\\"), UInt8(scalar.value)]
            case 0x09: line.append(0x09)
            case 0..<0x20, 0x7F: line.append(0x20)
            default: line += Array(String(scalar).utf8)
            }
        }
    }

    /// The line in pieces of at most 75 octets, a space before each but the first.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var room = 75
        while rest.count > room {
            var end = rest.startIndex + room
            // 10xxxxxx goes on with a letter (RFC 3629).
            while rest[end] & 0xC0 == 0x80, end > rest.startIndex + 1 { end -= 1 }
            bytes += rest[..<end]
            bytes += [0x0D, 0x0A, 0x20]
            rest = rest[end...]
            room = 74
        }
        bytes += rest
        bytes += [0x0D, 0x0A]
    }
}
