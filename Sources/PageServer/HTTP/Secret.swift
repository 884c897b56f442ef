/// What only this program and the browser that it opened know: 256 bits from the system's generator.
struct Secret: Sendable {
    /// The bits in the alphabet of addresses and cookies (RFC 4648, 5, without padding).
    let text: String

    /// A new one.
    init() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        // A letter holds six bits: 43 letters hold 258.
        let letters = (0..<43).map { _ in alphabet[Int(generator.next() & 63)] }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// Whether a text is this secret. The time it takes tells nothing of where they differ.
    func matches(_ other: String) -> Bool {
        let (mine, theirs) = (Array(text.utf8), Array(other.utf8))
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
