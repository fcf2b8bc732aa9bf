/// When a source that keeps failing is left alone, and for how long.
public struct CircuitPolicy: Sendable, Hashable {
    /// After so many failures in a row it is.
    public var threshold: Int
    /// For how long at first; each further failure doubles it.
    public var first: Duration
    /// For how long at most.
    public var longest: Duration
    /// By which share of it the time varies either way, so that not all who wait come back at once.
    public var jitter: Double

    /// Chooses all of it; the defaults spare a source that is down, and ask each time where that is every six hours.
    public init(
        threshold: Int = 3,
        first: Duration = .seconds(5 * 60),
        longest: Duration = .seconds(4 * 3600),
        jitter: Double = 0.2
    ) {
        self.threshold = max(1, threshold)
        self.first = first
        self.longest = longest
        self.jitter = jitter
    }

    /// How long to wait after so many failures in a row, in seconds; nil while they are too few.
    ///
    /// `random`, within 0…1, says where within the jitter.
    func wait(after failures: Int, random: Double) -> Double? {
        guard failures >= threshold else { return nil }
        // 2^30 times any first wait is beyond any longest one.
        let doublings = min(failures - threshold, 30)
        let wait = min(first / .seconds(1) * Double(1 << doublings), longest / .seconds(1))
        return wait * (1 + jitter * (2 * random - 1))
    }
}
