internal import FoundationEssentials
internal import OfficePackage

/// The settings that LibreOffice is given for one conversion: no network, no files but its own and the document's.
///
/// LibreOffice opens addresses through its «universal content broker», which asks a list of providers, each for the
/// addresses that match its template. The list is a setting: here it names no provider for http, https, WebDAV, FTP or
/// CMIS, and the one for files matches nothing but the conversion's folder and the installation. Tried with 7.4: of
/// linked pictures, sections, style sheets and frames in DOC, DOCX, ODT and HTML none was opened, on the network or on
/// disk. The setting «BlockUntrustedRefererLinks», which is meant for this, leaves HTML's style sheets and backgrounds,
/// and asks a server what a picture of a DOC is before it does not load it. Not even this list stops `INCLUDEPICTURE` in
/// RTF, which opens a file past the broker: ``RTFGuard`` does.
///
/// Its locale is the Russian one, whatever the machine's: dates of a workbook (XLS) whose format has no language of its own
/// are shown in that of the locale, «29.08.2024», «1 октября 2024», «мар.25», as a Russian Excel shows them; under en-US 7.4
/// makes of them «29/08/2024», «1 October 2024», «Mar/25».
enum OfficeProfile {
    private static let locale = "ru-RU"

    /// The settings.
    ///
    /// - Parameter folders: those whose files may be opened.
    static func text(allowing folders: [String]) -> String {
        let inner =
            ["HierarchyContentProvider vnd.sun.star.hier", "PackageContentProvider vnd.sun.star.pkg"]
            + ["ExpandContentProvider vnd.sun.star.expand", "TransientDocumentsContentProvider vnd.sun.star.tdoc"]
        var providers = inner.map { line in
            let words = line.split(separator: " ")
            return (service: String(words[0]), template: String(words[1]))
        }
        for folder in folders {
            let prefix = folder == "/" ? "file:///" : "\(url(of: folder))/"
            providers.append(("FileContentProvider", "\"\(prefix)\".*"))
        }
        let nodes = providers.enumerated().map { index, provider in
            """
            <node oor:name="Provider\(index)" oor:op="replace">\
            <prop oor:name="ServiceName"><value>com.sun.star.ucb.\(provider.service)</value></prop>\
            <prop oor:name="URLTemplate"><value>\(escaped(provider.template))</value></prop>\
            <prop oor:name="Arguments"><value></value></prop></node>
            """
        }
        let scripting = ["BlockUntrustedRefererLinks", "DisableMacrosExecution"].map { name in
            """
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
            <prop oor:name="\(name)" oor:op="fuse"><value>true</value></prop></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            \(scripting.joined(separator: "\n"))
            <item oor:path="/org.openoffice.Setup/L10N">\
            <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>\(locale)</value></prop></item>
            <item oor:path="/org.openoffice.ucb.Configuration/ContentProviders/Local/SecondaryKeys">\
            <node oor:name="Office" oor:op="replace"><node oor:name="ProviderData">\(nodes.joined())</node></node></item>
            </oor:items>

            """
    }

    /// The folder that a program is installed in; nil where it stands in none that looks like LibreOffice's, as a
    /// starter of Snap or Flatpak does: then all files may be opened, for nobody knows which the program needs.
    ///
    /// - Parameter program: its path, with no links in it.
    static func installation(of program: String) -> String? {
        let folders = program.split(separator: "/").dropLast(2)
        let folder = "/" + folders.joined(separator: "/")
        let marks = ["program/fundamentalrc", "Resources/fundamentalrc"]
        return !folders.isEmpty && marks.contains { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
            ? folder : nil
    }

    /// The address of a file as LibreOffice writes it.
    static func url(of path: String) -> String {
        "file://" + PercentEncoding.encoded(path, keeping: "/!$&'()*+,-.:=@_~")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
