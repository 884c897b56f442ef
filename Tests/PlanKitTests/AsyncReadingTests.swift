import Foundation
import PlanKit
import TestSupport
import Testing

/// The reader for callers that must not wait.
struct AsyncReadingTests {
    private static let files = ["docx", "odt", "fodt"].map { "official/plan-2024-2025.\($0)" }

    /// Bytes that come in pieces.
    private static func pieces(_ bytes: [UInt8], of size: Int = 1_000) -> AsyncStream<ArraySlice<UInt8>> {
        AsyncStream { stream in
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.yield(bytes[start..<min(start + size, bytes.count)])
            }
            stream.finish()
        }
    }

    @Test(arguments: files) func eachWayGivesTheSamePlan(file: String) async throws {
        let path = Fixtures.path(file)
        let bytes = try Fixtures.bytes(file)
        let reader = PlanReader()
        let plan = try await reader.read(path).plan
        #expect(plan.activities.count > 10)
        #expect(try await reader.read(bytes, name: path).plan == plan)
        #expect(try await reader.read(pieces: Self.pieces(bytes), name: path).plan == plan)
        let each = AsyncStream { stream in
            bytes.forEach { stream.yield($0) }
            stream.finish()
        }
        #expect(try await reader.read(bytes: each, name: path).plan == plan)
        #expect(try Self.synchronously(path).plan == plan)
    }

    /// Outside a task that waits.
    private static func synchronously(_ path: String) throws(PlanKitError) -> PlanReading {
        try PlanReader().read(path)
    }

    @Test func whatStopsAFileIsTyped() async {
        do throws(PlanKitError) {
            _ = try await PlanReader().read("/nowhere/план.docx")
            Issue.record("there is no such file")
        } catch {
            #expect(error.diagnostic.id == .folderMissing && !error.isCancellation)
        }
    }

    /// Forty at a time, of three formats: none hears of another.
    @Test func manyAreReadAtATime() async throws {
        let files = Self.files
        let expected = try files.map { try Self.synchronously(Fixtures.path($0)) }
        try await withThrowingTaskGroup(of: (Int, Plan, [Diagnostic]).self) { group in
            for number in 0..<40 {
                group.addTask {
                    let index = number % files.count
                    let reading = try await PlanReader().read(Fixtures.path(files[index]))
                    return (index, reading.plan, reading.diagnostics)
                }
            }
            var count = 0
            for try await (index, plan, diagnostics) in group {
                #expect(plan == expected[index].plan && diagnostics == expected[index].diagnostics)
                count += 1
            }
            #expect(count == 40)
        }
    }

    // MARK: Cancelling

    @Test func aCancelledTaskReadsNothing() async throws {
        let task = Task { () async throws(PlanKitError) -> PlanReading in
            while !Task.isCancelled { await Task.yield() }
            return try await PlanReader().read(Fixtures.path("official/plan-2024-2025.docx"))
        }
        task.cancel()
        let error = await #expect(throws: PlanKitError.self) { try await task.value }
        #expect(error?.isCancellation == true && error?.diagnostic.place.file?.hasSuffix(".docx") == true)
    }

    /// The task is cancelled when its reading has begun: the parser stops before the next piece.
    @Test(arguments: files) func aReadingThatRunsStops(file: String) async throws {
        var options = ReadingOptions()
        options.formats = [Spy { withUnsafeCurrentTask { $0?.cancel() } }]
        let reader = PlanReader(options: options)
        let task = Task { try await reader.read(Fixtures.path(file)) }
        let error = await #expect(throws: PlanKitError.self) { try await task.value }
        #expect(error?.isCancellation == true)
    }

    // MARK: Threads

    /// Does something when a file begins to be read, and reads none.
    private struct Spy: InputFormat {
        let kind = FileKind(name: "spy", extensions: [])
        let look: @Sendable () -> Void

        func recognizes(_ bytes: [UInt8], name: String) -> Bool {
            look()
            return false
        }

        func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(PlanKitError) -> InputContent {
            throw PlanKitError(.formatUnknown)
        }
    }

    /// The reading waits for something that is done on the caller's actor: where that waited too, neither would end.
    @MainActor @Test(.timeLimit(.minutes(2))) func theCallersActorIsFree() async throws {
        let isDone = DispatchSemaphore(value: 0)
        var options = ReadingOptions()
        options.formats = [Spy { isDone.wait() }]
        let reader = PlanReader(options: options)
        Task { @MainActor in isDone.signal() }
        let plan = try await reader.read(Fixtures.path("official/plan-2024-2025.docx")).plan
        #expect(plan.activities.count > 10)
    }

    // MARK: Streams

    @Test func aStreamWithoutAnEndStopsAtTheLimit() async throws {
        var options = ReadingOptions()
        options.limits.maximumFileBytes = 10_000
        let endless = AsyncStream<[UInt8]>(unfolding: { [UInt8](repeating: 80, count: 1_000) })
        let reader = PlanReader(options: options)
        let error = await #expect(throws: PlanKitError.self) { try await reader.read(pieces: endless, name: "тело") }
        #expect(error?.diagnostic.id == .limitExceeded && error?.diagnostic.place.file == "тело")
    }

    @Test func whatAStreamThrowsPassesThrough() async {
        struct Broken: Error, Equatable {}
        let stream = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: Broken()) }
        await #expect(throws: Broken()) { try await PlanReader().read(pieces: stream, name: "тело") }
    }
}
