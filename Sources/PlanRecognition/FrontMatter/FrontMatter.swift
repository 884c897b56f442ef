import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

/// What stands above the plan's first table: title, organization, stamps, goals.
struct FrontMatter: Sendable {
    private(set) var title = ""
    private var yearsOfTitle = PlanTitleYears()
    /// The last line below the title; nil where there is none.
    private var lastLineBelowTitle: String?
    /// The office that has a line of its own in the title.
    private var officeOfTitle: String?
    private(set) var project: String?
    private(set) var organization: String?
    private(set) var approvals: [Approval] = []
    private(set) var preamble: [String] = []
    /// Heading paragraphs straight above the table, where the plan's other tables have such headings too.
    private(set) var headings: [FrontLine] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads what stands above the table.
    ///
    /// - Parameters:
    ///   - items: paragraphs and tables above the plan's first table.
    ///   - rowsAbove: the lines of the rows above the header inside the plan's first table.
    ///   - laterHeadings: the heading paragraphs between the plan's tables.
    init(
        _ items: ArraySlice<DocumentOutline.Item>, rowsAbove: [FrontLine], laterHeadings: [FrontLine]
    ) {
        var lines: [FrontLine] = []
        var number = 0
        for item in items {
            switch item.content {
            case .paragraph(let paragraph):
                lines += FrontLine.lines(of: paragraph, number: number, place: item.place)
                number += 1
            case .table(let table):
                if ApprovalBlocks.has(table) {
                    let taken = ApprovalBlocks.take(from: table, number: number)
                    approvals += taken.blocks.compactMap(\.approval)
                    lines += taken.rest
                } else if Self.laysOutText(table) {
                    lines += ApprovalBlocks.lines(of: table, number: number)
                } else {
                    diagnostics.append(
                        Diagnostic(
                            .tableOutsidePlan, at: item.place, quoting: table.words,
                            ["table": String(table.index)]))
                }
                number += 100 * max(1, table.cells.count)
            }
        }
        let taken = ApprovalBlocks.take(from: lines + rowsAbove)
        approvals += taken.blocks.compactMap(\.approval)
        // A blank for the title names no plan, and is no word of anybody's.
        lines = taken.rest.filter { !LineShape.isBlankToFill($0.text) }
        readHeadingOfDay(&lines, laterHeadings)
        readTitle(&lines, mayHaveHeading: !laterHeadings.isEmpty)
        readOrganization(&lines)
        readHeadings(&lines, laterHeadings)
        preamble = Self.paragraphs(lines)
    }

    /// Whether a table is there for the look of a title page: few cells that stand in one row, or some of which name
    /// the plan, the institution, a goal or a year. Otherwise it is a table of something else.
    private static func laysOutText(_ table: Table) -> Bool {
        guard table.cells.count(where: { !$0.isBlank }) <= 6, table.columnCount <= 4 else { return false }
        if table.rowCount == 1 || table.columnCount == 1 { return true }
        return ApprovalBlocks.lines(of: table, number: 0).contains { line in
            TitleFinder.begins(line) || OrganizationFinder.begins(line.text) || LineShape.isGoal(line.text)
                || LineShape.hasDate(line.text)
        }
    }

    // MARK: Title

    private mutating func readTitle(_ lines: inout [FrontLine], mayHaveHeading: Bool) {
        if let range = TitleFinder.range(in: lines, mayHaveHeading: mayHaveHeading) ?? TitleFinder.fallback(in: lines) {
            title = Self.joined(lines[range])
            officeOfTitle = OrganizationFinder.office(in: lines[range])
            lastLineBelowTitle = lines[range.upperBound...].last { !$0.isBlank }?.text
            lines.removeSubrange(range)
        } else {
            lastLineBelowTitle = lines.last { !$0.isBlank }?.text
        }
        project = TitleFinder.project(in: title)
        let limits = RecognitionLimits.standard
        let budget = limits.budget(for: title)
        yearsOfTitle = budget.map { PlanTitleYears.read(title, $0) } ?? PlanTitleYears()
        if budget?.isSpent ?? true { diagnostics.append(limits.exceeded(by: title)) }
    }

    private static func joined(_ lines: ArraySlice<FrontLine>) -> String {
        lines.filter { !$0.isBlank }.map(\.text).joined(separator: " ")
    }

    /// The month or days that the plan as a whole is for: those of a line straight above the table that says nothing
    /// else («Октябрь»), else those of the title («План работы на сентябрь 2024 года»).
    ///
    /// - Returns: the dates, and the plan's own span.
    func dates(in context: DeadlineContext) -> (dates: SectionDates?, span: PlanSpan) {
        let parser = DeadlineParser(context: context)
        if let labelled = lineOfDate {
            let ofLine = parser.readPlanTitle(labelled, years)
            if ofLine.dates != nil { return ofLine }
        }
        if let last = preamble.last, last.utf8.count <= 60 {
            let ofLine = parser.readPlanTitle(last, years)
            // A day by itself above the title is that of a stamp whose other lines stand elsewhere.
            let isOfStamp = ofLine.span.isOneDay && lastLineBelowTitle.map { !last.hasSuffix($0) } ?? true
            if ofLine.dates != nil, !isOfStamp { return ofLine }
        }
        return parser.readPlanTitle(title, years)
    }

    /// «Дата проведения: 18 мая 2026 года»: a line that says when the plan is carried out.
    private var lineOfDate: String? {
        preamble.first { line in
            line.utf8.count <= 120 && line.utf8.contains(0x3A)
                && Letters.comparedWords(line, limit: 1).contains { LineLexicon.dates.contains($0) }
        }
    }

