public import Diagnostics
internal import DocumentTemplates
internal import OfficePackage
public import PlanModel
public import PlanReports

/// Makes documents of plans: the built-in reports, and people's own templates.
///
/// ```swift
/// let writer = ReportWriter(context: ReportContext(asOf: day))
/// let certificate = try writer.report(.interimCertificate, of: plan, format: .docx)
/// ```
public struct ReportWriter: Sendable {
    /// What the documents are made from besides the plan.
    public var context: ReportContext
    /// The program that makes PDF.
    public var converter: LibreOffice

    /// A writer.
    public init(context: ReportContext, converter: LibreOffice = LibreOffice()) {
        self.context = context
        self.converter = converter
        self.context.joiner = .readingBack
    }

    /// A built-in document.
    ///
    /// - Parameters:
    ///   - kind: which document.
    ///   - plan: the plan it is made of.
    ///   - format: the format to make.
    ///   - template: the template that replaces the built-in one, with its name for messages.
    /// - Returns: the document, or no bytes and every error of the template.
    /// - Throws: why the template cannot be read, or the document not be made a PDF.
    public func report(
        _ kind: ReportKind, of plan: Plan, format: ReportFormat, template: (bytes: [UInt8], name: String)? = nil
    ) throws(PlanKitError) -> ReportDocument {
        try report(kind, of: plan, format: format, template: template, blanks: [])
    }

    /// - Parameter blanks: the names of what is blank in the plan's own words.
    private func report(
        _ kind: ReportKind, of plan: Plan, format: ReportFormat, template: (bytes: [UInt8], name: String)?,
        blanks: [String]
    ) throws(PlanKitError) -> ReportDocument {
        if let template {
            return try fill(template.bytes, name: template.name, with: plan, format: format, blanks: blanks)
        }
        let layout: LayoutFormat = format == .docx ? .docx : .odt
        if format == .fodt || format == .docm {
            throw PlanKitError(
                .reportTemplateFormat, at: Place(file: kind.name), ["kind": "odt", "wanted": format.rawValue])
        }
        let filled = try PlanKitError.wrapping(file: kind.name) { () throws(PackageError) in
            try ReportTemplate.make(kind, plan: plan, context: context, format: layout)
        }
        return try document(filled, blanks, kind: layout.rawValue, format, name: kind.name)
    }

    /// Next year's plan, with its blanks counted.
    public func report(
        _ next: NextYearPlan, format: ReportFormat, template: (bytes: [UInt8], name: String)? = nil
    ) throws(PlanKitError) -> ReportDocument {
        try report(
            .plan, of: next.plan, format: format, template: template, blanks: next.blankNames(in: context.language))
    }

    /// The list of what is other in next year's plan.
    public func changes(of next: NextYearPlan, format: ReportFormat) throws(PlanKitError) -> ReportDocument {
        try report(.nextYearChanges, of: next.list(in: context.language), format: format)
    }

    /// A template of anybody's own, filled with a plan.
    ///
    /// - Parameters:
    ///   - template: a DOCX or an ODT with tags.
    ///   - name: its name for messages.
    ///   - plan: the plan whose words stand in the place of its tags.
    ///   - format: the format to make; a template gives its own format and, through LibreOffice, PDF.
    ///   - blanks: the names of what is blank in the plan's own words.
    /// - Throws: why the template cannot be read, or the document not be made a PDF.
    public func fill(
        _ template: [UInt8], name: String, with plan: Plan, format: ReportFormat, blanks: [String] = []
    ) throws(PlanKitError) -> ReportDocument {
        let filled = try PlanKitError.wrapping(file: name) { () throws(PackageError) in
            try ReportTemplate.fill(template, name: name, plan: plan, context: context)
        }
        let kind = Self.kind(of: filled.templateKind)
        guard format == .pdf || format.rawValue == kind else {
            throw PlanKitError(
                .reportTemplateFormat, at: Place(file: name), ["kind": kind, "wanted": format.rawValue]
            ).after(filled.diagnostics.filter { $0.severity == .error })
        }
        return try document(filled, blanks, kind: kind, format, name: name)
    }

    /// What a template of a kind becomes.
    private static func kind(of template: FileKind) -> String {
        switch template {
        case .dotx: "docx"
        case .dotm: "docm"
        case .ott, .odm: "odt"
        default: template.name
        }
    }

    private func document(
        _ filled: Filled, _ ownBlanks: [String], kind: String, _ format: ReportFormat, name: String
    ) throws(PlanKitError) -> ReportDocument {
        let blanks = ownBlanks + BlankNames.words(filled.blanks, in: context.language)
        var document = ReportDocument(bytes: filled.bytes, diagnostics: filled.diagnostics, blanks: blanks)
        if !blanks.isEmpty {
            document.diagnostics.append(
                Diagnostic(.reportBlanks, ["count": String(blanks.count), "names": blanks.joined(separator: ", ")]))
        }
        if format == .pdf, let bytes = filled.bytes {
            guard let program = converter.find() else {
                throw PlanKitError(.reportPDFWithoutLibreOffice, at: Place(file: name)).after(document.diagnostics)
            }
            do throws(PlanKitError) {
                document.bytes = try converter.convert(
                    bytes, from: kind, filter: nil, to: .pdf, name: name, program: program
                ).bytes
            } catch {
                throw error.after(document.diagnostics)
            }
        }
        return document
    }
}

/// A document that was made.
public struct ReportDocument: Sendable {
    /// The file; nil where the template has errors.
    public var bytes: [UInt8]?
    /// What a person should know: errors of the template, what was left blank.
    public var diagnostics: [Diagnostic]
    /// What was left blank, as the profile and the details call it: `директор: имя`.
    public var blanks: [String]
}

/// A format that documents are made in.
public enum ReportFormat: String, CaseIterable, Sendable, Hashable {
    /// Office Open XML, for Word.
    case docx
    /// OpenDocument, for LibreOffice.
    case odt
    /// From a template of that format only.
    case fodt, docm
    /// Through LibreOffice.
    case pdf
}
