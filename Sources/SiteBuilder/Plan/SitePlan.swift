public import Publishing

/// What is to be built: every storefront, and the assets they share.
public struct SitePlan: Sendable {
    /// The storefronts, in the order of the configuration.
    public var storefronts: [StorefrontPlan]
    /// The hand-written files, published as they are.
    public var assets: [Artifact]
    /// Share of a storefront's reviews or products, in percent, that a build may drop.
    public var shrinkLimit: Int

    /// Makes a plan.
    public init(storefronts: [StorefrontPlan], assets: [Artifact], shrinkLimit: Int = 20) {
        self.storefronts = storefronts
        self.assets = assets
        self.shrinkLimit = shrinkLimit
    }
}
