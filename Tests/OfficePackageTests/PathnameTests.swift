import OfficePackage
import Testing

struct PathnameTests {
    @Test(arguments: [
        ("план.docx", "", "план.docx", "план", "docx"),
        ("планы/план.docx", "планы/", "план.docx", "план", "docx"),
        ("/план.docx", "/", "план.docx", "план", "docx"),
        ("Мои планы 100 % #1/план?.docx", "Мои планы 100 % #1/", "план?.docx", "план?", "docx"),
        ("а//б.odt", "а//", "б.odt", "б", "odt"),
        ("папка/", "", "папка", "папка", ""),
        ("/а/папка.d//", "/а/", "папка.d", "папка", "d"),
        ("план.", "", "план.", "план.", ""), (".profile", "", ".profile", ".profile", ""),
        ("..", "", "..", "..", ""), ("../план", "../", "план", "план", ""),
        ("план.docx.", "", "план.docx.", "план.docx.", ""), ("100%.odt", "", "100%.odt", "100%", "odt"),
        ("/", "/", "", "", ""), ("", "", "", "", ""),
    ])
    func aPathIsTakenApartAtItsSlashes(text: String, folder: String, name: String, stem: String, ending: String) {
        let path = Pathname(text)
        #expect(path.folder == folder && path.name == name && path.stem == stem && path.fileExtension == ending)
    }

    @Test(arguments: [
        ("план.docx", "plankit.yml"), ("планы/план.docx", "планы/plankit.yml"), ("/план.docx", "/plankit.yml"),
        ("./план.docx", "./plankit.yml"), ("100 % #1/а?", "100 % #1/plankit.yml"),
    ])
    func aSiblingStandsInTheSameFolder(text: String, sibling: String) {
        #expect(Pathname(text).sibling("plankit.yml") == sibling)
        #expect(Pathname(text).sibling("/общий/plankit.yml") == "/общий/plankit.yml")
    }

    @Test func aFileIsNamedInAFolderWithAndWithoutItsSlash() {
        #expect(Pathname("а/").appending("б") == "а/б" && Pathname("а").appending("б") == "а/б")
        #expect(Pathname("").appending("б") == "б")
    }

    /// A letter with its accent as one sign and as two reads alike, and Swift says that such strings are equal; to the
    /// system they are two names.
    @Test func spellingsThatReadAlikeAreTwoPaths() {
        let (composed, decomposed) = ("Мо\u{439} план", "Мо\u{438}\u{306} план")
        #expect(composed == decomposed)
        #expect(Pathname(composed) != Pathname(decomposed))
        #expect(Set([Pathname(composed), Pathname(decomposed), Pathname(composed)]).count == 2)
        // The sign that combines with a slash or a dot does not hide it.
        #expect(Pathname("а/\u{306}б.\u{306}в").name == "\u{306}б.\u{306}в")
        #expect(Pathname("а/\u{306}б.\u{306}в").fileExtension == "\u{306}в")
    }
}
