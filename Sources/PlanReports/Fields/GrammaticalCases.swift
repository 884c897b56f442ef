internal import Diagnostics
internal import Inflection
internal import PlanModel
internal import TextAnalysis

/// The words for people in a case: those of the staff list, else those that rules make of them. Where both lack them the
/// nominative stands, and counts as a blank.
extension Responsible {
    /// The whole entry: «методиста Прохоренко Т.И.».
    func words(in wanted: GrammaticalCase, _ context: ReportContext) -> String? {
        switch kind {
        case .person:
            if let own = staffMember(context)?.words(in: wanted) { return own }
            guard let surname, let name = name(context).inflected(wanted) else { return nil }
            var changes = [(old: surname, new: name.surname)]
            for (old, new) in [(given, name.given), (patronymic, name.patronymic)] {
                if let old, let new { changes.append((old, new)) }
            }
            if let initials { changes.append((initials, initials)) }
            if let post {
                guard let words = phrase(post, context).inflected(wanted) else { return nil }
                changes.append((post, words.withSmallInitial))
            }
            return text.replacingEach(changes)
        case .post, .group: return phrase(text, context).inflected(wanted)?.withSmallInitial
        case .organization: return nil
        }
    }

    /// Whether the words are a post, or a name with or without one, and say nothing else: «возложить на» is no post.
    func isPostOrName(_ context: ReportContext) -> Bool {
        switch kind {
        case .post: true
        case .person:
            text.replacingEach([post, surname, initials, given, patronymic].compactMap { $0.map { ($0, $0) } }) != nil
                && post.map { phrase($0, context).inflected(.accusative) != nil } ?? true
        case .group, .organization: false
        }
    }

    /// Whom an order speaks to, the name first: «Прохоренко Т.И., методисту».
    func addressee(_ context: ReportContext) -> String? {
        guard kind == .person, staffMember(context)?.dative == nil else { return words(in: .dative, context) }
        guard let name = name(context).inflected(.dative) else { return nil }
        let rest = [name.given, name.patronymic].compactMap(\.self).joinedIfAny ?? initials
        // A surname and its initials stay on one line.
        let whole = [name.surname, rest].compactMap(\.self).joined(separator: "\u{A0}")
        guard let post else { return whole }
        guard let words = phrase(post, context).inflected(.dative) else { return nil }
        return "\(whole), \(words.withSmallInitial)"
    }

    /// The entry as a list of people has it, the name behind the post as everywhere: «Методист Прохоренко Т.И.» of
    /// «Методист Т.И.Прохоренко».
    var listed: String {
        guard kind == .person, let post, let surname, let initials, text.hasPrefix(post),
            text.replacingEach([post, surname, initials].map { ($0, $0) }) != nil,
            let first = text.firstRange(of: initials), let second = text.firstRange(of: surname),
            first.lowerBound < second.lowerBound
        else { return text }
        return "\(post) \(surname) \(initials)"
    }

    /// The entry inside of a sentence: a post with a small letter, a name as it is.
    var insideSentence: String {
        switch kind {
        case .person: post.map(text.hasPrefix) == true ? text.withSmallInitial : text
        case .post, .group: text.withSmallInitial
        case .organization: text
        }
    }

    /// Whether nothing but «мужчина или женщина?» keeps the name from being put into a case.
    func wantsGender(_ context: ReportContext) -> Bool {
        kind == .person && staffMember(context)?.dative == nil && name(context).wantsGender
    }

    private func staffMember(_ context: ReportContext) -> ReportProfile.StaffMember? {
        guard kind == .person, !context.profile.staff.isEmpty, let surname else { return nil }
        // The entry's own post may be another than the profile's.
        return context.profile.staffMember(called: "\(surname) \(initials ?? "")")
    }

    private func name(_ context: ReportContext) -> PersonName {
        let told = staffMember(context)?.gender.map { $0 == .feminine ? Gender.feminine : .masculine }
        let isWoman = post.map { phrase($0, context).namesWoman } ?? false
        return PersonName(
            surname: surname ?? "", given: given, patronymic: patronymic, gender: told ?? (isWoman ? .feminine : nil),
            language: context.inflected)
    }

