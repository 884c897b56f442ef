internal import CYAML

/// The steps of a YAML text, one after another, as libyaml finds them.
///
/// Nothing is composed: who pulls the events counts them, and stops where there are too many or they nest too deep.
/// libyaml looks no further ahead than a key may be long, 1,024 characters.
@safe public struct YAMLEventReader: ~Copyable {
    /// The version of libyaml that the program runs with.
    public static var libraryVersion: String { unsafe String(cString: yaml_get_version_string()) }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// A reader of a text in UTF-8.
    public init(_ utf8: [UInt8]) {
        unsafe text = .allocate(capacity: utf8.count)
        _ = unsafe text.initialize(from: utf8)
        unsafe parser = .allocate(capacity: 1)
        // It fails only where memory does; then the parser says so of the first event.
        _ = unsafe yaml_parser_initialize(parser)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// The next event; after ``YAMLEvent/Kind/streamEnd`` there is none.
    ///
    /// - Throws: where the text is no YAML.
    public mutating func next() throws(YAMLMark) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw faultMark }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe YAMLMark(event.start_mark)
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let kind = YAMLEvent.Kind.scalar(
                unsafe String(decoding: value, as: UTF8.self),
                isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
            return unsafe YAMLEvent(kind: kind, anchor: Self.name(scalar.anchor), mark: mark)
        case YAML_ALIAS_EVENT:
            return unsafe YAMLEvent(kind: .alias(Self.name(event.data.alias.anchor) ?? ""), mark: mark)
        case YAML_SEQUENCE_START_EVENT:
            return unsafe YAMLEvent(
                kind: .sequenceStart, anchor: Self.name(event.data.sequence_start.anchor), mark: mark)
        case YAML_MAPPING_START_EVENT:
            return unsafe YAMLEvent(
                kind: .mappingStart, anchor: Self.name(event.data.mapping_start.anchor), mark: mark)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, mark: mark)
        case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, mark: mark)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, mark: mark)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, mark: mark)
        case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, mark: mark)
        // Behind the end libyaml gives events of no type.
        default: return YAMLEvent(kind: .streamEnd, mark: mark)
        }
    }

    /// Where the parser stopped. Of a character that no YAML may hold it only says at which byte.
    private var faultMark: YAMLMark {
        guard unsafe parser.pointee.error == YAML_READER_ERROR else {
            return unsafe YAMLMark(parser.pointee.problem_mark)
        }
        let offset = unsafe min(parser.pointee.problem_offset, text.count)
        let before = unsafe String(decoding: text[..<offset], as: UTF8.self)
        let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return YAMLMark(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func name(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe name.map { unsafe String(cString: $0) }
    }
}

extension YAMLMark {
    /// A place as libyaml counts it, from 0.
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
