internal import PlanModel

/// What stands for words that nobody gave: a blank to fill in by hand.
let visibleBlank = "________"

/// A tag that prints a visible blank where there is nothing.
func tag(_ name: String, _ formats: String = "", blank: String = visibleBlank) -> String {
    "{{\(name)\(formats.isEmpty ? "" : " | \(formats)") | default: \"\(blank)\"}}"
}

/// A tag of words that hold names: a name and its initials, № and its number stay on one line.
func kept(_ name: String) -> String { "{{\(name) | nobreak}}" }

/// A post in lines of 8 cm at most, some 33 letters: there is room to sign beside it.
let postLines = "nobreak | wrap: 33"

/// Pieces that several documents share.
extension ReportWords {
    /// How the pages of the plan's own table lie: as the document has them, but not so that words are torn.
    func orientation(of columns: [TableColumn]) -> Layout.Orientation {
        isLandscape == true ? .landscape : columns.orientation
    }

    /// The name of the institution at the head of a document.
    var institution: LayoutBlock { .paragraph(.head, institutionName) }

    /// The same, or a blank that says what to write there.
    var institutionName: String {
        blank(
            "profile.institution",
            self(of("название учреждения", "наименование организации"), of("назва ўстановы", "назва арганізацыі")))
    }

    /// A tag on a line of its own whose blank says what to write there.
    func blank(_ name: String, _ what: String) -> String { tag(name, "nobreak", blank: "\(visibleBlank) (\(what))") }

    /// A day with its month in words.
    func day(_ name: String) -> String {
        let pattern = self("d MMMM yyyy", "d MMMM yyyy")
        return tag(name, "date: \"\(pattern) 'г.'\"")
    }

    /// Day, number and place under the kind of a document.
    var dateAndNumber: [LayoutBlock] {
        [
            .paragraph(.signature, day("document.date") + "\t№\u{A0}" + tag("document.number")),
            .paragraph(.plain, blank("profile.place", self("населённый пункт", "населены пункт"))),
            .paragraph(.plain, ""),
        ]
    }

    /// УТВЕРЖДАЮ with the head of the institution.
    var approval: [LayoutBlock] {
        [
            .paragraph(
                .approval,
                self("УТВЕРЖДАЮ", "ЗАЦВЯРДЖАЮ") + "\n" + headPost(lines: "nobreak") + "\n________ "
                    + tag("profile.director.name") + "\n"
                    + handDate), .paragraph(.plain, ""),
        ]
    }

    /// A date that is written by hand beside a signature.
    var handDate: String { self("«___» ____________ 20___ г.", "«___» ____________ 20___ г.") }

    /// The post of the head of the institution.
    ///
    /// - Parameter lines: how its lines end: УТВЕРЖДАЮ stands in a narrow column that breaks them itself.
    func headPost(lines: String) -> String {
        tag(
            "profile.director.post", lines,
            blank: self(
                of("Руководитель учреждения", "Руководитель организации"),
                of("Кіраўнік установы", "Кіраўнік арганізацыі")))
    }

    /// The line the head of the institution signs.
    var headSignature: LayoutBlock { signature(headPost(lines: postLines), "profile.director.name") }

    /// The signature lines of the plan's own signatories.
    var signatories: [LayoutBlock] {
        [
            .paragraph(.plain, "{{#signatories}}"), .paragraph(.plain, "{{#@first}}"), .paragraph(.plainKept, ""),
            .paragraph(.plain, "{{/@first}}"),
            .paragraph(.signature, "{{#post}}{{post | \(postLines)}}\t{{/post}}{{name}}"),
            .paragraph(.plain, "{{/signatories}}"),
        ]
    }

    /// A signature line: the post, and the name at the right edge.
    func signature(_ post: String, _ name: String) -> LayoutBlock {
        .paragraph(.signature, post + "\t" + tag(name))
    }

    /// Headings of the columns of the tables of rows.
    var number: String { self("№", "№") }
    var activity: String { self("Мероприятие", "Мерапрыемства") }
    var deadline: String { self("Срок", "Тэрмін") }
    var responsible: String { self("Ответственный", "Адказны") }
    var noResponsible: String { self("Ответственных в плане нет.", "Адказных у плане няма.") }
    var result: String { self("Форма представления результата", "Форма прадстаўлення выніку") }
    var mark: String { self("Отметка о выполнении", "Адзнака аб выкананні") }

