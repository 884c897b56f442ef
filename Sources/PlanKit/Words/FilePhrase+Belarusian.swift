// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension FilePhrase {
    /// The words in Belarusian.
    var belarusian: String {
        switch self {
        case .profileHead: "Профіль школы для plankit. Пустое можна не запаўняць: у дакументах там застанецца пропуск."
        case .profileInstitution: "Установа: поўная і кароткая назва, населены пункт; па-руску і па-беларуску."
        case .profilePeople: "Кіраўніцтва: імя, як у подпісе (І.І.Прозвішча), і пасада."
        case .profileProject: "Праект: назва без двукоссяў, гады, кіраўнік, кансультанты, загады-падставы."
        case .profileCertificate: "Раздзелы даведкі: загаловак і абзацы, напрыклад: {\"Вынікі па крытэрыях і паказчыках\": [\"…\"], \"Праблемы\": [\"…\"], \"Высновы і рэкамендацыі\": [\"…\"]}."
        case .profileStaff: "Супрацоўнікі: імя, як у плане, і як пісаць яго ў дакументах, можна з пасадай: genitive (каго), dative (каму), accusative (каго), instrumental (кім)."
        case .profileColumns: "Што ў слупках, якія не зразуметыя па загалоўку, напрыклад: {\"Дзе заслухоўваецца\": place}."
        case .profileYear: "Год усіх планаў побач з профілем, калі ў саміх планах яго няма або ён няправільны: навучальны (2024/2025) або каляндарны."
        case .profileCalendar: "Навучальныя гады, якіх няма ва ўбудаваным календары, або імя файла з імі."
        case .profileAbbreviations: "Скарачэнні школы, напрыклад: {\"НДВР\": \"намеснік дырэктара па вучэбнай рабоце\"}."
        case .profileSpellings: "Імёны, якія пішуць па-рознаму: правільнае і іншыя, напрыклад: {\"Іванова А.А.\": [\"Івановай А. А.\"]}."
        case .profileSeverities: "Строгасць праверак: note, warning, error або off, напрыклад: {deadline-on-sunday: off}."
        case .profileTemplates: "Папка са сваімі шаблонамі дакументаў; файл называецца як дакумент: order.docx, interim-certificate.odt."
        case .checkSummary: "Праверана: {files:файл|файлы|файлаў}. Знойдзена: {errors:памылка|памылкі|памылак}, {warnings:папярэджанне|папярэджанні|папярэджанняў}, {notes:заўвага|заўвагі|заўваг}."
        case .marksHead: "Адзнакі аб выкананні. status: выканана, выканана часткова, не выканана, перанесена або адменена; date: 15.10.2024, у перанесенага — новы тэрмін."
        }
    }
}
