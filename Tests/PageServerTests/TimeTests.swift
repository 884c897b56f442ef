import Foundation
import OfficePackage
import Synchronization
import Testing

@testable import PageServer

/// Who sends or reads slowly, or too much at once, holds up nobody else.
@Suite(.serialized) struct TimeTests {
    /// The usual limits but for some.
    private static func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
        var limits = ServerLimits.standard
        limits.lingerTime = .milliseconds(300)
        change(&limits)
        return limits
    }

    /// Sends a byte each tenth of a second, until the server has had enough.
    private static func drip(_ text: String, _ connection: RawConnection) async throws -> RawAnswer {
        let dripping = Task(executorPreference: ThreadExecutor(label: "plankit.tests")) {
            for byte in text.utf8 {
                guard await connection.send([byte]) else { return }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        defer { dripping.cancel() }
        return try await connection.answer()
    }

    @Test func aHeadThatDripsIsRefusedAndItsConnectionClosed() async throws {
        try await TestServer.run(Self.limits { $0.headTime = .milliseconds(600) }) { server in
            let connection = try RawConnection(port: server.port)
            let answer = try await Self.drip(server.head("GET", "/"), connection)
            #expect(answer.status == 408 && answer.text.hasPrefix("tooSlow") && answer["connection"] == ["close"])
            #expect(await connection.isClosed())
            // Also as a second request.
            let second = try RawConnection(port: server.port)
            await second.send(server.head("GET", "/a"))
            expect(try await second.answer().status == 200)
            expect(try await Self.drip(server.head("GET", "/"), second).status == 408)
        }
    }

    @Test func aBodyThatDripsIsRefusedAndItsFileTakenAway() async throws {
        try await TestServer.run(Self.limits { $0.bodyTime = .milliseconds(600) }) { server in
            for type in ["application/octet-stream", FormTests.multipartType, FormTests.simpleType] {
                let connection = try RawConnection(port: server.port)
                await connection.send(
                    server.head("POST", "/", [("Content-Type", type), ("Content-Length", "1000")]))
                let text = "------b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n"
                let answer = try await Self.drip(
                    type == FormTests.multipartType ? text : "aaaaaaaaaaaaaaaaaaaa", connection)
                #expect(answer.status == 408, "\(type)")
                #expect(await connection.isClosed())
            }
            #expect(server.echo.requests.withLock { $0.isEmpty })
        }
    }

    @Test func aSilentConnectionIsClosedWithoutAWord() async throws {
        try await TestServer.run(Self.limits { $0.idleTime = .milliseconds(1500) }) { server in
            let connection = try RawConnection(port: server.port)
            #expect(await connection.receive(within: 60) == [])
            // One that was used waits as long.
            let used = try RawConnection(port: server.port)
            await used.send(server.head("GET", "/"))
            _ = try await used.answer()
            #expect(await used.receive(within: 60) == [])
        }
    }

    @Test func anAnswerThatTakesTooLongIsGivenUp() async throws {
        try await TestServer.run(Self.limits { $0.answerTime = .seconds(2) }) { server in
            let answer = try await server.get("/?sleep=30")
            #expect(answer.status == 503 && answer.text.hasPrefix("tooSlow"))
            let file = try await server.post("/?sleep=30", "application/octet-stream", [1])
            #expect(file.status == 503)
        }
    }

    @Test func whoDoesNotTakeTheAnswerLosesIt() async throws {
        try await TestServer.run(Self.limits { $0.writeTime = .seconds(2) }) { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(server.head("GET", "/?bytes=50000000"))
            try await Task.sleep(for: .seconds(4))
            var count = 0
            while let bytes = await connection.receive(within: 5), !bytes.isEmpty { count += bytes.count }
            #expect(count < 50_000_000)
        }
    }

    @Test func whoSendsOnAfterARefusalIsClosedInTheEnd() async throws {
        try await TestServer.run(Self.limits { _ in }) { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(
                server.head("POST", "/", [("Content-Type", "text/plain"), ("Content-Length", "1000000000")]))
            expect(try await connection.answer().status == 400)
            let clock = ContinuousClock.now
            while await connection.send([UInt8](repeating: 1, count: 1000)), clock.duration(to: .now) < .seconds(60) {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(clock.duration(to: .now) < .seconds(60))
        }
    }

    @Test func moreConnectionsThanThereMayBeWaitTheirTurn() async throws {
        let limits = Self.limits {
            $0.connectionCount = 5
            $0.idleTime = .milliseconds(500)
        }
        try await TestServer.run(limits) { server in
            let silent = try (0..<40).map { _ in try RawConnection(port: server.port) }
            // Each five of them are closed after half a second: no one is kept out for ever.
            let answer = try await server.get("/late")
            #expect(answer.text == "late")
            withExtendedLifetime(silent) {}
        }
    }

    @Test func fiftyUploadsAtOnceAllArrive() async throws {
        try await TestServer.run { server in
            try await withThrowingTaskGroup(of: Int.self) { tasks in
                for number in 0..<50 {
                    tasks.addTask {
                        let content = [UInt8](repeating: UInt8(number), count: 200_000)
                        let body = FormTests.multipart([FormTests.file("f", "\(number)", content)])
                        return try await server.post("/", FormTests.multipartType, body).status
                    }
                }
                for try await status in tasks { #expect(status == 200) }
            }
            let contents = server.echo.contents.withLock { $0 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
            #expect(contents.count == 50)
            for (number, content) in contents.enumerated() {
                let isWhole = content == [UInt8](repeating: UInt8(number), count: 200_000)
                #expect(isWhole, "\(number)")
            }
        }
    }

    // MARK: The end

    @Test func whatIsBeingAnsweredIsAnsweredAtTheEnd() async throws {
        try await TestServer.run(enters: true) { server in
            let idle = try RawConnection(port: server.port)
            await idle.send(server.head("GET", "/"))
            _ = try await idle.answer()
            let connection = try RawConnection(port: server.port)
            await connection.send(server.head("GET", "/slow?sleep=1"))
            while server.echo.inFlight.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(20)) }
            _ = try await server.get("/before")
            await server.running.stop()
            let answer = try await connection.answer()
            #expect(answer.text == "slow" && answer["connection"] == ["close"])
            #expect(await idle.isClosed())
            throw Ended()
        } orEnded: {
        }
    }

    @Test func theEndWaitsForNobodyForEver() async throws {
        let clock = ContinuousClock.now
        try await TestServer.run(Self.limits { $0.endTime = .seconds(2) }) { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(server.head("GET", "/slow?sleep=60"))
            while server.echo.inFlight.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(20)) }
            let half = try RawConnection(port: server.port)
            await half.send("GET / HT")
            await server.running.stop()
            throw Ended()
        } orEnded: {
        }
        #expect(clock.duration(to: .now) < .seconds(45))
    }
}

/// A test has ended its server itself.
struct Ended: Error {}

extension TestServer {
    static func run(
        _ limits: ServerLimits = .standard, enters: Bool = true,
        _ body: @escaping @Sendable (TestServer) async throws -> Void, orEnded: () -> Void
    ) async throws {
        do { try await run(limits, enters: enters, body) } catch is Ended { orEnded() }
    }
}
