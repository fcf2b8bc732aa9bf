public import Foundation
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
    private let tuning: ServerTuning
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
        tuning = ServerTuning(options)
        self.notice = notice
        self.logger = logger
        self.now = now
        self.onListening = onListening
    }

    /// Serves until a graceful shutdown, or until the task is cancelled.
    ///
    /// Throws ``ServerError`` if the address cannot be listened on.
    public func run() async throws {
        let damage = DamageLedger(notes: DamageNotes(folder: folder), logger: logger)
        let watcher = SiteWatcher(
            watch: ArchiveWatch(folder: folder),
            interval: options.pollInterval,
            cacheSize: options.cacheSize,
            damage: damage,
            logger: logger
        )
        watcher.lookNow()
        var configuration = ServiceGroupConfiguration(
            services: [watcher, application(serving: watcher, damage: damage)],
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

    /// Takes over who may fetch feeds, and how often clients may ask, for all requests to come; connections stay open.
    ///
    /// Whatever else the options say needs a new server.
    public func reload(_ options: ServerOptions) { tuning.apply(options) }

    private func application(serving watcher: SiteWatcher, damage: DamageLedger) -> any Service {
        let counters = ResponseCounters()
        // A notice stands in the place of what is prepared.
        let shelf =
            notice == nil ? PreparedShelf(watcher: watcher, counters: counters, logger: logger, now: now) : nil
        let responder = SiteResponder(
            watcher: watcher,
            counters: counters,
            damage: damage,
            observatory: Observatory(
                counters: counters,
                damage: damage,
                watcher: watcher,
                fetches: FeedFetchLog(folder: folder),
                now: now,
                staleAfter: options.staleAfter
            ),
            notice: notice,
            feeds: FeedService(
                tuning: tuning,
                recorder: FeedFetchRecorder(log: FeedFetchLog(folder: folder), logger: logger),
                now: now
            ),
            liveReviews: LiveReviewService(tuning: tuning, damage: damage, logger: logger),
            logger: logger
        )
        let makeChannel: @Sendable (@escaping HTTPChannelHandler.Responder) -> SiteChannel = { [options] respond in
            SiteChannel(responder: respond, shelf: shelf, idleTimeout: TimeAmount(options.idleTimeout))
        }
        if let socket = options.socket {
            return SocketServer(
                socket: socket,
                responder: responder,
                connectionLimit: options.connectionLimit,
                now: now,
                logger: quietLogger,
                makeChannel: makeChannel,
                onListening: tell(of:)
            )
        }
        return Application(
            responder: responder,
            server: HTTPServerBuilder { makeChannel($0) },
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                serverName: nil,
                availableConnectionsDelegate: .maximum(options.connectionLimit, logger: quietLogger)
            ),
            onServerRunning: tell(of:),
            logger: quietLogger
        )
    }

    /// Says where connections are accepted.
    private func tell(of channel: any Channel) async {
        let port = channel.localAddress?.port ?? options.port
        logger.info("Listening", metadata: ["host": "\(options.host)", "port": "\(port)"])
        await onListening(port)
    }

    /// The frameworks' own messages, of which only those that matter are wanted.
    private var quietLogger: Logger {
        var logger = logger
        logger.logLevel = max(logger.logLevel, .warning)
        return logger
    }
}