    /// The years that the title names, or, where it names none, a line of its own («2024/2025 учебный год»).
    var years: PlanTitleYears {
        guard yearsOfTitle == PlanTitleYears() else { return yearsOfTitle }
        return preamble.lazy.filter { $0.utf8.count <= 80 && Letters.comparedWords($0, limit: 7).count <= 6 }
            .map(PlanTitleYears.read).first { $0 != PlanTitleYears() } ?? yearsOfTitle
    }

    /// The calendar year of a title that names its days with their year: «с 3 по 26 июня 2025 года».
    func yearOfDates(in context: DeadlineContext) -> Int? {
        for line in [title, lineOfDate].compactMap(\.self) {
            guard case .days(let days, _) = DeadlineParser(context: context).readSectionTitle(line) else { continue }
            return days.lowerBound.year == days.upperBound.year ? days.lowerBound.year : nil
        }
        return nil
    }

    // MARK: Organization

    private mutating func readOrganization(_ lines: inout [FrontLine]) {
        if let range = OrganizationFinder.range(in: lines) {
            organization = Self.joined(lines[range])
            lines.removeSubrange(range)
        } else if let named = OrganizationFinder.organization(in: title) {
            organization = named
        } else if let range = OrganizationFinder.officeRange(in: lines) {
            organization = Self.joined(lines[range])
            lines.removeSubrange(range)
        } else {
            organization = officeOfTitle
        }
    }

    // MARK: The first section's heading

    /// The last lines above the table are headings of its section, where the other tables of the plan have headings
    /// written alike.
    private mutating func readHeadings(_ lines: inout [FrontLine], _ later: [FrontLine]) {
        guard !later.isEmpty else { return }
        while let last = lines.lastIndex(where: { !$0.isBlank }), isHeading(lines[last], like: later) {
            let isPlain = headings.first.map(Self.isPlain) ?? false
            guard headings.isEmpty || !(isPlain && Self.isPlain(lines[last])) else { return }
            headings.insert(lines[last], at: 0)
            lines.removeSubrange(last...)
        }
    }

    /// «15 октября 2025 г., среда» above the first table of a programme whose other tables stand under days too: no year
    /// of its title.
    private mutating func readHeadingOfDay(_ lines: inout [FrontLine], _ later: [FrontLine]) {
        guard !later.isEmpty, let last = lines.lastIndex(where: { !$0.isBlank }), Self.namesDay(lines[last]),
            later.contains(where: Self.namesDay), lines[..<last].contains(where: { !$0.isBlank })
        else { return }
        headings = [lines[last]]
        lines.removeSubrange(last...)
    }

    /// Whether a line is a day and nothing else.
    private static func namesDay(_ line: FrontLine) -> Bool {
        let dates = DateHeadings()
        guard dates.sort(of: line.text) == .date, case .days(let days, _) = dates.parser.readSectionTitle(line.text)
        else { return false }
        return days.lowerBound == days.upperBound
    }

    /// Whether nothing but its place makes a line a heading.
    private static func isPlain(_ line: FrontLine) -> Bool {
        line.headingLevel == 0 && SectionScheme(line.text, number: line.label, namesMonth: false) == .plain
    }

    private func isHeading(_ line: FrontLine, like later: [FrontLine]) -> Bool {
        guard SectionHeadings.isHeading(line), !LineShape.isGoal(line.text) else { return false }
        let scheme = SectionScheme(line.text, number: line.label, namesMonth: false)
        return later.contains { other in
            if line.headingLevel > 0 || other.headingLevel > 0 { return line.headingLevel == other.headingLevel }
            return SectionScheme(other.text, number: other.label, namesMonth: false) == scheme
        }
    }

    // MARK: Preamble

    /// The lines that are left, one string a paragraph.
    static func paragraphs(_ lines: [FrontLine]) -> [String] { placedParagraphs(lines).map(\.words) }

    /// The same, each with its place.
    static func placedParagraphs(_ lines: [FrontLine]) -> [(words: String, place: Place)] {
        var result: [(words: String, place: Place)] = []
        var last = -1
        for line in lines where !line.isBlank {
            if line.paragraph == last, !result.isEmpty {
                result[result.count - 1].words += " " + line.shown
            } else {
                result.append((line.shown, line.place))
            }
            last = line.paragraph
        }
        return result
    }
}

/// Heading paragraphs between the tables of a plan.
enum SectionHeadings {
    /// Whether a line can be the heading of a section: short, and no sentence.
    static func isHeading(_ line: FrontLine) -> Bool {
        guard !line.isBlank, line.text.utf8.count <= 300, let last = line.text.unicodeScalars.last else { return false }
        // A page number, «Продолжение таблицы»
        guard line.text.unicodeScalars.count(where: Letters.isLetter) >= 3,
            !LineLexicon.continuations.contains(LineShape.words(line.text, limit: 1).first ?? "")
        else { return false }
        if line.headingLevel > 0 { return true }
        guard !";,…_".unicodeScalars.contains(last), !Remarks.isRemark(line.text), !LineShape.hasInitials(line.text)
        else { return false }
        if last == "." {
            // «Сентябрь.» is a heading, «Ответственные отчитываются до 5 числа.» is none.
            return line.text.utf8.count <= 80 && Letters.comparedWords(line.text, limit: 6).count <= 5
        }
        return true
    }
}
