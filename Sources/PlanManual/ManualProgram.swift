internal import OfficePackage
internal import PlanCommands
internal import PlanKit

/// The program `plankit-manual`, which `make install` calls: it writes what is installed beside the programs.
public enum ManualProgram {
    /// The languages of the pages, each with its folder among those of all languages.
    private static let languages: [(language: Language, folder: String)] = [(.en, "man1"), (.ru, "ru/man1")]

    /// The completions, each where its shell looks for them below `/usr/share`.
    static let completions: [(shell: String, file: String)] = [
        ("bash", "bash-completion/completions/plankit"), ("zsh", "zsh/site-functions/_plankit"),
        ("fish", "fish/vendor_completions.d/plankit.fish"),
    ]

    /// Writes manual pages and completions below a folder, as they lie in `/usr/share`.
    ///
    /// - Parameters:
    ///   - folder: the folder; it is made with all that it needs.
    ///   - date: the day of the version, as an ISO day.
    ///   - helpOfPage: a folder in which `en` and `ru` hold what `plankit-page --help` prints; nil without that program.
    /// - Throws: why something cannot be read or written.
    public static func write(to folder: String, date: String, helpOfPage: String?) throws {
        for (language, place) in languages {
            let manual = Manual(language, date: date)
            var pages = try manual.pages()
            if let helpOfPage {
                let help = try PackageFile.read(Pathname(helpOfPage).appending(language.rawValue))
                pages.append(manual.page(of: "plankit-page", help: String(decoding: help, as: UTF8.self)))
            }
            for page in pages { try write(page.text, to: "\(folder)/man/\(place)/\(page.file)") }
        }
        for (shell, file) in completions {
            guard let script = CommandDescription.completions(for: shell, in: .ru) else { continue }
            try write(script, to: "\(folder)/\(file)")
        }
    }

    private static func write(_ text: String, to path: String) throws {
        try PackageFile.makeFolder(of: path)
        try PackageFile.write(Array(text.utf8), to: path)
    }
}
