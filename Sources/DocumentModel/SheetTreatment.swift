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
    /// - Returns: the headings of those columns: what stands highest in each.
    public mutating func remove(columns: [Int]) -> [String] {
        var headings: [Int: String] = [:]
        for index in rows.indices {
            rows[index].cells.removeAll { cell in
                guard columns.contains(cell.column) else { return false }
                if headings[cell.column] == nil { headings[cell.column] = cell.paragraphs.first?.text ?? "" }
                return true
            }
        }
        rows.removeAll(where: \.cells.isEmpty)
        return columns.compactMap { headings[$0] }
    }
}
