package import Diagnostics
package import PlanModel
import TextAnalysis

/// The fixed words of a timeline, by language.
package struct TimelineWords {
    let language: Language
    let timeline, activity, dates, undated, undatedNote, summaryNote, noDates: String
    let day, span, whole, before, after, repeated, beyond: String
    private let shortMonths: [String]

    package init(_ language: Language) {
        self.language = language
        switch language {
        case .ru:
            (timeline, activity, dates) = ("Лента времени", "Мероприятие", "Когда")
            (undated, noDates) = ("Без дат", "В плане нет дат, которые можно показать на ленте времени.")
            undatedNote = "Срок этих мероприятий не назван датами, на ленте их нет."
            summaryNote = "Мероприятий много: на ленте — сколько их в каждом разделе и месяце."
            (day, span, whole) = ("день", "срок", "почти весь срок плана")
            (before, after) = ("не позднее", "начиная с")
            (repeated, beyond) = ("повторяется", "начинается раньше или кончается позже")
            shortMonths = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
        case .be:
            (timeline, activity, dates) = ("Стужка часу", "Мерапрыемства", "Калі")
            (undated, noDates) = ("Без дат", "У плане няма дат, якія можна паказаць на стужцы часу.")
            undatedNote = "Тэрмін гэтых мерапрыемстваў не названы датамі, на стужцы іх няма."
            summaryNote = "Мерапрыемстваў шмат: на стужцы — колькі іх у кожным раздзеле і месяцы."
            (day, span, whole) = ("дзень", "тэрмін", "амаль увесь тэрмін плана")
            (before, after) = ("не пазней", "пачынаючы з")
            (repeated, beyond) = ("паўтараецца", "пачынаецца раней або канчаецца пазней")
            shortMonths = ["сту", "лют", "сак", "кра", "май", "чэр", "ліп", "жні", "вер", "кас", "ліс", "сне"]
        case .en:
            (timeline, activity, dates) = ("Timeline", "Activity", "When")
            (undated, noDates) = ("Without dates", "The plan has no dates that a timeline could show.")
            undatedNote = "The deadlines of these activities name no dates; they are not on the timeline."
            summaryNote = "There are many activities: the timeline shows how many each section has in each month."
            (day, span, whole) = ("a day", "a time", "most of the plan’s time")
            (before, after) = ("not later than", "from … on")
            (repeated, beyond) = ("repeated", "begins earlier or ends later")
            shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    /// `октябрь 2024`.
    package func month(_ month: Int, in year: Int) -> String { "\(CalendarWords.printed(month, in: language)) \(year)" }

    /// `15.10.2024`; in English the ISO day, which nobody takes for another.
    package func day(_ day: Day) -> String { language == .en ? day.iso : day.inFigures }

    /// The days of a deadline in figures; nil where it has none.
    package func days(of deadline: Deadline) -> String? {
        switch (deadline.start, deadline.end) {
        case (let start?, let end?): start == end ? day(start) : "\(day(start)) – \(day(end))"
        case (nil, let end?): "… – \(day(end))"
        case (let start?, nil): "\(day(start)) – …"
        case (nil, nil): nil
        }
    }

    /// What stands over a column.
    func label(of column: TimelineAxis.Column, step: TimelineAxis.Step) -> String {
        switch step {
        // A week that is cut by the edge has no room.
        case .week: column.end - column.start < 5_000 ? "" : String(column.first.day)
        case .month: shortMonths[column.first.month - 1]
        case .quarter: ["I", "II", "III", "IV"][(column.first.month - 1) / 3]
        case .years: String(column.first.year)
        }
    }

    /// What stands over several columns: the year of months, the month of weeks; each with its place.
    func groups(of axis: TimelineAxis) -> [(start: Int, end: Int, label: String)] {
        var groups: [(start: Int, end: Int, label: String)] = []
        for column in axis.columns {
            let label: String
            switch axis.step {
            case .week: label = month(column.first.month, in: column.first.year)
            case .month, .quarter: label = String(column.first.year)
            case .years: return []
            }
            if groups.last?.label == label {
                groups[groups.count - 1].end = column.end
            } else {
                groups.append((column.start, column.end, label))
            }
        }
        return groups
    }
}
