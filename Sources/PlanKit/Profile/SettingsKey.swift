internal import Diagnostics

/// The keys of `plankit.yml`, of a document's details, of marks and of a calendar's file, as people may write them: in
/// English, Russian or Belarusian, without regard to case and spaces.
///
/// The rest of the house knows a key by its English name. Keys that are a person's own words (headings, abbreviations,
/// names) are none of these.
enum SettingsKey {
    /// The English names of the keys that a written one may be; itself where it is none of ours.
    static func keys(named written: String) -> [String] {
        meaning(of: written)?.keys ?? [written]
    }

    /// Whether what somebody wrote is a name of the key.
    static func isName(_ written: String, of key: String) -> Bool {
        written == key || keys(named: written).contains(key)
    }

    /// Whether a word is a key as it is written here in some language.
    static func isWritten(_ word: String) -> Bool {
        names[word] != nil || names.values.contains { $0.russian[0] == word || $0.belarusian[0] == word }
    }

    /// The keys whose entries have a person's own words for keys.
    static let holdsOwnWords: Set = ["columns", "own", "people", "abbreviations", "severities", "certificate"]

    /// What the key is called in a language.
    ///
    /// - Parameters:
    ///   - key: its English name.
    ///   - own: that of the key it stands under, for some are called otherwise there.
    static func name(_ key: String, under own: String = "", in language: Language) -> String {
        guard let names = names["\(own).\(key)"] ?? names[key] else { return key }
        return language.choose(names.russian[0], names.belarusian[0], key)
    }

    /// The language in which most keys of a mapping are written; nil for keys of no letters that tell.
    static func language(of keys: [String]) -> Language? {
        guard keys.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) else { return keys.isEmpty ? nil : .en }
        let meanings = keys.compactMap(meaning)
        return meanings.count(where: \.isBelarusian) > meanings.count(where: \.isRussian) ? .be : .ru
    }

    /// A word without regard to case, and with е for ё.
    static func folded(_ word: String) -> String { word.lowercased().replacing("ё", with: "е") }

    /// The same without spaces.
    private static func compared(_ name: String) -> String { String(folded(name).filter { !" _-".contains($0) }) }

    /// What a written key may be.
    private struct Meaning: Sendable {
        var keys: [String] = []
        /// In which language it is written so.
        var isRussian = false, isBelarusian = false
    }

    /// What a Russian or Belarusian key means; nil for all others.
    private static func meaning(of written: String) -> Meaning? {
        written.utf8.allSatisfy { $0 < 0x80 } ? nil : meanings[compared(written)]
    }

    /// By the names as they are compared.
    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (key, names) in names where !key.contains(".") {
            let (russian, belarusian) = (Set(names.russian.map(compared)), Set(names.belarusian.map(compared)))
            for name in russian.union(belarusian) {
                meanings[name, default: Meaning()].keys.append(key)
                if russian.contains(name) { meanings[name]?.isRussian = true }
                if belarusian.contains(name) { meanings[name]?.isBelarusian = true }
            }
        }
        return meanings
    }()

    private struct Names: Sendable {
        let russian: [String], belarusian: [String]

        init(_ russian: [String], _ belarusian: [String]) { (self.russian, self.belarusian) = (russian, belarusian) }
    }

    /// The first of each is what is written.
    private static let names: [String: Names] = [
        // The institution, its people and its project
        "institution": Names(["учреждение", "организация"], ["установа", "арганізацыя"]),
        "name": Names(["имя", "название"], ["імя", "назва"]), "institution.name": Names(["название"], ["назва"]),
        "shortName": Names(["краткое название"], ["кароткая назва"]),
        "place": Names(["место", "населённый пункт"], ["месца", "населены пункт"]),
        "director": Names(["директор", "руководитель учреждения"], ["дырэктар", "кіраўнік установы"]),
        "deputies": Names(["заместители"], ["намеснікі"]), "chair": Names(["председатель"], ["старшыня"]),
        "secretary": Names(["секретарь"], ["сакратар"]), "post": Names(["должность"], ["пасада"]),
        "project": Names(["проект"], ["праект"]),
        "title": Names(["заголовок", "название", "вопрос"], ["загаловак", "назва", "пытанне"]),
        "project.title": Names(["название"], ["назва"]), "items.title": Names(["вопрос"], ["пытанне"]),
        "years": Names(["годы"], ["гады"]), "leader": Names(["руководитель"], ["кіраўнік"]),
        "consultants": Names(["консультанты"], ["кансультанты"]), "basis": Names(["основания"], ["падставы"]),
        "certificate": Names(["справка"], ["даведка"]), "staff": Names(["сотрудники"], ["супрацоўнікі"]),
        "gender": Names(["пол"], ["пол"]), "genitive": Names(["родительный"], ["родны"]),
        "dative": Names(["дательный"], ["давальны"]), "accusative": Names(["винительный"], ["вінавальны"]),
        "instrumental": Names(["творительный"], ["творны"]), "own": Names(["своё"], ["сваё"]),
        "ru": Names(["по-русски"], ["па-руску"]), "be": Names(["по-белорусски"], ["па-беларуску"]),
        // Reading and checks
        "columns": Names(["столбцы", "графы"], ["слупкі", "графы"]),
        "columnsWithoutHeader": Names(["столбцы без заголовков"], ["слупкі без загалоўкаў"]),
        "schoolYear": Names(["учебный год"], ["навучальны год"]),
        "calendarYear": Names(["календарный год", "год"], ["каляндарны год", "год"]),
        "yearBounds": Names(["границы года"], ["межы года"]), "start": Names(["начало"], ["пачатак"]),
        "end": Names(["конец"], ["канец"]), "calendar": Names(["календарь"], ["каляндар"]),
        "terms": Names(["четверти"], ["чвэрці"]), "holidays": Names(["каникулы"], ["канікулы"]),
        "autumn": Names(["осенние"], ["восеньскія"]), "winter": Names(["зимние"], ["зімовыя"]),
        "spring": Names(["весенние"], ["веснавыя"]), "summer": Names(["летние"], ["летнія"]),
        "abbreviations": Names(["сокращения"], ["скарачэнні"]),
        "people": Names(["написание имён"], ["напісанне імёнаў"]), "severities": Names(["строгость"], ["строгасць"]),
        "country": Names(["страна"], ["краіна"]), "templates": Names(["шаблоны"], ["шаблоны"]),
        // A document's details
        "number": Names(["номер"], ["нумар"]), "date": Names(["дата"], ["дата"]),
        "present": Names(["присутствовали"], ["прысутнічалі"]), "absent": Names(["отсутствовали"], ["адсутнічалі"]),
        "preamble": Names(["преамбула"], ["прэамбула"]), "control": Names(["контроль"], ["кантроль"]),
        "items": Names(["вопросы"], ["пытанні"]), "activity": Names(["мероприятие"], ["мерапрыемства"]),
        "heard": Names(["слушали"], ["слухалі"]), "spoke": Names(["выступили"], ["выступілі"]),
        "decided": Names(["решили"], ["вырашылі"]), "votes": Names(["голоса"], ["галасы"]),
        "speaker": Names(["кто"], ["хто"]), "text": Names(["текст"], ["тэкст"]),
        // Marks
        "marks": Names(["отметки"], ["адзнакі"]), "id": Names(["код"], ["код"]),
        "deadline": Names(["срок"], ["тэрмін"]),
        "status": Names(["состояние", "статус"], ["стан", "статус"]), "result": Names(["результат"], ["вынік"]),
        "evidence": Names(["подтверждение"], ["пацвярджэнне"]), "note": Names(["примечание"], ["заўвага"]),
    ]
}
