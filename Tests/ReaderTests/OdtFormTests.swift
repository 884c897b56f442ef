import Diagnostics
import DocumentModel
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Controls of forms, and the marks that LibreOffice makes of Word's form fields.
struct OdtFormTests {
    private func control(_ element: String) throws -> [String] {
        let forms = "<office:forms><form:form form:name=\"Форма\">\(element)</form:form></office:forms>"
        return try OdtBuilder("\(forms)<text:p>Срок:<draw:control draw:control=\"c1\"/></text:p>").read().paragraphs
    }

    @Test(arguments: [
        ("<form:text form:id=\"c1\" form:value=\"май\"/>", "Срок: май"),
        ("<form:text xml:id=\"c1\" form:value=\"май\" form:current-value=\"июнь\"/>", "Срок: июнь"),
        ("<form:date form:id=\"c1\" form:current-value=\"2025-05-15\"/>", "Срок: 2025-05-15"),
        (
            "<form:combobox form:id=\"c1\" form:current-value=\"июль\"><form:item form:label=\"май\"/></form:combobox>",
            "Срок: июль"
        ),
        (
            "<form:listbox form:id=\"c1\"><form:option form:label=\"май\"/><form:option form:label=\"июнь\" "
                + "form:current-selected=\"true\"/></form:listbox>", "Срок: июнь"
        ),
        (
            "<form:textarea form:id=\"c1\" form:value=\"раз два\"><text:p>раз</text:p><text:p>два</text:p></form:textarea>",
            "Срок: раз\nдва"
        ),
        ("<form:checkbox form:id=\"c1\" form:label=\"да\" form:current-state=\"checked\"/>", "Срок: \u{2612} да"),
        ("<form:radio form:id=\"c1\" form:label=\"нет\"/>", "Срок: \u{2610} нет"),
        ("<form:fixed-text form:id=\"c1\" form:label=\"октябрь\"/>", "Срок: октябрь"),
        ("<form:password form:id=\"c1\" form:value=\"x\"/>", "Срок:"), ("<form:text form:id=\"c2\"/>", "Срок:"),
    ])
    func aControlShowsWhatWasTypedOrChosen(element: String, text: String) throws {
        #expect(try control(element) == [text])
    }

    @Test func fieldMarksShowWhatWordsFormFieldsShow() throws {
        func mark(_ type: String, _ parameters: [(String, String)]) -> String {
            let list = parameters.map { "<field:param field:name=\"\($0.0)\" field:value=\"\($0.1)\"/>" }.joined()
            return "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.\(type)\">\(list)</field:fieldmark>"
        }
        let box = mark("FORMCHECKBOX", [("Checkbox_Checked", "true")])
        let empty = mark("FORMCHECKBOX", [])
        let list = mark(
            "FORMDROPDOWN",
            [("Dropdown_ListEntry", "май"), ("Dropdown_ListEntry", "июнь"), ("Dropdown_Selected", "1")])
        let text =
            "<field:fieldmark-start><field:param field:name=\"Content\" field:value=\"x\"/></field:fieldmark-start>"
        let reading = try OdtBuilder(
            B.table(B.row(B.cell(box), B.cell(empty), B.cell(list), B.cell("\(text)да<field:fieldmark-end/>")))
        ).read()
        #expect(reading.tables.first?.sketch == "\u{2612}|\u{2610}|июнь|да")
    }

    @Test func theCodeOfAFieldIsNoText() throws {
        let field =
            "<field:fieldmark-start><field:param/></field:fieldmark-start>QUOTE <text:s/>x<field:fieldmark-separator/>"
        let end = "<field:fieldmark-end/>"
        let body = "<text:p>а \(field)б\(end) в</text:p><text:p>\(field)г \(field)д\(end)\(end)е</text:p>"
        #expect(try OdtBuilder(body).read().paragraphs == ["а б в", "г де"])
    }
}
