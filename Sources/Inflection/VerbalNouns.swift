/// Nouns that name what is to be done, with the infinitive of the same: «проведение» is «провести».
enum VerbalNouns {
    /// What an infinitive governs as its noun does, or in the accusative in place of the noun's genitive.
    struct Verb: Sendable {
        let infinitive: String
        let keepsWords: Bool
    }

    static func of(_ language: InflectedLanguage) -> [String: Verb] { language == .russian ? russian : belarusian }

    private static let russian: [String: Verb] = table(
        keeping: "участие=принять участие",
        changing: """
            проведение=провести организация=организовать подготовка=подготовить разработка=разработать \
            составление=составить обновление=обновить оформление=оформить издание=издать размещение=разместить \
            изучение=изучить создание=создать утверждение=утвердить определение=определить выявление=выявить \
            корректировка=скорректировать формирование=сформировать анализ=проанализировать обобщение=обобщить \
            обсуждение=обсудить рассмотрение=рассмотреть посещение=посетить заполнение=заполнить \
            планирование=спланировать подведение=подвести сбор=собрать выпуск=выпустить осуществление=осуществить \
            завершение=завершить согласование=согласовать внедрение=внедрить пополнение=пополнить
            """)

    private static let belarusian: [String: Verb] = table(
        keeping: "удзел=прыняць удзел",
        changing: """
            правядзенне=правесці арганізацыя=арганізаваць падрыхтоўка=падрыхтаваць распрацоўка=распрацаваць \
            складанне=скласці афармленне=аформіць выданне=выдаць размяшчэнне=размясціць вывучэнне=вывучыць \
            стварэнне=стварыць зацвярджэнне=зацвердзіць вызначэнне=вызначыць выяўленне=выявіць \
            аналіз=прааналізаваць абагульненне=абагульніць абмеркаванне=абмеркаваць разгляд=разгледзець \
            наведванне=наведаць запаўненне=запоўніць планаванне=спланаваць падвядзенне=падвесці \
            ажыццяўленне=ажыццявіць абнаўленне=абнавіць
            """)

    private static func table(keeping: String, changing: String) -> [String: Verb] {
        func pair(_ text: Substring) -> (String, String) {
            let sides = text.split(separator: "=").map(String.init)
            return (sides[0], sides[1])
        }
        var verbs: [String: Verb] = [:]
        let (noun, infinitive) = pair(keeping[...])
        verbs[noun] = Verb(infinitive: infinitive, keepsWords: true)
        for entry in changing.split(separator: " ") {
            let (noun, infinitive) = pair(entry)
            verbs[noun] = Verb(infinitive: infinitive, keepsWords: false)
        }
        return verbs
    }
}
