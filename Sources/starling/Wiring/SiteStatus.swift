import Foundation
import Publishing
import ReviewFeeds
import ReviewStore
import Reviews
import Schedule
import Settings
import SiteBuilder
import SnippetServer

/// How everything stands, as `starling status` tells it.
struct SiteStatus: Encodable {
    /// A catalogue as it was last imported.
    struct Catalogue: Encodable {
        var storefront: String
        var products: Int
        var checked: Date?
        var completed: Date?
        var lastError: String?
    }

    /// What is live of a storefront.
    struct LiveStorefront: Encodable {
        var name: String
        var reviews: Int
        var products: Int
        var feed: FeedReport?
        /// How many files the feed takes.
        var feedFiles: Int
    }

    struct LiveRelease: Encodable {
        var id: String
        var published: Date
        var paths: Int
        var storefronts: [LiveStorefront]
    }

    struct Run: Encodable {
        var kind: String
        var started: Date
        var finished: Date
        var outcome: String
        var error: String?
        /// Why it was done, where somebody said so.
        var comment: String?
    }

    /// An account that is not asked for a while.
    struct OpenCircuit: Encodable {
        var account: String
        var failures: Int
        var retry: Date
        var reason: String?
    }

    /// When a feed was last fetched.
    struct FeedFetches: Encodable {
        var feed: String
        /// Its last fetch by Google; nil if there is no record of one.
        var byGoogle: FeedFetch?
        /// Its last fetch by anybody.
        var latest: FeedFetch
    }

    var accounts: [AccountStatus]
    var drifts: [AccountDrift]
    var catalogues: [Catalogue]
    var release: LiveRelease?
    var runs: [Run] = []
    /// Which feeds were fetched, by path.
    var feedFetches: [FeedFetches] = []
    /// Which accounts are not asked for a while.
    var openCircuits: [OpenCircuit] = []
    /// Why the archive cannot be read; nil if it can, or is not there.
    var archiveError: String?
}

extension SiteStatus {
    /// Reads how a site stands; what is configured but was never touched is missing.
    init(of site: Site) throws {
        let snapshot = try site.openStore().snapshot()
        let known = Dictionary(try snapshot.status().map { ($0.account.rawValue, $0) }) { first, _ in first }
        accounts = site.settings.accounts.compactMap { known[$0.name] }
        drifts = try site.drifts(in: snapshot)
        catalogues = try site.settings.storefronts.compactMap { storefront in
            try snapshot.catalogueStatus(of: Storefront.Name(storefront.name)).map { Catalogue($0) }
        }
        feedFetches = SiteStatus.FeedFetches.latest(of: FeedFetchLog(folder: site.settings.data).fetches())
        openCircuits = Self.openCircuits(of: site)
        do {
            let archive = try SiteArchive.openReadOnly(at: site.settings.data)
            release = try archive.live().map { LiveRelease($0, order: site.settings.storefronts.map(\.name)) }
            runs = try archive.runs(limit: 5).map { Run($0) }
        } catch PublishingError.noArchive {
            return
        } catch let error as PublishingError {
            // The rest is worth telling all the same.
            archiveError = error.description
        }
    }

    private static func openCircuits(of site: Site) -> [OpenCircuit] {
        let circuits = CircuitFile(folder: site.settings.data).read()
        return site.settings.accounts.compactMap { account in
            guard let circuit = circuits[account.name], case .open(let until) = circuit.state(at: site.now()) else {
                return nil
            }
            return OpenCircuit(
                account: account.name,
                failures: circuit.failures,
                retry: until,
                reason: circuit.reason
            )
        }
    }
}

extension SiteStatus.FeedFetches {
    /// The latest fetches of each feed.
    static func latest(of fetches: [FeedFetch]) -> [Self] {
        Dictionary(grouping: fetches, by: \.path)
            .compactMap { path, fetches in
                guard let latest = fetches.last else { return nil }
                return Self(feed: path, byGoogle: fetches.last(where: \.isByGoogle), latest: latest)
            }
            .sorted { $0.feed < $1.feed }
    }
}

extension SiteStatus.Catalogue {
    fileprivate init(_ status: CatalogueStatus) {
        storefront = status.storefront.rawValue
        products = status.products
        checked = status.checked
        completed = status.completed
        lastError = status.lastError
    }
}

extension SiteStatus.LiveRelease {
    fileprivate init(_ release: Release, order: [String]) {
        id = release.id.description
        published = release.publishedAt
        paths = release.pathCount
        let facts = ReleaseFacts(json: release.facts).storefronts
        storefronts = order.compactMap { name in
            facts[name]
                .map {
                    SiteStatus.LiveStorefront(
                        name: name,
                        reviews: $0.reviews,
                        products: $0.products,
                        feed: $0.feed,
                        feedFiles: $0.feedShards?.count { $0.contentHash != nil } ?? 0
                    )
                }
        }
    }
}

extension SiteStatus.Run {
    fileprivate init(_ record: RunRecord) {
        kind = record.kind
        started = record.startedAt
        finished = record.finishedAt
        outcome = record.outcome.rawValue
        // A record of another version may hold other facts; the run is told without its error then.
        let facts = try? JSONDecoder().decode([String: String].self, from: Data(record.facts.utf8))
        error = facts?["error"]
        comment = facts?["comment"]
    }
}
