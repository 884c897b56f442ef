internal import PlanKit

/// The help that swift-argument-parser writes, with its own few English words in the session's language.
enum HelpText {
    /// A help text in the language of the session.
    static func translated(_ help: String, session: Session) -> String {
        guard session.language != .en else { return help }
        var lines: [String] = []
        for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(translated(line: String(line), session))
        }
        return lines.joined(separator: "\n")
    }

    private static func translated(line: String, _ session: Session) -> String {
        for (english, phrase) in beginnings where line.hasPrefix(english) {
            return session.text(phrase)
                + line.dropFirst(english.count).replacing("<subcommand>", with: subcommand(session))
        }
        if line.hasPrefix("  See 'plankit help ") { return "  " + session.text(.helpMore) }
        var line = line
        // «default» that stands first on its line, where the text before it was too long.
        let words = line.drop { $0 == " " }
        if words.hasPrefix("default: ") {
            let phrase = session.text(.helpDefault).dropFirst()
            line = String(line.dropLast(words.count)) + phrase + words.dropFirst("default: ".count)
        }
        for (english, phrase) in endings where line.contains(english) {
            line = line.replacing(english, with: session.text(phrase))
        }
        return line
    }

    private static func subcommand(_ session: Session) -> String { "<\(session.text(.helpSubcommand))>" }

    private static let beginnings: [(String, CommandPhrase)] = [
        ("OVERVIEW: ", .helpOverview), ("USAGE: ", .helpUsage), ("ARGUMENTS:", .helpArguments),
        ("OPTIONS:", .helpOptions), ("SUBCOMMANDS:", .helpSubcommands),
    ]

    /// The sentences that the parser has of its own.
    static let parserSentences: [(english: String, phrase: CommandPhrase)] = [
        ("Show help information.", .helpShowHelp), ("Show the version.", .helpShowVersion),
        ("Show subcommand help information.", .helpShowCommandHelp),
    ]

    private static let endings: [(String, CommandPhrase)] =
        parserSentences.map { ($0.english, $0.phrase) } + [
            ("(default: ", .helpDefault), ("; default: ", .helpAlsoDefault), ("(values: ", .helpValues),
        ]
}
