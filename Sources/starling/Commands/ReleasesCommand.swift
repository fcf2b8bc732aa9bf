import ArgumentParser
import Foundation
import Publishing
import Settings

/// `starling releases`: what went live, and when.
struct ReleasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "releases",
        abstract: "List the releases, the newest first."
    )

    @OptionGroup var options: SiteOptions

    private struct Line: Encodable {
        var id: String
        var published: Date
        var isLive: Bool
        var canReturn: Bool
        var paths: Int
        var added: Int
        var changed: Int
        var removed: Int
    }

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let releases = try SiteArchive.openReadOnly(at: site.settings.data).releases()
            for release in releases {
                let state = release.isLive ? "live" : release.isKept ? "kept" : "collected"
                let number = release.id.description.leftPadded(to: 6)
                let date = release.publishedAt.formatted(.iso8601)
                let changes = "+\(release.changes.added) ~\(release.changes.changed) -\(release.changes.removed)"
                console.result(
                    "\(number)  \(date)  \(state.padded(to: 9))  \(release.pathCount.counted("path"))  \(changes)"
                )
            }
            try console.report(
                releases.map { release in
                    Line(
                        id: release.id.description,
                        published: release.publishedAt,
                        isLive: release.isLive,
                        canReturn: release.isKept && !release.isLive,
                        paths: release.pathCount,
                        added: release.changes.added,
                        changed: release.changes.changed,
                        removed: release.changes.removed
                    )
                }
            )
        }
    }
}
