import PlanKit
import TestSupport
import Testing

/// What another package can add without a fork, through `import PlanKit` alone.
struct OtherPackagesTests {
    private static func officialPlan() throws -> Plan {
        try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
    }

    // MARK: A rule

    private static let tooLong = DiagnosticID(
        "school-title-too-long", severity: .note,
        messages: [.en: Message("“{words}” is long.", "Say the rest in the note."), .ru: Message("Длинно: «{words}».")])

    private struct LongTitleRule: PlanRule {
        let ids = [tooLong]

        func findings(in subject: CheckedPlan) -> [Diagnostic] {
            subject.activities.filter { $0.title.count > 100 }.map { activity in
                Diagnostic(tooLong, at: subject.place(activity, .activity), ["words": String(activity.title.prefix(9))])
            }
        }
    }

    @Test func aRuleSpeaksBesideOursAndIsWeighedLikeThem() throws {
        let plan = try Self.officialPlan()
        let long = plan.activities.filter { $0.title.count > 100 }
        #expect(!long.isEmpty)
        let own = PlanChecker(adding: [LongTitleRule()]).check(plan)
        let ours = PlanChecker().check(plan)
        let added = own.filter { $0.id == Self.tooLong }
        #expect(added.map(\.place.row) == long.map(\.source.row) && own.count == ours.count + added.count)
        #expect(added[0].place.heading == "Мероприятия" && added[0].severity == .note)
        var options = CheckOptions(severities: [Self.tooLong: .error])
        let weighed = PlanChecker(options: options, adding: [LongTitleRule()]).check(plan)
        #expect(weighed.filter { $0.severity == .error }.count == added.count)
        options.disabled = [Self.tooLong]
        #expect(PlanChecker(options: options, adding: [LongTitleRule()]).check(plan) == ours)
    }

    @Test func aRuleSpeaksInEveryFormOfFindings() throws {
        let reading = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx"))
        let file = reading.checked(by: PlanChecker(adding: [LongTitleRule()]))
        for format in FindingsFormat.allCases {
            let text = format.write([file], in: .ru)
            #expect(text.contains("school-title-too-long") && text.contains("Длинно"), "\(format)")
        }
    }

    @Test func aProfileWeighsAnAddedRule() throws {
        let yaml = Array("severities: {school-title-too-long: error}\n".utf8)
        let reading = ProfileReader(rules: [LongTitleRule()]).read(yaml)
        #expect(reading.diagnostics.isEmpty && reading.profile.severities[Self.tooLong] == .error)
        #expect(ProfileReader().read(yaml).diagnostics.count == 1)
    }

    // MARK: A format of data

    private struct TitlesExporter: PlanExporter {
        func export<Failure: Error>(
            _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
        ) throws(Failure) -> [Diagnostic] {
            for activity in plan.activities { try sink(Array("\(activity.number)\n".utf8)) }
            return []
        }
    }

    @Test func aFormatStandsBesideOurs() throws {
        let titles = ExportFormat(name: "titles", extensions: ["txt"]) { _ in TitlesExporter() }
        let formats = ExportFormat.all + [titles]
        let format = try #require(ExportFormat(named: "TXT", among: formats))
        let plan = try Self.officialPlan()
        #expect(format.export(plan).text.split(separator: "\n").map(String.init) == plan.activities.map(\.number))
        #expect(ExportFormat(named: "json", among: formats)?.name == "json" && ExportFormat(named: "txt") == nil)
    }

    // MARK: A document

    private static let list = ReportKind("list", aliases: ["список"], title: { $0 == .ru ? "Список" : "List" }) {
        language in
        Layout(
            .landscape,
            [
                .paragraph(.kind, language == .be ? "СПІС" : "СПИСОК"),
                .paragraph(.body, "{{#activities}}{{number}}. {{title}} — {{letters}}"),
                .paragraph(.body, "{{/activities}}Всего: {{allLetters}}"),
            ])
    }

