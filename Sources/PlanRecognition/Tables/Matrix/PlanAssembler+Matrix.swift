import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

extension PlanAssembler {
    /// Reads the rows of a matrix from a row on, up to another.
    ///
    /// - Parameter header: the columns that hold, with their ranges on the table's grid.
    mutating func readMatrix(_ table: Table, _ header: TableHeader, from firstRow: Int, to end: Int) {
        guard let matrix = header.matrix else { return }
        flush()
        addMatrix(header)
        var reader = MatrixReader(
            rows: RowReader(
                table: table, layout: ColumnLayout(header.columns, for: table),
                firstRow: firstRow), matrix: matrix)
        var classifier = RowClassifier(table: table, reader: reader.rows, finder: finder, titleParser: titleParser)
        var row = firstRow
        while row < end {
            let positions = table.positions(inRow: row)
            let own = positions.filter { table.cells[$0].row == row && !table.cells[$0].isBlank }
            // «8 июня⏎Знакомство» in each cell heads nothing: it is a week of the calendar.
            if let again = headerAgain(table, row, own),
                reader.matrix.wallCalendar == nil || again.matrix?.wallCalendar != nil
            {
                if let matrix = again.matrix {
                    current = again
                    addMatrix(again)
                    reader = MatrixReader(
                        rows: RowReader(
                            table: table, layout: ColumnLayout(again.columns, for: table),
                            firstRow: again.endRow), matrix: matrix)
                    classifier = RowClassifier(
                        table: table, reader: reader.rows, finder: finder, titleParser: titleParser)
                }
                row = again.endRow
                continue
            }
            if own.count >= 2, case .header(let other) = classifier.kind(of: row, after: nil), other.matrix == nil {
                read(table, other, from: other.endRow, to: end)
                return
            }
            if let only = own.first, own.count == 1, reader.isAcross(table.cells[only], positions) {
                switch classifier.across(table.cells[only], row, positions) {
                case .section(let title): enter(title, isParagraph: false, headingLevel: 0)
                case .signature(let signatory): addSignatory(signatory)
                default:
                    reportText(table.cells[only].shownWords, at: Place(table: table.index, row: row + 1))
                }
            } else if !own.isEmpty, !classifier.countsColumns(positions, row) {
                readMatrixRow(row, positions, reader)
            }
            reportNested(table, row)
            row += 1
        }
        if let calendar = reader.matrix.wallCalendar {
            // Days on which nothing is done, and those that stand in a row of their own.
            reportText(
                calendar.bareMarks.map { table.cells[$0].shownWords }.joined(separator: " "),
                at: Place(table: table.index, row: firstRow))
        }
    }

    /// The header that a row of a matrix repeats, or another one with other dates.
    private func headerAgain(_ table: Table, _ row: Int, _ own: [Int]) -> TableHeader? {
        guard own.count >= 2, finder.mayBeMatrix(table, row: row), let again = finder.header(of: table, at: row),
            again.matrix?.turn == .datesInHeadings
        else { return nil }
        return again
    }

