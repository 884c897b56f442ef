internal import Diagnostics

/// The small files that Word and LibreOffice keep beside a document while it is open, and leave behind when they crash.
///
/// Word's is named as the document, with `~$` in place of its first two letters (before them, where the name is short);
/// LibreOffice's is `.~lock.план.odt#`. Each holds who has the document open, nothing of its text.
public enum LockFile {
    /// No such file is longer; Word's has 162 bytes, LibreOffice's some hundred.
    private static let mostBytes = 4_096

    /// Why a file is refused, where it is one of these; nil where it is none.
    ///
    /// - Parameters:
    ///   - path: where the file lies.
    ///   - bytes: what is in it.
    ///   - names: the names in its folder, among which its document is looked for.
    public static func refusal(of path: String, _ bytes: [UInt8], among names: () -> [String]) -> PackageError? {
        let name = Pathname(path).name
        let isWord = name.hasPrefix("~$")
        let isLibreOffice = name.hasPrefix(".~lock.") && name.hasSuffix("#")
        guard isWord || isLibreOffice, bytes.count <= mostBytes, ![.zip, .rtf].contains(FileKind.sniff(bytes)) else {
            return nil
        }
        var arguments = ["file": path, "program": isWord ? "Word" : "LibreOffice"]
        arguments["document"] =
            isWord ? document(of: name.dropFirst(2), among: names()) : String(name.dropFirst(7).dropLast())
        return PackageError(.fileIsLock, at: Place(file: path), arguments)
    }

    /// The document whose name ends so, with two letters before it at most.
    private static func document(of rest: Substring, among names: [String]) -> String? {
        names.filter { name in
            name.hasSuffix(rest) && name.count - rest.count <= 2 && !name.hasPrefix("~$")
        }.min { $0.count > $1.count }
    }
}
