// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension EnglishMessages {
    /// The explanations of what the reading of a document says, in English.
    static func readingExplanation(of id: BuiltInDiagnosticID) -> Explanation? {
        switch id {
        case .planNotFound:
            Explanation(
                "A plan is known by the headings of its columns: without them nobody can tell activities from deadlines.",
                "What | Some day | Somebody",
                "Activities | Deadlines | Responsible")
        case .documentWithoutTable:
            Explanation(
                "A plan is a table; activities and deadlines are not drawn from lines of text.",
                "1. Hold the assembly — September — deputy",
                "No. | Activities | Deadlines | Responsible")
        case .tableWithoutHeader:
            Explanation(
                "Without headings the meaning of the columns is taken from the profile, and may be another.",
                "1 | Council | August | Head (first row of the table)",
                "No. | Activities | Deadlines | Responsible (first row of the table)")
        case .headingNotUnderstood:
            Explanation(
                "The words of the column are kept, but neither deadline nor person is drawn from them.",
                "Где заслушивается",
                "in plankit.yml:  columns:  \"Где заслушивается\": place")
        case .datesOutsideDeadline:
            Explanation(
                "A date in another column may be the other half of the deadline, which is read from its own column only.",
                "Срок: 10.10.2024 | Продление: 20.10.2024",
                "Дата начала: 10.10.2024 | Дата окончания: 20.10.2024")
        case .activityColumnGuessed:
            Explanation(
                "No column is called activities, so the longest texts were taken for them.",
                "What we do | Deadlines | Responsible",
                "Activities | Deadlines | Responsible")
        case .cellsShifted:
            Explanation(
                "A cell was left out, and everything to its right stands under the wrong heading.",
                "Seminar | October | Methodologist | (empty)",
                "5 | Seminar | October | Methodologist")
        case .rowContinued:
            Explanation(
                "A row without number and deadline that begins small goes on with the row above, as over a page break.",
                "3 | New boards, and also | May; below: a new corner",
                "3 | New boards, and also a new corner | May")
        case .rowSplit:
            Explanation(
                "One row holds several activities with a date or a person each, so they are records of their own.",
                "1. Rally 2. Hike | 1. May 2. June",
                "Rally | May; Hike | June (two rows)")
        case .activityWithoutTitle:
            Explanation(
                "A row with a deadline and no activity says nothing, and comes into no report.",
                "6 | (empty) | May | Deputy",
                "6 | Rally | May | Deputy")
        case .textOutsidePlan:
            Explanation(
                "These words stand in the document and have no place in the plan’s data; no report will have them.",
                "Total: 12 activities (last row of the table)",
                "words that matter stand in the columns of the table")
        case .tableOutsidePlan:
            Explanation(
                "A table without the columns of a plan (a list of people, a timetable) is not read as activities.",
                "Name | Signature",
                "Activities | Deadlines | Responsible")
        case .textTooComplex:
            Explanation(
                "A cell holds a deadline, names or documents in a few words; what is far longer is mostly text that slipped into the wrong column.",
                "Responsible: (twenty pages of the programme)",
                "Responsible: Methodologist Иванова И.И.")
        case .deadlineNotUnderstood:
            Explanation(
                "No rule reads these words, and a guessed date is worse than none.",
                "Deadline: as it comes",
                "Deadline: by 15 October 2024")
        case .deadlineWithoutYear:
            Explanation(
                "A month or a day without a year is no date until the plan’s title names the year.",
                "School plan; deadline: September",
                "School plan for 2024/2025; deadline: September")
        case .deadlineImpossible:
            Explanation(
                "There is no such day: the number or the month has a slip.",
                "Deadline: 31 September",
                "Deadline: 30 September")
        case .deadlineEndsBeforeStart:
            Explanation(
                "The second date is before the first: one of them has a slip.",
                "Deadline: 20.10.2024-15.10.2024",
                "Deadline: 15.10.2024-20.10.2024")
        case .deadlineAmbiguous:
            Explanation(
                "The words fit two deadlines, and nobody may choose for the author.",
                "Deadline: from 25 to 5 November",
                "Deadline: from 25 October to 5 November")
        case .postOfAnotherPerson:
            Explanation(
                "A comma joins a name to its post and parts two people as well; elsewhere in the plan this person has another post.",
                "Responsible: Берёза А.А., секретарь",
                "Responsible: Берёза А.А.; секретарь")
        case .deadlineOutsideCalendar:
            Explanation(
                "Terms and holidays differ from year to year: without the school calendar of that year the deadline has no dates.",
                "Deadline: II term (no calendar for the year)",
                "Deadline: November-December 2026")
        case .calendarYearMissing:
            Explanation(
                "Terms and holidays differ from year to year and are published ahead; a year that is not published is not in the calendar.",
                "Deadline: II term (plan for the school year 2030/2031)",
                "plankit.yml: calendar: [{schoolYear: 2030/2031, terms: [2030-09-02/2030-10-26, …]}]")
        case .calendarRecommended:
            Explanation(
                "In Russia a school sets the days of its terms and holidays; by the recommended days the deadlines of a plan may be wrong.",
                "Deadline: autumn holidays (25 October to 2 November as recommended)",
                "plankit.yml: calendar: [{schoolYear: 2025/2026, holidays: {autumn: 2025-10-27/2025-11-04}}]")
        case .deadlinePeriodUnnamed:
            Explanation(
                "The words name a length of time, and not where in the year it lies.",
                "Deadline: during a week",
                "Deadline: from 14 to 19 October 2024")
        case .deadlineUndetermined:
            Explanation(
                "No date is set yet: the activity comes into no list by dates.",
                "Deadline: to be set",
                "Deadline: 15 October 2024")
        case .deadlineRemark:
            Explanation(
                "Some words of the deadline change no date and became a note: see whether that is right.",
                "Deadline: October, except holidays",
                "Deadline: October; note: except holidays")
        case .deadlineYearAssumed:
            Explanation(
                "Two years of the plan fit the deadline, and one had to be chosen.",
                "Deadline: August (in a plan of a school year)",
                "Deadline: August 2025")
        default:
            nil
        }
    }
}
