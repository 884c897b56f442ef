import Diagnostics
import PlanComparison
import PlanModel
import Testing

/// What has changed from one version of a plan to the next.
@Suite struct PlanDifferenceTests {
    /// A plan in a few lines: `== Section`, then rows of `title | deadline | responsible`.
    private func plan(_ sketch: String) -> Plan {
        var plan = Plan(title: "План работы")
        for line in sketch.split(separator: "\n") {
            if line.hasPrefix("== ") {
                plan.sections.append(Section(title: String(line.dropFirst(3))))
                continue
            }
            if plan.sections.isEmpty { plan.sections.append(Section()) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            let section = plan.sections.count
            let position = plan.sections[section - 1].activities.count + 1
            var activity = Activity(
                id: "\(section).\(position)", number: "\(position)", title: cells[0],
                source: SourceRow(table: 1, row: position + 1))
            if cells.count > 1, !cells[1].isEmpty { activity.deadline = Deadline(text: cells[1], kind: .unknown) }
            if cells.count > 2, !cells[2].isEmpty {
                activity.responsible = [Responsible(text: cells[2], kind: .post)]
            }
            plan.sections[section - 1].activities.append(activity)
        }
        return plan
    }

    /// The changes in short: `+1.2`, `-1.3`, `~1.1 deadline`, `^2.1`.
    private func changes(_ old: String, _ new: String) -> [String] {
        PlanDifference(from: plan(old), to: plan(new)).changes.map { change in
            let fields = change.fields.map { " " + $0.name }.joined()
            let moved = change.isMoved ? "^" : ""
            switch change.kind {
            case .added: return "+" + (change.new?.activity.id ?? "")
            case .removed: return "-" + (change.old?.activity.id ?? "")
            case .changed: return "~" + moved + (change.new?.activity.id ?? "") + fields
            case .moved: return "^" + (change.new?.activity.id ?? "")
            }
        }
    }

    @Test func aRowPutInMovesNoOther() {
        let old = "Семинар педагогов | октябрь\nВыставка рисунков | ноябрь\nКонцерт ко Дню матери | декабрь"
        #expect(changes(old, old).isEmpty)
        #expect(changes(old, "День здоровья | сентябрь\n" + old) == ["+1.1"])
        #expect(changes("День здоровья | сентябрь\n" + old, old) == ["-1.1"])
    }

    @Test(arguments: [
        ("Семинар | октябрь", "Семинар | ноябрь", ["~1.1 deadline"]),
        ("Семинар | октябрь | методист", "Семинар | октябрь | директор", ["~1.1 responsible"]),
        ("Семинар | октябрь", "Семинар |", ["~1.1 deadline"]),
        // Another dash, another case, other white space are no change.
        ("Семинар | Октябрь – декабрь", "семинар | октябрь - декабрь", []),
        // A new wording keeps the row; other words with nothing in common are another row.
        (
            "Проведение семинара для педагогов района | октябрь",
            "Проведение семинара для педагогов города и района | октябрь", ["~1.1 title"]
        ),
        ("Семинар | октябрь", "Концерт | октябрь", ["+1.1", "-1.1"]),
        // What only numbers tell apart is never taken for one.
        ("Заседание совета № 1 | октябрь", "Заседание совета № 2 | октябрь", ["+1.1", "-1.1"]),
    ])
    func aChangeIsNamed(old: String, new: String, expected: [String]) {
        #expect(changes(old, new) == expected)
    }

    @Test func rowsOfTheSameWordsAreToldApartByTheirDeadlines() {
        let old = "Совет | сентябрь\nСовет | ноябрь\nСовет | март"
        #expect(changes(old, "Совет | сентябрь\nСовет | март") == ["-1.2"])
        #expect(changes(old, "Совет | сентябрь\nСовет | декабрь\nСовет | март") == ["~1.2 deadline"])
    }

    @Test func aMovedRowIsOneChange() {
        let old = "А один | 1\nБ два | 2\nВ три | 3\nГ четыре | 4"
        #expect(changes(old, "Г четыре | 4\nА один | 1\nБ два | 2\nВ три | 3") == ["^1.1"])
        let sections = "== Первый\nА один | 1\nБ два | 2\n== Второй\nВ три | 3"
        #expect(changes(sections, "== Первый\nА один | 1\n== Второй\nВ три | 3\nБ два | 9") == ["~^2.2 deadline"])
    }

    @Test func aSectionThatIsRenamedMovesNothing() {
        let old = plan("== Работа с детьми\nА один | 1\nБ два | 2\n== Прочее\nВ три | 3")
        let new = plan("== Работа с учащимися\nА один | 1\nБ два | 2\n== Прочее\nВ три | 3")
        let difference = PlanDifference(from: old, to: new)
        #expect(difference.changes.isEmpty)
        #expect(difference.facts.map(\.name) == ["sections"])
        #expect(difference.facts.first?.old == "Работа с детьми; Прочее")
    }

    @Test func whatStandsAroundTheTableIsComparedToo() {
        var new = plan("Семинар | октябрь")
        new.title = "План работы на год"
        new.signatories = [Signatory(text: "Директор Ясень А.Б.")]
        let difference = PlanDifference(from: plan("Семинар | октябрь"), to: new)
        #expect(difference.facts.map(\.name) == ["planTitle", "signatories"])
        #expect(difference.facts.map(\.old) == ["План работы", nil])
        #expect(difference.facts.map { $0.label(in: .ru) } == ["Название плана", "Подпись"])
    }

    @Test func otherColumnsAndStruckRowsAreCompared() {
        var old = plan("Семинар | октябрь")
        var new = old
        old.sections[0].activities[0].other = ["Класс": "5"]
        new.sections[0].activities[0].other = ["Класс": "6", "Часы": "2"]
        new.sections[0].activities[0].struck = true
        let fields = PlanDifference(from: old, to: new).changes.flatMap(\.fields)
        #expect(fields.map { $0.label(in: .ru) } == ["Класс", "Часы", "Вычеркнуто"])
        #expect(fields.last?.words(in: .be).new == "так")
        #expect(fields.map(\.heading) == ["Класс", "Часы", nil])
    }

    @Test func theOrderOfThePairsDoesNotDependOnChance() {
        let rows = (0..<60).map { "Открытое занятие кружка номер \($0) в школе | \($0 % 7)" }
        let old = rows.joined(separator: "\n")
        let new = rows.reversed().joined(separator: "\n")
        let first = PlanDifference(from: plan(old), to: plan(new))
        #expect(first.changes.allSatisfy { $0.kind == .moved })
        #expect(first.changes.count == 59)
        #expect(first == PlanDifference(from: plan(old), to: plan(new)))
    }
}
