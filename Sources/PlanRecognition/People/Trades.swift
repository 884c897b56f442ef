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

    /// Posts whose plural ends in -а, as the genitive singular does.
    static let pluralInA: StemSet = "директора инспектора инструктора тренера профессора редактора"

    private static let singular: WordEndings =
        "тель чик щик ист лог граф тор арь тер чык шчык іст лаг тар цель мейстер педагог"
    private static let plural: WordEndings =
        "тели чики щики исты логи графы торы ари теры чыкі шчыкі істы лагі тары цели мейстеры педагоги"
    private static let notTrades: StemSet = """
        календар* словар* инвентар* каталог* диалог* монитор* проектор* компьютер* фактор* характер* критер* показател*
        двигател* трактор* параграф* сектор* коридор* договор* семинар* кластер* центр* матер* литер*
        """
}
