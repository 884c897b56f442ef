internal import Diagnostics
internal import PlanReports

/// What a person looks for who wants to fill in the blanks of a document.
enum BlankNames {
    /// What was left blank, as the profile and the details of a document write it (`директор: имя`), else as templates
    /// call it.
    ///
    /// - Parameters:
    ///   - blanks: the names in templates.
    ///   - language: of the keys.
    static func words(_ blanks: [String], in language: Language) -> [String] {
        var words: [String] = []
        for blank in blanks {
            let name = key(ReportTemplate.path(ofBlank: blank), in: language) ?? blank
            if !words.contains(name) { words.append(name) }
        }
        return words
    }

    /// The keys under which a value is written; nil where no file has any.
    private static func key(_ path: String, in language: Language) -> String? {
        guard let own = keys.first(where: { path == $0.path || path.hasPrefix($0.path + ".") }) else { return nil }
        var keys = own.keys
        // A name in a case is the name that somebody writes.
        if let member = path.dropFirst(own.path.count).split(separator: ".").last, member != "text" {
            keys.append(member == "post" ? "post" : "name")
        }
        var words = keys.indices.map { index in
            SettingsKey.name(keys[index], under: index > 0 ? keys[index - 1] : "", in: language)
        }
        if let russian = own.headings.first, let belarusian = own.headings.last {
            words.append(language == .be ? belarusian : russian)
        }
        return words.joined(separator: ": ")
    }

    /// A name in templates and the keys that lead to its value; in the certificate, the heading it stands under.
    private struct Keys: Sendable {
        let path: String
        let keys: [String]
        /// Russian and Belarusian; empty where it is none of the certificate.
        let headings: [String]

        init(_ path: String, _ keys: String..., headings: [String] = []) {
            self.path = path
            self.keys = keys
            self.headings = headings
        }
    }

    private static let keys = [
        Keys("profile.institution", "institution", "name"),
        Keys("profile.shortName", "institution", "shortName"), Keys("profile.place", "institution", "place"),
        Keys("profile.director", "director"), Keys("profile.deputies", "deputies"), Keys("profile.chair", "chair"),
        Keys("profile.secretary", "secretary"), Keys("profile.projectTitle", "project", "title"),
        Keys("profile.projectYears", "project", "years"), Keys("profile.projectLeader", "project", "leader"),
        Keys("profile.consultants", "project", "consultants"), Keys("profile.basis", "project", "basis"),
        Keys("profile.criteria", "certificate", headings: ["Результаты по критериям", "Вынікі па крытэрыях"]),
        Keys("profile.problems", "certificate", headings: ["Проблемы", "Праблемы"]),
        Keys("profile.conclusions", "certificate", headings: ["Выводы", "Высновы"]),
        Keys("genitive", "staff", "genitive"), Keys("dative", "staff", "dative"),
        Keys("accusative", "staff", "accusative"), Keys("instrumental", "staff", "instrumental"),
        Keys("document.number", "number"), Keys("document.date", "date"), Keys("document.title", "title"),
        Keys("document.preamble", "preamble"), Keys("document.control", "control"),
        Keys("document.present", "present"), Keys("document.absent", "absent"),
    ]
}
