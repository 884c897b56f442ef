import Diagnostics
import DocumentTemplates
import OfficePackage
import PlanModel
import PlanRecognition
import PlanReports

/// Templates of documents.
extension FuzzTarget {
    /// The XML of a template's text, and behind a separator that of a header and of footnotes, or of ODF's styles: what
    /// is filled is a document again, and the same one each time; a copy with its errors marked is one too.
    static func template(_ bytes: [UInt8]) {
        guard let file = try? templateFile(split(bytes)), let plan, let day = Day(year: 2025, month: 4, day: 15) else {
            return
        }
        var context = ReportContext(today: day, asOf: day)
        context.limits = templateLimits
        guard let filled = try? ReportTemplate.fill(file, name: "fuzz", plan: plan, context: context) else { return }
        say(filled.diagnostics)
        if let document = filled.bytes {
            requireDocument(document)
            guard (try? ReportTemplate.fill(file, name: "fuzz", plan: plan, context: context))?.bytes == document else {
                fatalError("a template is filled otherwise the second time")
            }
        } else if let marked = try? ReportTemplate.marked(
            file, name: "fuzz", language: .en, limits: templateLimits)
        {
            requireDocument(marked)
        }
    }

    /// What came out is read by the strictest reader there is: each part well-formed, every prefix declared.
    private static func requireDocument(_ bytes: [UInt8]) {
        do throws(PackageError) {
            _ = try DocumentTemplate(bytes: bytes, name: "fuzz", limits: templateLimits)
        } catch {
            // Small templates may make large documents.
            guard error.diagnostic.id == .limitExceeded else { fatalError("no document: \(error.diagnostic)") }
        }
    }

    private static var templateLimits: TemplateLimits {
        var limits = TemplateLimits()
        limits.maximumPartBytes = 1 << 20
        limits.maximumRepetitions = 10_000
        limits.package = Self.limits
        return limits
    }

    private static func templateFile(_ parts: [[UInt8]]) throws -> [UInt8] {
        if String(decoding: parts[0].prefix(2_000), as: UTF8.self).contains("opendocument") {
            return try openDocumentFile(parts)
        }
        return try wordFile(parts, ["header", "footnotes", "styles"])
    }

    /// A plan with something under every usual name.
    private static let plan = PlanRecognizer().recognize(
        document(
            ofSketch: """
                План работы на 2024/2025 учебный год
                №|Мероприятие|Срок|Ответственный|Результат|Отметка
                1|Семинар «Мир» & <др.>|Октябрь 2024|Директор Иванова А.Б.|Приказ, справка|выполнено 15.10.2024
                Раздел II
                2|Беседа|В течение года|Петров В.Г., педагог-психолог|Отчёт|
                3|Круглый стол\\о письме|С 18 по 23 марта 2025|Администрация||не выполнено
                """)
    ).plan
}
