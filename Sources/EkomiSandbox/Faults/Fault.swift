/// One way in which an answer can go wrong.
enum Fault: Sendable, Hashable {
    /// The answer is late.
    case latency(Duration)
    /// The connection is closed in the middle of the answer.
    case reset
    /// 500 in eKomi's own words, 502 and 503 as a proxy in front of it says them.
    case status(Int)
    /// 429 with Retry-After.
    case tooManyRequests(retryAfter: Int)
    /// The body is complete for HTTP but cut off in the middle of its JSON or CSV.
    case truncate
    /// Content-Length promises more than is sent before the connection closes.
    case length
    /// The body dribbles over that time.
    case slow(Duration)
    /// A comma stands before the last closing bracket, as in several samples of eKomi's document.
    case comma
}
