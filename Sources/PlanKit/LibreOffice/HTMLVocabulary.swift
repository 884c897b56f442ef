/// What of HTML is handed on to LibreOffice.
enum HTMLVocabulary {
    /// Elements that are kept.
    static let kept: Set<String> = [
        "html", "head", "body", "p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "i",
        "em", "u", "s", "strike", "del", "ins", "sub", "sup", "small", "big", "tt", "code", "kbd", "samp", "var",
        "cite",
        "dfn", "q", "abbr", "acronym", "address", "blockquote", "center", "font", "pre", "listing", "ul", "ol", "li",
        "dir", "menu", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th",
        "td", "form", "input", "select", "option", "optgroup", "button", "fieldset", "legend", "label", "nobr", "wbr",
        "ruby", "rt", "rp", "bdo", "mark", "time",
    ]

    /// Elements of HTML 5 that stand on lines of their own: LibreOffice does not know them, and joins their words.
    static let blocks: Set<String> = [
        "section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption", "details", "summary",
        "dialog",
    ]

    /// Elements that show something of their own, and hold text for programs that cannot: it is kept, apart from the text
    /// around.
    static let boxes: Set<String> = [
        "iframe", "object", "embed", "applet", "video", "audio", "canvas", "svg", "math", "noframes", "noembed",
        "noscript", "marquee",
    ]

    /// Attributes that are kept, whatever they say.
    static let attributes: Set<String> = ["class", "id", "name", "value", "label", "for", "face"]

    /// Attributes that are kept where they are a word, a number, a colour.
    static let measures: Set<String> = [
        "align", "valign", "dir", "lang", "colspan", "rowspan", "span", "start", "type", "checked", "selected",
        "multiple", "rows", "cols", "size", "nowrap", "width", "height", "border", "cellpadding", "cellspacing",
        "bgcolor", "color", "clear", "compact", "disabled", "readonly", "maxlength",
    ]

    /// Attributes with an address that a program may open.
    static let addresses: Set<String> = [
        "src", "srcset", "background", "poster", "lowsrc", "dynsrc", "codebase", "archive", "classid", "profile",
        "manifest", "longdesc", "icon", "imagesrcset",
    ]

    /// Elements whose `href` is opened with the file; that of a link is opened by who clicks it.
    static let fetchesReference: Set<String> = [
        "link", "base", "image", "use", "feimage", "v:imagedata", "v:fill", "pattern", "script", "mask",
        "lineargradient",
    ]

    static func isMeasure(_ value: ArraySlice<UInt8>) -> Bool {
        value.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: " "):
                true
            default: false
            }
        }
    }

    /// What the base64 of a picture of dots begins with, and what the picture is.
    private static let pictures = [("iVBORw0KGgo", "png"), ("/9j/", "jpeg"), ("R0lGOD", "gif")]

    /// The address of a picture of dots that stands in the file, written anew; nil for any other. The first bytes are
    /// looked at, not the type that the address names: SVG by another name would be drawn as SVG, which may lead out of
    /// the file again, and a name may hold what ends the attribute.
    static func picture(_ address: String) -> String? {
        let parts = address.split(separator: ",", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased().hasPrefix("data:image/"),
            parts[0].lowercased().hasSuffix(";base64"),
            parts[1].utf8.allSatisfy({ isMeasure([$0]) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }),
            let (_, type) = pictures.first(where: { parts[1].hasPrefix($0.0) })
        else { return nil }
        return "data:image/\(type);base64,\(parts[1])"
    }
}
