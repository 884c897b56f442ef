import Diagnostics
import PlanModel
import TextAnalysis

/// Headings that are themselves a month, a week, a quarter or a day.
struct DateHeadings: Sendable {
    /// The plan's year does not matter to see whether words are a date, and neither does its month.
    static let anyContext = DeadlineContext(schoolYear: SchoolYear(start: 2024)).inside(
        .month(DeadlineContext.SectionMonth(month: 1)))

    let parser = DeadlineParser(context: Self.anyContext)

    /// How a heading names its date.
    enum Sort: Sendable, Hashable {
        /// A month, a week, a quarter, days with their month: «Сентябрь», «1 неделя (02–07.09)», «II квартал».
        case date
        /// A day of the week alone.
        case weekday
        /// Days whose month stands elsewhere: «1–6» under «Сентябрь».
        case bareDays
        /// A number that may be a day or a week: «1» under «Сентябрь».
        case bareNumber
        /// A Roman numeral that is a month among others of its row: «IX».
        case romanMonth
    }

    /// What sort of date the words of a heading are; nil where they are none.
    func sort(of heading: String) -> Sort? {
        // Most headings are told by their length or their first letters.
        guard (1...90).contains(heading.utf8.count), Self.mayBeDate(heading) else { return nil }
        let tokens = parser.tokens(of: heading)
        guard tokens.contains(where: \.namesDate) else { return nil }
        if tokens.allSatisfy(\.isWeekday) { return .weekday }
        if tokens.count == 1, tokens[0].isNumber { return .bareNumber }
        if romanMonth(heading) != nil { return .romanMonth }
        guard let reading = parser.read(heading), !Self.saysMore(reading) else {
            // «1 неделя (02–07.09)», «Сентябрь. Месячник безопасности»: it begins with a date and says more.
            return tokens.prefix(2).contains(where: \.namesDate) && parser.readSectionTitle(heading) != nil
                ? .date : nil
        }
        switch reading.deadline.kind {
        // «I декада» under «Июнь» is as much a part of it as «1 неделя».
        case .day, .days: return tokens.contains { $0.namesMonth || $0.isWeekday || $0.isDecade } ? .date : .bareDays
        case .month, .months: return .date
        // «2024 год» heads a column of figures, or of a programme of many years.
        case .period: return Self.isLong(reading.deadline) ? nil : .date
        default: return nil
        }
    }

    /// The month that a Roman numeral alone may be.
    func romanMonth(_ heading: String) -> Int? {
        guard heading.utf8.count <= 8 else { return nil }
        let tokens = parser.tokens(of: heading)
        return tokens.count == 1 ? tokens[0].roman.flatMap { (1...12).contains($0) ? $0 : nil } : nil
    }

    /// The day of the week that a heading names, 1 Monday … 7 Sunday.
    func weekday(_ heading: String) -> Int? {
        guard let token = parser.tokens(of: heading).first, case .weekday(let weekday, _) = token.lexeme else {
            return nil
        }
        return weekday
    }

    /// The words by which a heading is read: the name of a month for its Roman numeral.
    func spelledOut(_ heading: String) -> String {
        romanMonth(heading).flatMap { CalendarWords.russianMonths[$0 - 1].split(separator: " ").first.map(String.init) }
            ?? heading
    }

    /// Whether words are a day or a month, or what lies before or after one, and nothing else.
    ///
    /// - Parameter toTheDay: whether only days count, no whole months.
    func isDeadline(_ words: String, toTheDay: Bool = false) -> Bool {
        guard words.utf8.count <= 90, parser.tokens(of: words).contains(where: \.namesMonth),
            let reading = parser.read(words), reading.unused.isEmpty
        else { return false }
        switch reading.deadline.kind {
        case .day, .days, .before, .after: return true
        case .month, .months: return !toTheDay
        default: return false
        }
    }

    /// Whether words may be an end of a span though they are no day or month by themselves: «15» under «ОКТЯБРЬ», «2026 г.».
    func isBound(_ words: String) -> Bool {
        switch sort(of: words) {
        case .bareDays, .bareNumber: return true
        default: return isWhen(words) && parser.read(words)?.deadline.kind == .period
        }
    }

    /// The weekdays that words name, none where they only say «ежедневно»; nil where they name a day or a month, or neither.
    func weekdaysAlone(_ words: String) -> [Int]? {
        guard words.utf8.count <= 90 else { return nil }
        let tokens = parser.tokens(of: words)
        guard !tokens.contains(where: { $0.namesMonth && !$0.isTime }) else { return nil }
        let weekdays = tokens.compactMap { token -> Int? in
            guard case .weekday(let weekday, _) = token.lexeme else { return nil }
            return weekday
        }
        return !weekdays.isEmpty || tokens.contains { $0.lexeme == .adverb(.day) } ? weekdays : nil
    }

    /// Whether words count a weekday of the month: «1-й и 3-й вторник», «последняя среда».
    func isCounted(_ words: String) -> Bool {
        parser.tokens(of: words).contains { token in
            switch token.lexeme {
            case .ordinal, .last: true
            default: token.isOrdinal
            }
        }
    }

