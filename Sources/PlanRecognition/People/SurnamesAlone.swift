import PlanModel
import TextAnalysis

/// Surnames that stand alone: «Пряхина» in a plan that has «Пряхина Г.С.» elsewhere.
///
/// By itself such a word is an unknown one: most surnames end as other words do. The initials of the other row are not
/// taken over, for nobody says that it is the same person (`plan-data.md`, “A responsible”).
enum SurnamesAlone {
    /// Makes persons of the words in which the plan's other rows know a surname.
    static func read(in sections: inout [Section]) {
        var surnames: Set<String>?
        for section in sections.indices {
            for activity in sections[section].activities.indices {
                for entry in sections[section].activities[activity].responsible.indices {
                    let responsible = sections[section].activities[activity].responsible[entry]
                    guard mayBeSurname(responsible) else { continue }
                    let known = surnames ?? surnamesBesideInitials(in: sections)
                    surnames = known
                    guard known.contains(CellText.compared(responsible.text)) else { continue }
                    sections[section].activities[activity].responsible[entry] = Responsible(
                        text: responsible.text, kind: .person, surname: responsible.text)
                }
            }
        }
    }

    /// Whether an entry is one word with a capital that no rule knows.
    private static func mayBeSurname(_ entry: Responsible) -> Bool {
        (entry.kind == .group || entry.kind == .post) && entry.text.utf8.count >= 6
            && entry.text.unicodeScalars.allSatisfy { Letters.isLetter($0) || Letters.isDash($0) }
            && (entry.text.unicodeScalars.first.map(Letters.isUpper) ?? false)
    }

    private static func surnamesBesideInitials(in sections: [Section]) -> Set<String> {
        var surnames: Set<String> = []
        for responsible in sections.lazy.flatMap(\.activities).flatMap(\.responsible) {
            if responsible.initials != nil, let surname = responsible.surname {
                surnames.insert(CellText.compared(surname))
            }
        }
        return surnames
    }
}
