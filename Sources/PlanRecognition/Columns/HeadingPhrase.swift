import PlanModel
import TextAnalysis

/// A heading taken apart into the things it names.
struct HeadingPhrase: Sendable {
    /// One thing that a heading names.
    struct Part: Sendable, Hashable {
        /// What it is; `other` for a known word without a role.
        var role: ColumnRole
        /// How sure the word makes it.
        var confidence: Double
        /// The rule that read it.
        var rule: String
        /// Whether it is «время», which is the deadline or the time of the day.
        var isTimeOfDay = false
        /// Whether it stands in brackets behind what the column holds first: «Мероприятие (срок)».
        var isAside = false
        /// Whether it is «когда», which beside a place and a date column asks for the time of the day.
        var isQuestion = false
    }

    /// What the heading names, in order; empty where no word is known.
    var parts: [Part] = []
    /// The share of its words that the vocabulary of headings knows, 0 to 1.
    var coverage = 0.0
    /// Whether the heading has no words at all.
    var isEmpty: Bool
    /// Which end of a span it asks for: «Дата начала», «Окончание»; nil where it asks for none or for both.
    private(set) var bound: Bound?
    /// The steps that its reading took.
    private(set) var steps = 0

    /// An end of a span of time.
    enum Bound: Sendable, Hashable {
        case beginning, ending
        /// «Выезд»: the end of a stay behind its «заезд», the beginning of a journey before its «возвращение».
        case leaving

        /// Whether it ends what another begins.
        func ends(_ first: Bound?) -> Bool {
            switch self {
            case .beginning: false
            case .ending: first == .beginning || first == .leaving
            case .leaving: first == .beginning
            }
        }
    }

    /// Which column begins the span that another ends, by what their headings ask for: the one before it, or, where the
    /// table has a single beginning and a single end, that one however far away («Начало | Место | Окончание»).
    static func beginning(of end: Int, in bounds: [Bound?]) -> Int? {
        guard let bound = bounds[end], end > 0 else { return nil }
        if bound.ends(bounds[end - 1]) { return end - 1 }
        let others = bounds.indices.filter { $0 != end && bounds[$0] != nil }
        guard others.count == 1, others[0] < end, bound.ends(bounds[others[0]]) else { return nil }
        return others[0]
    }

    /// The same with its «когда» asking for the time of the day.
    var askingForTime: HeadingPhrase {
        var phrase = self
        for index in phrase.parts.indices where phrase.parts[index].isQuestion {
            phrase.parts[index].isTimeOfDay = true
        }
        return phrase
    }

    /// Whether the vocabulary says what it is.
    var isKnown: Bool { !parts.isEmpty }

    /// A heading that is not looked at.
    init(isEmpty: Bool) { self.isEmpty = isEmpty }

    /// A heading's words read. What stands in brackets counts only where nothing outside them does.
    init(_ heading: String) {
        let words = TokenizedText(heading) { HeadingWord.table[$0] != nil }
        isEmpty = words.tokens.isEmpty
        // The letters, and the tokens: scanned, joined at hyphens, looked up, and looked at again for what is behind them.
        steps = words.printed.count + 4 * words.tokens.count
        var scanner = Scanner(words: words)
        scanner.run()
        let outside = scanner.outside.compactMap(Self.part)
        parts = outside.isEmpty ? scanner.inside.compactMap(Self.part) : outside
        // «Мероприятие (срок)», «Мероприятие (дата, время, место)»; «Мероприятие (форма, тема)» says the same more closely.
        if parts.count == 1, parts[0].role == .activity {
            var aside = scanner.inside.compactMap(Self.part)
            if !aside.contains(where: { $0.rule == "deadline" }) { aside = [] }
            for index in aside.indices { aside[index].isAside = true }
            parts += aside.filter { $0.role == .deadline || $0.role == .place }
        }
        // «Срок (факт)» says when it was done.
        if parts.count == 1, parts[0].role == .deadline, scanner.inside.contains(where: { $0.contains(.about) }) {
            parts = [Part(role: .mark, confidence: 0.5, rule: "day-of-execution")]
        }
        bound = scanner.bounds.count == 1 ? scanner.bounds.first : nil
        if scanner.wordCount > 0 { coverage = Double(scanner.knownCount) / Double(scanner.wordCount) }
    }

