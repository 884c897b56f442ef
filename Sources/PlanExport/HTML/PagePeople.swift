package import PlanModel
import TextAnalysis

/// Who answers for what in a plan, for the choice of one of them on a page: each under one name, whatever post, case or
/// spaces a cell writes it with.
package struct PagePeople {
    /// The names in the order of the alphabet, persons by their surname.
    package private(set) var names: [String] = []
    private var indexByWords: [String: Int] = [:]

    /// Those of a plan.
    package init(_ plan: Plan) {
        var nameByKey: [String: String] = [:]
        var keyByWords: [String: String] = [:]
        for section in plan.sections {
            for activity in section.activities {
                for entry in activity.responsible {
                    let name = entry.shownName
                    guard keyByWords[name] == nil else { continue }
                    let key = CellText.compared(name)
                    guard !key.isEmpty else { continue }
                    keyByWords[name] = key
                    if nameByKey[key] == nil { nameByKey[key] = name }
                }
            }
        }
        let keys = nameByKey.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        names = keys.compactMap { nameByKey[$0] }
        let indexByKey = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        indexByWords = keyByWords.compactMapValues { indexByKey[$0] }
    }

    /// The places in ``names`` of those who answer for an activity, each once.
    package func indexes(of activity: Activity) -> [Int] {
        var indexes: [Int] = []
        for entry in activity.responsible {
            if let index = indexByWords[entry.shownName], !indexes.contains(index) { indexes.append(index) }
        }
        return indexes
    }
}

extension Responsible {
    /// Under which name it stands in a list of all who answer for something: a person's own, whatever the post beside it,
    /// the words of everyone else.
    package var shownName: String {
        guard let surname, !surname.isEmpty else { return CellText.folded(text) }
        return [surname, initials ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
