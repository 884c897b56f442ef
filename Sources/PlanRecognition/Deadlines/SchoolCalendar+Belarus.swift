public import PlanModel

extension SchoolCalendar {
    /// Belarus: one calendar for all schools, set by the Ministry of Education before the year begins.
    ///
    /// - 2014/2015, 2019/2020, 2022/2023 to 2024/2025: as published by the ministry.
    /// - 2025/2026: as the ministry announced it, aif.by, «В Минобразования определили даты школьных каникул в 2025/2026
    ///   учебном году».
    /// - 2026/2027: as the ministry published it on its site, news.mail.ru of 4 March 2026 and sputnik.by of 9 March 2026.
    ///
    /// Terms are those of most classes; the last one ends on 25 May for the ninth and the eleventh. Summer holidays begin
    /// on another day in other classes: no year has them.
    public static let belarus = SchoolCalendar([
        year(
            2014, terms: [(901, 1025), (1103, 1227), (112, 321), (330, 530)], holidays: [:]),
        year(
            2019, terms: [(902, 1031), (1111, 1224), (113, 328), (406, 530)],
            holidays: [.autumn: (1101, 1109), .winter: (1226, 111), .spring: (330, 404)]),
        year(
            2022, terms: [(901, 1029), (1108, 1224), (109, 325), (403, 531)],
            holidays: [.autumn: (1030, 1107), .winter: (1225, 108), .spring: (326, 402)]),
        year(
            2023, terms: [(901, 1028), (1108, 1223), (108, 323), (401, 531)],
            holidays: [.autumn: (1029, 1107), .winter: (1224, 107), .spring: (324, 331)]),
        year(
            2024, terms: [(902, 1026), (1104, 1224), (108, 322), (331, 531)],
            holidays: [.autumn: (1027, 1103), .winter: (1225, 107), .spring: (323, 330)]),
        year(
            2025, terms: [(901, 1101), (1110, 1224), (108, 321), (330, 531)],
            holidays: [.autumn: (1102, 1109), .winter: (1225, 107), .spring: (322, 329)]),
        year(
            2026, terms: [(901, 1031), (1109, 1224), (111, 320), (329, 531)],
            holidays: [.autumn: (1101, 1108), .winter: (1225, 110), .spring: (321, 328)]),
    ])
}
