internal import NIOCore
internal import NIOHTTP1

/// What a connection did not do in time.
enum Overdue: Error {
    /// To send the head of a request.
    case head
    /// To send the body of a request.
    case body
}

/// Watches over one connection: how long a request may take to come and its answer to be taken, and how the connection
/// ends.
///
/// The server's own `idleTimeout` (hummingbird 2.28.1) begins anew with each byte: a request of which a byte comes each
/// second holds its connection for ever.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let limits: ServerLimits
    /// Requests whose head has come.
    private var received = 0
    /// Those that are answered.
    private var answered = 0
    /// Whether the bytes of the next request have begun to come.
    private var isHeadBegun = false
    /// Whether the last answer said that the connection ends.
    private var isClosing = false
    /// Whether the program ends.
    private var isQuiescing = false
    /// For the next request: its first byte, then its head.
    private var headTimer: Scheduled<Void>?
    private var bodyTimer: Scheduled<Void>?
    private var writeTimer: Scheduled<Void>?
    private var lingerTimer: Scheduled<Void>?
    private var context: ChannelHandlerContext?

    init(limits: ServerLimits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        awaitRequest()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        for timer in [headTimer, bodyTimer, writeTimer, lingerTimer] { timer?.cancel() }
    }

    // MARK: Requests

    /// Bytes have come, whatever they are.
    func bytesCame() {
        guard received == answered, !isHeadBegun, !isClosing else { return }
        isHeadBegun = true
        headTimer?.cancel()
        headTimer = after(limits.headTime) { context, _ in context.fireErrorCaught(Overdue.head) }
    }

    /// From now on a request may begin.
    private func awaitRequest() {
        isHeadBegun = false
        headTimer?.cancel()
        headTimer = after(limits.idleTime) { context, _ in context.close(mode: .all, promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            received += 1
            headTimer?.cancel()
            bodyTimer?.cancel()
            bodyTimer = after(limits.bodyTime) { context, _ in context.fireErrorCaught(Overdue.body) }
        case .body: break
        case .end: bodyTimer?.cancel()
        }
        context.fireChannelRead(data)
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where !head.status.isInformational:
            if isQuiescing { head.headers.replaceOrAdd(name: "connection", value: "close") }
            isClosing = head.headers["connection"] == ["close"]
            writeTimer?.cancel()
            writeTimer = after(limits.writeTime) { context, _ in context.close(mode: .all, promise: nil) }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            let promise = promise ?? context.eventLoop.makePromise()
            let own = NIOLoopBound(self, eventLoop: context.eventLoop)
            promise.futureResult.whenComplete { _ in own.value.answerTaken() }
            context.writeAndFlush(data, promise: promise)
        default: context.write(data, promise: promise)
        }
    }

    /// The last byte of an answer went out.
    private func answerTaken() {
        writeTimer?.cancel()
        // A request that could not be read is answered too.
        answered = min(answered + 1, received)
        guard let context else { return }
        if isClosing {
            headTimer?.cancel()
            bodyTimer?.cancel()
            // What is still sent is read, and thrown away, until the other side closes too.
            context.close(mode: .output, promise: nil)
            lingerTimer = after(limits.lingerTime) { context, _ in context.close(mode: .all, promise: nil) }
        } else if isQuiescing, received == answered {
            context.close(mode: .all, promise: nil)
        } else if received == answered {
            awaitRequest()
        }
    }

    // MARK: The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isQuiescing = true
            if received == answered, !isClosing { context.close(mode: .all, promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func after(
        _ time: Duration, _ action: @escaping (ChannelHandlerContext, ConnectionGuard) -> Void
    ) -> Scheduled<Void>? {
        context?.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { [weak self] in
            guard let self, let context = self.context else { return }
            action(context, self)
        }
    }
}

/// Stands before the parser, where each byte of a connection passes.
final class ByteWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let connection: ConnectionGuard

    init(of connection: ConnectionGuard) { self.connection = connection }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        connection.bytesCame()
        context.fireChannelRead(data)
    }
}

extension HTTPResponseStatus {
    /// Whether another answer follows (RFC 9110, 15.2).
    fileprivate var isInformational: Bool { (100..<200).contains(code) }
}
