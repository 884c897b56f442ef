import PlanModel
import TextAnalysis

/// Understands what a spreadsheet program makes of cells when a CSV file is opened and saved again.
///
/// A Russian Excel takes `1.1` for a day and saves `01.янв`, `1.17` for a month and saves `янв.17`, «Август 2024» for a
/// month and saves `авг.24`, `2024-08-01` for a day and saves `01.08.2024`. LibreOffice takes `1.1` for a day of this
/// year and saves `01.01.26`. An English one takes `1.10` for a number and saves `1.1`, which one with another decimal
/// point writes `1,1`.
enum SpreadsheetCell {
    /// Whether a spreadsheet program that opens a file by a double click may make a date, a time or another number of a
    /// text: figures and signs only («1.1», «01», «12:30»), figures and names of months («Август 2024», «3 мая»), or one of
    /// the words for true and false. Whole numbers stay what they are.
    static func isTaken(_ text: String) -> Bool {
        let bytes = text.utf8
        // Twelve digits are as many as Excel shows.
        if bytes.allSatisfy(\.isDigit) {
            return bytes.count > 1 && bytes.first == UInt8(ascii: "0") || bytes.count > 11
        }
        // What a formula could not hold, or has a meaning of its own in it, is no date.
        guard bytes.count <= longestDate, !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") }) else {
            return false
        }
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        guard text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) else {
            return words.count == 1 && ["истина", "ложь", "true", "false"].contains(words[0])
        }
        return words.allSatisfy { word in
            word.utf8.allSatisfy(\.isDigit) || months.contains(word) || ["г", "года"].contains(word)
                || isScientific(word)
        }
    }

    /// The bytes of «15 сентября 2024 года, 10:00» and some more.
    private static let longestDate = 80

    /// `1e5`.
    private static func isScientific(_ word: Substring) -> Bool {
        let parts = word.split(separator: "e", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    }

    private static let months = Set(
        (CalendarWords.russianMonths + CalendarWords.belarusianMonths + CalendarWords.englishMonths)
            .flatMap { $0.split(separator: " ") })

    /// The two numbers that were turned into a date: `1.17` for `янв.17`; nil where the cell is no such date.
    static func restoredNumber(_ cell: String) -> String? {
        let parts = parts(cell)
        switch parts.count {
        case 2:
            if let first = Int(parts[0]), let second = Int(parts[1]), cell.utf8.contains(UInt8(ascii: ",")) {
                return "\(first).\(second)"
            }
            if let day = Int(parts[0]), let month = month(parts[1]) { return "\(day).\(month)" }
            if let month = month(parts[0]), let number = Int(parts[1]) { return "\(month).\(number)" }
            return nil
        case 3:
            guard parts[0].utf8.count == 2, parts[1].utf8.count == 2, let day = self.day(cell) else { return nil }
            return "\(day.day).\(day.month)"
        default: return nil
        }
    }

    /// The month that was turned into a date: «август 2024» for `авг.24`; nil where the cell is no such date.
    static func restoredMonth(_ cell: String) -> String? {
        guard cell.utf8.contains(UInt8(ascii: ".")), !cell.utf8.contains(UInt8(ascii: " ")) else { return nil }
        let parts = parts(cell)
        guard parts.count == 2, parts[0].unicodeScalars.count <= 4, parts[1].utf8.count == 2,
            let month = month(parts[0]), let year = Int(parts[1])
        else { return nil }
        return "\(monthNames[month - 1]) \(2000 + year)"
    }

    /// The expected id where a spreadsheet program took it for a number and dropped its closing zeros: `1.10`, `1.1`.
    static func isShortened(_ cell: String, of expected: String) -> Bool {
        guard expected.utf8.last == UInt8(ascii: "0"), expected.utf8.count > cell.utf8.count else { return false }
        let digits = expected.utf8.dropLast(expected.utf8.count - cell.utf8.count)
        return digits.elementsEqual(cell.utf8)
            && expected.utf8.dropFirst(cell.utf8.count).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// A day as a program saves it: `2024-10-15`, `15.10.2024`, `15.10.24`, with a time behind it or not.
    static func day(_ cell: String) -> Day? {
        let words = cell.split(separator: " ")
        guard let date = words.first, words.count == 1 || words[1].contains(":") else { return nil }
        if let day = Day(iso: date) { return day }
        let numbers = date.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3, numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
            numbers[2].utf8.count == 4 || numbers[2].utf8.count == 2,
            let day = Int(numbers[0]), let month = Int(numbers[1]), let year = Int(numbers[2])
        else { return nil }
        return Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }

    private static func parts(_ cell: String) -> [Substring] {
        cell.split { ". -,".contains($0) }
    }

    private static func month(_ word: Substring) -> Int? {
        (3...5).contains(word.unicodeScalars.count) ? shortMonths[word.lowercased().prefix(3)] : nil
    }

    private static let monthNames = CalendarWords.russianMonths.map { $0.prefix { $0 != " " } }

    /// The first three letters of the months, Russian and Belarusian.
    private static let shortMonths: [Substring: Int] = {
        var months: [Substring: Int] = ["мая": 5]
        for (number, names) in CalendarWords.months { months[names.prefix(3)] = number }
        return months
    }()
}
