import Diagnostics
import Foundation
import OfficePackage
import PlanKit
import TestSupport
import Testing

/// Damaged files and files made to do harm: each is read, or meets its named message and leaves nothing behind.
struct HostileTests {
    /// A file of `Fixtures/hostile`, and the message that refuses it.
    struct Refusal: CustomTestStringConvertible {
        let file: String
        let id: DiagnosticID
        let option: String?

        init(_ file: String, _ id: DiagnosticID, option: String? = nil) {
            self.file = file
            self.id = id
            self.option = option
        }

        var testDescription: String { file }
    }

    private func check(_ bytes: [UInt8], name: String, _ id: DiagnosticID, option: String? = nil) throws {
        do throws(PlanKitError) {
            var options = ReadingOptions()
            options.converter = nil
            _ = try PlanReader(options: options).read(bytes, name: name)
            Issue.record("\(name) was read")
        } catch {
            #expect(error.diagnostic.id == id)
            #expect(error.diagnostic.arguments["option"] == option)
        }
        let folder = try TestFolder()
        try folder.write(name, bytes)
        let run = CommandRun("convert", folder.path(name), "-o", folder.path("план.json"))
        #expect(run.status == 3)
        #expect(run.errors.contains("[\(id.rawValue)]"))
        if let option { #expect(run.errors.contains("--limit \(option)=")) }
        #expect(run.output.isEmpty)
        #expect(folder.names == [name])
    }

    @Test(arguments: [
        Refusal("empty.docx", .fileEmpty), Refusal("cut-zip.docx", .zipCutShort), Refusal("cut-zip.odt", .zipCutShort),
        Refusal("cut-xml.docx", .xmlCutShort), Refusal("utf8.docx", .xmlEncoding),
        Refusal("password.docx", .passwordProtected), Refusal("password.odt", .passwordProtected),
        Refusal("content-type-wrong.docx", .contentTypeWrong), Refusal("content-type-twice.docx", .contentTypeWrong),
        Refusal("content-type-sheet.docx", .documentWithoutTable), Refusal("rel-loop.docx", .contentTypeWrong),
        Refusal("duplicate.docx", .packageEntryDuplicate), Refusal("case-twin.docx", .packageEntryDuplicate),
        Refusal("dotdot.docx", .packageEntryEscapes), Refusal("absolute.docx", .packageEntryEscapes),
        Refusal("laughs.docx", .xmlDoctype), Refusal("laughs.odt", .xmlDoctype),
        Refusal("external-entity.docx", .xmlDoctype), Refusal("external-dtd.docx", .xmlDoctype),
        Refusal("deep-100000.docx", .limitExceeded, option: "depth"),
        Refusal("deep-100000.odt", .limitExceeded, option: "depth"),
        Refusal("deep-unknown.docx", .limitExceeded, option: "depth"),
        Refusal("nested-2000.docx", .limitExceeded, option: "table-depth"),
        Refusal("attribute-known.docx", .limitExceeded, option: "attribute-bytes"),
        Refusal("gridspan.docx", .limitExceeded, option: "columns"),
        Refusal("gridspan-16000.docx", .limitExceeded, option: "grid-cells"),
        Refusal("rows-1048576.odt", .limitExceeded, option: "repeats"),
        Refusal("columns-1048576.odt", .limitExceeded, option: "repeats"),
        Refusal("spaces.odt", .limitExceeded, option: "spaces"),
        Refusal("spaces-many.odt", .limitExceeded, option: "spaces"),
    ])
    func aHostileFileMeetsItsOwnMessage(_ refusal: Refusal) throws {
        let bytes = try Fixtures.bytes("hostile/\(refusal.file)")
        try check(bytes, name: refusal.file, refusal.id, option: refusal.option)
    }

    @Test(arguments: ["rtf-as.docx", "html-as.docx"])
    func anOlderFormatUnderAnotherNameIsKnown(_ file: String) throws {
        var options = ReadingOptions()
        options.converter = nil
        let bytes = try Fixtures.bytes("hostile/\(file)")
        do throws(PlanKitError) {
            _ = try PlanReader(options: options).read(bytes, name: file)
            Issue.record("\(file) was read")
        } catch {
            #expect(error.diagnostic.id == .formatOutdated)
        }
    }

    @Test(arguments: [
        "odt-as.docx", "attribute.docx", "nested-500.docx", "nested-500.odt", "nested-1400.docx", "style-loop.docx",
        "missing-parts.docx", "rel-loop-parts.docx", "rows-blank-1048576.odt", "columns-blank-1048576.odt",
    ])
    func whatOnlyLooksHostileIsRead(_ file: String) throws {
        let folder = try TestFolder()
        let run = CommandRun("convert", Fixtures.path("hostile/\(file)"), "-o", folder.path("план.json"))
        #expect(run.status == 0)
        #expect(try folder.text("план.json").contains("\"title\""))
    }

    // MARK: Files too big to keep

    @Test func aBombIsRefusedBeforeItIsHeld() throws {
        // 90 MB of cells in less than half a MB: the directory names the size, so not a byte need be inflated.
        let row = "<w:tr>\(String(repeating: "<w:tc/>", count: 40))</w:tr>"
        let body = "<w:tbl>\(String(repeating: row, count: 300_000))</w:tbl>"
        let bytes = try DocxBuilder(body).bytes()
        try check(bytes, name: "бомба.docx", .limitExceeded, option: "expansion")
        do throws(PlanKitError) {
            _ = try PlanReader().read(bytes, name: "бомба.docx")
        } catch {
            // Counted piece by piece, the ratio would be one past the limit; it is the whole part's.
            let ratio = error.diagnostic.arguments["value"].flatMap { Int($0) } ?? 0
            #expect(ratio > PackageLimits.standard.maximumExpansionRatio + 1)
        }
    }

    @Test func sixtyThousandEntriesAreTooMany() throws {
        let writer = try PackageWriter()
        for index in 0..<60_000 { try writer.add("e/\(index)", [120]) }
        try check(try writer.finish(), name: "части.docx", .limitExceeded, option: "entries")
    }

    @Test func aMillionMergedRowsAreTooManyForTheirBytes() throws {
        let row = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>"
        let body = "<w:tbl>\(String(repeating: row, count: 1_000_000))</w:tbl>"
        try check(try DocxBuilder(body).bytes(), name: "строки.docx", .limitExceeded, option: "expansion")
    }

    /// Documents of a million small things, each within every other limit; some 20 MB once they are inflated.
    @Test(arguments: [
        ("клетки", "<w:tbl>", "<w:tr><w:tc/><w:tc/><w:tc/><w:tc/></w:tr>", 400_000, "</w:tbl>"),
        ("абзацы", "", "<w:p/>", 400_000, ""),
        ("строки", "<w:p>", "<w:r><w:br/></w:r>", 6_000_000, "</w:p>"),
        ("таблицы", "", "<w:p/><w:tbl><w:tr><w:tc/></w:tr></w:tbl>", 200_000, ""),
        ("текст", "", "<w:p><w:r><w:t>слово и дело</w:t></w:r></w:p>", 200_000, ""),
        ("поля", "<w:p>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 1_200_000, "</w:p>"),
        ("сноски", "<w:p>", "<w:r><w:footnoteReference w:id=\"#\"/></w:r>", 400_000, "</w:p>"),
    ])
    func aMillionSmallThingsMeetTheLimitOfMemory(
        _ name: String, _ head: String, _ unit: String, _ count: Int, _ tail: String
    ) throws {
        let units =
            unit.contains("#")
            ? (0..<count).map { unit.replacing("#", with: String($0)) }.joined() : String(repeating: unit, count: count)
        var options = ReadingOptions()
        // Repeated units deflate better than the limit of expansion allows.
        options.limits.maximumExpansionRatio = 10_000
        let bytes = try DocxBuilder(head + units + tail).bytes()
        do throws(PlanKitError) {
            _ = try PlanReader(options: options).read(bytes, name: "план.docx")
            Issue.record("\(name): was read")
        } catch {
            #expect(error.diagnostic.id == .limitExceeded)
            #expect(error.diagnostic.arguments["option"] == "memory")
        }
    }

    @Test(arguments: ["5.05.2025, ", "Иванов И.И., ", "слово ", "<w:br/>"])
    func aCellOfABookIsRefused(_ words: String) throws {
        let count = 300_000 / (words.hasPrefix("<") ? 1 : words.utf8.count)
        let text = String(repeating: words, count: count)
        let run = words.hasPrefix("<") ? "<w:r>\(text)<w:t>а</w:t></w:r>" : "<w:r><w:t>\(text)</w:t></w:r>"
        let body = "<w:tbl><w:tr><w:tc><w:p>\(run)</w:p></w:tc></w:tr></w:tbl>"
        try check(try DocxBuilder(body).bytes(), name: "книга.docx", .limitExceeded, option: "text-bytes")
    }

    @Test func aTagThatNeverEndsIsNotHeld() throws {
        let value = String(repeating: "a", count: 30 << 20)
        let tag = "<w:p><w:bookmarkStart w:name=\"\(value)\"/></w:p>"
        try check(try DocxBuilder(tag).bytes(), name: "метка.docx", .limitExceeded, option: "attribute-bytes")
        try check(
            try DocxBuilder("<!--\(value)--><w:p/>").bytes(), name: "заметка.docx", .limitExceeded,
            option: "attribute-bytes")
    }

    @Test func aTagOfManyAttributesAndManyNamesMeetTheirLimits() throws {
        let attributes = (0..<2_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        try check(
            try DocxBuilder("<w:p \(attributes)/>").bytes(), name: "атрибуты.docx", .limitExceeded, option: "attributes"
        )
        let names = (0..<400_000).map { "<a\($0)/>" }.joined()
        try check(try DocxBuilder(names).bytes(), name: "имена.docx", .limitExceeded, option: "name-bytes")
    }

    // MARK: Limits

    @Test(arguments: [
        ("file-bytes", "nested-500.docx"), ("entries", "nested-500.docx"), ("part-bytes", "nested-500.docx"),
        ("depth", "nested-500.docx"), ("attribute-bytes", "nested-500.docx"), ("table-depth", "nested-500.docx"),
        ("grid-cells", "nested-500.docx"), ("columns", "missing-parts.docx"), ("repeats", "rows-1048576.odt"),
        ("spaces", "spaces.odt"), ("memory", "nested-500.docx"), ("attributes", "odt-as.docx"),
        ("text-bytes", "odt-as.docx"),
        ("name-bytes", "odt-as.docx"),
    ])
    func aLimitThatIsPassedNamesTheOptionThatRaisesIt(_ option: String, _ file: String) {
        let run = CommandRun("convert", Fixtures.path("hostile/\(file)"), "--limit", "\(option)=1")
        #expect(run.status == 3)
        #expect(run.errors.contains("--limit \(option)="))
        #expect(PackageLimits.options.contains { $0.name == option })
    }
}