    /// Whether words say when and nothing else: «до 15 октября», «ежемесячно», «по графику».
    func isWhen(_ words: String) -> Bool {
        guard words.utf8.count <= 90, let reading = parser.read(words), !Self.saysMore(reading) else { return false }
        return reading.time == nil
    }

    /// Whether a period is longer than half a year.
    private static func isLong(_ deadline: Deadline) -> Bool {
        guard let first = deadline.start, let last = deadline.end else { return false }
        return last.daysSinceEpoch - first.daysSinceEpoch > 184
    }

    /// Whether a first look at the letters leaves it open that a heading is a date: it has a figure or a Roman numeral,
    /// or begins like a month, a weekday or an ordinal.
    private static func mayBeDate(_ heading: String) -> Bool {
        if Letters.hasDigit(heading) { return true }
        return Letters.comparedWords(heading, limit: 3).contains { word in
            beginnings.contains(String(word.prefix(3)))
                || word.utf8.count <= 8 && LeadingNumber(word.uppercased())?.scheme == .roman
        }
    }

    /// How months, weekdays, «первый» and its like begin, in their compared form.
    private static let beginnings = Set(
        """
        янв фев мар апр май мая июн июл авг сен окт ноя дек сту лют сак кра чэр лип ліп жні вер кас ліс сне сні
        пон вто сре чет пят суб вос пан аут аўт сер чац няд пн вт ср чт пт сб вс аў чц нд
        пер вто тре дру трэ
        """.split { $0 == " " || $0 == "\n" }.map { String(CellText.compared(String($0)).prefix(3)) })

    /// Whether more was printed than the grammar could use: a label, a motto, a place.
    private static func saysMore(_ reading: DeadlineReading) -> Bool {
        reading.deadline.kind == .unknown || !reading.unused.isEmpty || reading.note != nil || reading.place != nil
    }

    // MARK: What a heading means

    /// What a heading gives to the cells under it.
    struct Meaning: Sendable {
        /// The deadline; its text is the words that name the date.
        var reading: DeadlineReading
        /// The same as a section would give it to its rows; nil where it has no days.
        var dates: SectionDates?
    }

    /// What a heading gives to the cells under it.
    ///
    /// The lowest level says when, in the light of those above it: «1–6» under «Сентябрь»; levels that name no date
    /// («Сроки», «2025/2026 учебный год») add nothing.
    ///
    /// - Parameters:
    ///   - levels: the heading's levels, from top to bottom.
    ///   - context: what the plan and the section say about time.
    static func meaning(of levels: [String], in context: DeadlineContext) -> Meaning? {
        guard let lowest = levels.last else { return nil }
        var context = context
        var words: [String] = []
        for level in levels.dropLast() {
            guard let dates = DeadlineParser(context: context).readSectionTitle(level) else { continue }
            words.append(level)
            context = context.inside(dates)
        }
        let parser = DeadlineParser(context: context)
        var reading: DeadlineReading
        if let above = words.last, Int(CellText.folded(lowest)) != nil {
            // «1» under «Сентябрь» is a day or a week: September it is in any case.
            guard let month = DeadlineParser(context: context.inside(nil)).read(above) else { return nil }
            reading = month
            reading.diagnostics.append(
                Diagnostic(.deadlineAmbiguous, ["words": CellText.folded((words + [lowest]).joined(separator: " "))]))
        } else {
            guard let own = parser.read(DateHeadings().spelledOut(lowest)) else { return nil }
            reading = labelled(lowest, parser) ?? (saysMore(own) ? beginning(of: lowest, parser) ?? own : own)
        }
        reading.deadline.text = CellText.folded((words + [lowest]).joined(separator: " "))
        return Meaning(reading: reading, dates: dates(of: reading.deadline) ?? parser.readSectionTitle(lowest))
    }

    /// What a day on a wall calendar gives to its cell; where nobody knows which day that is, an unknown deadline.
    static func meaning(of found: (day: Day, isInferred: Bool)?, words: String) -> Meaning {
        let text = CellText.folded(words)
        guard let (day, isInferred) = found else {
            return Meaning(
                reading: DeadlineReading(
                    deadline: Deadline(text: text, kind: .unknown), rule: "wall-calendar",
                    diagnostics: [Diagnostic(.deadlineAmbiguous, ["words": text])]))
        }
        return Meaning(
            reading: DeadlineReading(
                deadline: Deadline(
                    text: text, kind: .day, start: day, end: day, edtf: day.iso, yearInferred: isInferred),
                rule: "wall-calendar"),
            dates: .days(day...day, isInferred: isInferred))
    }

