public import Diagnostics
public import PlanModel
public import PlanReports

extension Profile {
    /// What the profile says to the documents, in a language.
    func reportProfile(in language: Language) -> ReportProfile {
        var report = ReportProfile()
        report.country = country
        report.institution = institution.name.text(in: language)
        report.shortName = institution.shortName.text(in: language)
        report.place = institution.place.text(in: language)
        report.director = director.forReports
        report.deputies = deputies.map(\.forReports)
        report.chair = chair.forReports
        report.secretary = secretary.forReports
        report.projectTitle = project.title.text(in: language)
        report.projectYears = project.years
        report.projectLeader = project.leader.forReports
        report.consultants = project.consultants.map(\.forReports)
        report.basis = project.basis
        report.own = own
        report.sections = certificate.map { .init(heading: $0.heading, paragraphs: $0.paragraphs) }
        report.staff = staff.compactMap { member in
            member.name.map {
                .init(
                    name: $0, post: member.post, gender: member.gender, genitive: member.genitive,
                    dative: member.dative,
                    accusative: member.accusative, instrumental: member.instrumental)
            }
        }
        return report
    }
}

extension Profile.Person {
    fileprivate var forReports: ReportProfile.Person { .init(name: name, post: post) }
}

extension ReportContext {
    /// A context with what a profile says.
    ///
    /// - Parameters:
    ///   - language: of the document.
    ///   - profile: the institution's own words; nil leaves blanks.
    ///   - asOf: the day by which the execution is judged.
    ///   - today: the day on which the document is made; looked up where a template prints it.
    public init(
        language: Language, profile: Profile?, asOf: Day, today: @escaping @autoclosure @Sendable () -> Day? = nil
    ) {
        self.init(
            language: language, today: today(), asOf: asOf,
            profile: profile?.reportProfile(in: language) ?? ReportProfile(), joiner: .readingBack)
    }
}
