/// Everything about a sandbox that changes.
struct SandboxState {
    var clock: SandboxClock
    /// By the shop's place in the dataset; nil until somebody asks for the shop.
    var reviews: [ReviewIndex?]
    var summaries = SummaryCache()
    var tokens = TokenStore()
    /// Requests by method and path of the endpoint.
    var requests: [String: Int] = [:]
    /// By the rule's place: how many requests it has been asked about, and how often it struck.
    var faultTurns: [Int: FaultTurns] = [:]

    /// How far the decisions of a fault rule have come.
    struct FaultTurns {
        var asked = 0
        var struck = 0
    }

    init(clock: SandboxClock, shops: Int) {
        self.clock = clock
        reviews = Array(repeating: nil, count: shops)
    }
}
