import TextAnalysis

/// Takes apart a cell whose heading names two things: «Место проведения, ответственные».
enum JoinedCell {
    /// The pieces of a text that are one thing, and the others, each joined by commas again: whole lines where they are
    /// one thing, else what stands between commas.
    static func parted(_ text: String, _ isThis: (String) -> Bool) -> (these: String, others: String) {
        var these: [String] = []
        var others: [String] = []
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let whole = CellText.folded(String(line))
            let pieces = line.split(separator: ",").map { CellText.folded(String($0)) }.filter { !$0.isEmpty }
            if pieces.count <= 1 || isThis(whole) && pieces.allSatisfy(isThis) {
                if isThis(whole) { these.append(whole) } else if !whole.isEmpty { others.append(whole) }
                continue
            }
            for piece in pieces {
                if isThis(piece) { these.append(piece) } else { others.append(piece) }
            }
        }
        return (these.joined(separator: ", "), others.joined(separator: ", "))
    }

    /// Whether words name a place: one of them is a room, a building or a site, and none a post («библиотекарь»,
    /// «руководитель музея»).
    static func isPlace(_ text: String) -> Bool {
        let found = Letters.comparedWords(text)
        guard found.contains(where: { word in stems.contains { word.hasPrefix($0) } || words.contains(word) }) else {
            return false
        }
        return !found.contains { word in
            guard let post = PostLexicon.word(Array(word.utf16)[...]) else { return false }
            return (post.sort == .post || post.sort == .people) && post.isHead
        }
    }

    /// Whether words name classes, groups or ages: «5–7 классы», «ст. группа», «дети 5 лет».
    static func areParticipants(_ text: String) -> Bool {
        let words = Letters.comparedWords(text)
        return words.contains { word in
            word.hasPrefix("класс") && !word.hasPrefix("классн") || word.hasPrefix("учащи") || word.hasPrefix("вучн")
                || word.hasPrefix("навучэн") || word.hasPrefix("дети") || word.hasPrefix("дзеці")
                || word.hasPrefix("воспитанник") || word.hasPrefix("выхаванц") || word == "кл" || word == "лет"
        } && !words.contains { $0.hasPrefix("рук") || $0.hasPrefix("кір") }
    }

    private static let stems = [
        "зал", "кабинет", "кабінет", "библиотека", "бібліятэка", "площадк", "пляцоўк", "стадион", "стадыён", "музей",
        "музе", "коридор", "фойе", "фае", "двор", "сайт", "актов", "спортзал", "спортплощадк", "аудитори", "аўдыторы",
        "мастерск", "майстэрн", "бассейн", "басейн", "парк", "кинотеатр", "кінатэатр", "столов",
    ]
    private static let words: Set<String> = [
        "каб", "ауд", "школа", "школе", "лицей", "гимназия", "цдт", "дк", "рдк", "сдк", "рцдт", "zoom",
    ]
}
