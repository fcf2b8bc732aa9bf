import NIOCore

/// How long a connection may keep its place without using it, and how much it may send.
///
/// A client may take its time between requests, for a request, and to take a response, but not for ever: a thousand
/// slow ones must not keep out the fast.
struct ConnectionLimits {
    /// The most bytes of body that are read of a request, all of which are refused anyway.
    static let largestBody = 64 * 1024

    private let idleTimeout: TimeAmount
    /// When something was last read, or the last response ended.
    private var lastActivity: NIODeadline
    /// When the head of the request came that is being read; nil between requests.
    private var requestBegan: NIODeadline?
    private var bodySize = 0
    /// How much was waiting to be sent at the last look, and since when that has not changed.
    private var waiting = (bytes: 0, since: NIODeadline.uptimeNanoseconds(0))

    init(idleTimeout: TimeAmount, now: NIODeadline) {
        self.idleTimeout = idleTimeout
        lastActivity = now
    }

    mutating func beginRequest(at now: NIODeadline) {
        requestBegan = now
        bodySize = 0
    }

    /// Counts bytes of a body; false if there are too many.
    mutating func readBody(_ count: Int) -> Bool {
        bodySize += count
        return bodySize <= Self.largestBody
    }

    mutating func endRequest(at now: NIODeadline) {
        requestBegan = nil
        lastActivity = now
    }

    mutating func endResponse(at now: NIODeadline) { lastActivity = now }

    /// When to look again; nil if the connection has had its time.
    mutating func nextLook(at now: NIODeadline, isResponding: Bool, bytesWaiting: Int) -> NIODeadline? {
        if let requestBegan { return later(requestBegan + idleTimeout, than: now) }
        if bytesWaiting > 0 {
            // Slow is not stuck.
            if bytesWaiting != waiting.bytes { waiting = (bytesWaiting, now) }
            return later(waiting.since + idleTimeout, than: now)
        }
        waiting.bytes = 0
        // Whoever waits for us is not idle.
        if isResponding { return now + idleTimeout }
        return later(lastActivity + idleTimeout, than: now)
    }

    private func later(_ deadline: NIODeadline, than now: NIODeadline) -> NIODeadline? {
        deadline > now ? deadline : nil
    }
}
