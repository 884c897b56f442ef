import PlanPage
import Synchronization
import Testing

@testable import PageServer

/// Paths and names, which nobody above may meet in a second spelling.
@Suite(.serialized) struct AddressTests {
    @Test(arguments: [
        ("/", []), ("/a", ["a"]), ("/a/b", ["a", "b"]),
        ("/%D0%9F%D0%BB%D0%B0%D0%BD%20%C2%AB1%C2%BB.docx", ["План «1».docx"]),
        ("/a+b", ["a+b"]), ("/%25", ["%"]), ("/%252e%252e", ["%2e%2e"]), ("/...", ["..."]), ("/.a", [".a"]),
        ("/?a", []),
        ("/a%3Fb%23c", ["a?b#c"]), ("/%d0%b9", ["й"]),
    ])
    func aPathIsDecodedSegmentBySegment(target: String, path: [String]) throws {
        #expect(try RequestTarget(target).path == path)
    }

    /// Ways out of a folder, in every spelling that some server has fallen for.
    @Test(arguments: [
        "/..", "/../", "/a/../b", "/%2e%2e/a", "/%2E%2e", "/.%2e", "/%2e.", "/%2e", "/.", "/a//b", "//", "//a", "/a/",
        "/..%2f..%2fetc%2fpasswd", "/%2fetc%2fpasswd", "/a%2F", "/..%5c..%5ca", "/a\\b", "/%5C", "/a%00.docx", "/%00",
        "/%0d%0aX:y",
        "/%7f", "/%01",
    ])
    func aWayOutOfAFolderLeadsNowhere(target: String) {
        #expect(throws: Refused(.notFound)) { try RequestTarget(target) }
    }

    @Test(arguments: [
        "", "a", "*", "http://127.0.0.1/", "/%", "/%4", "/%zz", "/%u002e", "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%ae",
        "/%ff",
        "/%ed%a0%80", "/%f8%80%80%80%ae", "/а", "/a b", "/a#b", "/a\u{0}", "/?a=%", "/?a=%ff", "/?%c0%ae",
    ])
    func whatIsNoAddressIsMalformed(target: String) {
        #expect(throws: Refused(.malformed)) { try RequestTarget(target) }
    }

    @Test func ofAQueryEachFieldIsDecoded() throws {
        let query = try RequestTarget("/?a=%D0%B0+b%2B&b&&=c&a=2?3/4").query
        #expect(query.values("a") == ["а b+", "2?3/4"])
        #expect(query["b"] == "" && query[""] == "c" && query.all.count == 4)
    }

    @Test(arguments: [
        ("plan.docx", #"attachment; filename="plan.docx"; filename*=UTF-8''plan.docx"#),
        (
            "План «1» 50%.docx",
            #"attachment; filename="____ _1_ 50_.docx"; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20%C2%AB1%C2%BB%2050%25.docx"#
        ),
        ("a\"b'c.csv", #"attachment; filename="a_b'c.csv"; filename*=UTF-8''a%22b%27c.csv"#),
        ("../a\r\nX: y", #"attachment; filename=".._a__X: y"; filename*=UTF-8''.._a__X%3A%20y"#),
        ("a;b(c)*.zip", #"attachment; filename="a;b(c)*.zip"; filename*=UTF-8''a%3Bb%28c%29%2A.zip"#),
    ])
    func aFileToKeepHasItsName(name: String, field: String) { #expect(ContentDisposition.attachment(name) == field) }

    @Test func overTheWireTheyAreRefusedToo() async throws {
        try await TestServer.run { server in
            for target in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5c", "/a%00"] {
                let answer = try await server.get(target)
                #expect(answer.status == 404 && !answer.text.contains("/"))
            }
            for target in ["/%c0%ae", "/%", "/а"] { expect(try await server.get(target).status == 400, "\(target)") }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }
}
