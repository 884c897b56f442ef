internal import FoundationEssentials
internal import OfficePackage

/// Where a person's documents are: `XDG_DOCUMENTS_DIR` of `user-dirs.dirs` (xdg-user-dirs; «$HOME/Документы» where the
/// system speaks Russian), `~/Documents` where nothing says so.
enum DocumentsFolder {
    /// Its path; nil where the person has no home.
    ///
    /// - Parameter read: the text of a file; nil where there is none.
    static func path(
        environment: [String: String], read: (String) -> String? = { try? String(contentsOfFile: $0, encoding: .utf8) }
    ) -> String? {
        guard let home = environment["HOME"], Pathname(home).isAbsolute else { return nil }
        let settings = environment["XDG_CONFIG_HOME"].flatMap { Pathname($0).isAbsolute ? $0 : nil }
        let file = Pathname(settings ?? Pathname(home).appending(".config")).appending("user-dirs.dirs")
        let named = read(file).flatMap { value(in: $0, home: home) }
        return named ?? Pathname(home).appending("Documents")
    }

    /// The value of a line `XDG_DOCUMENTS_DIR="$HOME/Документы"`; nothing else stands there but an absolute path
    /// (user-dirs.dirs(5)), and the folder itself where there is none for documents.
    private static func value(in text: String, home: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline).reversed() {
            let line = line.drop { $0 == " " || $0 == "\t" }
            guard line.hasPrefix("XDG_DOCUMENTS_DIR=\""), let end = line.lastIndex(of: "\"") else { continue }
            let start = line.index(line.startIndex, offsetBy: 19)
            guard start <= end else { continue }
            let value = String(line[start..<end]).replacing("\\\"", with: "\"")
            if value == "$HOME" || value == "$HOME/" { return home }
            if value.hasPrefix("$HOME/") { return Pathname(home).appending(String(value.dropFirst(6))) }
            return Pathname(value).isAbsolute ? value : nil
        }
        return nil
    }
}
