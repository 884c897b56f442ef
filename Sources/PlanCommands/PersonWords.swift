internal import PlanKit

extension Plan {
    /// Refuses a name that means nobody who answers for something in the plan.
    ///
    /// - Throws: that it means nobody, with the name that it may be a slip of, or with those that there are.
    func checkPerson(_ name: String) throws(PlanKitError) {
        guard !hasPersonInCharge(named: name) else { return }
        let people = peopleInCharge
        if let nearest = Nearest.person(to: name, among: people) {
            throw PlanKitError(Diagnostic(.reportPersonMisspelt, ["name": name, "suggestion": nearest]))
        }
        throw PlanKitError(
            Diagnostic(.reportPersonUnknown, ["name": name, "known": people.prefix(20).joined(separator: "; ")]))
    }
}

extension Nearest {
    /// The name of a person that differs least from a word, or has a word that does, where it differs little.
    fileprivate static func person(to word: String, among names: [String]) -> String? {
        if let whole = name(to: word, among: names) { return whole }
        return names.first { name in
            let words = name.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
            let wanted = word.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
            return wanted.contains { Self.name(to: $0, among: words) != nil }
        }
    }
}
