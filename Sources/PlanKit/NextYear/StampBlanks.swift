internal import PlanRecognition
internal import TextAnalysis

/// Leaves blank what is written anew when a plan is approved again: the date of a stamp, the number of its order or
/// protocol.
///
/// | printed | blank |
/// | --- | --- |
/// | 29.08.2024, «29» августа 2024 г. | «___» ____________ 20___ г. |
/// | Протокол от 30.08.2024 № 1 | Протокол от ________ № ____ |
/// | ГУО «Средняя школа № 7» | as it is |
enum StampBlanks {
    /// The date that is written by hand beside a signature.
    private static let date = "«___» ____________ 20___ г."
    /// The same inside a sentence, and a number.
    private static let dateInLine = "________"
    private static let number = "____"

    /// Whether a line speaks of an order or a protocol, or is the date of one: «от 15.09.2025 г. № 77», «30 августа 2024 г.».
    static func namesDocument(_ text: String) -> Bool {
        let words = TokenizedText(text)
        if isDate(words) { return true }
        return words.tokens.contains { $0.kind == .word && documents.contains(words.letters($0)) }
    }

    /// A stamp with blanks; nil where it has neither a date nor a number of a document.
    static func blanked(_ text: String) -> String? {
        let words = TokenizedText(text)
        var edits = TextEdits()
        for day in PrintedDay.days(in: words) where day.year != nil {
            var start = words.tokens[day.range.lowerBound].start
            let end = words.tokens[day.range.upperBound - 1].end
            let before = day.range.lowerBound - 1
            var word = before
            if before >= 0, words.tokens[before].isMark("\""), words.tokens[before].end == start,
                Letters.isOpeningQuote(words.printed[words.tokens[before].start])
            {
                start = words.tokens[before].start
                word = before - 1
            }
            let isInLine =
                word >= 0 && words.tokens[word].kind == .word
                && prepositions.contains(words.letters(words.tokens[word]))
            edits.replace(start..<end, with: isInLine ? dateInLine : date)
        }
        var namesDocument = isDate(words)
        for (index, token) in words.tokens.enumerated() {
            if token.kind == .word, documents.contains(words.letters(token)) { namesDocument = true }
            guard token.isMark("№"), namesDocument, index + 1 < words.tokens.count,
                words.tokens[index + 1].kind == .number, !isOfSchool(before: index, words)
            else { continue }
            // «12-о/д» is one number.
            var end = words.tokens[index + 1].end
            while end < words.printed.count, !isEnd(words.printed[end]) { end += 1 }
            edits.replace(words.tokens[index + 1].start..<end, with: number)
            namesDocument = false
        }
        return edits.edits.isEmpty ? nil : edits.applied(to: words.printed)
    }

    /// Whether it is a date with its year, and the number behind it, and nothing else.
    private static func isDate(_ words: TokenizedText) -> Bool {
        let days = PrintedDay.days(in: words)
        guard days.count == 1, days[0].year != nil else { return false }
        return words.tokens.enumerated().allSatisfy { index, token in
            if days[0].range.contains(index) { return true }
            switch token.kind {
            case .word:
                let isFirst = index < days[0].range.lowerBound
                return prepositions.contains(words.letters(token)) || !isFirst && token.count <= 2
            case .number: return index > days[0].range.upperBound
            case .mark, .lineBreak: return true
            }
        }
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { " \n,;.()«»\"".unicodeScalars.contains(scalar) }

    /// Whether the number is that of an institution: «Средняя школа № 7».
    private static func isOfSchool(before index: Int, _ words: TokenizedText) -> Bool {
        guard index > 0, words.tokens[index - 1].kind == .word else { return false }
        // «Приказ по школе № 121» is numbered itself.
        if index > 1, words.tokens[index - 2].kind == .word, owners.contains(words.letters(words.tokens[index - 2])) {
            return false
        }
        return schools.contains(words.letters(words.tokens[index - 1]))
    }

    private static let documents: StemSet =
        "протокол* приказ* пратакол* загад* распоряжени* распараджэн* постановлени* пастанов*"
    private static let prepositions: StemSet = "от ад"
    private static let owners: StemSet = "по па"
    private static let schools: StemSet =
        "школ* сад* саду гимнази* гімназі* лице* ліцэ* центр* цэнтр* колледж* каледж* учрежден* установ* филиал* філіял* ясл*"
}
