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
        var activities: [Activity]
    }

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        var people: [Person] = []
        var known: [String: Int] = [:]
        for activity in subject.activities {
            for entry in activity.responsible {
                guard entry.kind == .person, let surname = entry.surname, let initials = entry.initials else {
                    continue
                }
                let person = Person(
                    surname: CellText.compared(surname), initials: CellText.compared(initials),
                    words: "\(surname) \(initials)", activities: [activity])
                if let index = known["\(person.surname) \(person.initials)"] {
                    people[index].activities.append(activity)
                } else {
                    known["\(person.surname) \(person.initials)"] = people.count
                    people.append(person)
                }
            }
        }
        var findings: [Diagnostic] = []
        for (index, person) in people.enumerated() {
            for other in people[..<index] where mayBeOne(person, other) {
                // The rarer spelling is the likelier slip.
                let (slip, usual) =
                    person.activities.count <= other.activities.count ? (person, other) : (other, person)
                guard let activity = slip.activities.first else { continue }
                findings.append(
                    Diagnostic(
                        .personSpeltTwice, at: subject.place(activity, .responsible),
                        ["words": slip.words, "usual": usual.words, "count": String(usual.activities.count)]))
            }
        }
        return findings
    }

    private func mayBeOne(_ one: Person, _ other: Person) -> Bool {
        if one.surname == other.surname { return differByOneLetter(one.initials, other.initials) }
        guard one.initials == other.initials, differByOneLetter(one.surname, other.surname) else { return false }
        return one.surname != other.surname + "а" && other.surname != one.surname + "а"
    }
}
