import Diagnostics
import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// The official plan in its three DOCX forms.
struct DocxOfficialTests {
    static let names = ["plan-2024-2025", "plan-2024-2025-autonumbered", "plan-2024-2025-libreoffice"]

    private func read(_ name: String) throws -> DocumentReading {
        let bytes = try Fixtures.bytes("official/\(name).docx")
        return try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: name))
    }

    @Test(arguments: names)
    func everyFormHasTheSameTable(name: String) throws {
        let reading = try read(name)
        let tables = reading.tables
        let plan = try #require(tables.first)
        #expect(tables.count == 1)
        #expect((plan.rowCount, plan.columnCount) == (32, 5))
        #expect(plan.cells(inRow: 0).map(\.text).first?.hasPrefix("№") == true)
        let reference = try #require(try read(Self.names[0]).tables.first)
        let spaces = CharacterSet.whitespacesAndNewlines
        for cell in reference.cells {
            func words(_ cell: Cell?) -> [String] {
                (cell?.text ?? "").components(separatedBy: spaces).filter { !$0.isEmpty }
            }
            let twin = try #require(plan.cell(row: cell.row, column: cell.column))
            // The numbered form merges one deadline with the row above it.
            if twin.row == cell.row { #expect(words(twin) == words(cell)) } else { #expect(twin.rowSpan == 2) }
        }
    }

    @Test func automaticNumbersAreComputedAndStartAgain() throws {
        let plan = try #require(try read("plan-2024-2025-autonumbered").tables.first)
        let numbers = (0..<plan.rowCount).compactMap { plan.cell(row: $0, column: 0) }
            .filter { $0.columnSpan == 1 }.compactMap(\.paragraphs.first)
        #expect(numbers.dropFirst().allSatisfy { $0.text.isEmpty })
        #expect(numbers.map(\.label).filter { !$0.isEmpty } == (1...26).map { "\($0)." } + (1...4).map { "\($0)." })
    }

    @Test func theProducersAreKnown() throws {
        let word = try read("plan-2024-2025").document.properties
        #expect(word.kind == "docx")
        #expect(word.producer?.hasPrefix("Microsoft Office Word/") == true)
        #expect(word.languages.contains("ru-RU"))
        #expect(word.fonts.contains("Times New Roman"))
        #expect(!word.isStrict)
        let libreOffice = try read("plan-2024-2025-libreoffice").document.properties
        #expect(libreOffice.producer?.hasPrefix("LibreOffice/7.4") == true)
    }
}
