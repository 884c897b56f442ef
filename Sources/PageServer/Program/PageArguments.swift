internal import Diagnostics
internal import PlanKit

/// What `plankit-page` was started with.
///
/// Four options and a folder need no library, which would be as large in the program as the rest of this.
struct PageArguments: Equatable {
    /// The folder, or a plan in it; nil for the usual one.
    var folder: String?
    /// The port; nil for one that is free.
    var port: Int?
    /// Whether to open a browser.
    var opensBrowser = true
    /// The language that was named.
    var language: Language?
    /// The day by which it is judged what is late; nil for today.
    var asOf: Day?
    /// Whether help is all that is wanted.
    var asksForHelp = false
    /// Whether the version is all that is wanted.
    var asksForVersion = false

    /// Why the arguments are not understood.
    struct Problem: Error, Equatable {
        var phrase: ServerPhrase
        var gaps: [String: String] = [:]
        /// The language that was named before.
        var language: Language?
    }

    /// The arguments behind the program's name.
    init(_ arguments: [String]) throws(Problem) {
        var rest = arguments[...]
        // The language first: what is wrong with the others is said in it.
        language = Self.language(in: arguments)
        var areOptionsOver = false
        while let argument = rest.popFirst() {
            guard !areOptionsOver, argument.hasPrefix("-"), argument != "-" else {
                guard folder == nil else { throw problem(.extraWord, ["name": argument]) }
                folder = argument
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            let (name, inline) = (parts.first ?? argument, parts.count == 2 ? parts[1] : nil)
            switch name {
            case "--": areOptionsOver = true
            case "--help" where inline == nil, "-h" where inline == nil: asksForHelp = true
            case "--version" where inline == nil: asksForVersion = true
            case "--no-browser" where inline == nil: opensBrowser = false
            case "--port":
                let value = try value(of: name, inline, &rest)
                guard let number = Int(value), (1...65535).contains(number) else {
                    throw problem(.badPort, ["value": value])
                }
                port = number
            case "--as-of":
                let value = try value(of: name, inline, &rest)
                guard let day = Day(written: value) else { throw problem(.badDate, ["value": value]) }
                asOf = day
            case "--lang":
                let value = try value(of: name, inline, &rest)
                guard let named = Language(rawValue: value) else { throw problem(.badLanguage, ["value": value]) }
                language = named
            case "--listen": throw problem(.listenRefused)
            default: throw problem(.unknownOption, ["name": name])
            }
        }
    }

    private func value(of name: String, _ inline: String?, _ rest: inout ArraySlice<String>) throws(Problem) -> String {
        guard let value = inline ?? rest.popFirst() else { throw problem(.missingValue, ["name": name]) }
        return value
    }

    private func problem(_ phrase: ServerPhrase, _ gaps: [String: String] = [:]) -> Problem {
        Problem(phrase: phrase, gaps: gaps, language: language)
    }

    /// The language that is named, whatever else is wrong.
    private static func language(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
            if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
        }
        return nil
    }
}
