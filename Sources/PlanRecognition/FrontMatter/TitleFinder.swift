import TextAnalysis

/// Finds the lines that name the plan.
enum TitleFinder {
    /// The range of the title in the lines, or nil where no line begins one.
    ///
    /// - Parameter mayHaveHeading: whether the heading of a section may stand below the title.
    static func range(in lines: [FrontLine], mayHaveHeading: Bool = false) -> Range<Int>? {
        guard
            let start = lines.indices.first(where: { begins(lines[$0], with: LineLexicon.titleNouns) })
                ?? lines.indices.first(where: { begins(lines[$0], with: LineLexicon.weakTitleNouns) })
        else { return nil }
        var first = start
        // «КАЛЕНДАРНЫЙ⏎ПЛАН РАБОТЫ»
        if first > 0, isAdjectives(lines[first - 1].text) { first -= 1 }
        var end = start + 1
        let yearLine = yearLine(in: lines, after: start)
        var hasYear = false
        var searched = start
        while end < lines.count {
            let line = lines[end]
            if line.isBlank {
                guard let next = lines[end...].firstIndex(where: { !$0.isBlank }), let yearLine, next <= yearLine else {
                    break
                }
                end = next
                continue
            }
            while !hasYear, searched < end {
                hasYear = namesYear(lines[searched].text)
                searched += 1
            }
            guard
                yearLine.map({ end <= $0 }) == true || continues(lines[end - 1], with: line)
                    || (!hasYear && !mayHaveHeading && follows(line))
            else { break }
            end += 1
        }
        while end > first + 1, lines[end - 1].isBlank { end -= 1 }
        return first..<end
    }

    /// The title where no line says «план»: a paragraph in a heading style; else the line that names a year, with the
    /// lines straight above it; else lines in capitals; else a single short line.
    static func fallback(in lines: [FrontLine]) -> Range<Int>? {
        func mayBe(_ index: Int) -> Bool {
            let line = lines[index]
            return !line.isBlank && line.label.isEmpty && line.text.utf8.count <= 600 && !LineShape.isGoal(line.text)
                && !OrganizationFinder.begins(line.text) && !LineShape.hasInitials(line.text)
        }
        if let heading = lines.indices.first(where: { lines[$0].headingLevel > 0 && mayBe($0) }) {
            return heading..<(heading + 1)
        }
        if let year = lines.indices.first(where: {
            mayBe($0) && namesYear(lines[$0].text)
                && (lines[$0].text.hasPrefix("на ")
                    || LineShape.words(lines[$0].text, limit: 40).contains {
                        LineLexicon.yearWords.contains($0) || $0 == "уч"
                    })
        }) {
            // The institution may stand between the name of the plan and its year, and above both.
            var first = year
            while first > 0, mayBe(first - 1) || OrganizationFinder.begins(lines[first - 1].text) { first -= 1 }
            while first < year, OrganizationFinder.begins(lines[first].text) { first += 1 }
            return first..<(year + 1)
        }
        if let first = lines.indices.first(where: { mayBe($0) && Letters.areCapitals(lines[$0].text, minimum: 8) }) {
            var end = first + 1
            while end < lines.count, mayBe(end), Letters.areCapitals(lines[end].text) { end += 1 }
            return first..<end
        }
        let filled = lines.indices.filter { !lines[$0].isBlank && !OrganizationFinder.begins(lines[$0].text) }
        guard let only = filled.first, filled.count == 1, mayBe(only), lines[only].text.utf8.count <= 300,
            ![".", ":", ";"].contains(lines[only].text.unicodeScalars.last.map(String.init) ?? "")
        else { return nil }
        return only..<(only + 1)
    }

    /// Whether a line names a plan: «План работы», «Календарный план», «Праграма …».
    static func begins(_ line: FrontLine) -> Bool { begins(line, with: LineLexicon.titleNouns) }

