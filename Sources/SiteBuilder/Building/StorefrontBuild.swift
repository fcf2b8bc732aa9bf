import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import Snippets

/// The building of one storefront into a draft.
struct StorefrontBuild {
    let plan: StorefrontPlan
    let snapshot: StoreSnapshot
    let draft: ReleaseDraft
    /// When the build began.
    let now: Date
    /// What the live release remembers of this storefront.
    let previous: StorefrontFacts?
    /// What the new release is to remember of it; nil if there is nothing of it yet.
    private(set) var facts: StorefrontFacts?
    var report: BuildReport.StorefrontReport
    /// Whether all of it is rendered anew, and so whatever is not put is gone already.
    private(set) var isWhole = false
    /// The files of its feed.
    private var shards: [FeedShard]?

    init(plan: StorefrontPlan, snapshot: StoreSnapshot, draft: ReleaseDraft, basis: ReleaseFacts, now: Date) {
        self.plan = plan
        self.snapshot = snapshot
        self.draft = draft
        self.now = now
        previous = basis.storefronts[plan.name.rawValue]
        report = BuildReport.StorefrontReport(name: plan.name)
    }

    /// Renders what changed, or all of it.
    mutating func run(_ options: BuildOptions, progress: SiteBuilder.Progress) throws(SiteBuildError) {
        if let gap = try gap(), !(options.buildsIncomplete && previous != nil),
            !(gap.canBuild && (options.restoresLost && previous == nil || isDamaged(options)))
        {
            report.carriedOverBecause = gap.reason
            facts = previous
            // A full build drops whatever nobody keeps.
            try SiteBuildError.publishing {
                try draft.carryOver(plan.folder)
                try draft.carryOver(plan.feedFolder)
                for path in galleryPaths { try draft.carryOver(path) }
            }
            return
        }
        let fingerprints = plan.fingerprints
        let known = options.isFull ? nil : previous?.fingerprints
        let since = previous.map { Revision(rawValue: $0.revision) } ?? .beginning
        // A revision from the future belongs to another database: nothing can be said about what changed.
        if let known, since <= snapshot.revision, let outputs = fingerprints.changedOutputs(since: known) {
            let changes = try SiteBuildError.reading {
                try snapshot.changes(since: since, in: plan.accounts, catalogue: plan.catalogue)
            }
            try sealLosses(changes)
            try renderChanges(changes, outputs: outputs, fingerprints, since: known, progress)
            try writeFeeds(changes, isWhole: fingerprints.feeds != known.feeds)
            let gallery = try renderGallery(changes)
            facts = try newFacts(fingerprints, gallery: gallery)
        } else {
            isWhole = true
            let losses = try SiteBuildError.reading { try snapshot.losses(since: since, in: plan.accounts) }
            try sealLosses(losses)
            report.reason =
                options.isFull ? "full build" : previous == nil ? "first build" : "templates or options changed"
            try SiteBuildError.publishing { try draft.removeAll(in: plan.folder) }
            try renderProducts(allProducts(), progress)
            try renderShop()
            try renderWidgets()
            try writeFeeds(losses, isWhole: true)
            let gallery = try renderGallery(nil)
            facts = try newFacts(fingerprints, gallery: gallery)
        }
    }

    /// Renders what changed, and of all else the outputs whose templates or options changed.
    private mutating func renderChanges(
        _ changes: Changes,
        outputs: Set<String>,
        _ fingerprints: StorefrontFingerprints,
        since known: StorefrontFingerprints,
        _ progress: SiteBuilder.Progress
    ) throws(SiteBuildError) {
        // Where the shop's rating stands for that of products, it stands in many of them.
        let showsShop = plan.renderer.context.widgets.fallback == .shop && changes.hasShopReviews
        let changed = try showsShop ? allProducts() : showing(changes.products)
        try renderProducts(changed, progress)
        if !outputs.isEmpty {
            let rest = Set(changed)
            try renderProducts(allProducts().filter { !rest.contains($0) }, only: outputs, progress)
        }
        report.reason = Self.reason(changes)
        let isStyled = !outputs.isEmpty || known.shop != fingerprints.shop || known.widgets != fingerprints.widgets
        if isStyled || known.feeds != fingerprints.feeds {
            report.reason = "templates or options changed" + (changes.isEmpty ? "" : ", \(report.reason)")
        }
        if changes.hasShopReviews || changes.hasShopFacts || known.shop != fingerprints.shop { try renderShop() }
        if changes.hasWidgetCodes || known.widgets != fingerprints.widgets { try renderWidgets() }
    }

