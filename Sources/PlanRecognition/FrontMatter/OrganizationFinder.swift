import TextAnalysis

/// Finds the lines that name the institution.
enum OrganizationFinder {
    /// The ranges of lines that name institutions, the most telling first.
    static func range(in lines: [FrontLine]) -> Range<Int>? {
        for start in lines.indices where begins(lines[start].text) && !LineShape.isGoal(lines[start].text) {
            var end = start + 1
            while end < lines.count, goesOn(lines[start..<end], with: lines[end]) { end += 1 }
            return start..<end
        }
        return nil
    }

    /// The lines that name an office above institutions: the plan's own organization where nothing else is.
    static func officeRange(in lines: [FrontLine]) -> Range<Int>? {
        for start in lines.indices where beginsOffice(lines[start].text) {
            var end = start + 1
            while end < lines.count, goesOn(lines[start..<end], with: lines[end]) { end += 1 }
            return start..<end
        }
        return nil
    }

    /// The office that has a line of its own in a title: «График выездов⏎Отдел культуры … райисполкома⏎на июль 2026 года».
    static func office(in title: ArraySlice<FrontLine>) -> String? {
        title.dropFirst().first { beginsOffice($0.text) && !Letters.hasDigit($0.text) }?.text
    }

    /// Whether a line begins with the name of an office: «Отдел образования Ивьевского райисполкома».
    private static func beginsOffice(_ text: String) -> Bool {
        guard text.utf8.count <= 300, let last = text.unicodeScalars.last, last != ":", last != ";",
            text.unicodeScalars.first.map({ !Letters.isLower($0) }) == true
        else { return false }
        let words = Letters.comparedWords(text, limit: 6)
        return words.count > 1 && words.prefix(2).contains { LineLexicon.offices.contains($0) }
            && words.contains { LineLexicon.fieldsOfOffices.contains($0) }
    }

    /// Whether a line begins with the name of an institution in the nominative.
    static func begins(_ text: String) -> Bool {
        guard text.utf8.count <= 500, let last = text.unicodeScalars.last, last != ":", last != ";" else {
            return false
        }
        let words = Letters.comparedWords(text, limit: 6)
        guard let first = words.first, text.unicodeScalars.first.map({ !Letters.isLower($0) }) == true else {
            return false
        }
        if LineLexicon.institutionsInShort.contains(first) || namesInShort(text) { return true }
        if LineLexicon.institutions.contains(first) { return words.count > 1 }
        guard LineLexicon.ofInstitutions.contains(first) else { return false }
        return words.dropFirst().contains {
            LineLexicon.institutions.contains($0) || LineLexicon.institutionsBehindAdjectives.contains($0)
        }
    }

    /// Whether a line begins with a short form and the name behind it: «МУК «Центр культуры»», «МБУ ДО «СШ «Олимп»».
    private static func namesInShort(_ text: String) -> Bool {
        guard let open = text.unicodeScalars.prefix(30).firstIndex(where: Letters.isOpeningQuote) else { return false }
        return isInShort(CellText.folded(String(text.unicodeScalars[..<open])))
    }

    /// Whether words are the short form of a kind of institution: one that is known, or capitals among which stands the
    /// «У» of «учреждение» and «установа», with what it teaches or where it stands behind («ДО», «РС»).
    private static func isInShort(_ words: String) -> Bool {
        guard Letters.areCapitals(words, minimum: 2) else { return false }
        let parts = words.split(separator: " ")
        guard let first = parts.first, parts.count <= 3, parts.dropFirst().allSatisfy({ $0.count <= 4 }) else {
            return false
        }
        if LineLexicon.institutionsInShort.contains(CellText.compared(String(first))) { return true }
        let letters = first.unicodeScalars
        return (2...9).contains(letters.count) && letters.allSatisfy(Letters.isLetter)
            && letters.first.map { "ГМФЧДКОУАНБ".unicodeScalars.contains($0) } == true
            && letters.contains { $0 == "У" || $0 == "Ў" }
    }

    /// «МБДОУ детский сад», «МКОУ средняя школа»: a short form with the kind of the institution in words.
    private static func isInShortWithKind(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        guard (2...4).contains(parts.count), isInShort(String(parts[0])) else { return false }
        let kind = parts.dropFirst().map { CellText.compared(String($0)) }
        return kind.contains { LineLexicon.institutions.contains($0) }
            && kind.allSatisfy { LineLexicon.institutions.contains($0) || LineLexicon.ofInstitutions.contains($0) }
    }

