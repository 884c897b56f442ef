import Foundation
import PlanKit
import Testing

/// Changes of single values of a profile that somebody wrote.
struct ProfileEditorTests {
    private static let own = """
        # Наш профиль
        institution:
          name: {ru: Школа № 1, be: }   # полное
          place: г. Заречный

        columns:
          # что где
          "Где": place
          Кто: responsible  # люди

        director: {name: И.И.Клён, post: Директор}
        schoolYear: 2023/2024 # прошлый
        people: {}

        """

    struct Change: Sendable {
        let path: [String]
        let value: ProfileEditor.Value?
        let old: String
        let new: String
    }

    static let changes = [
        Change(
            path: ["schoolYear"], value: .text("2024/2025"), old: "schoolYear: 2023/2024 # прошлый",
            new: "schoolYear: \"2024/2025\" # прошлый"),
        Change(path: ["columns", "Где"], value: .text("note"), old: "\"Где\": place", new: "\"Где\": \"note\""),
        Change(
            path: ["columns", "Форма: работы"], value: .text("result"), old: "  Кто: responsible  # люди\n",
            new: "  Кто: responsible  # люди\n  \"Форма: работы\": \"result\"\n"),
        Change(path: ["columns", "Кто"], value: nil, old: "  Кто: responsible  # люди\n", new: ""),
        Change(
            path: ["director", "name"], value: .text("А.Б.Ясень"), old: "{name: И.И.Клён, post: Директор}",
            new: "{name: \"А.Б.Ясень\", post: \"Директор\"}"),
        Change(
            path: ["director", "name"], value: nil, old: "{name: И.И.Клён, post: Директор}",
            new: "{name: , post: \"Директор\"}"),
        Change(
            path: ["institution", "name", "be"], value: .text("Школа"), old: "{ru: Школа № 1, be: }   # полное",
            new: "{ru: \"Школа № 1\", be: \"Школа\"} # полное"),
        Change(
            path: ["people", "Ясень А.Б."], value: .list(["Ясеня", "Ясень"]), old: "people: {}\n",
            new: "people:\n  \"Ясень А.Б.\": [\"Ясеня\", \"Ясень\"]\n"),
        Change(path: ["schoolYear"], value: nil, old: "schoolYear: 2023/2024 # прошлый\n", new: ""),
        Change(
            path: ["abbreviations", "ЗДУВР"], value: .text("заместитель"), old: "people: {}\n",
            new: "people: {}\nabbreviations:\n  \"ЗДУВР\": \"заместитель\"\n"),
    ]

    @Test(arguments: changes)
    func oneValueChangesAndNothingElse(change: Change) throws {
        for ending in ["\n", "\r\n"] {
            let text = Self.own.replacing("\n", with: ending)
            var editor = try ProfileEditor(Array(text.utf8))
            if let value = change.value {
                try editor.set(change.path, to: value)
            } else {
                try editor.remove(change.path)
            }
            let expected = Self.own.replacing(change.old, with: change.new)
            #expect(expected != Self.own)
            #expect(String(decoding: editor.bytes, as: UTF8.self) == expected.replacing("\n", with: ending))
            #expect(editor.value(change.path) == change.value)
        }
    }

    @Test func aProfileThatIsNotThereBegins() throws {
        var editor = try ProfileEditor([])
        try editor.set(["columns", "Где"], to: .text("place"))
        try editor.set(["schoolYear"], to: .text("2024/2025"))
        try editor.set(["columns", "Кто"], to: .text("responsible"))
        #expect(
            String(decoding: editor.bytes, as: UTF8.self) == """
                columns:
                  "Где": "place"
                  "Кто": "responsible"
                schoolYear: "2024/2025"

                """)
        #expect(ProfileReader().read(editor.bytes).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "# только слова", "# слова\n", "\n\n", "columns:\n  \"Где\": place", "columns:\n  \"Где\": place\n# конец",
    ])
    func theEndOfTheTextIsNoObstacle(text: String) throws {
        var editor = try ProfileEditor(Array(text.utf8))
        try editor.set(["columns", "Кто"], to: .text("responsible"))
        let profile = ProfileReader().read(editor.bytes)
        #expect(profile.diagnostics.isEmpty && profile.profile.columns["Кто"] == .responsible)
        for line in text.split(separator: "\n") where line.hasPrefix("#") {
            #expect(String(decoding: editor.bytes, as: UTF8.self).contains(line))
        }
    }

    /// What would touch more than the value is refused, and the text stays.
    @Test(arguments: [
        ("columns: {\"Где\": place,\n  \"Кто\": responsible}\n", ["columns", "Где"]),
        ("columns: &all\n  \"Где\": place\npeople: *all\n", ["columns", "Где"]),
        ("schoolYear: >\n  2023/2024\n", ["schoolYear"]), ("columns: some words\n", ["columns", "Где"]),
    ])
    func aTextThatCannotBeChangedStays(text: String, path: [String]) throws {
        var editor = try ProfileEditor(Array(text.utf8))
        let error = #expect(throws: PackageError.self) { try editor.set(path, to: .text("note")) }
        #expect(error?.diagnostic.id == .profileNotEdited)
        #expect(error?.diagnostic.arguments["lines"]?.contains("\"note\"") == true)
        #expect(String(decoding: editor.bytes, as: UTF8.self) == text)
    }

    /// The profile that `init` writes takes every value that the page has a form for.
    @Test func theProfileThatIsBegunForAPlanIsChanged() throws {
        let plan = Plan(title: "План", columns: [Column(role: .other, heading: "Где")])
        let begun = ProfileWriter().profile(for: plan)
        for path in [
            ["institution", "name", "ru"], ["institution", "place", "be"], ["director", "name"], ["director", "post"],
            ["project", "years"], ["project", "leader", "name"], ["columns", "Где"], ["schoolYear"],
            ["people", "Ясень"],
        ] {
            var editor = try ProfileEditor(Array(begun.utf8))
            let value: ProfileEditor.Value =
                switch path[0] {
                case "columns": .text("place")
                case "schoolYear": .text("2024/2025")
                case "people": .list(["Ясеня"])
                default: .text("слова: \"в кавычках\" # и знак")
                }
            try editor.set(path, to: value)
            #expect(editor.value(path) == value)
            #expect(ProfileReader().read(editor.bytes).diagnostics.isEmpty)
            let comments = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("#") } }
            #expect(comments(String(decoding: editor.bytes, as: UTF8.self)) == comments(begun))
        }
    }
}
