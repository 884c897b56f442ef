internal import ArgumentParser
internal import PlanKit

/// Says in the session's language what was wrong with a command that was not understood: what a person may have meant
/// by it, or else what swift-argument-parser says in English.
struct UsageError {
    let message: String
    let arguments: [String]
    let session: Session

    /// The command among the arguments; nil where none is.
    private var subcommand: (any ParsableCommand.Type)? {
        let names = arguments.filter { !$0.hasPrefix("-") }
        return PlankitCommand.subcommands.first { $0.configuration.commandName == names.first }
    }

    /// The message, and where help is.
    var text: String {
        let name = subcommand?.configuration.commandName
        let help = "plankit help" + (name.map { " \($0)" } ?? "")
        let error = session.usageError(meant ?? translated, help: help)
        guard message.hasPrefix("Missing expected argument"), meant == nil, let name, Self.shown.contains(name),
            let discussion = subcommand?.configuration.discussion
        else { return error }
        return "\(error)\n\(discussion)\n"
    }

    /// The commands that make documents want several words, and some of them names of ours: what is missing is shown.
    private static let shown: Set = ["report", "fill", "marks", "template", "init"]

    // MARK: What was meant

    /// What a person may have meant; nil where nothing tells.
    private var meant: String? {
        dash ?? command ?? option ?? spaces ?? output
    }

    private var dash: String? {
        InputWords.optionWithDash(arguments).map { word, option in
            session.text(.usageDash, ["name": word, "suggestion": option])
        }
    }

    /// A command that is none, or a file in its place.
    private var command: String? {
        guard subcommand == nil, let word = arguments.first(where: { !$0.hasPrefix("-") }), word != "help" else {
            // `plankit help conver`, `plankit template chek`
            return commandInside
        }
        let names = PlankitCommand.subcommands.map { $0.configuration.commandName ?? "" } + ["help"]
        return unknown(word, names)
    }

    /// A command that `help` or another command is asked for, and that is none.
    var commandInside: String? {
        let words = arguments.filter { !$0.hasPrefix("-") }
        guard words.count > 1 else { return nil }
        if words[0] == "help" {
            let names = PlankitCommand.subcommands.map { $0.configuration.commandName ?? "" }
            return names.contains(words[1]) ? nil : unknown(words[1], names)
        }
        let names = subcommand?.configuration.subcommands.map { $0.configuration.commandName ?? "" } ?? []
        return names.isEmpty || names.contains(words[1]) ? nil : unknown(words[1], names)
    }

    private func unknown(_ word: String, _ names: [String]) -> String {
        if let nearest = Nearest.name(to: word, among: names) ?? Self.translations[word.lowercased()],
            names.contains(nearest)
        {
            return session.text(.usageCommandMisspelt, ["name": word, "suggestion": nearest])
        }
        if InputFile.exists(word) || word.contains(".") {
            return session.text(.usageCommandMissing, ["name": word, "file": word.quoted])
        }
        return session.text(.usageCommandUnknown, ["name": word, "known": names.joined(separator: ", ")])
    }

    /// What commands are called by people who know no English.
    private static let translations = [
        "конвертировать": "convert", "преобразовать": "convert", "пераўтварыць": "convert", "конверт": "convert",
        "проверить": "check", "проверка": "check", "праверыць": "check", "справка": "help", "помощь": "help",
        "дапамога": "help", "отчёт": "report", "отчет": "report", "справаздача": "report", "документ": "report",
        "заполнить": "fill", "запоўніць": "fill", "отметки": "marks", "адзнакі": "marks", "шаблон": "template",
        "осмотреть": "inspect", "показать": "inspect", "паказаць": "inspect", "объяснить": "explain",
        "растлумачыць": "explain", "профиль": "init", "профіль": "init", "схема": "schema", "повестка": "agenda",
        "сроки": "agenda", "неделя": "agenda", "тэрміны": "agenda", "тыдзень": "agenda",
    ]

    /// An option with Cyrillic letters: «-о», «--ещ».
    private var option: String? {
        for argument in arguments where argument.hasPrefix("-") && !argument.utf8.allSatisfy({ $0 < 0x80 }) {
            let name = argument.prefix { $0 != "=" }
            let stem = name.drop { $0 == "-" }
            let hyphens = String(name.prefix(name.count - stem.count))
            let twins = Nearest.latin(String(stem))
            let latin = twins.utf8.allSatisfy { $0 < 0x80 } ? twins : Nearest.typedInLatin(String(stem))
            guard !latin.isEmpty, latin.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
            return session.text(.usageCyrillic, ["name": String(name), "suggestion": hyphens + latin])
        }
        return nil
    }

