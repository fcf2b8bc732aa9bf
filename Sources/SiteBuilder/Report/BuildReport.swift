public import Publishing
public import ReviewFeeds
public import Reviews

/// What a build came to.
public struct BuildReport: Sendable {
    /// What became of one storefront.
    public struct StorefrontReport: Sendable {
        /// The storefront.
        public let name: Storefront.Name
        /// Why it was carried over unchanged; nil if it was built.
        public internal(set) var carriedOverBecause: String?
        /// How many products were rendered.
        public internal(set) var renderedProducts = 0
        /// How many files these came to.
        public internal(set) var renderedFiles = 0
        /// How many products were removed.
        public internal(set) var removedProducts = 0
        /// Why products were rendered, for people: `3 products changed`.
        public internal(set) var reason = ""
        /// eKomi's widgets whose code could not be read, and which are not published.
        public internal(set) var unreadWidgets: [WidgetCode.ID] = []
        /// What is in its feed; nil if the feed was kept as it is.
        public internal(set) var feed: FeedReport?
        /// How many files its feed has.
        public internal(set) var feedFileCount = 0
        /// How many of them were written anew.
        public internal(set) var writtenFeedFileCount = 0
    }

    /// The storefronts, in the order of the plan.
    public internal(set) var storefronts: [StorefrontReport] = []
    /// How the release differs from the one before, in paths.
    public internal(set) var changes = ReleaseChanges()
    /// What would become of which paths; empty unless nothing was to be published.
    public internal(set) var plannedChanges: [PathChange] = []
    /// The release that is live now; nil after a dry run.
    public internal(set) var release: Release?
    /// Whether a new release went live.
    public internal(set) var isNew = false

    /// The storefronts that were not built, because an account or a catalogue of theirs is not complete.
    public var carriedOver: [StorefrontReport] { storefronts.filter { $0.carriedOverBecause != nil } }
}
