internal import Diagnostics
internal import Inflection
internal import PlanModel
internal import TextAnalysis

extension Mark {
    /// The mark as a document prints it: one that says the state and the day and no more is written out clean, whatever
    /// slips it was typed with and in whatever language («Выполненно 14.10.24», «+», «вып.»), with what stands behind a
    /// semicolon; any other stays as it is.
    func printed(_ language: Language) -> String {
        guard let execution = status.flatMap({ ReportRow.Execution(rawValue: $0.rawValue) }) else { return text }
        let end = text.firstIndex(of: ";") ?? text.endIndex
        let words = ReportWords(language).execution(execution).capitalizedFirst
        return state(String(text[..<end]), execution, in: words).map { $0 + text[end...] } ?? text
    }

    /// The state, with its day; nil where the words say more. Every word must be one of the state's own, but for a slip or
    /// two, or belong to the day.
    private func state(_ typed: String, _ execution: ReportRow.Execution, in words: String) -> String? {
        let tokens = TokenizedText(typed)
        let isDay = PrintedDay.coverage(of: tokens)
        let states = [ReportWords(.ru), ReportWords(.be)].flatMap {
            CellText.compared($0.execution(execution)).split(separator: " ").map(String.init)
        }
        var isMoved = false
        for index in tokens.tokens.indices where !isDay[index] {
            switch tokens.tokens[index].kind {
            case .number: return nil
            case .word:
                let word = CellText.compared(tokens.text(index..<(index + 1)))
                // «Перенесено на 20.05.2025», in Belarusian too.
                if execution == .postponed, word == "на", isDay.indices.contains(index + 1), isDay[index + 1] {
                    isMoved = true
                } else if !states.contains(where: { Self.isSlip(of: $0, word) }) {
                    return nil
                }
            default: continue
            }
        }
        let days = isDay.indices.filter { isDay[$0] }
        guard let first = days.first, let last = days.last else {
            return date == nil || typed.count < text.count ? words : nil
        }
        if isMoved { return "\(words) на \(tokens.text(first..<(last + 1)))" }
        return date.map { "\(words) \($0.inFigures)" }
    }

    private static func isSlip(of word: String, _ typed: String) -> Bool {
        if typed.count >= leastLetters, word.hasPrefix(typed) { return true }
        let distance = EditDistance.between(Array(typed.unicodeScalars), Array(word.unicodeScalars))
        return distance == 0 || distance <= mostSlips && typed.unicodeScalars.count > 2 * mostSlips
    }

    /// How many letters of a word may be wrong: «выполненно», «вьполнено».
    private static let mostSlips = 2
    /// How many letters stand for a word: «вып.», «част.».
    private static let leastLetters = 3
}
