/// Everything about a sandbox that changes.
struct SandboxState {
    var clock: SandboxClock
    /// Shops that were made since, in the order of their places behind those of the dataset.
    var addedShops: [AddedShop] = []
    /// By the shop's place; none until somebody asks for the shop.
    var reviews: [Int: ReviewIndex] = [:]
    /// By the shop's place: widgets that were copied to it.
    var copiedWidgets: [Int: [SandboxWidget]] = [:]
    /// By the shop's place: what Smart Review Request knows; none until somebody asks for it.
    var reviewRequests: [Int: ReviewRequests] = [:]
    /// By the shop's place: orders and products that were registered with Core.
    var registrations: [Int: CoreRegistrations] = [:]
    var assets = AssetStore()
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

    init(clock: SandboxClock) {
        self.clock = clock
    }
}
