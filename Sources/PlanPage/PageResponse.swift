/// What the page answers.
public struct PageResponse: Sendable {
    /// The status (RFC 9110, 15): 200, 303, 404, 409 …
    public var status: Int
    /// What the body is: `text/html; charset=utf-8`.
    public var contentType: String
    /// The body.
    public var body: [UInt8]
    /// Where the browser is to go on; for status 303.
    public var location: String?
    /// The name under which the browser keeps the body as a file; nil to show it.
    public var fileName: String?
    /// The language that a cookie is to remember; nil to leave it.
    public var chosenLanguage: String?
    /// Whether the body never changes under its address, so that the browser may keep it.
    public var isImmutable = false

    /// An answer.
    public init(status: Int = 200, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// Sends the browser on.
    public init(seeOther location: String) {
        self.init(status: 303, contentType: "text/plain; charset=utf-8", body: [])
        self.location = location
    }
}

/// Why a request is not even looked at.
public enum PageRefusal: Sendable, Hashable, CaseIterable {
    /// It does not carry the key with which the program opened the browser.
    case keyMissing
    /// It asks for another host than this computer: a page elsewhere that pretends.
    case hostForeign
    /// It comes from another page than this one.
    case originForeign
    /// It is no request as HTTP or the forms of a page have it.
    case malformed
    /// There is nothing under its address.
    case notFound
    /// What it sends is larger than what is taken.
    case tooLarge
    /// It takes too long: to be sent, or to be answered.
    case tooSlow
    /// It is neither a question nor a form.
    case methodUnknown
    /// Too much is asked at once.
    case busy
    /// Something failed that should not have.
    case failed

    /// The status it is answered with.
    public var status: Int {
        switch self {
        case .keyMissing, .originForeign: 403
        case .hostForeign: 421
        case .malformed: 400
        case .notFound: 404
        case .tooLarge: 413
        case .tooSlow: 408
        case .methodUnknown: 405
        case .busy: 503
        case .failed: 500
        }
    }
}
