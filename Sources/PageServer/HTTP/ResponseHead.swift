internal import FoundationEssentials
internal import NIOHTTP1
internal import PlanPage

/// The head of an answer.
enum ResponseHead {
    /// What each answer carries, whatever it is.
    ///
    /// - Of scripts, styles and pictures the page's own and no others; nothing may be sent elsewhere, and the page be
    ///   shown inside no other.
    /// - `Referrer-Policy`: `no-referrer` would make browsers send `Origin: null` with the page's own forms (WHATWG Fetch,
    ///   3.2, «serialize a request origin»), and the server could not tell them from those of other pages. This one
    ///   tells other sites as little.
    static let always: [(String, String)] = [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// The head of an answer.
    ///
    /// - Parameters:
    ///   - extra: what this one carries besides.
    ///   - isLast: whether the connection ends behind it.
    static func of(_ response: PageResponse, extra: [(String, String)] = [], isLast: Bool) -> HTTPResponseHead {
        var headers = HTTPHeaders(always)
        headers.add(name: "date", value: HTTPDate.text(of: Date()))
        headers.add(name: "content-type", value: response.contentType)
        headers.add(name: "content-length", value: String(response.body.count))
        headers.add(
            name: "cache-control",
            value: response.isImmutable ? "private, max-age=31536000, immutable" : "no-store")
        if let location = response.location { headers.add(name: "location", value: location) }
        if let name = response.fileName {
            headers.add(name: "content-disposition", value: ContentDisposition.attachment(name))
        }
        if response.status == 405 { headers.add(name: "allow", value: "GET, HEAD, POST") }
        for (name, value) in extra { headers.add(name: name, value: value) }
        if let language = response.chosenLanguage {
            headers.add(name: "set-cookie", value: LanguageCookie.field(language))
        }
        if isLast { headers.add(name: "connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: response.status)
        return HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    }
}

/// The cookie that remembers the language that was chosen on the page.
enum LanguageCookie {
    static let name = "plankit-lang"

    /// The header field that sets it, for a year. No name of a port in it: the next start has another.
    static func field(_ language: String) -> String {
        "\(name)=\(language.filter(isLetter)); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
    }

    /// What it says; nil where it is no name of a language.
    static func language(_ value: String) -> String? {
        (2...8).contains(value.utf8.count) && value.allSatisfy(isLetter) ? value : nil
    }

    private static func isLetter(_ sign: Character) -> Bool { ("a"..."z").contains(sign) }
}

/// The date of an answer (RFC 9110, 5.6.7, «IMF-fixdate»): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    static func text(of date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let time = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        return "\(days[(parts.weekday ?? 1) - 1]), \(two(parts.day)) \(months[(parts.month ?? 1) - 1]) "
            + "\(parts.year ?? 0) \(time) GMT"
    }
}
