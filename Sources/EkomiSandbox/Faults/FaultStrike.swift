import Synchronization

/// What the rules have decided for one request.
struct FaultStrike: Sendable, Hashable {
    /// How late the answer is.
    var delay: Duration = .zero
    /// What goes wrong with it; nil if it is right.
    var fault: Fault?
}

extension Sandbox {
    /// Decides what strikes the next request to an endpoint.
    ///
    /// Delays add up; of the other faults the first one strikes. Each rule draws its own numbers from the seed, one
    /// for each request it concerns, so that a sequence of requests always meets the same faults.
    func strike(_ endpoint: Endpoint) -> FaultStrike {
        guard !faults.rules.isEmpty else { return FaultStrike() }
        return state.withLock { state in
            var strike = FaultStrike()
            for (place, rule) in faults.rules.enumerated() where rule.concerns(endpoint) {
                var turns = state.faultTurns[place] ?? SandboxState.FaultTurns()
                turns.asked += 1
                var random = SplitMix64(seed: dataset.seed, stream: .fault, place, turns.asked)
                let strikes = random.below(1_000_000) < rule.ratePerMillion && turns.struck < rule.limit ?? .max
                turns.struck += strikes ? 1 : 0
                state.faultTurns[place] = turns
                guard strikes else { continue }
                if case .latency(let duration) = rule.fault {
                    strike.delay += duration
                } else {
                    strike.fault = strike.fault ?? rule.fault
                }
            }
            return strike
        }
    }
}
