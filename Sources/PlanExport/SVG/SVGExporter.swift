public import Diagnostics
public import PlanModel

/// Draws a plan along its months (SVG 1.1), for a site, a poster, or to be set into a document.
///
/// - Everything is in the elements' own attributes: LibreOffice and Word know little of style sheets in SVG.
/// - Lines are broken and shortened for the widest common font. What is shortened stands whole in the `<title>` of its row,
///   with the deadline's words; browsers show it where the pointer rests, and it is read out.
/// - Activities stand by section and start; those without dates are listed under the drawing.
/// - A plan of more than a thousand activities is drawn by sections, and a diagnostic says so.
public struct SVGExporter: PlanExporter {
    /// The language of the words that are not the plan's own.
    public var language: Language
    /// The day that the drawing marks; nil for none.
    public var asOf: Day?

    /// An exporter.
    public init(language: Language = .ru, asOf: Day? = nil) {
        self.language = language
        self.asOf = asOf
    }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let list = plan.asList(in: language)
        let drawing = SVGDrawing(list, language: language, asOf: asOf)
        var seal = FileSeal()
        var svg = MarkupWriter()
        drawing.writeHead(to: &svg)
        for block in drawing.blocks {
            drawing.write(block, to: &svg)
            if svg.bytes.count >= Piece.size { try svg.pass(&seal, to: sink) }
        }
        drawing.writeEnd(to: &svg)
        try svg.pass(&seal, to: sink)
        try sink(seal.line)
        guard drawing.isSummary else { return [] }
        let count = list.activityCount
        return [
            Diagnostic(.drawingSummarized, ["count": String(count), "limit": String(Timeline.mostRows)])
        ]
    }
}
