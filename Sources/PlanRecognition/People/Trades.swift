import TextAnalysis

/// Words built like the name of a trade, for posts that the lexicon does not know: «хореограф», «вахтёры».
enum Trades {
    /// The number of a word with the ending of a trade, or nil.
    static func form(_ word: ArraySlice<UInt16>) -> PostWord.Form? {
        guard word.count >= 6, !notTrades.contains(word) else { return nil }
        if singular.end(word) { return .singular }
        if plural.end(word) { return .plural }
        return nil
    }

    /// Whether a word that nothing is known of has the form of a man's or woman's post in the nominative singular:
    /// «сантехник», «кастелянша»; a plural, a neuter and an abstract noun have not.
    ///
    /// Enough where an entry of its own stands in a column of people, not to tell people from places.
    static func mayBePost(_ word: ArraySlice<UInt16>) -> Bool {
        guard let last = word.last, word.count >= 4 else { return false }
        if vowels.contains(last) { return feminine.end(word) }
        return last != softSign && !abstract.end(word)
    }

    /// Posts whose plural ends in -а, as the genitive singular does.
    static let pluralInA: StemSet = "директора инспектора инструктора тренера профессора редактора"

    private static let singular: WordEndings = """
        тель чик щик ист лог граф тор арь тер чык шчык іст лаг тар цель мейстер педагог техник тэхнік вод ёр менеджер
        """
    private static let plural: WordEndings = """
        тели чики щики исты логи графы торы ари теры чыкі шчыкі істы лагі тары цели мейстеры педагоги техники тэхнікі
        воды ёры менеджеры
        """
    private static let feminine: WordEndings = "ица ка ша ня ья іца іха иха"
    private static let abstract: WordEndings = "изм ізм инг ынг ход рад"
    private static let vowels = Set("аеиоуыэюяёіў".utf16)
    private static let softSign: UInt16 = 0x044C
    private static let notTrades: StemSet = """
        календар* словар* инвентар* каталог* диалог* монитор* проектор* компьютер* фактор* характер* критер* показател*
        двигател* трактор* параграф* сектор* коридор* договор* семинар* кластер* центр* матер* литер* завод* вывод*
        развод* отвод* перевод* привод* ковер* шатер* костер*
        """
}
