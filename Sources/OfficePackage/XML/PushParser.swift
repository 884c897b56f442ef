internal import CXML2
internal import Diagnostics

/// The owner of one libxml2 push parser.
@safe struct PushParser: ~Copyable {
    /// How many bytes are fed at a time.
    static let pieceBytes = 64 << 10

    private let context: xmlParserCtxtPtr
    private let batch: UnsafeMutablePointer<EventBatch>
    /// The most bytes of names.
    private let maximumNameBytes: Int
    /// The longest tag or comment, in bytes: libxml2 holds one until its end comes.
    private let maximumFragmentBytes: Int

    init(vocabulary: XMLVocabulary, part: String, limits: PackageLimits) throws(PackageError) {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { user, local, _, uri, namespaceCount, _, count, _, values in
            unsafe PushParser.batch(user)?.pointee.start(
                UInt(bitPattern: local), UInt(bitPattern: uri), namespaceCount: Int(namespaceCount),
                attributeCount: Int(count), values)
        }
        unsafe handler.endElementNs = { user, local, _, uri in
            unsafe PushParser.batch(user)?.pointee.end(UInt(bitPattern: local), UInt(bitPattern: uri))
        }
        unsafe handler.characters = { user, from, count in
            unsafe PushParser.batch(user)?.pointee.characters(from, Int(count))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        if vocabulary.allowsDoctype {
            unsafe handler.entityDecl = { user, _, _, _, _, _ in
                unsafe PushParser.batch(user)?.pointee.fail(.doctype)
            }
        } else {
            unsafe handler.internalSubset = { user, _, _, _ in
                unsafe PushParser.batch(user)?.pointee.fail(.doctype)
            }
        }
        unsafe handler.serror = { user, error in
            guard let error = unsafe error else { return }
            // To XML itself an undeclared prefix is no error.
            let isFatal = unsafe error.pointee.level == XML_ERR_FATAL
            let isPrefix = unsafe error.pointee.code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue
            let isDamage = unsafe PushParser.batch(user)?.pointee.requiresPrefixes == true
            guard isFatal || (isPrefix && isDamage) else { return }
            unsafe PushParser.batch(user)?.pointee.fail(
                .malformed(
                    code: error.pointee.code, line: Int(error.pointee.line),
                    isWhole: PushParser.holdsTag(error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self)),
                    character: error.pointee.int1))
        }
        let batch = UnsafeMutablePointer<EventBatch>.allocate(capacity: 1)
        unsafe batch.initialize(
            to: EventBatch(limits: limits, requiresPrefixes: vocabulary.requiresDeclaredPrefixes))
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, batch, nil, 0, nil) else {
            unsafe batch.deinitialize(count: 1)
            unsafe batch.deallocate()
            throw PackageError(.xmlDamaged, at: Place(part: part), ["part": part, "reason": Phrase.xmlMarkup.rawValue])
        }
        // NOENT only makes libxml2 hand out attribute values decoded: without a DOCTYPE no entity can be declared.
        // HUGE lifts its own limits (256 levels, 10 MB of text); ours stand in their place.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe batch.pointee.learn(vocabulary, dictionary: context.pointee.dict)
        unsafe xmlDictSetLimit(context.pointee.dict, max(0, limits.maximumNameBytes))
        let (fragment, overflows) = limits.maximumAttributeBytes.multipliedReportingOverflow(
            by: PackageLimits.fragmentFactor)
        maximumNameBytes = limits.maximumNameBytes
        maximumFragmentBytes = overflows ? Int.max : max(fragment, PushParser.pieceBytes * 2)
        unsafe self.context = context
        unsafe self.batch = batch
    }

    deinit {
        // An entity declaration makes libxml2 begin a document of its own, whatever the handler says.
        unsafe xmlFreeDoc(context.pointee.myDoc)
        unsafe xmlFreeParserCtxt(context)
        unsafe batch.deinitialize(count: 1)
        unsafe batch.deallocate()
    }

    /// The batch behind libxml2's user data, which is always the one this parser was made with.
    private static func batch(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<EventBatch>? {
        unsafe user?.assumingMemoryBound(to: EventBatch.self)
    }

    /// How many events the last piece made.
    var eventCount: Int { unsafe batch.pointee.events.count }

    /// An event of the last piece.
    func event(_ index: Int) -> XMLEvent { unsafe batch.pointee.events[index] }

    /// Forgets the last piece's events.
    func clear() { unsafe batch.pointee.clear() }

    func string(_ event: XMLEvent) -> String { unsafe batch.pointee.string(event.start, event.count) }

    func append(_ event: XMLEvent, to bytes: inout [UInt8]) {
        unsafe bytes.append(contentsOf: batch.pointee.bytes[event.start..<event.start + event.count])
    }

    func attribute(_ name: UInt16, of event: XMLEvent) -> String? {
        guard let value = unsafe batch.pointee.attribute(name, of: event) else { return nil }
        return unsafe batch.pointee.string(value.start, value.count)
    }

    func integer(_ name: UInt16, of event: XMLEvent) -> Int? {
        guard let value = unsafe batch.pointee.attribute(name, of: event) else { return nil }
        return unsafe batch.pointee.integer(value.start, value.count)
    }

    /// Parses a piece; true where it was the last (an empty piece is the end).
    ///
    /// - Throws: what is wrong with the part, in our own words: libxml2's mislead; that the task was cancelled.
    borrowing func parse(_ piece: ArraySlice<UInt8>, part: String) throws(PackageError) -> Bool {
        if Task.isCancelled { throw PackageError(.readingCancelled, at: Place(part: part)) }
        let isLast = piece.isEmpty
        let code = unsafe piece.withUnsafeBytes { bytes in
            unsafe xmlParseChunk(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        }
        let names = unsafe Int(xmlDictGetUsage(context.pointee.dict))
        guard names <= maximumNameBytes else {
            throw PackageLimits.exceeded("name-bytes", names, at: Place(part: part))
        }
        if let failure = unsafe batch.pointee.failure { throw Self.error(failure, part: part, isLast: isLast) }
        if isLast, unsafe context.pointee.wellFormed == 0 {
            throw Self.error(.malformed(code: code, line: 0, isWhole: false, character: 0), part: part, isLast: true)
        }
        let rest = unsafe Self.rest(context).count
        guard rest <= maximumFragmentBytes else { throw Self.error(.attribute(rest), part: part, isLast: false) }
        return isLast
    }

    /// The bytes of what it was fed that the parser has not come to.
    private static func rest(_ context: xmlParserCtxtPtr?) -> UnsafeBufferPointer<xmlChar> {
        guard let input = unsafe context?.pointee.input, let current = unsafe input.pointee.cur,
            let end = unsafe input.pointee.end, unsafe end > current
        else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        return unsafe UnsafeBufferPointer(start: current, count: end - current)
    }

    /// Whether a tag ends in the bytes that the parser has not come to.
    private static func holdsTag(_ context: xmlParserCtxtPtr?) -> Bool {
        unsafe rest(context).contains(UInt8(ascii: ">"))
    }

    private static func error(_ failure: EventBatch.Failure, part: String, isLast: Bool) -> PackageError {
        var place = Place(part: part)
        switch failure {
        case .doctype:
            return PackageError(.xmlDoctype, at: place, ["part": part])
        case .depth(let depth):
            return PackageLimits.exceeded("depth", depth, at: place)
        case .attribute(let count):
            return PackageLimits.exceeded("attribute-bytes", count, at: place)
        case .attributeCount(let count):
            return PackageLimits.exceeded("attributes", count, at: place)
        case .malformed(let code, let line, let isWhole, let character):
            let fault = XMLFault(xmlParserErrors(UInt32(bitPattern: code)))
            // At the end of a part that was cut, libxml2 complains of whatever it was in the middle of: half a tag, an
            // entity, a letter.
            if isLast, !isWhole { return PackageError(.xmlCutShort, at: place, ["part": part]) }
            // libxml2 calls bytes that are no UTF-8 an invalid character too, of number 0.
            if fault == .character, character > 0 {
                let digits = String(character, radix: 16, uppercase: true)
                return PackageError(
                    .xmlCharacter, at: place,
                    ["part": part, "code": "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits])
            }
            if fault == .encoding || fault == .character {
                return PackageError(.xmlEncoding, at: place, ["part": part])
            }
            if line > 0 { place.line = line }
            return PackageError(.xmlDamaged, at: place, ["part": part, "reason": fault.phrase.rawValue])
        }
    }
}

/// What is wrong with a part that is no well-formed XML, as far as its user can make use of it.
private enum XMLFault {
    case character, encoding, nesting, attribute, reference, name, prefix, behindEnd, markup

    /// What libxml2's codes come down to.
    init(_ code: xmlParserErrors) {
        switch code {
        case XML_ERR_INVALID_CHAR: self = .character
        case XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING,
            XML_I18N_CONV_FAILED:
            self = .encoding
        case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED: self = .nesting
        case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
            XML_ERR_ATTRIBUTE_REDEFINED, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED:
            self = .attribute
        case XML_ERR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING,
            XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
            self = .reference
        case XML_ERR_NAME_REQUIRED: self = .name
        case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .prefix
        case XML_ERR_DOCUMENT_END, XML_ERR_DOCUMENT_EMPTY: self = .behindEnd
        default: self = .markup
        }
    }

    var phrase: Phrase {
        switch self {
        case .nesting: .xmlNesting
        case .attribute: .xmlAttribute
        case .reference: .xmlReference
        case .name: .xmlName
        case .prefix: .xmlPrefix
        case .behindEnd: .xmlBehindEnd
        case .character, .encoding, .markup: .xmlMarkup
        }
    }
}