    /// A section by its rows: a row with its title over the table's width where it has one, then a row an activity.
    ///
    /// - Parameters:
    ///   - list: the name of the list of sections.
    ///   - condition: the name that says whether a section is shown.
    ///   - rows: the name of a section's list of rows.
    ///   - cells: the cells of a row.
    ///   - keepsStruck: whether a row that is struck through in the plan is so here too.
    func rowsBySection(
        _ list: String = "sections", when condition: String, rows: String, _ cells: [LayoutTable.Cell],
        keepsStruck: Bool = false
    ) -> [LayoutTable.Row] {
        let width = cells.count
        func alone(_ text: String) -> LayoutTable.Row { LayoutTable.Row([.init(text, .cellSection, span: width)]) }
        var row = [LayoutTable.Row(cells)]
        if keepsStruck, hasStruckRows {
            let struck = LayoutTable.Row(cells.map { .init($0.text, $0.style.struck, span: $0.span) })
            row =
                [alone("{{#struck}}"), struck, alone("{{/struck}}"), alone("{{^struck}}")] + row
                + [alone("{{/struck}}")]
        }
        return [
            alone("{{#\(list)}}"), alone("{{#\(condition)}}"), alone("{{#title}}"), alone("{{title}}"),
            alone("{{/title}}"), alone("{{#\(rows)}}"),
        ] + row + [alone("{{/\(rows)}}"), alone("{{/\(condition)}}"), alone("{{/\(list)}}")]
    }

    /// A row of headings that is repeated on each page.
    func header(_ headings: [String], _ style: LayoutStyle = .cellHead) -> LayoutTable.Row {
        LayoutTable.Row(headings.map { .init($0, style) }, isHeader: true)
    }

    /// A table of one list of rows.
    func table(
        _ list: String, widths: [Int], _ headings: [String], _ cells: [LayoutTable.Cell],
        head: LayoutStyle = .cellHead
    ) -> LayoutTable {
        var cells = cells
        cells[0].text = "{{#\(list)}}" + cells[0].text
        cells[cells.count - 1].text += "{{/\(list)}}"
        return LayoutTable(widths: widths, rows: [header(headings, head), LayoutTable.Row(cells)])
    }

    /// The widths of a table with these headings, by what the plan's own columns of the same kind hold.
    func widths(_ headings: [(role: ColumnRole, heading: String)]) -> [Int] { columns.widths(headings) }

    /// The responsible of a row of a table with these headings; their names stay whole where there is room for all
    /// columns: in one that is too narrow a program would tear a name anywhere.
    func responsible(under headings: [(role: ColumnRole, heading: String)], isSmall: Bool = false) -> LayoutTable.Cell {
        .init(columns.haveRoom(headings, isSmall: isSmall) ? kept("responsible") : "{{responsible}}")
    }

    /// The columns of a table without those that the plan, in its own, has nothing for.
    func filled(_ all: [Heading]) -> [Heading] {
        all.filter { column in
            switch column.role {
            case .number, .deadline, .responsible, .result: columns.hold(column.role)
            default: true
            }
        }
    }

    /// The cells of a row of these columns; of the responsible the one that there is room for.
    func cells(of columns: [Heading], isSmall: Bool = false) -> [LayoutTable.Cell] {
        let headings = columns.map { (role: $0.role, heading: $0.heading) }
        return columns.map { $0.role == .responsible ? responsible(under: headings, isSmall: isSmall) : $0.cell }
    }

    /// A column of a table of rows.
    typealias Heading = (role: ColumnRole, heading: String, cell: LayoutTable.Cell)

    /// How many rows stand how; states that no row is in are left out.
    func counts(_ execution: String) -> LayoutTable {
        let lines: [(String, String, isOptional: Bool)] = [
            (self("Всего мероприятий", "Усяго мерапрыемстваў"), "total", false),
            (self("Запланировано к отчётной дате", "Запланавана да справаздачнай даты"), "planned", false),
            (self("Выполнено", "Выканана"), "done", false),
            (self("в том числе до наступления срока", "у тым ліку да надыходу тэрміну"), "early", true),
            (self("Выполнено частично", "Выканана часткова"), "partly", true),
            (self("Выполняется", "Выконваецца"), "inProgress", true),
            (self("Перенесено", "Перанесена"), "postponed", true),
            (self("Не выполнено", "Не выканана"), "notDone", true), (self("Отменено", "Адменена"), "cancelled", true),
            (self("Нет отметки о выполнении", "Няма адзнакі аб выкананні"), "unmarked", true),
            (self("Срок не наступил", "Тэрмін не наступіў"), "ahead", true),
            (self("Срок не определён", "Тэрмін не вызначаны"), "undated", true),
        ]
        func alone(_ text: String) -> LayoutTable.Row { LayoutTable.Row([.init(text, .cell, span: 2)]) }
        return LayoutTable(
            widths: [130, 40],
            rows: [header([self("Показатель", "Паказчык"), self("Количество", "Колькасць")])]
                + lines.flatMap { words, name, isOptional in
                    let count = "\(execution).\(name)"
                    let row = LayoutTable.Row([.init(words), .init("{{\(count)}}", .cellCentred)])
                    return isOptional ? [alone("{{#\(count)}}"), row, alone("{{/\(count)}}")] : [row]
                })
    }

