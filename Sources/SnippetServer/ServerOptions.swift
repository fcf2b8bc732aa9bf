/// How the server listens and how much it holds.
public struct ServerOptions: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 takes a free one, see ``SnippetServer/init(data:options:logger:now:onListening:)``.
    public var port: Int
    /// A socket that listens already, in the place of host and port; nil opens one.
    public var socket: CInt?
    /// How long responses under way may take after a shutdown was asked for.
    public var drainTime: Duration
    /// How many bytes of prepared responses are held in memory.
    public var cacheSize: Int
    /// How often the archive is asked for a new release.
    public var pollInterval: Duration
    /// The most connections at a time.
    public var connectionLimit: Int
    /// How long a connection may be idle or a request head take.
    public var idleTimeout: Duration
    /// How old a release may be before `/health` calls the data stale.
    public var staleAfter: Duration
    /// Who may fetch feeds.
    public var feedAccess: FeedAccess
    /// How many live queries a second one client may make, with bursts of four times as many.
    public var liveRate: Int
    /// The header in which a proxy in front names the client; nil where clients connect themselves.
    public var clientHeader: String?

    /// Chooses how to listen; what is left out has a default that suits most shops.
    public init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        socket: CInt? = nil,
        drainTime: Duration = .seconds(20),
        cacheSize: Int = 64 * 1024 * 1024,
        pollInterval: Duration = .seconds(1),
        connectionLimit: Int = 4096,
        idleTimeout: Duration = .seconds(60),
        staleAfter: Duration = .seconds(48 * 3600),
        feedAccess: FeedAccess = .open,
        liveRate: Int = 10,
        clientHeader: String? = nil
    ) {
        self.host = host
        self.port = port
        self.socket = socket
        self.drainTime = drainTime
        self.cacheSize = cacheSize
        self.pollInterval = pollInterval
        self.connectionLimit = connectionLimit
        self.idleTimeout = idleTimeout
        self.staleAfter = staleAfter
        self.feedAccess = feedAccess
        self.liveRate = liveRate
        self.clientHeader = clientHeader
    }
}
