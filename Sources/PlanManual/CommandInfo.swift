internal import FoundationEssentials

/// A command as swift-argument-parser describes it.
struct CommandInfo: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandInfo]?

    /// An argument, an option or a flag.
    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed.
            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?
    }

    /// The description of the whole program.
    init(json: String) throws {
        struct Tool: Decodable { let command: CommandInfo }
        self = try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
    }

    /// Those a page is of: `help` is described by none.
    var described: [CommandInfo] { (subcommands ?? []).filter { $0.commandName != "help" } }

    var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
