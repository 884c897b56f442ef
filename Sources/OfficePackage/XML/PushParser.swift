internal import CXML2
internal import Diagnostics

/// The owner of one libxml2 push parser.
@safe struct PushParser: ~Copyable {
    /// How many bytes are fed at a time.
    static let pieceBytes = 64 << 10

    private let context: xmlParserCtxtPtr
    private let sink: EventSink

    /// A parser whose callbacks go to `sink`.
    init(sink: EventSink, vocabulary: XMLVocabulary, part: String) throws(PackageError) {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { user, local, _, uri, _, _, count, _, values in
            unsafe PushParser.sink(user)?.start(
                UInt(bitPattern: local), UInt(bitPattern: uri), attributeCount: Int(count), values)
        }
        unsafe handler.endElementNs = { user, local, _, uri in
            unsafe PushParser.sink(user)?.end(UInt(bitPattern: local), UInt(bitPattern: uri))
        }
        unsafe handler.characters = { user, from, count in
            unsafe PushParser.sink(user)?.characters(from, Int(count))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.internalSubset = { user, _, _, _ in unsafe PushParser.sink(user)?.fail(.doctype) }
        unsafe handler.serror = { user, error in
            guard let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL else { return }
            unsafe PushParser.sink(user)?.fail(.malformed(code: error.pointee.code))
        }
        let user = unsafe Unmanaged.passUnretained(sink).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else {
            throw PackageError(.xmlDamaged, at: Place(part: part), ["part": part, "reason": "libxml2"])
        }
        // NOENT only makes libxml2 hand out attribute values decoded: without a DOCTYPE no entity can be declared.
        // HUGE lifts its own limits (256 levels, 10 MB of text); ours stand in their place.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe sink.learn(vocabulary, dictionary: context.pointee.dict)
        unsafe self.context = context
        self.sink = sink
    }

    deinit { unsafe xmlFreeParserCtxt(context) }

    private static func sink(_ user: UnsafeMutableRawPointer?) -> EventSink? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<EventSink>.fromOpaque(user).takeUnretainedValue()
    }

    /// Parses a piece; true where it was the last (an empty piece is the end).
    ///
    /// - Throws: what is wrong with the part, in our own words: libxml2's mislead.
    borrowing func parse(_ piece: ArraySlice<UInt8>, part: String) throws(PackageError) -> Bool {
        let isLast = piece.isEmpty
        let code = unsafe piece.withUnsafeBytes { bytes in
            unsafe xmlParseChunk(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        }
        if let failure = sink.failure { throw Self.error(failure, part: part) }
        if isLast, unsafe context.pointee.wellFormed == 0 { throw Self.error(.malformed(code: code), part: part) }
        return isLast
    }

    private static func error(_ failure: EventSink.Failure, part: String) -> PackageError {
        let place = Place(part: part)
        switch failure {
        case .doctype:
            return PackageError(.xmlDoctype, at: place, ["part": part])
        case .depth(let depth):
            return PackageLimits.exceeded("depth", depth, at: place)
        case .attribute(let count):
            return PackageLimits.exceeded("attribute-bytes", count, at: place)
        case .malformed(let code):
            switch xmlParserErrors(UInt32(bitPattern: code)) {
            case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR, XML_ERR_UNKNOWN_ENCODING,
                XML_ERR_UNSUPPORTED_ENCODING, XML_I18N_CONV_FAILED:
                return PackageError(.xmlEncoding, at: place, ["part": part])
            case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
                XML_ERR_LTSLASH_REQUIRED:
                return PackageError(.xmlCutShort, at: place, ["part": part])
            default:
                return PackageError(.xmlDamaged, at: place, ["part": part, "reason": "XML \(code)"])
            }
        }
    }
}
