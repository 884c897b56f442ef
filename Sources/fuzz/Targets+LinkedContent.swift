@testable import PlanKit

/// What LibreOffice is shown of HTML and RTF.
///
/// What comes out is read here by the few rules that it must keep, not by the code that made it: where that is wrong,
/// its own reading of its result would be wrong the same way.
extension FuzzTarget {
    /// Any bytes as HTML, or as RTF where they begin like one: nothing that is left names anything outside, and the
    /// result is itself left as it is.
    static func html(_ bytes: [UInt8]) {
        if bytes.starts(with: "{\\rtf".utf8) {
            let rtf = RTFGuard.guarded(bytes).bytes
            requireNoOpenField(rtf)
            return
        }
        guard let once = try? HTMLGuard.guarded(bytes).bytes else { return }
        var reader = GuardedHTML(bytes: once)
        reader.read()
        guard let twice = try? HTMLGuard.guarded(once).bytes, twice == once else {
            fatalError("what was guarded is guarded otherwise the second time")
        }
    }

    /// The instruction behind each `\fldinst` is plain text that includes nothing.
    private static func requireNoOpenField(_ rtf: [UInt8]) {
        let keyword = Array("\\fldinst".utf8)
        let folded = rtf.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for position in folded.indices
        where folded[position] == keyword[0] && folded[position...].starts(with: keyword) {
            let rest = folded[(position + keyword.count)...]
            guard let next = rest.first, !(0x61...0x7A).contains(next) else { continue }
            let words = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
            guard words.allSatisfy({ (0x20...0x7E).contains($0) }),
                !String(decoding: words, as: UTF8.self).contains("include")
            else { fatalError("a field of RTF is left that may open a file") }
        }
    }
}

/// Guarded HTML: one `meta` with the encoding; tags of a strict form; text without `<`.
private struct GuardedHTML {
    let bytes: [UInt8]
    var position = 0

    /// Elements that open something, run something, or make the rest of the file mean something else.
    private static let refused: Set<String> = [
        "meta", "link", "base", "script", "iframe", "frame", "frameset", "object", "embed", "applet", "video", "audio",
        "source", "track", "svg", "image", "math", "bgsound", "picture", "portal", "param", "xmp", "plaintext",
        "noscript", "noembed", "noframes", "template", "xml", "a", "area", "map", "marquee", "layer", "ilayer",
    ]
    /// Attributes with an address, or with a program.
    private static let refusedAttributes: Set<String> = [
        "href", "background", "srcset", "imagesrcset", "lowsrc", "dynsrc", "data", "code", "codebase", "archive",
        "classid", "poster", "action", "formaction", "cite", "longdesc", "usemap", "profile", "manifest", "icon",
        "content", "http-equiv", "srcdoc", "ping", "xmlns", "sdval", "sdnum",
    ]

    mutating func read() {
        // Where a byte is whatever its encoding says, no other encoding may be read into it.
        guard take("<meta http-equiv=\"content-type\" content=\"text/html; charset="),
            bytes[position...].prefix(40).contains(UInt8(ascii: "\"")), !bytes.contains(0)
        else { fatalError("the encoding is not said") }
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
        guard take("\">") else { fatalError("the encoding is not said") }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { tag() } else { position += 1 }
        }
    }

    private mutating func tag() {
        position += 1
        let isEnd = take("/")
        let name = name()
        guard !name.isEmpty, !Self.refused.contains(name) else { fatalError("<\(name)> is left") }
        var hasSource = false
        while !isEnd, take(" ") { hasSource = attribute(of: name) || hasSource }
        guard take(">") else { fatalError("<\(name)> is no whole tag") }
        guard isEnd || name != "img" || hasSource else { fatalError("a picture without its dots") }
        if name == "style", !isEnd { sheet() }
    }

    /// An attribute in double quotation marks; whether it is a picture's source.
    private mutating func attribute(of tag: String) -> Bool {
        let name = name()
        guard !name.isEmpty, take("=\"") else { fatalError("an attribute of <\(tag)> has no value") }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
        let value = bytes[start..<position]
        guard take("\""), !value.contains(UInt8(ascii: "<")), !value.contains(UInt8(ascii: ">")),
            !Self.refusedAttributes.contains(name), !name.hasPrefix("on"), !name.contains(":")
        else { fatalError("\(name) of <\(tag)> is left") }
        switch name {
        case "src":
            guard tag == "img", value.starts(with: "data:image/".utf8), value.filter({ $0 == 0x3A }).count == 1,
                !value.contains(UInt8(ascii: "&"))
            else { fatalError("a source is left") }
            return true
        case "style": requireHarmless(value)
        // What these say is read as no address by anyone.
        case "class", "id", "name", "value", "label", "for", "face", "alt": break
        default:
            guard !value.contains(UInt8(ascii: ":")), !value.contains(UInt8(ascii: "/")),
                !value.contains(UInt8(ascii: "\\")), !value.contains(UInt8(ascii: "&"))
            else { fatalError("\(name) of <\(tag)> is more than a word") }
        }
        return false
    }

    private mutating func sheet() {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        requireHarmless(bytes[start..<position])
        guard take("</style>") else { fatalError("rules of style do not end") }
    }

    private func requireHarmless(_ styles: ArraySlice<UInt8>) {
        let text = String(decoding: styles, as: UTF8.self).replacing("&quot;", with: "'")
        guard !text.contains(where: { "()\\@&<".contains($0) }) else { fatalError("a style fetches: \(text)") }
    }

    private mutating func name() -> String {
        let start = position
        while position < bytes.count,
            (0x61...0x7A).contains(bytes[position]) || (0x30...0x39).contains(bytes[position])
                || bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: ":")
        { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }
}
