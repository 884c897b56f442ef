import Testing

@testable import SpreadsheetML

/// What a cell shows, by its format's code. Where nothing else is said, the value is what LibreOffice 7.4 shows in a Russian
/// locale for the same cell of an XLSX.
struct NumberFormatTests {
    private func shown(_ number: String, _ code: String, _ dates: DateSystem = .from1900) -> String? {
        if case .text(let words) = NumberFormat(code).shown(number, dates: dates) { words } else { nil }
    }

    @Test(arguments: [
        ("dd.mm.yyyy", "01.10.2024"), ("dd\\.mm\\.yyyy", "01.10.2024"), ("dd.mm.yyyy;@", "01.10.2024"),
        ("d.m.yy", "1.10.24"), ("dd.mm", "01.10"), ("yyyy-mm-dd", "2024-10-01"), ("d mmmm", "1 октября"),
        ("[$-419]d mmmm", "1 октября"), ("[$-FC19]d mmmm yyyy \"г.\"", "1 октября 2024 г."),
        ("[$-FC19]dd mmmm yyyy \\г\\.;@", "01 октября 2024 г."), ("[$-FC19]dd mmmm yyyy г.;@", "01 октября 2024 г."),
        ("[$-419]mmmm yyyy;@", "Октябрь 2024"), ("[$-F419]yyyy, mmmm;@", "2024, Октябрь"), ("[$-419]mmm.yy", "окт.24"),
        ("mmmm", "Октябрь"), ("mmm", "окт"), ("mmmmm", "О"), ("[$-423]d mmmm yyyy", "1 кастрычніка 2024"),
        ("[$-423]mmmm yyyy", "кастрычнік 2024"), ("dddd", "вторник"), ("ddd", "Вт"),
        ("[$-419]dddd, d mmmm", "вторник, 1 октября"), ("[$-409]d-mmm-yy", "1-Oct-24"), ("yyyy\" год\"", "2024 год"),
        // A bare slash parts the numbers of a date as the language does.
        ("d/m/yy", "1.10.24"), ("[$-409]m/d/yyyy", "10/1/2024"), ("m", "10"), ("yy", "24"),
        ("[Red]dd.mm.yyyy", "01.10.2024"),
        ("_-dd.mm.yyyy_-", "01.10.2024"), ("YYYY\\-MM\\-DD", "2024-10-01"),
        // LibreOffice 7.4 takes Excel's Belarusian prefix for the system's language («1 октября») and knows no names of
        // languages in letters; Excel means what it says.
        ("[$-FC23]d mmmm yyyy;@", "1 кастрычніка 2024"), ("[$-be-BY]d mmmm yyyy", "1 кастрычніка 2024"),
        ("[$-ru-RU]d mmmm yyyy", "1 октября 2024"),
        // The system's own long day, whatever stands behind: LibreOffice shows what stands behind.
        ("[$-F800]dddd, mmmm dd, yyyy", "1 октября 2024 г."), ("[$-x-sysdate]dddd, mmmm dd, yyyy", "1 октября 2024 г."),
    ])
    func aDayIsShownAsItsFormatSays(code: String, words: String) {
        #expect(shown("45566", code) == words)
    }

    @Test(arguments: [
        ("0.4375", "h:mm", "10:30"), ("1.5", "[h]:mm", "36:00"), ("1.5", "[mm]:ss", "2160:00"),
        ("45566.40625", "dd.mm.yyyy hh:mm", "01.10.2024 09:45"), ("45566.40625", "h:mm AM/PM", "9:45 AM"),
        ("0.5", "h:mm AM/PM", "12:00 PM"), ("0", "h:mm AM/PM", "12:00 AM"), ("0.5", "mm:ss.0", "00:00,0"),
        ("0.99999", "h:mm", "23:59"),
        // Rounded to a second, the moment is the next day; without a time the day stays.
        ("45566.999999", "dd.mm.yyyy hh:mm", "02.10.2024 00:00"), ("45566.999999", "dd.mm.yyyy", "01.10.2024"),
        ("0.000011574074", "[ss].00", "01,00"),
    ])
    func aTimeIsShownAsItsFormatSays(number: String, code: String, words: String) {
        #expect(shown(number, code) == words)
    }

