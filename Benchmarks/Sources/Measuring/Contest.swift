import Benchmark

/// Contenders that do the same work, measured in turns so that a busy moment of the machine hits all of them.
public struct Contest: Sendable {
    /// How often each has its turn.
    public var rounds = 15
    /// How long a turn takes at least, in seconds.
    public var turn = 0.1

    /// Makes a contest.
    public init() {}

    /// Measures all contenders.
    public func measure(_ contenders: [any Contender]) throws -> [Measurement] {
        var medians: [String: [Double]] = [:]
        for _ in 0..<rounds {
            for result in try measureOnce(contenders) {
                guard let median = result.measurements.median else { continue }
                medians[result.benchmarkName, default: []].append(median)
            }
        }
        return try contenders.map { contender in
            Measurement(
                contender: contender.name,
                // The least disturbed round: others on the machine only ever add to what a run takes.
                nanoseconds: medians[contender.name]?.min() ?? .nan,
                slowdownByAnotherThread: try slowdownByAnotherThread(of: contender),
                allocations: try allocations(of: contender)
            )
        }
    }

    /// Measures one contender alone for ten turns: the median time of a run in nanoseconds.
    public func time(_ contender: any Contender) throws -> Double {
        var contest = self
        contest.turn *= 10
        return try contest.measureOnce([contender]).first?.measurements.median ?? .nan
    }

    private func measureOnce(_ contenders: [any Contender]) throws -> [BenchmarkResult] {
        let suite = BenchmarkSuite(name: "contest")
        for contender in contenders { register(contender, in: suite) }
        let settings: [any BenchmarkSetting] = [
            MinTime(seconds: turn), WarmupIterations(10), Format(.none), Quiet(true),
        ]
        var runner = BenchmarkRunner(suites: [suite], settings: settings)
        try runner.run()
        return runner.results
    }

    private func register<Entrant: Contender>(_ contender: Entrant, in suite: BenchmarkSuite) {
        var output = contender.makeOutput()
        suite.benchmark(contender.name) { try contender.run(into: &output) }
    }
}
