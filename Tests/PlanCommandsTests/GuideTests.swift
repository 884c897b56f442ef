import Foundation
@testable import PlanCommands
import PlanKit
import TestSupport
import Testing

/// The guide leaves nothing out: what the program knows is read from the program, and looked for on the page about it.
struct GuideTests {
    // MARK: Commands

    /// In Russian a section a command, in English one table for all.
    @Test func everyOptionOfEveryCommandIsNamed() throws {
        let russian = try #require(PrintedPage("Guide/ru/commands.md"))
        let english = try #require(PrintedPage("Guide/en/reference.md"))
        let common = try #require(russian.section("Общие ключи"))
        let table = try #require(english.section("Options")).split(separator: "\n")
        for command in CommandTree.plankit.subcommands where command.name != "help" {
            let section = try #require(russian.section(command.name), "\(command.name)")
            #expect(["` ", " "].contains { english.text.contains("`\(command.name)\($0)") }, "\(command.name)")
            for option in command.options {
                let name = "`\(option)`"
                #expect(section.contains(name) || common.contains(name), "\(command.name) \(option)")
                #expect(table.contains { $0.hasPrefix("| ") && $0.contains(name) }, "\(command.name) \(option)")
            }
            for inner in command.subcommands where inner.name != "help" {
                #expect(section.contains("`plankit \(command.name) \(inner.name)"), "\(inner.name)")
            }
        }
    }

    @Test func everyOptionOfThePageIsNamed() throws {
        let words = try PrintedPage.source("Sources/PageServer/Program/PageArguments.swift")
        let options = words.matches(of: /"(--[a-z-]+)"/).map { String($0.1) }
        #expect(options.count >= 4)
        for path in ["Guide/ru/page.md", "Guide/en/reference.md"] {
            let page = try #require(PrintedPage(path))
            // It is known in order to be refused.
            for option in options where !["--help", "--version", "--listen"].contains(option) {
                let isNamed = page.text.contains("| `\(option)")
                #expect(isNamed, "\(path) \(option)")
            }
        }
    }

    // MARK: Formats and documents

    @Test func everyFormatIsNamed() throws {
        let page = try #require(PrintedPage("Guide/ru/formats.md"))
        let written = try #require(page.section("Что записывается"))
        for format in ExportFormat.all {
            let row = try #require(written.split(separator: "\n").first { $0.hasPrefix("| `\(format.name)` |") })
            for name in format.extensions { #expect(row.contains("`.\(name)`"), "\(name)") }
        }
        #expect(written.contains("| `sqlite` |"))
        let read = try #require(page.section("Что читается"))
        for kind in FileKind.all {
            if case .nobody = kind.reading { continue }
            let names = kind.extensions.map { $0.uppercased() }
            #expect(names.contains { read.contains($0) } || names == ["XML"] && read.contains(".xml"), "\(kind.name)")
        }
    }

    @Test func everyDocumentIsNamed() throws {
        let page = try #require(PrintedPage("Guide/ru/documents.md"))
        for kind in ReportKind.all {
            let row = page.text.split(separator: "\n").first { $0.hasSuffix("| `\(kind.name)` |") }
            let russian = try #require(row?.firstMatch(of: /\| `([^`]+)` \|/)?.1, "\(kind.name)")
            #expect(ReportKind(named: String(russian))?.name == kind.name, "\(russian)")
        }
    }

    // MARK: Settings

    /// The keys as `SettingsKey` has them: `own.key` where one is called otherwise under another.
    private static let keys: [(key: String, russian: [String])] = {
        let source = (try? PrintedPage.source("Sources/PlanKit/Profile/SettingsKey.swift")) ?? ""
        return source.matches(of: /"([A-Za-z.]+)": Names\(\[([^\]]+)\]/).map { match in
            (String(match.1), match.2.matches(of: /"([^"]+)"/).map { String($0.1) })
        }
    }()

    /// The pages about the profile, about details, about marks.
    private static let settings = ["profile", "documents", "marks"].compactMap { PrintedPage("Guide/ru/\($0).md") }

    @Test func everyKeyStandsInTheGuideInBothLanguages() {
        #expect(Self.keys.count > 60 && Self.settings.count == 3)
        for (key, russian) in Self.keys where key != "title" {
            let english = key.split(separator: ".").last ?? ""
            let rows = Self.settings.flatMap { $0.text.split(separator: "\n") }.filter { $0.contains("`\(english)`") }
            #expect(rows.contains { row in russian.contains { row.contains("`\($0)`") } }, "\(key) \(russian)")
        }
    }

    /// What the readers ask for is a key of that table: else it would have no Russian name, and not be looked for above.
    @Test func everyKeyThatIsReadIsOne() throws {
        let known = Set(Self.keys.map(\.key))
        let asked = try ["Profile/ProfileReader", "Profile/SchoolCalendarFile", "Reports/ReportDetailsReader"].flatMap {
            let source = try PrintedPage.source("Sources/PlanKit/\($0).swift")
            let call = /(?:text|texts|value|node|fields|entries|list|localized|persons?|speeches)\(\s*"([A-Za-z]+)"/
            return source.matches(of: call).map { String($0.1) }
        }
        #expect(Set(asked).count >= 45)
        #expect(Set(asked).subtracting(known) == [])
    }

    @Test func everyWordThatAValueMayBeIsNamed() throws {
        let page = try #require(PrintedPage("Guide/ru/profile.md"))
        let words =
            ColumnRole.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue) + ["off", "by", "ru", "f", "m"]
        for word in words { #expect(page.text.contains("`\(word)`"), "\(word)") }
    }

    // MARK: Pages that the program writes

    /// Expects a page to be what the program says; `RECORD_GOLDEN=1` writes it.
    private func expect(_ text: String, isThePage path: String) throws {
        let file = Fixtures.folder.deletingLastPathComponent().appending(path: path)
        if Golden.isRecording {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(path)")
        } else {
            let isTrue = PrintedPage(path)?.text == text
            #expect(isTrue, "\(path) is not what the program says: RECORD_GOLDEN=1 writes it")
        }
    }

    @Test func thePageOfChecksIsTrue() throws {
        var page = """
            # Все проверки

            Код стоит в сообщении в квадратных скобках; `plankit explain КОД` печатает то же. Выключить проверку или
            изменить её строгость можно в [профиле](profile.md).

            | код | важность | что не так | что сделать | так | а так верно |
            | --- | --- | --- | --- | --- | --- |

            """
        for id in PlanChecker.allIDs {
            let message = id.messageWithoutWords(in: .ru, words: Language.ru.words)
            let explanation = Language.ru.explanation(of: id)
            let head = CommandRun("explain", id.rawValue).output.prefix { $0 != "\n" }
            let cells = [
                "`\(id.rawValue)`", String(head.split(separator: " ").last ?? ""), message.sentence, message.wayOut,
                explanation?.example ?? "",
                explanation?.mended ?? "",
            ]
            page += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
        }
        try expect(page, isThePage: "Guide/ru/checks.md")
    }

    @Test func thePageOfFieldsIsTrue() throws {
        let listing = CommandRun("template", "fields").output
        let page = """
            # Все имена для шаблонов

            Так их печатает `plankit template fields`: имя по-английски, по-русски и по-белорусски, что это, пример.
            Что правее, то внутри того, что левее: `{{#мероприятия}}{{срок.конец}}{{/мероприятия}}`. Как пишут метки,
            сказано в [Своих шаблонах](templates.md).

            ```text
            \(listing.split(separator: "\n").joined(separator: "\n"))
            ```

            """
        try expect(page, isThePage: "Guide/ru/fields.md")
    }
}
