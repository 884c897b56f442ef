import PlanPage
import Synchronization
import Testing

@testable import PageServer

/// What each answer carries.
@Suite(.serialized) struct AnswerTests {
    @Test func everyAnswerKeepsThePageToItself() async throws {
        try await TestServer.run { server in
            let answers = [
                try await server.get("/"), try await server.get("/asset"),
                try await server.get("/", [("Host", "evil")]),
                try await server.get("/", [("Cookie", nil)]), try await server.get("/.."),
                try await server.get("/?key=\(server.key)"), try await server.send(server.head("PUT", "/")),
                try await server.send("nonsense\r\n\r\n"), try await server.post("/", "text/plain", [1]),
            ]
            #expect(answers.map(\.status) == [200, 200, 421, 403, 404, 303, 405, 400, 400])
            for answer in answers {
                for (name, value) in ResponseHead.always { #expect(answer[name] == [value], "\(name)") }
                let policy = answer["content-security-policy"].first ?? ""
                #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
                #expect(answer["date"].first?.wholeMatch(of: #/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/#) != nil)
                #expect(answer["content-length"] == [String(answer.body.count)])
                #expect(answer["server"].isEmpty && !answer.fields.contains { $0.name.hasPrefix("access-control") })
            }
            #expect(
                answers.map { $0["cache-control"] == ["no-store"] } == [true, false] + Array(repeating: true, count: 7))
            #expect(answers[1]["cache-control"] == ["private, max-age=31536000, immutable"])
            #expect(answers[6]["allow"] == ["GET, HEAD, POST"])
        }
    }

    @Test func headIsAnsweredAsGetWithoutTheBody() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(server.head("HEAD", "/a/b"))
            let answer = try await connection.answer(isHead: true)
            #expect(answer.status == 200 && answer["content-length"] == ["3"])
            // Nothing of a body is between it and the next.
            await connection.send(server.head("GET", "/c"))
            expect(try await connection.answer().text == "c")
            #expect(server.echo.requests.withLock { $0.map(\.method) } == [.get, .get])
        }
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
    func otherMethodsAreNone(method: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.send(server.head(method, "/"))
            #expect(answer.status == 405 || answer.status == 400, "\(method): \(answer.status)")
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func theChosenLanguageIsRemembered() async throws {
        try await TestServer.run { server in
            let answer = try await server.get("/?lang=be")
            #expect(answer["set-cookie"] == ["plankit-lang=be; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"])
            // Nobody can put another header field into it.
            let evil = try await server.get("/?lang=be%0D%0ASet-Cookie:%20a")
            #expect(evil["set-cookie"].count == 1)
            let next = try await server.get(
                "/.", [("Cookie", "plankit-lang=be; \(server.cookie)"), ("Accept-Language", "ru,en;q=0.5")])
            #expect(next.text == "notFound be ru,en;q=0.5")
            for cookie in ["plankit-lang=", "plankit-lang=<b>", "plankit-lang=bebebebebe", "lang=be"] {
                let next = try await server.get("/.", [("Cookie", "\(cookie); \(server.cookie)")])
                #expect(next.text == "notFound  ")
            }
        }
    }

    @Test func aFileToKeepIsNamed() async throws {
        try await TestServer.run { server in
            let answer = try await server.get("/?file=%D0%9F.csv&say=a")
            #expect(answer["content-disposition"] == ["attachment; filename=\"_.csv\"; filename*=UTF-8''%D0%9F.csv"])
        }
    }

    @Test func aLargeAnswerComesWhole() async throws {
        try await TestServer.run { server in
            expect(try await server.get("/?bytes=20000000").body.count == 20_000_000)
        }
    }

    @Test func manyRequestsFollowOnOneConnection() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(port: server.port)
            for number in 0..<50 {
                await connection.send(server.head("GET", "/\(number)"))
                expect(try await connection.answer().text == "\(number)")
            }
            // All at once, answered in their order.
            await connection.send((0..<30).map { server.head("GET", "/\($0)") }.joined())
            for number in 0..<30 { expect(try await connection.answer().text == "\(number)") }
            await connection.send(server.head("GET", "/last", [("Connection", "close")]))
            expect(try await connection.answer()["connection"] == ["close"])
            #expect(await connection.isClosed())
        }
    }
}
