internal import Diagnostics

/// What `plankit-page` says in the terminal; what the page itself says stands with the page.
///
/// A new phrase is a case here and its words in each of the files beside: a language without them does not compile.
enum ServerPhrase: CaseIterable {
    case help, opened, folderShown, folderMade, browserFailed, error
    case unknownOption, missingValue, badPort, badDate, badLanguage, extraWord, listenRefused
    case portTaken, portForbidden, notListening, noTemporaryFolder, folderMissing, folderNotMade, noDocuments
}

extension Language {
    /// A phrase in this language, its gaps filled.
    func text(_ phrase: ServerPhrase, _ arguments: [String: String] = [:]) -> String {
        filled(choose(phrase.russian, phrase.belarusian, phrase.english), arguments)
    }
}
