public import Diagnostics
public import PlanExport
public import PlanModel

/// A format that plans are written in: one line of ``all``.
public struct ExportFormat: Sendable {
    /// Its name, as `--to` takes it.
    public let name: String
    /// The extensions that stand for it; the first is the one its files are given.
    public let extensions: [String]
    /// Whether people read its files as they are, so that its fixed words are in the plan's own language where no other
    /// is asked for.
    public let speaksPlansLanguage: Bool
    private let exporter: @Sendable (ExportOptions) -> any PlanExporter

    /// The lossless form.
    public static let json = ExportFormat(name: "json", extensions: ["json"]) { _ in JSONExporter() }
    /// JSON, an activity a line.
    public static let ndjson = ExportFormat(name: "ndjson", extensions: ["ndjson", "jsonl"]) { _ in NDJSONExporter() }
    /// Markdown, a table a section.
    public static let markdown = ExportFormat(name: "markdown", extensions: ["md", "markdown"]) { options in
        MarkdownExporter(language: options.language)
    }
    /// A table for spreadsheet programs.
    public static let csv = ExportFormat(name: "csv", extensions: ["csv"]) { options in
        CSVExporter(headings: CSVHeadings(options.language), isForExcel: options.isForExcel)
    }

    /// A calendar: events and to-dos.
    public static let ics = ExportFormat(name: "ics", extensions: ["ics", "ical"]) { options in
        CalendarExporter(language: options.language, alarm: options.alarm)
    }

    /// A workbook for spreadsheet programs: the plan, who is busy when, what was understood.
    public static let xlsx = ExportFormat(name: "xlsx", extensions: ["xlsx"], speaksPlansLanguage: true) {
        options in
        SpreadsheetExporter(language: options.language)
    }

    /// A page for a site.
    public static let html = ExportFormat(name: "html", extensions: ["html", "htm"], speaksPlansLanguage: true) {
        options in
        HTMLExporter(language: options.language, asOf: options.asOf)
    }

    /// The timeline as a drawing.
    public static let svg = ExportFormat(name: "svg", extensions: ["svg"], speaksPlansLanguage: true) { options in
        SVGExporter(language: options.language, asOf: options.asOf)
    }

    /// Every format that can be written.
    public static let all: [ExportFormat] = [json, ndjson, markdown, csv, xlsx, ics, html, svg]

    /// The format of that name or with that extension, in any case; nil where there is none.
    public init?(named name: String) { self.init(named: name, among: Self.all) }

    /// The format of that name or with that extension among these, in any case; nil where there is none.
    public init?(named name: String, among formats: [ExportFormat]) {
        let folded = name.lowercased()
        guard let format = formats.first(where: { $0.name == folded || $0.extensions.contains(folded) }) else {
            return nil
        }
        self = format
    }

    /// A format, also one of another package.
    ///
    /// - Parameters:
    ///   - name: its name, in lower case.
    ///   - extensions: the extensions that stand for it, the first that of its files.
    ///   - speaksPlansLanguage: see ``speaksPlansLanguage``.
    ///   - exporter: what writes it, with the options given.
    public init(
        name: String, extensions: [String], speaksPlansLanguage: Bool = false,
        exporter: @escaping @Sendable (ExportOptions) -> any PlanExporter
    ) {
        self.name = name
        self.extensions = extensions
        self.speaksPlansLanguage = speaksPlansLanguage
        self.exporter = exporter
    }

    /// A plan in this format.
    ///
    /// - Returns: the file's bytes, and what a person should know about them.
    public func export(_ plan: Plan, options: ExportOptions = ExportOptions()) -> ExportedPlan {
        exporter(options).export(plan)
    }

    /// Writes a plan in this format, piece by piece: see ``PlanExporter/export(_:to:)``.
    public func export<Failure: Error>(
        _ plan: Plan, options: ExportOptions = ExportOptions(), to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        try exporter(options).export(plan, to: sink)
    }

    /// Whether there is never anything to say of what is written with these options: see ``PlanExporter/isSilent``.
    public func isSilent(with options: ExportOptions = ExportOptions()) -> Bool { exporter(options).isSilent }
}

/// How plans are written.
public struct ExportOptions: Sendable, Hashable {
    /// The language of headings and fixed words; for CSV, English means the machine names.
    public var language: Language
    /// Whether CSV is for a Russian Excel to open by a double click.
    public var isForExcel: Bool

    /// When the entries of a calendar sound their alarm; nil for never.
    public var alarm: CalendarAlarm?

    /// The day that a timeline marks; nil for none, or for today where a page's script runs.
    public var asOf: Day?

    /// The options.
    public init(
        language: Language = .ru, isForExcel: Bool = false, alarm: CalendarAlarm? = nil, asOf: Day? = nil
    ) {
        self.language = language
        self.isForExcel = isForExcel
        self.alarm = alarm
        self.asOf = asOf
    }
}
