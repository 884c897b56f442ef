import Foundation
import PlanPage
import Synchronization
import Testing

@testable import PageServer

/// Forms and files that are sent.
@Suite(.serialized) struct FormTests {
    /// A form as a browser sends it.
    static func multipart(_ parts: [(head: String, content: [UInt8])], boundary: String = "----b") -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    static func field(_ name: String, _ value: String) -> (String, [UInt8]) {
        ("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
    }

    static func file(_ name: String, _ fileName: String, _ content: [UInt8]) -> (String, [UInt8]) {
        (
            "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\n"
                + "Content-Type: application/octet-stream", content
        )
    }

    static let multipartType = "multipart/form-data; boundary=----b"
    static let simpleType = "application/x-www-form-urlencoded"

    @Test func aSimpleFormIsDecoded() async throws {
        try await TestServer.run { server in
            let body = Array("a=%D0%9F%D0%BB%D0%B0%D0%BD+1&a=&b&c=x%3Dy%26z".utf8)
            #expect(
                try await server.post("/form?q=%2B+", Self.simpleType, body, [("X-Requested-By", "page")]).status == 200
            )
            let request = try #require(server.echo.requests.withLock { $0.last })
            #expect(request.method == .post && request.isFromScript && request.path == ["form"])
            #expect(request.query.all == [PageFields.Field(name: "q", value: "+ ")])
            #expect(request.form.values("a") == ["План 1", ""])
            #expect(request.form["b"] == "" && request.form["c"] == "x=y&z")
        }
    }

    @Test func filesOfAFormLieOnDiskUntilTheyAreAnswered() async throws {
        try await TestServer.run { server in
            let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let body = Self.multipart(
                [
                    Self.field("note", "Решили: да\r\nи нет"), Self.file("plan", "План \"%22 работы.docx", noise),
                    Self.file("plan", "../../etc/passwd", [1, 2]), Self.file("none", "", []),
                    Self.file("plan", "C:\\планы\\a.odt", []),
                ].map { head, content in
                    (head.replacing("\"План \"%22 работы.docx\"", with: "\"План %22 работы.docx\""), content)
                })
            let answer = try await server.post("/files", Self.multipartType, body)
            #expect(answer.status == 200, "\(answer.text)")
            let request = try #require(server.echo.requests.withLock { $0.last })
            #expect(request.form["note"] == "Решили: да\r\nи нет")
            #expect(request.files.map(\.name) == ["План \" работы.docx", "passwd", "a.odt"])
            #expect(request.files.map(\.field) == ["plan", "plan", "plan"])
            #expect(server.echo.contents.withLock { $0 } == [noise, [1, 2], []])
            for file in request.files {
                #expect(file.path.hasPrefix(server.running.uploads + "/"))
                #expect(!FileManager.default.fileExists(atPath: file.path))
            }
        }
    }

