import Foundation
import OfficePackage
import PlanPage
import Synchronization
import Testing

@testable import PageServer

/// Answers with what it was asked, and takes as long as it is told.
final class Echo: PageResponder {
    /// What came.
    let requests = Mutex<[PageRequest]>([])
    /// The files that came, with their content at that moment.
    let contents = Mutex<[[UInt8]]>([])
    /// How many are being answered.
    let inFlight = Mutex(0)

    func answer(_ request: PageRequest) async -> PageResponse {
        requests.withLock { $0.append(request) }
        contents.withLock { contents in
            contents += request.files.map { Array(FileManager.default.contents(atPath: $0.path) ?? Data("none".utf8)) }
        }
        if let time = request.query["sleep"].flatMap(Double.init) {
            inFlight.withLock { $0 += 1 }
            try? await Task.sleep(for: .seconds(time))
        }
        var response = PageResponse(
            contentType: "text/plain; charset=utf-8",
            body: Array((request.query["say"] ?? request.path.joined(separator: "|")).utf8))
        if let count = request.query["bytes"].flatMap(Int.init) { response.body = Array(repeating: 65, count: count) }
        response.isImmutable = request.path == ["asset"]
        response.fileName = request.query["file"]
        response.chosenLanguage = request.query["lang"]
        return response
    }

    func refusal(_ refusal: PageRefusal, of request: PageRequest) -> PageResponse {
        PageResponse(
            status: refusal.status, contentType: "text/plain; charset=utf-8",
            body: Array("\(refusal) \(request.chosenLanguage ?? "") \(request.acceptLanguage)".utf8))
    }
}

/// A server of a test.
struct TestServer: Sendable {
    let running: PageServer.Running
    let echo: Echo
    /// The cookie, once the key is used.
    let cookie: String

    var port: Int { running.port }
    var key: String { String(running.address.split(separator: "=").last ?? "") }

    /// Runs a server, hands it to a body, ends it, and sees that no file is left.
    static func run(
        _ limits: ServerLimits = .standard, enters: Bool = true,
        _ body: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        let echo = Echo()
        var server = PageServer(echo, limits: limits)
        // Tests of other things hold the threads that tasks share for minutes: clocks that run would run out.
        server.answers = ThreadExecutor(label: "plankit.tests")
        let failure = Mutex<(any Error)?>(nil)
        let uploads = Mutex("")
        try await server.run { running in
            uploads.withLock { $0 = running.uploads }
            do {
                var test = TestServer(running: running, echo: echo, cookie: "")
                if enters { test = TestServer(running: running, echo: echo, cookie: try await test.enter()) }
                try await body(test)
                // Whatever a test has done to it, the server lives.
                if enters {
                    let answer = try await test.get("/alive")
                    #expect(answer.status == 200 && answer.text == "alive")
                    #expect(try FileManager.default.contentsOfDirectory(atPath: running.uploads) == [])
                }
            } catch {
                failure.withLock { $0 = error }
            }
            await running.stop()
        }
        #expect(!FileManager.default.fileExists(atPath: uploads.withLock { $0 }))
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Uses the key.
    private func enter() async throws -> String {
        let answer = try await send(head("GET", "/?key=\(key)", cookie: nil))
        return String(answer["set-cookie"].first?.split(separator: ";").first ?? "")
    }

    /// The head of a request as the page's own browser sends it, but for what is said.
    ///
    /// - Parameter fields: header fields besides; one without a value takes the usual one away.
    func head(
        _ method: String, _ target: String, _ fields: [(String, String?)] = [], cookie: String? = ""
    ) -> String {
        var all: [(String, String?)] = [("Host", "127.0.0.1:\(port)")]
        if cookie != nil { all.append(("Cookie", self.cookie)) }
        if method == "POST" { all.append(("Origin", "http://127.0.0.1:\(port)")) }
        all.removeAll { field in fields.contains { $0.0 == field.0 } }
        let lines = (all + fields).compactMap { name, value in value.map { "\(name): \($0)\r\n" } }
        return "\(method) \(target) HTTP/1.1\r\n\(lines.joined())\r\n"
    }

    /// Sends bytes on a connection of their own.
    func send(_ bytes: [UInt8], isHead: Bool = false) async throws -> RawAnswer {
        let connection = try RawConnection(port: port)
        await connection.send(bytes)
        return try await connection.answer(isHead: isHead)
    }

    func send(_ text: String, isHead: Bool = false) async throws -> RawAnswer {
        try await send(Array(text.utf8), isHead: isHead)
    }

    func get(_ target: String, _ fields: [(String, String?)] = []) async throws -> RawAnswer {
        try await send(head("GET", target, fields))
    }

    func post(
        _ target: String, _ type: String, _ body: [UInt8], _ fields: [(String, String?)] = []
    ) async throws -> RawAnswer {
        let all = [("Content-Type", type), ("Content-Length", String(body.count))] + fields
        return try await send(Array(head("POST", target, all).utf8) + body)
    }
}
