internal import PlanPage

/// What a part of a form says of itself (RFC 7578, 4).
struct PartHeader: Equatable {
    /// The form's field.
    var name: String
    /// The file's name; nil where the part is no file.
    var fileName: String?

    /// The headers of a part, without the empty line behind them.
    ///
    /// - Throws: `malformed`.
    init(_ bytes: ArraySlice<UInt8>) throws(Refused) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refused(.malformed) }
        var disposition: Substring.UnicodeScalarView?
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            // A line that begins with a space would go on with the one before (RFC 822), which browsers never do.
            guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ Self.isTokenLetter($0) }),
                !line.utf8.contains(where: { $0 == 0 || $0 == 0x0D || $0 == 0x0A })
            else { throw Refused(.malformed) }
            switch parts[0].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw Refused(.malformed) }
                disposition = parts[1].unicodeScalars
            // What a part may be encoded in is long deprecated (RFC 7578, 4.7): a file would be kept encoded.
            case "content-transfer-encoding": throw Refused(.malformed)
            default: break
            }
        }
        guard let disposition else { throw Refused(.malformed) }
        let parameters = try HeaderParameters(Substring(disposition))
        guard parameters.value == "form-data", let name = parameters["name"] else { throw Refused(.malformed) }
        // It must not be used here (RFC 7578, 4.2), and two names of one file are one too many.
        guard parameters["filename*"] == nil else { throw Refused(.malformed) }
        self.name = Self.unescaped(name)
        fileName = parameters["filename"].map(Self.unescaped)
    }

    /// Browsers write a name as UTF-8, and of all its signs encode these three only, not even the percent sign (WHATWG
    /// HTML, 4.10.21.8): `50%22.docx` has come from `50".docx` or from itself.
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// A letter of a token (RFC 9110, 5.6.2).
    static func isTokenLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// The value of a header field, and its parameters: `form-data; name="plan"` (RFC 9110, 5.6.6).
struct HeaderParameters {
    /// What stands before the first semicolon, in small letters.
    let value: String
    private var parameters: [String: String] = [:]

    /// The parameter of that name.
    subscript(name: String) -> String? { parameters[name] }

    /// The text of a header field.
    ///
    /// Inside quotation marks a backslash is a backslash, as browsers write it (WHATWG HTML, 4.10.21.8); a text with
    /// quotation marks in quotation marks comes from none.
    ///
    /// - Throws: `malformed`, also where a parameter is there twice.
    init(_ text: Substring) throws(Refused) {
        var rest = text.utf8[...]
        func skipSpaces() {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        }
        skipSpaces()
        let head = rest.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
        value = String(Substring(head)).lowercased()
        rest = rest[head.endIndex...]
        skipSpaces()
        while let byte = rest.first {
            guard byte == UInt8(ascii: ";") else { throw Refused(.malformed) }
            rest = rest.dropFirst()
            skipSpaces()
            if rest.isEmpty { break }
            let name = rest.prefix { PartHeader.isTokenLetter($0) }
            rest = rest[name.endIndex...]
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { throw Refused(.malformed) }
            rest = rest.dropFirst()
            let content: Substring.UTF8View
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                content = rest.prefix { $0 != UInt8(ascii: "\"") }
                rest = rest[content.endIndex...]
                guard !rest.isEmpty else { throw Refused(.malformed) }
                rest = rest.dropFirst()
            } else {
                content = rest.prefix { PartHeader.isTokenLetter($0) }
                guard !content.isEmpty else { throw Refused(.malformed) }
                rest = rest[content.endIndex...]
            }
            skipSpaces()
            let known = parameters.updateValue(String(Substring(content)), forKey: String(Substring(name)).lowercased())
            guard known == nil else { throw Refused(.malformed) }
        }
    }
}
