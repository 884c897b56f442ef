internal import PlanKit

extension PageSite {
    /// The first page.
    func home(_ request: PageRequest, notice: PageFrame.Notice? = nil) async -> PageResponse {
        let language = language(of: request)
        let today = today
        let order = request.query["sort"].flatMap(HomeView.Order.init(rawValue:)) ?? .file
        let all = await threads.run { [folder] in folder.plans }
        let names = all.prefix(HomeView.mostPlans)
        var plans: [(name: String, facts: PlanFacts?, problem: String?)] = []
        // As many as are read in a moment; the script asks for the others one by one.
        let patience = ContinuousClock.now.advanced(by: Self.patienceForFacts)
        for name in names {
            if ContinuousClock.now < patience {
                do throws(PlanKitError) {
                    plans.append((name, try await shelf.facts(of: name, on: today), nil))
                } catch {
                    plans.append((name, nil, error.diagnostic.sentence(in: language)))
                }
            } else {
                plans.append((name, await shelf.knownFacts(of: name, on: today), nil))
            }
        }
        if order != .file {
            plans = plans.enumerated().sorted { left, right in
                switch (left.element.facts, right.element.facts) {
                case (let one?, let other?):
                    if order.isBefore(one, other) { return true }
                    return order.isBefore(other, one) ? false : left.offset < right.offset
                case (_?, nil): return true
                case (nil, _?): return false
                case (nil, nil): return left.offset < right.offset
                }
            }.map(\.element)
        }
        let view = HomeView(language: language, plans: plans, order: order, isWhole: names.count == all.count)
        return frame(request, title: PageFrame.product, notice: notice).page { html in view.write(to: &html) }
    }

    /// How long the first page waits for plans to be read.
    private static var patienceForFacts: Duration { .milliseconds(1_500) }

    /// The row of a plan in the list, for the script.
    func facts(of name: String, _ request: PageRequest) async -> PageResponse {
        let language = language(of: request)
        guard folder.file(name) != nil else { return refusal(.notFound, of: request) }
        let view = HomeView(language: language, plans: [], order: .file, isWhole: true)
        var html = MarkupWriter()
        do throws(PlanKitError) {
            view.writeRow(name, try await shelf.facts(of: name, on: today), nil, to: &html)
        } catch {
            view.writeRow(name, nil, error.diagnostic.sentence(in: language), to: &html)
        }
        return PageResponse(contentType: "text/html; charset=utf-8", body: html.bytes)
    }

    // MARK: Putting in

    /// Keeps plans that were dropped, and shows the one, or the list of all.
    func upload(_ request: PageRequest) async -> PageResponse {
        let language = language(of: request)
        var kept: [String] = []
        var problems: [(name: String, error: PlanKitError)] = []
        for file in request.files {
            do throws(PlanKitError) {
                kept.append(try await keep(file))
            } catch {
                problems.append((PlanFolder.cleaned(file.name), error))
            }
        }
        if kept.isEmpty, let first = problems.first {
            if problems.count == 1 || request.isFromScript { return failure(first.error, request) }
        }
        if request.isFromScript {
            return json { json in
                json.name("address")
                json.value(kept.first.map { Address.plan($0) } ?? "/")
            }
        }
        if kept.count == 1, problems.isEmpty { return PageResponse(seeOther: Address.plan(kept[0])) }
        let notice: PageFrame.Notice
        if problems.isEmpty {
            notice = .init(words: language.text(kept.isEmpty ? .dropNothing : .dropKept, ["count": String(kept.count)]))
        } else {
            let sentences = problems.map { "\($0.name): \($0.error.diagnostic.sentence(in: language))" }
            notice = .init(
                words: language.text(.dropKept, ["count": String(kept.count)]) + " " + sentences.joined(separator: " "),
                isProblem: true)
        }
        var shown = request
        shown.path = []
        shown.query = [:]
        return await home(shown, notice: notice)
    }

    /// Keeps a file that holds a plan.
    private func keep(_ file: UploadedFile) async throws(PlanKitError) -> String {
        try await threads.attempt { [folder] () throws(PlanKitError) in
            let name = PlanFolder.cleaned(file.name)
            return try folder.telling(of: name) { () throws(PlanKitError) in
                let bytes = try InputFile.read(file.path, limits: .standard)
                let reading = try PlanReader().read(bytes, name: name)
                // A table of marks is no plan, though it reads like one.
                if reading.isTableOfMarks(bytes) {
                    throw PlanKitError(.planIsMarks, at: Place(file: name), ["file": name])
                }
                return try folder.keep(bytes, as: name)
            }
        }
    }

    // MARK: Comparing

