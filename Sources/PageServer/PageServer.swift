internal import FoundationEssentials
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import OfficePackage
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// Serves the page to the browsers of this computer, and to nobody else.
public struct PageServer: Sendable {
    /// What answers.
    public var responder: any PageResponder
    /// What is taken of a browser.
    public var limits: ServerLimits
    /// The port to listen on; nil for one that is free.
    public var port: Int?
    /// The language of browsers in which none was chosen on the page; nil for the browser's own.
    public var language: String?
    /// Where the browser is led first, from the root of the server.
    public var entrance = "/"
    /// Where answers are found; nil for the threads that all tasks share.
    var answers: (any TaskExecutor)?

    /// A server, not yet started.
    public init(_ responder: any PageResponder, limits: ServerLimits = .standard, port: Int? = nil) {
        self.responder = responder
        self.limits = limits
        self.port = port
    }

    /// Why it did not start.
    public enum StartError: Error, Equatable {
        /// Another program listens on the port.
        case portTaken(Int)
        /// The system keeps the port for others.
        case portForbidden(Int)
        /// The folder for files that are sent could not be made.
        case noFolder
        /// It could not listen at all.
        case notListening
    }

    /// A server that runs.
    public struct Running: Sendable {
        /// The port.
        public let port: Int
        /// Whether it listens on `::1` too.
        public let listensOnIPv6: Bool
        /// The address to open, good for one browser.
        public let address: String
        /// Where files lie that are sent.
        let uploads: String
        /// Ends it; what is being answered is answered.
        public let stop: @Sendable () async -> Void
    }

    /// Serves until it is stopped: by ``Running/stop``, or where `endsBySignals` by SIGINT, SIGTERM or SIGHUP.
    ///
    /// - Parameter started: told once, when the first request may come.
    public func run(
        endsBySignals: Bool = false, started: @escaping @Sendable (Running) async -> Void
    ) async throws(StartError) {
        let folder: UploadFolder
        do { folder = try UploadFolder() } catch { throw .noFolder }
        defer { folder.remove() }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let logger = Logger(label: "plankit-page") { _ in SwiftLogNoOpLogHandler() }
        let executor = ThreadExecutor(label: "plankit.page")
        let service = PageService(
            server: self, folder: folder, group: group, logger: logger, executor: executor, started: started)
        var configuration = ServiceGroupConfiguration(
            services: [
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: service, successTerminationBehavior: .gracefullyShutdownGroup, serviceName: "page")
            ],
            gracefulShutdownSignals: endsBySignals ? [.sigint, .sigterm, .sighup] : [], logger: logger)
        configuration.maximumGracefulShutdownDuration = limits.endTime
        let services = ServiceGroup(configuration: configuration)
        service.stop.withLock { $0 = { await services.triggerGracefulShutdown() } }
        let result: Result<Void, StartError>
        do {
            // On a thread of its own: while plans are read on all of the shared ones, which are as many as the computer has
            // cores, requests are still heard, and refused in time.
            try await withTaskExecutorPreference(executor) { try await services.run() }
            result = .success(())
        } catch let error as StartError {
            result = .failure(error)
        } catch {
            // Requests that were too slow to end were cut.
            result = service.hasStarted.load(ordering: .relaxed) ? .success(()) : .failure(.notListening)
        }
        try? await group.shutdownGracefully()
        try result.get()
    }
}

/// Two servers, one for each of the computer's two addresses.
private final class PageService: Service {
    let server: PageServer
    let folder: UploadFolder
    let group: MultiThreadedEventLoopGroup
    let logger: Logger
    let executor: ThreadExecutor
    let started: @Sendable (PageServer.Running) async -> Void
    let stop = Mutex<@Sendable () async -> Void>({})
    let hasStarted = Atomic(false)

    init(
        server: PageServer, folder: UploadFolder, group: MultiThreadedEventLoopGroup, logger: Logger,
        executor: ThreadExecutor, started: @escaping @Sendable (PageServer.Running) async -> Void
    ) {
        self.server = server
        self.folder = folder
        self.group = group
        self.logger = logger
        self.executor = executor
        self.started = started
    }

    func run() async throws {
        // A port that is free on one address may be taken on the other: then the next one.
        for _ in 0..<Self.attempts where try await serve() { return }
        throw PageServer.StartError.notListening
    }

    /// How many ports are tried.
    private static let attempts = 8

    /// Serves to the end; false where the port that the system chose is not free on both addresses.
    private func serve() async throws -> Bool {
        let exchange = LateExchange()
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            let first = First<Result<Int, any Error>>()
            tasks.addTask { [self] in try await listen("127.0.0.1", port: server.port ?? 0, exchange, first) }
            let port: Int
            do {
                port = try await first.value.get()
            } catch {
                throw Self.startError(error, port: server.port ?? 0)
            }
            let gate = Gate(port: port)
            exchange.set(
                Exchange(
                    responder: server.responder, gate: gate, folder: folder, limits: server.limits,
                    language: server.language, entrance: server.entrance, executor: executor, answers: server.answers))
            let second = First<Result<Int, any Error>>()
            tasks.addTask { [self] in
                // Where it cannot listen there, `second` tells, and the other address is enough.
                do { try await listen("::1", port: port, exchange, second) } catch {}
            }
            var listensOnIPv6 = true
            do {
                _ = try await second.value.get()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                if server.port != nil { throw PageServer.StartError.portTaken(port) }
                tasks.cancelAll()
                try? await tasks.waitForAll()
                return false
            } catch {
                listensOnIPv6 = false
            }
            hasStarted.store(true, ordering: .relaxed)
            await started(
                PageServer.Running(
                    port: port, listensOnIPv6: listensOnIPv6,
                    address: "http://127.0.0.1:\(port)/?key=\(gate.key.text)", uploads: folder.path,
                    stop: stop.withLock { $0 }))
            try await tasks.waitForAll()
            return true
        }
    }

    /// Listens on one address to the end.
    ///
    /// - Parameter bound: told the port, or why it could not.
    private func listen(
        _ host: String, port: Int, _ exchange: LateExchange, _ bound: First<Result<Int, any Error>>
    ) async throws {
        let channel = PageChannel(limits: server.limits, exchange: exchange)
        let service = channel.server(
            configuration: ServerConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(server.limits.connectionCount, logger: logger)),
            onServerRunning: { bound.resume(.success($0.localAddress?.port ?? port)) }, eventLoopGroup: group,
            logger: logger)
        do {
            try await service.run()
            // It was ended before it began.
            bound.resume(.failure(CancellationError()))
        } catch {
            bound.resume(.failure(error))
            throw error
        }
    }

    private static func startError(_ error: any Error, port: Int) -> any Error {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: PageServer.StartError.portTaken(port)
        case EACCES, EPERM: PageServer.StartError.portForbidden(port)
        default: PageServer.StartError.notListening
        }
    }
}
