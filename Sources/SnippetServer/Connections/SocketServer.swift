import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Serves on a socket that somebody else has opened: a manager of services, so that no connection is refused while the
/// program is started anew.
///
/// What Hummingbird's own server does with an address, for which it knows no socket.
struct SocketServer: Service {
    /// What a client did that ends its connection without a word.
    private struct UnreadableRequest: Error {}

    let socket: CInt
    let responder: SiteResponder
    let connectionLimit: Int
    let now: @Sendable () -> Date
    let logger: Logger
    let makeChannel: @Sendable (@escaping HTTPChannelHandler.Responder) -> SiteChannel
    let onListening: @Sendable (any Channel) async -> Void

    /// Serves until a graceful shutdown.
    func run() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let quiescing = ServerQuiescingHelper(group: group)
        let limit = MaximumAvailableConnections(connectionLimit, logger: logger)
        let child = makeChannel { request, writer, channel in
            try await respond(to: request, with: writer, on: channel)
        }
        let listener = try await ServerBootstrap(group: group)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(AvailableConnectionsChannelHandler(delegate: limit))
                    try pipeline.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(socket) { child.setup(channel: $0, logger: logger) }
        await withGracefulShutdownHandler {
            await onListening(listener.channel)
            await withDiscardingTaskGroup { group in
                do {
                    try await listener.executeThenClose { connections in
                        for try await connection in connections {
                            group.addTask { await child.handle(value: connection, logger: logger) }
                        }
                    }
                } catch {
                    logger.error("No more connections are accepted: \(error)")
                }
            }
        } onGracefulShutdown: {
            quiescing.initiateShutdown(promise: nil)
        }
    }

    private func respond(
        to request: Request,
        with writer: consuming ResponseWriter,
        on channel: any Channel
    ) async throws {
        var logger = logger
        logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
        let context = SiteRequestContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        var response = try await responder.respond(to: request, context: context)
        response.headers[.date] = now().httpDate
        do {
            try await writer.write(response: response.head, body: response.body)
        } catch is HTTPParserError {
            // Thrown on, it would be answered, and half an answer is on its way.
            throw UnreadableRequest()
        }
    }
}
