import ArgumentParser
import Foundation
import Publishing
import ReviewStore
import Reviews
import Settings

/// `starling status`: how everything stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show accounts, last sync, counts, last error and the age of what is live."
    )

    @OptionGroup var options: SiteOptions

    private struct Status: Encodable {
        struct LiveRelease: Encodable {
            var id: String
            var published: Date
            var paths: Int
        }

        struct Run: Encodable {
            var kind: String
            var started: Date
            var finished: Date
            var outcome: String
        }

        var accounts: [AccountStatus]
        var release: LiveRelease?
        var runs: [Run]
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let status = try status(of: site)
            tell(status, console, now: site.now())
            try console.report(status)
        }
    }

    private func status(of site: Site) throws -> Status {
        let configured = Set(site.settings.accounts.map(\.name))
        let accounts = try site.openStore().snapshot().status().filter { configured.contains($0.account.rawValue) }
        let archive: SiteArchive
        do {
            archive = try SiteArchive.openReadOnly(at: site.settings.data)
        } catch PublishingError.noArchive {
            return Status(accounts: accounts, release: nil, runs: [])
        }
        return Status(
            accounts: accounts,
            release: try archive.live()
                .map { Status.LiveRelease(id: $0.id.description, published: $0.publishedAt, paths: $0.pathCount) },
            runs: try archive.runs(limit: 5)
                .map {
                    Status.Run(
                        kind: $0.kind,
                        started: $0.startedAt,
                        finished: $0.finishedAt,
                        outcome: $0.outcome.rawValue
                    )
                }
        )
    }

    private func tell(_ status: Status, _ console: Console, now: Date) {
        if status.accounts.isEmpty { console.result("No account was synced yet: run 'starling sync'.") }
        for account in status.accounts {
            let synced = account.completed.map { "synced \($0.age(at: now))" } ?? "never synced"
            let counts = "\(account.counts.reviews.counted("review")) of \(account.counts.products.counted("product"))"
            console.result("account \(account.account): \(synced), \(counts)")
            if let error = account.lastError { console.result("    last error: \(error)") }
            if account.isUnfinished { console.result("    the last sync did not finish; the next one takes it up") }
        }
        if let release = status.release {
            let age = release.published.age(at: now)
            console.result("release \(release.id): live since \(age), \(release.paths.counted("path"))")
        } else {
            console.result("Nothing is published yet: run 'starling build'.")
        }
        for run in status.runs {
            console.result("\(run.kind): \(run.outcome), \(run.finished.age(at: now))")
        }
    }
}
