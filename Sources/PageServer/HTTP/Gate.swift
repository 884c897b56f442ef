internal import NIOHTTP1
internal import PlanPage
internal import Synchronization

/// Tells the browser that this program opened from everything else that can send requests to this computer: pages of
/// other sites, pages of other programs on other ports, other users.
///
/// - `Host` is this computer by a name that no name server can change: a page elsewhere whose name is made to lead here
///   (DNS rebinding) has another.
/// - `Origin` and `Sec-Fetch-Site` are this page's own. For cookies a port makes no difference, neither for where they are
///   sent nor for `SameSite` (RFC 6265bis, 8.5): a page of another program on 127.0.0.1 sends ours with its requests.
/// - The key of the opening address is good for one use, and becomes the cookie.
final class Gate: Sendable {
    /// What is to become of a request.
    enum Decision: Equatable {
        /// It is looked at.
        case pass
        /// It is not.
        case refuse(PageRefusal)
        /// It came with the key: the browser gets the cookie and goes on to where it is led first.
        case enter
        /// It came with a used key, and with the cookie.
        case goOn
    }

    /// The port that it keeps.
    let port: Int
    /// The secret of the opening address.
    let key: Secret
    /// The secret of the browser that was let in.
    let session: Secret
    private let isKeyUsed = Mutex(false)
    /// The header field `Host` as it may be.
    private let hosts: Set<String>

    /// The gate of a port, closed but for a new key.
    init(port: Int, key: Secret = Secret(), session: Secret = Secret()) {
        self.port = port
        self.key = key
        self.session = session
        let names = ["127.0.0.1", "localhost", "[::1]"]
        // A browser leaves out the port that http has without saying (RFC 9110, 4.2.1).
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// The cookie's name. It tells the port, which cookies do not: else two folders that are open in one browser would
    /// shut each other out.
    var cookieName: String { "plankit-\(port)" }

    /// The header field that gives the cookie. Nothing outlives the browser, and no script sees it.
    var cookie: String { "\(cookieName)=\(session.text); Path=/; HttpOnly; SameSite=Strict" }

    /// Looks at the head of a request.
    ///
    /// - Parameter key: what its address says in the field `key`; nil where it has none.
    func decide(_ head: HTTPRequestHead, key: String?) -> Decision {
        let host = head.headers["host"]
        guard host.count == 1, hosts.contains(host[0].lowercased()) else { return .refuse(.hostForeign) }
        guard isOwn(head, host: host[0].lowercased()) else { return .refuse(.originForeign) }
        let isKnown = cookies(of: head, named: cookieName).contains { session.matches($0) }
        if let key, head.method == .GET {
            if self.key.matches(key), use() { return .enter }
            if isKnown { return .goOn }
        }
        return isKnown ? .pass : .refuse(.keyMissing)
    }

    /// Uses the key up; false where it was before.
    private func use() -> Bool {
        isKeyUsed.withLock { isUsed in
            defer { isUsed = true }
            return !isUsed
        }
    }

    /// Whether a request comes from this page, or from the user's own hand.
    private func isOwn(_ head: HTTPRequestHead, host: String) -> Bool {
        let (origin, site) = (head.headers["origin"], head.headers["sec-fetch-site"])
        guard origin.count <= 1, site.count <= 1 else { return false }
        if let origin = origin.first, origin.lowercased() != "http://\(host)" { return false }
        if head.method == .POST { return site.first.map { $0 == "same-origin" } ?? !origin.isEmpty }
        // Asked for by nobody's page: an address that was typed, a bookmark, a browser that another program opened.
        guard let site = site.first, site != "same-origin", site != "none" else { return true }
        // By a link elsewhere a page may be opened, but nothing of it be fetched into another.
        return head.headers["sec-fetch-mode"] == ["navigate"] && head.headers["sec-fetch-dest"] == ["document"]
    }

    /// The values of a cookie (RFC 6265, 4.2.1); a page on another port may have added one of the same name.
    func cookies(of head: HTTPRequestHead, named name: String) -> [String] {
        head.headers["cookie"].flatMap { $0.split(separator: ";") }.compactMap { pair in
            let pair = pair.drop { $0 == " " }
            guard pair.hasPrefix("\(name)=") else { return nil }
            return String(pair.dropFirst(name.count + 1))
        }
    }
}