    /// By which day a row is counted, under the table of the counts.
    var countsNote: LayoutBlock {
        .paragraph(
            .body,
            self(
                "Мероприятие на период (в течение года, ежемесячно, постоянно) учтено по последнему дню периода.",
                "Мерапрыемства на перыяд (на працягу года, штомесяц, пастаянна) улічана па апошнім дні перыяду."))
    }

    /// Two blocks of which one is shown.
    func either(_ condition: String, _ shown: [LayoutBlock], else other: String) -> [LayoutBlock] {
        [.paragraph(.plain, "{{#\(condition)}}")] + shown + [
            .paragraph(.plain, "{{/\(condition)}}"), .paragraph(.plain, "{{^\(condition)}}"),
            .paragraph(.body, other), .paragraph(.plain, "{{/\(condition)}}"),
        ]
    }

    /// The heading of a table of the rows due by now or marked.
    func executionHeading(_ execution: String, _ rows: String) -> LayoutBlock {
        .paragraph(
            .subheading,
            rows + "{{#\(execution).hasMarks}}" + self(" и отметки о выполнении", " і адзнакі аб выкананні")
                + "{{/\(execution).hasMarks}}{{^\(execution).hasMarks}}"
                + self(", срок которых наступил", ", тэрмін якіх надышоў") + "{{/\(execution).hasMarks}}")
    }

    /// The rows due by now or marked, by section, with their marks, where the plan has any.
    func executionTable(_ sections: String, of execution: String) -> [LayoutBlock] {
        func table(hasMarks: Bool) -> LayoutBlock {
            var columns: [Heading] = [
                (.number, number, .init("{{number}}", .cellCentred)), (.activity, activity, .init(kept("title"))),
                (.deadline, deadline, .init("{{deadline}}")), (.responsible, responsible, .init("{{responsible}}")),
                (.result, result, .init(kept("results"))),
            ]
            if hasMarks { columns.append((.mark, mark, .init(kept("markOrStatus")))) }
            return self.table(columns, by: sections, when: "hasPlanned", rows: "plannedActivities")
        }
        return either(
            "\(execution).hasPlanned",
            [
                .paragraph(.plain, "{{#\(execution).hasMarks}}"), table(hasMarks: true),
                .paragraph(.plain, "{{/\(execution).hasMarks}}"), .paragraph(.plain, "{{^\(execution).hasMarks}}"),
                table(hasMarks: false), .paragraph(.plain, "{{/\(execution).hasMarks}}"),
            ],
            else: self(
                "Мероприятий, срок которых наступил, нет.", "Мерапрыемстваў, тэрмін якіх надышоў, няма."))
    }

    /// A table of rows by section. A column of which the plan has nothing is left out; one of many columns has small
    /// letters, for in a narrow column the words of a row take twenty lines and more.
    ///
    /// - Parameter words: one that the cells of a column hold besides.
    private func table(
        _ all: [Heading], by sections: String, when condition: String, rows: String,
        with words: [ColumnRole: String] = [:]
    ) -> LayoutBlock {
        let columns = filled(all)
        let headings = columns.map { (role: $0.role, heading: $0.heading) }
        let isSmall = !self.columns.haveRoom(headings)
        var cells = cells(of: columns, isSmall: isSmall)
        if isSmall { for index in cells.indices { cells[index].style = cells[index].style.small } }
        return .table(
            LayoutTable(
                widths: self.columns.widths(headings, isSmall: isSmall, with: words),
                rows: [header(columns.map(\.heading), isSmall ? .cellSmallHead : .cellHead)]
                    + rowsBySection(sections, when: condition, rows: rows, cells)))
    }

