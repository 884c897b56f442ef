internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// Two spellings of what may be one person: one letter of the surname or of the initials differs.
///
/// «Иванов» and «Иванова» are two people, and so are two whose names differ in more.
struct PersonSpellingRule: PlanRule {
    let ids: [DiagnosticID] = [.personSpeltTwice]

    private struct Person {
        let surname: String
        let initials: String
        let words: String
        /// The position of the first activity that names the person.
        let first: Int
        /// How many name the person.
        var count = 1
    }

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        var people: [Person] = []
        // By the words as printed, which few rows have for themselves, and as compared.
        var printed: [String: Int] = [:]
        var known: [String: Int] = [:]
        for (position, activity) in subject.activities.enumerated() {
            for entry in activity.responsible {
                guard entry.kind == .person, let surname = entry.surname, let initials = entry.initials else {
                    continue
                }
                let words = "\(surname) \(initials)"
                if let index = printed[words] {
                    people[index].count += 1
                    continue
                }
                let person = Person(
                    surname: CellText.compared(surname), initials: CellText.compared(initials), words: words,
                    first: position)
                let index = known["\(person.surname) \(person.initials)"] ?? people.count
                printed[words] = index
                if index < people.count {
                    people[index].count += 1
                } else {
                    known["\(person.surname) \(person.initials)"] = index
                    people.append(person)
                }
            }
        }
        var findings: [Diagnostic] = []
        for (index, other) in likelierSpellings(of: people) {
            let (slip, usual) = (people[index], people[other])
            findings.append(
                Diagnostic(
                    .personSpeltTwice, at: subject.place(subject.activities[slip.first], .responsible),
                    ["words": slip.words, "usual": usual.words, "count": String(usual.count)]))
        }
        return findings
    }

    /// For each spelling that may be a slip the likeliest other one, by their numbers, in the people's order.
    ///
    /// The rarer spelling is the likelier slip; of two equally rare ones, that which comes later.
    private func likelierSpellings(of people: [Person]) -> [(slip: Int, usual: Int)] {
        func isRarer(_ one: Int, than other: Int) -> Bool {
            let (count, others) = (people[one].count, people[other].count)
            return (count, other) < (others, one)
        }
        var usual: [Int: Int] = [:]
        for pair in neighbours(of: people) where mayBeOne(people[pair.0], people[pair.1]) {
            let (slip, other) = isRarer(pair.0, than: pair.1) ? pair : (pair.1, pair.0)
            if let known = usual[slip], !isRarer(known, than: other) { continue }
            usual[slip] = other
        }
        return usual.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Pairs of people that one letter may part, without comparing each with each.
    ///
    /// Two words that one letter parts become one word when a letter is taken out of either or of both: people meet
    /// under what their names leave.
    private func neighbours(of people: [Person]) -> [(Int, Int)] {
        var meetings: [[UInt16]: [Int]] = [:]
        var pairs: [(Int, Int)] = []
        let bar = UInt16(UInt8(ascii: "|"))
        for (index, person) in people.enumerated() {
            let (surname, initials) = (person.surname.letters, person.initials.letters)
            let names =
                Self.withoutOneLetter(surname).map { $0 + [bar] + initials }
                + Self.withoutOneLetter(initials).map { surname + [bar, bar] + $0 }
            var met: Set<Int> = []
            for name in Set(names.map(Array.init)) {
                met.formUnion(meetings[name] ?? [])
                meetings[name, default: []].append(index)
            }
            pairs += met.sorted().map { ($0, index) }
        }
        return pairs
    }

    /// The word, and what is left of it without each of its letters.
    private static func withoutOneLetter(_ word: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        [word] + word.indices.map { word[..<$0] + word[($0 + 1)...] }
    }

    private func mayBeOne(_ one: Person, _ other: Person) -> Bool {
        if one.surname == other.surname { return differByOneLetter(one.initials, other.initials) }
        guard one.initials == other.initials, differByOneLetter(one.surname, other.surname) else { return false }
        return one.surname != other.surname + "а" && other.surname != one.surname + "а"
    }
}
