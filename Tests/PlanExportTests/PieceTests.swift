import Diagnostics
import PlanExport
import PlanModel
import TestSupport
import Testing

/// Exporters that have nothing to say of what they write: their pieces go where none can be taken back.
struct PieceTests {
    private static let silent: [any PlanExporter] = [
        JSONExporter(), JSONExporter(isCompact: true), NDJSONExporter(), MarkdownExporter(), CSVExporter(),
    ]

    @Test(arguments: silent.indices, UInt64(1)...20) func theySayNothing(_ index: Int, seed: UInt64) {
        #expect(Self.silent[index].isSilent)
        #expect(Self.silent[index].export(RandomPlans.plan(seed: seed)).diagnostics.isEmpty)
    }

    @Test(arguments: silent.indices) func theirPiecesAreTheWhole(_ index: Int) {
        let activities = (1...900).map { number in
            Activity(
                id: "1.\(number)", title: String(repeating: "Дело ", count: 30),
                source: SourceRow(table: 1, row: number))
        }
        let plan = Plan(title: "План", sections: [Section(activities: activities)])
        let exporter = Self.silent[index]
        var pieces: [[UInt8]] = []
        _ = exporter.export(plan) { pieces.append($0) }
        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.count < 70_000 })
        #expect(pieces.flatMap(\.self) == exporter.export(plan).bytes)
    }

    @Test func whoMayHaveSomethingToSayIsNotSilent() {
        #expect(!CSVExporter(isForExcel: true).isSilent)
        #expect(!CalendarExporter().isSilent)
    }
}