    private func phrase(_ words: String, _ context: ReportContext) -> NounPhrase {
        NounPhrase(words, isAlive: kind != .group, language: context.inflected)
    }
}

extension ReportContext {
    /// The language of words that do not tell it themselves.
    var inflected: InflectedLanguage { planLanguage ?? (language == .be ? .belarusian : .russian) }

    /// The language of a sentence that is made of a row's words: that of the plan.
    var sentenceLanguage: Language { inflected == .belarusian ? .be : .ru }
}

extension Plan {
    /// The language that the words of the activities give away: «творческая группа» by itself may be of either.
    var inflected: InflectedLanguage? {
        func given(by words: String) -> InflectedLanguage? {
            let found = InflectedLanguage.of(words, else: .russian)
            return found == InflectedLanguage.of(words, else: .belarusian) ? found : nil
        }
        return given(by: title)
            ?? sections.lazy.flatMap(\.activities).compactMap { given(by: $0.title) }.first
    }
}

extension ReportProfile.Person {
    /// The name in a case.
    func name(in wanted: GrammaticalCase, _ context: ReportContext) -> String? {
        guard let name else { return nil }
        if let own = context.profile.staffMember(called: name)?.words(in: wanted) { return own }
        let entries = context.joiner.people(name)
        return entries.count == 1 && entries[0].kind == .person ? entries[0].words(in: wanted, context) : nil
    }
}

extension ReportRow {
    /// The row's responsible as «назначить ответственным» wants them; nil where the case of one is not known.
    func appointees(_ context: ReportContext) -> String? {
        list { $0.words(in: .accusative, context) }?.joined(separator: ", ")
    }

    /// What an order says to the row's responsible: «Прохоренко Т.И., методисту, принять участие в семинаре»; nil where
    /// the case of one is not known, or there are none.
    func assignment(_ context: ReportContext) -> String? {
        guard let addressees = list({ $0.addressee(context) }), let last = addressees.last else { return nil }
        // A comma closes the post behind a name.
        let comma = activity.responsible.last?.kind == .person && last.contains(",") ? "," : ""
        let whole = "\(addressees.joined(separator: ", "))\(comma) \(errand(context))"
        return whole.capitalizedFirst
    }

    /// What is to be done, from the verb on.
    func errand(_ context: ReportContext) -> String {
        Errand(activity.title, language: context.inflected).infinitive
    }

    private func list(_ words: (Responsible) -> String?) -> [String]? {
        var names: [String] = []
        for entry in activity.responsible {
            guard let name = words(entry) else { return nil }
            names.append(name)
        }
        return names
    }
}

extension ReportSubject {
    /// The persons of the rows that the document is of, or the one it is for, of whom only the gender is missing.
    func peopleOfUnknownGender(_ context: ReportContext) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for entry in points(context).flatMap(\.activity.responsible) where seen.insert(entry.text).inserted {
            guard context.person.map({ PersonGroup.isNamed(entry.text, by: $0) }) ?? true,
                entry.wantsGender(context)
            else { continue }
            let name = [entry.surname, entry.initials].compactMap(\.self).joined(separator: " ")
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension String {
    /// The words with each piece replaced once; nil where a piece is missing, or anything but marks stands between them.
    fileprivate func replacingEach(_ changes: [(old: String, new: String)]) -> String? {
        var found: [(range: Range<String.Index>, new: String)] = []
        // The longest first: a surname may be a word of the post.
        for change in changes.sorted(by: { $0.old.count > $1.old.count }) {
            let range = ranges(of: change.old).first { range in !found.contains { $0.range.overlaps(range) } }
            guard let range else { return nil }
            found.append((range, change.new))
        }
        var result = ""
        var position = startIndex
        for (range, new) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += self[position..<range.lowerBound] + new
            guard !self[position..<range.lowerBound].contains(where: \.isLetter) else { return nil }
            position = range.upperBound
        }
        guard !self[position...].contains(where: \.isLetter) else { return nil }
        return result + self[position...]
    }
}
