internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import PlanPage
internal import Synchronization

/// What becomes of each connection: HTTP/1.1 as NIO reads and writes it, a guard of its times, and a loop that answers
/// one request after another.
///
/// hummingbird's own channel is not used: the types that it hands on hold one `Host`, whatever came (swift-nio-extras
/// 1.34), and it answers a request that cannot be read without headers.
struct PageChannel: ServerChildChannel {
    typealias Value = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    let limits: ServerLimits
    let exchange: LateExchange

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            var decoder = NIOHTTPDecoderLimitConfiguration()
            decoder.maxHeaderFieldSize = limits.headerFieldSize
            decoder.maxHeaderListSize = limits.headerListSize
            decoder.maxHeaderFieldCount = limits.headerFieldCount
            let connection = ConnectionGuard(limits: limits)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(ByteWatch(of: connection))
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: true,
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoder)
            try pipeline.addHandler(connection)
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    func handle(value: Value, logger: Logger) async {
        guard let exchange = exchange.value else { return }
        // What is thrown is a connection that the other side has cut.
        try? await value.executeThenClose { inbound, outbound in
            var parts = inbound.makeAsyncIterator()
            var isOpen = true
            while isOpen {
                do {
                    guard case .head(let head)? = try await parts.next() else { return }
                    isOpen = try await exchange.answer(head, &parts, outbound)
                } catch is Overdue {
                    try await exchange.refuse(.tooSlow, outbound)
                    isOpen = false
                } catch let error as HTTPParserError {
                    try await exchange.refuse(error == .headerOverflow ? .tooLarge : .malformed, outbound)
                    isOpen = false
                }
            }
            while try await parts.next() != nil {}
        }
    }
}

/// What answers, once the port is known on which it is asked: before the first connection, which waits for no less.
final class LateExchange: Sendable {
    private let box = Mutex<Exchange?>(nil)

    var value: Exchange? { box.withLock { $0 } }

    func set(_ exchange: Exchange) { box.withLock { $0 = exchange } }
}
