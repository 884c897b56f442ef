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
        let fileExtension = Target.fileExtension(of: path)
        let isPlainName = inputs > 1 && !exists && ExportFormat(named: fileExtension) == nil
        self = path.hasSuffix("/") || isFolder || isPlainName ? .folder(path) : .file(path)
    }

    /// The extension of a path's last component, without the dot; empty where it has none.
    static func fileExtension(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return String(name[name.index(after: dot)...])
    }

    /// A file's name without folder and extension; `plan` for standard input.
    private static func baseName(of path: String) -> String {
        guard path != "-" else { return "plan" }
        let name = String(path.split(separator: "/").last ?? "plan")
        let ending = fileExtension(of: name)
        return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    }

    /// The file for each input, nil for standard output; no two are the same.
    func files(for inputs: [String], format: ExportFormat) -> [String?] {
        switch self {
        case .standardOutput: return inputs.map { _ in nil }
        case .file(let path): return inputs.map { _ in path }
        case .folder(let folder):
            let ending = format.extensions.first ?? format.name
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
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
                return "\(prefix)\(name).\(ending)"
            }
        }
    }
}
