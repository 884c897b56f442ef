public import Diagnostics
internal import PlanExport
public import PlanModel
public import PlanReports

/// Reads what a person adds to one document, from a small YAML file:
///
/// ```yaml
/// number: "1"
/// date: 2024-08-29
/// present: 24 человека
/// items:
///   - number: 1             # as the minutes number it; else counted
///     activity: "1.1"       # the plan's row whose words the question has, where it has no title
///     title: Об итогах проекта
///     heard: [{speaker: А.Б.Иванова, text: рассказала об итогах}]
///     spoke: [{speaker: В.Г.Петров, text: предложил продолжить}]
///     decided: [Принять к сведению.]
///     votes: за – единогласно
/// ```
public enum ReportDetailsReader {
    /// The details in these bytes, and all that is wrong with them.
    public static func read(_ bytes: [UInt8], name: String) -> (details: ReportDetails, diagnostics: [Diagnostic]) {
        var details = ReportDetails()
        var diagnostics: [Diagnostic]
        do throws(YAMLSyntaxError) {
            var fields = ProfileFields(try YAMLNode(yaml: bytes))
            details.number = fields.text("number")
            details.date = fields.value("date", expected: "2024-08-29") { Day(written: $0) }
            details.title = fields.text("title")
            details.present = fields.text("present")
            details.absent = fields.text("absent")
            details.preamble = fields.text("preamble")
            details.control = fields.text("control")
            var items: [ReportDetails.Item] = []
            fields.list("items") { fields in
                var item = ReportDetails.Item()
                item.number = fields.value("number", expected: "1") { Int($0).flatMap { $0 > 0 ? $0 : nil } }
                item.activity = fields.text("activity")
                item.title = fields.text("title")
                item.heard = speeches("heard", &fields)
                item.spoke = speeches("spoke", &fields)
                item.decided = fields.texts("decided")
                item.votes = fields.text("votes")
                items.append(item)
            }
            details.items = items
            fields.finish()
            diagnostics = fields.diagnostics
        } catch {
            diagnostics = [error.diagnostic]
        }
        return (details, diagnostics.map { $0.inFile(name) })
    }

    /// Speeches: mappings with speaker and text, or the text alone.
    private static func speeches(_ key: String, _ fields: inout ProfileFields) -> [ReportDetails.Speech] {
        guard let node = fields.node(key) else { return [] }
        let nodes = if case .list(let items) = node.content { items } else { [node] }
        return nodes.map { node in
            if case .text(let text) = node.content { return ReportDetails.Speech(text: text) }
            var speech = ReportDetails.Speech()
            fields.fields(of: node, fields.joined(key)) { fields in
                speech = ReportDetails.Speech(speaker: fields.text("speaker"), text: fields.text("text"))
            }
            return speech
        }.filter { $0 != ReportDetails.Speech() }
    }
}

extension Day {
    /// A day as people write it: `2024-08-29`, `29.08.2024`, `29 августа 2024 г.`; nil where it is none.
    public init?(written text: String) {
        guard let day = WrittenDay.day(text) else { return nil }
        self = day
    }
}
