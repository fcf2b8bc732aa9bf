public import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Publishing
public import ServiceLifecycle

/// Serves the live release of a data folder over HTTP, until it is asked to shut down.
///
/// It sees a release that any process publishes within two seconds, answers before the first one is there, and needs no
/// right to write. On a graceful shutdown it accepts no more connections, and gives responses under way their time.
public struct SnippetServer: Service {
    private let folder: URL
    private let options: ServerOptions
    private let notice: DevelopmentNotice?
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let onListening: @Sendable (_ port: Int) async -> Void

    /// Makes a server of the site archive in a data folder, which it only reads.
    ///
    /// `onListening` is told the port once connections are accepted. While a `notice` has a page, that is what every page
    /// and fragment answers with.
    public init(
        data folder: URL,
        options: ServerOptions = ServerOptions(),
        notice: DevelopmentNotice? = nil,
        logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() },
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.folder = folder
        self.options = options
        self.notice = notice
        self.logger = logger
        self.now = now
        self.onListening = onListening
    }

    /// Serves until a graceful shutdown, or until the task is cancelled.
    ///
    /// Throws ``ServerError`` if the address cannot be listened on.
    public func run() async throws {
        let watcher = SiteWatcher(
            watch: ArchiveWatch(folder: folder),
            interval: options.pollInterval,
            cacheSize: options.cacheSize,
            logger: logger
        )
        watcher.lookNow()
        var configuration = ServiceGroupConfiguration(
            services: [watcher, application(serving: watcher)],
            logger: quietLogger
        )
        configuration.maximumGracefulShutdownDuration = options.drainTime
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ServerError.cannotListen(host: options.host, port: options.port, reason: error.description)
        } catch let error as SocketAddressError {
            throw ServerError.cannotListen(host: options.host, port: options.port, reason: "\(error)")
        }
    }

    private func application(serving watcher: SiteWatcher) -> some Service {
        let counters = ResponseCounters()
        let responder = SiteResponder(
            watcher: watcher,
            counters: counters,
            observatory: Observatory(counters: counters, now: now, staleAfter: options.staleAfter),
            notice: notice,
            feeds: FeedService(
                access: options.feedAccess,
                recorder: FeedFetchRecorder(log: FeedFetchLog(folder: folder), logger: logger),
                now: now
            ),
            liveReviews: LiveReviewService(
                limiter: RateLimiter(rate: options.liveRate),
                clientHeader: options.clientHeader.flatMap { HTTPField.Name($0) },
                logger: logger
            ),
            logger: logger
        )
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [UnsentResponseHandler()],
                    idleTimeout: TimeAmount(options.idleTimeout),
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: 16 * 1024,
                        maxHeaderListSize: 32 * 1024,
                        maxHeaderFieldCount: 100
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                serverName: nil,
                availableConnectionsDelegate: .maximum(options.connectionLimit, logger: quietLogger)
            ),
            onServerRunning: { [onListening, logger, options] channel in
                let port = channel.localAddress?.port ?? options.port
                logger.info("Listening", metadata: ["host": "\(options.host)", "port": "\(port)"])
                await onListening(port)
            },
            logger: quietLogger
        )
    }

    /// The frameworks' own messages, of which only those that matter are wanted.
    private var quietLogger: Logger {
        var logger = logger
        logger.logLevel = max(logger.logLevel, .warning)
        return logger
    }
}
