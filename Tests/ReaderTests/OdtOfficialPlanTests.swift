import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

/// The official plan, as LibreOffice saves it.
struct OdtOfficialPlanTests {
    private func read(_ name: String) throws -> DocumentReading {
        try readOpenDocument(try Fixtures.bytes("official/\(name)"))
    }

    @Test(arguments: ["plan-2024-2025.odt", "plan-2024-2025-autonumbered.odt", "plan-2024-2025.fodt"])
    func theOfficialPlanIsOneTableOfFiveColumns(file: String) throws {
        let reading = try read(file)
        #expect(reading.tables.count == 1)
        let table = try #require(reading.tables.first)
        #expect(table.columnCount == 5)
        #expect(table.rowCount == 32)
        #expect(table.headerRowCount == 1)
        #expect(table.cell(row: 0, column: 1)?.text == "Мероприятия")
        #expect(table.cell(row: 1, column: 2)?.text == "Август 2024")
        #expect(table.cell(row: 27, column: 0)?.columnSpan == 5)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.paragraphs.contains("на 2024/2025 учебный год"))
        #expect(reading.document.properties.producer == "LibreOffice/7.4.7.2")
        #expect(reading.document.properties.languages.contains("ru-RU"))
        #expect(reading.document.properties.fonts.contains("Times New Roman"))
    }

    @Test func automaticNumbersOfEmptyListItemsAreTheNumberColumn() throws {
        let table = try #require(try read("plan-2024-2025-autonumbered.odt").tables.first)
        let column = (1..<table.rowCount).compactMap { table.cell(row: $0, column: 0) }
        let labels = column.filter { $0.columnSpan == 1 }.compactMap { $0.paragraphs.first?.label }
        #expect(labels == (1...26).map { "\($0)." } + (1...4).map { "\($0)." })
        #expect(column.filter { $0.columnSpan == 1 }.allSatisfy { $0.paragraphs.first?.text == "" })
    }

    @Test func packedAndFlatAreTheSameDocument() throws {
        let packed = try read("plan-2024-2025.odt").document
        let flat = try read("plan-2024-2025.fodt").document
        #expect(packed.blocks == flat.blocks)
        #expect(packed.properties.kind == "odt")
        #expect(flat.properties.kind == "fodt")
    }
}