    /// Whether it names a date, be it with its time, or a time of the day alone, or, under a common heading, nothing but an
    /// end of a span.
    func mayBeBound(ofTimes isTime: Bool) -> Bool {
        guard coverage >= 1, parts.allSatisfy({ $0.role == .deadline }) else { return false }
        return parts.isEmpty || isTime != namesDate
    }

    /// Whether one of the things it names is a date: «Дата и время окончания».
    var namesDate: Bool { parts.contains { $0.role == .deadline && !$0.isTimeOfDay } }

    /// The name of the rule that takes a heading for a grouping of activities.
    static let stageRule = "stage"
    /// The names of the rules that take a heading for what the activity is about.
    static let objectRule = "object", aimRule = "aim"
    /// The name of the rule that takes a heading for what a day or a week is about.
    static let nameOfDayRule = "name-of-a-day"
    /// The name of the rule that takes a heading for the people who take part.
    static let participantsRule = "participants"
    /// The name of the rule that takes «Аудитория» for them: the room, where another column has them.
    static let auditoriumRule = "auditorium"

    /// What the words of one segment say together: the first word with a meaning of its own decides, in the light of
    /// those behind it.
    private static func part(_ words: [HeadingWord]) -> Part? {
        guard let index = words.firstIndex(where: { $0.isMeaning }) else {
            return nil
        }
        let rest = words[(index + 1)...]
        let other = Part(role: .other, confidence: 0.6, rule: "other-heading")
        func has(_ wanted: HeadingWord...) -> Bool { rest.contains { wanted.contains($0) } }
        switch words[index] {
        case .number:
            // «№ кабинета», «№ протокола» are not the row's number.
            if has(.room, .place) { return Part(role: .place, confidence: 0.6, rule: "place") }
            return has(.unknown, .document) ? other : Part(role: .number, confidence: 1, rule: "number")
        case .activity: return Part(role: .activity, confidence: 1, rule: "activity")
        case .title:
            if has(.activity) { return Part(role: .activity, confidence: 1, rule: "activity") }
            // «Название дня» is none of an activity where another column has one.
            if has(.ofDay, .day, .week, .looseDeadline) {
                return Part(role: .activity, confidence: 0.4, rule: nameOfDayRule)
            }
            if has(.document, .result) { return Part(role: .result, confidence: 0.6, rule: "result-document") }
            if has(.other) { return other }
            return Part(role: .activity, confidence: has(.stage, .object, .aim) ? 0.4 : 0.85, rule: "name-of-activity")
        case .event: return Part(role: .activity, confidence: has(.activity) ? 0.9 : 0.6, rule: "kind-of-event")
        // «Что получено» is no activity.
        case .content where rest.first == .result: return Part(role: .result, confidence: 0.8, rule: "result")
        case .content where has(.ofDay, .day, .week, .looseDeadline):
            return Part(role: .activity, confidence: 0.4, rule: nameOfDayRule)
        case .content, .agenda:
            return Part(role: .activity, confidence: has(.activity, .event) ? 0.9 : 0.75, rule: "content")
        case .work:
            return Part(role: .activity, confidence: has(.activity) ? 0.8 : 0.5, rule: "kind-of-work")
        case .stage: return Part(role: .activity, confidence: 0.3, rule: stageRule)
        case .object: return Part(role: .activity, confidence: 0.3, rule: objectRule)
        case .aim: return Part(role: .activity, confidence: 0.28, rule: aimRule)
        case .deadline:
            // «Дата факт.»
            if has(.about) { return Part(role: .mark, confidence: 0.5, rule: "day-of-execution") }
            // «Сроки подготовки», «Дата сдачи отчёта» yield to the date of what is done.
            return Part(role: .deadline, confidence: has(.around) ? 0.95 : 1, rule: "deadline")
        case .period: return Part(role: .deadline, confidence: has(.around) ? 0.9 : 0.95, rule: "deadline")
        case .when: return Part(role: .deadline, confidence: 1, rule: "deadline", isQuestion: true)
        // The finer one says when: «Месяц | Неделя», «Квартал | Месяц».
        case .dayOfMonth: return Part(role: .deadline, confidence: 0.88, rule: "part-of-the-year")
        case .day: return Part(role: .deadline, confidence: 0.86, rule: "part-of-the-year")
        case .week: return Part(role: .deadline, confidence: 0.84, rule: CountedUnit.week.rule)
        case .looseDeadline: return Part(role: .deadline, confidence: 0.82, rule: "part-of-the-year")
        case .quarter: return Part(role: .deadline, confidence: 0.8, rule: CountedUnit.quarter.rule)
        case .term: return Part(role: .deadline, confidence: 0.8, rule: CountedUnit.term.rule)
        case .halfYear: return Part(role: .deadline, confidence: 0.8, rule: CountedUnit.halfYear.rule)
        case .year: return Part(role: .deadline, confidence: 0.8, rule: "part-of-the-year")
        // «Классный час»
        case .hour where words[..<index].contains(.ofClasses):
            return Part(role: .activity, confidence: 0.6, rule: "kind-of-event")
        case .time, .hour:
            return Part(role: .deadline, confidence: 0.7, rule: "time-alone", isTimeOfDay: true)
        case .responsible: return Part(role: .responsible, confidence: 1, rule: "responsible")
        case .person: return Part(role: .responsible, confidence: 0.7, rule: "person")
        case .post: return Part(role: .responsible, confidence: 0.45, rule: "post")
        case .who:
            return has(.participants)
                ? Part(role: .participants, confidence: 0.8, rule: "who-takes-part")
                : Part(role: .responsible, confidence: 0.8, rule: "who")
        // «Рассмотрение результатов» is where they are heard.
        case .result where words[..<index].contains(.hearing): return other
        case .result: return Part(role: .result, confidence: 1, rule: "result")
        // «Подготовка материалов» to a meeting asks who does it.
        case .document where words[..<index].contains(.around) && !has(.result):
            return Part(role: .responsible, confidence: 0.6, rule: "who-prepares")
        case .document:
            return Part(role: .result, confidence: has(.result) ? 0.9 : 0.7, rule: "result-document")
        case .form:
            if has(.result) { return Part(role: .result, confidence: 0.95, rule: "form-of-the-result") }
            if has(.document) { return Part(role: .result, confidence: 0.8, rule: "form-of-the-result") }
            return has(.work) ? Part(role: .activity, confidence: 0.35, rule: "kind-of-work") : other
        case .mark: return Part(role: .mark, confidence: 1, rule: "mark")
        case .execution: return Part(role: .mark, confidence: 0.7, rule: "execution")
        case .about:
            if has(.deadline, .period) { return Part(role: .mark, confidence: 0.5, rule: "day-of-execution") }
            return has(.execution, .realization) ? Part(role: .mark, confidence: 0.7, rule: "execution") : other
        case .participants:
            // «Кл. рук.»
            if has(.person), !has(.participants) { return Part(role: .responsible, confidence: 0.7, rule: "person") }
            return Part(role: .participants, confidence: 1, rule: participantsRule)
        // «Целевая аудитория» is no room.
        case .auditorium:
            return Part(
                role: .participants, confidence: 0.9, rule: words.count == 1 ? auditoriumRule : participantsRule)
        // «Кому поручено»
        case .audience where has(.responsible):
            return Part(role: .responsible, confidence: 0.8, rule: "responsible")
        case .audience: return Part(role: .participants, confidence: 0.8, rule: "audience")
        case .count:
            return has(.participants)
                ? Part(role: .participants, confidence: 0.6, rule: "number-of-participants") : other
        case .place: return Part(role: .place, confidence: 1, rule: "place")
        case .room: return Part(role: .place, confidence: 0.7, rule: "place")
        case .whereTo:
            return rest.contains(.holding) || rest.isEmpty ? Part(role: .place, confidence: 0.8, rule: "where") : nil
        case .note: return Part(role: .note, confidence: 1, rule: "note")
        // «Организация, ответственная за проведение»
        case .other: return has(.responsible) ? Part(role: .responsible, confidence: 0.9, rule: "responsible") : other
        case .filler, .hearing, .around, .ofDay, .ofClasses, .holding, .realization, .unknown: return nil
        }
    }