    /// A row of a matrix: its section, and the activities of its cells.
    private mutating func readMatrixRow(_ row: Int, _ positions: [Int], _ reader: MatrixReader) {
        let table = reader.rows.table
        let texts = reader.rows.read(row, positions)
        if reader.isTotal(texts) {
            let words = positions.filter { table.cells[$0].row == row && !table.cells[$0].isBlank }
            reportText(
                words.map { table.cells[$0].shownWords }.joined(separator: " "),
                at: Place(table: table.index, row: row + 1))
            return
        }
        if let title = reader.title(of: texts, row, positions) { enter(title, as: .matrixRow) }
        var count = 0
        for part in reader.cells(inRow: row, positions) {
            if reader.matrix.turn == .datesInRows {
                enter(SectionTitle(title: reader.heading(of: part), number: ""), as: .matrixCell)
                useMonthColumn(texts, reader.columns)
            }
            let given = meaning(of: part, texts, reader)
            let column = reader.columns[part.columns.lowerBound]
            let parser = DeadlineParser(context: assembler.context.inside(given?.dates))
            let items = MatrixCell.items(of: part.cell) {
                ItemDate.begins($0, parser, column: given?.reading.deadline)
            }
            for item in items {
                var own = given.map { GivenDeadline(reading: $0.reading, isInherited: true) }
                var diagnostics: [Diagnostic] = []
                let place = Place(
                    table: table.index, row: row + 1, column: part.cell.column + 1, heading: column.heading)
                if let date = ItemDate.find(in: item.text, parser, column: given?.reading.deadline) {
                    own = GivenDeadline(reading: date.reading, isInherited: false)
                    // «Кукольный театр, 10.30»: the day is the heading's.
                    if date.reading.rule == DeadlineComposer.timeAloneRule, let heading = given?.reading.deadline {
                        own?.reading.deadline = heading
                        own?.isInherited = true
                    }
                    diagnostics = date.reading.diagnostics
                    if date.isOutside {
                        diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": CellText.folded(item.text)]))
                    }
                    for index in diagnostics.indices { diagnostics[index].place = place }
                }
                let shape = reader.row(of: item, in: part, texts)
                var (activity, rules, found) = assembler.assemble(shape.row, shape.columns, given: own)
                activity.source.column = part.columns.lowerBound + 1
                append(&activity, &rules, found + diagnostics)
                count += 1
            }
        }
        if count == 0 { reportUnused(texts, reader, row) }
    }

    /// What a cell's heading says, or, the other way round, the first cell of its row.
    private mutating func meaning(of part: MatrixReader.Part, _ texts: PlanRow, _ reader: MatrixReader)
        -> DateHeadings.Meaning?
    {
        if let calendar = reader.matrix.wallCalendar, let mark = calendar.marks[part.position] {
            let heading = reader.headingLevels(of: part).joined(separator: " ")
            return DateHeadings.meaning(
                of: calendar.day(of: part.position, in: assembler.context), words: "\(heading) \(mark.words)")
        }
        let levels: [String]
        switch reader.matrix.turn {
        case .datesInHeadings: levels = reader.headingLevels(of: part)
        case .datesInRows: levels = reader.matrix.titles.map { [texts.texts[$0]] } ?? []
        }
        let context = assembler.context
        let ends = [part.columns.lowerBound, part.columns.upperBound - 1].compactMap { column in
            reader.matrix.headings[column].flatMap { DateHeadings.meaning(of: $0, in: context) }
        }
        let isMerged = part.columns.count > 1 && reader.matrix.turn == .datesInHeadings && ends.count == 2
        let span =
            isMerged ? DateHeadings.span(from: ends[0], to: ends[1], words: levels.joined(separator: " ")) : nil
        guard var meaning = span ?? DateHeadings.meaning(of: levels, in: context) else { return nil }
        // What is to be known of a heading is told once.
        let place = Place(
            table: reader.rows.table.index, row: reader.rows.firstRow,
            heading: reader.columns[part.columns.lowerBound].heading)
        for diagnostic in meaning.reading.diagnostics {
            var told = diagnostic
            told.place = place
            if !diagnostics.contains(told) { report([told]) }
        }
        meaning.reading.diagnostics = []
        return meaning
    }

    /// Says what a row holds that has no activity: somebody responsible for nothing.
    private mutating func reportUnused(_ texts: PlanRow, _ reader: MatrixReader, _ row: Int) {
        let isCalendar = reader.matrix.wallCalendar != nil
        let words = texts.texts.indices.filter {
            $0 != reader.matrix.titles && texts.hasOwn($0) && !(isCalendar && reader.matrix.headings[$0] != nil)
        }.map { CellText.folded(texts.texts[$0]) }
        reportText(
            words.joined(separator: " "), at: Place(table: reader.rows.table.index, row: row + 1))
    }
}
