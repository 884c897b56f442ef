import PlanModel
import TextAnalysis

/// The one right spelling of each name, as the profile gives it beside the other spellings found in plans.
///
/// | `people` of the profile | printed | read |
/// | --- | --- | --- |
/// | `Иванова А.А.: [Ивановой А.А., Иванова АА]` | отв. Ивановой А.А. | surname «Иванова», initials «А.А.» |
/// | `Мороз А.С.: [Мороз]` | Директор Мороз | a person with the post «Директор», where no rule would see one |
///
/// The entry's text stays as printed.
struct CanonicalNames: Sendable {
    private struct Name: Sendable {
        var surname: String?
        var initials: String?
    }

    /// By surname and initials as they are compared.
    private var byName: [String: Name] = [:]
    /// By the compared words of spellings in which no rule sees a name.
    private var byWords: [(words: [String], name: Name)] = []

    /// The names of a profile: the right spelling to the others.
    init(_ people: [String: [String]]) {
        let parser = ResponsibleParser()
        for (right, others) in people.sorted(by: { $0.key < $1.key }) {
            guard let known = parser.read(right).entries.first, known.kind == .person else { continue }
            let name = Name(surname: known.surname, initials: known.initials)
            for other in others {
                let entries = parser.read(other).entries
                if let entry = entries.first, entries.count == 1, entry.kind == .person {
                    byName[Self.key(entry)] = name
                } else {
                    byWords.append((Self.words(other), name))
                }
            }
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { byName.isEmpty && byWords.isEmpty }

    /// An entry with its name spelt right.
    func applied(to entry: Responsible) -> Responsible {
        var entry = entry
        if entry.kind == .person {
            guard let name = byName[Self.key(entry)] else { return entry }
            (entry.surname, entry.initials) = (name.surname, name.initials)
            return entry
        }
        guard entry.kind != .organization, !byWords.isEmpty else { return entry }
        let words = Self.words(entry.text)
        guard let found = byWords.first(where: { !$0.words.isEmpty && words.suffix($0.words.count) == $0.words[...] })
        else { return entry }
        let post = entry.text.split(separator: " ").dropLast(found.words.count).joined(separator: " ")
        return Responsible(
            text: entry.text, kind: .person, post: post.isEmpty ? nil : post, surname: found.name.surname,
            initials: found.name.initials)
    }

    private static func key(_ entry: Responsible) -> String {
        CellText.compared("\(entry.surname ?? "")|\(entry.initials ?? "")")
    }

    private static func words(_ text: String) -> [String] {
        CellText.compared(text).split(separator: " ").map(String.init)
    }
}