    private static func goesOn(_ lines: ArraySlice<FrontLine>, with next: FrontLine) -> Bool {
        guard !next.isBlank, next.label.isEmpty, next.text.utf8.count <= 300, lines.count < 4,
            !LineShape.isGoal(next.text), !TitleFinder.begins(next)
        else { return false }
        var depth = 0
        for line in lines {
            for scalar in line.text.unicodeScalars {
                if scalar.value == 0xAB || scalar.value == 0x201E { depth += 1 }
                if scalar.value == 0xBB || scalar.value == 0x201D { depth -= 1 }
            }
        }
        if depth > 0 || Letters.beginsSmall(next.text) || Letters.beginsQuoted(next.text) { return true }
        // «Государственное учреждение образования⏎Средняя школа № 7»
        if let kind = lines.last.flatMap({ Letters.comparedWords($0.text).last }),
            LineLexicon.openInstitutions.contains(kind), begins(next.text)
        {
            return true
        }
        let words = Letters.comparedWords(next.text, limit: 5)
        return words.last.map { LineLexicon.districts.contains($0) } == true
    }

    /// The institution that a title names: «ГУО «…»» as it stands there, «государственного учреждения образования «…»»
    /// in the nominative.
    static func organization(in title: String) -> String? {
        var isWordStart = true
        for index in title.unicodeScalars.indices {
            if isWordStart, let name = name(at: title[index...]) { return name }
            isWordStart = " (".unicodeScalars.contains(title.unicodeScalars[index])
        }
        return nil
    }

    private static func name(at rest: Substring) -> String? {
        // What stands before the quotation mark is at most 160 bytes: a title of thousands of words is not searched.
        guard let open = rest.unicodeScalars.prefix(200).firstIndex(where: Letters.isOpeningQuote) else { return nil }
        let before = CellText.folded(String(rest.unicodeScalars[..<open]))
        guard !before.isEmpty, before.utf8.count <= 160 else { return nil }
        let kind: String
        if isInShort(before) || isInShortWithKind(before) {
            kind = before
        } else if let nominative = nominative(CellText.compared(before)) {
            kind = nominative
        } else {
            return nil
        }
        let tail = rest.unicodeScalars[open...]
        var depth = 0
        var end = open
        // «СШ «Олимп» closes two quotations with one mark.
        var lastClosing: String.Index?
        var isStraightOpen = false
        for index in tail.indices {
            let scalar = tail[index]
            if scalar == "\"" {
                isStraightOpen.toggle()
                depth += isStraightOpen ? 1 : -1
            } else if scalar.value == 0xAB || scalar.value == 0x201E {
                depth += 1
            } else if scalar.value == 0xBB || scalar.value == 0x201D || scalar.value == 0x201C {
                depth -= 1
                lastClosing = tail.index(after: index)
            }
            end = tail.index(after: index)
            if depth == 0 { break }
        }
        if depth == 1, let lastClosing { end = lastClosing } else if depth != 0 { return nil }
        return "\(kind) \(String(rest.unicodeScalars[open..<end]))"
    }

    private static func nominative(_ genitive: String) -> String? {
        switch genitive {
        case "государственного учреждения образования": "Государственное учреждение образования"
        case "учреждения образования": "Учреждение образования"
        case "государственного учреждения дополнительного образования":
            "Государственное учреждение дополнительного образования"
        case "учреждения дополнительного образования": "Учреждение дополнительного образования"
        case "государственного учреждения культуры": "Государственное учреждение культуры"
        case "учреждения культуры": "Учреждение культуры"
        case "учреждения здравоохранения": "Учреждение здравоохранения"
        case "государственного учреждения": "Государственное учреждение"
        case "учреждения": "Учреждение"
        case "дзяржаунай установы дадатковай адукацыі", "дзяржаўнай установы дадатковай адукацыі":
            "Дзяржаўная ўстанова дадатковай адукацыі"
        case "установы дадатковай адукацыі", "ўстановы дадатковай адукацыі": "Установа дадатковай адукацыі"
        case "дзяржаунай установы культуры", "дзяржаўнай установы культуры": "Дзяржаўная ўстанова культуры"
        case "установы культуры", "ўстановы культуры": "Установа культуры"
        case "дзяржаунай установы адукацыі", "дзяржаўнай установы адукацыі": "Дзяржаўная ўстанова адукацыі"
        case "установы адукацыі", "ўстановы адукацыі": "Установа адукацыі"
        case "дзяржаунай установы", "дзяржаўнай установы": "Дзяржаўная ўстанова"
        case "установы", "ўстановы": "Установа"
        default: nil
        }
    }
}
