internal import FoundationEssentials
package import OfficePackage
package import PlanReports
internal import PlanExport

/// A file that is read.
package struct InputPath: Sendable, Hashable {
    /// The path, as its user would write it.
    package let path: String
    /// The folders on the way to it from the one that was named, with a slash at the end; empty where it lies in that
    /// folder itself, or was named itself.
    package var subfolder = ""

    /// A file that was named itself.
    package init(path: String, subfolder: String = "") {
        self.path = path
        self.subfolder = subfolder
    }
}

/// The files that people mean by naming files and folders: a folder stands for the documents in it.
package struct InputFiles {
    /// The files, those of a folder in the order of their paths.
    package let files: [InputPath]
    /// The folders among the arguments that hold no document.
    package let emptyFolders: [String]
    /// Whether there can be several of them: a folder with one document is a folder all the same.
    package let areMany: Bool

    /// The files that arguments name.
    ///
    /// Of a folder only files with the extension of a format that can be read are taken: it may hold pictures and
    /// programs too, which nobody asked about. Hidden files and the lock files of office programs are left out, and what
    /// an earlier run has written: data beside the document of the same name, documents named after one beside them, and
    /// all in the folder of the results.
    ///
    /// - Parameters:
    ///   - results: the folder that results are written to.
    ///   - other: a template: no input, though it may lie in one of the folders; nor are the documents made with it.
    package init(_ inputs: [String], results: String? = nil, besides other: String? = nil) {
        var files: [InputPath] = []
        var emptyFolders: [String] = []
        for input in inputs {
            guard input != "-", OutputFile.isFolder(input) else {
                files.append(InputPath(path: input))
                continue
            }
            let found = Self.documents(in: input, results: results, besides: other)
            if found.isEmpty { emptyFolders.append(input) }
            files += found
        }
        self.files = files
        self.emptyFolders = emptyFolders
        areMany = inputs.count > 1 || files.count > 1 || inputs.contains(where: OutputFile.isFolder)
    }

    /// Which files they are.
    package var identities: Set<FileIdentity> {
        Set(files.lazy.filter { $0.path != "-" }.compactMap { InputFile.identity(of: $0.path) })
    }

    private static func documents(in folder: String, results: String?, besides other: String?) -> [InputPath] {
        let extensions = Set(FileKind.readable.flatMap(\.extensions))
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        let excluded = results.flatMap { Self.steps(from: folder, to: $0) }
        let found = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { path in
            let steps = path.split(separator: "/")
            guard let name = steps.last, !steps.contains(where: { $0.hasPrefix(".") }), !name.hasPrefix("~$"),
                extensions.contains(Pathname(path).fileExtension.lowercased()), OutputFile.isTaken(base + path)
            else { return false }
            return !(excluded.map { path.hasPrefix($0) } ?? false)
        }
        let results = NamesOfResults(among: found, besides: other)
        return found.sorted().filter { path in
            if let other, InputFile.isSame(other, base + path) { return false }
            return !results.contains(path)
        }.map { InputPath(path: base + $0, subfolder: Pathname($0).folder) }
    }

    /// What stands behind a plan's name in that of the document made of it by a template.
    package static func fileEnding(of template: String) -> String { "-" + Pathname(template).stem }

    /// The folders on the way from one folder to another inside it, with a slash at the end; nil where it is not inside.
    private static func steps(from folder: String, to other: String) -> String? {
        let outer = URL(filePath: folder).resolvingSymlinksInPath().pathComponents
        let inner = URL(filePath: other).resolvingSymlinksInPath().pathComponents
        guard inner.count > outer.count, inner.starts(with: outer) else { return nil }
        return inner.dropFirst(outer.count).joined(separator: "/") + "/"
    }
}

/// Which files of a folder an earlier run has written: they are named after the plans beside them.
private struct NamesOfResults {
    /// How many files have a name, by its folders and itself without extension.
    private let files: [String: Int]
    /// The same of documents alone: data may be named after them.
    private let documents: [String: Int]
    /// What stands behind a plan's name in those of its documents.
    private let endings: [String]

    /// - Parameter template: what further documents are named after.
    init(among paths: [String], besides template: String?) {
        files = Dictionary(paths.map { (Self.stem(of: $0), 1) }, uniquingKeysWith: +)
        documents = Dictionary(paths.filter { !Self.isData($0) }.map { (Self.stem(of: $0), 1) }, uniquingKeysWith: +)
        endings = ReportKind.all.map(\.fileEnding) + [template].compactMap { $0.map(InputFiles.fileEnding(of:)) }
    }

    func contains(_ path: String) -> Bool {
        let stem = Self.stem(of: path)
        func isMadeOfPlan(_ ending: String) -> Bool {
            stem.hasSuffix(ending) && Self.isName(String(stem.dropLast(ending.count)), ofOne: files)
        }
        // Filled in, a table of marks comes back in the format of the program that saved it.
        if isMadeOfPlan(MarksFile.fileEnding) { return true }
        return Self.isData(path) ? Self.isName(stem, ofOne: documents) : endings.contains(where: isMadeOfPlan)
    }

    /// Whether the result of one of these files has the name: `plan`; `plan-2`, where there is a second plan of that name.
    private static func isName(_ name: String, ofOne files: [String: Int]) -> Bool {
        if files[name] != nil { return true }
        guard let dash = name.lastIndex(of: "-"), let number = Int(name[name.index(after: dash)...]) else {
            return false
        }
        return number > 1 && files[String(name[..<dash]), default: 0] >= number
    }

    private static func stem(of path: String) -> String { Pathname(path).folder + Pathname(path).stem }

    /// Whether a file is named as one that `convert` writes.
    private static func isData(_ path: String) -> Bool {
        ExportFormat(named: Pathname(path).fileExtension) != nil
    }
}

extension ReportKind {
    /// What stands behind a plan's name in that of the document made of it.
    package var fileEnding: String { "-" + name }
}
