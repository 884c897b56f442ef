import OfficePackage
import Testing

struct PercentEncodingTests {
    @Test(arguments: [
        ("plan-2025.docx", "plan-2025.docx"), ("план", "%D0%BF%D0%BB%D0%B0%D0%BD"), ("a b%\n", "a%20b%25%0A"),
        ("1/2?", "1%2F2%3F"), ("", ""),
    ])
    func aTextIsEncodedAndDecoded(text: String, encoded: String) {
        #expect(PercentEncoding.encoded(text, keeping: "-._~") == encoded)
        #expect(PercentEncoding.decoded(encoded.utf8) == text)
        #expect(PercentEncoding.decoded(encoded.lowercased().utf8) == text.lowercased())
    }

    @Test func someSignsStayAndAPlusIsABlankInFormsOnly() {
        #expect(PercentEncoding.encoded("а/б", keeping: "/") == "%D0%B0/%D0%B1")
        #expect(PercentEncoding.decoded("a+b%2B".utf8) == "a+b+")
        #expect(PercentEncoding.decoded("a+b%2B".utf8, plusIsSpace: true) == "a b+")
    }

    @Test(arguments: ["%", "%4", "%G1", "%+5", "%-5", "%D0", "%FF"])
    func whatIsNoEscapeOrNoTextIsRefused(text: String) {
        #expect(PercentEncoding.decoded(text.utf8) == nil)
    }
}
