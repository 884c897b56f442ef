internal import PlanKit

/// What a file is to a command, a plan or a template: people swap the two.
enum PlanRole {
    /// The plan in an input of the command line; `-` is standard input.
    ///
    /// - Parameter template: the template that the command was given besides.
    /// - Throws: why there is no plan, or that the input is a template.
    static func plan(
        in input: String, by reader: PlanReader, template: String? = nil
    ) throws(PlanKitError) -> PlanReading {
        let bytes = try reader.bytes(of: input)
        do throws(PlanKitError) {
            let read = try reader.read(bytes, name: input)
            if let error = refusal(of: read, template, { bytes }) { throw error }
            return read
        } catch {
            guard [.planNotFound, .documentWithoutTable].contains(error.diagnostic.id),
                let tag = names(in: bytes, input).first
            else { throw error }
            throw planIsTemplate(input, tag, template)
        }
    }

    /// The same, and says what a person should know of its reading.
    static func planTold(
        in input: String, by reader: PlanReader, template: String? = nil
    ) throws(PlanKitError) -> PlanReading {
        let read = try plan(in: input, by: reader, template: template)
        read.diagnostics.filter { $0.severity > .note }.forEach(Session.current.report)
        return read
    }

    /// That a plan that was read is a template, or a table of marks; nil where it is neither.
    ///
    /// A plan may speak of one tag (the programme of a computer club); two names of ours in braces are no chance.
    ///
    /// - Parameter bytes: what was read, asked for where the plan could be one of these.
    static func refusal<Failure: Error>(
        of read: PlanReading, _ template: String? = nil, _ bytes: () throws(Failure) -> [UInt8]
    ) throws(Failure) -> PlanKitError? {
        let file = read.inspection.file
        if try read.isTableOfMarks(read.inspection.kind == .csv ? bytes() : []) {
            return PlanKitError(Diagnostic(.planIsMarks, at: Place(file: file), ["file": file]))
        }
        guard read.inspection.document?.holdsBraces == true else { return nil }
        let names = names(in: try bytes(), file)
        guard names.count > 1 else { return nil }
        return planIsTemplate(file, names[0], template)
    }

    /// Refuses a template without tags that is a plan.
    static func checkTemplate(
        _ bytes: [UInt8], _ file: String, _ diagnostics: [Diagnostic], by reader: PlanReader
    ) throws(PlanKitError) {
        guard diagnostics.contains(where: { $0.id == .templateWithoutTags }),
            (try? reader.read(bytes, name: file)) != nil
        else { return }
        throw PlanKitError(Diagnostic(.templateIsPlan, at: Place(file: file), ["file": file, "plan": file]))
    }

    private static func names(in bytes: [UInt8], _ file: String) -> [String] {
        ReportTemplate.namesUsed(in: bytes, name: file)
    }

    private static func planIsTemplate(_ file: String, _ tag: String, _ template: String?) -> PlanKitError {
        var arguments = ["file": file, "tag": "{{\(tag)}}", "template": file]
        // The other file is the plan, unless it is a template as well.
        arguments["plan"] = template
        return PlanKitError(Diagnostic(.planIsTemplate, at: Place(file: file), arguments))
    }
}

extension PlanReader {
    /// The bytes of an input of the command line; `-` is standard input.
    func bytes(of input: String) throws(PlanKitError) -> [UInt8] {
        input == "-" ? Session.current.standardInput() : try InputFile.read(input, limits: options.limits)
    }
}

extension Document {
    /// Whether `{{` stands somewhere in its text.
    fileprivate var holdsBraces: Bool { blocks.contains(where: \.holdsBraces) }
}

extension Block {
    /// Paragraph by paragraph: a cell's whole text would have to be put together first.
    fileprivate var holdsBraces: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.text.holdsBraces
        case .table(let table): table.cells.contains { $0.blocks.contains(where: \.holdsBraces) }
        }
    }
}

extension String {
    fileprivate var holdsBraces: Bool {
        // Most texts hold none at all, and an array tells that faster than the string's own view.
        let bytes = Array(utf8)
        guard bytes.contains(UInt8(ascii: "{")) else { return false }
        var wasBrace = false
        for byte in bytes {
            let isBrace = byte == UInt8(ascii: "{")
            if isBrace, wasBrace { return true }
            wasBrace = isBrace
        }
        return false
    }
}
