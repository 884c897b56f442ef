import PlanPage
import Testing

@testable import PageServer

/// A form comes in pieces that end anywhere.
@Suite(.serialized) struct MultipartTests {
    /// What a form holds: the headers, with the content of each part.
    private static func parse(
        _ chunks: [[UInt8]], boundary: String = "----b"
    ) throws -> [(header: PartHeader, content: [UInt8], isEnded: Bool)] {
        var parser = try #require(MultipartParser(boundary: boundary, headerLimit: 500))
        var parts: [(header: PartHeader, content: [UInt8], isEnded: Bool)] = []
        for chunk in chunks {
            try parser.take(chunk) { (event) throws(Refused) in
                switch event {
                case .part(let header): parts.append((header, [], false))
                case .bytes(let bytes): parts[parts.count - 1].content += bytes
                case .partEnd: parts[parts.count - 1].isEnded = true
                }
            }
        }
        try parser.finish()
        return parts
    }

    /// Contents full of what nearly is a boundary.
    private static let contents: [[UInt8]] = [
        [], Array("\r\n".utf8), Array("\r\n------".utf8), Array("\r\r\n\r\n------\r\n------a".utf8),
        Array("------b\r\n\r\r\n-----b--\r\n".utf8), Array("\n------b--\n".utf8), [0, 0xFF, 0x0D], Array("План\r".utf8),
    ]

    private static let form: [UInt8] = FormTests.multipart(
        contents.enumerated().map { number, content in
            number.isMultiple(of: 2)
                ? FormTests.file("f\(number)", "План.docx", content)
                : ("Content-Disposition: form-data; name=\"f\(number)\"", content)
        })

    private static func check(_ chunks: [[UInt8]]) throws -> Bool {
        let parts = try parse(chunks)
        return parts.map(\.content) == contents && parts.allSatisfy(\.isEnded)
            && parts.map(\.header.name) == contents.indices.map { "f\($0)" }
            && parts.map(\.header.fileName) == contents.indices.map { $0.isMultiple(of: 2) ? "План.docx" : nil }
    }

    @Test func piecesOfEachSizeGiveTheSameForm() throws {
        for size in 1...Self.form.count {
            let chunks = stride(from: 0, to: Self.form.count, by: size).map {
                Array(Self.form[$0..<min($0 + size, Self.form.count)])
            }
            #expect(try Self.check(chunks), "pieces of \(size)")
        }
    }

    @Test func twoCutsAnywhereGiveTheSameForm() throws {
        // Each cut, with others that are within a boundary behind it.
        for first in 0...Self.form.count {
            for second in [1, 2, 5, 11].map({ first + $0 }) where second <= Self.form.count {
                let chunks = [
                    Array(Self.form[..<first]), Array(Self.form[first..<second]), Array(Self.form[second...]),
                ]
                guard try !Self.check(chunks) else { continue }
                Issue.record("cuts at \(first) and \(second)")
                return
            }
        }
    }

    @Test(arguments: 0..<100) func cutsByChanceGiveTheSameForm(seed: Int) throws {
        var random = Xorshift(seed)
        var chunks: [[UInt8]] = []
        var rest = Self.form[...]
        while !rest.isEmpty {
            let size = min(rest.count, Int(random.next() % 40))
            chunks.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        #expect(try Self.check(chunks))
    }

    @Test func aFormThatEndsEarlyIsNone() {
        for count in 0..<(Self.form.count - 2) {
            #expect(throws: Refused(.malformed), "\(count) bytes") { try Self.parse([Array(Self.form.prefix(count))]) }
        }
        #expect(throws: Never.self) { try Self.parse([Array(Self.form.dropLast(2))]) }
    }

    @Test func aByteThatChangesNeverMakesTheParserFail() throws {
        var random = Xorshift(7)
        for _ in 0..<600 {
            var form = Self.form
            for _ in 0..<Int(1 + random.next() % 4) {
                form[Int(random.next() % UInt64(form.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            let size = Int(1 + random.next() % 60)
            let chunks = stride(from: 0, to: form.count, by: size).map { Array(form[$0..<min($0 + size, form.count)]) }
            // However it is cut, it is refused, or is the same.
            let whole = try? Self.parse([form]).map(\.content)
            let parts = try? Self.parse(chunks).map(\.content)
            #expect(parts == whole)
        }
    }

    @Test func anEmptyFormHasNoParts() throws {
        #expect(try Self.parse([Array("------b--\r\n".utf8)]).isEmpty)
        #expect(try Self.parse([Array("------b--".utf8)]).isEmpty)
    }

    /// Chromium 156 and Firefox write names so (WHATWG HTML, 4.10.21.8).
    @Test(arguments: [
        ("name=\"a\"; filename=\"План работы.docx\"", "a", "План работы.docx"),
        ("name=\"a\"; filename=\"50%22%0D%0A%25.docx\"", "a", "50\"\r\n%25.docx"),
        ("name=\"a\"; filename=\"a\\b\\\"", "a", "a\\b\\"), ("NAME=a; FileName=b", "a", "b"),
        ("  name=\"a;b=c\" ;filename=\"\"; ", "a;b=c", ""), ("name=\"a\"; x=y", "a", nil),
    ])
    func namesAreReadAsBrowsersWriteThem(parameters: String, name: String, fileName: String?) throws {
        let header = try PartHeader(ArraySlice("content-disposition: form-data; \(parameters)".utf8))
        #expect(header.name == name && header.fileName == fileName)
    }

    @Test(arguments: [
        ("План.docx", "План.docx"), ("../a.docx", "a.docx"), ("/etc/passwd", "passwd"), ("C:\\a\\b.odt", "b.odt"),
        ("..", ""), (".", ""), ("", ""), ("a/", ""), ("a\u{0}b\r\n", "a_b__"), ("..docx", "..docx"),
        (".hidden", ".hidden"),
    ])
    func aFilesNameIsNoPath(name: String, cleaned: String) { #expect(FileName.cleaned(name) == cleaned) }

    @Test(arguments: ["", String(repeating: "a", count: 71), "a\"b", "a\r\n", "пл", "a "])
    func aBoundaryIsOneToSeventyLetters(boundary: String) {
        #expect(MultipartParser(boundary: boundary, headerLimit: 10) == nil)
        #expect(MultipartParser(boundary: String(repeating: "a", count: 70), headerLimit: 10) != nil)
    }
}

/// Chance that is the same each time.
struct Xorshift: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D >> 11
    }
}
