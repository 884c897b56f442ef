import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// Whether the page with the first table is wider than high.
struct PageShapeTests {
    @Test(arguments: [
        "plan-2024-2025.docx", "plan-2024-2025-autonumbered.docx", "plan-2024-2025-libreoffice.docx",
        "plan-2024-2025.odt", "plan-2024-2025-autonumbered.odt", "plan-2024-2025.fodt",
    ])
    func theOfficialPlanLiesOnItsSide(file: String) throws {
        let bytes = try Fixtures.bytes("official/\(file)")
        let reading =
            file.hasSuffix("docx")
            ? try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: file))
            : try readOpenDocument(bytes)
        #expect(reading.document.properties.isLandscape == true)
    }

    private static let upright = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    private static let onItsSide = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"

    /// A paragraph in which a section ends.
    private static func end(_ size: String) -> String { "<w:p><w:pPr><w:sectPr>\(size)</w:sectPr></w:pPr></w:p>" }

    private static let table = "<w:tbl>\(tr(tc("а")))</w:tbl>"

    @Test(
        arguments: [
            (end(upright) + table + end(onItsSide) + p("я") + "<w:sectPr>\(upright)</w:sectPr>", true),
            (end(onItsSide) + table + "<w:p/><w:sectPr>\(upright)</w:sectPr>", false),
            (end(onItsSide) + p("я") + "<w:sectPr>\(upright)</w:sectPr>", false),
            (table + "<w:p/>" + end(upright) + table + "<w:p/><w:sectPr>\(onItsSide)</w:sectPr>", false),
            // What a revision had before is not what is.
            (
                table
                    + "<w:p/><w:sectPr>\(upright)<w:sectPrChange><w:sectPr>\(onItsSide)</w:sectPr></w:sectPrChange></w:sectPr>",
                false
            ),
            // The sides say it, not the word for the printer (ECMA-376 Part 1, 17.6.13).
            (table + "<w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\" w:orient=\"landscape\"/></w:sectPr>", false),
            (table + "<w:p/><w:sectPr/>", nil), (table + "<w:p/>", nil),
        ] as [(String, Bool?)])
    func thePageOfTheFirstTableCountsInDOCX(body: String, isLandscape: Bool?) throws {
        #expect(try reading(body).document.properties.isLandscape == isLandscape)
    }

    private static let cells =
        "<table:table-row><table:table-cell><text:p>а</text:p></table:table-cell></table:table-row>"
    private static let plain = "<table:table>\(cells)</table:table>"

    @Test(arguments: [
        ("<text:p text:style-name=\"W\">а</text:p>\(plain)", true),
        ("<text:p>а</text:p><table:table table:style-name=\"T\">\(cells)</table:table>", true),
        ("<text:p>а</text:p>\(plain)<text:p text:style-name=\"W\">я</text:p>", false),
        ("<text:p text:style-name=\"W\">а</text:p><text:p text:style-name=\"N\">б</text:p>\(plain)", false),
        ("<text:p text:style-name=\"W\">а</text:p>", true), (plain, false),
    ])
    func thePageOfTheFirstTableCountsInODT(body: String, isLandscape: Bool) throws {
        let document = OdtBuilder(
            body,
            automatic: """
                <style:page-layout style:name="L1"><style:page-layout-properties fo:page-width="21cm" \
                fo:page-height="29.7cm"/></style:page-layout><style:page-layout style:name="L2">\
                <style:page-layout-properties fo:page-width="11.69in" fo:page-height="8.27in"/></style:page-layout>\
                <style:style style:name="W" style:family="paragraph" style:master-page-name="Wide"/>\
                <style:style style:name="N" style:family="paragraph" style:master-page-name="Standard"/>\
                <style:style style:name="T" style:family="table" style:master-page-name="Wide"/>
                """,
            masters: """
                <style:master-page style:name="Wide" style:page-layout-name="L2"/>\
                <style:master-page style:name="Standard" style:page-layout-name="L1"/>
                """)
        #expect(try document.read().document.properties.isLandscape == isLandscape)
        #expect(try readOpenDocument(document.flatBytes()).document.properties.isLandscape == isLandscape)
    }

    @Test func aDocumentThatDoesNotSayItIsNotGuessed() throws {
        // LibreOffice (7.4) shows it upright: without `Standard` no page style is the first.
        let other = OdtBuilder(
            Self.plain,
            automatic: """
                <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="29.7cm" \
                fo:page-height="21cm"/></style:page-layout>
                """, masters: "<style:master-page style:name=\"Wide\" style:page-layout-name=\"L\"/>")
        #expect(try other.read().document.properties.isLandscape == nil)
        #expect(try OdtBuilder(Self.plain).read().document.properties.isLandscape == nil)
    }
}
