/// A month of a year.
package struct YearMonth: Sendable, Hashable, Comparable {
    /// Months since the year 0.
    private let number: Int

    /// The month of a day.
    package init(of day: Day) { number = day.year * 12 + day.month - 1 }

    private init(number: Int) { self.number = number }

    package var year: Int { number / 12 }
    /// 1…12.
    package var month: Int { number % 12 + 1 }
    /// `2025-03`.
    package var iso: String { String(Day(year: year, month: month, day: 1)?.iso.prefix(7) ?? "") }
    package var next: YearMonth { YearMonth(number: number + 1) }

    /// How many months later than another it is.
    package func distance(from other: YearMonth) -> Int { number - other.number }

    package static func < (left: YearMonth, right: YearMonth) -> Bool { left.number < right.number }
}

extension Deadline {
    /// How many months of a deadline are looked at: no plan is for more than ten years, and a file may say that it is for
    /// ten thousand.
    package static let mostMonths = 120

    /// The months in which something is to be done, in order; none without dates.
    ///
    /// «До 15 сентября» is September, «после 15 сентября» too; what recurs is in the months that its rule has a day in, or
    /// that it counts («раз в квартал»: each third from its first). No more than ``mostMonths`` are given.
    package var months: [YearMonth] {
        guard let start, let end, start <= end else { return (end ?? start).map { [YearMonth(of: $0)] } ?? [] }
        let rule = kind == .recurring ? recurrence.flatMap(RecurrenceRule.init) : nil
        var months: [YearMonth] = []
        for span in spans {
            var month = YearMonth(of: span.lowerBound)
            let last = YearMonth(of: span.upperBound)
            while month <= last, months.count < Self.mostMonths {
                if months.last.map({ $0 < month }) ?? true, rule.map({ $0.occurs(in: month, of: start...end) }) ?? true
                {
                    months.append(month)
                }
                month = month.next
                guard month.distance(from: YearMonth(of: span.lowerBound)) <= 12 * Self.mostMonths else { break }
            }
        }
        return months
    }
}

extension RecurrenceRule {
    /// Whether the rule, begun on the first day of a time, has a day in a month of it, or counts that month.
    fileprivate func occurs(in month: YearMonth, of time: ClosedRange<Day>) -> Bool {
        guard months.isEmpty || months.contains(month.month) else { return false }
        if !namesDays {
            let passed = month.distance(from: YearMonth(of: time.lowerBound))
            switch frequency {
            case .daily, .weekly: break
            case .monthly: return passed.isMultiple(of: interval)
            case .yearly:
                return (passed / 12).isMultiple(of: interval) && (!months.isEmpty || passed.isMultiple(of: 12))
            }
        }
        var day = Day.first(ofMonth: month.month, in: month.year).map { max($0, time.lowerBound) }
        while let current = day, current <= time.upperBound, YearMonth(of: current) == month {
            if occurs(on: current, from: time.lowerBound) { return true }
            day = current.advanced(by: 1)
        }
        return false
    }
}
