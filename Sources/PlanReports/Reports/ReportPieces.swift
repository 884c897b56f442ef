internal import PlanModel

/// What stands for words that nobody gave: a blank to fill in by hand.
let visibleBlank = "________"

/// A tag that prints a visible blank where there is nothing.
func tag(_ name: String, _ formats: String = "", blank: String = visibleBlank) -> String {
    "{{\(name)\(formats.isEmpty ? "" : " | \(formats)") | default: \"\(blank)\"}}"
}

/// Pieces that several documents share.
extension ReportWords {
    /// The name of the institution at the head of a document.
    var institution: LayoutBlock { .paragraph(.head, institutionName) }

    /// The same, or a blank that says what to write there.
    var institutionName: String { blank("profile.institution", self("название учреждения", "назва ўстановы")) }

    /// A tag on a line of its own whose blank says what to write there.
    func blank(_ name: String, _ what: String) -> String { tag(name, blank: "\(visibleBlank) (\(what))") }

    /// A day with its month in words.
    func day(_ name: String) -> String {
        let pattern = self("d MMMM yyyy", "d MMMM yyyy")
        return tag(name, "date: \"\(pattern) 'г.'\"")
    }

    /// Day, number and place under the kind of a document.
    var dateAndNumber: [LayoutBlock] {
        [
            .paragraph(.signature, day("document.date") + "\t№ " + tag("document.number")),
            .paragraph(.plain, blank("profile.place", self("населённый пункт", "населены пункт"))),
            .paragraph(.plain, ""),
        ]
    }

    /// УТВЕРЖДАЮ with the head of the institution.
    var approval: [LayoutBlock] {
        [
            .paragraph(
                .approval,
                self("УТВЕРЖДАЮ", "ЗАЦВЯРДЖАЮ") + "\n" + headPost + "\n________ " + tag("profile.director.name") + "\n"
                    + handDate), .paragraph(.plain, ""),
        ]
    }

    /// A date that is written by hand beside a signature.
    var handDate: String { self("«___» ____________ 20___ г.", "«___» ____________ 20___ г.") }

    /// The post of the head of the institution.
    var headPost: String { tag("profile.director.post", blank: self("Руководитель учреждения", "Кіраўнік установы")) }

    /// The line the head of the institution signs.
    var headSignature: LayoutBlock { signature(headPost, "profile.director.name") }

    /// A signature line: the post, and the name at the right edge.
    func signature(_ post: String, _ name: String) -> LayoutBlock {
        .paragraph(.signature, post + "\t" + tag(name))
    }

    /// Headings of the columns of the tables of rows.
    var number: String { self("№", "№") }
    var activity: String { self("Мероприятие", "Мерапрыемства") }
    var deadline: String { self("Срок", "Тэрмін") }
    var responsible: String { self("Ответственный", "Адказны") }
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

    /// How many rows stand how.
    func counts(_ execution: String) -> LayoutTable {
        let lines: [(String, String)] = [
            (self("Всего мероприятий", "Усяго мерапрыемстваў"), "total"),
            (self("Запланировано к отчётной дате", "Запланавана да справаздачнай даты"), "planned"),
            (self("Выполнено", "Выканана"), "done"),
            (self("в том числе до наступления срока", "у тым ліку да надыходу тэрміну"), "early"),
            (self("Выполнено частично", "Выканана часткова"), "partly"),
            (self("Выполняется", "Выконваецца"), "inProgress"), (self("Перенесено", "Перанесена"), "postponed"),
            (self("Не выполнено", "Не выканана"), "notDone"), (self("Отменено", "Адменена"), "cancelled"),
            (self("Нет отметки о выполнении", "Няма адзнакі аб выкананні"), "unmarked"),
            (self("Срок не наступил", "Тэрмін не наступіў"), "ahead"),
            (self("Срок не определён", "Тэрмін не вызначаны"), "undated"),
        ]
        return LayoutTable(
            widths: [130, 40],
            rows: [header([self("Показатель", "Паказчык"), self("Количество", "Колькасць")])]
                + lines.map { .init([.init($0), .init("{{\(execution).\($1)}}", .cellCentred)]) })
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

    /// The rows due by now or marked, by section, with their marks.
    func executionTable(_ sections: String, when condition: String) -> [LayoutBlock] {
        either(
            condition,
            [
                .table(
                    LayoutTable(
                        widths: widths([
                            (.number, number), (.activity, activity), (.deadline, deadline),
                            (.responsible, responsible), (.result, result), (.mark, mark),
                        ]),
                        rows: [header([number, activity, deadline, responsible, result, mark])]
                            + rowsBySection(
                                sections, when: "hasPlanned", rows: "plannedActivities",
                                [
                                    .init("{{number}}", .cellCentred), .init("{{title}}"), .init("{{deadline}}"),
                                    .init("{{responsible}}"), .init("{{results}}"), .init("{{markOrStatus}}"),
                                ])))
            ],
            else: self(
                "Мероприятий, срок которых наступил, нет.", "Мерапрыемстваў, тэрмін якіх надышоў, няма."))
    }

    /// What was not carried out as planned, and why, by section.
    func shortfalls(_ sections: String, of execution: String) -> [LayoutBlock] {
        either(
            "\(execution).hasShortfalls",
            [
                .table(
                    LayoutTable(
                        widths: widths([
                            (.number, number), (.activity, activity), (.deadline, deadline),
                            (.other, self("Состояние", "Стан")), (.note, self("Причина", "Прычына")),
                        ]),
                        rows: [
                            header([number, activity, deadline, self("Состояние", "Стан"), self("Причина", "Прычына")])
                        ]
                            + rowsBySection(
                                sections, when: "hasShortfalls", rows: "shortfalls",
                                [
                                    .init("{{number}}", .cellCentred), .init("{{title}}"), .init("{{deadline}}"),
                                    .init("{{status}}"), .init(tag("reason")),
                                ])))
            ],
            else: self(
                "Невыполненных мероприятий, срок которых наступил, нет.",
                "Невыкананых мерапрыемстваў, тэрмін якіх надышоў, няма."))
    }

    /// What is still to be carried out, by section.
    func remaining(_ sections: String, of execution: String) -> [LayoutBlock] {
        either(
            "\(execution).hasRemaining",
            [
                .table(
                    LayoutTable(
                        widths: widths([
                            (.number, number), (.activity, activity), (.deadline, deadline),
                            (.responsible, responsible),
                        ]),
                        rows: [header([number, activity, deadline, responsible])]
                            + rowsBySection(
                                sections, when: "hasRemaining", rows: "remaining",
                                [
                                    .init("{{number}}", .cellCentred), .init("{{title}}"),
                                    .init("{{deadline}}{{#isPostponed}}\n({{mark}}){{/isPostponed}}"),
                                    .init("{{responsible}}"),
                                ])))
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
    /// - Parameter isSigned: whether a signature may follow, which the last row is kept with.
    func planTable(
        _ columns: [TableColumn], on orientation: Layout.Orientation, isSigned: Bool = false
    ) -> LayoutTable {
        let cells = columns.indices.map { index in
            LayoutTable.Cell(
                "{{cell\(index + 1) | mergeDown: merged\(index + 1)}}"
                    + (columns[index].role == .activity ? "{{footnote | footnote}}" : ""),
                columns[index].role == .number ? .cellCentred : .cell)
        }
        let headings = columns.indices.map { "{{heading\($0 + 1)}}" }
        return LayoutTable(
            widths: columns.widths(on: orientation),
            rows: [header(headings)] + rowsBySection(when: "isShown", rows: "activities", cells, keepsStruck: true),
            lastRowIsKept: isSigned)
    }
}
