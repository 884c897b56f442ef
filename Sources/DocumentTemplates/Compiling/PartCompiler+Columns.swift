internal import Diagnostics

/// Sections that repeat cells beside each other.
extension PartCompiler {
    /// The cells from that of the opening to that of the closing tag, which must stand in one row.
    mutating func placeColumns(_ section: Int) {
        let open = part.sections[section].open
        let name = part.tags[open].tag.name
        guard let (row, first) = cell(of: open), let (otherRow, last) = cell(of: part.sections[section].close),
            row == otherRow
        else { return report(.templateColumnsOutsideRow, tag: open, ["name": name]) }
        // A piece of a paragraph is no place for what repeats the cell around it.
        var outer = part.sections[section].parent
        while let current = outer {
            let (begin, end) = (part.tags[part.sections[current].open], part.tags[part.sections[current].close])
            if begin.paragraph == end.paragraph, !part.isColumns(current) {
                return report(.templateSectionsShare, tag: open, ["name": name, "other": begin.tag.name])
            }
            outer = part.sections[current].parent
        }
        let cells = part.tree.gridCells(ofRow: row)
        guard let start = cells.firstIndex(where: { $0.node == first }),
            let end = cells.firstIndex(where: { $0.node == last })
        else { return report(.templateColumnsOutsideRow, tag: open, ["name": name]) }
        // What stands for the columns that the last cell spans goes with it.
        let covered = cells[(end + 1)...].prefix {
            $0.isCovered && $0.columns.upperBound <= cells[end].columns.upperBound
        }
        let (left, right) = nodes(from: cells[start].node, to: covered.last?.node ?? last)
        part.sections[section].isBlock = true
        part.sections[section].range = part.tree.nodes[left].start..<part.tree.nodes[right].end
    }

    /// The cell that a tag stands in, and its row.
    private func cell(of tag: Int) -> (row: Int, cell: Int)? {
        let paragraph = part.paragraphs[part.tags[tag].paragraph]
        guard paragraph.kind == .text else { return nil }
        var cell: Int?
        var node = part.tree.nodes[paragraph.node].parent
        while node >= 0 {
            switch part.tree.nodes[node].role {
            case .cell: cell = cell ?? node
            case .row: return cell.map { (node, $0) }
            case .story, .table: return nil
            default: break
            }
            node = part.tree.nodes[node].parent
        }
        return nil
    }

    /// Two cells of a row, or the content controls around them up to what holds both.
    private func nodes(from first: Int, to last: Int) -> (Int, Int) {
        var (left, right) = (part.tree.withWrappers(first), part.tree.withWrappers(last))
        // A parent comes before its children, so that the greater of two parents is never above the other.
        while part.tree.nodes[left].parent != part.tree.nodes[right].parent {
            if part.tree.nodes[left].parent > part.tree.nodes[right].parent {
                left = part.tree.nodes[left].parent
            } else {
                right = part.tree.nodes[right].parent
            }
        }
        return (left, right)
    }
}

extension TemplatePart {
    /// Whether a section repeats cells beside each other.
    func isColumns(_ section: Int) -> Bool {
        tags[sections[section].open].tag.formats.contains { $0.format == .columns }
    }
}
