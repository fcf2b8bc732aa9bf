import Foundation

/// How much there is in a release, by what its maker noted; nothing where that was noted in another form.
struct ReleaseCounts {
    /// The counts of a storefront.
    private struct Storefront: Decodable {
        var reviews: Int?
        var products: Int?
        var feed: Feed?
    }

    private struct Feed: Decodable {
        var includedCount: Int?
    }

    private struct Facts: Decodable {
        var storefronts: [String: Storefront]?
    }

    private let storefronts: [(name: String, counts: Storefront)]

    /// Reads the facts of a release.
    init(facts: String) {
        let facts = try? JSONDecoder().decode(Facts.self, from: Data(facts.utf8))
        storefronts = (facts?.storefronts ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Adds them, by storefront.
    func add(to metrics: inout MetricsText) {
        let kinds: [(name: String, help: String, count: (Storefront) -> Int?)] = [
            ("release_reviews", "Reviews that a storefront shows or counts.", \.reviews),
            ("release_products", "Products of a storefront.", \.products),
            ("feed_reviews", "Reviews in the feed of a storefront.", \.feed?.includedCount),
        ]
        for kind in kinds {
            let samples = storefronts.compactMap { storefront in
                kind.count(storefront.counts).map { (MetricsText.label("storefront", storefront.name), "\($0)") }
            }
            metrics.add(kind.name, "gauge", kind.help, samples)
        }
    }
}
