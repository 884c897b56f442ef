public import PlanModel
import TextAnalysis

/// What a results cell was read as.
public struct ResultReading: Sendable, Hashable {
    /// The results, in order.
    public var results: [ExpectedResult]
    /// The words no rule could use: whole results, kept as `other`, of which no word is known.
    public var unused: [String]

    /// A reading.
    public init(results: [ExpectedResult] = [], unused: [String] = []) {
        self.results = results
        self.unused = unused
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
    public init() {}

    /// Reads a cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> ResultReading {
        let cell = ResultWords(text)
        var reading = ResultReading()
        for piece in cell.pieces() {
            let text = cell.words.text(piece)
            reading.results.append(ExpectedResult(text: text, kind: cell.kind(piece)))
            if !cell.knows(piece) { reading.unused.append(text) }
        }
        return reading
    }
}

/// A results cell's words with what the lexicon says of them.
struct ResultWords {
    let words: TokenizedText
    private let known: [ResultWord?]
    /// Which tokens stand in brackets or quotation marks: no comma separates there, and no word decides.
    private let closed: [Bool]

    private var tokens: [TokenizedText.Token] { words.tokens }

    init(_ text: String) {
        words = TokenizedText(text, joinsWithoutHyphen: true) {
            ResultLexicon.word($0) != nil || PostLexicon.word($0) != nil
        }
        known = words.tokens.map { [words] in $0.kind == .word ? ResultLexicon.word(words.letters($0)) : nil }
        closed = Enclosures(words).isClosed
    }

    // MARK: Splitting

