import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A cache that notes what it is told to forget, and answers with a status.
final class FakeCache: Sendable {
    /// A request that came.
    struct Purge: Sendable, Hashable {
        let method: String
        let path: String
        let headers: [String: String]
    }

    private let received = Mutex<[Purge]>([])
    private let status: HTTPResponseStatus

    private init(status: HTTPResponseStatus) { self.status = status }

    /// What came so far.
    var purges: [Purge] { received.withLock { $0 } }

    /// Listens while the body runs, which is given the cache and its address.
    static func run(
        status: HTTPResponseStatus = .ok,
        _ body: (FakeCache, String) async throws -> Void
    ) async throws {
        let cache = FakeCache(status: status)
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Handler(cache: cache))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        do {
            try await body(cache, "http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let cache: FakeCache

        init(cache: FakeCache) { self.cache = cache }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(let head) = unwrapInboundIn(data) else { return }
            let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
            let purge = Purge(method: head.method.rawValue, path: head.uri, headers: headers)
            cache.received.withLock { $0.append(purge) }
            let response = HTTPResponseHead(
                version: .http1_1,
                status: cache.status,
                headers: ["Content-Length": "0"]
            )
            context.write(wrapOutboundOut(.head(response)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
