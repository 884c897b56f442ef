internal import PlanCommands
public import PlanKit

/// The manual pages of `plankit`: one of the program, one of each command, made of what the commands say of themselves.
public struct Manual {
    private let language: Language
    private let date: String
    private let words: ManualWords

    /// The manual in a language: Russian or English.
    ///
    /// - Parameter date: the day of the version, as an ISO day.
    public init(_ language: Language, date: String) {
        self.language = language
        self.date = date
        words = ManualWords(language)
    }

    /// A page: the name of its file, and what stands in it.
    public struct Page {
        /// `plankit-convert.1`.
        public let file: String
        /// The page in the macros of man(7), UTF-8.
        public let text: String
    }

    /// Every page.
    public func pages() throws -> [Page] {
        pages(of: try CommandInfo(json: CommandDescription.json(in: language)), above: [])
    }

    private func pages(of command: CommandInfo, above: [String]) -> [Page] {
        let path = above + [command.commandName]
        return [Page(file: "\(path.joined(separator: "-")).1", text: text(of: command, path))]
            + command.described.flatMap { pages(of: $0, above: path) }
    }

    // MARK: A page of a command

    private func text(of command: CommandInfo, _ path: [String]) -> String {
        var page = Roff()
        head(&page, title: path.joined(separator: "-"), abstract: command.abstract ?? "")
        page.macro("SH", words.synopsis)
        page.raw(synopsis(of: command, path))
        page.macro("SH", words.description)
        page.line(command.abstract ?? "")
        var examples: [Substring] = []
        for paragraph in Paragraph.all(of: command.discussion ?? "") {
            // A heading that says no more than that examples follow has a section of its own.
            if examples.isEmpty, paragraph.isOfExamples {
                examples = paragraph.verbatim
            } else {
                write(paragraph, to: &page)
            }
        }
        let positional = command.shown.filter { $0.kind == .positional }
        list(positional, under: words.arguments, in: &page)
        list(command.shown.filter { $0.kind != .positional }, under: words.options, in: &page)
        if !command.described.isEmpty {
            page.macro("SH", words.commands)
            for subcommand in command.described {
                page.macro("TP")
                page.raw("\(Roff.bold((path + [subcommand.commandName]).joined(separator: "-")))(1)")
                page.line(subcommand.abstract ?? "")
            }
        }
        if !examples.isEmpty {
            page.macro("SH", words.examples)
            page.verbatim(examples)
        }
        if path.count > 1 {
            page.macro("SH", words.seeAlso)
            page.raw("\(Roff.bold(path.dropLast().joined(separator: "-")))(1)")
        }
        return page.text
    }

    private func head(_ page: inout Roff, title: String, abstract: String) {
        page.title(title.uppercased(), date: date, program: "PlanKit \(PlanKitVersion.text)", manual: words.manual)
        page.macro("SH", words.name)
        // One line, which programs that list pages look for; its sentence has no stop.
        let sentence = abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract
        page.raw("\(Roff.escaped(title)) \\- \(Roff.escaped(sentence))")
    }

    private func synopsis(of command: CommandInfo, _ path: [String]) -> String {
        guard command.described.isEmpty else {
            return "\(Roff.bold(path.joined(separator: " "))) \(Roff.italic(words.anyCommand)) ..."
        }
        let required = command.shown.filter { $0.kind == .option && !$0.isOptional && $0.defaultValue == nil }.map {
            " \(Roff.bold($0.preferredName?.typed ?? "")) \(Roff.italic($0.valueName ?? ""))"
        }
        let arguments = command.shown.filter { $0.kind == .positional }.map { argument in
            let name = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? " [\(name)]" : " \(name)"
        }
        return Roff.bold(path.joined(separator: " ")) + " [\(Roff.italic(words.anyOptions))]" + required.joined()
            + arguments.joined()
    }

