/// What a request may cost at most.
public struct Limits: Sendable, Hashable {
    /// Until a connection stands, TLS included.
    public var connect: Duration
    /// Between any two bytes of an answer, and before the first.
    public var read: Duration
    /// One request as a whole, until the last byte of its answer; a retry is another request.
    public var request: Duration
    /// The longest body in bytes, after decompression.
    public var bodyBytes: Int
    /// How many requests of one account may be under way at once.
    public var concurrentRequests: Int

    /// Makes limits; the defaults suit eKomi's public hosts.
    public init(
        connect: Duration = .seconds(10),
        read: Duration = .seconds(30),
        request: Duration = .seconds(90),
        bodyBytes: Int = 32 << 20,
        concurrentRequests: Int = 2
    ) {
        self.connect = connect
        self.read = read
        self.request = request
        self.bodyBytes = bodyBytes
        self.concurrentRequests = concurrentRequests
    }
}
