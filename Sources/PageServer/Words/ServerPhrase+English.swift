// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension ServerPhrase {
    /// The words in English.
    var english: String {
        switch self {
        case .help:
            """
            Shows the plans of one folder in a browser of this computer; sends nothing anywhere.

            USAGE: plankit-page [FOLDER] [--port NUMBER] [--as-of DATE] [--no-browser] [--lang ru|be|en]

              FOLDER            The folder with plans, or a plan in it to open; usually “PlanKit” in the documents, which the program makes itself.
              --port NUMBER     The port; usually any that is free.
              --no-browser      Open no browser, only print the address.
              --as-of DATE      By which day it is judged what is late; usually today.
              --lang ru|be|en   The language; usually the program speaks that of the system, the page that of the browser.
              --help            Show this help.
              --version         Show the version.

            Only this computer sees the page, and only the browser in which the printed address is opened. The key in the address is good for one use: to open the page in another browser, start the program once more. There is no shared server (--listen) in this version. To end: Ctrl+C.
            """
        case .opened: "The page is open at {address}\nTo end: Ctrl+C."
        case .folderShown: "Only the folder {folder} is seen."
        case .folderMade: "The folder {folder} was made: put plans into it, or drop them on the page."
        case .browserFailed: "No browser opened by itself: open this address in one."
        case .error: "plankit-page: error: {message}"
        case .unknownOption: "There is no option “{name}”. More: plankit-page --help"
        case .missingValue: "A value is missing behind “{name}”. More: plankit-page --help"
        case .badPort: "A port is a number from 1 to 65535, not “{value}”."
        case .badDate: "“{value}” is no date. It should be, for example: 2025-04-15."
        case .badLanguage: "There is no language “{value}”; there are ru, be, en."
        case .extraWord: "“{name}” is one word too many: one folder is shown. If its name has spaces, put it in quotation marks."
        case .listenRefused: "There is no shared server in this version: only this computer sees the page. Start the program on the computer where the plans are."
        case .portTaken: "The port {port} is taken by another program. Choose another, or name none: a free one will be found."
        case .portForbidden: "The system keeps the port {port} for itself. Choose a number above 1023, or name none: a free one will be found."
        case .notListening: "The system does not let a page be opened on this computer (127.0.0.1). See whether protection software forbids it, and start again."
        case .noTemporaryFolder: "The temporary folder for files that are sent cannot be made: no space, or no rights. Free some space and start again."
        case .folderMissing: "There is no folder {folder}. Check the name, or make it."
        case .folderNotMade: "The folder {folder} cannot be made: no space, or no rights. Name another folder."
        case .noDocuments: "The folder of documents cannot be found. Name the folder with plans."
        }
    }
}