    @Test(arguments: [
        // Excel counts a 29 February 1900 that never was; LibreOffice, openpyxl and calamine do not, and differ by a day
        // before it.
        ("0", "00.01.1900"), ("1", "01.01.1900"), ("59", "28.02.1900"), ("60", "29.02.1900"), ("61", "01.03.1900"),
        ("36526", "01.01.2000"), ("36585", "29.02.2000"), ("2958465", "31.12.9999"),
    ])
    func daysOf1900AreThoseOfExcel(number: String, words: String) {
        #expect(shown(number, "dd.mm.yyyy") == words)
    }

    @Test func daysMayCountFrom1904() {
        #expect(shown("0", "dd.mm.yyyy", .from1904) == "01.01.1904")
        #expect(shown("44104", "dd.mm.yyyy", .from1904) == "01.10.2024")
        #expect(shown("44104", "dddd", .from1904) == "вторник")
    }

    @Test(arguments: ["-1", "2958466", "1e300", "nan", "текст"])
    func whatIsNoDayStaysAsItIsStored(number: String) {
        #expect(NumberFormat("dd.mm.yyyy").shown(number, dates: .from1900) == .stored(number))
    }

    @Test(arguments: [
        ("General", "45566"), ("0", "45566"), ("0.00", "45566,00"), ("#,##0", "45\u{A0}566"),
        ("#,##0.00", "45\u{A0}566,00"), ("0%", "4556600%"), ("@", "45566"), ("\"№ \"0", "№ 45566"),
        ("0\" кл.\"", "45566 кл."), ("0 кл.", "45566 кл."), ("General\" шт.\"", "45566 шт."), ("000-00", "455-66"),
        ("[>100]0\" много\";0", "45566 много"), ("[<100]0;0\" много\"", "45566 много"),
        ("#,##0 [$р.-419]", "45\u{A0}566 р."), ("#,##0,", "46"), ("[Красный]0", "45566"), ("0;(0)", "45566"),
        ("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "45\u{A0}566"), ("Основной", "45566"),
        ("0\" шт./чел.\"", "45566 шт./чел."),
    ])
    func aNumberIsShownAsItsFormatSays(code: String, words: String) {
        #expect(shown("45566", code) == words)
    }

    @Test(arguments: [
        ("2.675", "0.00", "2,68"), ("0.1", "General", "0,1"), ("0.30000000000000004", "General", "0,3"),
        ("1234567.891", "General", "1234567,891"), ("45566.40625", "General", "45566,40625"), ("1.1", "General", "1,1"),
        ("0.333333333333333", "General", "0,333333333"), ("1E+2", "General", "100"),
        ("375291234567", "0", "375291234567"),
        ("375291234567", "General", "375291234567"), ("7", "00", "07"), ("-3", "0", "-3"), ("-3", "0;(0)", "(3)"),
        ("-3", "\"№ \"0", "-№ 3"), ("-5", "#,##0.00;[Red]-#,##0.00", "-5,00"), ("0", "0;-0;;@", ""),
        ("5", "0;-0;;@", "5"),
        ("0", "#,##0;-#,##0;\"-\"", "-"), ("0.5", "0%", "50%"), ("0.125", "0.0%", "12,5%"),
        ("1234567", "#,##0,", "1\u{A0}235"),
        ("0.5", "#.##", ",5"), ("5", "#.##", "5"), ("0", "#", ""), ("999.999", "0.00", "1000,00"),
        ("-0.001", "0.00", "0,00"),
        ("1234567", "#,##0", "1\u{A0}234\u{A0}567"), ("12", "0.0#", "12,0"),
        ("291234567", "(##) ###-##-##", "(29) 123-45-67"),
        ("1", "0.", "1"),
    ])
    func numbersAreRoundedAndGroupedAsProgramsDo(number: String, code: String, words: String) {
        #expect(shown(number, code) == words)
    }

    @Test(arguments: [
        "# ?/?", "# ??/??", "0.00E+00", "##0.0E+0", "e.m.d", "[DBNum1]0", "ggge", "q", "b2yyyy", "0;0;0;@;0", "[h",
        "[$-422]d mmmm yyyy", "dd.mm.yyyy 0",
        // Codes of a Russian program, which belong in no file: LibreOffice shows the letters.
        "ДД.ММ.ГГГГ", "[$-419]МММ",
    ])
    func aFormatThatIsNotReadIsNoGround(code: String) {
        #expect(NumberFormat(code).shown("45566", dates: .from1900) == .stored("45566"))
    }

    @Test func anotherLanguageWithoutNamesIsRead() {
        #expect(shown("45566", "[$-422]dd.mm.yyyy") == "01.10.2024")
    }

    @Test(arguments: [
        (14, "01.10.2024"), (15, "01.окт.24"), (16, "01.окт"), (17, "окт.24"), (22, "01.10.2024 0:00"), (20, "0:00"),
        (0, "45566"), (1, "45566"), (3, "45\u{A0}566"), (49, "45566"), (23, "45566"),
    ])
    func builtInFormatsAreThoseOfARussianProgram(id: Int, words: String) {
        #expect(NumberFormat.builtIn(id).shown("45566", dates: .from1900) == .text(words))
    }

    @Test(arguments: [
        ("@", "1.1"), ("General", "1.1"), ("0", "1.1"), ("dd.mm.yyyy;@", "1.1"), (";;;", "1.1"),
        (";;;\"скрыто\"", "1.1"),
        ("0;0;0;@\" шт.\"", "1.1 шт."), ("\"п. \"@", "п. 1.1"),
    ])
    func aTextStaysItself(code: String, words: String) {
        #expect(NumberFormat(code).shown(text: "1.1") == words)
    }

    @Test func monthsHaveTheirNames() {
        let days = [
            "45292", "45323", "45352", "45383", "45413", "45444", "45474", "45505", "45536", "45566", "45597", "45627",
        ]
        #expect(
            days.map { shown($0, "[$-FC19]d mmmm") } == [
                "1 января", "1 февраля", "1 марта", "1 апреля", "1 мая", "1 июня", "1 июля", "1 августа", "1 сентября",
                "1 октября", "1 ноября", "1 декабря",
            ])
        #expect(
            days.map { shown($0, "[$-423]mmm") } == [
                "сту", "лют", "сак", "кра", "май", "чэр", "ліп", "жні", "вер", "кас", "ліс", "сне",
            ])
        #expect(shown("45413", "[$-423]d mmmm") == "1 мая")
        #expect(shown("45323", "[$-423]d mmmm") == "1 лютага")
    }

    @Test func daysAndNumbersAgreeWithACountThroughAllOfThem() {
        // Every day from 1 March 1900 on, by another way than the reader's.
        var (year, month, day) = (1900, 3, 1)
        for number in stride(from: 61, to: 80_000, by: 1) {
            guard let moment = DateSystem.from1900.moment(Double(number), unitsPerSecond: 1, hasTime: false) else {
                Issue.record("no day \(number)")
                return
            }
            if (moment.year, moment.month, moment.day) != (year, month, day) {
                Issue.record("\(number) is \(moment), not \(year)-\(month)-\(day)")
                return
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            (day, month) = day == last ? (1, month + 1) : (day + 1, month)
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(arguments: [
        ("2024-10-01", 45566.0), ("2024-10-01T12:00:00", 45566.5), ("1900-03-01", 61), ("1900-02-28", 59),
        ("1900-01-01", 1),
        ("2024-10-01T06:00:00.000Z", 45566.25),
    ])
    func isoDaysAreNumbers(words: String, number: Double) {
        #expect(DateSystem.from1900.number(ofISO: words) == number)
        #expect(DateSystem.from1900.number(ofISO: "октябрь") == nil)
        #expect(DateSystem.from1904.number(ofISO: "2024-10-01") == 44104)
    }
}
