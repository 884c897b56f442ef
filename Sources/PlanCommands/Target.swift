internal import PlanKit

/// Where the results of `convert` and `marks` go.
enum Target {
    case standardOutput
    case file(String)
    case folder(String)

    /// The target that `-o` names.
    ///
    /// A folder is what is one already, or ends with a slash, or what several inputs need and has no extension of a
    /// format.
    init(_ path: String?, hasManyInputs: Bool) {
        guard let path, path != "-" else {
            self = .standardOutput
            return
        }
        let isFolder = OutputFile.isFolder(path)
        let pathname = Pathname(path)
        let ending = pathname.fileExtension
        let isFormat =
            ExportFormat(named: ending) != nil || ReportFormat(rawValue: ending.lowercased()) != nil
            || PlanDatabase.isNamed(ending) || MarksFile.Form(ofFile: path) != nil
        let isPlainName = hasManyInputs && !InputFile.exists(path) && !isFormat
        self = pathname.endsWithSlash || isFolder || isPlainName ? .folder(path) : .file(path)
    }

    /// What the result of an input is called, without extension; `plan` for standard input.
    private static func baseName(of input: String) -> String {
        guard input != "-" else { return "plan" }
        let pathname = Pathname(input)
        // Of «План на 01.09» nothing is an extension.
        let ending = pathname.fileExtension.lowercased()
        let isKnown = FileKind.all.contains { $0.extensions.contains(ending) }
        return isKnown ? pathname.stem : pathname.name
    }

    /// The file for each input, nil for standard output; no two are the same. The folders of a folder are kept.
    ///
    /// - Parameter ending: what stands behind the input's own name, `.json`.
    func files(for inputs: [InputPath], ending: String) -> [String?] {
        switch self {
        case .standardOutput: return inputs.map { _ in nil }
        case .file(let path): return inputs.map { _ in path }
        case .folder(let folder):
            return Self.names(for: inputs, ending: ending).map { Pathname(folder).appending($0) }
        }
    }

    /// What the result of each input is called in the folder of the results; no two names are the same.
    ///
    /// - Parameter ending: what stands behind the input's own name, `.json`.
    static func names(for inputs: [InputPath], ending: String) -> [String] {
        // Inputs of one name in several folders or formats: the first keeps the name, the next are numbered.
        var taken: Set<String> = []
        return inputs.map { input in
            let base = input.subfolder + Target.baseName(of: input.path)
            var name = base
            var number = 1
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = "\(base)-\(number)"
            }
            return name + ending
        }
    }
}
