/// Posts compared by what they mean: number and case do not matter, nor which of the two languages they are in.
package enum PostWords {
    /// Whether two posts are one, or one of them is the other said more fully: «Директор» beside «Директор центра»,
    /// «заместители директора» beside «намеснік дырэктара».
    package static func areOne(_ one: String, _ other: String) -> Bool {
        let (one, other) = (keys(of: one), keys(of: other))
        return one.starts(with: other) || other.starts(with: one)
    }

    private static func keys(of post: String) -> [String] {
        Letters.comparedWords(post).map { word in
            if let twin = twins[word.letters] { return twin }
            // What an ending may be made of; posts differ in their stems.
            let ending = word.unicodeScalars.reversed().prefix { endings.contains($0) }.count
            return String(word.unicodeScalars.dropLast(ending))
        }
    }

    private static let endings = Set("аеиоуыэюяйьіў".unicodeScalars)

    /// The words of posts that are spelt differently in Russian and Belarusian.
    private static let twins = StemTable<String>([
        "директор": "директор* дырэктар*",
        "заместитель": "заместител* зам намесні* нам",
        "учитель": "учител* настаўні*",
        "воспитатель": "воспитател* выхавацел* выхавател*",
        "педагог": "педагог* педагаг*",
        "психолог": "психолог* псіхолаг*",
        "социальный": "социальн* соц сацыяльн* сац",
        "методист": "методист* метадыст*",
        "руководитель": "руководител* рук кіраўні*",
        "классный": "классн* кл класн*",
        "председатель": "председател* старшын*",
        "секретарь": "секретар* сакратар*",
        "заведующий": "заведующ* зав загадчы* заг",
        "начальник": "начальник* начальні*",
        "библиотекарь": "библиотекар* бібліятэкар*",
        "организатор": "организатор* арганізатар*",
        "учебный": "учебн* вучэбн* навучальн*",
        "воспитательный": "воспитательн* выхаваўч*",
        "работа": "работ* рабоц*",
        "музыкальный": "музыкальн* музычн*",
        "физический": "физическ* фізічн*",
        "культура": "культур*",
        "отдел": "отдел* аддзел*",
        "центр": "центр* цэнтр*",
        "школа": "школ*",
        "музей": "музе*",
        "специалист": "специалист* спецыяліст*",
        "главный": "главн* галоўн*",
        "старший": "старш*",
        "ведущий": "ведущ* вядуч*",
        "инструктор": "инструктор* інструктар*",
        "тренер": "тренер* трэнер*",
        "врач": "врач* урач*",
        "инженер": "инженер* інжынер*",
        "бухгалтер": "бухгалтер* бухгалтар*",
        "мастер": "мастер* майст*",
        "преподаватель": "преподавател* выкладчы*",
        "хозяйственный": "хозяйственн* гаспадарч*",
        "и": "и і й ды",
        "по": "по па",
    ])
}