    private static func context(_ day: String = "2025-04-15") throws -> ReportContext {
        var context = ReportContext(asOf: try #require(Day(iso: day)))
        context.fields = [
            .ofActivity("letters", aliases: ["букв"], .number, example: "12") { .number(Double($0.title.count)) },
            .ofPlan("allLetters", .number) { plan in
                .number(Double(plan.activities.reduce(0) { $0 + $1.title.count }))
            },
            // A built-in name stays what it is.
            .ofActivity("title") { _ in "?" },
        ]
        return context
    }

    @Test(arguments: [ReportFormat.docx, .odt]) func aDocumentWithNamesOfItsOwnIsMade(format: ReportFormat) throws {
        let plan = try Self.officialPlan()
        let document = try ReportWriter(context: Self.context()).report(Self.list, of: plan, format: format)
        #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
        let text = try ReportDocumentTests.text(of: try #require(document.bytes), "list.\(format)")
        let first = plan.activities[0]
        #expect(text.contains("\(first.number). \(first.title) — \(first.title.count)"))
        #expect(text.contains("Всего: \(plan.activities.reduce(0) { $0 + $1.title.count })"))
        #expect(ReportKind(named: "СПИСОК", among: ReportKind.all + [Self.list])?.name == "list")
        #expect(ReportKind(named: "список") == nil && Self.list.title(in: .be) == "List")
    }

    @Test func addedNamesAreCheckedLikeOurs() throws {
        let template = try ReportTemplate.builtIn(Self.list, format: .docx)
        let fields = try Self.context().fields
        #expect(try ReportTemplate.check(template, name: "list.docx", fields: fields).isEmpty)
        let unknown = try ReportTemplate.check(template, name: "list.docx")
        #expect(unknown.count == 2 && unknown.allSatisfy { $0.severity == .error })
        // Also of sections, months and people, in whose lists activities stand.
        let months = ReportKind("m", title: { _ in "M" }) { _ in
            Layout(
                .portrait,
                [.paragraph(.body, "{{#months}}{{title}}: {{#activities}}{{letters}} {{/activities}}{{/months}}")])
        }
        let nested = try ReportTemplate.builtIn(months, format: .odt)
        #expect(try ReportTemplate.check(nested, name: "m.odt", fields: fields).isEmpty)
        let document = try ReportWriter(context: Self.context()).report(months, of: Self.officialPlan(), format: .odt)
        let text = try ReportDocumentTests.text(of: try #require(document.bytes), "m.odt")
        #expect(text.contains(#/: \d+ /#))
    }

    // MARK: A format of files

    /// Lines of words between bars, behind a line that says so.
    private struct BarFormat: InputFormat {
        let kind = FileKind(name: "bars", extensions: ["bars"])

        func recognizes(_ bytes: [UInt8], name: String) -> Bool { bytes.starts(with: Array("%bars\n".utf8)) }

        func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(PlanKitError) -> InputContent {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw PlanKitError(.formatUnknown)
            }
            return .document(DocumentReading(document: TableSketch.document(String(text.dropFirst(6)))))
        }
    }

    private static let bars = """
        %bars
        План работы на 2024/2025 учебный год

        | № | Мероприятия | Срок | Ответственный |
        | 1 | Педсовет | октябрь 2024 | Лисицына А. Б. |
        | 2 | Семинар | март 2025 | Волков В. Г. |
        """

    @Test func aFormatOfFilesIsReadAndProvenLikeOurs() throws {
        var options = ReadingOptions()
        options.formats = [BarFormat()]
        let reading = try PlanReader(options: options).read(Array(Self.bars.utf8), name: "план.bars")
        #expect(reading.plan.activities.map(\.title) == ["Педсовет", "Семинар"])
        #expect(reading.plan.activities[0].deadline?.start?.iso == "2024-10-01")
        #expect(reading.inspection.kind.name == "bars" && reading.inspection.document != nil)
        // Other files are read as ever, and without the format this one is none.
        #expect(
            try PlanReader(options: options).read(Fixtures.path("official/plan-2024-2025.odt")).plan.activities.count
                > 9)
        #expect(throws: PlanKitError.self) { try PlanReader().read(Array(Self.bars.utf8), name: "план.bars") }
        let broken = #expect(throws: PlanKitError.self) {
            try PlanReader(options: options).read(Array("%bars\n".utf8) + [0xFF], name: "план.bars")
        }
        #expect(broken?.diagnostic.id == .formatUnknown && broken?.diagnostic.place.file == "план.bars")
    }
}
