import PlanModel
import TextAnalysis

/// Takes apart a cell whose heading names several things: «Время, место, ответственные», «Место, время».
///
/// The parts are known by what they are, in any order and behind any separator: times of the day by their grammar,
/// people by theirs, classes and ages by their words; what is left is the place, whatever words it is made of.
struct JoinedCell: Sendable {
    /// What the heading names.
    let roles: Set<ColumnRole>
    /// Reads people.
    let people: ResponsibleParser
    /// Reads times of the day.
    let parser: DeadlineParser

    /// The words of a cell by what they are; empty where there are none.
    struct Parts: Sendable, Hashable {
        var time = ""
        var place = ""
        var people = ""
        var participants = ""
        /// What is none of these, where the heading names a deadline: its words in their order.
        var deadline = ""
    }

    /// A part of the cell that one thing fills.
    private struct Piece {
        enum Sort { case time, people, organization, participants, rest }

        var text: String
        /// What stands before it: a comma, a semicolon or a line break.
        var separator: Unicode.Scalar
        var sort = Sort.rest
    }

    /// The cell's parts.
    ///
    /// - Parameter text: its text in lines.
    func parted(_ text: String) -> Parts {
        var pieces = pieces(of: text)
        for index in pieces.indices where pieces[index].sort == .rest {
            pieces[index].sort = sort(of: pieces[index].text)
        }
        attach(&pieces)
        // An institution is the place where nothing else is, else somebody who answers.
        if roles.contains(.place), !pieces.contains(where: { $0.sort == .rest && !beginsDate($0.text) }) {
            if let first = pieces.firstIndex(where: { $0.sort == .organization }) { pieces[first].sort = .rest }
        }
        var parts = Parts()
        for (index, piece) in pieces.enumerated() {
            let separator = index > 0 && pieces[index - 1].sort == piece.sort ? piece.separator : "\n"
            switch piece.sort {
            case .time: Self.add(piece.text, to: &parts.time)
            case .participants: Self.add(piece.text, to: &parts.participants)
            case .people, .organization: addPerson(piece.text, behind: separator, to: &parts)
            case .rest where roles.contains(.deadline) && isWhenOrWhere(piece.text):
                Self.add(piece.text, to: &parts.deadline, piece.separator)
            case .rest where roles.contains(.place): Self.add(piece.text, to: &parts.place)
            case .rest where roles.contains(.responsible): addPerson(piece.text, behind: separator, to: &parts)
            case .rest where roles.contains(.participants): Self.add(piece.text, to: &parts.participants)
            case .rest: Self.add(piece.text, to: &parts.time)
            }
        }
        return parts
    }

    private func addPerson(_ text: String, behind separator: Unicode.Scalar, to parts: inout Parts) {
        if roles.contains(.responsible) {
            Self.add(text, to: &parts.people, separator)
        } else {
            Self.add(text, to: &parts.participants)
        }
    }

    /// Whether a piece may be of a deadline, or of the place beside it.
    private func isWhenOrWhere(_ text: String) -> Bool {
        roles.contains(.place) || Letters.hasDigit(text) || readsDeadline(text) || isPhraseOfDeadline(text)
    }

    /// «По согласованию», «по графику», «при необходимости»: words that stand for a date and could be taken for a group.
    private func isPhraseOfDeadline(_ text: String) -> Bool {
        guard text.utf8.count <= 120, let reading = parser.read(text), reading.unused.isEmpty else { return false }
        switch reading.deadline.kind {
        case .event, .schedule: return true
        case .unknown: return reading.rule == DeadlineComposer.undeterminedRule
        default: return false
        }
    }

    /// Adds a piece to the words of its sort, behind what parted it from the last.
    private static func add(_ text: String, to words: inout String, _ separator: Unicode.Scalar = ",") {
        guard !words.isEmpty else {
            words = text
            return
        }
        words += separator == "\n" ? "\n" : String(separator) + " "
        words += text
    }

    // MARK: Pieces

