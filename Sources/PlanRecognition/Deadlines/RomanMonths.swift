/// Months in Roman numerals: «IX–XI», «X, XII, II, IV», «2 раза в год (IX, V)».
enum RomanMonths {
    /// The tokens of a cell, its numerals named as months where nothing else stands in it and one of them is behind the
    /// fourth: «I, III» may be quarters, terms or months, and «X» or «V» alone a cross or a tick. Behind «раз» several
    /// may stand in brackets or behind a colon.
    static func named(_ tokens: [DeadlineToken]) -> [DeadlineToken] {
        let range: Range<Int>
        if tokens.first?.roman != nil {
            range = tokens.indices
        } else if let list = list(in: tokens) {
            range = list
        } else {
            return tokens
        }
        var months: [Int] = []
        var numerals: [Int] = []
        for (index, token) in zip(range, tokens[range]) {
            switch token.kind {
            case .word:
                // «IX і V»: between two numerals the letter is no third one.
                let isBetween = token.lexeme == .and && range.contains(index - 1) && tokens[index - 1].roman != nil
                if let month = token.roman, !isBetween {
                    months.append(month)
                    numerals.append(index)
                } else if token.lexeme != .and {
                    return tokens
                }
            case .comma, .semicolon, .dash, .slash: break
            default: return tokens
            }
        }
        let isTick = months.count == 1 && (range.count < tokens.count || months[0] == 5 || months[0] == 10)
        guard months.allSatisfy({ (1...12).contains($0) }), months.contains(where: { $0 > 4 }), !isTick else {
            return tokens
        }
        var named = tokens
        for (index, month) in zip(numerals, months) { named[index].lexeme = .month(month) }
        return named
    }

    /// What stands at the end in brackets or behind a colon, where «раз» stands before it.
    private static func list(in tokens: [DeadlineToken]) -> Range<Int>? {
        guard let last = tokens.indices.last, tokens.contains(where: { $0.roman != nil }),
            tokens.contains(where: \.isOfTimes)
        else { return nil }
        let isBracket = tokens[last].kind == .close
        guard let mark = tokens.lastIndex(where: { $0.kind == (isBracket ? .open : .colon) }) else { return nil }
        let end = isBracket ? last : last + 1
        return mark + 1 < end ? (mark + 1)..<end : nil
    }
}

extension DeadlineToken {
    /// «раз», «дважды».
    fileprivate var isOfTimes: Bool {
        switch lexeme {
        case .times, .timesAdverb: true
        default: false
        }
    }
}
