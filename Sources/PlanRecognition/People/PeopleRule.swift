import TextAnalysis

/// What can part two fragments of a responsible cell.
struct PeopleGap: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let semicolon = Self(rawValue: 1 << 0)
    static let line = Self(rawValue: 1 << 1)
    /// A comma at the end of a line.
    static let commaAndLine = Self(rawValue: 1 << 2)
    static let comma = Self(rawValue: 1 << 3)
    /// «и», «і», «а также», a slash.
    static let and = Self(rawValue: 1 << 4)
    /// Nothing: a known post, group or name begins.
    static let nothing = Self(rawValue: 1 << 5)

    static let any: Self = [.semicolon, .line, .commaAndLine, .comma, .and, .nothing]
    static let commas: Self = [.comma, .commaAndLine]
    static let lines: Self = [.line, .commaAndLine]
}

/// A rule of what is one entry of a responsible cell and what are two (`plan-data.md`, “A responsible”).
///
/// The rules of ``table`` are asked in order, and the first that holds decides; `inspect --explain` names it. A new turn
/// of phrase is a line there, and a line in `Fixtures/phrases/responsible.tsv`.
struct PeopleRule: Sendable {
    /// What a rule decides.
    enum Verdict: Sendable, Hashable { case join, part }

    /// Its name, kebab-case.
    let name: String
    let verdict: Verdict
    /// Where it is asked.
    let gaps: PeopleGap
    /// Whether it decides there.
    let holds: @Sendable (PeopleJoint) -> Bool

    private static func join(
        _ name: String, at gaps: PeopleGap, _ holds: @escaping @Sendable (PeopleJoint) -> Bool = { _ in true }
    ) -> PeopleRule {
        PeopleRule(name: name, verdict: .join, gaps: gaps, holds: holds)
    }

    private static func part(
        _ name: String, at gaps: PeopleGap, _ holds: @escaping @Sendable (PeopleJoint) -> Bool = { _ in true }
    ) -> PeopleRule {
        PeopleRule(name: name, verdict: .part, gaps: gaps, holds: holds)
    }

    /// The rule that decides at a place.
    static func deciding(_ joint: PeopleJoint) -> PeopleRule {
        let gap = joint.gap
        for rule in table where rule.gaps.contains(gap) {
            joint.people.budget.spend()
            if rule.holds(joint) { return rule }
        }
        return part("end-of-rules", at: .any)
    }

    /// The rules that take a post for the one of the name before it, which a comma alone does not prove.
    static let guesses: Set<String> = ["post-behind-its-name", "unknown-post-behind-its-name"]

    static let table: [PeopleRule] = [
        // Whatever parts them.
        part("semicolon", at: .semicolon),
        part("second-name", at: .any) { $0.fragment.name != nil && $0.hasNameBefore },
        join("open-end", at: .any) { $0.isOpenBefore },  // «Отв. –⏎Иванова И.И.», «зам. директора по⏎УВР»
        join("telephone", at: .any) { $0.isTelephone },  // «…, тел. 2-31-10»
        join("depends-on-what-precedes", at: .any) { $0.isDependent },  // «методист⏎по физике»
        part("waits-for-its-line", at: .any) { $0.waitsForItsLine },  // «Методист, классные⏎руководители»

        // Nothing: a head or a name begins.
        join("name-ends-a-post-over-lines", at: .nothing) { $0.isPostOverLines },
        part("a-head-begins", at: .nothing),

        // Line breaks.
        join("post-below-its-name", at: .lines) { $0.isNameThenPost && $0.isSingular && $0.isSmall },
        part("new-line-after-comma", at: .commaAndLine) { $0.standsAlone || !$0.isSmall },
        join("name-below-its-post", at: .line) { $0.isNameUnderItsPost },
        part("name-below-a-group", at: .line) { $0.fragment.isBareName && !$0.hasNameBefore },
        join("quoted-name-below", at: .line) { $0.isQuotedNameBelow },
        join("institution-below-its-head", at: .line) { $0.isWhatItLeads },
        join("genitive-below", at: .line) { $0.isGenitiveBelow },
        join("short-form-below-its-head", at: .line) { $0.isGovernedShortForm },
        join("noun-below-its-adjective", at: .line) { $0.isNounUnderAdjective },
        join("one-post-on-two-lines", at: .line) { $0.isOnePost },
        part("new-line", at: .line) { $0.standsAlone },
        join("goes-on-below", at: .line) { $0.isSmall },
        part("capital-below", at: .line),

        // Commas.
        join("degree", at: .commas) { $0.isDegree && $0.hasNameBefore },
        join("post-behind-its-name", at: .comma) { $0.isNameThenPost && $0.isSingular },
        join("unknown-post-behind-its-name", at: .comma) { $0.isNameThenUnknownPost },
        join("post-of-several-names", at: .comma) {
            $0.isNameThenPost && $0.fragment.head?.sort == .post && $0.followsNames
        },
        part("post-behind-one-name", at: .comma) { $0.standsAlone && $0.isNameThenPost },
        join("second-genitive", at: .comma) { $0.standsAlone && $0.isDoubtfulPlural && $0.dependsAsTheFirst },
        join("second-quoted-name", at: .comma) {
            $0.standsAlone && !$0.isDoubtfulPlural && $0.isQuoted && $0.endsQuoted
        },
        part("comma", at: .commas) { $0.standsAlone },
        join("second-field-of-work", at: .commas) { !$0.isSmall && $0.isWork },  // «по УВР, ВР»
        part("capital-behind-a-comma", at: .commas) { !$0.isSmall },
        join("second-complement", at: .commas) { !$0.hasNameBefore && $0.hasComplement },  // «учителя истории, музыки»
        join("participle", at: .commas) { $0.isParticiple },
        part("comma-in-a-list", at: .commas),

        // Conjunctions and slashes.
        join("list-of-short-forms", at: .and) { $0.isListOfShortForms },  // «руководители МО и СППС»
        part("conjunction", at: .and) { $0.standsAlone && $0.entry.whole.standsAlone },
        join("conjunction-within", at: .and),  // «учителя физики и музыки»
    ]
}

/// Which rules of ``ResponsibleParser`` made one entry of its fragments, for `inspect --explain`.
public struct EntryJoints: Sendable, Hashable {
    /// The rule that parted it from the entry before it; nil for the first.
    public var parted: String?
    /// The rules that joined its fragments, in order.
    public var joined: [String]

    /// The rules of an entry.
    public init(parted: String? = nil, joined: [String] = []) {
        self.parted = parted
        self.joined = joined
    }
}
