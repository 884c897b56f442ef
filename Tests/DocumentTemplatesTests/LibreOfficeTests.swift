import DocumentTemplates
import Foundation
import Testing

/// LibreOffice, where it is installed.
enum LibreOffice {
    static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The text of a document as LibreOffice reads it.
    static func text(of bytes: [UInt8], named name: String) throws -> String {
        try converted(bytes, named: name, to: "txt:Text (encoded):UTF8", ending: "txt")
    }

    /// A document as the page that LibreOffice makes of it: with what its fields show, and its title.
    static func page(of bytes: [UInt8], named name: String) throws -> String {
        try converted(bytes, named: name, to: "xhtml:XHTML Writer File", ending: "xhtml")
    }

    private static func converted(
        _ bytes: [UInt8], named name: String, to format: String, ending: String
    ) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: name))
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = [
            "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless", "--convert-to",
            format,
            "--outdir", folder.path(), folder.appending(path: name).path(),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let stem = name.prefix { $0 != "." }
        return try String(contentsOf: folder.appending(path: "\(stem).\(ending)"), encoding: .utf8)
    }
}

@Suite(.enabled(if: LibreOffice.path != nil, "soffice is not on the PATH"))
struct LibreOfficeTests {
    @Test(arguments: Format.allCases)
    func aFilledDocumentOpensInLibreOffice(format: Format) throws {
        let sketch = """
            Название: {{title}}
            |№|Мероприятие|Срок|
            |{{#sections}}{{title}}|||
            |{{#activities}}{{@number}}|{{title}} «R&D» {{people}}|{{deadline ‖ mergeDown}}{{/activities}}|
            |{{/sections}}|||
            {{#sections}}
            Раздел {{title}}: {{#activities}}[{{title}}]{{/activities}}
            {{/sections}}
            """
        let template = try Sample.template(sketch, format)
        let text = try LibreOffice.text(of: #require(template.fill(LoopTests.plan).bytes), named: "filled.\(format)")
        for words in ["Название: План", "а «R&D» Ясень, Клён", "май", "Раздел I: [а][б]", "Раздел II: [в]"] {
            #expect(text.contains(words))
        }
        #expect(!text.contains("{{"))
        // The merged deadline is printed once a group.
        #expect(text.components(separatedBy: "май").count == 2)
    }

    @Test(arguments: Format.allCases)
    func repeatedColumnsStandWhereTheyShould(format: Format) throws {
        let sketch = """
            |№|{{#months ‖ columns}}{{.}}{{/months}}|Всего|
            |{{#rows}}{{name}}|{{#months ‖ columns}}{{name}}-{{.}}{{/months}}|{{total}}{{/rows}}|
            |Итого|среднее|12|
            """
        let template = try Sample.template(sketch, format)
        let filled = try template.fill([
            "months": ["май", "июнь", "июль"], "rows": [["name": "а", "total": "5"], ["name": "б", "total": "7"]],
        ])
        let page = try LibreOffice.page(of: #require(filled.bytes), named: "columns.\(format)")
        let rows = page.components(separatedBy: "<tr").dropFirst().map { row in
            row.components(separatedBy: "<td").dropFirst().map { cell in
                let span =
                    cell.prefix { $0 != ">" }.components(separatedBy: "colspan=\"").dropFirst().first
                    .map { "×\($0.prefix { $0.isNumber })" } ?? ""
                var words = ""
                var isTag = true
                for character in cell.components(separatedBy: "</td>")[0] {
                    if character == "<" || character == ">" {
                        isTag = character == "<"
                    } else if !isTag {
                        words.append(character)
                    }
                }
                return words.split(whereSeparator: \.isWhitespace).joined(separator: " ") + (span == "×1" ? "" : span)
            }
        }
        #expect(
            rows == [
                ["№", "май", "июнь", "июль", "Всего"], ["а", "а-май", "а-июнь", "а-июль", "5"],
                ["б", "б-май", "б-июнь", "б-июль", "7"], ["Итого", "среднее×3", "12"],
            ])
    }

    @Test(arguments: Format.allCases)
    func aMarkedCopyOpensInLibreOffice(format: Format) throws {
        let template = try Sample.template("Слово {{titel}} рядом", format)
        let text = try LibreOffice.text(
            of: template.marked(against: ErrorTests.schema).bytes, named: "marked.\(format)")
        #expect(text.contains("Слово {{titel}} рядом"))
    }
}
