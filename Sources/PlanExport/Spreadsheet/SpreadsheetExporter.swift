public import Diagnostics
import OfficePackage
public import PlanModel
import SpreadsheetML

/// Writes a plan as a workbook (XLSX).
///
/// | sheet | what stands in it |
/// | --- | --- |
/// | «План» | the plan's own columns; beside them its first and last day as dates, and the status in its colour |
/// | «Ответственный × месяц» | how many activities everyone has in each month |
/// | «Что понято» | an activity a row: kind of deadline, EDTF, RRULE, people, where it stood |
/// | «Сведения» | title, years, stamps, preamble, signatures |
///
/// Text is text, whatever it looks like. Rows are as high as their words need. Whether something is late, the sheet itself
/// finds out on the day on which it is looked at. A zip can be handed on only once it is whole: the exporter gives one
/// piece; what is streamed is the way into it.
public struct SpreadsheetExporter: PlanExporter {
    /// The language of the words that are not the plan's own.
    public var language: Language

    /// An exporter.
    public init(language: Language = .ru) { self.language = language }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let list = plan.asList(in: language)
        let words = SpreadsheetWords(language)
        let palette = SpreadsheetPalette()
        let sheets = [
            PlanSheet(list, words, palette).sheet, WorkloadSheet(list, words, palette).sheet,
            UnderstandingSheet(plan, words, palette).sheet, FactsSheet(plan, words, palette).sheet,
        ]
        let workbook = Workbook(title: plan.title, sheets: sheets.compactMap(\.self), styles: palette.sheet)
        let written: Workbook.Written
        do throws(PackageError) {
            written = try workbook.written()
        } catch {
            return [error.diagnostic]
        }
        try sink(written.bytes)
        return Self.diagnostics(of: written)
    }

    /// What a person should know about a workbook.
    static func diagnostics(of written: Workbook.Written) -> [Diagnostic] {
        written.continuedCells.map { Diagnostic(.sheetCellContinued, ["sheet": $0.sheet, "cell": $0.cell]) }
    }
}
