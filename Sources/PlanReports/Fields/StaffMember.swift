internal import Inflection
internal import TextAnalysis

extension ReportProfile {
    /// Somebody of the staff, with the words for them in the cases that documents need, as a person wrote them. They go
    /// before what the rules of `GrammaticalCases` make of a name.
    public struct StaffMember: Sendable, Hashable {
        /// The name by which plans know them: `И.И.Иванов`.
        public var name: String
        /// The post.
        public var post: String?
        /// Whether it is a man or a woman, which no initials tell.
        public var gender: Gender?
        /// Кого? Кому? Кого? Кем?
        public var genitive: String?, dative: String?, accusative: String?, instrumental: String?

        /// Somebody.
        public init(
            name: String, post: String? = nil, gender: Gender? = nil, genitive: String? = nil, dative: String? = nil,
            accusative: String? = nil, instrumental: String? = nil
        ) {
            self.name = name
            self.post = post
            self.gender = gender
            self.genitive = genitive
            self.dative = dative
            self.accusative = accusative
            self.instrumental = instrumental
        }

        /// The words of a case.
        func words(in wanted: GrammaticalCase) -> String? {
            switch wanted {
            case .genitive: genitive
            case .dative: dative
            case .accusative: accusative
            case .instrumental: instrumental
            }
        }
    }

    /// The grammatical gender of the words for a person.
    public enum Gender: Sendable, Hashable {
        /// A man.
        case masculine
        /// A woman.
        case feminine
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
