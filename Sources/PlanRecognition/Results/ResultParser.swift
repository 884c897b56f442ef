public import Diagnostics
public import PlanModel
import TextAnalysis

/// What a results cell was read as.
public struct ResultReading: Sendable, Hashable {
    /// The results, in order.
    public var results: [ExpectedResult]
    /// The words no rule could use: whole results, kept as `other`, of which no word is known.
    public var unused: [String]
    /// What a person should know; places are filled in by the caller.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(results: [ExpectedResult] = [], unused: [String] = [], diagnostics: [Diagnostic] = []) {
        self.results = results
        self.unused = unused
        self.diagnostics = diagnostics
    }
}

/// Reads the words of a results cell.
///
/// Line breaks and `;` always separate; a comma only where what follows begins with a word that names a kind of result,
/// in the nominative («сценарии мероприятий, выставок» is one). The first such word of a result gives its kind.
///
/// | printed | kind |
/// | --- | --- |
/// | Приказ, распоряжение, загад | `order` |
/// | Протокол · Выписка из протокола · решение педсовета | `minutes` · `extract` · `decision` |
/// | Справка, аналитическая справка · Справка об обучении | `memo` · `certificate` |
/// | Отчёт · фотоотчёт · видеоотчёт | `report` · `photoReport` · `video` |
/// | Годовой план, программа, график | `plan` |
/// | Локальные нормативные документы, положение · акт | `localAct` · `other` |
/// | Обработка анкет, тестов, опросников | `survey`: what is done with a document does not change its kind |
/// | аналитические материалы · печатные материалы | `analysis` · `materials` |
/// | Сайт учреждения, информация на сайте, статья | `publication` |
/// | Рабочая группа, педсовет | `other` |
public struct ResultParser: Sendable {
    /// A parser.
    public init(limits: RecognitionLimits = .standard) { self.limits = limits }

    let limits: RecognitionLimits

    /// Reads a cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> ResultReading {
        limits.reading(of: text) { read(text, $0) } ?? givenUp(text)
    }

    /// Reads a cell's text and counts the steps; what is read is of no use where they are spent.
    func read(_ text: String, _ budget: StepBudget) -> ResultReading {
        var cell = ResultWords(text, budget)
        var reading = ResultReading()
        for piece in cell.pieces() {
            let text = cell.words.text(piece)
            reading.results.append(ExpectedResult(text: text, kind: cell.kind(piece)))
            if !cell.knows(piece) { reading.unused.append(text) }
        }
        return reading
    }

    private func givenUp(_ text: String) -> ResultReading {
        let whole = CellText.folded(text)
        guard Letters.hasWords(whole) else { return ResultReading() }
        return ResultReading(
            results: [ExpectedResult(text: whole, kind: .other)], unused: [whole],
            diagnostics: [limits.exceeded(by: whole)])
    }
}

/// A results cell's words with what the lexicon says of them.
struct ResultWords {
    let words: TokenizedText
    private let known: [ResultWord?]
    /// Which tokens stand in brackets or quotation marks: no comma separates there, and no word decides.
    private let closed: [Bool]
    private let budget: StepBudget
    /// Whether the words of a result from there on say what is done with a document, asked for once.
    private var process: (start: Int, isProcess: Bool)?

    private var tokens: [TokenizedText.Token] { words.tokens }

    init(_ text: String, _ budget: StepBudget) {
        words = TokenizedText(text, joinsWithoutHyphen: true) {
            ResultLexicon.word($0) != nil || PostLexicon.word($0) != nil
        }
        known = words.tokens.map { [words] in $0.kind == .word ? ResultLexicon.word(words.letters($0)) : nil }
        closed = Enclosures(words).isClosed
        self.budget = budget
        // The letters; the tokens are looked up, enclosed, parted and trimmed.
        budget.spend(words.printed.count + 4 * words.tokens.count)
    }

    // MARK: Splitting