    private static func begins(_ line: FrontLine, with nouns: StemSet) -> Bool {
        guard line.label.isEmpty, !line.isBlank, line.text.utf8.count <= 600 else { return false }
        let words = LineShape.words(line.text, limit: 5)
        guard let index = words.firstIndex(where: { nouns.contains($0) }) else { return false }
        if words[index] == "карта" { return index == 1 && (words[0] == "дорожная" || words[0] == "дарожная") }
        return words[..<index].allSatisfy(isAdjective)
    }

    private static func isAdjectives(_ text: String) -> Bool {
        let words = LineShape.words(text, limit: 4)
        return !words.isEmpty && words.count <= 3 && words.allSatisfy(isAdjective)
    }

    private static func isAdjective(_ word: String) -> Bool {
        guard word.utf8.count >= 8 else { return ["еа", "і", "и"].contains(word) }
        return LineLexicon.adjectives.end(word.letters)
    }

    /// The line that says for which year the plan is, where it follows the title closely.
    private static func yearLine(in lines: [FrontLine], after start: Int) -> Int? {
        if namesYear(lines[start].text) { return nil }
        var seen = 0
        for index in (start + 1)..<max(start + 1, lines.count) {
            let line = lines[index]
            if line.isBlank { continue }
            seen += 1
            if seen > 6 || LineShape.isGoal(line.text) || !line.label.isEmpty || line.text.utf8.count > 600 {
                return nil
            }
            if namesYear(line.text) {
                let words = LineShape.words(line.text, limit: 6)
                // «УО «Гимназия г. Чаусы» на 2024/2025 учебный год» says it behind the name of the institution.
                let isPeriod =
                    words.first == "на" || words.first == "за" || words.first.map(Letters.hasDigit) == true
                    || LineShape.words(line.text, limit: 40).contains {
                        LineLexicon.yearWords.contains($0) || $0 == "гг"
                    } || saysForWhen(line.text) || endsWithDates(line.text) || namesTimeBehindName(line.text)
                return isPeriod ? index : nil
            }
        }
        return nil
    }

    /// Whether a year stands close behind «на»: «ГУО «Гимназия» на сентябрь 2025 года», not «приказ от 01.09.2025».
    private static func saysForWhen(_ text: String) -> Bool {
        let words = LineShape.words(text, limit: 40)
        return words.indices.contains { index in
            words[index] == "на"
                && words[(index + 1)...].prefix(8).contains { $0.utf8.count == 4 && $0.utf8.allSatisfy(isDigit) }
        }
    }

