internal import Diagnostics
internal import PlanModel

/// Where the words of a plan's records may be found again.
struct PlanWords {
    /// The words of everything that is no activity: title, preamble, approvals, sections, signatories.
    var frame = WordCounts()
    /// The words of the columns' headings; a repeated header repeats them.
    private(set) var headings = WordCounts()
    /// The words that diagnostics quote as left out.
    var diagnosed = WordCounts()
    /// The activities of each table, in the order of their rows.
    private(set) var origins: [Int: [Origin]] = [:]

    /// The row that an activity came from, and where in the plan it stands.
    struct Origin {
        var row: Int32
        var section: Int32
        var activity: Int32
    }

    private let plan: Plan

    init(_ plan: Plan, headings: [String], _ diagnostics: [Diagnostic]) {
        self.plan = plan
        var scanner = WordScanner()
        for text in Self.frame(of: plan) { frame.add(text, by: &scanner) }
        for text in plan.columns.map(\.heading) + headings { self.headings.add(text, by: &scanner) }
        for diagnostic in diagnostics {
            if let words = diagnostic.arguments["words"] { diagnosed.add(words, by: &scanner) }
        }
        for (section, content) in plan.sections.enumerated() {
            for (position, activity) in content.activities.enumerated() {
                let origin = Origin(
                    row: Int32(clamping: activity.source.row), section: Int32(clamping: section),
                    activity: Int32(clamping: position))
                origins[activity.source.table, default: []].append(origin)
            }
        }
        // Where blocks of columns stand side by side, a row's activities lie apart: the autumn's before all of the spring's.
        for (table, found) in origins where zip(found, found.dropFirst()).contains(where: { $0.row > $1.row }) {
            origins[table] = found.sorted { ($0.row, $0.section, $0.activity) < ($1.row, $1.section, $1.activity) }
        }
    }

    /// Adds the texts of the activities that came from a row.
    func addTexts(of row: ArraySlice<Origin>, to texts: inout [String]) {
        for origin in row { plan.sections[Int(origin.section)].activities[Int(origin.activity)].addTexts(to: &texts) }
    }

    /// The texts that stand outside the activities.
    private static func frame(of plan: Plan) -> [String] {
        var texts = [plan.title] + plan.preamble + plan.approvals.map(\.text) + plan.signatories.map(\.text)
        if let organization = plan.organization { texts.append(organization) }
        texts += plan.sections.compactMap(\.title)
        return texts
    }

    /// Everything outside the activities and in the headings, squeezed, for words broken over lines.
    var squeezedFrame: [UInt8] {
        (Self.frame(of: plan) + plan.columns.map(\.heading)).flatMap { WordScanner.squeezed($0) + [0x20] }
    }
}

extension Activity {
    /// Adds the words of the row, member by member.
    fileprivate func addTexts(to texts: inout [String]) {
        for member in ActivityMember.all { member.addWords(of: self, to: &texts) }
        // One plural post behind two persons is in the text of neither or of one.
        for person in responsible { if let post = person.post { texts.append(post) } }
    }
}
