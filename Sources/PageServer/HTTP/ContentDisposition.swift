internal import OfficePackage

/// The header field under which a browser keeps an answer as a file (RFC 6266).
enum ContentDisposition {
    /// For a file of that name: as it is for browsers that know RFC 8187, which all do, and in ASCII for others.
    static func attachment(_ name: String) -> String {
        // A name, never a path: browsers cut at slashes, each in its way.
        let safe = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { sign in
                    sign == "/" || sign == "\\" || sign.properties.generalCategory == .control ? "_" : sign
                }))
        let plain = String(
            String.UnicodeScalarView(
                safe.unicodeScalars.map { sign in
                    // A percent sign is decoded by some browsers here too (RFC 6266, appendix D).
                    sign.isASCII && sign != "\"" && sign != "%" ? sign : "_"
                }))
        // What RFC 8187, 3.2.1, calls `attr-char`.
        let encoded = PercentEncoding.encoded(safe, keeping: "!#$&+-.^_`|~")
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }
}
