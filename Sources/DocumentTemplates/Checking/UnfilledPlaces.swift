internal import OfficePackage

/// What looks like a tag in parts of a package that are not filled: charts, SmartArt, embedded documents.
enum UnfilledPlaces {
    /// More than anybody reads of one part.
    static let maximumPerPart = 20
    /// Longer than any name with its formats.
    private static let maximumTag = 500

    /// The parts with such tags, each with the words of one.
    ///
    /// - Parameter filled: the parts that are looked through by those who fill them.
    static func find(in package: OfficePackage, besides filled: Set<String>) -> [(part: String, words: String)] {
        var found: [(part: String, words: String)] = []
        for name in package.partNames where !filled.contains(name) && !isLeftAlone(name) {
            let ending = name.lowercased().split(separator: ".").last ?? ""
            guard textual.contains(String(ending)) || packed.contains(String(ending)),
                let bytes = try? package.bytes(of: name)
            else { continue }
            if packed.contains(String(ending)) {
                guard let inner = try? OfficePackage(bytes: bytes, name: name, limits: package.limits) else { continue }
                found += inner.partNames.flatMap { part in
                    (try? inner.bytes(of: part)).map { tags(in: $0).map { (name, $0) } } ?? []
                }
            } else {
                found += tags(in: bytes).map { (name, $0) }
            }
        }
        return found
    }

    private static let textual: Set<String> = ["xml", "rels", "vml", "svg"]
    private static let packed: Set<String> = ["docx", "docm", "xlsx", "xlsm", "pptx", "odt", "ods", "odp"]

    /// Comments are an author's words to those who fill the template in, not the document's; of fonts, colours and
    /// styles nothing is shown but what they look like.
    private static func isLeftAlone(_ name: String) -> Bool {
        let file = name.split(separator: "/").last?.lowercased() ?? ""
        return file.hasPrefix("comments") || withoutText.contains(file) || name.contains("/theme/")
    }

    private static let withoutText: Set<String> = [
        "[content_types].xml", "styles.xml", "styleswitheffects.xml", "fonttable.xml", "websettings.xml",
        "manifest.xml",
    ]

    /// The tags in a part, each once, without the markup inside them.
    private static func tags(in bytes: [UInt8]) -> [String] {
        guard MarkupText.mayHoldTags(bytes) else { return [] }
        var tags: [String] = []
        var index = 0
        while index + 1 < bytes.count, tags.count < maximumPerPart {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            guard let end = end(of: index + 2, in: bytes) else {
                index += 2
                continue
            }
            let words = words(bytes[index..<end])
            if !tags.contains(words) { tags.append(words) }
            index = end
        }
        return tags
    }

    /// One past the brackets that close a tag; nil where another opens first, or none closes it.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        var index = start
        while index + 1 < bytes.count, index < start + maximumTag {
            if bytes[index] == bytes[index + 1] {
                if bytes[index] == UInt8(ascii: "}") { return index + 2 }
                if bytes[index] == UInt8(ascii: "{") { return nil }
            }
            index += 1
        }
        return nil
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        var words: [UInt8] = []
        var isMarkup = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): isMarkup = true
            case UInt8(ascii: ">"): isMarkup = false
            default: if !isMarkup { words.append(byte) }
            }
        }
        return MarkupText.decoded(words[...])
    }
}
