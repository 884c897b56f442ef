import ArgumentParser
import Foundation
@testable import PlanCommands
import PlanKit
import Testing

/// What the command line calls things: every phrase and every action, in every language.
struct WordsTests {
    /// The actions that messages name, each once.
    private static let actions = Set(
        BuiltInDiagnosticID.allCases.flatMap {
            Diagnostic(DiagnosticID($0), ["option": "depth", "file": "marks.csv"]).actions
        }
    ).sorted { $0.name < $1.name }

    @Test(arguments: Language.allCases)
    func everyPhraseHasItsWordsAndTheSameGaps(language: Language) {
        for phrase in CommandPhrase.allCases {
            #expect(!language.text(phrase).isEmpty, "\(phrase)")
            let gaps = [language, .en].map { language in
                Set(language.text(phrase).matches(of: /\{([a-zA-Z]+)/).map { String($0.1) })
            }
            #expect(gaps[0] == gaps[1], "\(phrase)")
        }
    }

    /// The words name options that there are.
    @Test(arguments: actions, Language.allCases)
    func everyActionHasWordsThatTheCommandLineKnows(action: Action, language: Language) throws {
        let words = try #require(language.words(action))
        let options = words.matches(of: /(^|\s)(--?[a-z-]+)/).map { String($0.2) }
        let commands = words.firstMatch(of: /plankit ([a-z]+)/).map { String($0.1) }
        #expect(!options.isEmpty || commands != nil, "\(words)")
        for option in options { #expect(CommandTree.plankit.options.contains(option), "\(option)") }
        if let commands { #expect(CommandTree.plankit.subcommands.map(\.name).contains(commands)) }
    }

    @Test func theWordsOfAnActionStandInTheMessage() {
        let limit = Diagnostic(.limitExceeded, ["limit": "depth", "option": "depth", "value": "3"])
        for (language, words) in [
            (Language.ru, "--limit depth=ЧИСЛО."), (.be, "--limit depth=ЛІК."), (.en, "--limit depth=NUMBER."),
        ] {
            #expect(limit.wayOut(in: language, words: language.words).hasSuffix(words))
        }
    }

    @Test(arguments: Language.allCases)
    func explainShowsWhatToType(language: Language) {
        let run = CommandRun("explain", "limit-exceeded", "--lang", language.rawValue)
        #expect(run.output.contains("--limit …="))
        #expect(!run.output.contains("{") && !run.output.contains("@"))
    }
}

/// The commands with their options, as swift-argument-parser describes them for completions.
struct CommandTree {
    let name: String
    let options: Set<String>
    let positional: [String]
    let subcommands: [CommandTree]

    static let plankit: CommandTree = {
        let json = (try? JSONSerialization.jsonObject(with: Data(PlankitCommand._dumpHelp().utf8))) as? [String: Any]
        return CommandTree(json?["command"] as? [String: Any] ?? [:])
    }()

    private init(_ json: [String: Any]) {
        name = json["commandName"] as? String ?? ""
        let arguments = json["arguments"] as? [[String: Any]] ?? []
        var names: Set<String> = []
        var positional: [String] = []
        for argument in arguments {
            if argument["kind"] as? String == "positional" { positional.append(argument["valueName"] as? String ?? "") }
            for name in argument["names"] as? [[String: String]] ?? [] {
                names.insert((name["kind"] == "short" ? "-" : "--") + (name["name"] ?? ""))
            }
        }
        self.positional = positional
        subcommands = (json["subcommands"] as? [[String: Any]] ?? []).map(CommandTree.init)
        // A command's own, without those of the commands below it.
        ownOptions = names
        options = subcommands.reduce(into: names) { $0.formUnion($1.options) }
    }

    /// The options of this very command.
    let ownOptions: Set<String>
}