    /// Parts a heading at commas, conjunctions and the like, and looks its words up.
    private struct Scanner {
        let words: TokenizedText
        var outside: [[HeadingWord]] = [[]]
        var inside: [[HeadingWord]] = [[]]
        var wordCount = 0
        var knownCount = 0
        var bounds: Set<Bound> = []
        private var depth = 0

        /// Words that ask for an end of a span.
        private static let wordsOfBounds = StemTable<Bound>([
            .beginning: "начал* пачат* заезд* прибыт* прыбыцц* открыт* адкрыцц*",
            .leaving: "выезд* отъезд* ад'езд* выбыт* выбыцц*",
            .ending: """
            окончан* завершен* заканчэнн* завяршэнн* канец конец конца канца возвращ* вяртанн* закрыт* закрыцц*
            """,
        ])
        /// Prepositions that do, as the last word of a heading or its first: «Срок с», «По какое число».
        private static let prepositionsOfBounds = StemTable<Bound>([.beginning: "с з", .ending: "по па до да"])

        init(words: TokenizedText) { self.words = words }

        mutating func run() {
            var index = 0
            while index < words.tokens.count {
                let token = words.tokens[index]
                if token.kind == .word {
                    index = word(at: index)
                    continue
                }
                switch token.mark {
                case 0x28, 0x5B: depth += 1
                case 0x29, 0x5D: depth = max(0, depth - 1)
                case 0x2116: add(.number)  // №
                case 0x2C, 0x3B, 0x26, 0x2B: split()  // , ; & +
                case 0x2F, 0x5C: if isBetweenWholeWords(index) { split() }  // / \
                case 0x2D: if token.hasSpaceBefore && isBetweenWholeWords(index) { split() }
                case 0x2E: if isSentenceEnd(index) { split() }
                default: if token.kind == .lineBreak && startsAnew(index + 1) { split() }
                }
                index += 1
            }
        }

