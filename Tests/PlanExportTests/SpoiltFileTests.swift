import Diagnostics
import PlanExport
import PlanModel
import TestSupport
import Testing

/// Files spoilt at random never crash a reader: they are read, or refused with a diagnostic.
struct SpoiltFileTests {
    /// The bytes with some of them changed, left out, doubled or moved.
    private func spoilt(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes[index] = dice.pick(Array("\"\\{}[]:,;\n\r\t'0-e.u=".utf8))
            case 2: bytes.removeSubrange(index..<min(index + Int.random(in: 1...40, using: &dice), bytes.count))
            case 3: bytes.insert(contentsOf: bytes[index...].prefix(20), at: index)
            default: bytes.removeSubrange(index...)
            }
        }
        return bytes
    }

    @Test(arguments: UInt64(1)...30) func jsonIsReadOrRefused(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let bytes = JSONExporter(isCompact: true).export(RandomPlans.plan(seed: seed)).bytes
        var refused = 0
        for _ in 0..<40 {
            do {
                let plan = try JSONImporter().read(spoilt(bytes, &dice)).plan
                #expect(try JSONImporter().read(JSONExporter().export(plan).bytes).plan == plan)
            } catch {
                refused += 1
                #expect(!error.diagnostic.line(in: .ru).contains("{line}"))
            }
        }
        #expect(refused > 0)
    }

    @Test(arguments: UInt64(1)...30) func csvIsReadOrRefused(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let plan = RandomPlans.plan(seed: seed)
        for exporter in [CSVExporter(), CSVExporter(isForExcel: true)] {
            let bytes = exporter.export(plan).bytes
            for _ in 0..<20 {
                guard let read = try? CSVImporter(reading: RememberedCells(plan)).read(spoilt(bytes, &dice)) else {
                    continue
                }
                let ids = read.plan.activities.map(\.id)
                #expect(Set(ids).count == ids.count)
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func marksAreReadOrRefused(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let plan = RandomPlans.plan(seed: seed)
        var table = MarksTable(for: plan)
        for index in table.entries.indices { table.entries[index].status = dice.pick(["да", "нет", "", "когда-то"]) }
        let bytes = table.csv().bytes
        for _ in 0..<20 {
            guard let table = try? MarksTable(csv: spoilt(bytes, &dice)) else { continue }
            let merged = table.merged(into: plan)
            #expect(merged.plan.activities.map(\.id) == plan.activities.map(\.id))
            // Every filled row was used or reported.
            let filled = table.entries.count { $0.isFilled }
            #expect(merged.entries.count + merged.unmatched.count == filled)
        }
    }
}
