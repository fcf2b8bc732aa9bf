public import Foundation
public import Publishing
public import ReviewFeeds
public import ReviewStore
public import Reviews

/// The writing of one storefront's feed: of those of its files whose reviews changed.
///
/// A file that is full is split, and two that have become small are joined; the others keep their bytes.
public struct FeedBuild {
    private let plan: StorefrontPlan
    private let snapshot: StoreSnapshot
    private let draft: ReleaseDraft
    private let date: Date

    /// What the feed consists of, by the reviews that each file holds.
    private var known: [ShardPrefix: FeedShard] = [:]
    /// The files that were written, until they are put at their paths.
    private var files: [ShardPrefix: CompletedFile] = [:]
    /// What the live release remembers.
    private var previous: [ShardPrefix: FeedShard] = [:]

    /// Prepares to write a feed of what the snapshot shows into a draft; files that change are dated `date`.
    public init(plan: StorefrontPlan, snapshot: StoreSnapshot, draft: ReleaseDraft, date: Date) {
        self.plan = plan
        self.snapshot = snapshot
        self.draft = draft
        self.date = date
    }

    /// What the feed consists of, in order.
    public var shards: [FeedShard] { known.values.sorted { $0.prefix < $1.prefix } }

    /// How many files were written.
    public var writtenFileCount: Int { files.count }

    /// Puts the files at their paths, and beside them the zip archive and the pages that list them.
    ///
    /// With `isComplete`, those are made anew whatever has changed. Returns how many files there are, and what is in them.
    public func put(isComplete: Bool) throws -> (fileCount: Int, report: FeedReport) {
        let listing = FeedListing(plan: plan, draft: draft, shards: shards)
        try listing.put(files, isComplete: isComplete)
        return (listing.files.count, listing.report)
    }

    /// Writes the files that say something of these products, and those that split or join; every file where `products`
    /// is nil, or where nothing is known of what there is.
    ///
    /// Throws ``SiteBuildError``, what the archive throws, or `CancellationError`.
    public mutating func run(changed products: [Product.ID]?, previous shards: [FeedShard]?) throws {
        previous = Dictionary((shards ?? []).map { ($0.prefix, $0) }, uniquingKeysWith: { $1 })
        let map = ShardMap(previous.keys)
        var waiting: [ShardPrefix]
        if map.isComplete {
            known = previous
            waiting = try products.map { try outdated(by: $0, in: map) } ?? map.prefixes
        } else {
            previous = [:]
            waiting = [.all]
        }
        var written: Set<ShardPrefix> = []
        while !waiting.isEmpty {
            let batch = waiting.prefix(FeedPass.mostFiles)
            waiting.removeFirst(batch.count)
            let pass = FeedPass(plan: plan, snapshot: snapshot, draft: draft, prefixes: Array(batch))
            for (prefix, outcome) in try pass.run() {
                known[prefix] = nil
                switch outcome {
                case .written(let report, let file):
                    note(report, file, at: prefix)
                    written.insert(prefix)
                case .full(let parts):
                    waiting += parts
                }
            }
            if waiting.isEmpty {
                waiting = joining(written)
                written = []
            }
        }
    }

    private mutating func note(_ report: FeedReport, _ file: CompletedFile?, at prefix: ShardPrefix) {
        let hash = file?.hash.hexadecimal
        let isSame = hash == previous[prefix]?.contentHash
        known[prefix] = FeedShard(
            prefix: prefix,
            report: report,
            contentHash: hash,
            writtenAt: isSame ? previous[prefix]?.writtenAt ?? date : date
        )
        files[prefix] = file
    }

    /// The files that say something of these products, and those that are not what the live release remembers: a
    /// rollback leaves files as they are that must not come back.
    private func outdated(by products: [Product.ID], in map: ShardMap) throws -> [ShardPrefix] {
        var outdated = Set<ShardPrefix>()
        for shard in previous.values {
            let live = try draft.liveContent(at: plan.path(of: shard.prefix))?.hexadecimal
            if live != shard.contentHash { outdated.insert(shard.prefix) }
        }
        let dependents = try snapshot.feedDependents(of: products, in: plan.accounts, catalogue: plan.catalogue)
        for product in dependents where outdated.count < map.prefixes.count {
            outdated.formUnion(map.prefixes[map.positions(of: product)])
        }
        return outdated.sorted()
    }

    /// Forgets pairs of files that have become small, and tells what is to be written in their place.
    private mutating func joining(_ written: Set<ShardPrefix>) -> [ShardPrefix] {
        var joined: [ShardPrefix] = []
        for prefix in written {
            guard let parent = prefix.parent, let sibling = prefix.sibling, let first = known[prefix],
                let second = known[sibling],
                plan.feedLimit.joins(first.report.byteCount, second.report.byteCount)
            else { continue }
            for half in [prefix, sibling] {
                known[half] = nil
                files[half] = nil
            }
            joined.append(parent)
        }
        return joined
    }
}
