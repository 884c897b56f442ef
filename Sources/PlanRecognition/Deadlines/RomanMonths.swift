/// Months in Roman numerals: «IX–XI», «X, XII, II, IV».
enum RomanMonths {
    /// The tokens of a cell, its numerals named as months where nothing else stands in it and one of them is behind the
    /// fourth: «I, III» may be quarters, terms or months, and «X» or «V» alone a cross or a tick.
    static func named(_ tokens: [DeadlineToken]) -> [DeadlineToken] {
        guard tokens.first?.roman != nil else { return tokens }
        var months: [Int] = []
        for token in tokens {
            switch token.kind {
            case .word:
                if let month = token.roman {
                    months.append(month)
                } else if token.lexeme != .and {
                    return tokens
                }
            case .comma, .semicolon, .dash, .slash: break
            default: return tokens
            }
        }
        let isTick = months.count == 1 && (months[0] == 5 || months[0] == 10)
        guard months.allSatisfy({ (1...12).contains($0) }), months.contains(where: { $0 > 4 }), !isTick else {
            return tokens
        }
        return tokens.map { token in
            var token = token
            if let month = token.roman { token.lexeme = .month(month) }
            return token
        }
    }
}
