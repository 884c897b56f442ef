import TextAnalysis

/// An entry of a responsible cell: its tokens, and a post that it shares with others.
struct ResponsibleEntry: Sendable, Hashable {
    /// The tokens, without separators at the ends.
    var range: Range<Int>
    /// The words of a plural post that several persons share, where they stand outside the entry.
    var sharedPost: String?
    /// All of the entry, described as one fragment.
    var whole: PeopleFragment
    /// The rules that parted it from the entry before it, and that joined its fragments.
    var joints = EntryJoints()
}

/// Joins the fragments of a cell into entries: ``PeopleRule/table`` says which.
struct ResponsibleEntries {
    let people: PeopleWords

    private var tokens: [TokenizedText.Token] { people.tokens }

    /// The entries of the cell, in order; those found so far where the budget is spent.
    func entries() -> [ResponsibleEntry] {
        var entries: [ResponsibleEntry] = []
        let fragments = PeopleFragmenter.fragments(of: people)
        for (index, fragment) in fragments.enumerated() where !people.budget.isSpent {
            guard var entry = entries.last else {
                entries.append(ResponsibleEntry(range: fragment.range, whole: fragment))
                continue
            }
            let next = index + 1 < fragments.count ? fragments[index + 1] : nil
            let joint = PeopleJoint(
                people: people, entry: entry, fragment: fragment, next: next,
                followsNames: followsNames(entries), sharesPost: sharesPost(entries))
            let rule = PeopleRule.deciding(joint)
            guard rule.verdict == .join else {
                entries.append(
                    ResponsibleEntry(range: fragment.range, whole: fragment, joints: EntryJoints(parted: rule.name)))
                continue
            }
            if joint.isNameThenPost, fragment.head?.form == .plural {
                sharePost(people.textWithoutBrackets(fragment.range), with: &entries)
                entry = entries[entries.count - 1]
            }
            entry.joints.joined.append(rule.name)
            entry.range = entry.range.lowerBound..<fragment.range.upperBound
            // «Классные⏎руководители», «Методист⏎Иванова И.И.»: together as if they were one fragment.
            let separator = entry.whole.separator
            entry.whole.range = entry.range
            entry.whole = PeopleFragmenter.described(entry.whole, of: people)
            entry.whole.separator = separator
            entries[entries.count - 1] = entry
        }
        sharePluralPostsBeforeNames(&entries)
        return entries
    }

    /// Whether the last two entries are bare names in one list.
    private func followsNames(_ entries: [ResponsibleEntry]) -> Bool {
        entries.count > 1 && entries[entries.count - 1].whole.separator != .semicolon
            && entries.suffix(2).allSatisfy { $0.whole.isBareName && $0.sharedPost == nil }
    }

    /// Whether the last entry is a bare name in a list that begins with a plural post before a name.
    private func sharesPost(_ entries: [ResponsibleEntry]) -> Bool {
        for entry in entries.reversed() {
            people.budget.spend()
            if entry.whole.isBareName, entry.whole.separator != .semicolon { continue }
            return entry.whole.head?.form == .plural && entry.whole.name != nil && !entry.whole.isBareName
        }
        return false
    }

    // MARK: Shared posts

    /// The entries at the end that are bare names in one list.
    private func bareNames(at entries: some BidirectionalCollection<ResponsibleEntry>) -> Range<Int> {
        var count = 0
        for entry in entries.reversed() {
            people.budget.spend()
            guard entry.whole.isBareName, entry.sharedPost == nil else { break }
            count += 1
            if entry.whole.separator == .semicolon { break }
        }
        return (entries.count - count)..<entries.count
    }

    /// «Иванова А.А., Петрова Б.Б., заместители директора»: both get it.
    private func sharePost(_ post: String, with entries: inout [ResponsibleEntry]) {
        for index in bareNames(at: entries) { entries[index].sharedPost = post }
    }

    /// «Методисты Иванова А.А., Петрова Б.Б.»: the second gets it too.
    private func sharePluralPostsBeforeNames(_ entries: inout [ResponsibleEntry]) {
        var post: String?
        for index in entries.indices {
            let whole = entries[index].whole
            if let head = whole.head, head.form == .plural, let name = whole.name {
                let words = entries[index].range.lowerBound..<people.names[name].range.lowerBound
                post = people.textWithoutBrackets(words)
            } else if whole.isBareName, whole.separator != .semicolon {
                if entries[index].sharedPost == nil { entries[index].sharedPost = post }
            } else {
                post = nil
            }
        }
        // «Иванова А.А., Петрова Б.Б. – методисты».
        for index in entries.indices.dropFirst() {
            let whole = entries[index].whole
            guard entries[index].sharedPost == nil, let post = pluralPost(behindNameOf: whole) else { continue }
            for earlier in bareNames(at: entries[..<index]) where whole.separator != .semicolon {
                entries[earlier].sharedPost = post
            }
        }
    }

    /// The plural post that a dash joins to a name.
    private func pluralPost(behindNameOf whole: PeopleFragment) -> String? {
        guard let name = whole.name, !whole.isBareName else { return nil }
        let end = people.names[name].range.upperBound
        guard people.names[name].range.lowerBound == whole.range.lowerBound, end + 1 < whole.range.upperBound,
            tokens[end].isDash
        else { return nil }
        for index in (end + 1)..<whole.range.upperBound where people.isOpenWord(index) {
            guard let word = people.post[index] else { return nil }
            if word.sort == .modifier, word.form != .oblique { continue }
            guard word.sort == .post, word.form == .plural else { return nil }
            return people.textWithoutBrackets((end + 1)..<whole.range.upperBound)
        }
        return nil
    }
}
