/// What the catalogue holds for one diagnostic id in one language: a sentence, and what to do next.
///
/// Gaps are written `{name}`; a number with its word `{count:строка|строки|строк}`, which becomes «5 строк»
/// (Russian and Belarusian: one, few, many; English: one, other); `{name:? (words: @)}` stands only where there is a
/// value, which takes the place of the `@`. In PlanKit's own messages `{name:@}` is a gap whose value names a `Phrase`,
/// and one with the name of an ``Action`` has the words of the program at hand for it.
public struct Message: Sendable, Hashable {
    /// What is the matter, as one sentence.
    public let sentence: String
    /// What to do next, as one sentence; empty where there is nothing to do.
    public let wayOut: String

    /// A message.
    public init(_ sentence: String, _ wayOut: String = "") {
        self.sentence = sentence
        self.wayOut = wayOut
    }
}

/// The words of one language.
package protocol MessageCatalogue: Sendable {
    /// The message of a diagnostic.
    func message(for id: BuiltInDiagnosticID) -> Message
    /// A word or sentence of the interface.
    func phrase(_ phrase: Phrase) -> String
}

extension Language {
    /// The words of this language.
    package var catalogue: any MessageCatalogue {
        switch self {
        case .ru: RussianMessages()
        case .be: BelarusianMessages()
        case .en: EnglishMessages()
        }
    }

    /// A phrase of the interface in this language, its gaps filled.
    package func text(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
        catalogue.phrase(phrase).filled(with: arguments, in: self)
    }

    /// The form of a word that agrees with a number, out of the forms a message gives for it.
    ///
    /// - Parameter forms: Russian and Belarusian: one, few, many (1 строка, 2 строки, 5 строк); English: one, other.
    func form(of forms: [Substring], for count: Int) -> Substring {
        guard let last = forms.last else { return "" }
        let index: Int
        switch self {
        case .en: index = count == 1 ? 0 : 1
        case .ru, .be:
            let tens = abs(count) % 100
            let ones = tens % 10
            index = (11...14).contains(tens) ? 2 : ones == 1 ? 0 : (2...4).contains(ones) ? 1 : 2
        }
        return index < forms.count ? forms[index] : last
    }
}

extension String {
    /// This template with its gaps filled. A gap without a value stays visible, so that no message lies by omission.
    func filled(with arguments: [String: String], in language: Language) -> String {
        guard utf8.contains(UInt8(ascii: "{")) else { return self }
        var result = ""
        var rest = self[...]
        // Braces are looked for among the bytes: characters would cost more than all the rest.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            result.append(contentsOf: rest[..<open])
            guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let gap = rest[rest.utf8.index(after: open)..<close]
            rest = rest[rest.utf8.index(after: close)...]
            let pieces = gap.split(separator: ":", maxSplits: 1)
            let value = pieces.first.flatMap { arguments[String($0)] }
            if pieces.count == 2, pieces[1].first == "?" {
                // A phrase that stands only where the gap has a value.
                result += value.map { pieces[1].dropFirst().replacing("@", with: $0) } ?? ""
                continue
            }
            if let value, pieces.count == 2, pieces[1] == "@", let phrase = Phrase(rawValue: value) {
                result += language.catalogue.phrase(phrase)
                continue
            }
            result += value ?? "{\(gap)}"
            if let value, pieces.count == 2 {
                let forms = pieces[1].split(separator: "|")
                result += " " + language.form(of: forms, for: Int(value) ?? 0)
            }
        }
        result.append(contentsOf: rest)
        return result
    }
}

extension String {
    /// This template with its gaps filled, those of actions by the words of a program.
    func filled(
        with arguments: [String: String], naming actions: [Action], by words: Action.Words, in language: Language
    ) -> String {
        var arguments = arguments
        for action in actions { arguments[action.name] = words(action) }
        return filled(with: arguments, in: language)
    }
}

extension Language {
    /// A template with its gaps filled, its number words agreeing.
    public func filled(_ template: String, _ arguments: [String: String]) -> String {
        template.filled(with: arguments, in: self)
    }
}
