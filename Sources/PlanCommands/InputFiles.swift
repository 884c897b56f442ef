internal import Foundation
internal import PlanKit

/// The files that the arguments of a command name: a folder stands for the documents in it.
enum InputFiles {
    /// The files, those of a folder in the order of their paths.
    ///
    /// Of a folder only files with the extension of a format that can be read are taken: it may hold pictures and
    /// programs too, which nobody asked about. Hidden files and the lock files of office programs are left out.
    static func expanded(_ inputs: [String]) -> [String] { inputs.flatMap { isFolder($0) ? documents(in: $0) : [$0] } }

    /// Whether any of the arguments is a folder.
    static func holdFolder(_ inputs: [String]) -> Bool { inputs.contains(where: isFolder) }

    private static func isFolder(_ input: String) -> Bool {
        guard input != "-" else { return false }
        let values = try? URL(filePath: input).resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey])
        return values?.isDirectory == true
    }

    private static func documents(in folder: String) -> [String] {
        let extensions = Set(FileKind.readable.flatMap(\.extensions))
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.sorted().filter { path in
            let steps = path.split(separator: "/")
            guard let name = steps.last, !steps.contains(where: { $0.hasPrefix(".") }), !name.hasPrefix("~$"),
                let dot = name.lastIndex(of: "."), extensions.contains(name[name.index(after: dot)...].lowercased())
            else { return false }
            return !isFolder(base + path)
        }.map { base + $0 }
    }
}
