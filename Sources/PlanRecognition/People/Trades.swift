import TextAnalysis

/// Words built like the name of a trade, for posts that the lexicon does not know: «хореограф», «вахтёры».
enum Trades {
    /// The number of a word with the ending of a trade, or nil.
    static func form(_ word: ArraySlice<UInt16>) -> PostWord.Form? {
        guard word.count >= 6, notTrades[word] == nil else { return nil }
        if singular.contains(where: { word.suffix($0.count).elementsEqual($0) }) { return .singular }
        if plural.contains(where: { word.suffix($0.count).elementsEqual($0) }) { return .plural }
        return nil
    }

    /// Posts whose plural ends in -а, as the genitive singular does.
    static let pluralInA = StemTable<Bool>([
        true: "директора инспектора инструктора тренера профессора редактора"
    ])

    private static func list(_ words: String) -> [[UInt16]] {
        words.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
    }

    private static let singular = list(
        "тель чик щик ист лог граф тор арь тер чык шчык іст лаг тар цель мейстер педагог")
    private static let plural = list(
        "тели чики щики исты логи графы торы ари теры чыкі шчыкі істы лагі тары цели мейстеры педагоги")
    private static let notTrades = StemTable<Bool>([
        true: """
        календар* словар* инвентар* каталог* диалог* монитор* проектор* компьютер* фактор* характер* критер* показател*
        двигател* трактор* параграф* сектор* коридор* договор* семинар* кластер* центр* матер* литер*
        """
    ])
}
