/// What a reader of workbooks does with a sheet.
public enum SheetTreatment: Sendable, Hashable {
    /// It is read.
    case content
    /// It is read without these columns, counted from 0, which were worked out from the others.
    case withoutColumns([Int])
    /// It was worked out from another, and is passed over.
    case computed
    /// Its words stand above those of the other sheets, as these paragraphs.
    case above([String])

    /// Finds out what is done with a sheet.
    public typealias Finder = @Sendable (SheetContent) -> SheetTreatment
}

extension SheetContent {
    /// The sheet without some of its columns.
    ///
    /// - Returns: the words of each of those columns in which something stands, from top to bottom: its heading is first.
    public mutating func remove(columns: [Int]) -> [[String]] {
        var words: [Int: [String]] = [:]
        for index in rows.indices {
            rows[index].cells.removeAll { cell in
                guard columns.contains(cell.column) else { return false }
                words[cell.column, default: []].append(cell.words)
                return true
            }
        }
        rows.removeAll(where: \.cells.isEmpty)
        return columns.compactMap { words[$0] }
    }
}
