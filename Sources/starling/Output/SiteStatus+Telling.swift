import Foundation
import ReviewFeeds
import ReviewStore
import Reviews
import SnippetServer

extension SiteStatus {
    /// Tells people how everything stands.
    func tell(_ console: Console, now: Date) {
        if accounts.isEmpty { console.result("No account was synced yet: run 'starling sync'.") }
        for account in accounts {
            tell(account, console, now)
            let drift = drifts.first { $0.account == account.account.rawValue }
            if let line = drift?.line { console.result("    \(line)") }
        }
        for circuit in openCircuits {
            console.result(
                "account \(circuit.account): not asked before \(circuit.retry.formatted(.iso8601)), after "
                    + "\(circuit.failures.counted("failure")) in a row; 'starling refresh --account \(circuit.account)' "
                    + "asks at once"
            )
        }
        for catalogue in catalogues { tell(catalogue, console, now) }
        if let release {
            let age = release.published.age(at: now)
            console.result("release \(release.id): live since \(age), \(release.paths.counted("path"))")
            for storefront in release.storefronts { tell(storefront, console) }
        } else if let archiveError {
            console.result("What is live cannot be read: \(archiveError)")
        } else {
            console.result("Nothing is published yet: run 'starling build'.")
        }
        for feed in feedFetches { tell(feed, console, now) }
        for run in runs {
            console.result("\(run.kind): \(run.outcome), \(run.finished.age(at: now))")
            if let comment = run.comment { console.result("    \(comment)") }
            for line in (run.error ?? "").split(separator: "\n") { console.result("    \(line)") }
        }
    }

    private func tell(_ account: AccountStatus, _ console: Console, _ now: Date) {
        let synced = account.completed.map { "synced \($0.age(at: now))" } ?? "never synced"
        let counts = "\(account.counts.reviews.counted("review")) of \(account.counts.products.counted("product"))"
        console.result("account \(account.account): \(synced), \(counts)")
        if let error = account.lastError { console.result("    last error: \(error)") }
        if account.isUnfinished { console.result("    the last sync did not finish; the next one takes it up") }
    }

    private func tell(_ catalogue: Catalogue, _ console: Console, _ now: Date) {
        let imported = catalogue.completed.map { "imported \($0.age(at: now))" } ?? "never imported"
        let products = catalogue.products.counted("product")
        console.result("catalogue of \(catalogue.storefront): \(imported), \(products)")
        if let error = catalogue.lastError { console.result("    last error: \(error)") }
    }

    private func tell(_ feed: FeedFetches, _ console: Console, _ now: Date) {
        let told = { (fetch: FeedFetch) in
            "\(fetch.at.age(at: now)), status \(fetch.status), \(fetch.bytes.counted("byte"))"
        }
        if let fetch = feed.byGoogle {
            console.result("\(feed.feed): fetched by Google \(told(fetch))")
        } else {
            console.result("\(feed.feed): not fetched by Google so far; by another client \(told(feed.latest))")
        }
    }

    private func tell(_ storefront: LiveStorefront, _ console: Console) {
        let counts = "\(storefront.reviews.counted("review")) of \(storefront.products.counted("product"))"
        console.result("    \(storefront.name): \(counts)")
        guard let feed = storefront.feed else { return }
        let ways = FeedMatch.allCases.compactMap { way in feed.matches[way].map { "\($0) by \(way.words)" } }
        let matched = ways.isEmpty ? "" : ", matched \(ways.joined(separator: ", "))"
        console.result("    feed of \(storefront.name): \(feed.includedCount.counted("review"))\(matched)")
        if storefront.feedFiles > 1 {
            let archive = "/feeds/\(storefront.name)/google-product-reviews.zip"
            console.result(
                "        in \(storefront.feedFiles) files, too large for one: the address to register is \(archive)"
            )
        }
        for reason in FeedOmission.allCases {
            guard let count = feed.omissions[reason] else { continue }
            console.result("        \(count.counted("review")) left out: \(reason.explanation)")
        }
    }
}

extension FeedMatch {
    /// The way of matching, in words.
    fileprivate var words: String {
        switch self {
        case .gtin: "GTIN"
        case .mpnAndBrand: "MPN and brand"
        case .url: "URL only"
        }
    }
}
