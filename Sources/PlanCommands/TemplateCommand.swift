internal import ArgumentParser
internal import FoundationEssentials
internal import PlanKit

/// `plankit template`: templates checked, their names listed, the built-in ones handed out.
struct TemplateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "template", abstract: session.text(.helpTemplateCommand),
            discussion: session.text(.helpTemplateExamples),
            subcommands: [
                TemplateCheckCommand.self, TemplateFieldsCommand.self, TemplateExportCommand.self,
                TemplateListCommand.self,
            ])
    }
}

/// `plankit template check`: everything that is wrong with templates.
struct TemplateCheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: Session.current.text(.helpTemplateCheck))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpTemplateFile), valueName: "template"), completion: .file())
    var templates: [String]

    @Option(help: ArgumentHelp(Session.current.text(.helpMarkErrors), valueName: "copy"), completion: .file())
    var markErrors: String?

    @OptionGroup var writing: WritingFlags

    @Option(help: ArgumentHelp(Session.current.text(.helpLimit), valueName: "name=n"))
    var limit: [String] = []

    @Option(name: .customLong("lang"), help: ArgumentHelp(Session.current.text(.helpLanguage), valueName: "ru|be|en"))
    var language: Language?

    func run() throws {
        let session = Session.current
        let limits = try Limits(limit).ofTemplates
        try InputWords.check(templates, of: "template check")
        let destination = markErrors.map { Destination($0, writing) }
        if destination != nil, templates.count != 1 {
            session.report(Diagnostic(.reportMarksOneTemplate))
            throw ExitStatus.usage.exit
        }
        try DocumentOutput.check(destination, reading: templates)
        var status = ExitStatus.done
        for template in templates {
            do throws(PlanKitError) {
                let bytes = try InputFile.read(template, limits: limits.package)
                let findings = try ReportTemplate.check(bytes, name: template, limits: limits)
                findings.forEach(session.report)
                if findings.contains(where: { $0.severity == .error }) { status = max(status, .findings) }
                if let destination {
                    let copy = try ReportTemplate.marked(
                        bytes, name: template, language: session.language, limits: limits,
                        words: session.language.words)
                    try destination.write(copy, reading: templates)
                }
                if findings.isEmpty { session.write(session.text(.templateRight, ["file": template]) + "\n") }
            } catch {
                session.report(error)
                status = max(status, ExitStatus(of: error))
            }
        }
        guard status == .done else { throw status.exit }
    }
}

/// `plankit template fields`: the names a template may use.
struct TemplateFieldsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "fields", abstract: Session.current.text(.helpTemplateFields))
    }

    @Flag(help: ArgumentHelp(Session.current.text(.helpFieldsJSON)))
    var json = false

    @Option(name: .customLong("lang"), help: ArgumentHelp(Session.current.text(.helpLanguage), valueName: "ru|be|en"))
    var language: Language?

    private struct Entry: Encodable {
        var name: String
        var aliases: [String]
        var type: String
        var example: String
    }

    func run() throws {
        let session = Session.current
        let names = ReportTemplate.names
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let entries = names.map { Entry(name: $0.path, aliases: $0.aliases, type: $0.type, example: $0.example) }
            session.send(Array(try encoder.encode(entries)) + [0x0A])
            return
        }
        var listing = FieldListing(names, session: session)
        for line in listing.lines() { session.write(line + "\n") }
    }
}

/// `plankit template export`: a built-in template to edit.
struct TemplateExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Session.current.text(.helpTemplateExport))
    }

    @Argument(help: ArgumentHelp(Session.current.text(.helpKind), valueName: "kind"), completion: .reportKinds)
    var kind: String

    @Argument(help: ArgumentHelp(Session.current.text(.helpTemplatePlan), valueName: "input"), completion: .file())
    var input: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpTemplateOutput), valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: ArgumentHelp(Session.current.text(.helpTemplateNames), valueName: "ru|be|en"))
    var names = Language.en

    @OptionGroup var writing: WritingFlags
    @OptionGroup var reading: ReadingFlags

    func run() throws {
        let session = Session.current
        let kind = try ReportKind.named(kind, before: input)
        try DocumentOutput.refuseFolder(output, named: kind.name)
        guard let format = LayoutFormat(rawValue: Pathname(output).fileExtension.lowercased()) else {
            session.report(Diagnostic(.templateExportFormat, ["name": output]))
            throw ExitStatus.usage.exit
        }
        let destination = Destination(output, writing)
        try DocumentOutput.check(destination, reading: [input])
        var settings = try reading.settings()
        // Without a plan, the profile of the folder that the template is for.
        guard let (reader, profile) = settings.readerAndProfile(for: input ?? output) else {
            throw ExitStatus.unreadable.exit
        }
        do throws(PlanKitError) {
            var plan: Plan?
            if let input {
                let read = try PlanRole.plan(in: input, by: reader)
                read.diagnostics.filter { $0.severity > .note }.forEach(session.report)
                plan = read.plan
            }
            let bytes = try ReportTemplate.builtIn(
                kind, plan: plan, language: session.documentLanguage(of: plan), names: names,
                country: profile?.country ?? .by, format: format)
            try destination.write(bytes, reading: [input].compactMap(\.self) + settings.files)
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
    }
}

/// `plankit template list`: the built-in documents.
struct TemplateListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Session.current.text(.helpTemplateList))
    }

    @Option(name: .customLong("lang"), help: ArgumentHelp(Session.current.text(.helpLanguage), valueName: "ru|be|en"))
    var language: Language?

    func run() throws {
        let session = Session.current
        for kind in ReportKind.all { session.write("\(kind.name)\t\(kind.title(in: session.language))\n") }
    }
}