    /// The pieces between line breaks, semicolons and commas.
    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        for (part, separator) in Self.split(text) {
            var isFirst = true
            for (text, isTime) in cut(part) {
                pieces.append(
                    Piece(text: text, separator: isFirst ? separator : ",", sort: isTime ? .time : .rest))
                isFirst = false
            }
        }
        return pieces
    }

    /// A piece with the time or the date cut off that nothing but a dash, a bracket or a space parts from the rest.
    private func cut(_ piece: String) -> [(String, isTime: Bool)] {
        // Beside a date its own grammar tells times from days.
        if roles.contains(.deadline) {
            return partedAtSpacedSlash(piece).flatMap(withoutDate).flatMap(partedByDashes).map { ($0, false) }
        }
        let pieces = partedByDashes(piece).flatMap { partedAtSlashes($0, is: isTimeOrPeople) }
        let parts = roles.contains(.time) ? pieces.flatMap(withoutTime) : pieces.map { ($0, false) }
        return parts.flatMap { $0.isTime ? [$0] : partedAtName($0.0).map { ($0, false) } }
    }

    /// «5 мая Петров П.П.», «Петров П.П. до 5 мая»: the dates and the words beside them, where these are people.
    private func withoutDate(_ piece: String) -> [String] {
        guard let budget = parser.limits.budget(for: piece) else { return [piece] }
        var grammar = parser.grammar(of: piece, budget: budget)
        let scalars = grammar.text.printed
        let chunks = grammar.chunks()
        guard let first = chunks.firstIndex(where: \.isWholeDate), let last = chunks.lastIndex(where: \.isWholeDate)
        else {
            return [piece]
        }
        func words(_ chunks: ArraySlice<DeadlineChunk>) -> String? {
            guard let start = chunks.first?.tokens.lowerBound, let end = chunks.last?.tokens.upperBound, start < end,
                chunks.allSatisfy({ $0.isSeparator || $0.kind == .words })
            else { return nil }
            let upper = end < grammar.tokens.count ? grammar.tokens[end].range.lowerBound : scalars.count
            let text = CellText.folded(String(scalars: scalars[grammar.tokens[start].range.lowerBound..<upper]))
            return arePeople(text) ? text : nil
        }
        if let people = words(chunks[..<first]) {
            let start = grammar.tokens[chunks[first].tokens.lowerBound].range.lowerBound
            return [people, CellText.folded(String(scalars: scalars[start...]))]
        }
        if let people = words(chunks[(last + 1)...]) {
            let start = grammar.tokens[chunks[last].tokens.upperBound].range.lowerBound
            return [CellText.folded(String(scalars: scalars[..<start])), people]
        }
        return [piece]
    }

    /// «7 апреля – Лесопарк – учителя», «каб. 7 – руководители кружков»: the people before the first dash or behind the last
    /// one.
    private func partedByDashes(_ piece: String) -> [String] {
        let scalars = Array(piece.unicodeScalars)
        let dashes = scalars.indices.filter { index in
            Letters.isDash(scalars[index]) && index > 0 && scalars[index - 1] == " " && index + 1 < scalars.count
                && scalars[index + 1] == " "
        }
        for (dash, isLast) in [(dashes.last, true), (dashes.first, false)] {
            guard let dash else { continue }
            let sides = [scalars[..<dash], scalars[(dash + 1)...]].map { CellText.folded(String(scalars: $0)) }
            guard sides.allSatisfy({ !$0.isEmpty }), arePeople(sides[isLast ? 1 : 0]), !arePeople(sides[isLast ? 0 : 1])
            else { continue }
            return sides
        }
        return [piece]
    }

    private func isTimeOrPeople(_ text: String) -> Bool {
        arePeople(text) || roles.contains(.time) && withoutTime(text).allSatisfy(\.isTime)
    }

    private func arePeople(_ text: String) -> Bool { sort(of: text) == .people }

    /// The text between its separators, quotations and brackets kept whole.
    private static func split(_ text: String) -> [(String, Unicode.Scalar)] {
        var parts: [(String, Unicode.Scalar)] = []
        var words = String.UnicodeScalarView()
        var separator: Unicode.Scalar = "\n"
        var quotes = 0
        var brackets = 0
        func end() {
            let part = CellText.folded(String(words))
            if !part.isEmpty { parts.append((part, separator)) }
            words.removeAll()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«", "„": quotes += 1
            case "»", "“": quotes = max(0, quotes - 1)
            case "(": brackets += 1
            case ")": brackets = max(0, brackets - 1)
            case "\n":
                end()
                separator = scalar
                (quotes, brackets) = (0, 0)
                continue
            case ",", ";":
                guard quotes == 0, brackets == 0 else { break }
                end()
                separator = scalar
                continue
            default: break
            }
            words.append(scalar)
        }
        end()
        return parts
    }

    /// The place and the time of a cell whose heading names a place alone; nil where no piece of it can only be a time.
    func placeAndSureTime(_ text: String) -> (place: String, time: String?)? {
        let pieces = Self.split(text)
        guard pieces.count > 1, let index = pieces.indices.first(where: { isSurelyTime(pieces[$0].0) }) else {
            return nil
        }
        let others = pieces.indices.filter { $0 != index }
        guard !others.contains(where: { isSurelyTime(pieces[$0].0) }) else { return nil }
        var place = ""
        for other in others { Self.add(pieces[other].0, to: &place, pieces[other].1) }
        return (place, pieces[index].0)
    }

    private func isSurelyTime(_ piece: String) -> Bool {
        guard Letters.hasDigit(piece), piece.utf8.count <= 60, let budget = parser.limits.budget(for: piece) else {
            return false
        }
        var grammar = parser.grammar(of: piece, budget: budget)
        guard let time = grammar.time(at: 0, followsDay: false) else { return false }
        return time.end == grammar.tokens.count
    }

    /// A piece with the time at its beginning or its end cut off.
    private func withoutTime(_ piece: String) -> [(String, isTime: Bool)] {
        guard let budget = parser.limits.budget(for: piece) else { return [(piece, false)] }
        var grammar = parser.grammar(of: piece, budget: budget)
        let scalars = grammar.text.printed
        let tokens = grammar.tokens
        guard !tokens.isEmpty, tokens.contains(where: Self.mayBeTime) else {
            return [(piece, Self.namesPartOfDay(piece) || isPhraseOfTime(piece))]
        }
        if Self.namesLesson(piece) || Self.isClockWithHyphen(scalars) { return [(piece, true)] }
        func words(_ range: Range<Int>) -> String {
            var words = CellText.folded(String(scalars: scalars[range]))[...]
            while let first = words.unicodeScalars.first, "–—-/,:)(.".unicodeScalars.contains(first) || first == " " {
                words.unicodeScalars.removeFirst()
            }
            while let last = words.unicodeScalars.last, "–—-/,:( ".unicodeScalars.contains(last) {
                words.unicodeScalars.removeLast()
            }
            return String(words)
        }
        if let end = Self.timeEnd(&grammar) {
            if end == tokens.count { return [(piece, true)] }
            let start = tokens[end].range.lowerBound
            let rest = words(start..<scalars.count)
            let inside = Self.withoutBrackets(rest)
            if !rest.isEmpty, tokens[end].kind != .open || arePeople(inside) {
                return [(words(0..<start), true), (tokens[end].kind == .open ? inside : rest, false)]
            }
        }
        for index in tokens.indices.dropFirst() {
            let isBracketed = tokens[index - 1].kind == .open && tokens.last?.kind == .close
            guard let time = grammar.time(at: index, followsDay: isBracketed || tokens[index - 1].kind == .dash),
                time.end == tokens.count || isBracketed && time.end == tokens.count - 1
            else { continue }
            let start = tokens[index].range.lowerBound
            let rest = words(0..<start)
            let own = words(start..<scalars.count)
            guard Letters.hasWords(rest) else { break }
            return [(rest, false), (isBracketed ? own.replacing(")", with: "") : own, true)]
        }
        // «Библиотека 12.15 библиотекарь»
        for index in tokens.indices.dropFirst() where grammar.isClock(index) {
            guard let time = grammar.time(at: index, followsDay: true), time.end < tokens.count else { continue }
            let before = words(0..<tokens[index].range.lowerBound)
            let own = words(tokens[index].range.lowerBound..<tokens[time.end].range.lowerBound)
            let behind = words(tokens[time.end].range.lowerBound..<scalars.count)
            guard Letters.hasWords(before), arePeople(behind) else { continue }
            return [(before, false), (own, true), (behind, false)]
        }
        return [(piece, false)]
    }

    /// Where the time ends with which a piece begins. The heading says that one stands here: «10.10» is no date.
    private static func timeEnd(_ grammar: inout DeadlineGrammar) -> Int? {
        if let time = grammar.time(at: 0, followsDay: true) { return time.end }
        guard grammar.isClock(0) else { return nil }
        return grammar.kind(1) == .dash && grammar.isClock(2) ? 3 : 1
    }

    private static func mayBeTime(_ token: DeadlineToken) -> Bool {
        switch token.kind {
        case .clock, .date, .number: true
        default: false
        }
    }

    /// «12-30» and nothing else: under a heading that says «время» no range of numbers.
    private static func isClockWithHyphen(_ scalars: [Unicode.Scalar]) -> Bool {
        let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(String(scalars: parts[0])), let minute = Int(String(scalars: parts[1]))
        else { return false }
        return hour < 24 && minute < 60
    }

    /// «2 урок», «3–4 уроки», «на 2-й перемене»: lessons and breaks that a number tells.
    private static func namesLesson(_ piece: String) -> Bool {
        guard piece.utf8.count <= 60 else { return false }
        let words = Letters.comparedWords(piece, limit: 6)
        return words.contains { LineLexicon.lessons.contains($0) }
            && words.allSatisfy { LineLexicon.lessons.contains($0) || Letters.hasDigit($0) || $0.utf8.count <= 4 }
    }

    /// «По расписанию», «после уроков»: words that say when, where no date stands in the cell.
    private func isPhraseOfTime(_ piece: String) -> Bool {
        guard !roles.contains(.deadline), piece.utf8.count <= 120, let reading = parser.read(piece) else {
            return false
        }
        switch reading.deadline.kind {
        case .event, .schedule: return reading.unused.isEmpty && reading.place == nil
        default: return false
        }
    }

    // MARK: What a piece is

    private func sort(of piece: String) -> Piece.Sort {
        if roles.contains(.participants), Self.areParticipants(piece) { return .participants }
        if roles.contains(.deadline), isPhraseOfDeadline(piece) { return .rest }
        guard roles.contains(.responsible) || roles.contains(.participants) else { return .rest }
        let reading = people.read(piece)
        guard !reading.entries.isEmpty, reading.unused.isEmpty else { return .rest }
        if reading.entries.allSatisfy({ $0.kind == .organization }) {
            // «II квартал 2026 г.» is no town.
            return roles.contains(.deadline) && readsDeadline(piece) ? .rest : .organization
        }
        // «Класс», «школа», «клуб»: a group as a word, a place where the heading asks for one.
        if roles.contains(.place), reading.rules.allSatisfy({ $0 == "group" }), Self.isPlace(piece) { return .rest }
        return .people
    }

    /// Puts together what only the comma parted: «учителя 5, 6 классов», «12, 13 сентября», «ул. Мира, 5».
    private func attach(_ pieces: inout [Piece]) {
        var index = 1
        while index < pieces.count {
            let piece = pieces[index]
            let before = pieces[index - 1]
            let isContinued =
                piece.separator == "," && piece.sort == .rest && before.sort == .people
                && (piece.text.unicodeScalars.first.map(Letters.isDigit) ?? false)
                && !(roles.contains(.deadline)
                    && pieces[index...].first { !Self.isNumber($0.text) }.map {
                        beginsDate($0.text)
                    } ?? false)
            guard isContinued else {
                index += 1
                continue
            }
            pieces[index - 1].text += ", " + piece.text
            pieces.remove(at: index)
        }
    }

    private static func isNumber(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(Letters.isDigit) }

    /// Whether a piece is a date, or the number of one of several days: «5», «6 октября».
    private func beginsDate(_ text: String) -> Bool { Self.isNumber(text) || readsDeadline(text) }

    func readsDeadline(_ text: String) -> Bool {
        parser.read(text).map { $0.deadline.kind != .unknown } ?? false
    }

    /// Whether words name a place: one of them is a room, a building or a site.
    static func isPlace(_ text: String) -> Bool {
        Letters.comparedWords(text).contains { LineLexicon.places.contains($0) }
    }

    /// Whether words name classes, groups or ages: «5–7 классы», «ст. группа», «дети 5 лет».
    static func areParticipants(_ text: String) -> Bool {
        let words = Letters.comparedWords(text)
        return words.contains { LineLexicon.participants.contains($0) && !LineLexicon.ofClasses.contains($0) }
            && !words.contains { LineLexicon.leaders.contains($0) }
    }
}

extension DeadlineChunk {
    /// Whether it is a date that needs no month from elsewhere.
    fileprivate var isWholeDate: Bool {
        guard case .dates(let expressions) = kind else { return false }
        return !expressions.allSatisfy(\.isBareDays)
    }
}
