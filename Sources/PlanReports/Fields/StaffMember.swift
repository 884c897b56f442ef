internal import PlanModel
internal import TextAnalysis

extension ReportProfile {
    /// Somebody of the staff, with the words for them in the cases that documents need, as a person wrote them.
    ///
    /// Nothing is declined here: no rule declines every surname rightly, and a name in a wrong case on an order is worse
    /// than one in the nominative.
    public struct StaffMember: Sendable, Hashable {
        /// The name by which plans know them: `И.И.Иванов`.
        public var name: String
        /// The post.
        public var post: String?
        /// Кого? Кому? Кого? Кем?
        public var genitive: String?, dative: String?, accusative: String?, instrumental: String?

        /// Somebody.
        public init(
            name: String, post: String? = nil, genitive: String? = nil, dative: String? = nil,
            accusative: String? = nil, instrumental: String? = nil
        ) {
            self.name = name
            self.post = post
            self.genitive = genitive
            self.dative = dative
            self.accusative = accusative
            self.instrumental = instrumental
        }
    }

    /// The one whose name these words are, with or without a post; nil where they are not of the staff, or say more.
    func staffMember(called words: String?) -> StaffMember? {
        guard let words, !staff.isEmpty else { return nil }
        return staff.first { $0.isCalled(words) }
    }
}

extension ReportProfile.StaffMember {
    /// Whether words are the name, the initials on either side of the surname, with nothing else but the post.
    fileprivate func isCalled(_ words: String) -> Bool {
        var rest = Self.words(words)
        let own = Self.words(name)
        guard !own.isEmpty else { return false }
        for word in own {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest.remove(at: index)
        }
        let post = Self.words(post ?? "")
        return rest.allSatisfy { post.contains($0) }
    }

    private static func words(_ text: String) -> [String] {
        CellText.compared(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Responsible {
    /// The words of an entry in a case: those of the staff, else nil.
    func inCase(
        _ path: KeyPath<ReportProfile.StaffMember, String?>, _ profile: ReportProfile
    ) -> String? {
        guard kind == .person, !profile.staff.isEmpty, let surname else { return nil }
        // The entry's own post may be another than the profile's.
        return profile.staffMember(called: "\(surname) \(initials ?? "")")?[keyPath: path]
    }
}

extension ReportRow {
    /// The row's responsible as «назначить ответственным» wants them; nil where the case of one is not known.
    func appointees(_ profile: ReportProfile) -> String? {
        var names: [String] = []
        for entry in activity.responsible {
            guard let name = entry.inCase(\.accusative, profile) else { return nil }
            names.append(name)
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