    private func list(_ arguments: [CommandInfo.Argument], under heading: String, in page: inout Roff) {
        guard !arguments.isEmpty else { return }
        page.macro("SH", heading)
        for argument in arguments {
            page.macro("TP")
            let value = argument.valueName.map(Roff.italic) ?? ""
            switch argument.kind {
            case .positional: page.raw(value)
            case .flag, .option:
                let names = (argument.names ?? []).map { Roff.bold($0.typed) }.joined(separator: ", ")
                page.raw(argument.kind == .flag ? names : "\(names) \(value)")
            }
            var sentences = argument.abstract.map { [$0] } ?? []
            if let usual = argument.defaultValue { sentences.append("\(words.usual): \(usual).") }
            page.line(sentences.joined(separator: " "))
        }
    }

    private func write(_ paragraph: Paragraph, to page: inout Roff) {
        if !paragraph.text.isEmpty {
            page.macro("PP")
            page.line(paragraph.text)
        }
        if !paragraph.verbatim.isEmpty { page.verbatim(paragraph.verbatim) }
    }

    // MARK: The page of a program that prints its help only

    /// The page of a program out of what its `--help` prints: a sentence, the usage, a table of options, more text.
    ///
    /// - Parameters:
    ///   - name: what the program is called.
    ///   - help: what it prints, in the language of the manual.
    public func page(of name: String, help: String) -> Page {
        var paragraphs = help.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
        let sentence = paragraphs.isEmpty ? "" : paragraphs.removeFirst()
        let abstract = sentence.split(separator: ";").first.map(String.init) ?? sentence
        var page = Roff()
        head(&page, title: name, abstract: abstract)
        var rest: [String] = []
        var options: [(name: Substring, text: String)] = []
        var usage = ""
        for paragraph in paragraphs {
            let lines = paragraph.split(separator: "\n")
            if let begin = paragraph.firstRange(of: "\(name) "), lines.count == 1, usage.isEmpty {
                usage = String(paragraph[begin.upperBound...])
            } else if lines.allSatisfy({ $0.hasPrefix("  ") }) {
                options += lines.map { line in
                    let line = line.drop { $0 == " " }
                    let end = line.firstRange(of: "  ")?.lowerBound ?? line.endIndex
                    return (line[..<end], String(line[end...].drop { $0 == " " }))
                }
            } else {
                rest.append(lines.joined(separator: " "))
            }
        }
        page.macro("SH", words.synopsis)
        page.raw("\(Roff.bold(name)) \(Roff.escaped(usage))")
        page.macro("SH", words.description)
        page.line(sentence)
        for paragraph in rest {
            page.macro("PP")
            page.line(paragraph)
        }
        page.macro("SH", words.options)
        for option in options {
            page.macro("TP")
            page.raw(Roff.bold(String(option.name)))
            page.line(option.text)
        }
        page.macro("SH", words.seeAlso)
        page.raw("\(Roff.bold("plankit-serve"))(1)")
        return Page(file: "\(name).1", text: page.text)
    }
}

/// A paragraph of what is said of a command: text, and indented lines that stand as they are.
private struct Paragraph {
    var text = ""
    var verbatim: [Substring] = []

    /// Whether it is a word with a colon, and commands to type under it.
    var isOfExamples: Bool {
        text.hasSuffix(":") && !text.contains(" ") && verbatim.contains { $0.contains("plankit ") }
    }

    static func all(of discussion: String) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for block in discussion.split(separator: "\n\n", omittingEmptySubsequences: true) {
            var paragraph = Paragraph()
            for line in block.split(separator: "\n") {
                if line.hasPrefix("  ") {
                    paragraph.verbatim.append(line.dropFirst(2))
                    continue
                }
                if !paragraph.verbatim.isEmpty {
                    paragraphs.append(paragraph)
                    paragraph = Paragraph()
                }
                paragraph.text += (paragraph.text.isEmpty ? "" : " ") + line
            }
            paragraphs.append(paragraph)
        }
        return paragraphs
    }
}
