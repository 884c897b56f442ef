internal import PlanKit

extension PageSite {
    /// What a form changes about a plan.
    func change(_ name: String, _ request: PageRequest) async -> PageResponse {
        guard folder.file(name) != nil else { return refusal(.notFound, of: request) }
        do throws(PlanKitError) {
            switch request.form["action"] {
            case "mark": return try await mark(name, request)
            case "marks": return try await takeIn(name, request)
            case "document": return await document(try await shelf.plan(name), request)
            case "profile", "profile-remove", "columns", "year", "person", "abbreviation", "institution":
                return try await changeProfile(name, request)
            default: return refusal(.malformed, of: request)
            }
        } catch {
            return failure(error, request)
        }
    }

    // MARK: Marks

    private func mark(_ name: String, _ request: PageRequest) async throws(PlanKitError) -> PageResponse {
        guard let id = request.form["id"], let seen = request.form["seen"] else {
            return refusal(.malformed, of: request)
        }
        let outcome = try await keeper.save(
            MarkKeeper.Change(id: id, seen: seen, form: request.form), in: name)
        let language = language(of: request)
        switch outcome {
        case .saved(let open, let before):
            if request.isFromScript { return saved(id, before, open, request) }
            let undo = MarkUndo(open: open, id: id, before: before, language: language)
            let notice = PageFrame.Notice(words: language.text(.markSaved), undo: undo.write)
            return await page(of: open, .plan, request, notice: notice)
        case .changedElsewhere(let open):
            return await refused(.markChangedElsewhere, id, open, request)
        case .gone(let open): return await refused(.markGone, id, open, request)
        case .locked: return await refused(.markLocked, id, try await shelf.plan(name), request)
        case .unreadable(let problems):
            throw PlanKitError(problems.last ?? Diagnostic(.marksNotTable), after: problems.dropLast())
        }
    }

    /// What the script needs to show a mark that was saved, and to take it back.
    private func saved(
        _ id: String, _ before: MarkEntry, _ open: OpenPlan, _ request: PageRequest
    ) -> PageResponse {
        json { json in
            writeRow(id, open, request, to: &json)
            json.name("before")
            json.beginObject()
            for (name, member) in MarkEntry.filledIn {
                json.name(name)
                json.value(before[keyPath: member])
            }
            json.endObject()
        }
    }

    /// A row as it is now, with the pieces of the page that show it.
    private func writeRow(_ id: String, _ open: OpenPlan, _ request: PageRequest, to json: inout JSONWriter) {
        guard let activity = open.plan.activities.first(where: { $0.id == id }) else { return }
        let pieces = MarkPieces(open: open, language: language(of: request), today: today)
        var cell = MarkupWriter()
        pieces.write(of: activity, to: &cell)
        var counts = MarkupWriter()
        pieces.writeCounts(to: &counts)
        for (name, words) in [
            ("id", id), ("seen", open.entry(of: activity).token), ("status", activity.status?.rawValue ?? ""),
            ("cell", String(decoding: cell.bytes, as: UTF8.self)),
            ("counts", String(decoding: counts.bytes, as: UTF8.self)),
        ] {
            json.name(name)
            json.value(words)
        }
        json.name("overdue")
        json.value(pieces.isOverdue(activity))
    }

    /// Says why a mark was not saved, and shows the plan as it is.
    private func refused(
        _ phrase: PagePhrase, _ id: String, _ open: OpenPlan, _ request: PageRequest
    ) async -> PageResponse {
        let language = language(of: request)
        if request.isFromScript {
            return json(status: 409) { json in
                json.name("message")
                json.value(language.text(phrase))
                writeRow(id, open, request, to: &json)
            }
        }
        let notice = PageFrame.Notice(words: language.text(phrase), isProblem: true)
        return await page(of: open, .plan, request, status: 409, notice: notice)
    }

    /// Takes in a table of marks that was filled in elsewhere.
    private func takeIn(_ name: String, _ request: PageRequest) async throws(PlanKitError) -> PageResponse {
        let language = language(of: request)
        guard let file = request.files.first else { return refusal(.malformed, of: request) }
        let bytes = try InputFile.readMarks(file.path, limits: .standard)
        let cleaned = PlanFolder.cleaned(file.name)
        let table = try folder.telling(of: cleaned) { () throws(PlanKitError) in
            try MarksFile.read(bytes, name: cleaned)
        }
        let (outcome, taken, kept, unmatched) = try await keeper.takeIn(table, in: name)
        switch outcome {
        case .saved(let open, _):
            let words = language.text(
                .marksTaken, ["taken": String(taken), "kept": String(kept), "unmatched": String(unmatched)])
            return await page(
                of: open, .plan, request, notice: .init(words: words, isProblem: kept + unmatched > 0))
        case .changedElsewhere(let open), .gone(let open):
            return await refused(.markChangedElsewhere, "", open, request)
        case .locked: return await refused(.markLocked, "", try await shelf.plan(name), request)
        case .unreadable(let problems):
            throw PlanKitError(problems.last ?? Diagnostic(.marksNotTable), after: problems.dropLast())
        }
    }

