import DocumentModel
import PlanModel
import TextAnalysis

/// Sees that a header is one of a matrix, and which column is what.
struct MatrixFinder: Sendable {
    let classifier: HeadingClassifier
    private let dates = DateHeadings()

    init(classifier: HeadingClassifier) { self.classifier = classifier }

    /// How many rows below a header are looked at.
    private static let rowsSampled = 30

    /// What sort of date the words of a heading are; nil where they are none.
    func date(_ heading: String) -> DateHeadings.Sort? { dates.sort(of: heading) }

    /// Whether a row may be the lowest of a matrix's header: three neighbouring cells in it are dates. Where they are,
    /// one of each three cells is, so that only every third is read.
    func mayBeHeader(_ table: Table, row: Int) -> Bool {
        let positions = table.positions(inRow: row)
        guard positions.count >= 3 else { return false }
        func isDate(_ index: Int) -> Bool {
            positions.indices.contains(index) && dates.sort(of: table.cells[positions[index]].typedLines) != nil
        }
        return stride(from: 2, to: positions.count, by: 3).contains { index in
            guard isDate(index) else { return false }
            return isDate(index - 1) && (isDate(index - 2) || isDate(index + 1))
                || isDate(index + 1) && isDate(index + 2)
        }
    }

    // MARK: Dates in the headings

    /// The columns of a matrix whose headings are dates, with their roles; nil where they are none.
    ///
    /// - Parameters:
    ///   - columns: the columns as the vocabulary of headings reads them.
    ///   - levels: the levels of each heading, from top to bottom.
    ///   - row: the first row below the header.
    func datesInHeadings(
        _ columns: [HeaderColumn], levels: [[String]], table: Table, below row: Int
    ) -> (columns: [HeaderColumn], matrix: Matrix)? {
        let sorts = sorts(of: columns, levels)
        guard let run = Self.longestRun(sorts) else { return nil }
        let others = columns.indices.filter { !run.contains($0) }
        // «2.2 | Промывка | 15.07.2026 | 01.09.2026» is a row of a plan.
        guard !others.contains(where: { Self.isNumber(columns[$0].heading) }) else { return nil }
        // Two columns are a matrix where nothing else says what is done and when: «Направление | I полугодие | II
        // полугодие».
        if run.count < 3 {
            guard run.count == 2, run.allSatisfy({ sorts[$0] == .date }),
                !others.contains(where: { columns[$0].reading.role == .deadline || isSureActivity(columns[$0]) }),
                others.contains(where: { columns[$0].reading.role != .number })
            else { return nil }
        }
        let calendar = wallCalendar(columns, run, sorts, levels, table, below: row)
        guard calendar != nil || holdWords(columns, run, table, below: row) else { return nil }
        var columns = columns
        for index in run {
            columns[index].reading = HeadingReading(role: .activity, rule: Self.dateRule, confidence: 1)
        }
        let titles =
            others.first { $0 < run.lowerBound && Self.mayGiveTitles(columns[$0].reading.role) }
            ?? others.first {
                [.activity, .other].contains(columns[$0].reading.role) && !columns[$0].heading.isEmpty
            }
        for index in others {
            switch columns[index].reading.role {
            case _ where index == titles:
                columns[index].reading = HeadingReading(role: .other, rule: "matrix-titles", confidence: 0.6)
            case .activity, .deadline:
                columns[index].reading = HeadingReading(role: .other, rule: Self.besideDatesRule, confidence: 0.6)
            default: break
            }
        }
        var matrix = Matrix(turn: .datesInHeadings, titles: titles, headings: [:])
        for index in run { matrix.headings[index] = levels[index] }
        matrix.wallCalendar = calendar
        // Days of the week head a timetable too; with weeks beside them, or days below, they are dates.
        matrix.isOfWeekdays =
            calendar == nil && run.allSatisfy { sorts[$0] == .weekday }
            && !(titles.map { areDates(columns[$0], table, below: row) } ?? false)
        return (columns, matrix)
    }

