package import Diagnostics
import PlanComparison
package import PlanModel

/// The words for the status of a mark: those written, and all those understood.
package enum MarkStatusWords {
    /// The word for a status, lower case, as a person would choose it from a list.
    package static func word(_ status: Mark.Status, in language: Language) -> String {
        switch (status, language) {
        case (.done, .ru): "выполнено"
        case (.done, .be): "выканана"
        case (.done, .en): "done"
        case (.partly, .ru): "выполнено частично"
        case (.partly, .be): "выканана часткова"
        case (.partly, .en): "partly done"
        case (.inProgress, .ru): "выполняется"
        case (.inProgress, .be): "выконваецца"
        case (.inProgress, .en): "in progress"
        case (.notDone, .ru): "не выполнено"
        case (.notDone, .be): "не выканана"
        case (.notDone, .en): "not done"
        case (.postponed, .ru): "перенесено"
        case (.postponed, .be): "перанесена"
        case (.postponed, .en): "postponed"
        case (.cancelled, .ru): "отменено"
        case (.cancelled, .be): "адменена"
        case (.cancelled, .en): "cancelled"
        }
    }

    /// The status that words mean; nil where no rule knows them.
    package static func status(_ words: String) -> Mark.Status? {
        if let sign = words.unicodeScalars.first(where: { !$0.isSpace }), "+✓✔☑".unicodeScalars.contains(sign) {
            return words.unicodeScalars.filter { !$0.isSpace }.count == 1 ? .done : nil
        }
        return byWords[ActivityWords.folded(words)]
    }

    /// Russian, Belarusian and English words, folded; the machine names of the plan's JSON too.
    private static let byWords: [String: Mark.Status] = {
        let lists: [(Mark.Status, [String])] = [
            (
                .done,
                [
                    "выполнено", "выполнен", "выполнена", "выполнены", "исполнено", "сделано", "проведено", "проведен",
                    "проведена", "проведены", "завершено", "готово", "реализовано", "состоялось", "да",
                    "выполнено полностью", "выполнено в срок", "вып",
                    "выканана", "выкананы", "зроблена", "праведзена", "праведзены", "завершана", "гатова",
                    "рэалізавана", "адбылося", "так",
                    "выканана цалкам", "выканана ў тэрмін", "done", "completed", "complete", "yes", "v",
                ]
            ),
            (
                .partly,
                [
                    "частично", "выполнено частично", "частично выполнено", "выполнен частично", "выполнена частично",
                    "выполнено не полностью", "не полностью", "не в полном объеме", "выполнено не в полном объеме",
                    "часткова", "выканана часткова", "часткова выканана", "выканана не цалкам", "не цалкам",
                    "не ў поўным аб ёме", "partly", "partly done", "partially", "partially done", "partial",
                ]
            ),
            (
                .inProgress,
                [
                    "выполняется", "выполняются", "исполняется", "проводится", "проводятся", "реализуется", "в работе",
                    "в процессе", "в процессе выполнения", "в стадии выполнения", "на выполнении",
                    "выконваецца", "выконваюцца", "праводзіцца", "праводзяцца", "рэалізуецца", "у працы", "у працэсе",
                    "у працэсе выканання", "in progress", "inprogress", "under way", "underway",
                ]
            ),
            (
                .notDone,
                [
                    "не выполнено", "не выполнен", "не выполнена", "не выполнены", "невыполнено", "не исполнено",
                    "не сделано", "не проведено", "не проведен", "не проведена", "не проведены", "нет",
                    "не выканана", "не выкананы", "не зроблена", "не праведзена", "не праведзены", "не", "notdone",
                    "not done", "no",
                ]
            ),
            (
                .postponed,
                [
                    "перенесено", "перенесен", "перенесена", "перенесены", "перенос", "отложено", "отложен", "отложена",
                    "перанесена", "перанесены", "адкладзена", "адкладзены", "postponed", "moved", "rescheduled",
                ]
            ),
            (
                .cancelled,
                [
                    "отменено", "отменен", "отменена", "отменены", "снято", "не требуется",
                    "адменена", "адменены", "скасавана", "скасаваны", "знята", "cancelled", "canceled",
                ]
            ),
        ]
        var statuses: [String: Mark.Status] = [:]
        for (status, list) in lists {
            for words in list { statuses[ActivityWords.folded(words)] = status }
        }
        return statuses
    }()
}
