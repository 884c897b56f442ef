public import Diagnostics
public import PlanModel

/// What a person may tell the checks; everything works without it.
public struct CheckOptions: Sendable, Hashable {
    /// Severities that differ from the rules' own.
    public var severities: [DiagnosticID: Severity]
    /// Findings that are switched off.
    public var disabled: Set<DiagnosticID>
    /// Terms and holidays.
    public var calendar: SchoolCalendar
    /// Whose public holidays count.
    public var country: Country

    /// The options; the rules' own severities and Belarus where nothing is given.
    public init(
        severities: [DiagnosticID: Severity] = [:], disabled: Set<DiagnosticID> = [],
        calendar: SchoolCalendar = SchoolCalendar([]), country: Country = .by
    ) {
        self.severities = severities
        self.disabled = disabled
        self.calendar = calendar
        self.country = country
    }
}