    /// Writes the feeds: where they are not whole, no more than changed.
    private mutating func writeFeeds(_ changes: Changes, isWhole: Bool) throws(SiteBuildError) {
        shards = previous?.feedShards
        guard isWhole || !changes.isEmpty else { return }
        if isWhole { try SiteBuildError.publishing { try draft.removeAll(in: plan.feedFolder) } }
        if plan.hasFeed { shards = try writeFeed(changed: isWhole ? nil : changes.products) }
        try writeExports()
        try writeSellerFeed(isChanged: isWhole || changes.hasShopReviews || changes.hasShopFacts)
    }

    private static func reason(_ changes: Changes) -> String {
        switch changes.products.count {
        case 0: changes.isEmpty ? "nothing changed" : "the shop changed"
        case 1: "1 product changed"
        case let count: "\(count) products changed"
        }
    }

    /// Throws if more than the limit would be dropped.
    func checkShrinkage(limit: Int) throws(SiteBuildError) {
        guard let facts, report.carriedOverBecause == nil else { return }
        let shrinkage = Shrinkage.check(
            plan.name,
            before: previous,
            after: facts,
            hasFeed: plan.hasFeed,
            limit: limit
        )
        if let shrinkage { throw .wouldShrink(shrinkage) }
    }

    /// Whether something of it is live but cannot be read.
    private func isDamaged(_ options: BuildOptions) -> Bool {
        let folders = [plan.folder, plan.feedFolder] + galleryPaths
        return options.damaged.contains { path in folders.contains { path.isWithin($0) } }
    }

    /// Why it should not be built: which account or catalogue is not complete, and whether it once was.
    private func gap() throws(SiteBuildError) -> (reason: String, canBuild: Bool)? {
        try SiteBuildError.reading {
            let statuses = Dictionary(uniqueKeysWithValues: try snapshot.status().map { ($0.account, $0) })
            for account in plan.accounts {
                guard let status = statuses[account], status.completed != nil else {
                    return ("account \(account) was never synced", canBuild: false)
                }
            }
            let catalogue = try plan.catalogue.map { try snapshot.catalogueStatus(of: $0) }
            if let catalogue, catalogue?.completed == nil {
                return ("its catalogue was never imported", canBuild: false)
            }
            for account in plan.accounts {
                guard let status = statuses[account], status.isUnfinished else { continue }
                let reason = status.lastError ?? "its last sync was interrupted"
                return ("account \(account): \(reason)", canBuild: true)
            }
            return (catalogue??.lastError).map { ("its catalogue: \($0)", canBuild: true) }
        }
    }

    /// Keeps what held a review that was withdrawn or erased from ever coming back by a rollback.
    private func sealLosses(_ changes: Changes) throws(SiteBuildError) {
        try SiteBuildError.publishing {
            for product in try showing(changes.bereavedProducts) { try draft.seal(plan.folder(of: product)) }
            if changes.isShopBereaved { try draft.seal(plan.shopFolder) }
            if !changes.bereavedProducts.isEmpty || changes.isShopBereaved { try draft.seal(plan.feedFolder) }
        }
    }

    /// All products that show something of these.
    private func showing(_ products: some Collection<Product.ID>) throws(SiteBuildError) -> [Product.ID] {
        try SiteBuildError.reading { try plan.showing(products, in: snapshot) }
    }

    private func newFacts(
        _ fingerprints: StorefrontFingerprints,
        gallery: GalleryFacts?
    ) throws(SiteBuildError) -> StorefrontFacts {
        try SiteBuildError.reading {
            let counts = try snapshot.counts(in: plan.accounts, policy: plan.policy)
            let listed = try plan.catalogue.flatMap { try snapshot.catalogueStatus(of: $0)?.products }
            return StorefrontFacts(
                revision: snapshot.revision.rawValue,
                fingerprints: fingerprints,
                reviews: counts.reviews,
                products: max(counts.products, listed ?? 0),
                feed: plan.hasFeed ? report.feed ?? previous?.feed : nil,
                feedShards: plan.hasFeed ? shards : nil,
                gallery: gallery
            )
        }
    }

    /// Every product that the catalogue lists or that somebody reviewed.
    private func allProducts() throws(SiteBuildError) -> [Product.ID] {
        try SiteBuildError.reading {
            try snapshot.listedOrReviewed(in: plan.accounts, catalogue: plan.catalogue, policy: plan.policy)
        }
    }
}
