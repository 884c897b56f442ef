internal import PlanKit

extension PageSite {
    /// A plan: one of its views, a form, or something to take away.
    func plan(_ name: String, _ request: PageRequest) async -> PageResponse {
        let open: OpenPlan
        do throws(PlanKitError) {
            open = try await shelf.plan(name)
        } catch {
            return error.diagnostic.id == .fileMissing
                ? refusal(.notFound, of: request) : failure(error, request)
        }
        if let id = request.query["mark"] { return markForm(of: id, in: open, request) }
        let tab = request.query["view"].flatMap(PlanTab.init(rawValue:)) ?? .plan
        if tab == .documents, let response = await taken(from: open, request) { return response }
        return await page(of: open, tab, request)
    }

    /// A view of a plan.
    func page(
        of open: OpenPlan, _ tab: PlanTab, _ request: PageRequest, status: Int = 200,
        notice: PageFrame.Notice? = nil
    ) async -> PageResponse {
        let language = language(of: request)
        let today = today
        let templates = tab == .documents ? folder.templates : []
        let makesPDF = tab == .documents && converter.find() != nil
        let frame = planFrame(open, tab, request, notice)
        return await threads.run {
            let head = PlanHead(open: open, language: language, today: today, tab: tab)
            return frame.page(status: status) { html in
                head.write(to: &html)
                let person = request.query["who"].flatMap { $0.isEmpty ? nil : $0 }
                    .flatMap { open.plan.hasPersonInCharge(named: $0) ? $0 : nil }
                switch tab {
                case .plan: PlanTable(head).write(PlanFilter(request.query), to: &html)
                case .timeline: TimelineView(head: head, person: person).write(to: &html)
                case .agenda:
                    let day = request.query["week"].flatMap { Day(iso: $0) } ?? today
                    AgendaView(
                        open: open, language: language, today: today, monday: day.monday, person: person
                    ).write(to: &html)
                case .documents:
                    DocumentsView(open: open, language: language, templates: templates, makesPDF: makesPDF)
                        .write(to: &html)
                case .reading:
                    ReadingView(open: open, language: language, name: request.query["name"] ?? "").write(to: &html)
                }
            }
        }
    }

    private func planFrame(
        _ open: OpenPlan, _ tab: PlanTab, _ request: PageRequest, _ notice: PageFrame.Notice?
    ) -> PageFrame {
        var frame = frame(request, title: open.title, notice: notice)
        if request.method == .post { frame.address = Address.plan(open.file, tab) }
        return frame
    }

    /// The form in which an activity is marked; for the script the form alone.
    private func markForm(of id: String, in open: OpenPlan, _ request: PageRequest) -> PageResponse {
        let language = language(of: request)
        guard let activity = open.plan.activities.first(where: { $0.id == id }) else {
            return refusal(.notFound, of: request)
        }
        let form = MarkForm(open: open, language: language, activity: activity, isPage: !request.isFromScript)
        if request.isFromScript {
            var html = MarkupWriter()
            form.write(to: &html)
            return PageResponse(contentType: "text/html; charset=utf-8", body: html.bytes)
        }
        return frame(request, title: language.text(.markMake)).page { html in form.write(to: &html) }
    }

    // MARK: Taking away

    /// What a link of the view of documents asks for; nil for the view itself.
    private func taken(from open: OpenPlan, _ request: PageRequest) async -> PageResponse? {
        let stem = Pathname(open.file).stem
        do throws(PlanKitError) {
            if let format = request.query["data"].flatMap(ExportFormat.init(named:)) {
                let bytes = await exported(open, format)
                return download(bytes, named: "\(stem).\(format.extensions[0])")
            }
            if let form = request.query["marks"].flatMap(MarksFile.Form.init(rawValue:)) {
                let bytes = try await marks(of: open, form)
                return download(bytes, named: "\(stem)\(MarksFile.fileEnding).\(form.rawValue)")
            }
            if request.query["all"] == "zip" {
                return download(try await everything(of: open), named: "\(stem).zip")
            }
        } catch {
            return failure(error, request)
        }
        guard let source = source(in: request.query) else { return nil }
        return await documentForm(open, source, request.query, request)
    }

    private func exported(_ open: OpenPlan, _ format: ExportFormat) async -> [UInt8] {
        let options = ExportOptions(
            language: open.language, isForExcel: format.name == ExportFormat.csv.name, asOf: nil)
        return await threads.run { format.export(open.plan, options: options).bytes }
    }

    private func marks(of open: OpenPlan, _ form: MarksFile.Form) async throws(PlanKitError) -> [UInt8] {
        try await threads.attempt { () throws(PlanKitError) in
            try MarksFile.written(open.table, as: form, language: open.language).bytes
        }
    }

    /// Every form of data and every document of a plan, in one archive.
    private func everything(of open: OpenPlan) async throws(PlanKitError) -> [UInt8] {
        let stem = Pathname(open.file).stem
        var files: [(name: String, bytes: [UInt8])] = []
        for format in ExportFormat.all {
            files.append(("\(stem).\(format.extensions[0])", await exported(open, format)))
        }
        for form in [MarksFile.Form.csv, .workbook] {
            files.append(("\(stem)\(MarksFile.fileEnding).\(form.rawValue)", try await marks(of: open, form)))
        }
        for kind in ReportKind.all where kind.name != ReportKind.changes.name {
            for format in [ReportFormat.docx, .odt] {
                let document = try await made(open, .kind(kind), [:], format)
                guard let bytes = document.bytes else { continue }
                files.append(("\(stem)-\(kind.name).\(format.rawValue)", bytes))
            }
        }
        let all = files
        return try await threads.attempt { () throws(PlanKitError) in try FileArchive.zip(all) }
    }

