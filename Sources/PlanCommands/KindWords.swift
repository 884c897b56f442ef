internal import ArgumentParser
internal import PlanKit

extension ReportKind {
    /// The kind of that name.
    ///
    /// - Parameter input: the word behind it, which is the plan unless the two are swapped.
    /// - Throws: the exit code, when it was said that there is none.
    static func named(_ name: String, before input: String? = nil) throws -> ReportKind {
        if let kind = ReportKind(named: name) { return kind }
        let session = Session.current
        if let input, let kind = meant(by: input), InputFile.exists(name) {
            let order = "plankit report \(kind.name) \(name.quoted) -o \(kind.name).docx"
            session.report(usage: session.text(.usageKindFirst, ["suggestion": order]))
        } else if let kind = meant(by: name) {
            session.report(
                Diagnostic(
                    .reportKindMisspelt,
                    ["name": name, "suggestion": kind.name, "title": kind.title(in: session.language)]))
        } else {
            let names = all.map(\.name).joined(separator: ", ")
            session.report(Diagnostic(.reportKindUnknown, ["name": name, "known": names]))
        }
        throw ExitStatus.usage.exit
    }

    /// The kind that a word means: its name with a slip of the pen, or words of its title in any language, such as
    /// «справка», «пратакол», «minutes».
    static func meant(by word: String) -> ReportKind? {
        if let name = Nearest.name(to: word, among: all.map(\.name)) { return ReportKind(named: name) }
        let wanted = words(of: word)
        let rated = all.map { kind in
            let titles = Language.allCases.map { words(of: kind.title(in: $0)) } + [words(of: kind.name)]
            return (kind, titles.map { rating(of: $0, wanted) }.max() ?? 0)
        }
        let best = rated.map(\.1).max() ?? 0
        return best > 0 ? rated.first { $0.1 == best }?.0 : nil
    }

    /// How well words fit a title: its first word says what a document is («выписка из протокола» is an extract).
    private static func rating(of title: [Substring], _ wanted: [Substring]) -> Int {
        wanted.reduce(0) { rating, word in
            guard let place = title.firstIndex(where: { isOneWord($0, word) }) else { return rating }
            return rating + (place == 0 ? 10 : 1)
        }
    }

    /// Whether two words are forms of one: «справка» and «справку», «план» and «плана».
    private static func isOneWord(_ left: Substring, _ right: Substring) -> Bool {
        let shorter = min(left.count, right.count)
        guard shorter >= 4, abs(left.count - right.count) <= 3 else { return false }
        return left.commonPrefix(with: right).count >= max(4, shorter - 2)
    }

    private static func words(of text: String) -> [Substring] {
        text.lowercased().replacing("ё", with: "е").split { !$0.isLetter }
    }
}

extension Substring {
    fileprivate func commonPrefix(with other: Substring) -> Substring {
        self[..<(zip(indices, other).first { self[$0] != $1 }?.0 ?? endIndex)].prefix(other.count)
    }
}
