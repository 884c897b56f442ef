internal import PlanKit

/// Saves what a person says about reading in `plankit.yml` beside the plan.
struct ProfileKeeper: Sendable {
    /// The profile, whether it is there or not.
    let file: String
    /// Of the keys of a profile that is not there yet.
    let language: Language

    /// A value of the profile, by the keys that lead to it; nil for none.
    struct Change: Sendable, Hashable {
        var path: [String]
        var value: ProfileEditor.Value?
        /// In the place of a value: the role of a column, for which each language of a profile has its word.
        var role: ColumnRole?
    }

    /// Makes changes, all or none.
    ///
    /// - Returns: what was there before, of those alone that changed something.
    /// - Throws: why nothing was saved.
    func keep(_ changes: [Change]) throws(PlanKitError) -> [Change] {
        let isThere = OutputFile.isTaken(file)
        let bytes = isThere ? try InputFile.readText(file, limits: .standard, otherwise: .settingsNotYAML) : []
        var editor = try ProfileEditor(bytes, language: language)
        var before: [Change] = []
        for change in changes {
            let old = editor.value(change.path)
            let new = change.role.map { .text(editor.word(for: $0)) } ?? change.value
            guard old != new else { continue }
            if let value = new {
                try editor.set(change.path, to: value)
            } else {
                try editor.remove(change.path)
            }
            before.append(Change(path: change.path, value: old))
        }
        guard !before.isEmpty else { return [] }
        // What is no profile any more is not saved: the plan would be read without it.
        if let problem = ProfileReader().read(editor.bytes).diagnostics.first { throw PlanKitError(problem) }
        let now = isThere ? try InputFile.readText(file, limits: .standard, otherwise: .settingsNotYAML) : []
        guard now == bytes else { throw PlanKitError(.outputChanged, at: Place(file: file), ["file": file]) }
        try OutputFile.write(editor.bytes, to: file, over: isThere ? .replaced : .kept)
        return before
    }
}
