public import Diagnostics

/// Gathers what a reader leaves out or changes, so that it is told once a place and counted when many.
///
/// Words that are left out stay whole in the diagnostic's argument `words`: a proof that nothing was lost unseen looks
/// for every visible word in what was read, and then here.
public struct LossLog: Sendable {
    private struct Key: Sendable, Hashable {
        let id: DiagnosticID
        let place: Place
        let arguments: [String: String]
    }

    private struct Entry: Sendable {
        let key: Key
        var words: String
        var count: Int
    }

    private var positions: [Key: Int] = [:]
    private var entries: [Entry] = []

    /// An empty log.
    public init() {}

    /// Notes words that are left out or moved; nothing where they are only white space.
    ///
    /// Words of the same kind at the same place are joined by a space; the argument `count` says how many there are.
    public mutating func add(_ id: DiagnosticID, at place: Place, words: String) {
        guard !words.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
        let position = position(of: Key(id: id, place: place, arguments: [:]))
        if !entries[position].words.isEmpty { entries[position].words += " " }
        entries[position].words += words
    }

    /// Notes a thing without words; the argument `count` says how many of them there are at the place.
    public mutating func add(_ id: DiagnosticID, at place: Place, _ arguments: [String: String] = [:], count: Int = 1) {
        entries[position(of: Key(id: id, place: place, arguments: arguments))].count += count
    }

    private mutating func position(of key: Key) -> Int {
        if let position = positions[key] { return position }
        positions[key] = entries.count
        entries.append(Entry(key: key, words: "", count: 0))
        return entries.count - 1
    }

    /// One diagnostic a kind and place, in the order in which they were first noted.
    public var diagnostics: [Diagnostic] {
        entries.map { entry in
            var arguments = entry.key.arguments
            let words = entry.words.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            arguments["count"] = String(words.isEmpty ? entry.count : words.count)
            if !words.isEmpty { arguments["words"] = entry.words }
            return Diagnostic(entry.key.id, at: entry.key.place, arguments)
        }
    }
}