    @Test func theFolderOfFilesIsTheUsersAlone() async throws {
        try await TestServer.run { server in
            let attributes = try FileManager.default.attributesOfItem(atPath: server.running.uploads)
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test func aFileIsABodyOfItsOwn() async throws {
        try await TestServer.run { server in
            let content = Array("содержание".utf8)
            let target = "/drop?name=%D0%9F%D0%BB%D0%B0%D0%BD.docx"
            expect(try await server.post(target, "application/octet-stream", content).status == 200)
            let request = try #require(server.echo.requests.withLock { $0.last })
            #expect(request.files.map(\.name) == ["План.docx"] && request.files.map(\.field) == ["file"])
            #expect(server.echo.contents.withLock { $0 } == [content])
        }
    }

    @Test func aBodyInChunksIsOneBody() async throws {
        try await TestServer.run { server in
            let fields: [(String, String?)] = [("Content-Type", Self.simpleType), ("Transfer-Encoding", "chunked")]
            let answer = try await server.send(
                server.head("POST", "/", fields) + "3\r\na=1\r\n4;x=y\r\n&b=2\r\n0\r\n\r\n")
            #expect(answer.status == 200)
            #expect(server.echo.requests.withLock { $0.last?.form } == ["a": "1", "b": "2"])
        }
    }

    @Test func whatIsNoFormIsMalformed() async throws {
        try await TestServer.run { server in
            let whole = Self.multipart([Self.field("a", "b")])
            for (type, body) in [
                ("application/json", Array("{}".utf8)), ("text/plain", Array("a=b".utf8)),
                (Self.simpleType, Array("a=%".utf8)), (Self.simpleType, Array("a=%4".utf8)),
                (Self.simpleType, Array("a=%G0".utf8)), (Self.simpleType, Array("a=%FF".utf8)),
                (Self.simpleType, [0xFF]),
                ("multipart/form-data", whole), ("multipart/form-data; boundary=", whole),
                ("multipart/form-data; boundary=\"a\u{1}\"", whole), ("multipart/form-data; boundary=other", whole),
                ("multipart/form-data; boundary=----b; boundary=c", whole),
                ("multipart/form-data; boundary=\(String(repeating: "b", count: 71))", whole),
                (Self.multipartType, Array("a".utf8)),
                (Self.multipartType, Array(whole.dropLast(5))), (Self.multipartType, whole + [1]),
                (Self.multipartType, Array("x\r\n".utf8) + whole), (Self.multipartType, Array("------b".utf8)),
                (Self.multipartType, Self.multipart([("Content-Disposition: form-data", [])])),
                (Self.multipartType, Self.multipart([("Content-Disposition: attachment; name=\"a\"", [])])),
                (Self.multipartType, Self.multipart([("Content-Type: text/plain", [])])),
                (Self.multipartType, Self.multipart([("no header", [])])),
                (Self.multipartType, Self.multipart([(" Content-Disposition: form-data; name=\"a\"", [])])),
                (Self.multipartType, Self.multipart([("Content-Disposition: form-data; name=\"a", [])])),
                (Self.multipartType, Self.multipart([("Content-Disposition: form-data; name=\"a\"; name=\"b\"", [])])),
                (
                    Self.multipartType,
                    Self.multipart([
                        ("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", [])
                    ])
                ),
                (
                    Self.multipartType,
                    Self.multipart([
                        ("Content-Disposition: form-data; name=\"a\"; filename=\"a\"; filename*=UTF-8''b", [])
                    ])
                ),
                (
                    Self.multipartType,
                    Self.multipart([
                        ("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", [])
                    ])
                ),
                (Self.multipartType, Self.multipart([Self.field("a", "b")].map { ($0.0, [0xFF]) })),
            ] as [(String, [UInt8])] {
                let answer = try await server.post("/", type, body)
                #expect(answer.status == 400, "\(type): \(String(decoding: body, as: UTF8.self))")
            }
            // Without a type, and with one where there is no body.
            expect(try await server.post("/", "", [1], [("Content-Type", nil)]).status == 400)
            expect(try await server.send(server.head("GET", "/", [("Content-Length", "1")]) + "a").status == 400)
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func whatIsLargerThanTheLimitsIsRefusedAndLeavesNothing() async throws {
        var limits = ServerLimits.standard
        limits.bodySize = 3000
        limits.fileSize = 1000
        limits.fileCount = 2
        limits.fieldSize = 100
        limits.fieldsSize = 250
        limits.fieldCount = 5
        limits.partHeaderSize = 300
        try await TestServer.run(limits) { server in
            let letters = [UInt8](repeating: 65, count: 1000)
            func post(_ parts: [(String, [UInt8])]) async throws -> Int {
                try await server.post("/", Self.multipartType, Self.multipart(parts)).status
            }
            let largest = Self.file("f", "a", letters)
            expect(try await post([largest, largest]) == 200)
            expect(try await post([Self.file("f", "a", letters + [65])]) == 413)
            expect(try await post([largest, Self.file("f", "b", []), Self.file("f", "c", [])]) == 413)
            expect(try await post([Self.field("a", String(repeating: "b", count: 101))]) == 413)
            let fields = (0..<3).map { Self.field("\($0)", String(repeating: "b", count: 90)) }
            expect(try await post(Array(fields.prefix(2))) == 200)
            expect(try await post(fields) == 413)
            expect(try await post((0..<6).map { Self.field("\($0)", "") }) == 413)
            expect(try await post([Self.file("f", String(repeating: "n", count: 300), [])]) == 413)
            // A head that never ends.
            expect(try await server.post("/", Self.multipartType, Array("------b\r\n".utf8) + letters).status == 413)
            expect(try await server.post("/", "application/octet-stream", letters).status == 200)
            expect(try await server.post("/", "application/octet-stream", letters + [65]).status == 413)
            // By its length alone, and without one.
            let fields2: [(String, String?)] = [("Content-Type", Self.multipartType), ("Content-Length", "3001")]
            expect(try await server.send(server.head("POST", "/", fields2)).status == 413)
            let chunked: [(String, String?)] = [("Content-Type", Self.simpleType), ("Transfer-Encoding", "chunked")]
            let chunk = "3e8\r\n\(String(decoding: letters, as: UTF8.self))\r\n"
            #expect(
                try await server.send(server.head("POST", "/", chunked) + chunk + chunk + chunk + chunk).status == 413)
            expect(try await server.post("/", Self.simpleType, Array("a&b&c&d&e&f".utf8)).status == 413)
            expect(try await server.post("/", Self.simpleType, Array("a&b&c&d&e".utf8)).status == 200)
            expect(try await server.post("/", Self.simpleType, Array(letters.prefix(101))).status == 413)
        }
    }

    /// A browser reads the refusal only when it has sent all.
    @Test func whoGoesOnSendingHearsTheRefusal() async throws {
        var limits = ServerLimits.standard
        limits.fileSize = 1000
        try await TestServer.run(limits) { server in
            let answer = try await server.post("/", "application/octet-stream", [UInt8](repeating: 1, count: 20 << 20))
            #expect(answer.status == 413 && answer["connection"] == ["close"])
        }
    }

    @Test func filesOfACutRequestAreTakenAway() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(port: server.port)
            let fields: [(String, String?)] = [("Content-Type", Self.multipartType), ("Content-Length", "100000")]
            let body = Self.multipart([Self.file("f", "a", [UInt8](repeating: 1, count: 1000))])
            await connection.send(Array(server.head("POST", "/", fields).utf8) + body.dropLast(20))
            for _ in 0..<100 where try FileManager.default.contentsOfDirectory(atPath: server.running.uploads).isEmpty {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.running.uploads).count == 1)
            connection.finishSending()
            _ = await connection.isClosed()
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.running.uploads).isEmpty)
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func whoAsksMayHeBeginIsToldBeforeHeSends() async throws {
        var limits = ServerLimits.standard
        limits.bodySize = 1000
        try await TestServer.run(limits) { server in
            let fields: [(String, String?)] = [("Content-Type", Self.simpleType), ("Expect", "100-continue")]
            let connection = try RawConnection(port: server.port)
            await connection.send(server.head("POST", "/a", fields + [("Content-Length", "3")]))
            let first = try await connection.answer()
            #expect(first.status == 100 && first.fields.isEmpty)
            await connection.send("a=1")
            expect(try await connection.answer().status == 200)
            // And who may not is told so: too large, and without the cookie.
            let large = try await server.send(server.head("POST", "/", fields + [("Content-Length", "1001")]))
            #expect(large.status == 413)
            let head = server.head("POST", "/", fields + [("Content-Length", "3"), ("Cookie", nil)])
            expect(try await server.send(head).status == 403)
            let other = server.head(
                "POST", "/", [("Expect", "200-ok"), ("Content-Type", Self.simpleType), ("Content-Length", "3")])
            expect(try await server.send(other + "a=1").status == 400)
        }
    }
}