        /// Reads the word, or the words that hyphens join («отв-ный», «к-во», «классы-участники»), and returns the
        /// index behind it.
        private mutating func word(at first: Int) -> Int {
            if let end = surnameNamePatronymic(at: first) {
                add(.person)
                return end
            }
            var joined = Array(words.letters(words.tokens[first]))
            var parts = [first]
            var index = first + 1
            while index + 1 < words.tokens.count, words.tokens[index].isDash, !words.tokens[index].hasSpaceBefore,
                words.tokens[index + 1].kind == .word, !words.tokens[index + 1].hasSpaceBefore
            {
                joined += words.letters(words.tokens[index + 1])
                parts.append(index + 1)
                index += 2
            }
            if parts.count == 1, isConjunction(joined) {
                split()
                return index
            }
            wordCount += 1
            if let bound = Self.wordsOfBounds[joined[...]]
                ?? (isAtEdge(first, index) ? Self.prepositionsOfBounds[joined[...]] : nil)
            {
                bounds.insert(bound)
            }
            let whole = HeadingWord.table[joined[...]]
            if parts.count > 1, whole == nil || whole == .other || whole == .filler {
                let known = parts.compactMap { HeadingWord.table[words.letters(words.tokens[$0])] }
                if let best = known.first(where: { $0 != .other && $0 != .filler }) ?? known.first {
                    append(best)
                    return index
                }
            }
            append(whole ?? (PostLexicon.word(joined[...])?.isHeading == true ? .post : .unknown))
            return index
        }

