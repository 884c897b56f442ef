internal import PlanExport

/// Takes out of an HTML file what lies outside it, before LibreOffice sees the file.
///
/// LibreOffice fetches pictures, backgrounds, list signs, style sheets and frames from wherever a file says, the network
/// or the disk. Here the file is written anew, of the tags and attributes that tell how its text is arranged: nothing
/// that may hold an address is among them, and every `<` of the result is one of ours, so that nobody reads another tag
/// than those. The text stays, to the letter: what stands in frames and objects for programs that cannot show them too,
/// and the words of pictures are told. Pictures that are part of the file (`data:`) stay.
///
/// Not kept: scripts, comments, style rules behind an `@`, and declarations with parentheses or escapes.
struct HTMLGuard {
    /// An encoding that is not read.
    struct UnknownEncoding: Error {
        var label: String
    }

    /// The file without what lies outside it.
    ///
    /// - Throws: where its text cannot be told from its tags, as in UTF-7 or in the encodings of East Asia.
    static func guarded(_ file: [UInt8]) throws(UnknownEncoding) -> GuardedDocument {
        let (bytes, label) = try HTMLEncoding.decoded(file)
        var writer = HTMLGuard(tokens: HTMLTokens(bytes), isKnown: label == "utf-8" || label.hasSuffix("1251"))
        writer.emit("<meta http-equiv=\"content-type\" content=\"text/html; charset=\(label)\">")
        writer.write()
        return writer.document
    }

    private var tokens: HTMLTokens
    private var document = GuardedDocument(bytes: [])

    /// Whether its encoding is one whose letters are known here.
    private let isKnown: Bool

    private init(tokens: HTMLTokens, isKnown: Bool) {
        self.tokens = tokens
        self.isKnown = isKnown
        document.bytes.reserveCapacity(tokens.bytes.count)
    }

    private mutating func write() {
        while let token = tokens.next() {
            switch token {
            case .text(let range): emitText(range)
            case .start(let tag): start(tag)
            case .end(let name):
                if HTMLVocabulary.kept.contains(name) {
                    emit("</\(name)>")
                } else if HTMLVocabulary.blocks.contains(name) {
                    emit("</div>")
                } else if HTMLVocabulary.boxes.contains(name) {
                    emit(" ")
                }
            case .nothing: break
            }
        }
    }

    private mutating func start(_ tag: HTMLTokens.Tag) {
        for attribute in tag.attributes { noteAddress(attribute, of: tag) }
        switch tag.name {
        case "script": _ = tokens.rawText(of: tag.name)
        case "style":
            let sheet = HTMLStyles.sheet(tokens.bytes[tokens.rawText(of: tag.name)])
            document.count += sheet.count
            if !sheet.bytes.isEmpty { emit("<style>", sheet.bytes, "</style>") }
        case "title", "textarea":
            emit(tag)
            emitText(tokens.rawText(of: tag.name))
            emit("</\(tag.name)>")
        case "xmp":
            emit("<pre>")
            emitText(tokens.rawText(of: tag.name))
            emit("</pre>")
        case "plaintext":
            emit("<pre>")
            // Nothing ends it.
            emitText(tokens.rawText(of: "\u{0}"))
            emit("</pre>")
        case "img": picture(tag)
        case "input" where value("type", of: tag)?.lowercased() == "image": words(of: tag)
        case let name where HTMLVocabulary.kept.contains(name): emit(tag)
        case let name where HTMLVocabulary.blocks.contains(name): emit("<div>")
        case let name where HTMLVocabulary.boxes.contains(name): emit(" ")
        default: break
        }
    }

    /// A picture that is part of the file; of any other its words are told.
    private mutating func picture(_ tag: HTMLTokens.Tag) {
        let source = value("src", of: tag)?.filter { !$0.isWhitespace } ?? ""
        guard let address = HTMLVocabulary.picture(source) else { return words(of: tag) }
        emit("<img src=\"\(address)\"")
        for name in ["alt", "width", "height"] {
            guard let range = tag.attributes.first(where: { $0.name == name })?.value,
                name == "alt" || HTMLVocabulary.isMeasure(tokens.bytes[range])
            else { continue }
            emit(" \(name)=\"")
            emitValue(tokens.bytes[range])
            emit("\"")
        }
        emit(">")
    }

    private mutating func words(of tag: HTMLTokens.Tag) {
        guard let range = tag.attributes.first(where: { $0.name == "alt" })?.value else { return }
        let bytes = Array(tokens.bytes[range])
        guard isKnown || bytes.allSatisfy({ $0 < 0x80 }), let text = TextEncoding.decode(bytes)?.text else { return }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return }
        document.words.append(words.joined(separator: " "))
    }

    private func value(_ name: String, of tag: HTMLTokens.Tag) -> String? {
        tag.attributes.first { $0.name == name }.map { String(decoding: tokens.bytes[$0.value], as: UTF8.self) }
    }

    /// Counts an attribute that leads out of the file.
    private mutating func noteAddress(_ attribute: (name: String, value: Range<Int>), of tag: HTMLTokens.Tag) {
        let value = tokens.bytes[attribute.value].drop(while: HTMLTokens.isSpace)
        // `#…` is a place in the file itself.
        guard !value.isEmpty, value.first != UInt8(ascii: "#"), !value.starts(with: "data:".utf8) else { return }
        let leadsOut =
            switch attribute.name {
            case "href", "xlink:href": HTMLVocabulary.fetchesReference.contains(tag.name)
            case "content": tag.name == "meta" && self.value("http-equiv", of: tag)?.lowercased() == "refresh"
            case "data": tag.name == "object"
            default: HTMLVocabulary.addresses.contains(attribute.name)
            }
        if leadsOut { document.count += 1 }
    }

    // MARK: Writing

    private mutating func emit(_ text: String) { document.bytes += Array(text.utf8) }

    private mutating func emit(_ head: String, _ bytes: [UInt8], _ tail: String) {
        emit(head)
        document.bytes += bytes
        emit(tail)
    }

    private mutating func emit(_ tag: HTMLTokens.Tag) {
        emit("<\(tag.name)")
        var known: Set<String> = []
        // Of two attributes with one name the first counts, kept or not (HTML standard, 13.2.5.33).
        for (name, range) in tag.attributes where known.insert(name).inserted {
            let value = tokens.bytes[range]
            if name == "style" {
                let styles = HTMLStyles.attribute(value)
                document.count += styles.count
                guard !styles.bytes.isEmpty else { continue }
                emit(" style=\"")
                emitValue(styles.bytes[...])
                emit("\"")
            } else if HTMLVocabulary.attributes.contains(name)
                || (HTMLVocabulary.measures.contains(name) && HTMLVocabulary.isMeasure(value))
            {
                emit(" \(name)=\"")
                emitValue(value)
                emit("\"")
            }
        }
        emit(">")
    }

    private mutating func emitValue(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0: break
            case UInt8(ascii: "\""): emit("&quot;")
            case UInt8(ascii: "<"): emit("&lt;")
            case UInt8(ascii: ">"): emit("&gt;")
            default: document.bytes.append(byte)
            }
        }
    }

    private mutating func emitText(_ range: Range<Int>) {
        for byte in tokens.bytes[range] {
            switch byte {
            case 0: break
            case UInt8(ascii: "<"): emit("&lt;")
            default: document.bytes.append(byte)
            }
        }
    }
}
