import Diagnostics
import PlanModel
import TextAnalysis

extension DeadlineParser {
    /// Reads two cells of which one says when a thing begins and the other when it ends: one deadline from the first day
    /// of the one to the last day of the other. Where only one is filled, the other end is open.
    ///
    /// | first, last | deadline |
    /// | --- | --- |
    /// | 1 октября, 30 ноября | «1 октября – 30 ноября», as in one cell |
    /// | с 1 июня, до 15 августа | the days from the one to the other |
    /// | сентябрь, 15 октября | the days from 1 September on |
    /// | 05.09, 05.09 | that day |
    /// | –, 15 октября | «до 15 октября» |
    /// | сентябрь, – | «с сентября» |
    /// | по мере необходимости, 20 декабря | unknown |
    /// | 10–25 октября, 20 октября | unknown: the first cell has its own end |
    func read(from first: String, to last: String) -> DeadlineReading? {
        let first = CellText.lines(first), last = CellText.lines(last)
        guard !Self.says(nothing: last) else { return read(first).map { Self.open($0, at: .end) } }
        if CellText.compared(first) == CellText.compared(last) {
            return read(first).map { Self.named($0, first, last) }
        }
        guard !Self.says(nothing: first), let beginning = read(first), let ending = read(last) else {
            return read(last).map { Self.open($0, at: .start) }
        }
        for separator in [" – ", " "] {
            guard let joined = read(first + separator + last), Self.spans(joined, beginning, ending) else { continue }
            return Self.named(joined, first, last)
        }
        return Self.named(Self.joined(beginning, ending), first, last)
    }

    /// The end of a span.
    private enum Bound { case start, end }

    /// A day or month that is one end of a span whose other end no one named: nothing says that it is that day alone.
    private static func open(_ reading: DeadlineReading, at bound: Bound) -> DeadlineReading {
        var reading = reading
        let deadline = reading.deadline
        // «октябрь» without an end: the month, or from then on?
        if bound == .end, deadline.kind == .month {
            reading.diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": deadline.text]))
        }
        // A time alone is one of the day that the section names.
        guard deadline.kind == .day || deadline.kind == .month, reading.rule != DeadlineComposer.timeAloneRule,
            let edtf = deadline.edtf
        else { return reading }
        switch bound {
        case .start:
            reading.deadline.kind = .before
            reading.deadline.start = nil
            reading.deadline.edtf = deadline.end.map { "../\($0.iso)" }
        case .end:
            reading.deadline.kind = .after
            reading.deadline.end = nil
            reading.deadline.edtf = "\(edtf)/.."
        }
        return reading
    }

    /// Whether a cell has nothing but a dash.
    private static func says(nothing text: String) -> Bool { !Letters.hasWords(text) }

    /// Whether two cells read as one give the days that each gives alone, or, over New Year, a later year to the last.
    private static func spans(_ joined: DeadlineReading, _ beginning: DeadlineReading, _ ending: DeadlineReading)
        -> Bool
    {
        let (first, last, whole) = (beginning.deadline, ending.deadline, joined.deadline)
        let kinds: [Deadline.Kind] = [.day, .days, .month, .months]
        // A list of two months with a place each is no span.
        guard joined.unused.isEmpty, kinds.contains(whole.kind), whole.edtf?.first != "{", whole.start == first.start
        else { return false }
        guard let start = first.start, let end = last.end, end < start else { return whole.end == last.end }
        return last.yearInferred && whole.end.map { start <= $0 } ?? false
    }

    /// The days from the first of one reading to the last of another; unknown where one of them names none.
    private static func joined(_ beginning: DeadlineReading, _ ending: DeadlineReading) -> DeadlineReading {
        var reading = beginning
        reading.time = both(beginning.time, ending.time)
        reading.place = both(beginning.place, ending.place)
        reading.note = both(beginning.note, ending.note)
        reading.unused = beginning.unused + ending.unused
        reading.diagnostics = beginning.diagnostics + ending.diagnostics
        reading.deadline = Deadline(text: "", kind: .unknown)
        let dated: [Deadline.Kind] = [.day, .days, .month, .months, .period]
        guard dated.contains(beginning.deadline.kind) || beginning.deadline.kind == .after,
            dated.contains(ending.deadline.kind) || ending.deadline.kind == .before,
            let start = beginning.deadline.start, let end = ending.deadline.end,
            beginning.deadline.kind == .month || !hasOwnEnd(beginning.deadline, other: end)
        else {
            if reading.diagnostics.isEmpty { reading.diagnostics = [Diagnostic(.deadlineAmbiguous)] }
            return reading
        }
        guard start <= end else {
            reading.diagnostics.append(Diagnostic(.deadlineEndsBeforeStart))
            return reading
        }
        let kinds = [beginning.deadline.kind, ending.deadline.kind]
        let areMonths = kinds.allSatisfy { $0 == .month || $0 == .months }
        reading.deadline = Deadline(
            text: "", kind: areMonths ? .months : kinds.contains(.period) ? .period : .days, start: start, end: end,
            edtf: areMonths ? "\(start.iso.prefix(7))/\(end.iso.prefix(7))" : "\(start.iso)/\(end.iso)",
            yearInferred: beginning.deadline.yearInferred || ending.deadline.yearInferred)
        return reading
    }

    /// Whether the first cell names days of which some lie behind the end that the last cell names, or several apart.
    private static func hasOwnEnd(_ deadline: Deadline, other end: Day) -> Bool {
        guard let first = deadline.start, let last = deadline.end else { return false }
        return deadline.edtf?.first == "{" || first <= end && last > end
    }

    /// What two cells say besides, where both do.
    private static func both(_ first: String?, _ last: String?) -> String? {
        guard let first, let last, first != last else { return first ?? last }
        return "\(first), \(last)"
    }

    /// A reading of two cells with the words of both.
    private static func named(_ reading: DeadlineReading, _ first: String, _ last: String) -> DeadlineReading {
        var reading = reading
        let words = CellText.folded("\(first) – \(last)")
        reading.deadline.text = words
        reading.rule = "span-of-two-cells"
        for index in reading.diagnostics.indices where reading.diagnostics[index].arguments["words"] == nil {
            reading.diagnostics[index].arguments["words"] = words
        }
        return reading
    }
}
