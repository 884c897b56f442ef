internal import Foundation
internal import PlanKit

/// Where the results of `convert` go.
enum Target {
    case standardOutput
    case file(String)
    case folder(String)

    /// The target that `-o` names.
    ///
    /// A folder is what is one already, or ends with a slash, or what several inputs need and has no extension of a
    /// format.
    init(_ path: String?, inputs: Int) {
        guard let path, path != "-" else {
            self = .standardOutput
            return
        }
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let pathname = Pathname(path)
        let isPlainName = inputs > 1 && !exists && ExportFormat(named: pathname.fileExtension) == nil
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

    /// The file for each input, nil for standard output; no two are the same.
    func files(for inputs: [String], format: ExportFormat) -> [String?] {
        switch self {
        case .standardOutput: return inputs.map { _ in nil }
        case .file(let path): return inputs.map { _ in path }
        case .folder(let folder):
            let ending = format.extensions.first ?? format.name
            // Inputs of one name in several folders or formats: the first keeps the name, the next are numbered.
            var taken: Set<String> = []
            return inputs.map { input in
                let base = Target.baseName(of: input)
                var name = base
                var number = 1
                while !taken.insert(name.lowercased()).inserted {
                    number += 1
                    name = "\(base)-\(number)"
                }
                return Pathname(folder).appending("\(name).\(ending)")
            }
        }
    }
}