    /// What was not carried out as planned, and why, by section. A plan without marks says nothing of that.
    func shortfalls(_ sections: String, of execution: String) -> [LayoutBlock] {
        let state = self("Состояние", "Стан")
        let columns: [Heading] = [
            (.number, number, .init("{{number}}", .cellCentred)), (.activity, activity, .init(kept("title"))),
            (.deadline, deadline, .init("{{deadline}}")), (.other, state, .init("{{status | capitalize}}")),
            (.note, self("Причина", "Прычына"), .init(tag("reason"))),
        ]
        return either(
            "\(execution).hasMarks",
            either(
                "\(execution).hasShortfalls",
                [table(columns, by: sections, when: "hasShortfalls", rows: "shortfalls")],
                else: self(
                    "Невыполненных мероприятий, срок которых наступил, нет.",
                    "Невыкананых мерапрыемстваў, тэрмін якіх надышоў, няма.")),
            else: self(
                "Отметок о выполнении этих мероприятий нет.", "Адзнак аб выкананні гэтых мерапрыемстваў няма."))
    }

    /// What is still to be carried out, by section.
    func remaining(_ sections: String, of execution: String) -> [LayoutBlock] {
        either(
            "\(execution).hasRemaining",
            [
                table(
                    [
                        (.number, number, .init("{{number}}", .cellCentred)),
                        (.activity, activity, .init(kept("title"))),
                        (
                            .deadline, deadline,
                            .init("{{deadline}}{{#postponement}}\n(" + kept("postponement") + "){{/postponement}}")
                        ), (.responsible, responsible, .init("{{responsible}}")),
                    ], by: sections, when: "hasRemaining", rows: "remaining",
                    with: hasPostponedRows ? [.deadline: "(\(self.execution(.postponed))"] : [:])
            ],
            else: self(
                "Мероприятий, срок которых не наступил, нет.", "Мерапрыемстваў, тэрмін якіх не наступіў, няма."))
    }

    /// Paragraphs that the profile gives, or a blank.
    ///
    /// - Parameter isSigned: whether a signature may follow, which the last paragraph is kept with.
    func paragraphs(_ list: String, isSigned: Bool = false) -> [LayoutBlock] {
        let blank = LayoutBlock.paragraph(isSigned ? .bodyKept : .body, tag(list))
        return each(list, isSigned: isSigned) + [
            .paragraph(.plain, "{{^\(list)}}"), blank, .paragraph(.plain, "{{/\(list)}}"),
        ]
    }

    /// The paragraphs of a list.
    func each(_ list: String, isSigned: Bool = false) -> [LayoutBlock] {
        let words: [LayoutBlock] =
            isSigned
            ? [
                .paragraph(.plain, "{{^@last}}"), .paragraph(.body, "{{.}}"), .paragraph(.plain, "{{/@last}}"),
                .paragraph(.plain, "{{#@last}}"), .paragraph(.bodyKept, "{{.}}"), .paragraph(.plain, "{{/@last}}"),
            ] : [.paragraph(.body, "{{.}}")]
        return [.paragraph(.plain, "{{#\(list)}}")] + words + [.paragraph(.plain, "{{/\(list)}}")]
    }

    /// The plan's own table.
    ///
    /// - Parameters:
    ///   - sections: the name of the list of sections.
    ///   - isSigned: whether a signature may follow, which the last row is kept with.
    ///   - omitted: the columns that are left out.
    func planTable(
        _ all: [TableColumn], on orientation: Layout.Orientation, sections: String = "sections",
        isSigned: Bool = false, without omitted: ColumnRole? = nil
    ) -> LayoutTable {
        let shown = all.indices.filter { all[$0].role != omitted }
        let columns = shown.map { all[$0] }
        // Readers take a no-break space for a space: the same words come back.
        let noBreak = columns.haveRoom(on: orientation) ? " | nobreak" : ""
        let cells = zip(shown, columns).map { index, column in
            LayoutTable.Cell(
                "{{cell\(index + 1)\(noBreak) | mergeDown: merged\(index + 1)}}"
                    + (column.role == .activity ? "{{footnote | footnote}}" : ""),
                column.role == .number ? .cellCentred : .cell)
        }
        let headings = shown.map { "{{heading\($0 + 1)}}" }
        return LayoutTable(
            widths: columns.widths(on: orientation),
            rows: [header(headings)]
                + rowsBySection(sections, when: "isShown", rows: "activities", cells, keepsStruck: true),
            lastRowIsKept: isSigned)
    }
}