    /// The tokens of each result, in order.
    func pieces() -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for index in 0...tokens.count {
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

    private func separates(_ index: Int, from start: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .lineBreak { return true }
        guard !closed[index] else { return false }
        if token.isMark(";") || token.isMark("•") || token.isMark("·") { return true }
        guard token.isMark(","), index > 0, !tokens[index - 1].isDash else { return false }
        return resultBegins(at: index + 1, after: start..<index)
    }

    /// Whether a word that names a kind of result begins there, in the nominative, adjectives before it allowed.
    private func resultBegins(at first: Int, after previous: Range<Int>) -> Bool {
        var index = first
        var adjective: AdjectiveForm?
        while index < tokens.count, tokens[index].kind == .word, !closed[index] {
            if let word = known[index] {
                switch word.form {
                case .singular: return adjective != .oblique && adjective != .plural
                case .plural: return adjective != .oblique
                case .oblique:
                    // «Рекомендации» is the plural or a genitive: an adjective decides, else what stands before.
                    guard isPluralLookAlike(index) else { return false }
                    if let adjective { return adjective == .plural }
                    return !isProcess(previous)
                }
            }
            guard let next = behindAdjective(index) else { return false }
            adjective = next.form
            index = next.index
        }
        return false
    }

    private enum AdjectiveForm { case singular, plural, oblique, mayBeSingular }

    /// The index behind an adjective («учебно-методические», «методические и»), with its form.
    private func behindAdjective(_ index: Int) -> (index: Int, form: AdjectiveForm)? {
        var last = index
        while last + 2 < tokens.count, tokens[last + 1].isDash, tokens[last + 2].kind == .word, known[last + 2] == nil {
            last += 2
        }
        let letters = words.letters(tokens[last])
        guard letters.count >= 4 else { return nil }
        var form: AdjectiveForm?
        for (endings, found) in Self.adjectives
        where endings.contains(where: { letters.suffix($0.count).elementsEqual($0) }) {
            form = found
            break
        }
        guard let form else { return nil }
        var next = last + 1
        // «Методические и дидактические материалы».
        if next + 1 < tokens.count, words.isSingleLetter(tokens[next]) || tokens[next].isMark(",") { next += 1 }
        return (next, form)
    }

    private func isPluralLookAlike(_ index: Int) -> Bool {
        guard let last = words.letters(tokens[index]).last else { return false }
        // -ы, -и, -і, -я.
        return [0x044B, 0x0438, 0x0456, 0x044F].contains(last)
    }

    /// «Подготовка приказа, справки»: what is listed depends on the first word.
    private func isProcess(_ piece: Range<Int>) -> Bool {
        for index in piece where tokens[index].kind == .word {
            guard let word = known[index] else {
                if behindAdjective(index) != nil { continue }
                return false
            }
            return word.weight == .process && piece.count > 1
        }
        return false
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, tokens[last].isMark(",") || tokens[last].kind == .lineBreak {
            range = range.lowerBound..<last
        }
        // Bullets, and the numbers of a list.
        while let first = range.first, tokens[first].isDash || tokens[first].isMark("•") || tokens[first].isMark("·") {
            range = (first + 1)..<range.upperBound
        }
        if let first = range.first, tokens[first].kind == .number, range.count > 2,
            tokens[first + 1].isMark(".") || tokens[first + 1].isMark(")"), tokens[first + 2].kind == .word
        {
            range = (first + 2)..<range.upperBound
        }
        return range
    }

    // MARK: Kinds

    /// Whether the lexicon knows a word of a result.
    func knows(_ piece: Range<Int>) -> Bool { piece.contains { known[$0] != nil } }

    /// The kind of a result: its first word that names one.
    func kind(_ piece: Range<Int>) -> ExpectedResult.Kind {
        let open = piece.filter { !closed[$0] && tokens[$0].kind == .word }
        return kind(of: open) ?? kind(of: piece.filter { tokens[$0].kind == .word }) ?? .other
    }

    private func kind(of indices: [Int]) -> ExpectedResult.Kind? {
        var fallback: ExpectedResult.Kind?
        for (position, index) in indices.enumerated() {
            guard let word = known[index] else { continue }
            switch word.weight {
            // «Разработки уроков» are materials, «разработка положения» is the положение.
            case .decisive where word.kind == .other && fallback != nil: return fallback
            case .decisive: return refined(word.kind, at: position, of: indices)
            case .process, .weak:
                if let special = refinedWeak(at: position, of: indices) { return special }
                if fallback == nil, word.kind != .other { fallback = word.kind }
            }
        }
        return fallback
    }

    private func has(_ indices: some Sequence<Int>, _ stems: StemTable<Bool>) -> Bool {
        indices.contains { stems[words.letters(tokens[$0])] != nil }
    }

    /// What the words around a kind make of it.
    private func refined(_ kind: ExpectedResult.Kind, at position: Int, of indices: [Int]) -> ExpectedResult.Kind {
        let before = indices[..<position], behind = indices[(position + 1)...]
        switch kind {
        case .memo where has(behind.prefix(3), Self.learning): return .certificate
        case .materials:
            if has(before, Self.analytic) { return .analysis }
            if has(before, Self.photo) { return .photoReport }
            if has(before, Self.video) { return .video }
            if has(before, Self.normative) { return .localAct }
        case .other where has(before, Self.normative): return .localAct
        case .other where has(before.suffix(1), Self.road): return .plan
        case .plan where isJoined(indices[position], to: behind, Self.synopsis): return .materials
        case .report where has(before.suffix(1), Self.photo): return .photoReport
        case .report where has(before.suffix(1), Self.video): return .video
        case .survey where has(before, Self.analytic): return .analysis
        default: break
        }
        return kind
    }

    /// «Локальные нормативные документы», «благодарственное письмо»: decided by the adjective before a weak word.
    private func refinedWeak(at position: Int, of indices: [Int]) -> ExpectedResult.Kind? {
        let before = indices[..<position]
        if has(before, Self.normative) { return .localAct }
        if has(before, Self.thanking) { return .certificate }
        if has(before.suffix(1), Self.methodical), known[indices[position]]?.kind == .materials { return .materials }
        return has(before, Self.analytic) ? .analysis : nil
    }

    private func isJoined(_ index: Int, to behind: ArraySlice<Int>, _ stems: StemTable<Bool>) -> Bool {
        guard let next = behind.first, next == index + 2, tokens[index + 1].isDash else { return false }
        return has([next], stems)
    }

    private static let learning = StemTable<Bool>([
        true: "обучени* квалификаци* прохождени* участи* навучанн* кваліфікацы* праходжанн* удзел* павышэнн* повышени*"
    ])
    private static let analytic = StemTable<Bool>([true: "аналитическ* аналітычн*"])
    private static let normative = StemTable<Bool>([
        true: "нормативн* локальн* нарматыўн* лакальн* нормативно нарматыўна"
    ])
    private static let thanking = StemTable<Bool>([true: "благодарственн* похвальн* падзячн* пахвальн*"])
    private static let methodical = StemTable<Bool>([true: "методическ* метадычн* учебн* вучэбн*"])
    private static let photo = StemTable<Bool>([true: "фото фота"])
    private static let video = StemTable<Bool>([true: "видео відэа"])
    /// «Дорожная карта».
    private static let road = StemTable<Bool>([true: "дорожн* дарожн*"])
    private static let synopsis = StemTable<Bool>([true: "конспект* канспект*"])
    private static let adjectives: [([[UInt16]], AdjectiveForm)] = [
        (endings("ые ие ыя ія"), .plural),
        (endings("ый ий ая яя ое ее ае яе ны кі вы"), .singular),
        (endings("ой ей"), .mayBeSingular),
        (endings("ого его ому ему ым им ом ем ую юю ых их ыми ими ага яга аму яму ай яй іх"), .oblique),
    ]

    private static func endings(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Array($0.utf16) } }
}
