import Publishing
import ReviewFeeds
import Snippets
import Templates

/// Hashes over what each part of a storefront is rendered with, beside reviews and products.
///
/// What was rendered with the same need not be rendered again: a template that changed costs what uses it.
struct StorefrontFingerprints: Codable, Sendable, Hashable {
    /// Of what decides which reviews and products are shown at all: where it changes, everything does.
    let basis: String
    /// Of each output of a product, by its name.
    let outputs: [String: String]
    /// Of what is shown of the shop.
    let shop: String
    /// Of eKomi's own widgets.
    let widgets: String
    /// Of the feeds.
    let feeds: String

    /// The outputs of a product that have to be rendered again; nil if that cannot be told output by output.
    func changedOutputs(since earlier: Self) -> Set<String>? {
        // What is no longer rendered has to go from every folder.
        guard basis == earlier.basis, earlier.outputs.keys.allSatisfy({ outputs[$0] != nil }) else { return nil }
        return Set(outputs.filter { earlier.outputs[$0.key] != $0.value }.keys)
    }
}

extension StorefrontPlan {
    /// What its renderings depend on beside reviews and products.
    ///
    /// `version` rises when this module renders something else from the same input.
    var fingerprints: StorefrontFingerprints {
        let version = 3
        return StorefrontFingerprints(
            basis: Self.hash(
                """
                \(version) \(accounts) \(ratingSource) \(policy) \(shop) \(productURL ?? "") \(hasCatalogue) \(publicURL) \
                \(liveReviews?.fingerprint ?? 0) \(pictures != nil)
                """
            ),
            outputs: renderer.productFingerprints.mapValues { String($0, radix: 16) },
            shop: String(renderer.shopFingerprint, radix: 16),
            widgets: String(renderer.widgetFingerprint, radix: 16),
            feeds: Self.hash(
                """
                \(hasFeed) \(feedTemplate.fingerprint) \(feedReportTemplate.fingerprint) \
                \(feedIndexTemplate.fingerprint) \(feedLimit) \(feedOptions) \
                \(exports.map { ($0.fileName, $0.fingerprint) }) \(sellerFeed?.fingerprint ?? "")
                """
            )
        )
    }

    private static func hash(_ text: String) -> String { ContentHash(of: Array(text.utf8)).hexadecimal }
}
