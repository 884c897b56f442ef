import TestSupport
import Testing

@testable import PlanKit

/// What LibreOffice is shown of an RTF file: no field that opens another file.
struct RTFGuardTests {
    private func guarded(_ rtf: String) -> (rtf: String, count: Int) {
        let document = RTFGuard.guarded(Array(rtf.utf8))
        return (String(decoding: document.bytes, as: UTF8.self), document.count)
    }

    private func field(_ instruction: String) -> String {
        "{\\rtf1 a{\\field{\\*\\fldinst \(instruction)}{\\fldrslt слово}}b}"
    }

    @Test(arguments: [
        "INCLUDEPICTURE \"file:///etc/a.png\" \\\\d", "{ INCLUDEPICTURE /a.png }", "INCLUDE{\\b PICTURE} a",
        "includepicture a",
        "{\\cf1 INC}{LUDEPICTURE a}", "\\'49NCLUDEPICTURE a", "\\u73?NCLUDEPICTURE a", "{\\*\\x PAGE }INCLUDEPICTURE a",
        "PAGE{\\field{\\*\\fldinst INCLUDEPICTURE a}}", "{\\pict PAGE }INCLUDEPICTURE a", "\\bin3 PAGINCLUDEPICTURE a",
        "INCLUDETEXT a", "IMPORT a", "LINK Word.Document a", "DDEAUTO a b", "DATABASE \\\\d a",
        "HYPERLINK \"INCLUDEPICTURE a\"",
        "PAGE INCLUDEPICTURE a",
    ])
    func aFieldThatOpensAFileIsNoInstruction(_ instruction: String) {
        let (rtf, count) = guarded(field(instruction))
        // What is hidden from readers is not opened; that it is one that would be is told where it can be seen.
        if instruction.uppercased().hasPrefix("INCLUDEP") { #expect(count == 1) }
        #expect(rtf.contains("{\\fldrslt слово}"))
        for place in rtf.ranges(of: "\\fldinst") {
            let words = rtf[place.upperBound...].prefix { $0 != "}" }
            #expect(!words.uppercased().contains("INCLUDE") && !words.contains("a"), "\(rtf)")
        }
    }

    @Test(arguments: [
        (" PAGE ", " PAGE "), ("{\\rtlch\\af0 { NUMPAGES   \\\\* MERGEFORMAT }}", " NUMPAGES   \\\\* MERGEFORMAT "),
        ("HYPERLINK \"http://a/\"", "HYPERLINK \"http://a/\""), ("SEQ Table", "SEQ Table"),
        ("=SUM(ABOVE)", "=SUM(ABOVE)"),
        ("FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffdefres1}}", "FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffdefres1}}"),
    ])
    func aFieldThatOpensNothingKeepsItsInstruction(instruction: String, expected: String) {
        let (rtf, count) = guarded(field(instruction))
        #expect(rtf == field(expected))
        #expect(count == 0)
    }

    @Test(arguments: [
        "{\\rtf1 План\\par}", "{\\rtf1 \\fldinstance a}", "", "{\\rtf1 {\\fldrslt a}}", "\\",
        "{\\rtf1 \\'cf\\bin4 \\\\{}}",
    ])
    func anythingElseStaysAsItIs(_ rtf: String) { #expect(guarded(rtf) == (rtf, 0)) }

    @Test func wordsThatOnlyLookLikeAFieldStayWords() {
        #expect(guarded("{\\rtf1 C:\\\\fldinst.txt}") == ("{\\rtf1 C:\\'5cfldinst.txt}", 0))
        // Where a reader skips one byte of data, the second `\` would begin the control word.
        #expect(!guarded("{\\rtf1 {\\bin1 \\\\fldinst INCLUDEPICTURE a}}").rtf.contains("\\fldinst"))
    }

    @Test(arguments: [
        "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE a", "{\\rtf1{\\fldinst", "\\fldinst", "{\\FLDINST INCLUDETEXT a}",
    ])
    func aFieldThatIsCutOffIsNone(_ rtf: String) {
        #expect(!guarded(rtf).rtf.lowercased().contains("\\fldinst"))
    }

    @Test(arguments: 0..<4)
    func noFieldOfAnyTextOpensAFile(seed: Int) {
        let pieces = [
            "{", "}", "\\", "\\\\", "\\*", "\\fldinst", "\\fldinst ", "\\FldInst", "INCLUDEPICTURE ", "INCLUDE",
            "PICTURE", "PAGE", " ",
            "\\field", "\\fldrslt ", "\\bin2 ", "\\'49", "\\u73?", "\n", "{\\*\\formfield", "FORMTEXT ", "\"a\"", "5",
            "x", "{\\*\\x ",
        ]
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<3_000 {
            let rtf = (0..<Int.random(in: 1...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }
            let result = guarded(rtf.joined()).rtf
            for place in result.ranges(of: "\\fldinst") where result[place.upperBound...].first?.isLetter != true {
                let words = result[place.upperBound...].prefix { $0 != "}" && $0 != "{" }
                #expect(!words.uppercased().contains("INCLUDE"), "\(rtf.joined().debugDescription)")
            }
        }
    }
}
