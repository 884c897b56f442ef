/// Makes strings of a document's bytes; equal ones share their memory where they come near each other.
///
/// A plan repeats itself: a hundred thousand cells have a few thousand texts. Both readers keep one.
package struct SharedTexts: Sendable {
    /// The texts that were made last, each where its bytes say.
    private var known: [Known] = []
    /// How many places were filled since there were so many.
    private var filled = 0

    private struct Known: Sendable {
        /// Compared instead of the string, for which letters may be equal that are other bytes.
        var bytes: ArraySlice<UInt8> = []
        var text = ""
    }

    /// Has made none yet.
    package init() {}

    /// The text of these bytes, read as UTF-8.
    package mutating func text(of bytes: ArraySlice<UInt8>) -> String {
        // So many stand in the string itself.
        guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
        if filled == known.count, filled < Self.mostPlaces { makePlaces() }
        let place = place(of: bytes)
        if known[place].bytes == bytes { return known[place].text }
        let text = String(decoding: bytes, as: UTF8.self)
        // `Array(bytes)` would be the reader's own buffer where they are all of it, and make the reader copy it.
        var copy: [UInt8] = []
        copy += bytes
        known[place] = Known(bytes: copy[...], text: text)
        filled += 1
        return text
    }

    private static let mostPlaces = 4096

    /// Makes room for more, as a short document has few texts; those known so far are forgotten.
    private mutating func makePlaces() {
        known = Array(repeating: Known(), count: max(64, known.count * 8))
        filled = 0
    }

    private func place(of bytes: ArraySlice<UInt8>) -> Int {
        var hash = FNV1a()
        for byte in bytes { hash.add(byte) }
        return Int(truncatingIfNeeded: (hash.sum ^ (hash.sum >> 32)) % UInt64(known.count))
    }
}