    /// What the headings give to a cell that is merged over several: from the first day of the first to the last of the
    /// last; nil where one of them has no days.
    static func span(from first: Meaning, to last: Meaning, words: String) -> Meaning? {
        guard let start = first.reading.deadline.start, let end = last.reading.deadline.end, start <= end else {
            return nil
        }
        var reading = first.reading
        reading.rule = "merged-headings"
        reading.diagnostics += last.reading.diagnostics
        reading.deadline.text = CellText.folded(words)
        reading.deadline.end = end
        reading.deadline.recurrence = nil
        reading.deadline.yearInferred = reading.deadline.yearInferred || last.reading.deadline.yearInferred
        let kinds = [first.reading.deadline.kind, last.reading.deadline.kind]
        if kinds.allSatisfy({ $0 == .month || $0 == .months }) {
            reading.deadline.kind = .months
            reading.deadline.edtf = "\(start.iso.prefix(7))/\(end.iso.prefix(7))"
        } else {
            reading.deadline.kind = kinds.allSatisfy { $0 == .day || $0 == .days } ? .days : .period
            reading.deadline.edtf = "\(start.iso)/\(end.iso)"
        }
        return Meaning(reading: reading, dates: dates(of: reading.deadline))
    }

    /// «1 неделя (02–07.09)», «I неделя⏎02.09–07.09»: the days behind a label are the label's, whatever its number would
    /// say alone.
    private static func labelled(_ heading: String, _ parser: DeadlineParser) -> DeadlineReading? {
        // «29 июня⏎«День встречи»» names its day.
        for (label, days) in parts(of: heading) where !Letters.beginsQuoted(label) {
            let tokens = parser.tokens(of: label)
            guard tokens.contains(where: \.isLength), !tokens.contains(where: \.namesMonth),
                var reading = parser.read(days), !saysMore(reading),
                parser.tokens(of: days).contains(where: \.namesMonth), reading.deadline.end != nil
            else { continue }
            switch reading.deadline.kind {
            case .day, .days:
                guard let first = reading.deadline.start, let last = reading.deadline.end, first < last else {
                    continue
                }
                reading.deadline.kind = .period
                reading.deadline.edtf = "\(first.iso)/\(last.iso)"
            // «I квартал (январь–март)» is a quarter in other words.
            case .month, .months:
                let own = parser.read(label)?.deadline
                if own?.start == reading.deadline.start, own?.end == reading.deadline.end { continue }
            default: continue
            }
            reading.rule = "labelled-heading"
            return reading
        }
        return nil
    }

    /// A heading's label and its days: what stands outside and inside its brackets, or on its two lines, in either order.
    private static func parts(of heading: String) -> [(label: String, days: String)] {
        let lines = heading.split(separator: "\n").map(String.init)
        if lines.count == 2 { return [(lines[0], lines[1]), (lines[1], lines[0])] }
        guard let open = heading.firstIndex(of: "("), let close = heading[open...].firstIndex(of: ")") else {
            return []
        }
        let inside = String(heading[heading.index(after: open)..<close])
        return [(String(heading[..<open]) + " " + heading[heading.index(after: close)...], inside)]
    }

    /// The date with which a heading begins, where it says more: «Сентябрь. Месячник безопасности».
    private static func beginning(of heading: String, _ parser: DeadlineParser) -> DeadlineReading? {
        guard let end = heading.firstIndex(where: { ".(:\n,–—".contains($0) }), end > heading.startIndex,
            let reading = parser.read(String(heading[..<end])), !saysMore(reading)
        else { return nil }
        return reading
    }

    /// The dates of a deadline, as a section's title gives them to its rows.
    private static func dates(of deadline: Deadline) -> SectionDates? {
        guard let first = deadline.start, let last = deadline.end else { return nil }
        if deadline.kind == .month {
            return .month(.init(month: first.month, year: first.year, isYearInferred: deadline.yearInferred))
        }
        return .days(first...last, isInferred: deadline.yearInferred)
    }
}

extension DeadlineParser {
    /// The tokens of words that may name a date; none where they are longer than a cell may be.
    func tokens(of words: String) -> [DeadlineToken] {
        guard let budget = limits.budget(for: words) else { return [] }
        return grammar(of: words, budget: budget).tokens
    }
}

extension DeadlineToken {
    /// Whether it makes words a date with a value: «Месяц», «Неделя», «Год» alone are names of columns.
    fileprivate var namesDate: Bool {
        switch lexeme {
        case .month, .weekday, .ordinal: true
        default: roman != nil || isNumber || namesMonth
        }
    }

    /// Whether it is a number or a date in figures.
    fileprivate var isNumber: Bool {
        if case .number = kind { return true }
        return false
    }

    /// Whether it names a month, in letters or in figures.
    fileprivate var namesMonth: Bool {
        switch kind {
        case .date, .monthYear: return true
        default:
            if case .month = lexeme { return true }
            return false
        }
    }

    /// Whether its figures can be no day: «14.00», «9.35».
    fileprivate var isTime: Bool {
        guard case .date(_, let month, nil) = kind else { return false }
        return !(1...12).contains(month)
    }

    /// Whether it is a day of the week.
    fileprivate var isWeekday: Bool {
        if case .weekday = lexeme { return true }
        return false
    }

    /// Whether it is the word for ten days of a month.
    fileprivate var isDecade: Bool { lexeme == .unit(.decade) }

    /// Whether it is a word for a length of time: «неделя», «декада», «этап».
    fileprivate var isLength: Bool {
        switch lexeme {
        case .unit, .stage: true
        default: false
        }
    }
}
