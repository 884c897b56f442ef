internal import Diagnostics
internal import Inflection
internal import PlanModel
internal import TextAnalysis

extension Mark {
    /// The mark as a document prints it: one that says the state and the day and no more is written out clean, whatever
    /// slips it was typed with («Выполненно 14.10.24», «+»); any other stays as it is.
    func printed(_ language: Language) -> String {
        guard let execution = status.flatMap({ ReportRow.Execution(rawValue: $0.rawValue) }) else { return text }
        let words = ReportWords(language).execution(execution)
        guard saysNoMore(than: execution) else { return text }
        return words.capitalizedFirst + (date.map { " \($0.inFigures)" } ?? "")
    }

    /// Whether every word is one of the state's own, but for a slip or two, or belongs to the day.
    private func saysNoMore(than execution: ReportRow.Execution) -> Bool {
        let tokens = TokenizedText(text)
        let isDay = PrintedDay.coverage(of: tokens)
        let states = [ReportWords(.ru), ReportWords(.be)].flatMap {
            CellText.compared($0.execution(execution)).split(separator: " ").map(String.init)
        }
        guard isDay.contains(true) == (date != nil) else { return false }
        return tokens.tokens.indices.allSatisfy { index in
            switch tokens.tokens[index].kind {
            case .number: isDay[index]
            case .word: isDay[index] || states.contains { Self.isSlip(of: $0, tokens.text(index..<(index + 1))) }
            default: true
            }
        }
    }

    private static func isSlip(of word: String, _ typed: String) -> Bool {
        let letters = Array(CellText.compared(typed).unicodeScalars)
        let distance = EditDistance.between(letters, Array(word.unicodeScalars))
        return distance == 0 || distance <= mostSlips && letters.count > 2 * mostSlips
    }

    /// How many letters of a word may be wrong: «выполненно», «вьполнено».
    private static let mostSlips = 2
}
