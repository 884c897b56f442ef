import Synchronization
import Testing

@testable import PageServer

/// Who may ask: the browser that was opened, and nobody else.
@Suite(.serialized) struct GateTests {
    @Test func aHostThatIsNotThisComputerIsForeign() async throws {
        try await TestServer.run { server in
            let port = server.port
            for host in [
                nil, "", "evil.example", "evil.example:\(port)", "127.0.0.1", "127.0.0.1:\(port + 1)",
                "127.0.0.1:\(port).",
                "127.0.0.1.:\(port)", "127.1:\(port)", "0.0.0.0:\(port)", "[::]:\(port)",
                "localhost.evil.example:\(port)",
                "127.0.0.1:\(port)@evil.example", "127.0.0.1:0\(port)", "2130706433:\(port)", "localhost.:\(port)",
            ] {
                let answer = try await server.get("/", [("Host", host)])
                // A host that is no host at all is no request (llhttp in swift-nio 2.101 lets all of these through).
                #expect(answer.status == 421 || answer.status == 400, "\(host ?? "none"): \(answer.status)")
            }
            for host in ["127.0.0.1:\(port)", "localhost:\(port)", "LOCALHOST:\(port)", "[::1]:\(port)"] {
                expect(try await server.get("/", [("Host", host)]).status == 200, "\(host)")
            }
            #expect(server.echo.requests.withLock { $0.count } == 4)
        }
    }