    // MARK: Documents

    private func source(in fields: PageFields) -> DocumentForm.Source? {
        if let kind = fields["kind"].flatMap(ReportKind.init(named:)), kind.name != ReportKind.changes.name {
            return .kind(kind)
        }
        return fields["template"].map { .template($0) }
    }

    /// The form of a document, with the blanks that it would have.
    private func documentForm(
        _ open: OpenPlan, _ source: DocumentForm.Source, _ form: PageFields, _ request: PageRequest
    ) async -> PageResponse {
        let language = language(of: request)
        let today = today
        var blanks: [String]?
        var diagnostics: [Diagnostic] = []
        do throws(PlanKitError) {
            let document = try await made(open, source, form, source.firstFormat)
            blanks = document.bytes == nil ? nil : document.blanks
            diagnostics = document.diagnostics.filter { $0.id != .reportBlanks && $0.severity > .note }
        } catch {
            diagnostics = [error.diagnostic]
        }
        let view = DocumentForm(
            open: open, language: language, today: today, source: source, form: form,
            makesPDF: converter.find() != nil, blanks: blanks, diagnostics: diagnostics)
        let head = PlanHead(open: open, language: language, today: today, tab: .documents)
        return planFrame(open, .documents, request, nil).page { html in
            head.write(to: &html)
            view.write(to: &html)
        }
    }

    /// What the form of a document asks for: a look at its blanks, or the document.
    func document(_ open: OpenPlan, _ request: PageRequest) async -> PageResponse {
        guard let source = source(in: request.form) else { return refusal(.malformed, of: request) }
        guard let format = request.form["then"].flatMap(ReportFormat.init(rawValue:)) else {
            return await documentForm(open, source, request.form, request)
        }
        do throws(PlanKitError) {
            if source.isOfNextYear(request.form) {
                guard let archive = try await nextYear(of: open, request.form, format) else {
                    return await documentForm(open, source, request.form, request)
                }
                return download(archive, named: "\(Pathname(open.file).stem)-\(source.stem)-next-year.zip")
            }
            let document = try await made(open, source, request.form, format)
            guard let bytes = document.bytes else {
                return await documentForm(open, source, request.form, request)
            }
            return download(bytes, named: "\(Pathname(open.file).stem)-\(source.stem).\(format.rawValue)")
        } catch {
            return failure(error, request)
        }
    }

    /// What a form says to a document.
    private func writer(_ open: OpenPlan, _ form: PageFields) -> ReportWriter {
        let today = today
        let asOf = form["asOf"].flatMap { Day(written: $0) } ?? today
        let language = form["language"].flatMap(Language.init(rawValue:)) ?? open.language
        var context = ReportContext(language: language, profile: open.profile, asOf: asOf, today: today)
        context.details = DocumentDetails.details(form)
        context.person = form["person"].flatMap { $0.isEmpty ? nil : $0 }
        context.activities = form.values("activity")
        context.isLandscape = open.read.isLandscape
        return ReportWriter(context: context, converter: converter)
    }

    /// Next year's plan.
    private static func next(of open: OpenPlan) throws(PlanKitError) -> NextYearPlan {
        try NextYearPlan(of: open.own, options: open.profile?.recognitionOptions ?? RecognitionOptions())
    }

    /// Next year's plan and the list of what is other in it, in one archive; nil where one could not be made.
    private func nextYear(
        of open: OpenPlan, _ form: PageFields, _ format: ReportFormat
    ) async throws(PlanKitError) -> [UInt8]? {
        let writer = writer(open, form)
        return try await threads.attempt { () throws(PlanKitError) in
            let next = try Self.next(of: open)
            guard let plan = try writer.report(next, format: format).bytes,
                let list = try writer.changes(of: next, format: format).bytes
            else { return nil }
            return try FileArchive.zip([
                ("plan.\(format.rawValue)", plan), ("plan-changes.\(format.rawValue)", list),
            ])
        }
    }

    /// Makes a document.
    private func made(
        _ open: OpenPlan, _ source: DocumentForm.Source, _ form: PageFields, _ format: ReportFormat
    ) async throws(PlanKitError) -> ReportDocument {
        let writer = writer(open, form)
        switch source {
        case .kind where source.isOfNextYear(form):
            return try await threads.attempt { () throws(PlanKitError) in
                try writer.report(try Self.next(of: open), format: format)
            }
        case .kind(let kind):
            let isMarkedPlan = kind.name == ReportKind.plan.name && open.plan.activities.contains { $0.mark != nil }
            let plan = isMarkedPlan ? open.plan.withMarkColumn(open.language) : open.plan
            return try await threads.attempt { () throws(PlanKitError) in
                try writer.report(kind, of: plan, format: format)
            }
        case .template(let name):
            let template = try template(name)
            return try await threads.attempt { () throws(PlanKitError) in
                try writer.fill(template, name: name, with: open.plan, format: format)
            }
        }
    }
}

extension DocumentForm.Source {
    /// The format in which it is made to see its blanks.
    var firstFormat: ReportFormat {
        switch self {
        case .kind: .docx
        case .template(let name): ReportFormat(rawValue: TemplateFormat.made(of: name)) ?? .docx
        }
    }

    /// Whether a form asks for next year's plan.
    func isOfNextYear(_ form: PageFields) -> Bool {
        isPlan && form["year"] == DocumentForm.nextYear
    }

    /// What stands behind the plan's name in that of the document.
    var stem: String {
        switch self {
        case .kind(let kind): kind.name
        case .template(let name): Pathname(name).stem
        }
    }
}
