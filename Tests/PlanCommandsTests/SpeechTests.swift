import PlanKit
import Testing

/// Languages, help, usage errors, colour.
@Suite(.inEveryFolder) struct SpeechTests {
    @Test(arguments: [
        ([:], "ошибка"), (["LANG": "en_US.UTF-8"], "error"),
        (["LANG": "en_US.UTF-8", "LC_ALL": "be_BY.UTF-8"], "памылка"),
        (["LANG": "C.UTF-8"], "ошибка"), (["LC_MESSAGES": "be_BY", "LANG": "en_US"], "памылка"),
    ])
    func theEnvironmentDecidesTheLanguage(_ environment: [String: String], _ word: String) {
        #expect(CommandRun("convert", "нет.docx", environment: environment).errors.contains(": \(word): "))
    }

    @Test func langDecidesBeforeTheEnvironment() {
        #expect(CommandRun("convert", "нет.docx", "--lang", "en").errors.contains(": error: "))
        #expect(CommandRun("convert", "нет.docx", "--lang=be").errors.contains(": памылка: "))
        #expect(CommandRun("--lang", "be", "convert", "нет.docx").errors.contains(": памылка: "))
        #expect(CommandRun("convert", "нет.docx", "--lang", "fr").status == 2)
    }

    @Test func helpSpeaksTheLanguageAndShowsExamples() {
        for (language, word) in [("ru", "Примеры:"), ("be", "Прыклады:"), ("en", "Examples:")] {
            for command in ["convert", "inspect", "init"] {
                let run = CommandRun("help", command, "--lang", language)
                let flag = CommandRun(command, "--help", "--lang", language)
                #expect(run.status == 0)
                #expect(flag.output == run.output)
                #expect(run.output.contains(word) || run.output.contains(word.dropLast(2)))
                #expect(run.output.contains("plankit \(command)"))
                #expect(run.errors.isEmpty)
            }
        }
    }

    @Test(arguments: Language.allCases) func theHelpOfConvertNamesWhatItReads(language: Language) {
        // Templates, macros, master documents and XML of what is named go without saying.
        let kin: Set<FileKind> = [
            .docm, .dotx, .dotm, .ott, .odm, .flatOPC, .wordML, .ots, .fods, .xlsm, .xltx, .xltm,
        ]
        let help = CommandRun("convert", "--help", "--lang", language.rawValue).output
        for kind in FileKind.readable where !kin.contains(kind) {
            #expect(help.contains(kind.name.uppercased()), "\(kind.name)")
        }
    }

    @Test func russianHelpHasNoEnglishWords() {
        for run in [CommandRun("--help"), CommandRun("help", "convert")] {
            for word in ["USAGE", "OPTIONS", "Show ", "default", "values:", "See "] {
                #expect(!run.output.contains(word))
            }
        }
    }

    @Test(arguments: Language.allCases) func theVersionNamesTheContractAndTheLibraries(language: Language) throws {
        let run = CommandRun("--version", "--lang", language.rawValue)
        #expect(run.status == 0 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].wholeMatch(of: #/plankit \d+\.\d+\.\d+/#) != nil)
        #expect(lines[1].hasSuffix(": plankit/plan/1"))
        let libraries = #/: libzip \d+\.\d+\S*, libxml2 2\.\d+\.\d+, SQLite 3\.\d+\.\d+, libyaml 0\.\d+\.\d+$/#
        #expect(lines[2].contains(libraries), "\(lines[2])")
    }

    @Test(arguments: [
        (["convert", "a", "--foo"], "нет такого ключа «--foo»"), (["convert", "a", "--stirct"], "«--strict»"),
        (["convert"], "не хватает"), (["convert", "a", "--to"], "не хватает значения"),
        (["explain", "a", "b"], "лишнее слово «b»"), (["convert", "a", "--changes", "keep"], "«keep»"),
    ])
    func aUsageErrorIsOneSentenceWithAHint(_ arguments: [String], _ words: String) {
        let run = CommandRun(list: arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words))
        #expect(run.errors.contains("plankit help \(arguments[0])"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        (["report"], "interim-certificate — Справка"), (["report", "plan"], "plankit report order план.docx -o"),
        (["fill"], "plankit fill мой-шаблон.docx план.docx -o"), (["marks"], "plankit marks план.docx -o"),
        (["template", "export"], "plankit template list"), (["init"], "plankit init план.docx -o"),
        (["report", "--lang", "be"], "Загад"), (["report", "--lang", "en"], "Order"),
    ])
    func aCommandThatMakesDocumentsShowsWhatItWants(_ arguments: [String], _ words: String) {
        let run = CommandRun(list: arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("plankit: "))
        #expect(run.errors.contains("plankit help \(arguments[0])"))
        #expect(run.errors.contains(words))
    }

    @Test func colourIsForTerminalsThatWantIt() {
        #expect(CommandRun("convert", "нет.docx", isTerminal: true).errors.contains("\u{1B}[1;31mошибка\u{1B}[0m"))
        #expect(!CommandRun("convert", "нет.docx").errors.contains("\u{1B}"))
        let run = CommandRun("convert", "нет.docx", environment: ["NO_COLOR": "1"], isTerminal: true)
        #expect(!run.errors.contains("\u{1B}"))
    }
}