    /// A name with spaces that came as several words.
    private var spaces: String? {
        if let name = InputWords.nameInPieces(arguments) {
            return session.text(.usageSpaces, ["name": name, "suggestion": name.quoted])
        }
        // A result has no file yet: its name's last word has the extension that its first lacks.
        guard let option = arguments.firstIndex(where: { $0 == "-o" || $0 == "--output" }) else { return nil }
        let words = arguments[(option + 1)...].prefix { !$0.hasPrefix("-") }
        guard words.count > 1, let first = words.first, Pathname(first).fileExtension.isEmpty, !first.hasSuffix("/"),
            let end = words.firstIndex(where: { !Pathname($0).fileExtension.isEmpty }), !InputFile.exists(words[end])
        else { return nil }
        let name = words[...end].joined(separator: " ")
        return session.text(.usageSpaces, ["name": name, "suggestion": name.quoted])
    }

    /// A result that is named without `-o`.
    private var output: String? {
        guard
            message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments")
                || message.hasPrefix("Missing expected argument"),
            !arguments.contains(where: { $0 == "-o" || $0 == "--output" }), let last = arguments.last,
            arguments.count > 2, !last.hasPrefix("-"), !InputFile.exists(last), last.contains("."),
            ["report", "fill", "marks", "init"].contains(arguments[0]) || message.contains("nexpected argument")
        else { return nil }
        let others = arguments.dropLast().map(\.quoted).joined(separator: " ")
        return session.text(
            .usageOutput, ["name": last, "suggestion": "plankit \(others) -o \(last.quoted)"])
    }

    // MARK: What the parser says

    /// What is missing, by the name that its place has in the help.
    private var missing: CommandPhrase? {
        guard message.hasPrefix("Missing expected argument") else { return nil }
        let isReport = subcommand == ReportCommand.self
        for (place, phrase) in [
            ("<input>", CommandPhrase.usageMissingPlan), ("<input> ...", .usageMissingPlan),
            ("<kind>", .usageMissingKind), ("<template>", .usageMissingTemplate),
            ("<template> ...", .usageMissingTemplate), ("-o <file>", .usageMissingOutput),
            ("--output <file>", .usageMissingOutput),
        ] where message.contains("'\(place)'") {
            // The one file that is there stands in the kind's place.
            let isPlanGiven = arguments.dropFirst().first.map { InputFile.exists($0) } ?? false
            return isReport && isPlanGiven && phrase == .usageMissingPlan ? .usageMissingKind : phrase
        }
        return nil
    }

    private var translated: String {
        if let missing { return session.text(missing) }
        guard session.language != .en else {
            return message.hasSuffix(".") ? String(message.dropLast()) : message
        }
        // The words between single quotes, in order, are the gaps of the message.
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        guard let first = quoted.first else { return message }
        if message.hasPrefix("Unknown option") {
            let unknown = session.text(.usageUnknownOption, ["name": first])
            guard quoted.count > 1 else { return unknown }
            return session.text(.usageDidYouMean, ["message": unknown, "name": quoted[1]])
        }
        if message.hasPrefix("Missing value for") { return session.text(.usageMissingValue, ["name": first]) }
        if message.hasPrefix("Missing expected argument") {
            return session.text(.usageMissingArgument, ["name": first])
        }
        if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments") {
            return session.text(.usageUnexpected, ["name": quoted.joined(separator: ", ")])
        }
        if message.hasPrefix("The value"), quoted.count > 1 {
            let wrong = session.text(.usageInvalidValue, ["value": first, "name": quoted[1]])
            guard quoted.count > 2 else { return wrong }
            let known = quoted.dropFirst(2).joined(separator: ", ")
            return session.text(.usageKnownValues, ["message": wrong, "known": known])
        }
        return message
    }
}

extension Session {
    /// What is wrong with a command, on a line that says where help is.
    func usageError(_ problem: String, help: String) -> String {
        let sentence = text(.usageProblem, ["message": problem])
        return "plankit: \(text(Phrase.severityError)): \(sentence) \(text(.usageHint, ["command": help]))\n"
    }

    /// Writes to standard error what is wrong with the command that runs.
    func report(usage problem: String) { errorOutput(usageError(problem, help: "plankit help")) }
}
