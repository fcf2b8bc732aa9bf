extension RetryPolicy {
    /// How long to wait before another attempt; nil if there is to be none.
    ///
    /// Half of the wait is chance, so that clients which failed together do not come back together.
    func delay(after attempt: Int, refusal: Refusal, random: Double) -> Duration? {
        guard attempt < attempts else { return nil }
        switch refusal.kind {
        case .rateLimited, .upstreamDown, .timedOut: break
        case .badCredentials, .missingCredentials, .notFound, .validation, .conflict, .unintelligible: return nil
        }
        var delay = firstDelay
        for _ in 1..<attempt where delay < longestDelay { delay *= 2 }
        delay = min(delay, longestDelay)
        delay = delay / 2 + delay / 2 * random
        guard let asked = refusal.retryAfter else { return delay }
        return asked <= longestRetryAfter ? max(asked, delay) : nil
    }
}
