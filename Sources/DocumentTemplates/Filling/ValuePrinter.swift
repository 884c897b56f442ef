internal import Diagnostics
internal import TextAnalysis

/// Why a value cannot be printed; found here only where the schema could not tell.
enum PrintFault: Error, Sendable, Hashable {
    case listAsText
    case objectAsText
    case format(TemplateFormat)
}

/// Makes words of a value.
struct ValuePrinter: Sendable {
    let language: Language

    /// The words; nil where there is nothing to print.
    func text(of value: TemplateValue, _ formats: [TemplateFormat.Call]) throws(PrintFault) -> String? {
        var value = value
        var isDefault = false
        for call in formats {
            if case .default(let words) = call, try isBlank(value) {
                value = .text(words)
                isDefault = true
                continue
            }
            // The words that stand for a missing day are no day, those for a missing list no list.
            if isDefault, call.format == .date || call.format == .join { continue }
            value = try apply(call, to: value)
        }
        return try text(of: value)
    }

    private func isBlank(_ value: TemplateValue) throws(PrintFault) -> Bool {
        if case .list(let items) = value { return try joined(items, with: "") == nil }
        return try text(of: value) == nil
    }

    private func text(of value: TemplateValue) throws(PrintFault) -> String? {
        switch value {
        case .null: return nil
        case .text(let text), .standIn(let text): return text.isEmpty ? nil : text
        case .number(let number): return Self.text(of: number)
        case .flag(let isSet): return Self.text(of: isSet, in: language)
        case .day(let year, let month, let day):
            return DatePattern.figures.text(year: year, month: month, day: day, in: language)
        case .object(let object):
            guard let text = object["text"] else { throw .objectAsText }
            return try self.text(of: text)
        case .list(let items): return try joined(items, with: ", ")
        }
    }

    private func joined(_ items: [TemplateValue], with separator: String) throws(PrintFault) -> String? {
        var words: [String] = []
        for item in items {
            if case .list = item { throw .listAsText }
            do throws(PrintFault) {
                if let text = try text(of: item) { words.append(text) }
            } catch {
                throw error == .objectAsText ? .listAsText : error
            }
        }
        return words.isEmpty ? nil : words.joined(separator: separator)
    }

    private func apply(_ call: TemplateFormat.Call, to value: TemplateValue) throws(PrintFault) -> TemplateValue {
        switch call {
        case .mergeDown, .footnote, .default, .where, .sort, .reverse, .first, .goOn, .columns: return value
        case .count:
            guard case .list(let items) = value else {
                if value == .null { return .number(0) }
                throw .format(.count)
            }
            return .number(Double(items.count))
        case .plural(let forms):
            guard case .number(let number) = value else {
                if value == .null { return value }
                throw .format(.plural)
            }
            return .text(Self.form(of: forms, for: number).replacing("#", with: Self.text(of: number)))
        case .join(let separator):
            guard case .list(let items) = value else {
                if value == .null { return value }
                throw .format(.join)
            }
            return .text(ifAny: try joined(items, with: separator))
        case .date(let pattern):
            return try mapped(value) { item throws(PrintFault) in
                switch item {
                case .null: return .null
                case .day(let year, let month, let day):
                    return .text(pattern.text(year: year, month: month, day: day, in: language))
                default: throw .format(.date)
                }
            }
        case .upper:
            return try mapped(value) { item throws(PrintFault) in .text(ifAny: try text(of: item)?.uppercased()) }
        case .lower:
            return try mapped(value) { item throws(PrintFault) in .text(ifAny: try text(of: item)?.lowercased()) }
        case .capitalize:
            return try mapped(value) { item throws(PrintFault) in
                .text(ifAny: try text(of: item).map { $0.prefix(1).uppercased() + $0.dropFirst() })
            }
        case .noBreak:
            return try mapped(value) { item throws(PrintFault) in
                .text(ifAny: try text(of: item).map(UnbrokenWords.kept))
            }
        case .wrap(let letters):
            return try mapped(value) { item throws(PrintFault) in
                .text(ifAny: try text(of: item).map { Self.lines(of: $0, letters) })
            }
        case .sentence:
            return try mapped(value) { item throws(PrintFault) in
                .text(ifAny: try text(of: item).map(Self.sentence))
            }
        }
    }

    /// The form of a word that agrees with a number: of three as Russian and Belarusian have them (CLDR: one, few,
    /// many; a fraction takes the second, «2,5 мероприятия»), of two as English has them.
    private static func form(of forms: [String], for number: Double) -> String {
        guard let whole = Int(exactly: number.magnitude) else { return forms[1] }
        if forms.count == 2 { return forms[whole == 1 ? 0 : 1] }
        switch (whole % 10, whole % 100) {
        case (1, let rest) where rest != 11: return forms[0]
        case (2...4, let rest) where !(12...14).contains(rest): return forms[1]
        default: return forms[2]
        }
    }

    /// The words in lines of at most so many letters; a longer word has a line of its own.
    private static func lines(of text: String, _ letters: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var lines: [String] = []
            for word in line.split(separator: " ") {
                if let last = lines.last, last.count + 1 + word.count <= letters {
                    lines[lines.count - 1] += " " + word
                } else {
                    lines.append(String(word))
                }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The words with a stop behind them, unless a mark or a blank ends them already, one inside of quotation marks and
    /// parentheses too: «Кто виноват?».
    private static func sentence(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let last = rest.last, last.properties.isWhitespace || "»\"”“)".unicodeScalars.contains(last) {
            rest.removeLast()
        }
        guard let last = rest.last, !"?!…;:,_–—-".unicodeScalars.contains(last) else { return text }
        // «в 2024 г.)» and «Итоги.»: a stop inside closes no sentence around.
        return last == "." && rest.endIndex == text.unicodeScalars.endIndex ? text : text + "."
    }

    /// A list's elements one by one, anything else as it is.
    private func mapped(
        _ value: TemplateValue, _ transform: (TemplateValue) throws(PrintFault) -> TemplateValue
    ) throws(PrintFault) -> TemplateValue {
        guard case .list(let items) = value else { return try transform(value) }
        var results: [TemplateValue] = []
        results.reserveCapacity(items.count)
        for item in items { results.append(try transform(item)) }
        return .list(results)
    }

    private static func text(of number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        return String(number)
    }

    private static func text(of flag: Bool, in language: Language) -> String {
        switch language {
        case .ru: flag ? "да" : "нет"
        case .be: flag ? "так" : "не"
        case .en: flag ? "yes" : "no"
        }
    }
}
