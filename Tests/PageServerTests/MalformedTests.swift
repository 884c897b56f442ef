import Synchronization
import Testing

@testable import PageServer

/// What is no HTTP, or nearly is.
@Suite(.serialized) struct MalformedTests {
    /// Each is refused with 400; those that could be two requests to another reader (RFC 9112, 11.2) above all.
    private static func requests(_ server: TestServer) -> [(name: String, text: String)] {
        let type = ("Content-Type", FormTests.simpleType)
        func head(_ fields: [(String, String?)]) -> String { server.head("POST", "/", [type] + fields.map { $0 }) }
        return [
            // The last line break is one sign in Swift: what is added stands before it.
            ("nonsense", "nonsense\r\n\r\n"), ("no version", "GET /\r\n\r\n"),
            ("a zero", "GET /\u{0} HTTP/1.1\r\n\r\n"),
            ("another version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n"), ("TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}"),
            ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            ("a field without a colon", head([]).dropLast() + "abc\r\n\r\n"),
            ("a space before the colon", head([]).dropLast() + "Content-Length : 3\r\n\r\na=1"),
            ("a folded field", head([]).dropLast() + "X-A: b\r\n c\r\n\r\n"),
            ("two lengths", head([("Content-Length", "3"), ("Content-Length", "4")]) + "a=12"),
            ("two lengths in one", head([("Content-Length", "3, 4")]) + "a=12"),
            ("a negative length", head([("Content-Length", "-1")])),
            ("a length with a sign", head([("Content-Length", "+3")]) + "a=1"),
            ("a hexadecimal length", head([("Content-Length", "0x3")]) + "a=1"),
            ("a length beyond all numbers", head([("Content-Length", "99999999999999999999999")])),
            ("length and chunks", head([("Content-Length", "3"), ("Transfer-Encoding", "chunked")]) + "0\r\n\r\n"),
            ("chunks and length", head([("Transfer-Encoding", "chunked"), ("Content-Length", "3")]) + "0\r\n\r\n"),
            ("another encoding", head([("Transfer-Encoding", "gzip")]) + "a=1"),
            ("chunked not last", head([("Transfer-Encoding", "chunked, gzip")]) + "0\r\n\r\n"),
            ("a bad chunk", head([("Transfer-Encoding", "chunked")]) + "zz\r\n\r\n"),
            ("a chunk beyond all numbers", head([("Transfer-Encoding", "chunked")]) + "fffffffffffffffff\r\n"),
            ("a chunk that is longer than it says", head([("Transfer-Encoding", "chunked")]) + "1\r\nabc\r\n0\r\n\r\n"),
            ("a coded body", head([("Content-Length", "3"), ("Content-Encoding", "gzip")]) + "a=1"),
        ]
    }

    @Test func eachIsRefusedAndTheConnectionClosed() async throws {
        try await TestServer.run { server in
            for (name, text) in Self.requests(server) {
                let connection = try RawConnection(port: server.port)
                await connection.send(text)
                let answer = try? await connection.answer()
                #expect(answer?.status == 400, "\(name): \(answer?.status ?? 0)")
                #expect(answer?.text.hasPrefix("malformed") ?? true, "\(name): \(answer?.text ?? "")")
                #expect(answer?["connection"] == ["close"], "\(name)")
                connection.finishSending()
                #expect(await connection.isClosed(), "\(name)")
            }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func aHeadThatIsTooLargeIsRefused() async throws {
        try await TestServer.run { server in
            let long = String(repeating: "a", count: 20_000)
            let texts = [
                server.head("GET", "/\(long)"), server.head("GET", "/", [("X-A", long)]),
                server.head("GET", "/", [(long, "a")]),
                server.head("GET", "/", (0..<200).map { ("X-\($0)", "a") }),
                server.head("GET", "/", (0..<50).map { ("X-\($0)", String(repeating: "a", count: 4000)) }),
                server.head("GET", "/\(String(repeating: "a", count: 2_000_000))"),
            ]
            for text in texts {
                let answer = try await server.send(text)
                #expect(answer.status == 413 || answer.status == 400, "\(text.prefix(40)): \(answer.status)")
                for (name, value) in ResponseHead.always { #expect(answer[name] == [value]) }
            }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func noBytesByChanceEndTheServer() async throws {
        try await TestServer.run { server in
            var random = Xorshift(3)
            let form = FormTests.multipart([FormTests.file("f", "План.docx", [1, 2, 3]), FormTests.field("a", "b")])
            let fields: [(String, String?)] = [
                ("Content-Type", FormTests.multipartType), ("Content-Length", String(form.count)),
            ]
            let whole = Array(server.head("POST", "/a?b=c", fields).utf8) + form
            for _ in 0..<200 {
                var bytes = whole
                for _ in 0..<Int(1 + random.next() % 3) {
                    bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
                }
                let connection = try RawConnection(port: server.port)
                await connection.send(bytes)
                connection.finishSending()
                let answer = try? await connection.answer()
                #expect(answer.map { $0.status < 500 } ?? true)
            }
        }
    }

    @Test func connectionsThatAreCutAreForgotten() async throws {
        try await TestServer.run { server in
            for count in [0, 1, 10, 40, 80] {
                for _ in 0..<20 {
                    let connection = try RawConnection(port: server.port)
                    await connection.send(String(server.head("POST", "/", [("Content-Length", "10")]).prefix(count)))
                }
            }
        }
    }
}
