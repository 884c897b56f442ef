public import PlanModel

/// What the title of a section says about the time of its rows.
public enum SectionDates: Sendable, Hashable {
    /// «СЕНТЯБРЬ», «Верасень 2024 г.»: the rows' bare days belong to this month.
    case month(DeadlineContext.SectionMonth)
    /// «I этап (август – сентябрь 2022)», «(18.04.2024-27.04.2024)»: the rows lie between these days.
    case days(ClosedRange<Day>)
}

extension DeadlineContext {
    /// This context inside a section: its title's dates replace those of the section before.
    public func inside(_ section: SectionDates?) -> DeadlineContext {
        var context = self
        context.sectionMonth = nil
        context.sectionDays = nil
        switch section {
        case .month(let month): context.sectionMonth = month
        case .days(let days): context.sectionDays = days
        case nil: break
        }
        return context
    }
}

extension DeadlineParser {
    /// The month or the days that a section's title gives to its rows; nil where it names none.
    ///
    /// - Parameter title: the title as printed; numbers before it («II. Октябрь») do no harm.
    public func readSectionTitle(_ title: String) -> SectionDates? { nil }
}