    /// The tokens of each result, in order.
    mutating func pieces() -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for index in 0...tokens.count where !budget.isSpent {
            guard index == tokens.count || separates(index, from: start) else { continue }
            let piece = trimmed(start..<index)
            if piece.contains(where: {
                tokens[$0].kind == .word || tokens[$0].kind == .number || tokens[$0].isMark("+")
            }) {
                pieces.append(piece)
            }
            start = index + 1
        }
        return pieces
    }

    private mutating func separates(_ index: Int, from start: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .lineBreak { return true }
        guard !closed[index] else { return false }
        if token.isMark(";") || token.isMark("•") || token.isMark("·") { return true }
        guard token.isMark(","), index > 0, !tokens[index - 1].isDash else { return false }
        return resultBegins(at: index + 1, after: start..<index)
    }

    /// The most adjectives before a noun: «методические, дидактические и информационно-аналитические материалы».
    private static let mostAdjectives = 8

    /// Whether a word that names a kind of result begins there, in the nominative, adjectives before it allowed.
    private mutating func resultBegins(at first: Int, after previous: Range<Int>) -> Bool {
        var index = first
        var adjective: AdjectiveForm?
        for _ in 0...Self.mostAdjectives {
            guard index < tokens.count, tokens[index].kind == .word, !closed[index] else { return false }
            budget.spend()
            if let word = known[index] {
                switch word.form {
                case .singular: return adjective != .oblique && adjective != .plural
                case .plural: return adjective != .oblique
                case .oblique:
                    // «Рекомендации» is the plural or a genitive: an adjective decides, else what stands before.
                    guard Self.plural.end(words.letters(tokens[index])) else { return false }
                    if let adjective { return adjective == .plural }
                    return !isProcess(previous)
                }
            }
            guard let found = self.adjective(at: index) else { return false }
            adjective = found.form
            index = found.end
            // «Методические и дидактические материалы».
            if index + 1 < tokens.count, words.isSingleLetter(tokens[index]) || tokens[index].isMark(",") { index += 1 }
        }
        return false
    }

    private enum AdjectiveForm { case singular, plural, oblique, mayBeSingular }

    /// The form of an adjective («учебно-методические»), and the index behind it.
    private func adjective(at index: Int) -> (form: AdjectiveForm, end: Int)? {
        var last = index
        while last + 2 < tokens.count, tokens[last + 1].isDash, tokens[last + 2].kind == .word, known[last + 2] == nil {
            last += 2
        }
        budget.spend(last - index + 1)
        let letters = words.letters(tokens[last])
        guard letters.count >= 4, let form = Self.adjectives.first(where: { $0.0.end(letters) })?.1 else { return nil }
        return (form, last + 1)
    }

    /// «Подготовка приказа, справки»: what is listed depends on the first word.
    private mutating func isProcess(_ piece: Range<Int>) -> Bool {
        guard piece.count > 1 else { return false }
        if let process, process.start == piece.lowerBound { return process.isProcess }
        let isProcess = saysProcess(piece)
        process = (piece.lowerBound, isProcess)
        return isProcess
    }

    private func saysProcess(_ piece: Range<Int>) -> Bool {
        var index = piece.lowerBound
        while index < piece.upperBound {
            budget.spend()
            guard tokens[index].kind == .word else {
                index += 1
                continue
            }
            if let word = known[index] { return word.weight == .process }
            guard let found = adjective(at: index) else { return false }
            index = found.end
        }
        return false
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        // Bullets, and the numbers of a list.
        let range = range.trimmed(
            leading: { tokens[$0].isDash || tokens[$0].isMark("•") || tokens[$0].isMark("·") },
            trailing: { tokens[$0].isMark(",") || tokens[$0].kind == .lineBreak })
        if let first = range.first, tokens[first].kind == .number, range.count > 2,
            tokens[first + 1].isMark(".") || tokens[first + 1].isMark(")"), tokens[first + 2].kind == .word
        {
            return (first + 2)..<range.upperBound
        }
        return range
    }

    // MARK: Kinds

    /// Whether the lexicon knows a word of a result.
    func knows(_ piece: Range<Int>) -> Bool { piece.contains { known[$0] != nil } }

    /// The kind of a result: its first word that names one.
    func kind(_ piece: Range<Int>) -> ExpectedResult.Kind {
        budget.spend(4 * piece.count)
        let open = piece.filter { !closed[$0] && tokens[$0].kind == .word }
        return kind(of: open) ?? kind(of: piece.filter { tokens[$0].kind == .word }) ?? .other
    }

    private func kind(of indices: [Int]) -> ExpectedResult.Kind? {
        var fallback: ExpectedResult.Kind?
        /// What the words so far qualify, and what the last of them does.
        var before: ResultQualifiers = []
        var last: ResultQualifiers = []
        for (position, index) in indices.enumerated() {
            if let word = known[index] {
                switch word.weight {
                // «Разработки уроков» are materials, «разработка положения» is the положение.
                case .decisive where word.kind == .other && fallback != nil: return fallback
                case .decisive: return refined(word.kind, before, last, at: position, of: indices)
                case .process, .weak:
                    // «Локальные нормативные документы», «благодарственное письмо»: the adjective decides.
                    if before.contains(.normative) { return .localAct }
                    if before.contains(.thanking) { return .certificate }
                    if last.contains(.methodical), word.kind == .materials { return .materials }
                    if before.contains(.analytic) { return .analysis }
                    if fallback == nil, word.kind != .other { fallback = word.kind }
                }
            }
            last = qualifiers(index)
            before.formUnion(last)
        }
        return fallback
    }

    private func qualifiers(_ index: Int) -> ResultQualifiers { ResultLexicon.qualifiers(words.letters(tokens[index])) }

    /// What the words around a kind make of it.
    private func refined(
        _ kind: ExpectedResult.Kind, _ before: ResultQualifiers, _ last: ResultQualifiers, at position: Int,
        of indices: [Int]
    ) -> ExpectedResult.Kind {
        let behind = indices[(position + 1)...]
        switch kind {
        case .memo where behind.prefix(3).contains(where: { qualifiers($0).contains(.learning) }): return .certificate
        case .materials where before.contains(.analytic): return .analysis
        case .materials where before.contains(.photo): return .photoReport
        case .materials where before.contains(.video): return .video
        case .materials where before.contains(.normative), .other where before.contains(.normative): return .localAct
        case .other where last.contains(.road): return .plan
        case .plan where isSynopsis(behind.first, joinedTo: indices[position]): return .materials
        case .report where last.contains(.photo): return .photoReport
        case .report where last.contains(.video): return .video
        case .survey where before.contains(.analytic): return .analysis
        default: return kind
        }
    }

    /// «План-конспект».
    private func isSynopsis(_ next: Int?, joinedTo index: Int) -> Bool {
        guard let next, next == index + 2, tokens[index + 1].isDash else { return false }
        return qualifiers(next).contains(.synopsis)
    }

    /// The nominative plural of nouns, and the genitive singular that looks like it.
    private static let plural: WordEndings = "ы и і я"
    private static let adjectives: [(WordEndings, AdjectiveForm)] = [
        ("ые ие ыя ія", .plural),
        ("ый ий ая яя ое ее ае яе ны кі вы", .singular),
        ("ой ей", .mayBeSingular),
        ("ого его ому ему ым им ом ем ую юю ых их ыми ими ага яга аму яму ай яй іх", .oblique),
    ]
}
