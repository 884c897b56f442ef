public import PlanModel

extension SchoolCalendar {
    /// Russia: each school sets its own terms and holidays (Federal Law 273-FZ, article 28); the Ministry of Education
    /// recommends days, since 2025/2026 as one list for all schools with four terms. What comes of them is said to be
    /// recommended.
    ///
    /// - 2025/2026: holidays as the ministry recommended them, tass.ru/obschestvo/24811955 and kommersant.ru/doc/7973443 of
    ///   18 August 2025: 25 October to 2 November, «with the public holidays of 3 and 4 November», 31 December to 11
    ///   January, 28 March to 5 April; the year from 1 September to 26 May. The terms are the days between.
    ///
    /// Of the years before, newspapers give different days (2023/2024 in spring, 2024/2025 in autumn), and none names
    /// the ministry's own paper; for 2026/2027 there was no list yet. Those years are not here.
    public static let russia = SchoolCalendar([
        year(
            2025, terms: [(901, 1024), (1105, 1230), (112, 327), (406, 526)],
            holidays: [.autumn: (1025, 1102), .winter: (1231, 111), .spring: (328, 405)], isRecommended: true)
    ])
}
