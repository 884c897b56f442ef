internal import FoundationEssentials
internal import PlanKit

/// The folder with plans that the page shows, and nothing else of this computer.
///
/// Its files are known by their path from the folder: `Школа 3/План.docx`. A path leads to a file only while it stays
/// inside, through links too.
struct PlanFolder: Sendable {
    /// Where it is, links resolved.
    let path: String

    /// The folder that keeps people's own templates, unless the profile names another.
    static let templates = "templates"

    /// A folder that is there; nil where there is none.
    init?(_ path: String) {
        guard OutputFile.isFolder(path), let resolved = InputFile.resolved(path) else { return nil }
        self.path = resolved
    }

    /// The files with plans, by their paths from here, in the order of their names.
    var plans: [String] {
        let base = path + "/"
        return InputFiles([path]).files.compactMap { file in
            let name = String(file.path.dropFirst(base.count))
            return name.hasPrefix(Self.templates + "/") || self.file(name) == nil ? nil : name
        }
    }

    /// Where a file of the folder is; nil where there is none of that name, or the name leads out.
    func file(_ name: String) -> String? {
        guard !name.utf8.contains(0) else { return nil }
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !steps.isEmpty, steps.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
        let file = "\(path)/\(name)"
        guard OutputFile.isTaken(file), let resolved = InputFile.resolved(file), resolved.hasPrefix(path + "/") else {
            return nil
        }
        return file
    }

    /// The table of marks beside a plan: `План-marks.csv`.
    func marks(of plan: String) -> String {
        let name = Pathname(plan)
        return "\(path)/\(name.folder)\(name.stem)\(MarksFile.fileEnding).\(MarksFile.Form.csv.rawValue)"
    }

    /// A table of marks beside a plan in another form, by its name; nil where there is none.
    func otherMarks(of plan: String) -> String? {
        let name = Pathname(plan)
        return ["xlsx", "ods", "yml", "yaml"].lazy
            .map { "\(name.folder)\(name.stem)\(MarksFile.fileEnding).\($0)" }.first { file($0) != nil }
    }

    /// The profile that goes with a plan, whether it is there or not.
    func profile(of plan: String) -> String { "\(path)/\(Pathname(plan).folder)\(Profile.fileName)" }

    /// The templates that people put in.
    var templates: [String] {
        let folder = "\(path)/\(Self.templates)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { file("\(Self.templates)/\($0)") != nil && Self.canBeTemplate($0) }.sorted()
    }

    /// Whether a file's name is that of a document which can be a template.
    static func canBeTemplate(_ name: String) -> Bool {
        ["docx", "docm", "dotx", "dotm", "odt", "ott", "fodt"].contains(Pathname(name).fileExtension.lowercased())
    }

    /// Says of a problem only what is not about this computer: files by their paths from here.
    func told(_ diagnostic: Diagnostic, of name: String) -> Diagnostic {
        var told = diagnostic
        told.place.file = name
        for (key, words) in told.arguments { told.arguments[key] = words.replacing(path + "/", with: "") }
        return told
    }

    /// Says of an error only what is not about this computer.
    func told(_ error: PlanKitError, of name: String) -> PlanKitError {
        PlanKitError(told(error.diagnostic, of: name), after: error.explanations.map { told($0, of: name) })
    }

    /// Does something whose error is told so.
    func telling<Value>(
        of name: String, _ work: () throws(PlanKitError) -> Value
    ) throws(PlanKitError) -> Value {
        do throws(PlanKitError) { return try work() } catch { throw told(error, of: name) }
    }

    // MARK: Putting in

    /// What a name of a file may be at most, in bytes: names of more are refused by the usual file systems.
    static let longestName = 200

    /// A name that any file system takes, made of the name that a file had elsewhere: «План.docx».
    ///
    /// What stands before a slash or a backslash are folders of another computer.
    static func cleaned(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let forbidden = "<>:\"|?*".unicodeScalars
        var scalars = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            switch scalar.properties.generalCategory {
            // Marks that turn the direction of writing hide what a file is.
            case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: continue
            default: scalars.append(forbidden.contains(scalar) ? "_" : scalar)
            }
        }
        var clean = String(scalars)
        while let first = clean.first, first == "." || first == " " || first == "~" { clean.removeFirst() }
        while let end = clean.last, end == "." || end == " " { clean.removeLast() }
        let ending = Pathname(clean).fileExtension
        var stem = ending.isEmpty ? clean : String(clean.dropLast(ending.count + 1))
        while stem.utf8.count + ending.utf8.count + 1 > longestName, !stem.isEmpty { stem.removeLast() }
        if stem.isEmpty { stem = "plan" }
        return ending.isEmpty ? stem : "\(stem).\(ending)"
    }

    /// Keeps bytes under a name, or one with a number where another file has it; the same file twice is one.
    ///
    /// - Parameter subfolder: the folder within this one; empty for this one.
    /// - Returns: the path from here under which they are kept.
    /// - Throws: why they cannot be.
    func keep(_ bytes: [UInt8], as name: String, in subfolder: String = "") throws(PlanKitError) -> String {
        let clean = Self.cleaned(name)
        let (stem, ending) = (Pathname(clean).stem, Pathname(clean).fileExtension)
        let prefix = subfolder.isEmpty ? "" : subfolder + "/"
        for number in 1... {
            let numbered = number == 1 ? clean : "\(stem) (\(number))" + (ending.isEmpty ? "" : ".\(ending)")
            let file = "\(path)/\(prefix)\(numbered)"
            if OutputFile.isTaken(file) {
                if (try? InputFile.read(file, limits: .standard)) == bytes { return prefix + numbered }
                continue
            }
            try OutputFile.write(bytes, to: file)
            return prefix + numbered
        }
        return prefix + clean
    }
}
