import PlanModel
import TextAnalysis

/// Rows that hold several activities: numbered items in one cell, and beside them as many names or dates.
enum ParallelLists {
    /// What the neighbours' texts mean, asked of the cells' grammars.
    struct Judge {
        /// Whether a deadline's words stand alone.
        var isDeadline: (String) -> Bool
        /// How many entries a responsible cell has.
        var entries: (String) -> Int
    }

    /// An item of a list.
    struct Item: Sendable, Hashable {
        /// Its number without the closing dot or bracket.
        var number: String
        /// Its text without the number.
        var text: String
    }

    /// The items of a text whose every line belongs to a numbered item, counting up one by one; nil where it is no such
    /// list of at least two.
    static func items(_ text: String) -> [Item]? {
        guard text.holds(0x0A) else { return nil }
        var items: [Item] = []
        var next = 0
        for bytes in text.utf8.split(separator: 0x0A) {
            let line = Substring(bytes)
            if let number = LeadingNumber(line), number.isClosed, number.scheme == .arabic(depth: 1),
                !number.rest.isEmpty, let value = Int(number.number), items.isEmpty || value == next
            {
                items.append(Item(number: number.number, text: number.rest))
                next = value + 1
            } else if items.isEmpty {
                return nil
            } else {
                items[items.count - 1].text += "\n" + line
            }
        }
        return items.count >= 2 ? items : nil
    }

    /// The row as one row for each item, or nil where the lists don't agree: then it is kept whole.
    static func split(_ row: PlanRow, roles: [ColumnRole], judge: Judge) -> [PlanRow]? {
        guard let activity = roles.firstIndex(of: .activity), row.texts[activity].holds(0x0A) else {
            return nil
        }
        let number = roles.firstIndex(of: .number)
        let numbers = number.flatMap { lines(row.texts[$0]) }
        let items: [Item]
        if let listed = Self.items(row.labelledActivity ?? row.texts[activity]) {
            guard numbers == nil || numbers?.count == listed.count else { return nil }
            items = listed
        } else if let numbers, let titles = lines(row.texts[activity]), titles.count == numbers.count,
            numbers.allSatisfy(RowNumber.isPlausible)
        {
            items = zip(numbers, titles).map { Item(number: RowNumber.trimmed($0), text: $1) }
        } else {
            return nil
        }
        guard let columns = parallel(row, roles: roles, count: items.count, judge: judge) else { return nil }
        let sharedNumber = numbers == nil ? number.map { row.texts[$0] } ?? "" : ""
        return items.indices.map { index in
            var part = row
            part.activityLabel = ""
            part.labelledActivity = nil
            for column in roles.indices {
                if let list = columns[column] { part.texts[column] = list[index] }
            }
            if let numbers, let number { part.texts[number] = numbers[index] }
            // Where the row has a number of its own, the item keeps its number in its words.
            part.texts[activity] =
                sharedNumber.isEmpty ? items[index].text : "\(items[index].number). \(items[index].text)"
            part.number = sharedNumber.isEmpty ? items[index].number : nil
            if index > 0 { part.notes = [] }
            return part
        }
    }

    /// The lists beside the activity by column, nil for a column whose one value holds for every item; nil altogether
    /// where a list has another length, or there is none.
    private static func parallel(
        _ row: PlanRow, roles: [ColumnRole], count: Int, judge: Judge
    ) -> [[String]?]? {
        var columns = [[String]?](repeating: nil, count: roles.count)
        var found = false
        for column in roles.indices where roles[column] != .activity && roles[column] != .number {
            let text = row.texts[column]
            guard text.holds(0x0A) else { continue }
            if let listed = Self.items(text) {
                guard listed.count == count else { return nil }
                columns[column] = listed.map(\.text)
                found = true
                continue
            }
            let parts = lines(text) ?? []
            switch roles[column] {
            case .deadline where parts.count == count && parts.allSatisfy(judge.isDeadline),
                .responsible
            where parts.count == count && parts.allSatisfy({ judge.entries($0) == 1 })
                && judge.entries(text) == count:
                columns[column] = parts
                found = true
            case .deadline:
                // «Октябрь⏎2024» is one date over two lines.
                guard judge.isDeadline(text), !parts.allSatisfy(judge.isDeadline) else { return nil }
            case .responsible:
                guard judge.entries(text) <= 1 else { return nil }
            default:
                guard parts.count == count else { return nil }
                columns[column] = parts
            }
        }
        return found ? columns : nil
    }

    private static func lines(_ text: String) -> [String]? {
        let lines = text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
        return lines.count >= 2 ? lines : nil
    }
}
