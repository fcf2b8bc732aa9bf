import Foundation
import Publishing
import ReviewFeeds
import Reviews
import SiteBuilder

/// What a build came to, as people and machines read it.
struct BuildSummary: Encodable {
    struct Storefront: Encodable {
        var name: String
        var renderedProducts: Int
        var renderedFiles: Int
        var removedProducts: Int
        var reason: String
        var carriedOver: String?
        var feed: FeedReport?
        var feedFiles: Int
        var writtenFeedFiles: Int
        var unreadWidgets: [String]
    }

    var release: String?
    var isNew: Bool
    var added: Int
    var changed: Int
    var removed: Int
    var storefronts: [Storefront]
    /// What would become of which paths, by what; nil unless nothing was to be published.
    var planned: [String: [String]]?

    init(_ report: BuildReport) {
        release = report.release?.id.description
        isNew = report.isNew
        added = report.changes.added
        changed = report.changes.changed
        removed = report.changes.removed
        if report.release == nil, !report.plannedChanges.isEmpty {
            planned = Dictionary(grouping: report.plannedChanges, by: \.kind.rawValue)
                .mapValues { $0.map(\.path.urlPath) }
        }
        storefronts = report.storefronts.map { storefront in
            Storefront(
                name: storefront.name.rawValue,
                renderedProducts: storefront.renderedProducts,
                renderedFiles: storefront.renderedFiles,
                removedProducts: storefront.removedProducts,
                reason: storefront.reason,
                carriedOver: storefront.carriedOverBecause,
                feed: storefront.feed,
                feedFiles: storefront.feedFileCount,
                writtenFeedFiles: storefront.writtenFeedFileCount,
                unreadWidgets: storefront.unreadWidgets.map(\.rawValue)
            )
        }
    }

    /// A line for each storefront, then the release.
    func tell(_ console: Console, isDryRun: Bool = false) {
        for storefront in storefronts {
            if let reason = storefront.carriedOver {
                console.warning("storefront \(storefront.name) was carried over unchanged: \(reason)")
                continue
            }
            for widget in storefront.unreadWidgets {
                console.warning(
                    "storefront \(storefront.name): the code of eKomi's widget \(widget) cannot be read, so it is not published"
                )
            }
            var line = "\(storefront.name): \(storefront.reason)"
            if storefront.renderedProducts > 0 {
                line += ", \(storefront.renderedProducts.counted("product")) rendered"
                line += " as \(storefront.renderedFiles.counted("file"))"
            }
            if storefront.removedProducts > 0 { line += ", \(storefront.removedProducts) removed" }
            if let feed = storefront.feed { line += "; feed of \(feed.includedCount.counted("review"))" }
            if storefront.feedFiles > 1 {
                line += " in \(storefront.feedFiles) files, \(storefront.writtenFeedFiles) of them written"
            }
            console.message(line)
            for (reason, count) in storefront.feed?.omissions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) ?? [] {
                console.detail("    \(count.counted("review")) left out of the feed: \(reason.explanation)")
            }
        }
        let paths = "\(added) new, \(changed) changed, \(removed) removed"
        if isDryRun {
            tellPlanned(console)
            console.outcome("Nothing was published. Paths: \(paths).")
        } else if isNew, let release {
            console.outcome("Release \(release) is live: \(paths).")
        } else {
            console.outcome("Nothing changed\(release.map { "; release \($0) stays live" } ?? "").")
        }
    }

    /// The first paths that would change, or all of them where more is wanted.
    private func tellPlanned(_ console: Console) {
        let signs = [("added", "+"), ("changed", "~"), ("removed", "-")]
        let lines = signs.flatMap { kind, sign in (planned?[kind] ?? []).map { "\(sign) \($0)" } }
        let shown = console.verbosity == .verbose ? lines.count : Self.mostShown
        for line in lines.prefix(shown) { console.outcome(line) }
        let rest = added + changed + removed - min(shown, lines.count)
        if rest > 0 {
            console.outcome("… and \(rest.counted("more path", "more paths")); --verbose or --json names them")
        }
    }

    /// How many paths are named without being asked for.
    private static let mostShown = 20
}