    /// The month that hangs on the wall under headings that are weekdays; nil where the cells have no days, or no words.
    private func wallCalendar(
        _ columns: [HeaderColumn], _ run: Range<Int>, _ sorts: [DateHeadings.Sort?], _ levels: [[String]],
        _ table: Table, below row: Int
    ) -> WallCalendar? {
        guard run.count >= 5, run.allSatisfy({ sorts[$0] == .weekday }) else { return nil }
        let weekdays = run.compactMap { index in levels[index].last.flatMap(dates.weekday) }
        // The week begins on Monday, or on Sunday.
        let places = weekdays.map { ($0 - (weekdays.first ?? 1) + 7) % 7 }
        guard weekdays.count == run.count, zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }),
            let calendar = WallCalendar(
                zip(run, weekdays).map { (columns[$0].range, $1) }, table, below: row)
        else { return nil }
        let hasWords = calendar.marks.keys.contains { position in
            calendar.withoutMark(table.cells[position], at: position).text.unicodeScalars.count(
                where: Letters.isLetter) >= 4
        }
        return hasWords ? calendar : nil
    }

    /// The calendar that goes on in a further table without a header, which has days of its own; nil where its cells have none.
    func wallCalendar(_ matrix: Matrix, goingOnIn table: Table, _ columns: [HeaderColumn]) -> WallCalendar? {
        let weekdays = matrix.columns.compactMap { index -> (Range<Int>, Int)? in
            guard columns.indices.contains(index),
                let weekday = matrix.headings[index]?.last.flatMap(dates.weekday)
            else { return nil }
            return (columns[index].range, weekday)
        }
        guard weekdays.count == matrix.columns.count else { return nil }
        return WallCalendar(weekdays, table, below: 0, leastSteps: 0)
    }

    /// The name of the rule that takes the role of what the columns of a matrix are from a column beside them.
    private static let besideDatesRule = "beside-dates"

    /// Whether a column may hold the themes of its rows: «Тема недели», «Направление»; «Мероприятие» says what is done.
    private static func isTheme(_ column: HeaderColumn) -> Bool {
        guard !column.heading.isEmpty, column.reading.rule != "profile" else { return false }
        return column.reading.role == .other || column.reading.role == .activity && column.reading.confidence < 0.75
    }

    /// The name of the rule that takes a heading for a date.
    static let dateRule = "date-heading"

    /// What sort of date each heading is; nil where it is none, or where the profile says what it is.
    private func sorts(of columns: [HeaderColumn], _ levels: [[String]]) -> [DateHeadings.Sort?] {
        var sorts = columns.indices.map { columns[$0].reading.rule == "profile" ? nil : sort(of: levels[$0]) }
        let months = columns.indices.map { index in
            sorts[index] == .romanMonth ? levels[index].last.flatMap(dates.romanMonth) : nil
        }
        var start = 0
        for index in 0...months.count {
            let goesOn =
                index > start && index < months.count
                && months[index - 1].map { $0 % 12 + 1 == months[index] } ?? false
            if goesOn { continue }
            // «I | II | III | IV» are quarters as likely: months where one is behind the fourth.
            let run = months[start..<index].compactMap { $0 }
            let areMonths = run.count >= 3 && run.contains { $0 > 4 }
            for place in start..<index where sorts[place] == .romanMonth { sorts[place] = areMonths ? .date : nil }
            start = index
        }
        return sorts
    }

    /// The columns whose headings are dates, where no column of its own says when.
    func datedColumns(_ columns: [HeaderColumn], _ levels: [[String]]) -> [Int] {
        let sorts = sorts(of: columns, levels)
        let hasDeadline = columns.indices.contains { index in
            sorts[index] == nil && columns[index].reading.role == .deadline && columns[index].reading.confidence >= 0.5
        }
        return hasDeadline ? [] : columns.indices.filter { sorts[$0] == .date }
    }

    /// Makes dates of the columns of a grid, «Вид деятельности | Сентябрь | Октябрь | Ноябрь»: an activity a row, and
    /// under each month a cross or the day on which it is done.
    ///
    /// - Parameter dated: the columns whose headings are dates.
    /// - Returns: whether it is one.
    func takeGrid(
        _ columns: inout [HeaderColumn], _ levels: [[String]], dated: [Int], _ table: Table, below row: Int
    ) -> Bool {
        guard dated.count >= 2 else { return false }
        var filled = 0, crossed = 0, timed = 0
        // «5, 19», «до 15»: then the bare numbers beside them are days too.
        var hasDays = false
        for index in dated {
            lazy var heading = DateHeadings.meaning(of: levels[index], in: DateHeadings.anyContext)
            for row in row..<min(table.rowCount, row + Self.rowsSampled) {
                guard let cell = table.cell(row: row, column: columns[index].range.lowerBound), cell.row == row,
                    cell.column == columns[index].range.lowerBound, !cell.isBlank
                else { continue }
                filled += 1
                let words = cell.shownWords
                if DateGrid.isCross(words) {
                    crossed += 1
                } else if let heading, DateGrid.saysWhen(words, under: heading, dates.parser) != nil {
                    timed += 1
                    hasDays = hasDays || words.utf8.count > 3 && Letters.hasDigit(words)
                }
            }
        }
        let isCrossed = dated.count >= 3 && crossed > 0 && crossed * 2 > filled
        guard isCrossed || timed > 0 && (crossed + timed) * 4 >= filled * 3 else { return false }
        for index in dated {
            // «Сроки» over «Сентябрь»: the numbers below are days.
            let isOfDays =
                hasDays
                || levels[index].count > 1 && classifier.classify([levels[index][0]])[0].role == .deadline
            columns[index].reading = HeadingReading(
                role: .other, rule: isCrossed ? Self.crossesRule : isOfDays ? Self.daysRule : Self.cellDatesRule,
                confidence: 0.6)
        }
        return true
    }

    /// The name of the rule that takes a column for the date of what is crossed in it.
    static let crossesRule = "date-of-crosses"
    /// The name of the rule that takes a column for the date of the dates in it.
    static let cellDatesRule = "date-of-dates"
    /// The name of the rule that takes its bare numbers for days.
    static let daysRule = "date-of-days"
    static let gridRules: Set<String> = [crossesRule, cellDatesRule, daysRule]

    /// What sort of date a heading of several levels is: its lowest, where it may stand alone.
    private func sort(of levels: [String]) -> DateHeadings.Sort? {
        guard let lowest = levels.last, let sort = dates.sort(of: lowest) else { return nil }
        switch sort {
        case .date, .weekday, .romanMonth: return sort
        case .bareDays: return sort
        case .bareNumber:
            return levels.dropLast().contains { dates.sort(of: $0) == .date } ? sort : nil
        }
    }

    /// The longest run of neighbours that are dates.
    private static func longestRun(_ sorts: [DateHeadings.Sort?]) -> Range<Int>? {
        var longest: Range<Int>?
        var start = 0
        for index in 0...sorts.count where index == sorts.count || sorts[index] == nil {
            if index > start, index - start > longest?.count ?? 0 { longest = start..<index }
            start = index + 1
        }
        return longest
    }

    private static func isNumber(_ heading: String) -> Bool {
        Letters.hasDigit(heading) && RowNumber.isPlausible(heading)
    }

    private static func mayGiveTitles(_ role: ColumnRole) -> Bool {
        switch role {
        case .number, .responsible, .mark, .result, .note: false
        default: true
        }
    }

    private func isSureActivity(_ column: HeaderColumn) -> Bool {
        column.reading.role == .activity && column.reading.confidence >= 0.75
    }

    /// Whether the cells of some columns hold activities: words, no figures, no crosses, no names of people on duty.
    private func holdWords(_ columns: [HeaderColumn], _ run: Range<Int>, _ table: Table, below row: Int) -> Bool {
        var filled = 0, worded = 0, named = 0
        for row in row..<min(table.rowCount, row + Self.rowsSampled) {
            for index in run {
                // A title across the table stands over other columns too.
                guard let cell = table.cell(row: row, column: columns[index].range.lowerBound), cell.row == row,
                    !cell.isBlank, cell.column >= columns[run.lowerBound].range.lowerBound
                else { continue }
                filled += 1
                let text = cell.shownWords
                if text.unicodeScalars.count(where: Letters.isLetter) >= 4, !dates.isWhen(text) { worded += 1 }
                if LineShape.hasInitials(text), text.utf8.count <= 40 { named += 1 }
            }
        }
        return worded > 0 && worded * 2 > filled && named * 2 <= worded
    }

    // MARK: Dates in the first column

    /// The columns of a matrix whose first column, or the next one behind a theme, holds dates and whose other headings are
    /// directions of work; nil where they are none.
    func datesInRows(
        _ columns: [HeaderColumn], table: Table, below row: Int
    ) -> (columns: [HeaderColumn], matrix: Matrix)? {
        guard let leading = columns.indices.first(where: { columns[$0].reading.role != .number }) else { return nil }
        // «Месяц | Дата | …»: days whose month stands before them.
        let hasMonths =
            columns[leading].reading.rule == HeadingReading.columnOfTime && leading + 1 < columns.count
            && columns[leading + 1].reading.role == .deadline
        // «Тема недели | Сроки | …»: a theme tells of its whole row.
        let hasTheme =
            !hasMonths && Self.isTheme(columns[leading]) && leading + 1 < columns.count
            && columns[leading + 1].reading.role == .deadline
        let first = hasMonths || hasTheme ? leading + 1 : leading
        guard columns.count >= first + 3, columns[first].reading.rule != "profile",
            columns[first].heading.isEmpty
                || columns[first].reading.role == .deadline && dates.sort(of: columns[first].heading) == nil
        else { return nil }
        var directions: [Int] = []
        var sure = 0
        var named = 0
        let groups = groups(among: columns, behind: first)
        let partsOfDay = partsOfDay(among: columns, behind: first)
        for index in columns.indices where index > first {
            if groups.contains(index) || partsOfDay.contains(index) {
                directions.append(index)
                named += 1
                continue
            }
            guard let direction = direction(columns[index]) else { continue }
            directions.append(index)
            if direction.isSureActivity { sure += 1 }
            if direction.isKindOfWork { named += 1 }
        }
        // One column says what is done: the others tell of it.
        guard directions.count >= 2, sure != 1, sure >= 2 || named > 0, !hasTheme || sure == 0 && named >= 2,
            areDates(columns[first], table, below: row, acceptingNumbers: hasMonths)
        else { return nil }
        var columns = columns
        columns[first].reading = HeadingReading(role: .deadline, rule: "dates-in-rows", confidence: 1)
        if hasTheme {
            columns[leading].reading = HeadingReading(role: .other, rule: Self.besideDatesRule, confidence: 0.6)
        }
        var matrix = Matrix(turn: .datesInRows, titles: first, headings: [:])
        for index in columns.indices where columns[index].reading.rule == HeadingPhrase.nameOfDayRule {
            columns[index].reading = HeadingReading(role: .other, rule: Self.besideDatesRule, confidence: 0.6)
        }
        for index in directions {
            columns[index].reading = HeadingReading(role: .activity, rule: "direction-of-work", confidence: 1)
            matrix.headings[index] = [columns[index].heading]
        }
        return (columns, matrix)
    }

    /// Neighbouring columns of groups, one beside the other: «1 классы | 2 классы | 3 классы», «Младшая группа | Старшая
    /// группа», «Группы младшего возраста | Группы старшего возраста». One column of participants tells of an activity.
    private func groups(among columns: [HeaderColumn], behind first: Int) -> Range<Int> {
        func noun(_ index: Int) -> String? {
            let heading = columns[index].heading
            // «Возраст участников», «Количество участников» are no groups.
            guard columns[index].reading.rule != "profile" else { return nil }
            let words = Letters.comparedWords(heading)
            guard let noun = words.last(where: { !Letters.hasDigit($0) }) else { return nil }
            // «1 смена (8.30–13.30)», «Корпус № 2»
            let isCounted =
                Letters.hasDigit(heading) && words.count(where: { !Letters.hasDigit($0) && $0.count > 2 }) == 1
            if isCounted, Self.countedParts.contains(noun) { return String(noun.prefix(2)) }
            guard classifier.classify([heading])[0].rule == HeadingPhrase.participantsRule,
                Letters.hasDigit(heading) || (2...3).contains(words.count)
            else { return nil }
            return String(noun.prefix(2))
        }
        var start = first + 1
        for index in (first + 1)..<columns.count {
            let goesOn = index > start && noun(index) != nil && noun(index) == noun(start)
            if goesOn { continue }
            if index - start >= 2 { return start..<index }
            start = index
        }
        return columns.count - start >= 2 && noun(start) != nil ? start..<columns.count : 0..<0
    }

    /// What a day or an institution is parted into, each part with its number.
    private static let countedParts: StemSet = """
        смена змена поток паток корпус здание будынак филиал філіял площадка пляцоўка отряд атрад
        """

    /// The columns of the parts of a day, where there are several: «Утро | День | Вечер». «День» alone says when.
    private func partsOfDay(among columns: [HeaderColumn], behind first: Int) -> Set<Int> {
        let parts = columns.indices.filter { index in
            guard index > first, columns[index].reading.rule != "profile" else { return false }
            let words = Letters.comparedWords(columns[index].heading, limit: 2)
            return words.count == 1 && (Self.day.contains(words[0]) || Self.restOfDay.contains(words[0]))
        }
        let isDay = parts.contains { index in
            Letters.comparedWords(columns[index].heading, limit: 1).first.map { Self.restOfDay.contains($0) } ?? false
        }
        return isDay && parts.count > 1 ? Set(parts) : []
    }

    private static let day: StemSet = "день днем дзень днём"
    private static let restOfDay: StemSet = "утро утром вечер вечером ранак раніцай раніца вечар вечарам ночь ночью ноч"

    /// What a heading says, where it may be a direction of work: «Учебная работа», «Работа с родителями».
    private func direction(_ column: HeaderColumn) -> (isSureActivity: Bool, isKindOfWork: Bool)? {
        guard !column.heading.isEmpty, column.reading.rule != "profile",
            column.reading.role == .activity || column.reading.role == .other
        else { return nil }
        // A column that lost its role to another is read as if it were alone.
        let alone = classifier.classify([column.heading])[0]
        // «Объект контроля», «Цель контроля» tell of one activity, «Тема дня» of a whole row.
        guard ![HeadingPhrase.objectRule, HeadingPhrase.aimRule, HeadingPhrase.nameOfDayRule].contains(alone.rule)
        else {
            return nil
        }
        let words = Letters.comparedWords(column.heading)
        // «Классный час»: «час» begins other words; «Проверка работ» is of what pupils wrote.
        let isKindOfWork = words.contains { word in
            word == "час" || !Self.worksOfPupils.contains(word) && Self.kindsOfWork.contains { word.hasPrefix($0) }
        }
        switch alone.role {
        case .activity: return (alone.confidence >= 0.75, isKindOfWork)
        case .other where alone.confidence == 0: return (false, isKindOfWork)
        default: return nil
        }
    }

    /// The genitive plural of «работа»: what is handed in.
    private static let worksOfPupils: StemSet = "работ прац"

    /// How words begin that name a direction of work, Russian and Belarusian, in their compared form.
    private static let kindsOfWork = [
        "работ", "прац", "деятельност", "дзейнасц", "воспитан", "выхаван", "обучен", "навучан", "развит", "развіц",
        "мероприят", "мерапрыем", "праздник", "свят", "развлечен", "забав", "досуг", "вольны", "дасуг", "спорт",
        "здоров", "здароў", "трудов", "працоўн", "нравств", "маральн", "патриот", "патрыят", "гражданс", "грамадзян",
        "эколог", "экалаг", "эстет", "эстэт", "культур", "просвещ", "асвет", "консульт", "кансульт", "контрол",
        "кантрол", "заседан", "пасяджэн", "совещан", "нарад", "педсовет", "семинар", "семінар", "конкурс", "выставк",
        "выстав", "экскурс", "экскурсі", "профилакт", "прафілакт", "диагност", "дыягност", "методич", "метадыч",
        "организац", "арганізац", "управлен", "кіраван", "руководств", "кіраўніцтв", "сотруднич", "супрацоўн",
        "взаимодейств", "узаемадзе", "направлен", "напрам", "самоуправ", "самакірав",
        "утро", "утрен", "раніц", "вечер", "вечар", "половин", "палов", "прогулк", "прагулк", "игр", "гульн", "занят",
        "чтени", "чытан", "лекци", "лекцы", "соревнован", "спаборн", "турнир", "турнір", "фестивал", "фестывал",
        "гадзін",
    ].map { String(CellText.compared($0)) }

    /// Whether most of a column's cells say when: a day or a month, alone or with «до», «с» and their like.
    func holdsDates(_ column: HeaderColumn, _ table: Table, below row: Int) -> Bool {
        areMost(of: column, table, below: row, beginningThere: true) { dates.isDeadline($0) }
    }

    /// Whether more than half of a column's filled cells say when, be it one alone.
    ///
    /// - Parameters:
    ///   - toTheDay: whether only days count, no whole months.
    ///   - asBound: whether all counts that may be an end of a span: days whose month stands elsewhere, and years.
    func holdsSomeDates(
        _ column: HeaderColumn, _ table: Table, below row: Int, toTheDay: Bool = false, asBound: Bool = false
    ) -> Bool {
        let (filled, meant) = count(of: column, table, below: row, beginningThere: true) { words in
            dates.isDeadline(words, toTheDay: toTheDay) || asBound && dates.isBound(words)
        }
        return meant * 2 > filled
    }

    /// Whether a column's cells are times of the day, and one of them can be no day: «9.00», «10.15–11.00».
    func holdsTimes(_ column: HeaderColumn, _ table: Table, below row: Int) -> Bool {
        var sure = 0
        let (filled, timed) = count(of: column, table, below: row, beginningThere: true) { words in
            guard let mayBeDays = TimeSpan.mayBeDays(words) else { return false }
            if !mayBeDays { sure += 1 }
            return true
        }
        return sure > 0 && timed == filled
    }

    /// Whether words name a weekday, and neither a day nor a month.
    func namesWeekday(_ words: String) -> Bool { dates.weekdaysAlone(words)?.isEmpty == false }

    /// Whether each of a column's cells names weekdays or says «ежедневно», none of them a day or a month, and no weekday
    /// comes again behind others, as in the second of two weeks.
    func holdsWeekdays(_ column: HeaderColumn, _ table: Table, below row: Int) -> Bool {
        var count = 0
        var seen: Set<Int> = []
        var last: [Int] = []
        for row in row..<min(table.rowCount, row + Self.rowsSampled) {
            guard let cell = table.cell(row: row, column: column.range.lowerBound), cell.row == row, !cell.isBlank,
                cell.columnSpan <= column.range.count
            else { continue }
            guard let weekdays = dates.weekdaysAlone(cell.typedLines) else { return false }
            if weekdays.isEmpty { continue }
            count += 1
            // «1-й и 3-й вторник» may stand beside «вторник».
            if weekdays == last || dates.isCounted(cell.typedLines) { continue }
            guard seen.isDisjoint(with: weekdays) else { return false }
            seen.formUnion(weekdays)
            last = weekdays
        }
        return count >= 2
    }

    /// Whether most of a column's cells hold names of people.
    func holdsNames(_ column: HeaderColumn, _ table: Table, below row: Int) -> Bool {
        let (filled, named) = count(of: column, table, below: row, beginningThere: true, LineShape.hasInitials)
        return named > 0 && named * 2 >= filled
    }

    /// Whether most of a column's cells are dates.
    private func areDates(
        _ column: HeaderColumn, _ table: Table, below row: Int, acceptingNumbers: Bool = false
    ) -> Bool {
        areMost(of: column, table, below: row) { words in
            switch dates.sort(of: words) {
            case .date, .bareDays: true
            case .bareNumber: acceptingNumbers
            default: false
            }
        }
    }

    /// Whether the words of most of a column's cells, and of two at least, are something.
    ///
    /// - Parameter beginningThere: whether only cells count that begin in the column.
    private func areMost(
        of column: HeaderColumn, _ table: Table, below row: Int, beginningThere: Bool = false,
        _ isMeant: (String) -> Bool
    ) -> Bool {
        let (filled, meant) = count(of: column, table, below: row, beginningThere: beginningThere, isMeant)
        return meant >= 2 && meant * 4 >= filled * 3
    }

    /// How many of a column's cells are filled, and of how many the words are something.
    private func count(
        of column: HeaderColumn, _ table: Table, below row: Int, beginningThere: Bool, _ isMeant: (String) -> Bool
    ) -> (filled: Int, meant: Int) {
        var filled = 0, meant = 0
        for row in row..<min(table.rowCount, row + Self.rowsSampled) {
            guard let cell = table.cell(row: row, column: column.range.lowerBound), cell.row == row, !cell.isBlank,
                cell.columnSpan <= column.range.count, !beginningThere || cell.column == column.range.lowerBound
            else { continue }
            filled += 1
            if isMeant(cell.typedLines) { meant += 1 }
        }
        return (filled, meant)
    }
}