        /// Whether a word is the last of a heading, or the first before «какого числа».
        private func isAtEdge(_ first: Int, _ end: Int) -> Bool {
            if end == words.tokens.count { return true }
            return first == 0 && words.tokens.count <= 3
                && HeadingWord.table[words.letters(words.tokens[words.tokens.count - 1])] == .dayOfMonth
        }

        /// «Ф.И.О.», «П.І.Б.»: three letters with dots, whose middle one is no conjunction.
        private func surnameNamePatronymic(at first: Int) -> Int? {
            let tokens = words.tokens
            guard words.isSingleLetter(tokens[first]), first + 4 < tokens.count, tokens[first + 1].isMark("."),
                words.isSingleLetter(tokens[first + 2]), tokens[first + 3].isMark("."),
                words.isSingleLetter(tokens[first + 4])
            else { return nil }
            let letters = [first, first + 2, first + 4].flatMap { Array(words.letters(tokens[$0])) }
            guard letters == Array("фио".utf16) || letters == Array("піб".utf16) else { return nil }
            let end = first + 5
            return end < tokens.count && tokens[end].isMark(".") ? end + 1 : end
        }

        private func isConjunction(_ letters: [UInt16]) -> Bool {
            letters == [0x0438] || letters == [0x0456] || letters == Array("или".utf16) || letters == Array("ці".utf16)
        }

        private mutating func append(_ word: HeadingWord) {
            // A post is a word of headings only by what stands around it: «Семинар | октябрь | Методист» is none.
            if word != .unknown && word != .post { knownCount += 1 }
            if depth > 0 {
                inside[inside.count - 1].append(word)
            } else {
                outside[outside.count - 1].append(word)
            }
        }

        private mutating func add(_ word: HeadingWord) {
            wordCount += 1
            append(word)
        }

        private mutating func split() {
            if depth > 0 { inside.append([]) } else { outside.append([]) }
        }

        /// Whether the words on both sides are no abbreviation of a letter or two («п/п»).
        private func isBetweenWholeWords(_ index: Int) -> Bool {
            guard index > 0, index + 1 < words.tokens.count else { return false }
            return [words.tokens[index - 1], words.tokens[index + 1]].allSatisfy {
                $0.kind == .word && $0.end - $0.start > 2
            }
        }

        /// Whether a full stop ends a sentence: a word with a capital follows («Результат. Вид документа»), not the
        /// rest of an abbreviation.
        private func isSentenceEnd(_ index: Int) -> Bool {
            guard index > 0 else { return false }
            let word = words.tokens[index - 1]
            return word.kind == .word && word.end - word.start > 2 && startsAnew(index + 1)
        }

        /// Whether a capitalized word that is not all capitals begins there.
        private func startsAnew(_ index: Int) -> Bool {
            guard index < words.tokens.count else { return false }
            return words.isCapitalized(words.tokens[index]) && !words.isAllCapitals(words.tokens[index])
        }
    }
}

extension HeadingWord {
    /// Whether it says of its own what a column holds.
    fileprivate var isMeaning: Bool {
        switch self {
        case .filler, .hearing, .around, .ofDay, .ofClasses, .holding, .realization, .unknown: false
        default: true
        }
    }
}

extension PostWord {
    /// Whether it may head the column of those who hold the post: «Редактор»; «Педагоги» take part as likely.
    fileprivate var isHeading: Bool { sort == .post && form == .singular }
}