    /// Whether the time of the plan stands in brackets at the end of a line: «ГУО «Гимназия» (10–21 ноября 2025 г.)»,
    /// not «(протокол от 01.09.2025)».
    private static func endsWithDates(_ text: String) -> Bool {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return false }
        let inside = String(text[text.index(after: open)...].dropLast())
        guard let first = LineShape.words(inside, limit: 1).first else { return false }
        guard namesYear(inside) else { return false }
        if Letters.hasDigit(first) || first == "с" || first == "з" { return true }
        if case .month = DeadlineLexicon.lexeme(of: first.letters) { return true }
        return false
    }

    /// Whether a year stands behind the name of an institution and nothing but its time does: «ДУК «Дом культуры», 4–6 верасня
    /// 2026 года», «МАОУ «СОШ № 30», I квартал 2026 г.».
    private static func namesTimeBehindName(_ text: String) -> Bool {
        guard let close = text.lastIndex(where: { "»”\")".contains($0) }), OrganizationFinder.begins(text) else {
            return false
        }
        let tail = String(text[text.index(after: close)...])
        let words = LineShape.words(tail, limit: 3)
        guard namesYear(tail), let first = words.first else { return false }
        if Letters.hasDigit(first) || ["с", "з", "от", "ад"].contains(first) { return true }
        if case .month = DeadlineLexicon.lexeme(of: first.letters) { return true }
        guard words.count > 1, case .unit = DeadlineLexicon.lexeme(of: words[1].letters) else { return false }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func namesYear(_ text: String) -> Bool {
        LineShape.hasDate(text)
    }

    /// Whether a line goes on with the title above it.
    private static func continues(_ above: FrontLine, with line: FrontLine) -> Bool {
        guard line.label.isEmpty, !LineShape.isGoal(line.text), line.text.utf8.count <= 600 else { return false }
        if Letters.beginsSmall(line.text) || Letters.beginsQuoted(line.text) { return true }
        if line.text.hasPrefix("("), Letters.hasDigit(line.text) || above.text.utf8.count < 300 { return true }
        let words = LineShape.words(line.text, limit: 2)
        if words.first == "на" || words.first == "по" || words.first == "за" || words.first == "па" { return true }
        return !namesYear(above.text) && Letters.areCapitals(above.text) && Letters.areCapitals(line.text)
            && line.headingLevel == above.headingLevel && !OrganizationFinder.begins(line.text)
    }

    /// Whether a line straight below the title, with no blank line between, names more of the plan: «План
    /// проведения⏎Дня открытых дверей», and no goal, list or heading.
    private static func follows(_ line: FrontLine) -> Bool {
        line.label.isEmpty && line.headingLevel == 0 && line.text.utf8.count <= 240 && !LineShape.isGoal(line.text)
            && LeadingNumber(line.text) == nil && !line.text.utf8.contains(0x3A)
            && !OrganizationFinder.begins(line.text)
            && SectionScheme(line.text, number: "", namesMonth: false).rank == nil
    }

    /// The project's name as the title gives it: the first quotation behind the word «проект», its outer quotation
    /// marks taken away.
    static func project(in title: String) -> String? {
        let scalars = Array(title.unicodeScalars)
        let letters = scalars.map { Folding.folded($0) }
        guard
            let word = firstIndex(of: Array("проект".utf16), in: letters)
                ?? firstIndex(of: Array("праект".utf16), in: letters),
            let open = scalars[word...].firstIndex(where: Letters.isOpeningQuote)
        else { return nil }
        guard let close = closing(of: open, in: scalars) else { return nil }
        let name = CellText.folded(String(scalars: scalars[(open + 1)..<close]))
        return name.isEmpty ? nil : name
    }

    /// The end of what stands in the quotation that opens at an index: its closing mark, or the end of the last mark
    /// inside it where that one was printed for two («Модель «Школа – мой дом»).
    private static func closing(of open: Int, in scalars: [Unicode.Scalar]) -> Int? {
        if scalars[open] == "\"" {
            let marks = scalars.indices[(open + 1)...].filter { scalars[$0] == "\"" }
            guard let last = marks.last else { return nil }
            return marks.count.isMultiple(of: 2) ? last + 1 : last
        }
        var depth = 0
        var deepest = 0
        var last: Int?
        for index in open..<scalars.count {
            // “ closes what „ has opened, and opens elsewhere.
            let isClosing = isClosing(scalars[index]) || scalars[index].value == 0x201C && scalars[open].value == 0x201E
            if isClosing {
                depth -= 1
                last = index
                if depth == 0 { return index }
            } else if isOpening(scalars[index]) {
                depth += 1
                deepest = max(deepest, depth)
            }
        }
        return last.map { deepest > 1 ? $0 + 1 : $0 }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        [0xAB, 0x201E, 0x2039, 0x201C].contains(scalar.value)
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { [0xBB, 0x201D, 0x203A].contains(scalar.value) }

    private static func firstIndex(of word: [UInt16], in letters: [UInt16]) -> Int? {
        guard letters.count >= word.count else { return nil }
        return letters.indices.dropLast(word.count - 1).first { start in
            letters[start..<(start + word.count)].elementsEqual(word)
                && (start == 0 || !Letters.isLetter(Unicode.Scalar(letters[start - 1]) ?? " "))
        }
    }
}
