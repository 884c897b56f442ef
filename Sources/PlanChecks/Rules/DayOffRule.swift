internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A single day that is a Sunday or a public holiday, unless the cell names the Sunday itself («15 сентября,
/// воскресенье», «последнее воскресенье июня») or the activity keeps a day of its own («Дзень музеяў»).
///
/// Ranges are not looked at: a week ends on a Sunday rightly. Nor is «до 01.09»: the first or last day of a month is where
/// a month ends, not a day on which something is done.
struct DayOffRule: RowRule {
    let ids: [DiagnosticID] = [.deadlineOnSunday, .deadlineOnHoliday]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard let deadline = row.activity.deadline else { return [] }
        return deadline.namedDays.compactMap { day in
            let id: DiagnosticID
            if PublicHolidays.contains(day, in: subject.options.country) {
                // A meeting with veterans on 9 May is meant to be there.
                if PublicHolidays.isKept(day, by: row.titleWords) { return nil }
                id = .deadlineOnHoliday
            } else if day.weekday == 7, !deadline.namesSunday {
                id = .deadlineOnSunday
            } else {
                return nil
            }
            if NamedDays.isKept(by: row.titleWords) { return nil }
            return Diagnostic(
                id, at: subject.place(row.activity, .deadline), ["words": deadline.text, "day": day.inFigures])
        }
    }
}

extension Deadline {
    /// Whether one of the words is the name of the Sunday.
    fileprivate var namesSunday: Bool {
        Letters.comparedWords(text).contains { WeekdayWords.weekday(of: $0)?.day == 7 }
    }

    /// The days the words name one by one: a day, a list of days, the day of «до …»; none for ranges.
    var namedDays: [Day] {
        switch kind {
        case .day: return start.map { [$0] } ?? []
        case .days:
            guard let edtf, edtf.hasPrefix("{") else { return [] }
            return edtf.dropFirst().dropLast().split(separator: ",").compactMap { Day(iso: $0) }
        case .before:
            // Only a day written out: «до апреля» ends on a day the author never named.
            guard let end, text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) else { return [] }
            let isEdgeOfMonth = end.day == 1 || end == Day.last(ofMonth: end.month, in: end.year)
            return isEdgeOfMonth ? [] : [end]
        default: return []
        }
    }
}
