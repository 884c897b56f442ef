internal import OfficePackage
internal import PlanPage

/// The address of a request, taken apart: strictly, so that nobody above meets a second spelling of a path.
struct RequestTarget: Equatable {
    /// The segments, decoded.
    var path: [String]
    /// The fields behind `?`.
    var query: PageFields

    /// The target of a request (RFC 9112, 3.2.1, «origin-form»).
    ///
    /// - Throws: `malformed` where it is none, where an escape is no escape or no UTF-8; `notFound` where a segment could
    ///   lead out of its place: `.`, `..`, nothing, or one that holds a slash, a backslash or a control character.
    init(_ target: String) throws(Refused) {
        let isPlain = target.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
        guard target.utf8.first == UInt8(ascii: "/"), isPlain else { throw Refused(.malformed) }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = []
        if parts[0] != "/" {
            for segment in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
                guard let text = PercentEncoding.decoded(segment.utf8) else { throw Refused(.malformed) }
                guard Self.isPlain(text) else { throw Refused(.notFound) }
                path.append(text)
            }
        }
        guard parts.count == 2 else {
            query = PageFields()
            return
        }
        guard let fields = URLEncodedForm.fields(Array(parts[1].utf8)) else { throw Refused(.malformed) }
        query = PageFields(fields)
    }

    private static func isPlain(_ segment: String) -> Bool {
        !segment.isEmpty && segment != "." && segment != ".."
            && segment.utf8.allSatisfy { $0 > 0x1F && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }
    }
}

/// Why a request is not answered as it would like.
struct Refused: Error, Equatable {
    /// Why.
    var refusal: PageRefusal

    /// For this reason.
    init(_ refusal: PageRefusal) { self.refusal = refusal }
}
