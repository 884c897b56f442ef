import Diagnostics
import DocumentModel
import Foundation
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Documents built at random: whatever their shape, every word comes out in the plan or in a diagnostic.
struct PreservationTests {
    /// The same documents for the same seed, everywhere.
    private struct Dice: RandomNumberGenerator {
        var random: SeededRandom

        mutating func next() -> UInt64 { random.next() }

        mutating func pick<Element>(_ choices: [Element]) -> Element {
            choices[Int(next() % UInt64(choices.count))]
        }
        mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }
    }

    /// Makes a document, and remembers every word it puts into it.
    private struct Maker {
        var dice: Dice
        var words: [String] = []
        var count = 0

        mutating func word() -> String {
            count += 1
            let word = "Слово\(count)щ"
            words.append(word)
            return word
        }

        mutating func text() -> String {
            var text = dice.pick([
                "", "1. ", "2) ", "I. ", "сентябрь ", "до 15 мая ", "Директор ", "Раздел ", "Итого: ", "а) ",
                "ОКТЯБРЬ ",
                "Примечание: ", "«", "5", "продолжение ", "Цель: ", "УТВЕРЖДАЮ ", "План ", "С планом ознакомлены ",
                "И.И.Иванов ",
                "ГУО «Школа» ", "30.08.2024 ", "___ ",
            ])
            text += dice.chance(30) ? word().lowercased() : word()
            words[words.count - 1] =
                text.contains(words[words.count - 1]) ? words[words.count - 1] : words[words.count - 1].lowercased()
            if dice.chance(20) { text += dice.pick(["\n", " ", ", ", "; ", "\n2. ", "-\n"]) + word().lowercased() }
            if let last = words.last, !text.contains(last) { words[words.count - 1] = last.lowercased() }
            return text
        }

        mutating func paragraph() -> Paragraph {
            if dice.chance(15) { return Paragraph() }
            return Paragraph(text(), label: dice.chance(8) ? "3." : "", headingLevel: dice.chance(5) ? 2 : 0)
        }

        mutating func cell(_ headers: [String], _ row: Int, _ column: Int) -> [Block] {
            if row == 0 && column < headers.count { return [.paragraph(Paragraph(headers[column]))] }
            if dice.chance(20) { return [.paragraph(Paragraph())] }
            if column == 0 && dice.chance(60) { return [.paragraph(Paragraph("\(row)."))] }
            return (0..<(dice.chance(15) ? 2 : 1)).map { _ in .paragraph(paragraph()) }
        }

        mutating func table(_ index: Int) -> Table {
            let all = [
                "№", "Мероприятия", "Сроки", "Участники", "Место", "Примечание", "Где слушается", "Финансирование",
                "Ответственные",
                "Результат", "Отметка о выполнении",
            ]
            var headers = Array(all.prefix(2)) + all.dropFirst(2).shuffled(using: &dice).prefix(Int(dice.next() % 6))
            if dice.chance(20) { headers.shuffle(using: &dice) }
            if dice.chance(20) { headers = [] }
            let width = max(2, headers.count) + (dice.chance(15) ? 1 : 0)
            let height = 1 + Int(dice.next() % 9)
            var builder = TableBuilder(index: index)
            for row in 0..<height {
                builder.beginRow(skipping: row > 0 && dice.chance(5) ? 1 : 0)
                while builder.nextColumn < width {
                    if row > 0 && dice.chance(10), builder.continueCellAbove() != nil { continue }
                    let column = builder.nextColumn
                    let span = row > 0 && dice.chance(10) ? 1 + Int(dice.next() % UInt64(width - column)) : 1
                    builder.addCell(columnSpan: span, blocks: cell(headers, row, column))
                    if row > 0 && dice.chance(4) { break }
                }
                builder.endRow()
            }
            return builder.finish()
        }

        mutating func document() -> Document {
            var document = Document()
            var tables = 0
            for _ in 0..<(1 + dice.next() % 8) {
                if dice.chance(40) {
                    tables += 1
                    document.blocks.append(.table(table(tables)))
                } else {
                    document.blocks.append(.paragraph(paragraph()))
                }
            }
            return document
        }
    }

    @Test(arguments: (1...40).map { UInt64($0) })
    func noWordIsLost(seed: UInt64) throws {
        var plans = 0
        for part in 0..<15 as Range<UInt64> {
            var maker = Maker(dice: Dice(random: SeededRandom(seed: seed &* 1000 &+ part)))
            let document = maker.document()
            let found = PlanRecognizer().recognize(document)
            guard let plan = found.plan else { continue }
            plans += 1
            let encoded = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
            let told = found.diagnostics.flatMap { Array($0.arguments.values) }.joined(separator: " ")
            let lost = maker.words.filter { !encoded.contains($0) && !told.contains($0) }
            #expect(lost == [], "seed \(seed), part \(part): \(Self.drawn(document)) → \(encoded)")
            if !lost.isEmpty { return }
            let ids = plan.activities.map(\.id)
            #expect(Set(ids).count == ids.count, "seed \(seed), part \(part)")
        }
        #expect(plans > 2)
    }

    /// The document for a failed test's message.
    private static func drawn(_ document: Document) -> String {
        document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.shownText
            case .table(let table):
                (0..<table.rowCount).map { row in
                    "| "
                        + (0..<table.columnCount).map { column in
                            guard let cell = table.cell(row: row, column: column) else { return "~" }
                            return cell.row < row
                                ? "^" : cell.column < column ? "<" : cell.text.replacing("\n", with: "⏎")
                        }.joined(separator: " | ")
                }.joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }
}