    /// What has changed from one plan of the folder to another.
    func compare(_ request: PageRequest) async -> PageResponse {
        let language = language(of: request)
        let plans = await threads.run { [folder] in folder.plans }
        let (old, new) = (request.query["old"], request.query["new"])
        var difference: PlanDifference?
        if let old, let new {
            do throws(PlanKitError) {
                let before = try await shelf.plan(old)
                let after = try await shelf.plan(new)
                if let format = request.query["format"].flatMap(ReportFormat.init(rawValue:)) {
                    let document = try await changes(from: before, to: after, format)
                    let name = "\(Pathname(new).stem)-\(ReportKind.changes.name).\(format.rawValue)"
                    return download(document.bytes ?? [], named: name)
                }
                difference = await threads.run { PlanDifference(from: before.own, to: after.own) }
            } catch {
                return failure(error, request)
            }
        }
        let view = CompareView(language: language, plans: plans, old: old, new: new, difference: difference)
        return frame(request, title: language.text(.navCompare)).page { html in view.write(to: &html) }
    }

    private func changes(
        from old: OpenPlan, to new: OpenPlan, _ format: ReportFormat
    ) async throws(PlanKitError) -> ReportDocument {
        let today = today
        var context = ReportContext(language: new.language, profile: new.profile, asOf: today, today: today)
        context.earlier = old.own
        let writer = ReportWriter(context: context, converter: converter)
        return try await threads.attempt { () throws(PlanKitError) in
            try writer.report(.changes, of: new.own, format: format)
        }
    }

    // MARK: Templates

    /// Whose office rules the folder's profile names.
    private func country() throws(PlanKitError) -> Country {
        let file = folder.profile(of: "")
        guard OutputFile.isTaken(file) else { return .by }
        return try folder.telling(of: Profile.fileName) { () throws(PlanKitError) in
            try ProfileReader().read(file).profile.country
        }
    }

    /// The person's own templates, or one of them, or a built-in one, as a file.
    func templates(_ request: PageRequest, notice: PageFrame.Notice? = nil) async -> PageResponse {
        let language = language(of: request)
        do throws(PlanKitError) {
            if let name = request.query["file"] {
                return download(try template(name), named: Pathname(name).name)
            }
            if let name = request.query["marked"] {
                let bytes = try template(name)
                let marked = try ReportTemplate.marked(bytes, name: name, language: language)
                let made = Pathname(name)
                return download(
                    marked, named: "\(made.stem)-\(language.text(.templateMarkedName)).\(made.fileExtension)")
            }
            if let kind = request.query["kind"].flatMap(ReportKind.init(named:)),
                let format = request.query["format"].flatMap(LayoutFormat.init(rawValue:))
            {
                let bytes = try ReportTemplate.builtIn(
                    kind, language: language == .be ? .be : .ru, names: language, country: try country(), format: format
                )
                return download(bytes, named: "\(kind.name).\(format.rawValue)")
            }
        } catch {
            return failure(error, request)
        }
        let checked = await threads.run { [folder, template] in
            folder.templates.map { name -> (name: String, findings: [Diagnostic]) in
                do throws(PlanKitError) {
                    let bytes = try template(name)
                    return (name, try ReportTemplate.check(bytes, name: name).map { folder.told($0, of: name) })
                } catch {
                    return (name, [folder.told(error.diagnostic, of: name)])
                }
            }
        }
        let view = TemplatesView(language: language, templates: checked)
        return frame(request, title: language.text(.navTemplates), notice: notice).page { html in view.write(to: &html)
        }
    }

    /// The bytes of a template of the folder.
    func template(_ name: String) throws(PlanKitError) -> [UInt8] {
        guard PlanFolder.canBeTemplate(name), let file = folder.file("\(PlanFolder.templates)/\(name)") else {
            throw PlanKitError(.fileMissing, at: Place(file: name), ["file": name])
        }
        return try folder.telling(of: name) { () throws(PlanKitError) in try InputFile.read(file, limits: .standard) }
    }

    /// Keeps templates that were put in; what is wrong with them is shown, not refused: they are mended where they are.
    func putTemplates(_ request: PageRequest) async -> PageResponse {
        let language = language(of: request)
        var names: [String] = []
        for file in request.files {
            let name = PlanFolder.cleaned(file.name)
            do throws(PlanKitError) {
                let bytes = try InputFile.read(file.path, limits: .standard)
                // No document at all is not kept.
                _ = try ReportTemplate.check(bytes, name: name)
                guard PlanFolder.canBeTemplate(name) else {
                    throw PlanKitError(.templateExportFormat, at: Place(file: name), ["name": name])
                }
                names.append(Pathname(try folder.keep(bytes, as: name, in: PlanFolder.templates)).name)
            } catch {
                return failure(folder.told(error, of: name), request)
            }
        }
        guard !names.isEmpty else { return PageResponse(seeOther: "/templates") }
        var shown = request
        shown.query = [:]
        let notice = PageFrame.Notice(
            words: language.text(
                .templateKept, ["names": names.joined(separator: ", "), "folder": PlanFolder.templates]))
        return await templates(shown, notice: notice)
    }
}
