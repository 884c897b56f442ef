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
        let words: String?
    }

    private struct Entry: Sendable {
        let key: Key
        var words: String
        var count: Int
    }

    private var positions: [Key: Int] = [:]
    private var entries: [Entry] = []
    /// How many entries each kind has, and the one that takes what comes after too many.
    private var entryCounts: [DiagnosticID: Int] = [:]
    private var overflow: [DiagnosticID: Int] = [:]

    /// At so many places a kind is told; all that come after are counted together: nobody reads a million messages,
    /// and each takes a KB.
    private static let maximumPlaces = 1_000

    /// An empty log.
    public init() {}

    /// Notes words that are left out or moved; nothing where they are only white space.
    ///
    /// Words of the same kind at the same place are joined by a space; the argument `count` says how many there are.
    public mutating func add(_ id: DiagnosticID, at place: Place, words: String) {
        guard !words.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
        let position = position(of: id, place, [:], nil)
        if !entries[position].words.isEmpty { entries[position].words += " " }
        entries[position].words += words
    }

    /// Notes a thing; the argument `count` says how many of them there are at the place.
    ///
    /// - Parameters:
    ///   - id: what is noted.
    ///   - place: where it is.
    ///   - arguments: the words of its message.
    ///   - count: how many there are.
    ///   - description: what its author says of it where it shows no words itself.
    public mutating func add(
        _ id: DiagnosticID, at place: Place, _ arguments: [String: String] = [:], count: Int = 1,
        description: String? = nil
    ) {
        entries[position(of: id, place, arguments, description.flatMap { $0.isEmpty ? nil : $0 })].count += count
    }

    private mutating func position(
        of id: DiagnosticID, _ place: Place, _ arguments: [String: String], _ words: String?
    ) -> Int {
        let key = Key(id: id, place: place, arguments: arguments, words: words)
        if let position = positions[key] { return position }
        if let position = overflow[id] { return position }
        let isLast = entryCounts[id, default: 0] >= Self.maximumPlaces
        entryCounts[id, default: 0] += 1
        if isLast {
            overflow[id] = entries.count
            entries.append(
                Entry(key: Key(id: id, place: .unknown, arguments: arguments, words: nil), words: "", count: 0))
        } else {
            positions[key] = entries.count
            entries.append(Entry(key: key, words: words ?? "", count: 0))
        }
        return entries.count - 1
    }

    /// One diagnostic a kind and place, in the order in which they were first noted.
    public var diagnostics: [Diagnostic] {
        entries.map { entry in
            var arguments = entry.key.arguments
            let words = entry.count > 0 ? 0 : Self.wordCount(of: entry.words)
            arguments["count"] = String(entry.count > 0 ? entry.count : words)
            if words > 0 || entry.key.words != nil { arguments["words"] = entry.words }
            return Diagnostic(entry.key.id, at: entry.key.place, arguments)
        }
    }

    private static func wordCount(of text: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace && !isInWord { count += 1 }
            isInWord = !isSpace
        }
        return count
    }
}
