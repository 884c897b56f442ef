/// A manual page in the macros of man(7), as it is written: text goes in as people read it.
struct Roff {
    private(set) var text = ""

    /// Whether nothing stands under the last heading yet, where a paragraph begins of itself.
    private var isUnderHeading = false

    /// The first line of a page of section 1.
    ///
    /// - Parameter date: an ISO day; its hyphens are no minus signs (mandoc reads it).
    mutating func title(_ title: String, date: String, program: String, manual: String) {
        text += ".TH \"\(Self.escaped(title))\" \"1\" \"\(date)\" \"\(program)\" \"\(manual)\"\n"
    }

    /// A macro with its arguments.
    mutating func macro(_ name: String, _ arguments: String...) {
        isUnderHeading = name == "SH"
        let quoted = arguments.map { " \"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }
        text += ".\(name)\(quoted.joined())\n"
    }

    /// A line of text.
    mutating func line(_ words: String) { raw(Self.escaped(words)) }

    /// A line with roff's own escapes in it.
    mutating func raw(_ line: String) {
        // What begins with a full stop or an apostrophe would be a macro.
        isUnderHeading = false
        text += (line.first == "." || line.first == "'" ? "\\&" : "") + line + "\n"
    }

    /// Lines as they stand: examples.
    mutating func verbatim(_ lines: [Substring]) {
        if !isUnderHeading { macro("PP") }
        text += ".RS 4\n.nf\n"
        lines.forEach { line(String($0)) }
        text += ".fi\n.RE\n"
    }

    /// Text in bold or italics, its words escaped.
    static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }
    static func italic(_ words: String) -> String { "\\fI\(escaped(words))\\fR" }

    /// A hyphen is a minus sign of a command, an apostrophe no quotation mark (groff_char(7)).
    static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": result += "\\(rs"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
