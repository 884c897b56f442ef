public import ArgumentParser
public import PlanKit

/// The options of every command that reads plans.
struct ReadingFlags: ParsableArguments {
    @Option(help: ArgumentHelp(Session.current.text(.helpChanges), valueName: "accept|reject"))
    var changes: RevisionView = .accept

    @Option(help: ArgumentHelp(Session.current.text(.helpLimit), valueName: "name=n"))
    var limit: [String] = []

    @Option(help: ArgumentHelp(Session.current.text(.helpProfile), valueName: "file"), completion: .file())
    var profile: String?

    @Option(name: .customLong("lang"), help: ArgumentHelp(Session.current.text(.helpLanguage), valueName: "ru|be|en"))
    var language: Language?

    /// What these options say, once they are known to be right.
    func settings() throws -> ReadingSettings {
        ReadingSettings(changes: changes, limits: try Limits(limit), profile: profile)
    }
}

/// The standard limits with those raised that the user raised.
struct Limits: Sendable {
    var ofPackages = PackageLimits.standard
    var ofRecognition = RecognitionLimits.standard
    var ofTemplates = TemplateLimits()

    /// The limits that `NAME=NUMBER` raises.
    ///
    /// - Throws: the exit code, when it was said what is wrong.
    init(_ settings: [String]) throws {
        defer { ofTemplates.package = ofPackages }
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
                Session.current.report(Diagnostic(.limitWrong, ["words": setting]))
                throw ExitStatus.usage.exit
            }
            if let option = PackageLimits.options.first(where: { $0.name == parts[0] }) {
                ofPackages[keyPath: option.path] = number
            } else if let option = RecognitionLimits.options.first(where: { $0.name == parts[0] }) {
                ofRecognition[keyPath: option.path] = number
            } else if let option = TemplateLimits.options.first(where: { $0.name == parts[0] }) {
                ofTemplates[keyPath: option.path] = number
            } else {
                let known =
                    PackageLimits.options.map(\.name) + RecognitionLimits.options.map(\.name)
                    + TemplateLimits.options.map(\.name)
                Session.current.report(
                    Diagnostic(.limitUnknown, ["name": String(parts[0]), "known": known.joined(separator: ", ")]))
                throw ExitStatus.usage.exit
            }
        }
    }
}

/// How inputs are read: the options, and each input's profile.
struct ReadingSettings {
    var changes: RevisionView
    var limits: Limits
    /// The profile that the user named; otherwise each input has the one beside it.
    var profile: String?
    /// The profiles read so far, nil for those with errors: inputs of one folder share theirs, and hear of its errors
    /// once.
    private var profiles: [Pathname: Profile?] = [:]

    init(changes: RevisionView, limits: Limits, profile: String?) {
        self.changes = changes
        self.limits = limits
        self.profile = profile
    }

    /// The profiles read so far, and the files of school years that they name: no result may take their place.
    var files: [String] { profiles.keys.map(\.text) + profiles.values.compactMap { $0?.calendarFile } }

    /// How a file is read that has no profile.
    var options: ReadingOptions {
        var options = ReadingOptions(
            changes: changes, limits: limits.ofPackages, converter: LibreOffice(interruption: Interruptions.shared))
        options.recognition.limits = limits.ofRecognition
        return options
    }

    /// The reader for an input; nil where its profile is wrong, which was said.
    mutating func reader(for input: String) -> PlanReader? { readerAndProfile(for: input)?.reader }

    /// The reader for an input and the profile that goes with it, if there is one; nil where the profile is wrong,
    /// which was said.
    mutating func readerAndProfile(for input: String) -> (reader: PlanReader, profile: Profile?)? {
        var options = options
        var used: Profile?
        if let file = profile ?? Profile.file(beside: input) {
            guard let profile = profile(in: file) else { return nil }
            options.recognition = profile.recognitionOptions
            options.recognition.limits = limits.ofRecognition
            used = profile
        }
        return (PlanReader(options: options), used)
    }

    /// How an input's plan is checked.
    mutating func checkOptions(for input: String) -> CheckOptions {
        guard let file = profile ?? Profile.file(beside: input), let profile = profile(in: file) else {
            return .standard
        }
        return profile.checkOptions
    }

    private mutating func profile(in file: String) -> Profile? {
        let path = Pathname(file)
        if let known = profiles[path] { return known }
        do throws(PlanKitError) {
            let reading = try ProfileReader(limits: limits.ofPackages).read(file)
            reading.diagnostics.forEach(Session.current.report)
            profiles[path] = .some(reading.diagnostics.isEmpty ? reading.profile : nil)
        } catch {
            Session.current.report(error)
            profiles[path] = .some(nil)
        }
        return profiles[path] ?? nil
    }
}

// The values are listed here, although the parser would find them: its way, for any type, is made anew at each start and
// takes more than a hundredth of a small plan's time.
extension RevisionView: ExpressibleByArgument {
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}
extension Language: ExpressibleByArgument {
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}

extension PlanReader {
    /// What an input of the command line holds; `-` is standard input.
    func inspect(input: String) throws(PlanKitError) -> Inspection {
        try inspect(try bytes(of: input), name: input)
    }

    /// The plan in an input of the command line; `-` is standard input. That it looks like a template is said.
    func read(input: String) throws(PlanKitError) -> PlanReading {
        // A file is read again where it may be a template, so that a long one does not stay in memory meanwhile.
        let kept = input != "-" && OutputFile.isTaken(input) ? nil : try bytes(of: input)
        var reading = if let kept { try read(kept, name: input) } else { try read(input) }
        let refusal = try PlanRole.refusal(of: reading) { () throws(PlanKitError) in
            if let kept { kept } else { try bytes(of: input) }
        }
        if var warning = refusal?.diagnostic {
            warning.severity = .warning
            reading.diagnostics.append(warning)
        }
        return reading
    }
}
