import ArgumentParser
import SiteBuilder

/// `starling build`: from the store to a release.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Render what changed and publish it as a release."
    )

    @Flag(help: "Render everything, whatever has changed.")
    var full = false

    @Flag(help: "Publish even if more reviews or products would be dropped than shrink-limit allows.")
    var allowShrink = false

    @Flag(help: "Say what would change and why, path by path, and publish nothing.")
    var dryRun = false

    @OptionGroup var announcing: AnnouncingOptions
    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "build")
            let build = BuildOptions(isFull: full, allowsShrinking: allowShrink, isDryRun: dryRun)
            let report = try await site.announcing(to: announcing.changedUrls, console: console) {
                // What was only tried is no run that anybody watches for.
                if dryRun { return try await site.build(build, console: console) }
                return try await site.recording("build", in: console, as: \.standing) {
                    try await site.build(build, console: console)
                }
            }
            let summary = BuildSummary(report)
            summary.tell(console, isDryRun: dryRun)
            try console.report(summary)
            _ = consume lock
            try Failure.ifCarriedOver(report)
        }
    }
}
