internal import Diagnostics
internal import FoundationEssentials
internal import OfficePackage

/// Why a file that somebody named is not there, as far as a look around can tell.
enum MissingFile {
    /// The same error, or one that says more: which folder is missing, which file was meant.
    static func explained(_ error: PackageError, _ path: String) -> PackageError {
        switch error.diagnostic.id {
        case .fileMissing:
            let place = Place(file: path)
            // What is no UTF-8 among the arguments of a program reaches it so.
            if path.unicodeScalars.contains("\u{FFFD}") {
                return PackageError(.fileNameUndecodable, at: place, ["file": path])
            }
            if let meant = otherwiseWritten(path) {
                return PackageError(.fileMisnamed, at: place, ["file": path, "suggestion": meant])
            }
            return around(path, place) ?? error
        case .fileIsFolder:
            var error = error
            error.diagnostic.arguments["found"] = document(in: path)
            return error
        default: return error
        }
    }

    private static func exists(_ path: String) -> Bool { PackageFile.holdsFile(path) }

    // MARK: The same name, written otherwise

    /// The file that a path names in some other way of writing: in quotation marks, with blanks around it, with the
    /// slashes of Windows, as a URL, with the sign for one's own folder, with a slash behind it.
    private static func otherwiseWritten(_ path: String) -> String? {
        var candidates: [String] = []
        let quotes: Set<Character> = ["\"", "'", "«", "»", "“", "”", "„", "‘", "’", " ", "\u{A0}", "\t"]
        var bare = path[...]
        while let first = bare.first, quotes.contains(first) { bare.removeFirst() }
        while let last = bare.last, quotes.contains(last) { bare.removeLast() }
        candidates.append(String(bare))
        for path in [path, String(bare)] {
            candidates.append(path.replacing("\\", with: "/"))
            var shortened = path[...]
            while shortened.count > 1, shortened.hasSuffix("/") { shortened.removeLast() }
            candidates.append(String(shortened))
            if path.hasPrefix("file://") { candidates += [decoded(path.dropFirst(7))].compactMap(\.self) }
            if path.contains("%") { candidates += [decoded(path[...])].compactMap(\.self) }
            if path.hasPrefix("~/") {
                let home = FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
                candidates.append(Pathname(home).appending(String(path.dropFirst(2))))
            }
        }
        return candidates.first { Pathname($0) != Pathname(path) && exists($0) }
    }

    /// A path out of a URL, `%D0%BF` read as the byte it stands for.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = Array(rest.prefix(2))
            guard byte == UInt8(ascii: "%"), digits.count == 2,
                let value = PercentEncoding.byte(digits[0], digits[1])
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    // MARK: Names beside it

    /// What the folders on the way say; nil where nothing there looks alike.
    private static func around(_ path: String, _ place: Place) -> PackageError? {
        let pathname = Pathname(path)
        let folder = pathname.folder
        if !folder.isEmpty, !PackageFile.holdsFolder(folder) {
            if let meant = respelt(folder), exists(meant + pathname.name) {
                return alike(path, meant + pathname.name, place)
            }
            var missing = folder
            while true {
                let parent = Pathname(missing).folder
                guard !parent.isEmpty, parent != missing, !PackageFile.holdsFolder(parent) else { break }
                missing = parent
            }
            while missing.utf8.count > 1, missing.hasSuffix("/") { missing.removeLast() }
            return PackageError(.folderMissing, at: place, ["file": path, "folder": missing])
        }
        if pathname.name.contains(where: { $0 == "*" || $0 == "?" }) {
            return PackageError(.filePatternEmpty, at: place, ["file": path])
        }
        let files = names(in: folder).filter { exists(folder + $0) }
        guard let name = name(like: pathname, among: files) else { return nil }
        return alike(path, folder + name, place)
    }

    private static func alike(_ path: String, _ meant: String, _ place: Place) -> PackageError {
        // Strings that read alike are equal, whatever they are made of.
        let id: DiagnosticID = path == meant ? .fileSpeltOtherwise : .fileMisnamed
        return PackageError(id, at: place, ["file": path, "suggestion": meant])
    }

    /// A folder's path with the nearest name in place of its last, where that is all that is wrong.
    private static func respelt(_ folder: String) -> String? {
        let pathname = Pathname(folder)
        let parent = pathname.folder
        guard parent.isEmpty || PackageFile.holdsFolder(parent) else { return nil }
        let folders = names(in: parent).filter { PackageFile.holdsFolder(parent + $0) }
        return name(like: pathname, among: folders).map { parent + $0 + "/" }
    }

    /// The name that was meant: the same to the eye or in another case, with an extension, with a slip of the pen.
    private static func name(like pathname: Pathname, among names: [String]) -> String? {
        let name = pathname.name
        guard !name.isEmpty else { return nil }
        let names = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
        if let same = names.first(where: { $0 == name && Pathname($0) != Pathname(name) }) { return same }
        let folded = name.lowercased()
        if let same = names.first(where: { $0.lowercased() == folded }) { return same }
        let stem = pathname.stem.lowercased()
        if let same = names.first(where: {
            readable.contains(Pathname($0).fileExtension.lowercased())
                && [stem, folded].contains(Pathname($0).stem.lowercased())
        }) {
            return same
        }
        return Nearest.name(to: name, among: names)
    }

    /// A document in a folder, for an example.
    private static func document(in folder: String) -> String? {
        names(in: folder).first {
            !$0.hasPrefix(".") && !$0.hasPrefix("~$") && readable.contains(Pathname($0).fileExtension.lowercased())
        }.map { Pathname(folder).appending($0) }
    }

    private static var readable: Set<String> { Set(FileKind.readable.flatMap(\.extensions)) }

    /// The names in a folder, in order; of a folder with thousands, the first.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        return Array(names.sorted().prefix(5_000))
    }
}