    // MARK: The profile

    private func changeProfile(_ name: String, _ request: PageRequest) async throws(PlanKitError) -> PageResponse {
        let language = language(of: request)
        let open = try await shelf.plan(name)
        let form = request.form
        let keys = form.values("key")
        let value = form.trimmed("value")
        var changes: [ProfileKeeper.Change] = []
        switch form["action"] {
        case "profile" where ProfileForm.isEditable(keys):
            changes = [.init(path: keys, value: value.isEmpty ? nil : .text(value))]
        case "profile-remove" where ProfileForm.isEditable(keys):
            changes = [.init(path: keys, value: nil)]
        case "columns":
            for (index, column) in ReadingView.headings(of: open.own).enumerated() {
                // The plan may have changed since the form was shown: the number must still be that of the heading.
                guard form["heading-\(index)"] == column.heading,
                    let role = form["role-\(index)"].flatMap(ColumnRole.init(rawValue:)), role != column.role
                else { continue }
                changes.append(.init(path: ["columns", column.heading], role: role))
            }
        case "year":
            for key in ["schoolYear", "calendarYear"] {
                let year = form.trimmed(key)
                changes.append(.init(path: [key], value: year.isEmpty ? nil : .text(year)))
            }
        case "person":
            guard let other = form["other"], let right = form["right"], other != right else {
                return await page(
                    of: open, .reading, request,
                    notice: .init(words: language.text(.readingSamePerson), isProblem: true))
            }
            let known = open.profile?.people[right] ?? []
            changes = [.init(path: ["people", right], value: .list(known + (known.contains(other) ? [] : [other])))]
        case "abbreviation":
            let short = form.trimmed("short")
            guard !short.isEmpty, !value.isEmpty else {
                return await page(
                    of: open, .reading, request,
                    notice: .init(words: language.text(.readingBothNeeded), isProblem: true))
            }
            changes = [.init(path: ["abbreviations", short], value: .text(value))]
        case "institution":
            for fact in InstitutionFact.all {
                let name = fact.name(in: open.language)
                guard form[name] != nil else { continue }
                let words = form.trimmed(name)
                changes.append(.init(path: fact.path(in: open.language), value: words.isEmpty ? nil : .text(words)))
            }
        default: return refusal(.malformed, of: request)
        }
        let profile = ProfileKeeper(file: folder.profile(of: name), language: language)
        let before = try await threads.attempt { [changes, folder] () throws(PlanKitError) in
            try folder.telling(of: Profile.fileName) { () throws(PlanKitError) in try profile.keep(changes) }
        }
        let undo = ProfileUndo(file: name, changes: before, language: language)
        let notice = PageFrame.Notice(
            words: language.text(before.isEmpty ? .profileSame : .profileSaved),
            undo: before.count == 1 ? undo.write : nil)
        return await page(of: try await shelf.plan(name), .reading, request, notice: notice)
    }
}

/// The form that takes a mark back.
private struct MarkUndo: Sendable {
    let open: OpenPlan
    let id: String
    let before: MarkEntry
    let language: Language

    @Sendable func write(to html: inout MarkupWriter) {
        guard let activity = open.plan.activities.first(where: { $0.id == id }) else { return }
        html.open("form", ["method": "post", "action": Address.plan(open.file)])
        html.hidden("action", "mark")
        html.hidden("id", id)
        html.hidden("seen", open.entry(of: activity).token)
        for (name, member) in MarkEntry.filledIn { html.hidden(name, before[keyPath: member]) }
        html.button(language.text(.undo))
        html.close("form")
    }
}

/// The form that takes a change of the profile back.
private struct ProfileUndo: Sendable {
    let file: String
    let changes: [ProfileKeeper.Change]
    let language: Language

    @Sendable func write(to html: inout MarkupWriter) {
        guard let change = changes.first else { return }
        html.open("form", ["method": "post", "action": Address.plan(file)])
        switch change.value {
        case .text(let text):
            html.hidden("action", "profile")
            html.hidden("value", text)
        case nil: html.hidden("action", "profile-remove")
        // A list had names before: one of them is taken back in its own list.
        case .list: return html.close("form")
        }
        for key in change.path { html.hidden("key", key) }
        html.button(language.text(.undo))
        html.close("form")
    }
}

/// What forms may change of a profile.
enum ProfileForm {
    /// Whether a path of keys is one that a form of ours has.
    static func isEditable(_ path: [String]) -> Bool {
        switch path.first {
        case "columns", "people", "abbreviations": path.count == 2 && !path[1].isEmpty
        case "schoolYear", "calendarYear": path.count == 1
        default: InstitutionFact.all.contains { fact in Language.allCases.contains { fact.path(in: $0) == path } }
        }
    }
}