    @Test func twoHostsAreForeignWhateverTheirOrder() async throws {
        try await TestServer.run { server in
            let (own, foreign) = ("127.0.0.1:\(server.port)", "evil.example")
            for hosts in [[own, foreign], [foreign, own], [own, own]] {
                let answer = try await server.get("/", hosts.map { ("Host", $0) })
                #expect(answer.status == 421 || answer.status == 400, "\(hosts): \(answer.status)")
            }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func anAddressWithAHostInItIsNoRequest() async throws {
        try await TestServer.run { server in
            for target in ["http://127.0.0.1:\(server.port)/", "http://evil.example/", "*", "evil.example:80", "//x"] {
                let answer = try await server.get(target)
                #expect([400, 404].contains(answer.status), "\(target): \(answer.status)")
            }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func aFormOfAnotherPageIsForeign() async throws {
        try await TestServer.run { server in
            let own = "http://127.0.0.1:\(server.port)"
            func post(_ fields: [(String, String?)]) async throws -> Int {
                try await server.post("/", "application/x-www-form-urlencoded", [], fields).status
            }
            let foreign: [[(String, String?)]] = [
                [("Origin", nil)], [("Origin", "null")], [("Origin", "http://evil.example")],
                [("Origin", "https://127.0.0.1:\(server.port)")], [("Origin", "http://127.0.0.1:\(server.port + 1)")],
                [("Origin", "http://127.0.0.1")], [("Origin", "http://localhost:\(server.port)")],
                [("Origin", own), ("Origin", own)], [("Origin", own), ("Sec-Fetch-Site", "same-site")],
                [("Origin", own), ("Sec-Fetch-Site", "cross-site")], [("Origin", own), ("Sec-Fetch-Site", "none")],
                [("Origin", nil), ("Sec-Fetch-Site", "same-site")],
            ]
            for fields in foreign { expect(try await post(fields) == 403, "\(fields)") }
            expect(try await post([]) == 200)
            expect(try await post([("Origin", nil), ("Sec-Fetch-Site", "same-origin")]) == 200)
            expect(try await post([("Origin", own), ("Sec-Fetch-Site", "same-origin")]) == 200)
            #expect(server.echo.requests.withLock { $0.count } == 3)
        }
    }

    /// What Chromium 156 sends with a link, a picture and a frame of a page on another port, which is `same-site` and
    /// carries the cookie.
    @Test func ofAnotherPageALinkIsFollowedAndNothingIsFetchedIntoIt() async throws {
        try await TestServer.run { server in
            func get(_ site: String, _ mode: String, _ destination: String) async throws -> Int {
                try await server.get(
                    "/", [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)]
                ).status
            }
            for site in ["same-site", "cross-site"] {
                expect(try await get(site, "navigate", "document") == 200)
                expect(try await get(site, "no-cors", "image") == 403)
                expect(try await get(site, "no-cors", "script") == 403)
                expect(try await get(site, "cors", "empty") == 403)
                expect(try await get(site, "navigate", "iframe") == 403)
                expect(try await get(site, "navigate", "object") == 403)
            }
            expect(try await get("none", "navigate", "document") == 200)
            expect(try await get("same-origin", "no-cors", "image") == 200)
        }
    }

    @Test func theKeyIsGoodForOneUse() async throws {
        try await TestServer.run(enters: false) { server in
            expect(try await server.send(server.head("GET", "/", cookie: nil)).status == 403)
            let other = try await server.send(server.head("GET", "/?key=\(Secret().text)", cookie: nil))
            #expect(other.status == 403)
            // A program that only looks whether the address is there does not use it up.
            let look = try await server.send(server.head("HEAD", "/?key=\(server.key)", cookie: nil), isHead: true)
            #expect(look.status == 403)
            let first = try await server.send(server.head("GET", "/?key=\(server.key)", cookie: nil))
            #expect(first.status == 303 && first["location"] == ["/"])
            let field = try #require(first["set-cookie"].first)
            #expect(field.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
            let cookie = String(field.prefix { $0 != ";" })
            #expect(!cookie.contains(server.key))
            let second = try await server.send(server.head("GET", "/?key=\(server.key)", cookie: nil))
            #expect(second.status == 403 && second["set-cookie"].isEmpty && second.text.hasPrefix("keyMissing"))
            // The one who has the cookie is led on.
            let known = try await server.get("/?key=\(server.key)", [("Cookie", cookie)])
            #expect(known.status == 303 && known["location"] == ["/"] && known["set-cookie"].isEmpty)
            expect(try await server.get("/", [("Cookie", cookie)]).status == 200)
        }
    }

    @Test func theKeyOpensOnlyAtTheRoot() async throws {
        try await TestServer.run(enters: false) { server in
            expect(try await server.send(server.head("GET", "/a?key=\(server.key)", cookie: nil)).status == 403)
            expect(try await server.send(server.head("POST", "/?key=\(server.key)", cookie: nil)).status == 403)
            expect(try await server.send(server.head("GET", "/?key=\(server.key)", cookie: nil)).status == 303)
        }
    }

    /// Chromium 156, opened by a link of another site: behind a redirection it sends no strict cookie.
    @Test func whoComesFromAnotherSiteIsLedOnByAPage() async throws {
        try await TestServer.run(enters: false) { server in
            let answer = try await server.send(
                server.head(
                    "GET", "/?key=\(server.key)",
                    [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")],
                    cookie: nil))
            #expect(answer.status == 200 && answer["refresh"] == ["0; url=/"] && answer["set-cookie"].count == 1)
        }
    }

    @Test func aWrongCookieIsNone() async throws {
        try await TestServer.run { server in
            let name = "plankit-\(server.port)"
            let value = String(server.cookie.dropFirst(name.count + 1))
            for cookie in [
                nil, "", name, "\(name)=", "\(name)=\(value)x", "\(name)=\(value.dropLast())", "x\(name)=\(value)",
                "\(name)=\(server.key)", "plankit-1=\(value)", "\(name)=\(String(value.reversed()))",
            ] {
                for target in ["/", "/asset"] {
                    let answer = try await server.get(target, [("Cookie", cookie)])
                    #expect(answer.status == 403 && answer.text.hasPrefix("keyMissing"), "\(cookie ?? "none")")
                }
            }
            // Another port may have added one of the same name, and other programs theirs.
            for cookie in ["\(name)=other; \(server.cookie)", "a=b;\(server.cookie);c=d"] {
                expect(try await server.get("/", [("Cookie", cookie)]).status == 200)
            }
        }
    }

    @Test func secretsAreLongAndNeverTheSame() {
        let secrets = (0..<1000).map { _ in Secret().text }
        #expect(Set(secrets).count == 1000 && secrets.allSatisfy { $0.utf8.count == 43 })
        let secret = Secret()
        #expect(secret.matches(secret.text))
        #expect(
            !secret.matches("") && !secret.matches(secret.text + "A") && !secret.matches(String(secret.text.dropLast()))
        )
    }
}
